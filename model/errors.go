package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/vanthu/baocao/decree"
)

// Severity says whether a fault stops the rendering.
type Severity uint8

// The severities.
const (
	Error   Severity = iota // nothing is written
	Warning                 // the report is written as it stands: a real report may depart from the Decree
)

func (s Severity) String() string { return name([]string{"error", "warning"}, int(s)) }

// A Position is a place in a source file. Line and Column count from 1, columns in characters; the zero value is no place.
// In a workbook they are the row and the column of a cell of the sheet, which has a name.
type Position struct {
	File         string
	Line, Column int
	Sheet        string
}

func (p Position) String() string {
	switch {
	case p.Sheet != "":
		return strings.TrimPrefix(p.File+":", ":") + p.cell()
	case p.Line == 0:
		return p.File
	case p.File == "":
		return fmt.Sprintf("%d:%d", p.Line, p.Column)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// cell returns the place as Excel writes it: Sheet1!C7, 'Số liệu'!C7, without a column Sheet1!7.
func (p Position) cell() string {
	sheet := p.Sheet
	if strings.ContainsFunc(sheet, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' }) {
		sheet = "'" + strings.ReplaceAll(sheet, "'", "''") + "'"
	}
	if p.Line == 0 {
		return sheet
	}
	var letters []byte
	for n := p.Column; n > 0; n = (n - 1) / 26 {
		letters = append(letters, byte('A'+(n-1)%26))
	}
	slices.Reverse(letters)
	return fmt.Sprintf("%s!%s%d", sheet, letters, p.Line)
}

// A Fault is one thing that is wrong with a report.
type Fault struct {
	// Path is the field, as a source spells it: "appendices[2].body[0].table.rows[0][4]".
	Path string
	// Position is where the field stands in the file that was read. Zero for a report made in Go.
	Position Position
	// Rule names what was broken, in kebab case: "required", "appendix-roman".
	Rule     string
	Severity Severity
	// Keys are the names of the values that source.Merge put into the field, with commas between them.
	Keys string
	// Value is what stands there, shortened.
	Value   string
	Message decree.Message
	// Clause of the Decree, where the rule is one of its own, and how firmly it says it. Whether the fault stops the
	// rendering does not follow from that: see Severity.
	Clause decree.Clause
	Basis  decree.Basis
	// Err is what another package said, if the fault comes from there: the error that [Table.RowSeq] yielded.
	Err error
}

// Error returns the fault in English on one line, with its place, field and clause.
func (f Fault) Error() string { return f.line(f.Message.En, f.Basis.Remark().En) }

// Vietnamese returns the fault in Vietnamese on one line.
func (f Fault) Vietnamese() string { return f.line(f.Message.Vi, f.Basis.Remark().Vi) }

// Unwrap returns what another package said.
func (f Fault) Unwrap() error { return f.Err }

func (f Fault) line(message, remark string) string {
	var b strings.Builder
	if p := f.Position.String(); p != "" {
		b.WriteString(p + ": ")
	}
	if f.Path != "" {
		b.WriteString(f.Path + ": ")
	}
	b.WriteString(message)
	if f.Value != "" {
		fmt.Fprintf(&b, " (%q)", f.Value)
	}
	if f.Keys != "" {
		b.WriteString(" {{" + f.Keys + "}}")
	}
	if f.Clause != "" {
		fmt.Fprintf(&b, " [%s%s]", f.Clause, remark)
	}
	return b.String()
}

// unread is the fault of a value in text form that is none of its type.
func unread(value, vi, en string) error {
	return Fault{Rule: "source-value", Value: Excerpt(value), Message: decree.Message{Vi: vi, En: en}}
}

// Faults is everything that is wrong with a report: in the order of the file it was read from, or for a report made in
// Go rule by rule.
type Faults []Fault

// SortByPlace puts the faults in the order of the file that they name; those of one place stay in their order.
func (f Faults) SortByPlace() {
	slices.SortStableFunc(f, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Position.File, b.Position.File),
			cmp.Compare(a.Position.Line, b.Position.Line), cmp.Compare(a.Position.Column, b.Position.Column))
	})
}

// Err returns a *ValidationError with all the faults if one of them is an error, and nil if there are none but warnings.
func (f Faults) Err() error {
	for _, fault := range f {
		if fault.Severity == Error {
			return &ValidationError{Faults: f}
		}
	}
	return nil
}

// Warnings returns the faults that do not stop the rendering.
func (f Faults) Warnings() Faults { return f.of(Warning) }

// Errors returns the faults that stop the rendering.
func (f Faults) Errors() Faults { return f.of(Error) }

func (f Faults) of(s Severity) Faults {
	var some Faults
	for _, fault := range f {
		if fault.Severity == s {
			some = append(some, fault)
		}
	}
	return some
}

// A ValidationError refuses a report: for what [Report.Validate] finds, for texts that have no room in their places, or
// for a row that was read while the file was written. It lists every fault at once, warnings too.
type ValidationError struct {
	Faults Faults
}

// Error returns the errors, one a line, in English.
func (e *ValidationError) Error() string {
	return e.list("the report has an error: %s", "the report has %d errors:\n\t%s", Fault.Error)
}

// Vietnamese returns the errors, one a line, in Vietnamese.
func (e *ValidationError) Vietnamese() string {
	return e.list("báo cáo có một lỗi: %s", "báo cáo có %d lỗi:\n\t%s", Fault.Vietnamese)
}

func (e *ValidationError) list(one, many string, line func(Fault) string) string {
	errs := e.Faults.Errors()
	lines := make([]string, len(errs))
	for i, f := range errs {
		lines[i] = line(f)
	}
	if len(lines) == 1 {
		return fmt.Sprintf(one, lines[0])
	}
	return fmt.Sprintf(many, len(errs), strings.Join(lines, "\n\t"))
}

// Unwrap gives errors.As each fault that stopped the rendering.
func (e *ValidationError) Unwrap() []error {
	var errs []error
	for _, f := range e.Faults.Errors() {
		errs = append(errs, f)
	}
	return errs
}

// Vietnamese returns the severity in Vietnamese.
func (s Severity) Vietnamese() string { return name([]string{"lỗi", "cảnh báo"}, int(s)) }

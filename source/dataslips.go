package source

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/numeral"
	"github.com/vanthu/baocao/model"
)

// slips are cells that a spreadsheet has damaged while it wrote them.
type slips struct {
	file   *dataFile
	leaves []model.Column
	of     [slipKinds]struct {
		lines []int // the first of them
		cells int
		value string // the first
	}
}

const (
	lostLetter = iota
	roundedNumber
	brokenFormula
	wholeLine
	slipKinds
)

var slipRules = [slipKinds]struct {
	id     string
	vi, en string
}{
	lostLetter: {"letter-lost", "chữ có dấu đã thành dấu hỏi khi lưu tệp (CSV không phải UTF-8); trong Excel chọn Save As, loại “CSV UTF-8”",
		"letters with marks became question marks when the file was saved (a CSV that is not UTF-8): in Excel choose Save As, “CSV UTF-8”"},
	roundedNumber: {"number-rounded", "số đã bị làm tròn khi lưu tệp; trong Excel đặt định dạng Number hoặc Text cho cột rồi lưu lại",
		"the number was rounded when the file was saved: in Excel format the column as Number or Text, and save it again"},
	brokenFormula: {"formula-error", "ô chứa lỗi của công thức hoặc số không hiện hết; sửa công thức hay nới cột trong bảng tính rồi lưu lại",
		"the cell holds the error of a formula, or a number that was not shown: mend the formula or widen the column in the spreadsheet, and save it again"},
	wholeLine: {"separator", "tệp có một cột nên cả dòng được đọc là một ô, dù có dấu ngăn cách; đặt ô trong dấu nháy kép nếu đúng như vậy",
		"the file has one column, so the whole line is read as one cell, though it holds a separator: put the cell in quotes if that is meant"},
}

// look notes what is wrong with cells that a column of the table takes.
func (s *slips) look(line int, cells []string) {
	for i, cell := range cells {
		if !strings.ContainsAny(cell, "?+-#") {
			continue
		}
		number := i < len(s.leaves) && s.leaves[i].Kind == model.NumberColumn // of which readNumbers judges the numbers
		switch {
		case hasLostLetter(cell):
			s.add(lostLetter, line, cell)
		case !number && isRounded(strings.TrimSpace(cell)):
			s.add(roundedNumber, line, cell)
		case isBrokenFormula(strings.TrimSpace(cell)):
			s.add(brokenFormula, line, cell)
		}
	}
}

func (s *slips) add(kind, line int, cell string) {
	const most = 10
	of := &s.of[kind]
	if of.cells++; of.cells == 1 {
		of.value = cell
	}
	if n := len(of.lines); n < most && (n == 0 || of.lines[n-1] != line) {
		of.lines = append(of.lines, line)
	}
}

// report warns of each kind once, with the lines on which it is.
func (s *slips) report() {
	for kind, of := range s.of {
		if of.cells == 0 {
			continue
		}
		var lines []string
		for _, line := range of.lines {
			lines = append(lines, strconv.Itoa(line))
		}
		where := strings.Join(lines, ", ")
		if len(lines) < of.cells {
			where += ", …"
		}
		rule, f := slipRules[kind], s.file
		f.d.doubt(f.place(of.lines[0], 1), string(f.at.field("file")), rule.id, of.value, decree.Message{
			Vi: fmt.Sprintf("%s (dòng %s)", rule.vi, where), En: fmt.Sprintf("%s (line %s)", rule.en, where)})
	}
}

// hasLostLetter reports whether a question mark stands for a letter: "Ph??ng", "??n", and in text without any letter with a
// mark "h? s?" too. Addresses have question marks of their own.
func hasLostLetter(cell string) bool {
	ascii := utf8.RuneCountInString(cell) == len(cell)
	for word := range strings.FieldsSeq(cell) {
		at := strings.IndexByte(word, '?')
		if at < 0 || strings.ContainsAny(word, "=/&@") {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(strings.TrimLeft(word[at:], "?")); unicode.IsLetter(next) {
			return true
		}
	}
	for rest := cell; ascii; {
		_, after, found := strings.Cut(rest, "? ")
		if !found {
			break
		}
		if next, _ := utf8.DecodeRuneInString(after); unicode.IsLower(next) {
			return true
		}
		rest = after
	}
	return false
}

// isRounded reports whether a cell is a number as a spreadsheet shows one that is too long: 1,23E+11.
func isRounded(cell string) bool {
	if !strings.Contains(cell, "E") {
		return false
	}
	number, err := numeral.Read(cell, UndeclaredNumbers) // what has an exponent is one number in every convention
	return err == nil && number.Rounded
}

// isBrokenFormula reports whether a cell is what a spreadsheet shows for no value: #N/A, #REF!, ####.
func isBrokenFormula(cell string) bool {
	if !strings.HasPrefix(cell, "#") {
		return false
	}
	switch cell {
	case "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!":
		return true
	}
	return len(cell) > 2 && strings.Trim(cell, "#") == ""
}

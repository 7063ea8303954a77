package source

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/internal/numeral"
	"github.com/vanthu/baocao/internal/rowlabel"
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
	blanks []int      // lines without a value since the last with one
	marked []lineCell // rows of one cell with a mark of a note since the last row of several
}

// A lineCell is a cell of a line.
type lineCell struct {
	line int
	cell string
}

const (
	lostLetter = iota
	roundedNumber
	brokenFormula
	wholeLine
	emptyLine
	noteLine
	totalLine
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
	emptyLine: {"row-empty", "hàng trống giữa bảng được in là một hàng trống; nếu bảng kết thúc ở đó thì bỏ phần dưới (ở Excel: ghi range), nếu không thì xóa hàng trống",
		"an empty row within the table is printed as one: if the table ends there, leave out what follows (of a workbook: say range), else delete the empty row"},
	noteLine: {"row-note", "hàng ghi chú dưới bảng được in như một hàng của bảng; ghi vào note hoặc unit của bảng, và bỏ khỏi vùng đọc (ở Excel: range)",
		"a note is printed as a row of the table: say it under note or unit of the table, and leave the row out (of a workbook: range)"},
	totalLine: {"row-total", "hàng tổng lấy từ tệp là một hàng thường: không in đậm, không được cộng kiểm tra; ghi các hàng ở rows với kind: total nếu cần",
		"a total from a file is a plain row: it is not bold, and not compared as a sum: write the rows under rows, with kind: total, if that is wanted"},
}

// look notes what is wrong with cells that a column of the table takes.
func (s *slips) look(line int, cells []string) {
	for _, blank := range s.blanks {
		s.add(emptyLine, blank, "")
	}
	s.blanks = s.blanks[:0]
	s.standsApart(line, cells)
	for i, cell := range cells {
		if !strings.ContainsAny(cell, "?+-#") {
			continue
		}
		number := i < len(s.leaves) && s.leaves[i].Kind == model.NumberColumn // of which readNumbers judges the numbers
		if kind := slipOf(cell); kind >= 0 && !(number && kind == roundedNumber) {
			s.add(kind, line, cell)
		}
	}
}

// slipOf returns what a spreadsheet has done to a cell: [lostLetter], [roundedNumber], [brokenFormula], or -1 for nothing.
func slipOf(cell string) int {
	switch {
	case !strings.ContainsAny(cell, "?+-#"):
	case hasLostLetter(cell):
		return lostLetter
	case isRounded(strings.TrimSpace(cell)):
		return roundedNumber
	case isBrokenFormula(strings.TrimSpace(cell)):
		return brokenFormula
	}
	return -1
}

// empty notes a line without a value, which counts where one with a value follows.
func (s *slips) empty(line int) { s.blanks = append(s.blanks, line) }

// standsApart notes a row that is a total by its name, or a note by how it begins and by being alone in its row.
func (s *slips) standsApart(line int, cells []string) {
	filled, first := 0, ""
	for i, cell := range cells {
		if cell = strings.TrimSpace(cell); cell == "" {
			continue
		}
		if filled++; filled == 1 {
			first = cell
		}
		if i < 3 && rowlabel.IsTotal(cell) && s.file.table.LevelFrom == "" {
			s.add(totalLine, line, cell)
			return
		}
	}
	switch {
	case filled == 1 && len(cells) > 1 && isNote(first):
		s.add(noteLine, line, first)
	case filled == 1 && len(cells) > 1 && len(s.marked) < mostNamed+1 && noteMark().MatchString(first):
		s.marked = append(s.marked, lineCell{line, first})
	case filled > 1: // what stood before is the name of a group
		s.marked = s.marked[:0]
	}
}

// noteMark is the sign of a note at the beginning of its text: (1), [1], ¹, *, (*). With such a sign names of groups begin too; under the last
// row of a table there is no group.
var noteMark = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\(\*+\)|\*+|[(\[]\d{1,2}[)\]]|[¹²³⁴-⁹])\s*\pL`)
})

func isNote(cell string) bool {
	cell = strings.TrimLeft(strings.ToLower(composed.String(cell)), "(* ")
	for _, start := range [...]string{"ghi chú", "chú thích:", "nguồn:", "nguồn số liệu", "đơn vị tính", "người lập"} {
		if strings.HasPrefix(cell, start) {
			return true
		}
	}
	return false
}

// mostNamed is how many lines of a kind are named.
const mostNamed = 10

func (s *slips) add(kind, line int, cell string) {
	of := &s.of[kind]
	if of.cells++; of.cells == 1 {
		of.value = cell
	}
	if n := len(of.lines); n < mostNamed && (n == 0 || of.lines[n-1] != line) {
		of.lines = append(of.lines, line)
	}
}

// report warns of each kind once, with the lines on which it is.
func (s *slips) report() {
	for _, note := range s.marked {
		s.add(noteLine, note.line, note.cell)
	}
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

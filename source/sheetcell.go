package source

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/numeral"
	"github.com/vanthu/baocao/model"
)

// A besideNumber is what formats write beside the numbers of a column.
type besideNumber struct {
	column int
	text   string
}

// shareCells are the numbers of a column with percent: the first that its cell shows with a sign for per cent, that is a
// text with one, without any, and less than one without any.
type shareCells struct{ with, typed, without, small model.Position }

// A sheetCell is a cell of a sheet and where it goes.
type sheetCell struct {
	*SheetCell
	place  model.Position // in the sheet
	at     fieldPath      // in the table
	column *model.Column
	i      int // of the column
}

// cell reads a cell for a column: a number as its value, and anything else, or a number in a column of texts, as it is shown.
func (s *sheetReader) cell(c sheetCell, to *model.Cell) {
	if c.Fault != nil || c.Text == "" && c.Number == "" {
		return
	}
	if c.Faced != "" {
		s.d.doubt(c.place, string(c.at), "cell-face", c.Faced, decree.Message{
			Vi: "phần chữ này nâng lên, hạ xuống hoặc bị gạch ngang trong Excel, báo cáo in như chữ thường; viết m², hoặc xóa hẳn chữ gạch",
			En: "this part of the text is raised, lowered or struck through in Excel, and the report prints it as other text: write m², or delete what is struck"})
	}
	if c.Rounded {
		s.d.doubt(c.place, string(c.at), "number-rounded", c.Text, roundedID)
	}
	switch {
	case c.Number == "":
		s.text(c, to)
	case c.column.Kind == model.DateColumn && (len(c.Number) > len("2026") || strings.ContainsAny(c.Number, "-,%")):
		s.refuse(c, "cell-date", decree.Message{
			Vi: "ô chứa một số, không phải ngày; chọn định dạng Date cho ô trong Excel", En: "the cell holds a number and no date: choose the format Date for it in Excel"})
	case c.column.Kind == model.NumberColumn && strings.ContainsFunc(c.Text, unicode.IsDigit):
		s.number(c, to)
	default: // a zero may be shown as a dash, or not at all
		s.shown(c, to)
	}
}

// doubtStale warns of the first value of a formula that may be an old one, or a zero that a program has put there.
func (s *sheetReader) doubtStale(line int, c *SheetCell) {
	if !c.Stale || s.stale {
		return
	}
	s.stale = true
	s.d.doubt(s.place(line, c.Column), string(s.at.field("file")), "formula-stale", c.Text, decree.Message{
		Vi: "chương trình ghi sổ tính này để Excel tính lại công thức khi mở, nên giá trị của công thức có thể là số cũ hoặc số 0; mở bằng Excel, đợi tính xong rồi lưu lại",
		En: "the program that wrote the workbook leaves it to Excel to calculate the formulas, so that a value may be an old one, or a zero: open it in Excel, let it calculate, and save"})
}

// refuse notes a fault of a number, one of as many as are told.
func (s *sheetReader) refuse(c sheetCell, rule string, m decree.Message) {
	if s.refused++; s.refused <= mostWrong {
		s.d.fault(c.place, string(c.at), rule, c.Number, m)
	}
}

// text reads a cell that holds no number; one that holds a date has its text.
func (s *sheetReader) text(c sheetCell, to *model.Cell) {
	if share := &s.shares[c.i]; share.typed.Line == 0 && strings.HasSuffix(c.Text, "%") {
		share.typed = c.place
	}
	to.Text = model.Plain(s.untabbed(c.at, c.place, c.Text))
	s.d.printText(string(c.at), &to.Text)
	s.doubtBeside(c)
}

// shown reads a number as the sheet shows it.
func (s *sheetReader) shown(c sheetCell, to *model.Cell) {
	text := c.Text
	if c.column.Kind == model.NumberColumn { // - ₫
		text = strings.TrimSpace(strings.Replace(text, c.Beside, "", 1))
		s.doubtBeside(c)
	}
	to.Text = model.Plain(s.untabbed(c.at, c.place, text))
	s.outlined(c, to)
	if c.Longer {
		s.refuse(c, "number-digits", decree.Message{
			Vi: "số có nhiều chữ số thập phân hơn định dạng của ô cho hiện; làm tròn trong Excel (=ROUND), hoặc khai cột là kind: number với decimals",
			En: "the number has more decimals than the format of its cell shows: round it in Excel (=ROUND), or declare the column with kind: number and decimals"})
	}
}

// number reads the value of a number, for a column that prints it in a form of its own.
func (s *sheetReader) number(c sheetCell, to *model.Cell) {
	typed, percent := strings.CutSuffix(c.Number, "%")
	number, err := decimal.NewFromString(strings.Replace(typed, ",", ".", 1))
	column := c.column
	switch _, after, _ := strings.Cut(typed, ","); {
	case err != nil:
		s.refuse(c, "number-form", decree.Message{Vi: "không đọc được số", En: "the number is not read"})
	case column.AsTyped && (c.Longer || len(after) > numeral.MaxDecimals):
		s.refuse(c, "number-digits", decree.Message{
			Vi: "số có nhiều chữ số thập phân hơn định dạng của ô cho hiện, hoặc hơn 12; làm tròn trong Excel (=ROUND)",
			En: "the number has more decimals than the format of its cell shows, or more than 12: round it in Excel (=ROUND)"})
	case column.AsTyped:
		to.Format = &model.NumberFormat{Decimals: c.decimals(), Percent: percent || column.Percent, Pad: column.Pad || zerosInFront(c.Text) > 0}
	case percent && !column.Percent:
		s.refuse(c, "number-percent", decree.Message{
			Vi: "ô có định dạng phần trăm, cột này thì không; ghi percent: true cho cột",
			En: "the cell has a format for per cent and its column has none; write percent: true for the column"})
	case len(after) > column.Decimals:
		s.refuse(c, "number-decimals", decree.Message{
			Vi: fmt.Sprintf("số có %d chữ số thập phân, cột in %d; ghi decimals cho cột, hoặc làm tròn trong Excel (=ROUND)", len(after), column.Decimals),
			En: fmt.Sprintf("the number has %d decimals, and its column prints %d: declare decimals for the column, or round it in Excel (=ROUND)", len(after), column.Decimals)})
	}
	to.Number = decimal.NewNullDecimal(number)
	s.shares[c.i].note(c.place, number, percent)
	if !column.Percent {
		s.doubtBeside(c)
	}
}

// note keeps the place of the first number of its kind.
func (s *shareCells) note(place model.Position, number decimal.Decimal, percent bool) {
	if percent {
		if s.with.Line == 0 {
			s.with = place
		}
		return
	}
	if !number.IsZero() && s.without.Line == 0 {
		s.without = place
	}
	if s.small.Line == 0 && isShare(number) {
		s.small = place
	}
}

// doubtBeside warns of what the format of a cell writes and the report does not print, once for each column and text.
func (s *sheetReader) doubtBeside(c sheetCell) {
	if seen := (besideNumber{c.i, c.Beside}); c.Beside != "" && !s.beside[seen] {
		s.beside[seen] = true
		s.d.doubt(c.place, string(c.at), "number-unit", c.Beside, decree.Message{
			Vi: "định dạng của ô ghi chữ này bên cạnh số, báo cáo không in; ghi vào unit của bảng hoặc tên cột nếu cần",
			En: "the format of the cell writes this beside the number, and the report does not print it: say it under unit or in the name of the column if it is wanted"})
	}
}

// outlined reads 1.1 below 1, which Excel keeps as a number, as the number of a row: in a column of ordinals with its point, and in a first
// column of no kind with a warning.
func (s *sheetReader) outlined(c sheetCell, to *model.Cell) {
	whole, part, below := strings.Cut(c.Number, ",")
	switch {
	case below && c.column.Kind == model.OrdinalColumn:
		to.Text = model.Plain(strings.Replace(c.Text, ",", ".", 1))
	case c.i > 0 || c.column.Kind != model.TextColumn:
	case below && len(part) == 1 && !s.told && (part == "1" && s.above == whole || s.above == whole+","+string(part[0]-1)):
		s.told = true
		s.d.doubt(c.place, string(c.at), "number-outline", c.Text, decree.Message{
			Vi: "1.1 ở cột này là một số trong Excel nên in là 1,1; nếu là số thứ tự của hàng thì khai cột là kind: ordinal, hoặc đặt định dạng Text cho ô rồi gõ lại",
			En: "1.1 in this column is a number in Excel and is printed 1,1: if it is the number of a row, declare the column with kind: ordinal, or format its cells as Text and type them again"})
	}
	if c.i == 0 {
		s.above = c.Number
	}
}

var roundedID = decree.Message{
	Vi: "Excel chỉ giữ 15 chữ số đầu của một số, các chữ số sau đã mất khi gõ; số tài khoản, mã số thì đặt định dạng Text cho ô rồi gõ lại",
	En: "Excel keeps the first 15 digits of a number, and those behind them were lost when it was typed: format cells of account numbers and codes as Text, and type them again"}

// mixedShares warns of a column in which some cells have a format for per cent, or its sign in a text, and others have not: 95% and 0,95 are
// the same share then.
func (s *sheetReader) mixedShares() {
	for i, shown := range s.shares {
		if s.leaves[i].Percent && shown.with.Line == 0 && shown.typed.Line > 0 && shown.small.Line > 0 {
			s.d.doubt(shown.small, string(s.at.field("file")), "number-percent", s.table.File, mixedShare)
		}
		if s.leaves[i].Percent && shown.with.Line > 0 && shown.without.Line > 0 {
			s.d.doubt(shown.without, string(s.at.field("file")), "number-percent", s.table.File, decree.Message{
				Vi: "ô này không có định dạng phần trăm mà ô khác cùng cột có, nên 0,95 được in là 0,95%; dùng một định dạng cho cả cột trong Excel",
				En: "this cell has no format for per cent, and others of its column have, so that 0.95 is printed as 0.95%: give the column one format in Excel"})
		}
	}
}

// A wrongCell is why a row is not taken, with the cell that shows it.
type wrongCell struct {
	column int // 0 for the row
	rule   string
	decree.Message
}

func (s *sheetReader) wrongCell(at fieldPath, line int, w *wrongCell) bool {
	s.d.fault(s.place(line, w.column), string(at), w.rule, "", w.Message)
	s.wrong++
	return s.wrong < mostWrong
}

// mergedMark finds the mark of a row that is merged with other cells.
func (s *sheetReader) mergedMark(row SheetRow) *wrongCell {
	for _, place := range []int{s.heading.marks.level, s.heading.marks.ofWhich} {
		if place > 0 && place <= len(row.Cells) && (row.Cells[place-1].Covered || row.Cells[place-1].Down > 1 || across(row.Cells, place) >= 0) {
			return &wrongCell{row.Cells[place-1].Column, "sheet-merged", decree.Message{
				Vi: "ô ghi cấp của hàng (level, of_which) bị gộp với ô khác; bỏ gộp trong Excel", En: "the cell that says the level of the row (level, of_which) is merged with others: unmerge it in Excel"}}
		}
	}
	return nil
}

// outside finds the cell behind the last column, the first with a text where one has.
func (s *sheetReader) outside(cells []SheetCell) *wrongCell {
	if len(cells) <= s.heading.width {
		return nil
	}
	over := cells[s.heading.width:]
	first := max(0, slices.IndexFunc(over, func(c SheetCell) bool { return c.Text != "" }))
	return &wrongCell{over[first].Column, "row-length", decree.Message{
		Vi: "ô nằm ngoài các cột của bảng; đặt tên cột ở tiêu đề, hoặc ghi range là vùng ô của bảng",
		En: "the cell stands outside the columns of the table: name its column in the heading, or say range with the cells of the table"}}
}

// unnamed finds what columns that are taken by name would leave out: the cell of a column without a name, and merged cells.
func (s *sheetReader) unnamed(cells []SheetCell, spans bool) *wrongCell {
	if !s.heading.byName {
		return nil
	}
	for i, c := range cells {
		if strings.TrimSpace(s.heading.names[i]) == "" && c.Text != "" {
			return &wrongCell{c.Column, "row-length", decree.Message{
				Vi: "ô nằm ở cột không tên; đặt tên cho cột đó ở tiêu đề", En: "the cell stands in a column without a name: name it in the heading"}}
		}
	}
	if spans {
		return &wrongCell{0, "sheet-merged", decree.Message{
			Vi: "hàng có ô gộp, mà cột được lấy theo tên (from) nên không rõ ô gộp thuộc những cột nào; bỏ gộp trong Excel, hoặc bỏ from",
			En: "the row has merged cells, and columns are taken by name (from), so that what they span is not plain: unmerge them in Excel, or leave from away"}}
	}
	return nil
}

package source

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/numeral"
	"github.com/vanthu/baocao/model"
)

// A Convention says what a point and a comma are in numbers that people typed (quy ước viết số): 1.973 is a thousand and
// more to one reader, and less than two to another. A source declares it by the key numbers, as vi or point.
type Convention = numeral.Convention

// The conventions. Without one, a number that can be two is refused with both readings.
const (
	UndeclaredNumbers = numeral.Undeclared
	VietnameseNumbers = numeral.Vietnamese // numbers: vi, 1.973,25
	PointNumbers      = numeral.Point      // numbers: point, 1973.25
)

// numbersKey declares a convention for what stands within. No type of the model has it: a report holds numbers, not
// how they were typed.
const numbersKey = "numbers"

// declaresNumbers reports whether a type has the key.
func declaresNumbers(t reflect.Type) bool {
	switch t {
	case reflect.TypeFor[sourceReport](), reflect.TypeFor[model.Table](), reflect.TypeFor[model.Column](), reflect.TypeFor[model.Figure]():
		return true
	}
	return false
}

// within takes the convention that a mapping declares for what it holds, wherever in it the key stands, and returns how to
// leave the mapping. The report is never left: bodies and files are read behind its keys.
func (d *decoder) within(p fieldPath, n *sourceNode, t reflect.Type) (leave func()) {
	around := d.numbers
	for _, v := range n.under(numbersKey) {
		var c Convention
		if v.kind != scalarNode {
			if v.kind != nullNode {
				d.wrongKind(p.field(numbersKey), v, scalarNode)
			}
		} else if err := c.UnmarshalText([]byte(v.scalar)); err != nil {
			d.wrongValue(p.field(numbersKey), v, err)
		} else {
			d.numbers = c
		}
	}
	if t == reflect.TypeFor[sourceReport]() {
		if d.config.Numbers != UndeclaredNumbers {
			d.numbers = d.config.Numbers
		}
		return func() {}
	}
	if d.numbers != around && t != reflect.TypeFor[model.Figure]() {
		d.conventions[string(p)] = d.numbers
	}
	return func() { d.numbers = around }
}

// A typedNumber is a number that waits until the column of its cell is known.
type typedNumber struct {
	node *sourceNode
	path fieldPath
}

// number reads a number of a source: a token of JSON, a number of a sheet, or typed text.
func (n *sourceNode) number(s string, c Convention) (numeral.Number, error) {
	switch {
	case n.token:
		return numeral.Token(s)
	case n.sheet:
		return numeral.Read(s, VietnameseNumbers)
	}
	return numeral.Read(s, c)
}

// decimal fills a field that is a number.
func (d *decoder) decimal(p fieldPath, n *sourceNode) decimal.Decimal {
	if n.kind != scalarNode {
		d.wrongValue(p, n, bilingual.New("chỗ này cần một số, ví dụ 1973.25", "a number is wanted here, such as 1973.25"))
		return decimal.Decimal{}
	}
	s, ok := d.print(p, n)
	if !ok {
		return decimal.Decimal{}
	}
	number, err := n.number(s, d.numbers)
	if err != nil {
		d.refuseNumber(n.at, string(p), err)
	}
	return number.Value
}

// figure fills a figure that is written as a number alone, which is printed as it is typed.
func (d *decoder) figure(p fieldPath, n *sourceNode) model.Figure {
	number, err := n.number(n.scalar, d.numbers)
	if err != nil {
		d.refuseNumber(n.at, string(p), err)
		return model.Figure{}
	}
	f := model.Figure{Value: number.Value, Decimals: number.Decimals, Percent: number.Percent, Pad: number.Pad}
	d.doubtNumber(n, string(p), number, f.Decimals, f.String())
	return f
}

// judgeFigure looks at a figure whose decimals stand beside its value.
func (d *decoder) judgeFigure(p fieldPath, n *sourceNode, f *model.Figure) {
	for _, v := range n.under("value") {
		if v.kind != scalarNode {
			continue
		}
		number, err := v.number(v.scalar, d.numbers)
		if err != nil {
			continue
		}
		f.Percent = f.Percent || number.Percent
		printed := ""
		if number.Beyond(f.Decimals) != numeral.ExcessDigits {
			printed = f.String()
		}
		d.doubtNumber(v, string(p.field("value")), number, f.Decimals, printed)
	}
}

// readNumbers makes numbers of the cells in columns of numbers. What is not written as a number stays a text, which
// Validate refuses unless it is a dash.
func (d *decoder) readNumbers(p fieldPath, t *model.Table) {
	leaves := t.Leaves()
	conventions := d.conventionsOf(p, t)
	grid := model.NewGrid(len(leaves))
	refused := make([]int, len(leaves))
	for i, row := range t.Rows {
		places, err := grid.Place(row)
		if err != nil { // Validate says so
			for j := range row.Cells {
				if typed, waits := d.waiting[&row.Cells[j].Number]; waits && row.Cells[j].Number.Valid {
					d.readCell(&row.Cells[j], typed, &model.Column{}, d.numbers, false)
				}
			}
			continue
		}
		for _, at := range places {
			if at.Cell < 0 {
				continue
			}
			cell := &row.Cells[at.Cell]
			typed, waits := d.waiting[&cell.Number]
			if leaves[at.Column].Kind != model.NumberColumn && !(waits && cell.Number.Valid) {
				continue
			}
			if !waits {
				if !cell.Text.IsPlain() || cell.Number.Valid { // of a sheet, which has numbers
					continue
				}
				where := p.field("rows").index(i).index(at.Cell)
				text := cell.Text.String()
				typed = typedNumber{&sourceNode{kind: scalarNode, scalar: d.values.Print(text), at: d.places.Find(string(where)), sheet: d.counts(text)}, where}
			}
			if !d.readCell(cell, typed, &leaves[at.Column], conventions[at.Column], refused[at.Column] >= mostRefused) {
				refused[at.Column]++
			}
		}
	}
	for i, n := range refused {
		if n > mostRefused {
			d.fault(d.places.Find(string(p)), string(p.field("columns")), "number-column", leaves[i].Title.String(), decree.Message{
				Vi: fmt.Sprintf("cột %d còn %d ô nữa không đọc được số", i+1, n-mostRefused),
				En: fmt.Sprintf("column %d has %d more cells whose numbers are not read", i+1, n-mostRefused)})
		}
	}
}

// mostRefused is how many cells of a column are named whose numbers are refused; the rest are counted.
const mostRefused = 40

// conventionsOf returns the convention of each leaf: that of its column, of the group around it, of the table, or the one
// around.
func (d *decoder) conventionsOf(p fieldPath, t *model.Table) []Convention {
	c, declared := d.conventions[string(p)]
	if !declared {
		c = d.numbers
	}
	var all []Convention
	var visit func(p fieldPath, columns []model.Column, c Convention)
	visit = func(p fieldPath, columns []model.Column, c Convention) {
		for i := range columns {
			at, c := p.index(i), c
			if own, declared := d.conventions[string(at)]; declared {
				c = own
			}
			if len(columns[i].Columns) == 0 {
				all = append(all, c)
			}
			visit(at.field("columns"), columns[i].Columns, c)
		}
	}
	visit(p.field("columns"), t.Columns, c)
	return all
}

// readCell makes a number of a cell, or reports that it refuses to. Unsaid, it names no fault of a column that has enough.
func (d *decoder) readCell(cell *model.Cell, typed typedNumber, column *model.Column, c Convention, unsaid bool) bool {
	if cell.Number.Valid {
		s, ok := d.print(typed.path, typed.node)
		if !ok {
			return false
		}
		typed.node.scalar = s
	}
	number, err := typed.node.number(typed.node.scalar, c)
	refusal, _ := errors.AsType[*numeral.Refusal](err)
	switch {
	case refusal != nil && refusal.Kind == numeral.NotNumber && !cell.Number.Valid:
		return true // Validate says so, or takes it for a dash
	case err == nil && number.Percent && !column.Percent && column.Kind == model.NumberColumn:
		err = bilingual.New("“"+model.Excerpt(typed.node.scalar)+"” có dấu %, cột này thì không; ghi percent: true cho cột",
			"“"+model.Excerpt(typed.node.scalar)+"” has a sign for per cent and its column has none; write percent: true for the column")
	}
	if err != nil {
		if !unsaid {
			d.refuseNumber(typed.node.at, string(typed.path), err)
		}
		return false
	}
	if !cell.Number.Valid {
		cell.Text = model.Text{}
	}
	cell.Number = decimal.NewNullDecimal(number.Value)
	if column.Kind == model.NumberColumn && number.Beyond(column.Decimals) != numeral.ExcessDigits { // which Validate refuses
		d.doubtNumber(typed.node, string(typed.path), number, column.Decimals, column.Format(number.Value))
	}
	return true
}

// numberRules name why a number is refused.
var numberRules = [...]string{
	numeral.NotNumber: "number-form", numeral.TooLong: "number-length", numeral.Ambiguous: "number-ambiguous", numeral.English: "number-mark",
	numeral.Spaced: "number-mark", numeral.Plus: "number-mark", numeral.WrongMark: "number-mark",
}

func (d *decoder) refuseNumber(at model.Position, path string, err error) {
	rule := "number-percent"
	if refusal, ok := errors.AsType[*numeral.Refusal](err); ok {
		rule = numberRules[refusal.Kind]
	}
	d.fault(at, path, rule, "", decree.Message{Vi: bilingual.Vietnamese(err), En: err.Error()})
}

// doubtNumber warns of what was typed and is not printed: zeros behind the decimals, zeros in front, digits that Excel left
// out. A token of JSON has a value and no such looks.
func (d *decoder) doubtNumber(n *sourceNode, path string, number numeral.Number, decimals int, printed string) {
	if n.token {
		return
	}
	typed := model.Excerpt(n.scalar)
	if number.Rounded {
		d.doubt(n.at, path, "number-rounded", "", decree.Message{
			Vi: "“" + typed + "” đã bị Excel làm tròn khi hiện; mở rộng cột trong Excel rồi lưu lại",
			En: "“" + typed + "” was rounded by Excel for its looks; widen the column in Excel and save again"})
	}
	if number.Beyond(decimals) == numeral.ExcessZeros {
		d.doubt(n.at, path, "number-zeros", "", decree.Message{
			Vi: fmt.Sprintf("“%s” chỉ in %d chữ số thập phân; ghi decimals nếu cần in đủ", typed, max(decimals, 0)),
			En: fmt.Sprintf("of “%s” %d decimals are printed; declare decimals to have all of them", typed, max(decimals, 0))})
	}
	if printed != "" && zerosInFront(n.scalar) > zerosInFront(printed) {
		d.doubt(n.at, path, "number-zeros", "", decree.Message{
			Vi: "“" + typed + "” in ra là " + printed + "; số dưới 10 có số 0 ở trước thì ghi pad: true, mã số thì để ở cột chữ",
			En: "“" + typed + "” is printed as " + printed + "; for a zero before numbers under 10 declare pad: true, and keep codes in a column of text"})
	}
}

// zerosInFront counts the zeros before the first digit of a number that counts, or before its last digit.
func zerosInFront(s string) int {
	s = strings.TrimLeft(s, " \t-\u2212")
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	zeros := len(s) - len(strings.TrimLeft(s, "0"))
	return max(0, min(zeros, digits-1))
}

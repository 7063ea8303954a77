package source

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"unicode"

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

// number reads a number of a source: a token of JSON, a number of a sheet, or typed text.
func (n *sourceNode) number(s string, c Convention) (numeral.Number, error) {
	switch {
	case n.token:
		return numeral.Token(s)
	case n.sheet && s != "" && !strings.ContainsFunc(s, unicode.IsDigit): // a zero may be shown as a dash
		return numeral.Token("0")
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

// numberRules name why a number is refused.
var numberRules = [...]string{
	numeral.NotNumber: "number-form", numeral.TooLong: "number-length", numeral.Ambiguous: "number-ambiguous", numeral.English: "number-mark",
	numeral.Spaced: "number-mark", numeral.Plus: "number-mark", numeral.Minus: "number-mark", numeral.WrongMark: "number-mark",
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

package xlsx

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"
	"unicode"

	"github.com/vanthu/baocao/source"
)

// A rawCell is a cell as its part has it.
type rawCell struct {
	kind    string // attribute t
	style   int
	value   string
	valued  bool // there is a value, maybe an empty one
	formula bool
	faced   string // of the text, see richText
}

// readCell reads a cell up to its end.
func readCell(d *xml.Decoder, start xml.StartElement) (c rawCell, err error) {
	for _, a := range start.Attr {
		switch a.Name.Local {
		case "t":
			c.kind = a.Value
		case "s":
			if c.style, err = strconv.Atoi(a.Value); err != nil {
				return c, err
			}
		}
	}
	for {
		token, err := d.Token()
		if err != nil {
			return c, err
		}
		switch t := token.(type) {
		case xml.EndElement:
			return c, nil
		case xml.StartElement:
			switch t.Name.Local {
			case "v":
				c.valued = true
				c.value, err = characters(d)
			case "is":
				c.valued = true
				var t richText
				t, err = readRichText(d)
				c.value, c.faced = t.text, t.faced
			case "f":
				c.formula = true
				err = d.Skip()
			default:
				err = d.Skip()
			}
			if err != nil {
				return c, err
			}
		}
	}
}

// characters reads the text of an element up to its end.
func characters(d *xml.Decoder) (string, error) {
	var text strings.Builder
	for {
		token, err := d.Token()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.EndElement:
			return text.String(), nil
		case xml.StartElement:
			if err := d.Skip(); err != nil {
				return "", err
			}
		case xml.CharData:
			text.Write(t)
		}
	}
}

// isEmpty reports whether nothing stands in the cell. A number may have an empty value: openpyxl writes formulas so. An empty text is what a
// formula gives.
func (c *rawCell) isEmpty() bool {
	return !c.valued || c.value == "" && (c.kind == "" || c.kind == "n")
}

// value reads a cell, and reports whether there is anything in it.
func (r *reader) value(c rawCell) (cell source.SheetCell, filled bool) {
	if c.isEmpty() {
		if c.formula {
			return refused("formula-value", "công thức chưa có kết quả; mở sổ tính bằng Excel, đợi tính xong rồi lưu lại",
				"the formula has no value: open the workbook in Excel, let it calculate, and save"), true
		}
		return cell, false
	}
	switch c.kind {
	case "s":
		i, err := strconv.Atoi(c.value)
		if err != nil || i < 0 || i >= len(r.book.strings) {
			return source.SheetCell{Fault: damaged()}, true
		}
		cell, filled = r.text(r.book.strings[i], c.style)
		cell.Faced = r.book.faced[i]
		return cell, filled
	case "str":
		return r.text(unescape(c.value), c.style)
	case "inlineStr":
		cell, filled = r.text(c.value, c.style)
		cell.Faced = c.faced
		return cell, filled
	case "b":
		text := map[string]string{"1": "TRUE", "0": "FALSE"}[c.value]
		if text == "" {
			return source.SheetCell{Fault: damaged()}, true
		}
		return source.SheetCell{Text: text}, true
	case "e":
		return refused("formula-error", "ô chứa lỗi "+c.value+"; sửa công thức trong Excel rồi lưu lại",
			"the cell holds the error "+c.value+": mend the formula in Excel and save again"), true
	case "d":
		return r.isoDate(c.value, c.style), true
	case "", "n":
		return r.number(c.value, c.style), true
	}
	return source.SheetCell{Fault: damaged()}, true
}

func refused(rule, vi, en string) source.SheetCell {
	return source.SheetCell{Fault: refuse(rule, vi, en)}
}

// text reads a text, without the blanks around it that nobody sees. A format may write around it, or hide it.
func (r *reader) text(s string, style int) (cell source.SheetCell, filled bool) {
	if s = strings.TrimSpace(s); s == "" {
		return cell, false
	}
	if f := r.book.format(style).text; f != nil {
		if !f.digits {
			return refused("number-format", "định dạng của ô không cho hiện chữ trong ô; đổi định dạng trong Excel",
				"the format of the cell hides the text in it: change it in Excel"), true
		}
		s = strings.TrimLeftFunc(f.prefix, unicode.IsSpace) + s + strings.TrimRightFunc(f.suffix, unicode.IsSpace)
	}
	return source.SheetCell{Text: s}, true
}

// Numbers of Excel have 15 digits that count; those behind them come of how a computer adds.
const significant = 15

// mostExponent bounds the numbers that a report can print.
const mostExponent = 30

func (r *reader) number(typed string, style int) source.SheetCell {
	value, err := strconv.ParseFloat(typed, 64)
	if err != nil || math.IsInf(value, 0) || math.IsNaN(value) {
		return source.SheetCell{Fault: damaged()}
	}
	s := r.book.format(style).of(value)
	if s != nil && value == 0 && s.hidesZero() {
		cell := source.SheetCell{Number: "0", Text: strings.TrimSpace(strings.TrimSpace(s.prefix) + " " + strings.TrimSpace(s.suffix))}
		if unit, dash := strings.CutPrefix(cell.Text, "-"); dash {
			cell.Beside = strings.TrimSpace(unit)
		} else if unit, dash := strings.CutSuffix(cell.Text, "-"); dash {
			cell.Beside = strings.TrimSpace(unit)
		}
		return cell
	}
	switch {
	case s == nil:
		return refused("number-format", "định dạng của ô không cho hiện số này; đổi định dạng trong Excel", "the format of the cell does not show this number: change it in Excel")
	case s.date != "":
		return r.date(value, s)
	case s.scales:
		return refused("number-scale", "định dạng của ô chia số cho 1.000 khi hiện (dấu phẩy ở cuối); chia số trong ô, hoặc bỏ dấu phẩy đó trong Excel",
			"the format of the cell divides the number by 1,000 for its looks (a comma at the end): divide the number itself, or take that comma away in Excel")
	case s.broken, strings.Count(s.prefix+s.suffix, "%") > 1, strings.Contains(s.prefix, "-") && s.digits && value >= 0, !s.digits && value != 0:
		return refused("number-format", "định dạng của ô làm số hiện khác giá trị; đổi sang định dạng Number trong Excel",
			"the format of the cell shows another number than its value: choose the format Number in Excel")
	}
	digits, point := decimalDigits(value, 2*s.percents)
	if point > mostExponent || point < -mostExponent {
		return refused("number-length", "số quá lớn hoặc quá nhỏ", "the number is too large or too small")
	}
	return s.cell(value < 0, digits, point)
}

// decimalDigits returns the digits of a value that count, and how many of them stand before the decimal mark; fewer than none
// stand for zeros behind it.
func decimalDigits(value float64, shift int) (digits string, point int) {
	if value == 0 {
		return "", 0
	}
	mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(math.Abs(value), 'e', significant-1, 64), "e")
	power, _ := strconv.Atoi(exponent)
	return strings.TrimRight(strings.Replace(mantissa, ".", "", 1), "0"), power + 1 + shift
}

// cell spells a number as its value, and as the sheet shows it but for digits that are left out there.
func (s *section) cell(negative bool, digits string, point int) source.SheetCell {
	whole, after := "", digits
	switch {
	case point >= len(digits):
		whole, after = digits+strings.Repeat("0", point-len(digits)), ""
	case point > 0:
		whole, after = digits[:point], digits[point:]
	default:
		after = strings.Repeat("0", -point) + digits
	}
	sign, percent := "", ""
	if negative {
		sign = "-"
	}
	if strings.Contains(s.prefix+s.suffix, "%") {
		percent = "%"
	}
	if whole == "" {
		whole = "0"
	}
	c := source.SheetCell{Number: sign + spell(whole, after) + percent, Longer: !s.general && !s.exact && len(after) > s.most,
		Rounded: point > significant && len(digits) >= significant-1} // one of the last two may have been a zero
	shown := whole
	for len(shown) < s.whole {
		shown = "0" + shown
	}
	if s.grouped {
		shown = grouped(shown)
	}
	for len(after) < s.least {
		after += "0"
	}
	prefix, suffix := s.prefix, s.suffix
	if negative { // (5) is -5
		prefix, suffix = strings.Trim(prefix, "-("), strings.Trim(suffix, ")")
	}
	c.Text = strings.TrimSpace(prefix + sign + spell(shown, after) + suffix)
	c.Beside = strings.TrimSpace(strings.ReplaceAll(strings.TrimSpace(prefix)+" "+strings.TrimSpace(suffix), "%", ""))
	return c
}

func spell(whole, after string) string {
	if after == "" {
		return whole
	}
	return whole + "," + after
}

// grouped writes points between groups of three digits.
func grouped(digits string) string {
	var b strings.Builder
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteByte(digits[i])
	}
	return b.String()
}

package xlsx

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/xuri/nfp"
)

// A format is a number format (định dạng số) as far as it says what the sheet shows: sections for numbers, and one for texts.
type format struct {
	numbers []section
	text    *section
	faced   bool // the typeface of the cells shows them raised, lowered or struck through
}

// A section of a format says how some of the values are shown.
type section struct {
	operator string // of its condition: only values for which it holds
	operand  float64

	general     bool
	percents    int // signs that multiply by a hundred
	scales      bool
	broken      bool // signs between the digits that make another number of it, or that are no number
	whole       int  // zeros before the decimal point
	least, most int  // decimals
	grouped     bool
	digits      bool
	exact       bool // a fraction or a power shows the value in another way

	prefix, suffix string // what stands beside the digits

	elapsed bool
	date    string // the letters of y, m, d, h, i for minutes, s; in that order, those that there are
}

// builtIn are the formats that have numbers and no code in the file (ECMA-376, 18.8.30).
var builtIn = [...]string{
	1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0", 6: "#,##0", 7: "#,##0.00", 8: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
	12: "# ?/?", 13: "# ??/??", 14: "d/m/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
	21: "h:mm:ss", 22: "d/m/yyyy h:mm", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)",
	41: `_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_)`, 42: `_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_)`,
	43: `_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_);_(@_)`, 44: `_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_);_(@_)`,
	45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}

// format returns the number format of a style.
func (b *workbook) format(style int) *format {
	f, known := b.formats[style]
	if !known {
		f = parseFormat(b.code(style))
		f.faced = b.isFaced(style)
		b.formats[style] = f
	}
	return f
}

// isFaced reports whether the cells of a style are raised, lowered or struck through as a whole.
func (b *workbook) isFaced(style int) bool {
	styles := b.file.Styles
	if styles == nil || styles.CellXfs == nil || styles.Fonts == nil || style < 0 || style >= len(styles.CellXfs.Xf) {
		return false
	}
	id := styles.CellXfs.Xf[style].FontID
	if id == nil || *id < 0 || *id >= len(styles.Fonts.Font) || styles.Fonts.Font[*id] == nil {
		return false
	}
	strike, place := styles.Fonts.Font[*id].Strike, styles.Fonts.Font[*id].VertAlign
	return strike != nil && (strike.Val == nil || *strike.Val) || place != nil && place.Val != nil && *place.Val != "baseline"
}

func (b *workbook) code(style int) string {
	styles := b.file.Styles
	if styles == nil || styles.CellXfs == nil || style < 0 || style >= len(styles.CellXfs.Xf) || styles.CellXfs.Xf[style].NumFmtID == nil {
		return ""
	}
	id := *styles.CellXfs.Xf[style].NumFmtID
	if b.codes == nil {
		b.codes = map[int]string{}
		if styles.NumFmts != nil {
			for _, f := range slices.Backward(styles.NumFmts.NumFmt) {
				if f != nil {
					b.codes[f.NumFmtID] = f.FormatCode
				}
			}
		}
	}
	if code, own := b.codes[id]; own {
		return code
	}
	if id > 0 && id < len(builtIn) && builtIn[id] != "" {
		return builtIn[id]
	}
	return ""
}

// mostCode is how long the code of a format may be; Excel takes 255 characters.
const mostCode = 1000

func parseFormat(code string) *format {
	f := &format{}
	if len(code) > mostCode {
		return &format{numbers: []section{{digits: true, broken: true}}}
	}
	parser := nfp.NumberFormatParser()
	for _, s := range parser.Parse(code) {
		parsed := parseSection(s.Items)
		if s.Type == nfp.TokenSectionText {
			f.text = &parsed
		} else {
			f.numbers = append(f.numbers, parsed)
		}
	}
	if len(f.numbers) == 0 {
		f.numbers = []section{{general: true, digits: true}}
	}
	return f
}

func isDigits(t nfp.Token) bool {
	return t.TType == nfp.TokenTypeZeroPlaceHolder || t.TType == nfp.TokenTypeHashPlaceHolder || t.TType == nfp.TokenTypeDigitalPlaceHolder
}

func parseSection(items []nfp.Token) (s section) {
	last := -1
	for i, t := range items {
		if isDigits(t) || t.TType == nfp.TokenTypeGeneral || t.TType == nfp.TokenTypeTextPlaceHolder {
			last = i
		}
	}
	point, power := false, false
	var dates []string
	for i, t := range items {
		switch t.TType {
		case nfp.TokenTypeGeneral:
			s.general, s.digits = true, true
		case nfp.TokenTypeTextPlaceHolder:
			s.digits = true
		case nfp.TokenTypePercent:
			s.percents++
			s.beside("%", i < last)
		case nfp.TokenTypeThousandsSeparator:
			if i+1 < len(items) && isDigits(items[i+1]) {
				s.grouped = s.grouped || !point
			} else {
				s.scales = true
			}
		case nfp.TokenTypeDecimalPoint:
			point = true
		case nfp.TokenTypeZeroPlaceHolder, nfp.TokenTypeHashPlaceHolder, nfp.TokenTypeDigitalPlaceHolder:
			s.digits = true
			n := len(t.TValue)
			zeros := strings.Count(t.TValue, "0")
			switch {
			case power:
			case point:
				s.most += n
				s.least += zeros
			default:
				s.whole += zeros
			}
		case nfp.TokenTypeExponential:
			power, s.exact = true, true
		case nfp.TokenTypeFraction:
			s.exact = true
		case nfp.TokenTypeLiteral, nfp.TokenTypeUnknown:
			s.literal(t.TValue, i < last)
		case nfp.TokenTypeCurrencyLanguage:
			for _, part := range t.Parts {
				if part.Token.TType == nfp.TokenSubTypeCurrencyString {
					s.literal(part.Token.TValue, i < last)
				}
			}
		case nfp.TokenTypeCondition:
			for _, part := range t.Parts {
				switch part.Token.TType {
				case nfp.TokenTypeOperator:
					s.operator = part.Token.TValue
				case nfp.TokenTypeOperand:
					s.operand, _ = strconv.ParseFloat(part.Token.TValue, 64)
				}
			}
		case nfp.TokenTypeElapsedDateTimes:
			s.elapsed = true
			dates = append(dates, strings.ToLower(t.TValue))
		case nfp.TokenTypeDateTimes:
			dates = append(dates, strings.ToLower(t.TValue))
		}
	}
	s.date = dateLetters(dates)
	return s
}

// literal notes what a format writes around the digits. Signs between them would make another number of it.
func (s *section) literal(text string, before bool) {
	if s.digits && before {
		if strings.TrimSpace(text) != "" {
			s.broken = true
		}
		return
	}
	if strings.ContainsFunc(text, unicode.IsDigit) { // 0"000"
		s.broken = true
	}
	s.beside(text, before)
}

func (s *section) beside(text string, before bool) {
	if before && !s.digits {
		s.prefix += text
	} else {
		s.suffix += text
	}
}

// dateLetters returns which parts of a date a format shows: m is a month, and i minutes, which stand behind hours or before
// seconds.
func dateLetters(tokens []string) string {
	seen := map[byte]bool{}
	for i, t := range tokens {
		if t == "" {
			continue
		}
		letter := t[0]
		switch {
		case letter == 'e':
			letter = 'y'
		case letter == 'm' && len(t) <= 2 && (i > 0 && strings.HasPrefix(tokens[i-1], "h") || i+1 < len(tokens) && strings.HasPrefix(tokens[i+1], "s")):
			letter = 'i'
		case letter == 'd' && len(t) > 2: // the day of the week
			letter = 'w'
		}
		seen[letter] = true
	}
	var letters []byte
	for _, letter := range []byte("ymdhisw") {
		if seen[letter] {
			letters = append(letters, letter)
		}
	}
	return string(letters)
}

// of returns the section that shows a value, nil if there is none.
func (f *format) of(value float64) *section {
	conditions := false
	for _, s := range f.numbers {
		conditions = conditions || s.operator != ""
	}
	if conditions {
		for i, s := range f.numbers {
			if s.operator == "" || s.holds(value) {
				return &f.numbers[i]
			}
		}
		return nil
	}
	switch n := len(f.numbers); {
	case value < 0 && n > 1:
		return &f.numbers[1]
	case value == 0 && n > 2:
		return &f.numbers[2]
	}
	return &f.numbers[0]
}

// hidesZero reports whether a zero is shown without any digit: as the dash of the accounting format, _(* "-"??_), or not at all.
func (s *section) hidesZero() bool {
	return !s.general && !s.exact && !s.broken && s.date == "" && s.whole == 0 && s.least == 0
}

func (s *section) holds(value float64) bool {
	order := cmp.Compare(value, s.operand)
	switch s.operator {
	case "<":
		return order < 0
	case "<=":
		return order <= 0
	case ">":
		return order > 0
	case ">=":
		return order >= 0
	case "=":
		return order == 0
	}
	return order != 0
}

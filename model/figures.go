package model

import (
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/internal/numeral"
)

// Figures are the named numbers of a report (số liệu), by their names: letters, digits, _ and -, a letter first.
// A text prints one as {{name}}. So does a cell; in a column of numbers, where it stands alone, it is a number like any
// other, with the column's decimals. A backslash makes the braces characters like others: \{{.
type Figures map[string]Figure

// A Figure is a number with the way in which it is printed: see [Figure.String].
// A source may write it as a number alone, the plain way. Its decimals, a zero in front and a sign for per cent then say
// how it is printed: 488, 05, 1973.25, 13.9%.
type Figure struct {
	Value decimal.Decimal `json:"value" validate:"-"`
	// Decimals is the number of digits after the comma, 0 to 12.
	Decimals int `json:"decimals,omitempty"`
	// Percent prints a sign for per cent after the number.
	Percent bool `json:"percent,omitempty"`
	// Pad prints a zero before a whole number under 10.
	Pad bool `json:"pad,omitempty"`
}

// FigureOf returns a figure that is printed with the decimals of the number: 1973.25 as 1.973,25.
func FigureOf(d decimal.Decimal) Figure {
	return Figure{Value: d, Decimals: int(max(0, -d.Exponent()))}
}

// Count returns the figure of a whole number.
func Count(n int) Figure { return Figure{Value: decimal.NewFromInt(int64(n))} }

// String returns the figure as it is printed, in the same way as [Column.Format].
func (f Figure) String() string { return numeral.Print(f.Value, f.Decimals, f.Percent, f.Pad) }

// A Sum says that one figure is the sum of others: "đơn tiếp nhận" of "khiếu nại", "tố cáo" and "kiến nghị". They are
// compared as they are, not as they are rounded.
type Sum struct {
	Total string   `json:"total" validate:"required"`
	Parts []string `json:"parts" validate:"required,min=1,dive,required"`
}

// isFigureName reports whether a name can stand between the braces.
func isFigureName(s string) bool {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && (i == 0 || !unicode.IsDigit(r) && r != '_' && r != '-') {
			return false
		}
	}
	return s != ""
}

const figureOpen, figureClose = "{{", "}}"

// A figurePiece is a part of a text: characters as they stand, or the name of a figure.
type figurePiece struct {
	text   string
	name   string
	figure bool
	open   bool // the braces are not closed; text is what follows them
}

// figurePieces yields the parts of s, with the backslash of \{{ taken away.
func figurePieces(s string, yield func(figurePiece)) {
	for s != "" {
		before, after, found := strings.Cut(s, figureOpen)
		if !found {
			yield(figurePiece{text: s})
			return
		}
		if literal, escaped := strings.CutSuffix(before, `\`); escaped {
			yield(figurePiece{text: literal + figureOpen})
			s = after
			continue
		}
		if before != "" {
			yield(figurePiece{text: before})
		}
		name, rest, closed := strings.Cut(after, figureClose)
		if !closed {
			yield(figurePiece{text: figureOpen + after, open: true})
			return
		}
		yield(figurePiece{text: figureOpen + name + figureClose, name: strings.TrimSpace(name), figure: true})
		s = rest
	}
}

// print returns s with the figures that it names; a name that is not known stays as it stands.
func (f Figures) print(s string) string {
	if !strings.Contains(s, figureOpen) {
		return s
	}
	var b strings.Builder
	figurePieces(s, func(p figurePiece) {
		if figure, ok := f[p.name]; p.figure && ok && figure.sound() {
			p.text = figure.String()
		}
		b.WriteString(p.text)
	})
	return b.String()
}

// sound reports whether the figure can be printed. Validate refuses one that cannot.
func (f Figure) sound() bool {
	return numeral.Printable(f.Value) && 0 <= f.Decimals && f.Decimals <= numeral.MaxDecimals && numeral.Fits(f.Value, f.Decimals)
}

// printText returns t with its figures. t itself is not changed.
func (f Figures) printText(t Text) Text {
	if !t.hasFigures() {
		return t
	}
	return t.Map(f.print)
}

// hasFigures reports whether the text or one of its notes has the braces of a figure. A note within a note, which
// Validate refuses, may be part of itself and is not looked into.
func (t *Text) hasFigures() bool {
	if t.runsHaveFigures() {
		return true
	}
	for i := range t.runs {
		if t.runs[i].Note == nil {
			continue
		}
		for j := range t.runs[i].Note.Body {
			if t.runs[i].Note.Body[j].runsHaveFigures() {
				return true
			}
		}
	}
	return false
}

func (t *Text) runsHaveFigures() bool {
	if hasBraces(t.plain) {
		return true
	}
	for i := range t.runs {
		if hasBraces(t.runs[i].Text) {
			return true
		}
	}
	return false
}

// hasBraces reports whether s has the braces of a figure. Nearly none has even one, which is found faster.
func hasBraces(s string) bool {
	return strings.IndexByte(s, figureOpen[0]) >= 0 && strings.Contains(s, figureOpen)
}

// figureAlone returns the name of the figure that is all of a text.
func (t Text) figureAlone() (name string, ok bool) {
	s := strings.TrimSpace(t.plain)
	if len(t.runs) > 0 || !strings.HasPrefix(s, figureOpen) || !strings.HasSuffix(s, figureClose) {
		return "", false
	}
	name = strings.TrimSpace(s[len(figureOpen) : len(s)-len(figureClose)])
	return name, isFigureName(name)
}

package doc

import (
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// The styles of headings that carry the word of their kind. Those above a điều have the number on a line of its own and
// the title under it.
const (
	styleArticle StyleID = "Dieu"
	styleClause  StyleID = "KhoanLoiVan"
	stylePoint   StyleID = "DiemLoiVan"
	styleDecimal StyleID = "MucThapPhan"
	styleQuote   StyleID = "TrichDan"
	stylePicture StyleID = "HinhAnh"
	styleCentred StyleID = "DoanCanGiua"
)

// wordStyles are the styles of a number with its word, and of the title under it.
var wordStyles = [...]struct{ number, title StyleID }{
	model.Part:       {"Phan", "TenPhan"},
	model.Chapter:    {"Chuong", "TenChuong"},
	model.Division:   {"SoMuc", "TenMuc"},
	model.Subsection: {"TieuMuc", "TenTieuMuc"},
}

// outlineRows are the styles of this file, in the order of the Decree's list.
var outlineRows = []styleRow{
	{id: wordStyles[model.Part].number, adjust: heading(1)},
	{id: wordStyles[model.Part].title, adjust: heading(1)},
	{id: wordStyles[model.Chapter].number, adjust: heading(1)},
	{id: wordStyles[model.Chapter].title, adjust: heading(1)},
	{id: wordStyles[model.Division].number, adjust: heading(1)},
	{id: wordStyles[model.Division].title, adjust: heading(1)},
	{id: wordStyles[model.Subsection].number, adjust: heading(1)},
	{id: wordStyles[model.Subsection].title, adjust: heading(1)},
	{id: styleArticle, adjust: heading(1)},
	{id: styleDecimal, adjust: heading(3)},
	{id: styleClause},
	{id: stylePoint},
	{id: styleQuote, adjust: func(s *Style) { s.Left, s.Right = quoteIndent, quoteIndent }},
	{id: styleCentred, like: decree.BodyText, adjust: all(centred, func(s *Style) { s.FirstLine = 0 })},
	{id: stylePicture, like: decree.BodyText, adjust: all(centred, func(s *Style) { s.FirstLine = 0 })},
}

// quoteIndent sets a quotation in from both margins, by as much as the first line of a paragraph: the Decree says nothing
// of quotations, and upright type is the rule for all of the text.
const quoteIndent = 10 * perMillimetre

// section lays out a heading and what stands under it.
func (a *assembler) section(s *model.Section, numbers *model.Numbering) {
	defer a.origins.leave(a.origins.enter("section", -1))
	h := numbers.Next(s)
	from := 0
	switch {
	case h.Kind == model.Form:
		a.form(h, s.Title)
	case h.Kind == model.Article:
		a.heading(h, styleArticle, h.Number, s.Title)
	case h.Level == 0:
		styles := wordStyles[h.Kind]
		a.heading(h, styles.number, "", model.Plain(h.Number))
		if !s.Title.IsEmpty() {
			a.heading(h, styles.title, "", s.Title)
		}
	case s.Title.IsEmpty():
		a.untitled(h, s.Body[0].Paragraph)
		from = 1
	default:
		a.heading(h, a.levelStyle(h.Level), h.Number, s.Title)
	}
	defer a.origins.leave(a.origins.enter("body", -1))
	a.content(s.Body, from, numbers.Under(s, h), 1)
}

// levelStyle is the style of a heading without a word. The third decimal number "1.1.1." is a heading as the first two
// are; at the third level of the Decree's own scheme stands a điểm.
func (a *assembler) levelStyle(level int) StyleID {
	if a.report.Numbering == model.DecimalScheme && level >= 3 {
		return styleDecimal
	}
	return sectionStyles[min(level, len(sectionStyles)-1)]
}

// heading adds one line of a heading. Its style takes its level in the navigation pane from the first that has it: under
// a phần a mục is one level lower than it is without.
func (a *assembler) heading(h model.Heading, style StyleID, number string, text model.Text) {
	if !a.outlined[style] {
		a.outlined[style] = true
		const most = 9 // levels that Word knows
		s := a.styleBy(style)
		s.Outline = min(h.Depth, most)
		a.style(s)
	}
	a.addOf("title", tied(style, number, text))
}

// untitled adds a khoản or điểm that is plain text, after its number.
func (a *assembler) untitled(h model.Heading, text model.Text) {
	style := styleClause
	if h.Level > 2 {
		style = stylePoint
	}
	a.addOf("body[0].paragraph", tied(style, h.Number, text))
}

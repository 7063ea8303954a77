package typeset

import (
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
)

// A style is one of the document, with what it has from the one that it is based on.
type style struct {
	doc.Style
	face metrics.Face
}

// stylesOf resolves the styles of a document. One that is not there is plain text, as in Word.
func stylesOf(d *doc.Document) map[doc.StyleID]*style {
	given := make(map[doc.StyleID]*doc.Style, len(d.Styles))
	for i := range d.Styles {
		given[d.Styles[i].ID] = &d.Styles[i]
	}
	to := make(map[doc.StyleID]*style, len(d.Styles)+1)
	for i := range d.Styles {
		to[d.Styles[i].ID] = resolve(&d.Styles[i], given)
	}
	if to[""] == nil {
		plain := doc.Style{}
		if len(d.Styles) > 0 && d.Styles[0].Kind == doc.ParagraphStyle {
			plain = d.Styles[0]
		}
		to[""] = resolve(&plain, given)
	}
	return to
}

// mostBases is how many styles one may be based on, one behind the other: what goes on is a circle.
const mostBases = 16

func resolve(s *doc.Style, given map[doc.StyleID]*doc.Style) *style {
	r := &style{Style: *s}
	base := s.BasedOn
	for n := 0; n < mostBases && base != ""; n++ {
		b := given[base]
		if b == nil {
			break
		}
		if r.Font == "" {
			r.Font = b.Font
		}
		if r.Size == 0 {
			r.Size = b.Size
		}
		if r.Ink == "" {
			r.Ink = b.Ink
		}
		base = b.BasedOn
	}
	if r.Size <= 0 {
		r.Size = doc.Pt(10) // what Word takes where nothing is said
	}
	r.face = metrics.FaceOf(s.Bold, s.Italic)
	return r
}

// twips rounds a length to twentieths of a point.
func twips(l doc.Length) doc.Length { return doc.Twips(int(l.Twips())) }

// lineHeight is the height of a line of plain spacing in a size of type, and what of it is under the base line.
func lineHeight(size doc.Length) (height, descent doc.Length) {
	return twips(lines.Height(size, 1)), twips(lines.Descent(size))
}

// spaced applies the line spacing of a style. A multiple adds above the letters; what is exact is divided as LibreOffice does.
func (s *style) spaced(height, descent doc.Length) (h, d doc.Length) {
	switch {
	case s.Line.Exactly > 0:
		return twips(s.Line.Exactly), twips(s.Line.Exactly / 5)
	case s.Line.Multiple > 0 && s.Line.Multiple != 1:
		return twips(doc.Length(float64(height) * s.Line.Multiple)), descent
	}
	return height, descent
}

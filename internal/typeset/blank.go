package typeset

import (
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/metrics"
)

// field sets what an office fills in. Where blanks are asked for, one that is still blank is a part of the paragraph by itself.
func (ps *paragraphSetter) field(f *doc.Field, st *style, l *laid) {
	if !ps.config.Fields || f.Tag != doc.TagDraft && (!f.Blank || doc.FieldName(f.Tag) == "") {
		ps.text(f.Text, st, l)
		return
	}
	form := ps.within(l, Form)
	if form != nil {
		form.field = f
	}
	ps.words(f.Text, st, piece{element: form})
}

// signing notes where a paragraph is signed.
func (ps *paragraphSetter) signing(p *doc.Place, l *laid) {
	if ps.config.Fields {
		l.places = append(l.places, &Blank{X: p.X, Y: p.Y, Width: p.Width, Height: p.Height, Place: p, Element: ps.within(l, Form)})
	}
}

// showsWhenSigned takes from a paragraph that is signed what its signatures will show. Its lines stay as high as they are.
func (l *laid) showsWhenSigned() {
	if len(l.places) == 0 {
		return
	}
	l.overs = nil
	for i := range l.lines {
		l.lines[i].runs, l.lines[i].pictures = nil, nil
	}
}

// places draws where a paragraph is signed, at its left edge and its top.
func (f *flow) places(l *laid, x, y doc.Length) {
	for _, b := range l.places {
		to := *b
		to.X, to.Y = x+b.X, y+b.Y
		f.open(to.Element)
		f.add(&to)
	}
}

// blank draws a run that is filled in later, once: a field that goes on in the next line is filled in where it begins.
func (f *flow) blank(r *Run) {
	if r.Element.placed {
		return
	}
	r.Element.placed = true
	up, down := r.Size*metrics.Ascent/metrics.UnitsPerEm, r.Size*metrics.Descent/metrics.UnitsPerEm
	f.add(&Blank{X: r.X, Y: r.Y - up, Width: r.Width, Height: up + down, Field: r.Element.field, Base: r.Y, Face: r.Face, Size: r.Size, Element: r.Element})
}

package sign

import (
	"math"
	"slices"

	"github.com/vanthu/baocao/sign/internal/pdf"
)

// lookOf is the object in which a widget is drawn; 0 is none, or more than one.
func lookOf(widget pdf.Dict) pdf.Ref {
	looks, _ := widget["AP"].(pdf.Dict)
	return refOf(looks["N"])
}

// look lets the drawing of a field change that is filled, as the one of a new object may.
func (d *pdfDiff) look(field *pdfField, widget pdf.Ref) (bool, error) {
	after := d.newForm.field(field.name)
	if !d.fills(field, after) {
		return false, nil
	}
	before, err := d.old.Dict(widget)
	if err != nil {
		return false, err
	}
	now, err := d.new.Dict(widget)
	if err != nil {
		return false, err
	}
	return d.filled(after, before, now)
}

// filled reports whether what is seen of a field that was filled is its value: the letters of the value, whole, upright, in a font that
// the form had when it was signed, and nothing else. Of a field that is ticked, what is seen is the state that was drawn for it before.
func (d *pdfDiff) filled(field *pdfField, old, now pdf.Dict) (bool, error) {
	look := lookOf(now)
	same := pdf.Equal(old["AP"], now["AP"]) && (look == 0 || !slices.Contains(d.new.Sections[0].Refs, look))
	switch {
	case field.kind == "Btn":
		if !same {
			return false, nil
		}
		return d.ticked(field, now)
	case field.kind != "Tx" && field.kind != "Ch", !pdf.Equal(old["AS"], now["AS"]):
		return false, nil
	case same: // nothing is drawn: who shows the file draws it
		return now["AP"] == nil, nil
	}
	if bare, err := d.bare(old); !bare || err != nil {
		return false, err
	}
	x, ok, err := d.drawing(now["AP"])
	if err != nil || !ok || x == nil || x.Dict["Matrix"] != nil && !asItIs(x.Dict["Matrix"]) {
		return false, err
	}
	data, err := d.new.Unpacked(x)
	if err != nil {
		return false, err
	}
	line, ok := pdf.OneLine(data)
	if !ok || line.Size < leastSize || string(line.Letters) != shown(field.value) {
		return false, nil
	}
	resources, err := d.new.Dict(x.Dict["Resources"])
	if err != nil {
		return false, err
	}
	fonts, err := d.new.Dict(resources["Font"])
	if err != nil || refOf(fonts[line.Font]) == 0 {
		return false, err
	}
	font := &fieldFont{size: line.Size}
	if !d.ofForm(fonts[line.Font]) || font.read(d.new, fonts[line.Font]) != nil {
		return false, nil
	}
	size, err := boxOf(d.new, now)
	return err == nil && whole(line, font, size, x.Dict["BBox"]), err
}

// bare reports whether no more than a little of the page can have been covered by what was seen of a field before: it is seen once the
// drawing is another.
func (d *pdfDiff) bare(widget pdf.Dict) (bool, error) {
	size, err := boxOf(d.old, widget)
	if err != nil || size.width*size.height <= mostAdded || widget["AP"] == nil {
		return err == nil, err
	}
	content, err := d.old.Unpacked(lookOf(widget))
	if err != nil {
		return false, nil
	}
	_, letters := pdf.OneLine(content)
	return letters, nil
}

// leastSize is how large letters are at least that a person sees, in points.
const leastSize = 4

// asItIs reports whether a matrix leaves all where it is.
func asItIs(v any) bool {
	m, _ := v.(pdf.Array)
	for i, n := range m {
		if f, ok := pdf.Float(n); !ok || f != [...]float64{1, 0, 0, 1, 0, 0}[min(i, 5)] {
			return false
		}
	}
	return len(m) == 6
}

// ofForm reports whether a font is one of the form as it was signed first, by whatever name.
func (d *pdfDiff) ofForm(font any) bool {
	for _, f := range d.fonts {
		if f == font {
			return true
		}
	}
	return false
}

// mostTicked is how large a field may be that is ticked, in square points: what is seen when it is was drawn before, and could be anything.
const mostTicked = 40 * 40

// ticked reports whether the state that is seen of a button is the one of its value.
func (d *pdfDiff) ticked(field *pdfField, now pdf.Dict) (bool, error) {
	size, err := boxOf(d.new, now)
	state := now["AS"]
	return size.width*size.height <= mostTicked && (state == nil || pdf.Equal(state, field.value) || state == pdf.Name("Off")), err
}

// whole reports whether a line is seen whole in a field of a size.
func whole(line pdf.Line, font *fieldFont, size box, bbox any) bool {
	width := 0.0
	for _, r := range string(line.Letters) {
		w, ok := font.width(r)
		if !ok {
			return false
		}
		width += w * font.size / 1000
	}
	const near = 1 // of a point
	corners, _ := bbox.(pdf.Array)
	if len(corners) != 4 {
		return false
	}
	for i, want := range []float64{0, 0, size.width, size.height} {
		if n, ok := pdf.Float(corners[i]); !ok || math.Abs(n-want) > near {
			return false
		}
	}
	const digit = 0.6 // how high a digit is at least, of the size
	for _, c := range append(line.Clips, [4]float64{0, 0, size.width, size.height}) {
		if line.X < c[0]-near || line.X+width > c[0]+c[2]+near || line.Y < c[1]-near || line.Y+digit*font.size > c[1]+c[3]+near {
			return false
		}
	}
	return true
}

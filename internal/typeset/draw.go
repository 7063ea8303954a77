package typeset

import (
	"slices"

	"github.com/vanthu/baocao/doc"
)

// drawLine draws a line at its left edge and its top.
func (f *flow) drawLine(u *unit, x, y doc.Length) {
	l := u.line
	base := y + u.height - l.descent
	if u.n == 0 && u.of.style.RuleAbove > 0 {
		st := u.of.style
		f.add(&Rule{X: x + twips(st.Left), Y: y, Width: u.of.width - twips(st.Left) - twips(st.Right), Height: twips(st.RuleAbove), Ink: st.Ink})
	}
	begins := l.begins
	n := 0
	step := func(draw func()) {
		var ended *beginning
		if len(begins) > 0 && begins[0].run == n {
			ended = &begins[0]
			begins = begins[1:]
			f.open(ended.element)
		}
		draw()
		if ended != nil {
			if ended.then != nil {
				f.open(ended.then)
			}
		}
		n++
	}
	runs, pictures := slices.Clone(l.runs), l.pictures // a heading is drawn on every page
	for len(runs) > 0 || len(pictures) > 0 {
		if len(pictures) > 0 && (len(runs) == 0 || pictures[0].X <= runs[0].X) {
			p := pictures[0]
			pictures = pictures[1:]
			step(func() { f.add(&Picture{X: x + p.X, Y: base + p.Y, Image: p.Image, Element: p.Element}) })
			continue
		}
		r := &runs[0]
		runs = runs[1:]
		step(func() {
			r.X, r.Y = r.X+x, r.Y+base
			f.add(r)
		})
	}
	for i := range u.of.overs {
		if o := &u.of.overs[i]; o.line == u.n {
			f.open(o.Element)
			f.add(&Picture{X: x + twips(u.of.style.Left) + o.X, Y: y + o.Y, Image: o.Image, Element: o.Element})
		}
	}
}

// open begins an element, unless it has begun: a link goes on on the next line.
func (f *flow) open(e *Element) {
	if e != nil && !e.begun {
		e.begun = true
		f.add(Begin{e})
	}
}

// drawTurned draws units whose lines run upward, beginning at the foot of a cell.
func (f *flow) drawTurned(units []unit, x, foot doc.Length) {
	for i := range units {
		u := &units[i]
		if u.line == nil {
			continue
		}
		if u.n == 0 {
			f.beginElement(u.of)
		}
		x += u.gap
		base := x + u.line.height - u.line.descent
		runs := slices.Clone(u.line.runs)
		for j := range runs {
			r := &runs[j]
			r.X, r.Y, r.Upward = base+r.Y, foot-r.X, true
			f.add(r)
		}
		if u.n == len(u.of.lines)-1 {
			f.endElement(u.of)
		}
		x += u.height + u.after
	}
}

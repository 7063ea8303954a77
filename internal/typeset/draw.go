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
	runs, pictures := slices.Clone(l.runs), l.pictures // a heading is drawn on every page
	for len(runs) > 0 || len(pictures) > 0 {
		if len(pictures) > 0 && (len(runs) == 0 || pictures[0].X <= runs[0].X) {
			p := &pictures[0]
			pictures = pictures[1:]
			f.picture(p, x+p.X, base+p.Y)
			continue
		}
		r := &runs[0]
		runs = runs[1:]
		r.X, r.Y = r.X+x, r.Y+base
		f.run(r)
	}
	for i := range u.of.overs {
		if o := &u.of.overs[i]; o.line == u.n {
			f.picture(&o.Picture, x+twips(u.of.style.Left)+o.X, y+o.Y)
		}
	}
	if u.n == 0 {
		f.places(u.of, x+twips(u.of.style.Left), y)
	}
}

// run draws a run, and begins what it is the first of.
func (f *flow) run(r *Run) {
	f.open(r.Element)
	if r.Element != nil && r.Element.Kind == Form && !r.Upward {
		f.blank(r)
		return
	}
	f.add(r)
	if r.Element != nil && r.Element.then != nil {
		f.open(r.Element.then)
	}
}

func (f *flow) picture(p *Picture, x, y doc.Length) {
	f.open(p.Element)
	f.add(&Picture{X: x, Y: y, Image: p.Image, Element: p.Element})
}

// open begins an element, and what it is a part of, unless they have begun.
func (f *flow) open(e *Element) {
	if e == nil || e.begun {
		return
	}
	f.open(e.Parent)
	e.begun = true
	f.add(Begin{e})
}

// shut ends an element that has begun.
func (f *flow) shut(e *Element) {
	if e != nil && e.begun && !e.ended {
		e.ended = true
		f.add(End{e})
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
			f.run(r)
		}
		for j := range u.line.pictures { // they stand upright
			f.picture(&u.line.pictures[j], x, foot-u.line.pictures[j].X-u.line.pictures[j].Image.Height)
		}
		for j := range u.of.overs {
			if o := &u.of.overs[j]; o.line == u.n {
				f.picture(&o.Picture, x+o.X, foot-o.Y)
			}
		}
		if u.n == 0 {
			f.places(u.of, x, foot)
		}
		if u.n == len(u.of.lines)-1 {
			f.endElement(u.of)
		}
		x += u.height + u.after
	}
}

package control

import (
	"strconv"
	"strings"

	"github.com/vanthu/baocao/internal/xmltree"
)

// A reader follows the elements that a field, a line and a cell are made of, and passes over all others.
type reader struct {
	*xmltree.Scanner
	part   *Part
	wanted func(text string) bool

	fields []*Field // the open controls, innermost last
	lines  []*Line  // the open paragraphs
	cells  []int64  // the widths of the open cells

	inText bool
	text   []byte
	at     place
}

func (r *reader) start() {
	switch r.Local {
	case "sdt":
		f := &Field{}
		if n := len(r.lines); n > 0 {
			f.Line = r.lines[n-1]
		}
		r.fields = append(r.fields, f)
	case "tag":
		if f := last(r.fields); f != nil {
			(*f).Tag = r.value("val")
		}
	case "alias":
		if f := last(r.fields); f != nil {
			(*f).Title = r.value("val")
		}
	case "showingPlcHdr":
		if f := last(r.fields); f != nil {
			(*f).Prompting = on(r.value("val"))
		}
	case "tc":
		r.cells = append(r.cells, 0)
	case "tcW":
		if cell := last(r.cells); cell != nil && r.value("type") == "dxa" {
			*cell, _ = strconv.ParseInt(r.value("w"), 10, 32) // a width that is no number is no width
		}
	case "p":
		line := &Line{}
		if cell := last(r.cells); cell != nil {
			line.Room = *cell
		}
		r.lines = append(r.lines, line)
	case "pStyle":
		if line := last(r.lines); line != nil {
			(*line).Style = r.value("val")
		}
	case "t":
		r.inText, r.text = true, r.text[:0]
		r.at = place{start: r.Begin, contentFrom: r.Pos}
	}
}

func (r *reader) end() {
	switch r.Local {
	case "sdt":
		f := pop(&r.fields)
		f.Text, f.written, f.End = string(f.written), nil, r.endAt()
		r.part.Fields = append(r.part.Fields, f)
	case "tc":
		pop(&r.cells)
	case "p":
		r.endLine(pop(&r.lines))
	case "t":
		r.inText = false
		r.endText()
	}
}

// endText gives the text to the innermost field and line.
func (r *reader) endText() {
	r.at.content, r.at.end = r.endAt(), r.Pos
	p := piece{text: string(r.text)}
	if f := last(r.fields); f != nil {
		p.field = *f
		p.field.written = append(p.field.written, p.text...)
		p.field.places = append(p.field.places, r.at)
	}
	if line := last(r.lines); line != nil {
		(*line).pieces = append((*line).pieces, p)
	}
}

// endLine joins the text of a line, and tells each field where in it it stands.
func (r *reader) endLine(line *Line) {
	var b strings.Builder
	for _, p := range line.pieces {
		if f := p.field; f != nil && f.Line == line {
			if f.to == 0 {
				f.from = b.Len()
			}
			f.to = b.Len() + len(p.text)
		}
		b.WriteString(p.text)
	}
	line.Text, line.End = b.String(), r.endAt()
	if r.wanted != nil && r.wanted(line.Text) {
		r.part.Lines = append(r.part.Lines, line)
	}
}

// last points to the last element, or nowhere if there is none.
func last[T any](list []T) *T {
	if len(list) == 0 {
		return nil
	}
	return &list[len(list)-1]
}

// pop takes the last element away. The scanner has matched the tags, so there is one.
func pop[T any](list *[]T) T {
	n := len(*list) - 1
	e := (*list)[n]
	*list = (*list)[:n]
	return e
}

// endAt is where the tag begins that ends an element, and where an element ends that has no such tag.
func (r *reader) endAt() int {
	if r.SelfClosing {
		return r.Pos
	}
	return r.Begin
}

func (r *reader) value(name string) string {
	v, _ := r.Raw(xmltree.Word, name)
	return string(v)
}

// on reads a flag, which is set by being there.
func on(v string) bool { return v != "0" && v != "false" && v != "off" }

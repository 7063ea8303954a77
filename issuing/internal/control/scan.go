package control

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// A scanner follows the elements that a field, a line and a cell are made of, and passes over all others.
type scanner struct {
	part    *Part
	decoder *xml.Decoder
	before  int // offset of the token being looked at
	wanted  func(text string) bool

	fields []*Field // the open controls, innermost last
	lines  []*Line  // the open paragraphs
	cells  []int64  // the widths of the open cells

	inText bool
	text   []byte
	at     place
}

func (s *scanner) start(e xml.StartElement) {
	switch e.Name.Local {
	case "sdt":
		f := &Field{}
		if n := len(s.lines); n > 0 {
			f.Line = s.lines[n-1]
		}
		s.fields = append(s.fields, f)
	case "tag":
		if f := last(s.fields); f != nil {
			(*f).Tag = value(e, "val")
		}
	case "alias":
		if f := last(s.fields); f != nil {
			(*f).Title = value(e, "val")
		}
	case "showingPlcHdr":
		if f := last(s.fields); f != nil {
			(*f).Prompting = on(value(e, "val"))
		}
	case "tc":
		s.cells = append(s.cells, 0)
	case "tcW":
		if cell := last(s.cells); cell != nil && value(e, "type") == "dxa" {
			*cell, _ = strconv.ParseInt(value(e, "w"), 10, 32) // a width that is no number is no width
		}
	case "p":
		line := &Line{}
		if cell := last(s.cells); cell != nil {
			line.Room = *cell
		}
		s.lines = append(s.lines, line)
	case "pStyle":
		if line := last(s.lines); line != nil {
			(*line).Style = value(e, "val")
		}
	case "t":
		s.inText, s.text = true, s.text[:0]
		s.at = place{start: s.before, contentFrom: int(s.decoder.InputOffset())}
	}
}

func (s *scanner) end(name string) {
	switch name {
	case "sdt":
		f := pop(&s.fields)
		f.Text, f.written, f.End = string(f.written), nil, s.before
		s.part.Fields = append(s.part.Fields, f)
	case "tc":
		pop(&s.cells)
	case "p":
		s.endLine(pop(&s.lines))
	case "t":
		s.inText = false
		s.endText()
	}
}

// endText gives the text to the innermost field and line.
func (s *scanner) endText() {
	s.at.content, s.at.end = s.before, int(s.decoder.InputOffset())
	p := piece{text: string(s.text)}
	if f := last(s.fields); f != nil {
		p.field = *f
		p.field.written = append(p.field.written, p.text...)
		p.field.places = append(p.field.places, s.at)
	}
	if line := last(s.lines); line != nil {
		(*line).pieces = append((*line).pieces, p)
	}
}

// endLine joins the text of a line, and tells each field where in it it stands.
func (s *scanner) endLine(line *Line) {
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
	line.Text, line.End = b.String(), s.before
	if s.wanted != nil && s.wanted(line.Text) {
		s.part.Lines = append(s.part.Lines, line)
	}
}

// last points to the last element, or nowhere if there is none.
func last[T any](list []T) *T {
	if len(list) == 0 {
		return nil
	}
	return &list[len(list)-1]
}

// pop takes the last element away. The decoder has matched the tags, so there is one.
func pop[T any](list *[]T) T {
	n := len(*list) - 1
	e := (*list)[n]
	*list = (*list)[:n]
	return e
}

// value is that of an attribute in the namespace of the element.
func value(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == e.Name.Space {
			return a.Value
		}
	}
	return ""
}

// on reads a flag, which is set by being there.
func on(v string) bool { return v != "0" && v != "false" && v != "off" }

package acceptance

import (
	"bytes"
	"encoding/xml"
	"iter"
	"strconv"
	"strings"
	"testing"
)

// An element is one of a part, with the prefixes that the part uses.
type element struct {
	name     string
	attrs    map[string]string
	text     string
	children []*element
}

func parseXML(t testing.TB, data []byte) *element {
	t.Helper()
	root := new(element)
	open := []*element{root}
	d := xml.NewDecoder(bytes.NewReader(data))
	for len(open) > 0 {
		token, err := d.RawToken()
		if token == nil {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		top := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Space + ":" + token.Name.Local, attrs: map[string]string{}}
			for _, a := range token.Attr {
				e.attrs[a.Name.Space+":"+a.Name.Local] = a.Value
			}
			top.children = append(top.children, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.text += string(token)
		}
	}
	return root.children[0]
}

// child follows a path of names; an element that is not there is empty.
func (e *element) child(path ...string) *element {
	for _, name := range path {
		next := new(element)
		for _, c := range e.children {
			if c.name == name {
				next = c
				break
			}
		}
		e = next
	}
	return e
}

// val is the attribute w:val, and whether the element is there at all.
func (e *element) val() (string, bool) { return e.attrs["w:val"], e.name != "" }

// all yields the element and everything in it.
func (e *element) all() iter.Seq[*element] {
	return func(yield func(*element) bool) { e.walk(yield) }
}

func (e *element) walk(yield func(*element) bool) bool {
	if !yield(e) {
		return false
	}
	for _, c := range e.children {
		if !c.walk(yield) {
			return false
		}
	}
	return true
}

// A reader collects the content of a file.
type reader struct {
	content
	bodies     map[string]*element // of the notes, by id
	firstNote  int
	references int
}

func fileContent(t testing.TB, docx []byte) content {
	t.Helper()
	pkg := openPackage(t, docx)
	r := &reader{bodies: map[string]*element{}, firstNote: 1}
	settings := parseXML(t, partOf(t, pkg, "/word/settings.xml"))
	if first, ok := settings.child("w:footnotePr", "w:numStart").val(); ok {
		r.firstNote, _ = strconv.Atoi(first)
	}
	for _, note := range parseXML(t, partOf(t, pkg, "/word/footnotes.xml")).children {
		r.bodies[note.attrs["w:id"]] = note
	}
	r.blocks(parseXML(t, partOf(t, pkg, "/word/document.xml")).child("w:body"))
	return r.content
}

func (r *reader) blocks(parent *element) {
	for _, e := range parent.children {
		switch e.name {
		case "w:p":
			style, _ := e.child("w:pPr", "w:pStyle").val()
			r.add(style, r.text(e))
		case "w:tbl":
			r.table(e)
		}
	}
}

func (r *reader) table(e *element) {
	style, _ := e.child("w:tblPr", "w:tblStyle").val()
	var rows [][]string
	for _, row := range e.children {
		if row.name != "w:tr" {
			continue
		}
		var cells []string
		for _, cell := range row.children {
			switch {
			case cell.name != "w:tc":
			case isData(style):
				cells = append(cells, r.text(cell.child("w:p")))
			default:
				r.blocks(cell)
			}
		}
		rows = append(rows, cells)
	}
	if isData(style) {
		r.tables = append(r.tables, rows)
	}
}

// text returns the text of a paragraph, and collects the notes whose marks stand in it.
func (r *reader) text(p *element) string {
	var b strings.Builder
	for _, run := range p.children {
		if run.name == "w:sdt" {
			b.WriteString(r.text(run.child("w:sdtContent")))
		}
		if run.name != "w:r" {
			continue
		}
		_, bold := run.child("w:rPr", "w:b").val()
		_, italic := run.child("w:rPr", "w:i").val()
		for _, c := range run.children {
			switch c.name {
			case "w:t":
				b.WriteString(marked(c.text, bold, italic))
			case "w:br":
				b.WriteByte('\n')
			case "w:footnoteReference":
				mark := "[^" + strconv.Itoa(r.firstNote+r.references) + "]"
				r.references++
				b.WriteString(mark)
				note := r.bodies[c.attrs["w:id"]]
				r.notes = append(r.notes, mark+r.text(note.child("w:p")))
			}
		}
	}
	return b.String()
}

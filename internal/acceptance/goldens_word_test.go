package acceptance

import (
	"strconv"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/xmltree"
)

func parseXML(t testing.TB, data []byte) *xmltree.Node {
	t.Helper()
	root, err := xmltree.Parse("", data)
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// A reader collects the content of a file.
type reader struct {
	content
	bodies     map[string]*xmltree.Node // of the notes, by id
	firstNote  int
	references int
}

func fileContent(t testing.TB, docx []byte) content {
	t.Helper()
	pkg := openPackage(t, docx)
	r := &reader{bodies: map[string]*xmltree.Node{}, firstNote: 1}
	settings := parseXML(t, partOf(t, pkg, "/word/settings.xml"))
	if first := settings.Find("w:footnotePr", "w:numStart"); first != nil {
		r.firstNote = first.Number("w:val", 0)
	}
	for _, note := range parseXML(t, partOf(t, pkg, "/word/footnotes.xml")).Children {
		r.bodies[note.Attr("w:id")] = note
	}
	r.blocks(parseXML(t, partOf(t, pkg, "/word/document.xml")).Find("w:body"))
	return r.content
}

func (r *reader) blocks(parent *xmltree.Node) {
	for _, e := range parent.Children {
		switch e.Name {
		case "w:p":
			style := e.Find("w:pPr", "w:pStyle").Val()
			r.add(style, r.text(e))
		case "w:tbl":
			r.table(e)
		}
	}
}

func (r *reader) table(e *xmltree.Node) {
	style := e.Find("w:tblPr", "w:tblStyle").Val()
	var rows [][]string
	for _, row := range e.Children {
		if row.Name != "w:tr" {
			continue
		}
		var cells []string
		for _, cell := range row.Children {
			switch {
			case cell.Name != "w:tc":
			case isData(style):
				cells = append(cells, r.text(cell.Find("w:p")))
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
func (r *reader) text(p *xmltree.Node) string {
	var b strings.Builder
	if p == nil {
		return ""
	}
	for _, run := range p.Children {
		if run.Name == "w:sdt" {
			b.WriteString(r.text(run.Find("w:sdtContent")))
		}
		if run.Name == "w:hyperlink" {
			b.WriteString(r.text(run))
		}
		if run.Name != "w:r" {
			continue
		}
		bold := run.Find("w:rPr", "w:b") != nil
		italic := run.Find("w:rPr", "w:i") != nil
		for _, c := range run.Children {
			switch c.Name {
			case "w:t":
				b.WriteString(marked(c.Text, bold, italic))
			case "w:br":
				b.WriteByte('\n')
			case "w:footnoteReference":
				mark := "[^" + strconv.Itoa(r.firstNote+r.references) + "]"
				r.references++
				b.WriteString(mark)
				note := r.bodies[c.Attr("w:id")]
				r.notes = append(r.notes, mark+r.text(note.Find("w:p")))
			}
		}
	}
	return b.String()
}

package render

import (
	"bytes"
	"strconv"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/xmlw"
)

// The kinds of part that stand in the margins, with their root elements.
const (
	header = "header"
	footer = "footer"
)

var marginRoots = map[string]string{header: "w:hdr", footer: "w:ftr"}

// A marginRef is what a section shows in a margin, as its format names it.
type marginRef struct{ kind, pages, id string }

// margins are the headers and footers of the file. Equal ones are one part, whatever sections they belong to.
type margins struct {
	parts map[string]string            // relationships by the content
	count map[string]int               // parts by kind
	of    map[*doc.Section][]marginRef // in the order in which the format of the section names them
	plain map[plainMargin]string       // relationships of those that sections have in common
}

// A plainMargin has the number of the page, or nothing.
type plainMargin struct {
	kind   string
	style  doc.StyleID
	number bool
}

// headers writes the headers and footers of all sections: the page number, and on the first page what the section has for it.
func (p *pack) headers() {
	m := margins{map[string]string{}, map[string]int{}, map[*doc.Section][]marginRef{}, map[plainMargin]string{}}
	footed := false // by the first page of a section so far
	for i := range p.doc.Sections {
		s := &p.doc.Sections[i]
		refs := []marginRef{{header, "default", p.plainMargin(&m, plainMargin{header, s.PageNumber, true})}}
		if s.HideFirst {
			refs = append(refs, marginRef{header, "first", p.firstMargin(&m, header, s.FirstHeader, s.PageNumber)})
			// A section that names no footer has that of the section before it.
			if footed = footed || len(s.FirstFooter) > 0; footed {
				refs = append(refs, marginRef{footer, "first", p.firstMargin(&m, footer, s.FirstFooter, s.PageNumber)})
			}
		}
		m.of[s] = refs
	}
	p.margins = m.of
}

// firstMargin is a margin of the first page, empty where there is nothing to show.
func (p *pack) firstMargin(m *margins, kind string, blocks []doc.Block, style doc.StyleID) (id string) {
	if len(blocks) == 0 {
		return p.plainMargin(m, plainMargin{kind, style, false})
	}
	return p.marginPart(m, kind, blocks...)
}

func (p *pack) plainMargin(m *margins, is plainMargin) (id string) {
	id, made := m.plain[is]
	if !made {
		line := &doc.Paragraph{Style: is.style}
		if is.number {
			line.Inlines = []doc.Inline{&doc.PageNumber{}}
		}
		id = p.marginPart(m, is.kind, line)
		m.plain[is] = id
	}
	return id
}

// marginPart adds a header or footer, unless there is an equal one, and returns its relationship.
func (p *pack) marginPart(m *margins, kind string, blocks ...doc.Block) (id string) {
	name := "/word/" + kind + strconv.Itoa(m.count[kind]+1) + ".xml"
	content := p.marginContent(name, kind, blocks)
	if known := m.parts[kind+content]; known != "" || p.err != nil {
		return known
	}
	m.count[kind]++
	p.commonPart(name, typeWord+kind+"+xml", func(x *xmlw.Writer) { x.Raw(content) })
	m.parts[kind+content] = p.opc.Relate(partDocument, relOffice+kind, name, false)
	return m.parts[kind+content]
}

// marginContent is the XML of a header or footer. Images and fields have numbers of their own, so a part with one of
// them never equals another.
func (p *pack) marginContent(name, kind string, blocks []doc.Block) string {
	var b bytes.Buffer
	x := xmlw.Get(&b)
	defer xmlw.Put(x)
	x.Start(marginRoots[kind])
	x.Attr("xmlns:w", nsWord)
	(&writer{pack: p, part: name, x: x}).cellBlocks(blocks) // they too must end in a paragraph
	x.End()
	p.fail(x.Flush())
	return b.String()
}

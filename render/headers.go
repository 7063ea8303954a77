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
}

// headers writes the headers and footers of all sections: the page number, and on the first page what the section has for it.
func (p *pack) headers() {
	m := margins{map[string]string{}, map[string]int{}, map[*doc.Section][]marginRef{}}
	footed := false // by the first page of a section so far
	for i := range p.doc.Sections {
		s := &p.doc.Sections[i]
		number := &doc.Paragraph{Style: s.PageNumber, Inlines: []doc.Inline{&doc.PageNumber{}}}
		refs := []marginRef{{header, "default", p.marginPart(&m, header, number)}}
		if s.HideFirst {
			refs = append(refs, marginRef{header, "first", p.marginPart(&m, header, orBare(s.FirstHeader, s)...)})
			// A section that names no footer has that of the section before it.
			if footed = footed || len(s.FirstFooter) > 0; footed {
				refs = append(refs, marginRef{footer, "first", p.marginPart(&m, footer, orBare(s.FirstFooter, s)...)})
			}
		}
		m.of[s] = refs
	}
	p.margins = m.of
}

// orBare is a margin that shows nothing, where there is nothing to show.
func orBare(blocks []doc.Block, s *doc.Section) []doc.Block {
	if len(blocks) == 0 {
		return []doc.Block{&doc.Paragraph{Style: s.PageNumber}}
	}
	return blocks
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

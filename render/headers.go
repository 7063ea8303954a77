package render

import (
	"strconv"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/xmlw"
)

// headers writes a header with the page number for each style that it stands in, and one with nothing for first pages.
func (p *pack) headers() {
	p.pageHeads = map[doc.StyleID]string{}
	for i := range p.doc.Sections {
		style := p.doc.Sections[i].PageNumber
		if p.pageHeads[style] != "" {
			continue
		}
		p.pageHeads[style] = p.header(&doc.Paragraph{Style: style, Inlines: []doc.Inline{&doc.PageNumber{}}})
	}
	p.bareHead = p.header(&doc.Paragraph{Style: p.doc.Sections[0].PageNumber})
}

// header writes a header of one line, and returns the id by which sections name it.
func (p *pack) header(line *doc.Paragraph) (id string) {
	p.headCount++
	name := partHeader + strconv.Itoa(p.headCount) + ".xml"
	p.part(name, typeWord+"header+xml", func(x *xmlw.Writer) {
		x.Start("w:hdr")
		x.Attr("xmlns:w", nsWord)
		(&writer{pack: p, x: x}).paragraph(line, nil)
		x.End()
	})
	return p.opc.Relate(partDocument, relOffice+"header", name, false)
}

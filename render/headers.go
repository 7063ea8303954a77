package render

import (
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/xmlw"
)

// headers writes the two headers that all sections share: the page number, and nothing for first pages.
func (p *pack) headers() {
	style := p.doc.Sections[0].PageNumber
	p.pageHead = p.headerPart(partPageHead, &doc.Paragraph{Style: style, Inlines: []doc.Inline{&doc.PageNumber{}}})
	p.bareHead = p.headerPart(partBareHead, &doc.Paragraph{Style: style})
}

func (p *pack) headerPart(name string, line *doc.Paragraph) (id string) {
	p.part(name, typeWord+"header+xml", func(x *xmlw.Writer) {
		x.Start("w:hdr")
		x.Attr("xmlns:w", nsWord)
		(&writer{pack: p, part: name, x: x}).paragraph(line, nil)
		x.End()
	})
	return p.opc.Relate(partDocument, relOffice+"header", name, false)
}

package render

import (
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/xmlw"
)

// A writer writes the main part, and beside it the part of the notes as it meets them.
type writer struct {
	pack       *pack
	part       string       // the name of the part being written, whose relationships it uses
	x          *xmlw.Writer // the part being written: the main part, or the notes while in a note
	notes      *notes
	wordStyles wordStyles // while the styles are written
	section    int        // of the document, counted from 1
	block      int        // of the section, counted from 1
	signing    bool       // in the paragraph where somebody signs
}

func (p *pack) document() {
	x, closeDocument := p.open(partDocument, typeWord+"document.main+xml")
	if p.err != nil {
		return
	}
	w := &writer{pack: p, part: partDocument, x: x, notes: &notes{pack: p}}
	x.Start("w:document")
	x.Attr("xmlns:w", nsWord)
	x.Attr("xmlns:r", nsRelationships)
	x.Start("w:body")
	for i := range p.doc.Sections {
		w.section = i + 1
		w.pages(&p.doc.Sections[i], i == len(p.doc.Sections)-1)
	}
	x.End()
	x.End()
	notes := make(chan error, 1)
	go func() { notes <- w.notes.close() }() // beside what is left of the text: a tenth of the time of a report with notes
	p.fail(closeDocument())
	p.fail(<-notes)
}

// pages writes the blocks of a section. Its format stands in the last paragraph, and for the last section after it.
func (w *writer) pages(s *doc.Section, last bool) {
	for i, b := range s.Blocks {
		if w.pack.err != nil {
			return
		}
		w.block = i + 1
		switch b := b.(type) {
		case *doc.Paragraph:
			if i == len(s.Blocks)-1 && !last {
				w.paragraph(b, s)
				return
			}
			w.paragraph(b, nil)
		case *doc.Table:
			w.table(b)
		default:
			w.refuse("khối là đoạn văn hoặc bảng, không phải %T", "a block is a paragraph or a table, not %T", b)
		}
	}
	if last {
		w.sectionFormat(s)
		return
	}
	w.paragraph(&doc.Paragraph{}, s)
}

// sectionFormat writes the format of the pages of a section (w:sectPr).
func (w *writer) sectionFormat(s *doc.Section) {
	x := w.x
	x.Start("w:sectPr")
	for _, ref := range w.pack.margins[s] {
		x.Empty("w:"+ref.kind+"Reference", "w:type", ref.pages, "r:id", ref.id)
	}
	if first := w.pack.doc.FirstNote; first > 1 {
		// Word reads this from the settings, LibreOffice from here.
		x.Start("w:footnotePr")
		x.ValueInt("w:numStart", int64(first))
		x.End()
	}
	x.Start("w:pgSz")
	x.AttrInt("w:w", s.Page.Width.Twips())
	x.AttrInt("w:h", s.Page.Height.Twips())
	if s.Page.Landscape {
		x.Attr("w:orient", "landscape")
	}
	x.End()
	x.Start("w:pgMar")
	x.AttrInt("w:top", s.Page.Top.Twips())
	x.AttrInt("w:right", s.Page.Right.Twips())
	x.AttrInt("w:bottom", s.Page.Bottom.Twips())
	x.AttrInt("w:left", s.Page.Left.Twips())
	x.AttrInt("w:header", s.Page.Header.Twips())
	x.AttrInt("w:footer", s.Page.Header.Twips())
	x.AttrInt("w:gutter", 0)
	x.End()
	if s.FirstNumber > 0 {
		x.Start("w:pgNumType")
		x.AttrInt("w:start", int64(s.FirstNumber))
		x.End()
	}
	if s.HideFirst {
		x.Start("w:titlePg")
		x.End()
	}
	x.End()
}

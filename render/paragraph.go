package render

import "github.com/vanthu/baocao/doc"

// paragraph writes a paragraph. One that ends a section carries the format of the section's pages.
func (w *writer) paragraph(p *doc.Paragraph, ends *doc.Section) {
	if p.Style == "" && !p.KeepNext && len(p.Inlines) == 0 && ends == nil {
		w.x.Raw("<w:p/>")
		return
	}
	w.x.Raw("<w:p>")
	w.paragraphProperties(p, ends)
	w.signing = w.signs(p)
	for _, in := range p.Inlines {
		w.inline(in)
	}
	w.x.Raw("</w:p>")
}

func (w *writer) paragraphProperties(p *doc.Paragraph, ends *doc.Section) {
	styled := w.checkStyle(p.Style, doc.ParagraphStyle)
	if !styled && !p.KeepNext && ends == nil {
		return
	}
	w.x.Raw("<w:pPr>")
	if styled {
		w.x.Value("w:pStyle", string(p.Style))
	}
	if p.KeepNext {
		w.x.Raw("<w:keepNext/>")
	}
	if ends != nil {
		w.sectionFormat(ends)
	}
	w.x.Raw("</w:pPr>")
}

// flag writes an element that says yes by being there.
func (w *writer) flag(name string) {
	w.x.Start(name)
	w.x.End()
}

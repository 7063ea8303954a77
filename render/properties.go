package render

import "github.com/vanthu/baocao/internal/xmlw"

// properties writes what the file says of itself. Dates are those of the report: a file never says when it was made.
func (p *pack) properties() {
	p.part(partCore, typeCore, p.core)
	p.commonPart(partExtension, typeApp, p.extended)
}

func (p *pack) core(x *xmlw.Writer) {
	about := p.doc.Properties
	x.Start("cp:coreProperties")
	x.Attr("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
	x.Attr("xmlns:dc", "http://purl.org/dc/elements/1.1/")
	x.Attr("xmlns:dcterms", "http://purl.org/dc/terms/")
	x.Attr("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
	element(x, "dc:title", about.Title)
	element(x, "dc:subject", about.Subject)
	element(x, "dc:creator", about.Agency)
	element(x, "dc:language", about.Language)
	if about.Created != "" {
		for _, name := range []string{"dcterms:created", "dcterms:modified"} {
			x.Start(name)
			x.Attr("xsi:type", "dcterms:W3CDTF")
			x.Text(about.Created + "T00:00:00Z")
			x.End()
		}
	}
	x.End()
}

func (p *pack) extended(x *xmlw.Writer) {
	x.Start("Properties")
	x.Attr("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
	element(x, "Application", "Microsoft Office Word")
	element(x, "Company", p.doc.Properties.Agency)
	x.End()
}

func element(x *xmlw.Writer, name, text string) {
	if text == "" {
		return
	}
	x.Start(name)
	x.Text(text)
	x.End()
}

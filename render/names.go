package render

// The names of the parts.
const (
	partDocument  = "/word/document.xml"
	partStyles    = "/word/styles.xml"
	partFonts     = "/word/fontTable.xml"
	partSettings  = "/word/settings.xml"
	partNotes     = "/word/footnotes.xml"
	partCore      = "/docProps/core.xml"
	partExtension = "/docProps/app.xml"
)

// Content types and relationship types share their stems.
const (
	typeWord = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	typeCore = "application/vnd.openxmlformats-package.core-properties+xml"
	typeApp  = "application/vnd.openxmlformats-officedocument.extended-properties+xml"

	relOffice  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	relPackage = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)

// The namespaces of the parts.
const (
	nsWord          = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	nsRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsDrawing       = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
	nsDrawingMain   = "http://schemas.openxmlformats.org/drawingml/2006/main"
	nsPicture       = "http://schemas.openxmlformats.org/drawingml/2006/picture"
)

// relate ties the parts together. Those that the document names by an id, the headers and images, are related where they are made.
func (p *pack) relate() {
	p.opc.Relate("", relOffice+"officeDocument", partDocument, false)
	p.opc.Relate("", relPackage, partCore, false)
	p.opc.Relate("", relOffice+"extended-properties", partExtension, false)
	p.opc.Relate(partDocument, relOffice+"styles", partStyles, false)
	p.opc.Relate(partDocument, relOffice+"settings", partSettings, false)
	if p.typeface() != "" {
		p.opc.Relate(partDocument, relOffice+"fontTable", partFonts, false)
	}
	if p.hasNotes {
		p.opc.Relate(partDocument, relOffice+"footnotes", partNotes, false)
	}
}

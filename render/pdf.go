package render

import (
	"io"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/liberation"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/internal/typeset"
)

// PDFConfig says how a PDF is made. The zero value is the usual way.
type PDFConfig struct {
	// Fonts are the four faces of the typeface, as the office has them. Nil is Liberation Serif (SIL OFL 1.1), which has the
	// widths of Times New Roman.
	Fonts *Typeface
	// Shrink is by how many per cent the spaces of a justified line may shrink so that one more word has room, 0 to 50: about
	// 20 is what LibreOffice 24 does. 0 leaves them as they are, as LibreOffice 7 does.
	Shrink int

	// WordLines ends lines where Word ends them, also behind a dash within a ký hiệu, for whoever holds the PDF against the
	// Word file line by line.
	WordLines bool

	// Fields makes the PDF a form for signing (biểu mẫu để ký số): empty signature fields "ChuKy1", "ChuKy2" …, "ConDau",
	// "ThongTinKySo" and "BanSao" at the places of the document, and text fields "So", "Ngay", "Thang" and "Nam" where those are
	// blank. What signatures will show, pictures and the line of a signed appendix, is not drawn. A document with the mark of a
	// draft, or without a place, is a *[FieldsError].
	Fields bool
	// Seal is the diameter of the seal in the field "ConDau" where the report has no picture of it, 10 to 60 mm. 0 is
	// 36 mm.
	Seal doc.Length

	first bool // PDF/A-1b in place of 2b, without what shines through: the form that PDFBox judges
}

// PDF writes the document as a PDF, page by page as it is printed, with nothing installed: paragraphs, tables and notes are
// set here, and the typeface is in the file. It is a PDF/A-2b (ISO 19005-2), the form that archives keep, and tagged, so that it is
// read aloud in order: headings, paragraphs, tables with their headings, notes, pictures in words. Headings are bookmarks.
//
// No line ends within a word that has a dash, such as a ký hiệu, unless that is longer than a line. For the rest, lines and pages
// are those of LibreOffice 7.4; Word's may differ by a line here and there.
//
// The same document gives the same bytes, on any machine, on any day. Nothing is written to w before the whole PDF is made. A
// letter that no face has is a *[LetterError]; what a Word file cannot hold gives a *[DocumentError] here too.
func (c PDFConfig) PDF(w io.Writer, d *doc.Document) error {
	d, err := sound(d)
	if err != nil {
		return err
	}
	faces := c.Fonts
	if faces == nil {
		faces = &Typeface{}
		if faces.faces, err = liberation.Faces(); err != nil {
			return err
		}
	}
	version := pdffile.V17
	if c.first {
		version = pdffile.V14
	}
	p := newPDF(pdffile.New(version), d, faces, c.first)
	if c.Fields {
		if p.form, err = newForm(c.Seal); err != nil {
			return err
		}
	}
	for page, err := range (typeset.Config{Whole: !c.WordLines, Shrink: c.Shrink, Fields: c.Fields}).Pages(d) {
		if err != nil {
			return err
		}
		p.writePage(page)
		if p.err != nil {
			return p.err
		}
	}
	out, err := p.finish()
	if err != nil {
		return err
	}
	_, err = w.Write(out)
	return err
}

// PDF writes the document as a PDF in the usual way: see [PDFConfig.PDF].
func PDF(w io.Writer, d *doc.Document) error { return PDFConfig{}.PDF(w, d) }

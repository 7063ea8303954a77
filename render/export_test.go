package render

import (
	"io"

	"github.com/vanthu/baocao/doc"
)

// PDFA1 writes a document as the PDF/A-1b that PDFBox judges.
func PDFA1(w io.Writer, d *doc.Document) error { return PDFConfig{first: true}.PDF(w, d) }

// PDFA1Fields writes such a file with fields for signing.
func PDFA1Fields(w io.Writer, d *doc.Document) error {
	return PDFConfig{first: true, Fields: true}.PDF(w, d)
}

// SRGB is the profile that a PDF names for its own colours.
var SRGB = sRGB

package render

import (
	"io"

	"github.com/vanthu/baocao/doc"
)

// PDFA1 writes a document as the PDF/A-1b that PDFBox judges.
func PDFA1(w io.Writer, d *doc.Document) error { return PDFConfig{first: true}.PDF(w, d) }

package render

import (
	"context"
	"io"
	"time"

	"github.com/vanthu/baocao/doc"
)

// PDFConfig says how a PDF is made. The zero value is the usual way.
type PDFConfig struct {
	// Office is the program soffice of LibreOffice. Empty: the environment variable SOFFICE, or else soffice on the PATH.
	Office string
	// Archive makes PDF/A-2b (ISO 19005-2), the form that archives keep, in place of plain PDF.
	Archive bool
	// Timeout is the longest that one conversion may take; 0 is two minutes. LibreOffice has been seen to hang.
	Timeout time.Duration
}

const usualTimeout = 2 * time.Minute

// PDF writes the document as a PDF with its fonts embedded and its headings as bookmarks. The document is laid out by
// LibreOffice, which must be installed: without it the error is an [*OfficeMissingError]. A failed conversion is an
// [*OfficeError]. If ctx ends or the time is up, LibreOffice is killed with all its processes, and the error is that of a
// context. Nothing is written to w before the whole PDF is made. It carries the time when it was made, so unlike a
// Word file it differs from run to run.
//
// Each call starts LibreOffice with a new profile. For many documents a [Converter] is faster.
func PDF(ctx context.Context, w io.Writer, d *doc.Document, c PDFConfig) error {
	converter := NewConverter(1, c)
	defer converter.Close()
	return converter.PDF(ctx, w, d)
}

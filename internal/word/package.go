package word

import (
	"errors"
	"io"
	"strings"

	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/xmltree"
)

// Why a file cannot be read as a Word document. An error of [Open] wraps one of these, one of a part, or that of the reader
// it was given.
var (
	ErrNotZip    = errors.New("not a .docx file: it cannot be opened as a zip archive")
	ErrEncrypted = errors.New("the file is encrypted, or in the .doc format of before 2007: save it as a .docx without a password")
	ErrMacros    = errors.New("the file carries macros (.docm): save it as a .docx")
	ErrNotWord   = errors.New("the file is no Word document")
	ErrMissing   = errors.New("a part of the file is missing")
	ErrTooLarge  = errors.New("the file is larger than can be checked")
)

// limits bound what a file may cost. A report of a thousand pages is some ten megabytes of XML; the bytes in pictures
// count too.
var limits = opc.Limits{Entries: 5000, PartBytes: 64 << 20, TotalBytes: 512 << 20, Ratio: 200}

// openPackage opens the zip file and finds the part with the document.
func openPackage(r io.ReaderAt, size int64) (pkg *opc.Package, main string, err error) {
	pkg, err = limits.OpenReader(r, size)
	if err != nil {
		return nil, "", Reason(err)
	}
	related, err := pkg.Relationships("")
	if err != nil {
		return nil, "", Reason(err)
	}
	for _, rel := range related {
		if strings.HasSuffix(rel.Type, relatedDocument) && !rel.External {
			main = rel.Target
		}
	}
	kind := ""
	for _, part := range pkg.Parts() {
		if strings.EqualFold(part.Name, main) {
			kind = part.ContentType
		}
		if strings.HasSuffix(part.Name, "/EncryptedPackage") {
			return nil, "", ErrEncrypted
		}
	}
	switch {
	case main == "":
		return nil, "", ErrNotWord
	case strings.Contains(kind, "macroEnabled"):
		return nil, "", ErrMacros
	case kind == "":
		return nil, "", &xmltree.PartError{Part: main, Err: ErrMissing}
	case !strings.Contains(kind, "wordprocessingml"):
		return nil, "", ErrNotWord
	}
	return pkg, main, nil
}

// Reason says in the words of this package why a zip file could not be opened.
func Reason(err error) error {
	var limit *opc.LimitError
	switch {
	case errors.Is(err, opc.ErrOLE):
		return ErrEncrypted
	case errors.Is(err, opc.ErrNoContentTypes):
		return ErrNotWord
	case errors.Is(err, opc.ErrDoctype):
		return wrap(xmltree.ErrDoctype, err)
	case errors.Is(err, opc.ErrMalformed):
		return wrap(xmltree.ErrMalformed, err)
	case errors.Is(err, opc.ErrNotFound):
		return wrap(ErrMissing, err)
	case errors.As(err, &limit):
		return wrap(ErrTooLarge, err)
	}
	return wrap(ErrNotZip, err)
}

// wrap makes an error that is both, and reads as the first with the second behind it.
func wrap(kind, err error) error { return &reasonError{kind, err} }

type reasonError struct{ kind, err error }

func (e *reasonError) Error() string { return e.kind.Error() + ": " + e.err.Error() }

func (e *reasonError) Unwrap() []error { return []error{e.kind, e.err} }

// The relationships of a document, without the beginning in which the transitional and the strict form differ.
const (
	relatedDocument  = "/officeDocument"
	relatedStyles    = "/styles"
	relatedNumbering = "/numbering"
	relatedSettings  = "/settings"
	relatedTheme     = "/theme"
	relatedHeader    = "/header"
	relatedFooter    = "/footer"
	relatedFootnotes = "/footnotes"
	RelatedComments  = "/comments"
)

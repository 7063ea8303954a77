package word

import (
	"errors"
	"io"
	"strings"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/xmltree"
)

// Why a file cannot be read as a Word document. An error of [Open] wraps one of these, one of a part, or that of the reader
// it was given.
var (
	ErrNotZip    = bilingual.New("không phải tệp .docx", "not a .docx file: it cannot be opened as a zip archive")
	ErrEncrypted = bilingual.New("tệp có mật khẩu hoặc thuộc định dạng .doc cũ: hãy lưu lại thành .docx không có mật khẩu",
		"the file is encrypted, or in the .doc format of before 2007: save it as a .docx without a password")
	ErrMacros   = bilingual.New("tệp có macro (.docm): hãy lưu lại thành .docx", "the file carries macros (.docm): save it as a .docx")
	ErrNotWord  = bilingual.New("không phải văn bản Word", "the file is no Word document")
	ErrMissing  = bilingual.New("tệp thiếu một phần nội dung", "a part of the file is missing")
	ErrTooLarge = bilingual.New("tệp quá lớn, không kiểm tra được", "the file is larger than can be checked")
)

// limits bound what a file may cost. A report of a thousand pages is some ten megabytes of XML; the bytes in pictures
// count too.
var limits = opc.Limits{Entries: 5000, PartBytes: 64 << 20, TotalBytes: 512 << 20, Ratio: 200}

// openPackage opens the zip file and finds the part with the document.
func openPackage(r io.ReaderAt, size int64, macros bool) (pkg *opc.Package, main string, err error) {
	pkg, err = limits.OpenReader(r, size)
	if err != nil {
		return nil, "", Reason(err)
	}
	for _, part := range pkg.Parts() {
		if strings.HasSuffix(part.Name, "/EncryptedPackage") {
			return nil, "", ErrEncrypted
		}
	}
	part, err := pkg.Main()
	switch {
	case errors.Is(err, opc.ErrNoMain):
		return nil, "", ErrNotWord
	case err != nil:
		return nil, "", Reason(err)
	case strings.Contains(part.ContentType, "macroEnabled") && macros:
	case strings.Contains(part.ContentType, "macroEnabled"):
		return nil, "", ErrMacros
	case part.ContentType == "":
		return nil, "", &xmltree.PartError{Part: part.Name, Err: ErrMissing}
	case !strings.Contains(part.ContentType, "wordprocessingml"):
		return nil, "", ErrNotWord
	}
	return pkg, part.Name, nil
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

func (e *reasonError) Vietnamese() string { return bilingual.Vietnamese(e.kind) }

func (e *reasonError) Unwrap() []error { return []error{e.kind, e.err} }

// XML reads a part of XML, as all of this package does: offsets in the part count its bytes in UTF-8.
func (d *Document) XML(name string) ([]byte, error) {
	content, err := d.Package.Part(name)
	if err != nil {
		return nil, Reason(err)
	}
	return xmltree.UTF8(content), nil
}

// Macros reports whether the file carries programs.
func (d *Document) Macros() bool {
	for _, part := range d.Package.Parts() {
		if strings.Contains(part.ContentType, "macroEnabled") || strings.Contains(part.ContentType, "vbaProject") {
			return true
		}
	}
	return false
}

// Signed reports whether the file bears a digital signature.
func (d *Document) Signed() bool {
	related, _ := d.Package.Relationships("")
	for _, rel := range related {
		if rel.Kind() == opc.KindSignature {
			return true
		}
	}
	return false
}

// Company is the office that the properties of the file name; nothing where they cannot be read.
func (d *Document) Company() (name string) {
	related, err := d.Package.Relationships("")
	if err != nil {
		return ""
	}
	for _, rel := range related {
		if rel.Kind() != opc.KindExtended || rel.External {
			continue
		}
		content, err := d.XML(rel.Target)
		if err != nil {
			return ""
		}
		s := scan(rel.Target, content)
		if !s.Root() {
			return ""
		}
		for at := s.Depth(); s.Child(at); {
			if s.Local == "Company" {
				name = composed.String(Clean(string(s.Content(nil))))
			}
		}
	}
	return name
}

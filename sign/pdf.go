package sign

import (
	"errors"
	"io"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// PDFOptions say which field of a PDF is signed, and what is seen there.
type PDFOptions struct {
	// Field is the name of the signature field (trường chữ ký): ChuKy1, ConDau.
	Field string

	// Picture is what is shown in the field, a PNG or JPEG: the signature in blue (hình ảnh chữ ký), the seal in red (con dấu). It is
	// fitted into the field. A PDF/A-1 takes no picture through which the page is seen.
	Picture []byte

	// Text is shown in the field in place of a picture, with the time of signing after it: the form and the agency of a copy, the
	// number of the report of an appendix (Phụ lục I, Phần I, Mục II, khoản 8 điểm b). The time is as ISO 8601 writes it, at +07:00.
	Text string

	// Fill are the values of text fields by their names, which this signature fills and locks: what văn thư adds with the seal of the
	// agency, "So": "06". They are empty before.
	Fill map[string]string
}

// Why a PDF is not signed.
var (
	ErrUnread  = bilingual.New("tệp PDF không ký được", "the PDF cannot be signed")
	ErrNoField = bilingual.New("tệp PDF không có trường này", "the PDF has no such field")
	ErrSigned  = bilingual.New("trường đã được ký", "the field is already signed")
	ErrRoom    = bilingual.New("chữ ký dài hơn chỗ đã chừa trong tệp", "the signature is longer than the room left for it in the file")
	ErrLocked  = bilingual.New("chữ ký trước đã khóa nội dung này", "an earlier signature has locked this")
)

// PDF signs a field of a PDF of size bytes (ký số) and writes the whole file to w: PAdES B-B (EN 319 142-1), B-T with a time stamp,
// B-LT with revocation. What was in the file stays in it to the byte, and the signatures that it has stay valid. All that keeps the
// file from being signed is said at once; then nothing is written. Files that are encrypted, or that readers may take in two ways, are
// refused.
//
// Equal inputs give equal bytes with an RSA key, which signs by PKCS #1 v1.5, and no time stamp.
func PDF(w io.Writer, in io.ReaderAt, size int64, s Signer, o PDFOptions) error {
	data, err := readAll(in, size)
	if err != nil {
		return err
	}
	signed, err := signPDF(data, s, o)
	if err != nil {
		return withRemedies(err)
	}
	if s.Revocation != nil {
		if signed, err = addValidation(signed, s, o.Field); err != nil {
			return err
		}
	}
	_, err = w.Write(signed)
	return err
}

// mostFile bounds the file that is signed or verified.
const mostFile = 1 << 28

func readAll(in io.ReaderAt, size int64) ([]byte, error) {
	if size < 0 || size > mostFile {
		return nil, bilingual.Errorf("tệp lớn hơn %d MB; tách phụ lục thành tệp riêng", "the file has more than %d MB; put its appendices into files of their own", mostFile>>20)
	}
	data := make([]byte, size)
	if n, err := in.ReadAt(data, 0); n < len(data) {
		return nil, firstOf(err, io.ErrUnexpectedEOF)
	}
	return data, nil
}

// A pdfSigning is one signing of a file.
type pdfSigning struct {
	Signer
	PDFOptions
	file  *pdf.File
	form  *pdfForm
	field *pdfField
	out   *pdffile.Update
}

func signPDF(data []byte, s Signer, o PDFOptions) ([]byte, error) {
	faults := []error{s.check(true)}
	p := &pdfSigning{Signer: s, PDFOptions: o}
	var err error
	if p.file, err = pdf.Open(data); err == nil {
		err = p.file.Generations()
	}
	if err == nil {
		p.form, err = readForm(p.file)
	}
	if err != nil {
		return nil, errors.Join(append(faults, bilingual.Errorf("%w: %w", "%w: %w", ErrUnread, err))...)
	}
	if faults = append(faults, p.checkField(), p.checkFill(), p.checkLooks()); errors.Join(faults...) != nil {
		return nil, errors.Join(faults...)
	}
	p.out = updateOf(p.file)
	return p.sign(data)
}

// checkField finds the field that is signed.
func (p *pdfSigning) checkField() error {
	p.field = p.form.field(p.Field)
	switch {
	case p.field == nil:
		return p.form.errNoField(p.Field, "Sig")
	case p.form.twice(p.Field):
		return errTwice(p.Field)
	case p.field.kind != "Sig" || len(p.field.widgets) > 1:
		return bilingual.Errorf("trường %q không phải một trường chữ ký; %s", "the field %q is not a signature field; %s", p.Field, p.form.fieldsOf("Sig"))
	case p.field.value != nil:
		return bilingual.Errorf("%w: %q", "%w: %q", ErrSigned, p.Field)
	}
	locks, err := locksOf(p.file, p.form)
	if err == nil && (locks.all || locks.fields[p.Field]) {
		return bilingual.Errorf("%w: %q", "%w: %q", ErrLocked, p.Field)
	}
	return err
}

package check

import (
	"errors"
	"fmt"
)

// Why a file cannot be checked. The errors of [Read] wrap one of these, or that of the reader it was given.
var (
	ErrNotZip    = errors.New("not a .docx file: it cannot be opened as a zip archive")
	ErrEncrypted = errors.New("the file is encrypted, or in the .doc format of before 2007: save it as a .docx without a password")
	ErrMacros    = errors.New("the file carries macros (.docm): save it as a .docx")
	ErrNotWord   = errors.New("the file is no Word document")
	ErrMissing   = errors.New("a part of the file is missing")
	ErrMalformed = errors.New("the XML is malformed")
	ErrDoctype   = errors.New("a document type declaration is not allowed")
	ErrEncoding  = errors.New("the XML is not UTF-8")
	ErrTooDeep   = errors.New("the elements are nested too deeply")
	ErrTooLarge  = errors.New("the file is larger than can be checked")
)

// A PartError says in which part of the file an error lies, and at which byte of it.
type PartError struct {
	Part   string
	Offset int
	Err    error
}

func (e *PartError) Error() string { return fmt.Sprintf("%s, byte %d: %v", e.Part, e.Offset, e.Err) }

// Unwrap returns the error without its place.
func (e *PartError) Unwrap() error { return e.Err }

func malformed(why string) error { return fmt.Errorf("%w: %s", ErrMalformed, why) }

// reasons says why a file cannot be checked, in both languages.
var reasons = []struct {
	err error
	vi  string
}{
	{ErrEncrypted, "tệp có mật khẩu hoặc thuộc định dạng .doc cũ: hãy lưu lại thành .docx không có mật khẩu"},
	{ErrMacros, "tệp có macro (.docm): hãy lưu lại thành .docx"},
	{ErrNotZip, "không phải tệp .docx"},
	{ErrNotWord, "không phải văn bản Word"},
	{ErrMissing, "tệp thiếu một phần nội dung"},
	{ErrMalformed, "nội dung XML trong tệp bị hỏng"},
	{ErrDoctype, "tệp có khai báo DOCTYPE, không được phép"},
	{ErrEncoding, "nội dung XML trong tệp không phải UTF-8"},
	{ErrTooDeep, "nội dung tệp lồng nhau quá sâu"},
	{ErrTooLarge, "tệp quá lớn, không kiểm tra được"},
}

// Reason says in both languages why a file cannot be checked. An error that is none of this package's reads in both as
// it is.
func Reason(err error) Message {
	for _, r := range reasons {
		if errors.Is(err, r.err) {
			return Message{r.vi, err.Error()}
		}
	}
	return Message{err.Error(), err.Error()}
}

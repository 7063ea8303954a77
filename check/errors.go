package check

import (
	"errors"

	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/internal/xmltree"
)

// Why a file cannot be checked. The errors of [Read] wrap one of these, or that of the reader it was given.
var (
	ErrNotZip    = word.ErrNotZip
	ErrEncrypted = word.ErrEncrypted
	ErrMacros    = word.ErrMacros
	ErrNotWord   = word.ErrNotWord
	ErrMissing   = word.ErrMissing
	ErrMalformed = xmltree.ErrMalformed
	ErrDoctype   = xmltree.ErrDoctype
	ErrEncoding  = xmltree.ErrEncoding
	ErrTooDeep   = xmltree.ErrTooDeep
	ErrTooLarge  = word.ErrTooLarge
)

// A PartError says in which part of the file an error lies, and at which byte of it: its fields are the name Part, the Offset
// and the error Err.
type PartError = xmltree.PartError

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

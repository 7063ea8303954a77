package issuing

import (
	"fmt"

	"github.com/vanthu/baocao/internal/bilingual"
)

// A Refusal says why a file cannot be issued.
type Refusal int

// The refusals.
const (
	NotWord   Refusal = iota + 1 // it is no Word file that can be read
	NoFields                     // it has no field for the number or the date
	Prompting                    // a field was emptied in Word, and shows a prompt
	Issued                       // its fields are filled already
	Signed                       // it has a digital signature, which any change would break
	BadNumber                    // the number given is none
	BadDate                      // the date given is none, or not whole
	TooWide                      // the head has no room for the number or the date
)

// An Error says that a file cannot be issued, and why.
type Error struct {
	Refusal Refusal
	Field   string // the tag of the field, where one is meant: "baocao.number"
	Value   string // what stands there, or was given
	Err     error  // what was found in reading, or nil
}

var refusals = [...]struct{ vi, en string }{
	NotWord:   {"không phải là tệp Word (.docx) đọc được", "this is no Word file (.docx) that can be read"},
	NoFields:  {"tệp không có ô điền", "the file has no field"},
	Prompting: {"ô điền đã bị xóa trống trong Word; gõ dấu cách vào ô rồi lưu lại", "the field was emptied in Word; type spaces into it and save"},
	Issued:    {"văn bản đã được cấp số, ngày", "the report is already issued"},
	Signed:    {"văn bản đã ký số, không được sửa", "the file is digitally signed and must not change"},
	BadNumber: {"số văn bản không hợp lệ", "the number is no number of a document"},
	BadDate:   {"ngày ban hành không có hoặc không đủ ngày, tháng, năm", "the date does not exist or is not whole"},
	TooWide:   {"dòng này không đủ chỗ ở phần đầu văn bản", "the head has no room for this line"},
}

// Error says it in English.
func (e *Error) Error() string {
	return e.line(func(i int) string { return refusals[i].en }, error.Error)
}

// Vietnamese says it in Vietnamese.
func (e *Error) Vietnamese() string {
	return e.line(func(i int) string { return refusals[i].vi }, bilingual.Vietnamese)
}

func (e *Error) line(message func(int) string, say func(error) string) string {
	s := fmt.Sprintf("Refusal(%d)", e.Refusal)
	if e.Refusal > 0 && int(e.Refusal) < len(refusals) {
		s = message(int(e.Refusal))
	}
	if e.Field != "" {
		s += ": " + e.Field
	}
	if e.Value != "" {
		s += fmt.Sprintf(" (%q)", e.Value)
	}
	if e.Err != nil {
		s += ": " + say(e.Err)
	}
	return s
}

// Unwrap returns what was found in reading.
func (e *Error) Unwrap() error { return e.Err }

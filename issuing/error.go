package issuing

import (
	"fmt"
	"strings"

	"github.com/vanthu/baocao/doc"
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
	TooLarge                     // the main part is larger than any report
)

// An Error says that a file cannot be issued, and why.
type Error struct {
	Refusal Refusal
	Field   string // the tag of the field, where one is meant: "baocao.number"; of all, with commas, where several are missing
	Value   string // what stands there, or was given
	Err     error  // what was found in reading, or nil
}

// A message is what a refusal says, and what helps against it where that is not plain.
type message struct{ vi, en, viRemedy, enRemedy string }

var refusals = [...]message{
	NotWord: {vi: "không phải là tệp Word (.docx) đọc được", en: "this is no Word file (.docx) that can be read"},
	NoFields: {"tệp không có ô điền", "the file has no field",
		"chương trình đã lưu tệp có thể đã bỏ ô; hãy kết xuất lại dự thảo, và chỉ sửa bằng Word hoặc LibreOffice, lưu dạng .docx",
		"a program that saved the file may have dropped it; render the draft again, and edit it in Word or LibreOffice only, as .docx"},
	Prompting: {"ô điền đã bị xóa trống trong Word", "the field was emptied in Word",
		"gõ dấu cách vào ô rồi lưu lại", "type spaces into it and save"},
	Issued: {vi: "văn bản đã được cấp số, ngày", en: "the report is already issued"},
	Signed: {"văn bản đã ký số, không được sửa", "the file is digitally signed and must not change",
		"cấp số cho bản chưa ký, hoặc ghi ra tên khác", "issue the copy that nobody has signed, or write to another name"},
	BadNumber: {vi: "số văn bản không hợp lệ", en: "the number is no number of a document"},
	BadDate:   {vi: "ngày ban hành không có hoặc không đủ ngày, tháng, năm", en: "the date does not exist or is not whole"},
	TooWide:   {vi: "dòng này không đủ chỗ ở phần đầu văn bản", en: "the head has no room for this line"},
	TooLarge: {"phần nội dung của tệp quá lớn", "the main part of the file is too large",
		"kết xuất lại báo cáo khi đã có số, ngày", "render the report again when number and date are known"},
}

// Error says it in English.
func (e *Error) Error() string {
	return e.line(func(m message) (string, string) { return m.en, m.enRemedy }, error.Error)
}

// Vietnamese says it in Vietnamese.
func (e *Error) Vietnamese() string {
	return e.line(func(m message) (string, string) { return m.vi, m.viRemedy }, bilingual.Vietnamese)
}

func (e *Error) line(in func(message) (says, remedy string), say func(error) string) string {
	s, remedy := fmt.Sprintf("Refusal(%d)", e.Refusal), ""
	if e.Refusal > 0 && int(e.Refusal) < len(refusals) {
		s, remedy = in(refusals[e.Refusal])
	}
	if e.Field != "" {
		tags := strings.Split(e.Field, ", ")
		for i, tag := range tags {
			if title := doc.FieldTitle(tag); title != "" {
				tags[i] = "“" + title + "” (" + tag + ")"
			}
		}
		s += ": " + strings.Join(tags, ", ")
	}
	if e.Value != "" {
		s += fmt.Sprintf(" (%q)", e.Value)
	}
	if e.Err != nil {
		s += ": " + say(e.Err)
	}
	if remedy != "" {
		s += "; " + remedy
	}
	return s
}

// Unwrap returns what was found in reading.
func (e *Error) Unwrap() error { return e.Err }

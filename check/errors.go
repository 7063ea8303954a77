package check

import "errors"

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

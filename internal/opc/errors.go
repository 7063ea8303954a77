package opc

import (
	"fmt"

	"github.com/vanthu/baocao/internal/bilingual"
)

// What can be wrong with a package. These stand inside a [PartError] or a
// [RelationshipError] where they concern one part.
var (
	ErrNotPackage     = bilingual.New("không đọc được như tệp zip", "cannot be read as a zip file")
	ErrOLE            = bilingual.New("tệp OLE: văn bản có mật khẩu, hoặc dạng .doc trước năm 2007", "an OLE file: an encrypted document, or one in the format before 2007")
	ErrNoContentTypes = bilingual.New("thiếu phần [Content_Types].xml", "no [Content_Types].xml")
	ErrNoContentType  = bilingual.New("phần không có kiểu nội dung", "no content type")
	ErrNoMain         = bilingual.New("tệp không có phần chính", "no main part")
	ErrName           = bilingual.New("tên phần không hợp lệ", "not a valid part name")
	ErrDuplicate      = bilingual.New("tên phần dùng hai lần", "the name is used twice")
	ErrNotFound       = bilingual.New("không có phần này", "no such part")
	ErrNotClosed      = bilingual.New("phần chưa đóng", "the part is not closed")
	ErrClosed         = bilingual.New("phần đã đóng", "the part is already closed")
	ErrTooLarge       = bilingual.New("lớn hơn mức tệp zip chứa được", "larger than a zip file can hold")
	ErrDoctype        = bilingual.New("có khai báo DOCTYPE, không được phép", "a document type declaration is not allowed")
	ErrMalformed      = bilingual.New("sai dạng XML", "malformed")
)

// A PartError says which part an error concerns.
type PartError struct {
	Name string
	Err  error
}

func (e *PartError) Error() string { return "opc: " + e.Name + ": " + e.Err.Error() }

// Vietnamese says it in Vietnamese.
func (e *PartError) Vietnamese() string {
	return "phần " + e.Name + ": " + bilingual.Vietnamese(e.Err)
}

// Unwrap returns the error without the name.
func (e *PartError) Unwrap() error { return e.Err }

// A RelationshipError says which relationship an error concerns.
type RelationshipError struct {
	Source string // the part that the relationship belongs to; "" is the package
	ID     string
	Target string
	Err    error
}

func (e *RelationshipError) Error() string {
	source := e.Source
	if source == packageSource {
		source = "the package"
	}
	return fmt.Sprintf("opc: relationship %s of %s to %s: %v", e.ID, source, e.Target, e.Err)
}

// Vietnamese says it in Vietnamese.
func (e *RelationshipError) Vietnamese() string {
	source := "phần " + e.Source
	if e.Source == packageSource {
		source = "gói"
	}
	return bilingual.Sprintf("quan hệ %s của %s với %s: %w", e.ID, source, e.Target, e.Err)
}

// Unwrap returns the error without the relationship.
func (e *RelationshipError) Unwrap() error { return e.Err }

// A LimitError reports a package that exceeds one of the [Limits].
type LimitError struct {
	Limit string // the field of Limits
	Part  string // the part that exceeds it, if it is one part
	Value int64
	Max   int64
}

func (e *LimitError) Error() string {
	in := ""
	if e.Part != "" {
		in = " of " + e.Part
	}
	return fmt.Sprintf("opc: %s%s: %d exceeds the limit of %d", e.Limit, in, e.Value, e.Max)
}

// Vietnamese says it in Vietnamese.
func (e *LimitError) Vietnamese() string {
	in := ""
	if e.Part != "" {
		in = " của phần " + e.Part
	}
	return fmt.Sprintf("tệp vượt giới hạn %s%s: %d, nhiều nhất là %d", e.Limit, in, e.Value, e.Max)
}

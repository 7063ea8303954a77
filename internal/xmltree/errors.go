package xmltree

import (
	"fmt"

	"github.com/vanthu/baocao/internal/bilingual"
)

// Why a part cannot be read. They stand inside a [PartError].
var (
	ErrMalformed = bilingual.New("nội dung XML trong tệp bị hỏng", "the XML is malformed")
	ErrDoctype   = bilingual.New("tệp có khai báo DOCTYPE, không được phép", "a document type declaration is not allowed")
	ErrEncoding  = bilingual.New("nội dung XML trong tệp không phải UTF-8", "the XML is not UTF-8")
	ErrTooDeep   = bilingual.New("nội dung tệp lồng nhau quá sâu", "the elements are nested too deeply")
)

// A PartError says in which part of the file an error lies, and at which byte of it.
type PartError struct {
	Part   string
	Offset int
	Err    error
}

func (e *PartError) Error() string { return fmt.Sprintf("%s, byte %d: %v", e.Part, e.Offset, e.Err) }

// Vietnamese says it in Vietnamese.
func (e *PartError) Vietnamese() string {
	return bilingual.Sprintf("%s, byte %d: %w", e.Part, e.Offset, e.Err)
}

// Unwrap returns the error without its place.
func (e *PartError) Unwrap() error { return e.Err }

// Malformed is an error of XML that says what is wrong.
func Malformed(why string) error { return bilingual.Errorf("%[1]w", "%w: %s", ErrMalformed, why) }

package xmltree

import (
	"errors"
	"fmt"
)

// Why a part cannot be read. They stand inside a [PartError].
var (
	ErrMalformed = errors.New("the XML is malformed")
	ErrDoctype   = errors.New("a document type declaration is not allowed")
	ErrEncoding  = errors.New("the XML is not UTF-8")
	ErrTooDeep   = errors.New("the elements are nested too deeply")
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

func Malformed(why string) error { return fmt.Errorf("%w: %s", ErrMalformed, why) }

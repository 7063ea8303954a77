package opc

import (
	"errors"
	"fmt"
)

// What can be wrong with a package. These stand inside a [PartError] or a
// [RelationshipError] where they concern one part.
var (
	ErrNotPackage     = errors.New("cannot be read as a zip file")
	ErrOLE            = errors.New("an OLE file: an encrypted document, or one in the format before 2007")
	ErrNoContentTypes = errors.New("no [Content_Types].xml")
	ErrNoContentType  = errors.New("no content type")
	ErrNoMain         = errors.New("no main part")
	ErrName           = errors.New("not a valid part name")
	ErrDuplicate      = errors.New("the name is used twice")
	ErrNotFound       = errors.New("no such part")
	ErrNotClosed      = errors.New("the part is not closed")
	ErrClosed         = errors.New("the part is already closed")
	ErrTooLarge       = errors.New("larger than a zip file can hold")
	ErrDoctype        = errors.New("a document type declaration is not allowed")
	ErrMalformed      = errors.New("malformed")
)

// A PartError says which part an error concerns.
type PartError struct {
	Name string
	Err  error
}

func (e *PartError) Error() string { return "opc: " + e.Name + ": " + e.Err.Error() }

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

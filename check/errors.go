package check

import (
	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/internal/xmltree"
)

// Why a file cannot be checked, in both languages. The errors of [Read] wrap one of these, or that of the reader it was given.
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

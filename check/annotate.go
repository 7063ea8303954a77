package check

import (
	"io"

	"github.com/vanthu/baocao/internal/word"
)

// Annotate writes a copy of the file that [Read] has read, with a comment at every place of every finding. Nothing but
// the document, its comments and the two lists that name them is touched: every other part keeps its bytes, compressed
// as they are. lang is the language of the comments, "en" or else Vietnamese.
func Annotate(w io.Writer, r io.ReaderAt, size int64, result *Result, lang string) error {
	d, err := word.Open(r, size)
	if err != nil {
		return err
	}
	c := &commented{doc: d, changed: make(map[string][]byte)}
	if err := c.write(result, lang); err != nil {
		return err
	}
	return d.Package.Replace(w, c.changed)
}

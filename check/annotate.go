package check

import (
	"archive/zip"
	"io"
	"slices"
	"strings"
	"time"

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
	archive, err := zip.NewReader(r, size)
	if err != nil {
		return word.Reason(err)
	}
	c := &commented{doc: d, changed: make(map[string][]byte)}
	if err := c.write(result, lang); err != nil {
		return err
	}
	return c.copy(w, archive)
}

// copy writes the zip file: the entries that changed anew, the others as they are, and then those that were not there.
func (c *commented) copy(w io.Writer, archive *zip.Reader) error {
	out := zip.NewWriter(w)
	for _, f := range archive.File {
		name, changed := c.changes("/" + f.Name)
		content := c.changed[name]
		delete(c.changed, name)
		if !changed {
			if err := out.Copy(f); err != nil {
				return err
			}
			continue
		}
		if err := addEntry(out, f.Name, content, f.Modified); err != nil {
			return err
		}
	}
	for _, name := range sorted(c.changed) {
		if err := addEntry(out, strings.TrimPrefix(name, "/"), c.changed[name], time.Time{}); err != nil {
			return err
		}
	}
	return out.Close()
}

// changes finds the part that an entry holds among those that change. The case of a name does not matter in a package.
func (c *commented) changes(entry string) (name string, ok bool) {
	for name := range c.changed {
		if strings.EqualFold(name, entry) {
			return name, true
		}
	}
	return "", false
}

// addEntry writes a compressed entry. A zip file cannot express a time before 1980, and none is written as month 0.
func addEntry(out *zip.Writer, name string, content []byte, at time.Time) error {
	if at.Year() < 1980 {
		at = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	entry, err := out.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: at})
	if err != nil {
		return err
	}
	_, err = entry.Write(content)
	return err
}

func sorted(m map[string][]byte) (names []string) {
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

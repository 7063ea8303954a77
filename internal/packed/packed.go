// Package packed takes Word files and workbooks apart, and packs them, and makes the files of pictures; for tests.
package packed

import (
	"archive/zip"
	"bytes"
	"image"
	"image/png"
	"io"
	"maps"
	"slices"
	"testing"

	"golang.org/x/tools/txtar"
)

// Parts returns the parts of a file by their names.
func Parts(t testing.TB, file []byte) map[string]string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts := make(map[string]string, len(r.File))
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(content)
	}
	return parts
}

// Of makes a file of parts, in the order of their names.
func Of(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	a := &txtar.Archive{}
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		a.Files = append(a.Files, txtar.File{Name: name, Data: []byte(parts[name])})
	}
	return Archive(t, a)
}

// Archive makes a file of the parts of an archive, in its order.
func Archive(t testing.TB, a *txtar.Archive) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range a.Files {
		part, err := w.Create(f.Name)
		if err == nil {
			_, err = part.Write(f.Data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// PNG makes the file of a picture.
func PNG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

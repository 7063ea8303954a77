// Package golden compares what a test made with a file that a person has read
// and accepted. Run with -update, the test writes the file anew, and the change
// is read in the commit:
//
//	go test ./render -update
//
// Importing the package registers the flag, so a test package that uses it
// must not define -update itself.
package golden

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write the golden files instead of comparing with them")

// Equal compares got with the golden file, byte by byte. The name is relative
// to the directory of the test's package.
func Equal(t testing.TB, got []byte, file string) {
	t.Helper()
	if want, ok := load(t, got, file); ok && !bytes.Equal(got, want) {
		t.Errorf("%s: differs (- golden, + got); -update accepts it\n%s", file, diff(want, got))
	}
}

// Archive compares the files of got with those of the golden archive, and their
// order, and names the ones that differ. A newline at the end of a file is not
// compared, as the format adds it where it is missing.
func Archive(t testing.TB, got *txtar.Archive, file string) {
	t.Helper()
	data := txtar.Format(got)
	parsed := txtar.Parse(data)
	if !slices.Equal(names(parsed), names(got)) {
		t.Errorf("%s: an archive cannot hold these files: a line or a name is taken for a file's heading", file)
		return
	}
	if name, ok := repeated(names(got)); ok {
		t.Errorf("%s: %s occurs twice", file, name)
		return
	}
	stored, ok := load(t, data, file)
	if !ok {
		return
	}
	want := txtar.Parse(stored)
	if !bytes.Equal(parsed.Comment, want.Comment) {
		t.Errorf("%s: the comment differs (- golden, + got)\n%s", file, diff(want.Comment, parsed.Comment))
	}
	if a, b := names(want), names(parsed); !slices.Equal(a, b) {
		t.Errorf("%s: the list of files differs (- golden, + got)\n%s", file, diff(list(a), list(b)))
	}
	for _, g := range parsed.Files {
		i := slices.IndexFunc(want.Files, func(w txtar.File) bool { return w.Name == g.Name })
		if i >= 0 && !bytes.Equal(g.Data, want.Files[i].Data) {
			t.Errorf("%s: %s differs (- golden, + got); -update accepts it\n%s", file, g.Name, diff(want.Files[i].Data, g.Data))
		}
	}
}

// load returns the golden file. It reports false if there is nothing to compare
// with: the file has just been written, or the test has failed.
func load(t testing.TB, got []byte, file string) ([]byte, bool) {
	t.Helper()
	want, err := os.ReadFile(file)
	if !*update {
		if err != nil {
			t.Errorf("%v; -update writes it", err)
		}
		return want, err == nil
	}
	if err == nil && bytes.Equal(want, got) {
		return nil, false
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Errorf("%v", err)
		return nil, false
	}
	if err := os.WriteFile(file, got, 0o644); err != nil {
		t.Errorf("%v", err)
		return nil, false
	}
	t.Logf("wrote %s", file)
	return nil, false
}

func names(a *txtar.Archive) []string {
	var names []string
	for _, f := range a.Files {
		names = append(names, f.Name)
	}
	return names
}

func repeated(names []string) (string, bool) {
	for i, name := range names {
		if slices.Contains(names[:i], name) {
			return name, true
		}
	}
	return "", false
}

func list(names []string) []byte { return []byte(strings.Join(names, "\n") + "\n") }

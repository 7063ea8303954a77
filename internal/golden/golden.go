// Package golden compares what a test made with a file that a person has read
// and accepted. With BAOCAO_UPDATE=1 in its environment the test writes the file
// anew, and the change is read in the commit:
//
//	BAOCAO_UPDATE=1 go test ./render
//
// The package registers no flag. A flag -update that the test binary defines
// means the same.
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

// updating reports whether golden files are to be written. It is asked when something is compared, when the flags of the test
// binary have been read.
func updating() bool {
	if os.Getenv("BAOCAO_UPDATE") == "1" {
		return true
	}
	f := flag.Lookup("update")
	if f == nil {
		return false
	}
	getter, ok := f.Value.(flag.Getter)
	on, isBool := false, false
	if ok {
		on, isBool = getter.Get().(bool)
	}
	return isBool && on
}

// Equal compares got with the golden file, byte by byte. The name is relative
// to the directory of the test's package.
func Equal(t testing.TB, got []byte, file string) {
	t.Helper()
	if want, ok := load(t, got, file); ok && !bytes.Equal(got, want) {
		t.Errorf("%s: differs (- golden, + got); BAOCAO_UPDATE=1 accepts it\n%s", file, Diff(want, got))
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
		t.Errorf("%s: the comment differs (- golden, + got)\n%s", file, Diff(want.Comment, parsed.Comment))
	}
	if a, b := names(want), names(parsed); !slices.Equal(a, b) {
		t.Errorf("%s: the list of files differs (- golden, + got)\n%s", file, Diff(list(a), list(b)))
	}
	for _, g := range parsed.Files {
		i := slices.IndexFunc(want.Files, func(w txtar.File) bool { return w.Name == g.Name })
		if i >= 0 && !bytes.Equal(g.Data, want.Files[i].Data) {
			t.Errorf("%s: %s differs (- golden, + got); BAOCAO_UPDATE=1 accepts it\n%s", file, g.Name, Diff(want.Files[i].Data, g.Data))
		}
	}
}

// load returns the golden file. It reports false if there is nothing to compare
// with: the file has just been written, or the test has failed.
func load(t testing.TB, got []byte, file string) ([]byte, bool) {
	t.Helper()
	want, err := os.ReadFile(file)
	if !updating() {
		if err != nil {
			t.Errorf("%v; BAOCAO_UPDATE=1 writes it", err)
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

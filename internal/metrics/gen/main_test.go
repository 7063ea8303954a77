package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"slices"
	"testing"
)

// The table in the library is what this program writes for the fonts of this
// machine, if it has them in the version the table was taken from.
func TestTableIsCurrent(t *testing.T) {
	want, err := generate(debianFonts)
	if errors.Is(err, fs.ErrNotExist) && os.Getenv("BAOCAO_JUDGES") != "required" {
		t.Skip("Liberation Serif is not installed (Debian: fonts-liberation2)")
	}
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../widths_gen.go")
	if err != nil {
		t.Fatal(err)
	}
	source := func(table []byte) []byte { return slices.Concat(bytes.SplitAfterN(table, []byte("\n"), 5)[:4]...) }
	if !bytes.Equal(source(got), source(want)) {
		t.Skipf("another version of the fonts is installed:\n%s", source(want))
	}
	if !bytes.Equal(got, want) {
		t.Error("widths_gen.go is stale: run go generate in internal/metrics")
	}
}

func TestGenerateWithoutFonts(t *testing.T) {
	if _, err := generate(t.TempDir()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("error %v, want fs.ErrNotExist", err)
	}
}

func TestJoin(t *testing.T) {
	got := join([]rune{'a', 'b', 'c', 'x', 'z'})
	if want := []span{{'a', 'c'}, {'x', 'x'}, {'z', 'z'}}; !slices.Equal(got, want) {
		t.Errorf("join = %v, want %v", got, want)
	}
}

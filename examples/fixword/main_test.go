package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/docxtest"
	"github.com/vanthu/baocao/examples/cases"
	"github.com/vanthu/baocao/source"
)

// TestFix writes a file of our own anew: it is the same, and it conforms.
func TestFix(t *testing.T) {
	r, err := source.Decode(cases.Files, "commune/report.md")
	if err != nil {
		t.Fatal(err)
	}
	var old bytes.Buffer
	if err := baocao.Write(&old, r); err != nil {
		t.Fatal(err)
	}
	from, to := filepath.Join(t.TempDir(), "cu.docx"), filepath.Join(t.TempDir(), "chuan.docx")
	if err := os.WriteFile(from, old.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := fix(from, to); err != nil {
		t.Fatal(err)
	}
	fresh, err := os.ReadFile(to)
	if err != nil {
		t.Fatal(err)
	}
	docxtest.SameText(t, fresh, old.Bytes())
	docxtest.Conforms(t, fresh)
}

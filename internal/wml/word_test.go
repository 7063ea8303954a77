package wml

import (
	"archive/zip"
	"errors"
	"io"
	"io/fs"
	"path"
	"testing"
)

const wordFile = "../../../shared/samples/decree/30_2020_ND_CP.docx"

// TestFileOfWord shows that Word itself keeps the order, in run properties too.
func TestFileOfWord(t *testing.T) {
	archive, err := zip.OpenReader(wordFile)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("no sample file beside the module: " + wordFile)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	for _, file := range archive.File {
		if path.Dir(file.Name) != "word" || path.Ext(file.Name) != ".xml" {
			continue
		}
		opened, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(opened)
		if err != nil {
			t.Fatal(err)
		}
		faults, err := CheckOrder(part)
		if err != nil {
			t.Errorf("%s: %v", file.Name, err)
		}
		for _, fault := range faults {
			t.Errorf("%s: %v", file.Name, fault)
		}
	}
}

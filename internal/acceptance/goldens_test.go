package acceptance

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/docxtest"
	"github.com/vanthu/baocao/internal/golden"
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/structure"
)

// TestTree compares the page of every case, before it is a file.
func TestTree(t *testing.T) {
	for _, c := range cases(t) {
		t.Run(c.name, func(t *testing.T) {
			var tree bytes.Buffer
			if err := doc.Fprint(&tree, assembled(t, c)); err != nil {
				t.Fatal(err)
			}
			golden.Equal(t, tree.Bytes(), filepath.Join(goldens, c.name, "tree.golden"))
		})
	}
}

// TestParts compares the unzipped parts of every case.
func TestParts(t *testing.T) {
	for _, c := range cases(t) {
		t.Run(c.name, func(t *testing.T) {
			pkg := openPackage(t, c.docx)
			got := new(txtar.Archive)
			for _, p := range pkg.Parts() {
				data := partOf(t, pkg, p.Name)
				if strings.HasPrefix(p.Name, "/word/media/") { // no text: its digest stands for it
					data = fmt.Appendf(nil, "%d bytes, SHA-256 %x\n", len(data), sha256.Sum256(data))
				} else {
					data = golden.BreakXML(data)
				}
				got.Files = append(got.Files, txtar.File{Name: strings.TrimPrefix(p.Name, "/"), Data: data})
			}
			golden.Archive(t, got, filepath.Join(goldens, c.name, "parts.txtar"))
		})
	}
}

// TestStructure asks for what Word insists on: among it the order of the elements, and text in normal form C.
func TestStructure(t *testing.T) {
	for _, c := range cases(t) {
		t.Run(c.name, func(t *testing.T) {
			for _, fault := range structure.Check(c.docx) {
				t.Error(fault)
			}
		})
	}
}

func TestAppendixFileStructure(t *testing.T) {
	for _, fault := range structure.Check(ownFile(t)) {
		t.Error(fault)
	}
}

// TestReadBack keeps what the Gò Vấp report says when it is read back from its Word file, as users of the library keep theirs.
func TestReadBack(t *testing.T) {
	for _, c := range cases(t) {
		t.Run(c.name, func(t *testing.T) {
			docxtest.Valid(t, c.docx)
			if c.name == "govap" {
				docxtest.Golden(t, c.docx, goldens+"/govap/outline.golden")
			}
		})
	}
}

func assembled(t testing.TB, c testCase) *doc.Document {
	t.Helper()
	d, err := doc.Config{Sizes: c.config.Sizes}.Assemble(c.report)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func openPackage(t testing.TB, docx []byte) *opc.Package {
	t.Helper()
	pkg, err := opc.OpenReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

func partOf(t testing.TB, pkg *opc.Package, name string) []byte {
	t.Helper()
	data, err := pkg.Part(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

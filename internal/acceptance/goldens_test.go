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
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/structure"
	"github.com/vanthu/baocao/internal/typeset"
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

// TestSetPages compares the pages of every case: each piece of a line with its place and size in points and its face, the pictures and
// the rules.
func TestSetPages(t *testing.T) {
	faces := [...]string{metrics.Regular: "thường", metrics.Bold: "đậm", metrics.Italic: "nghiêng", metrics.BoldItalic: "đậm nghiêng"}
	for _, c := range cases(t) {
		t.Run(c.name, func(t *testing.T) {
			var b bytes.Buffer
			n := 0
			for page, err := range (typeset.Config{Whole: true}).Pages(assembled(t, c)) {
				if err != nil {
					t.Fatal(err)
				}
				n++
				fmt.Fprintf(&b, "=== Trang %d, số %d, %v × %v\n", n, page.Number, page.Format.Width, page.Format.Height)
				for _, item := range page.Items {
					switch item := item.(type) {
					case *typeset.Run:
						turned := ""
						if item.Upward {
							turned = ", đứng"
						}
						fmt.Fprintf(&b, "%.2f %.2f, rộng %.2f, cỡ %.2f %s%s: %s\n", item.X.Pt(), item.Y.Pt(), item.Width.Pt(), item.Size.Pt(), faces[item.Face], turned, strings.TrimRight(item.Text, " "))
					case *typeset.Picture:
						fmt.Fprintf(&b, "%.2f %.2f, hình %.2f × %.2f: %s\n", item.X.Pt(), item.Y.Pt(), item.Image.Width.Pt(), item.Image.Height.Pt(), item.Image.Alt)
					case *typeset.Rule:
						fmt.Fprintf(&b, "%.2f %.2f, đường kẻ %.2f × %.2f %s\n", item.X.Pt(), item.Y.Pt(), item.Width.Pt(), item.Height.Pt(), item.Ink)
					}
				}
			}
			golden.Equal(t, bytes.ReplaceAll(b.Bytes(), []byte(" \n"), []byte("\n")), filepath.Join(goldens, c.name, "pages.golden"))
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

package render_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// aCase is a report that the README shows, laid out.
type aCase struct {
	name string
	doc  *doc.Document
}

func casesOf(t testing.TB) []aCase { return casesWith(t, func(*model.Report) {}) }

// casesWith are the cases with something about them changed.
func casesWith(t testing.TB, change func(*model.Report)) []aCase {
	t.Helper()
	files, err := filepath.Glob("../examples/cases/*/report.*")
	if err != nil {
		t.Fatal(err)
	}
	var all []aCase
	for _, path := range files {
		dir, file := filepath.Split(path)
		r, err := source.Config{Workbooks: xlsx.Workbooks{}}.Decode(os.DirFS(dir), file)
		if err != nil {
			t.Fatal(err)
		}
		change(r)
		d, err := doc.Assemble(r)
		if err != nil {
			continue // it is for the small set of sizes
		}
		all = append(all, aCase{filepath.Base(dir), d})
	}
	if len(all) < 15 {
		t.Fatalf("%d cases", len(all))
	}
	return all
}

func pdfOf(t testing.TB, d *doc.Document, write func(*bytes.Buffer, *doc.Document) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func usual(b *bytes.Buffer, d *doc.Document) error { return render.PDF(b, d) }

// TestArchive asks PDFBox about every case, and about every case with fields, in the copy whose objects it can read. A file with what shines through must be
// refused for that and for nothing else, or it would not be seen that it looks.
func TestArchive(t *testing.T) {
	judge.Need(t, judge.PDFBox)
	all := casesOf(t)
	var pdfs [][]byte
	for _, c := range all {
		pdfs = append(pdfs, pdfOf(t, c.doc, func(b *bytes.Buffer, d *doc.Document) error { return render.PDFA1(b, d) }))
	}
	for _, c := range unissued(t) {
		all = append(all, c)
		pdfs = append(pdfs, pdfOf(t, c.doc, func(b *bytes.Buffer, d *doc.Document) error { return render.PDFA1Fields(b, d) }))
	}
	broken := bytes.Replace(pdfs[0], []byte("/OutputIntents"), []byte("/OutputIntentX"), 1)
	found := judge.Archive(t, append(pdfs, broken)...)
	for i, c := range all {
		for _, fault := range found[i] {
			t.Errorf("%s: %s", c.name, fault)
		}
	}
	if len(found[len(all)]) == 0 {
		t.Error("PDFBox finds nothing in a file without the colours that it is meant for")
	}
}

// TestPDFReaders lets qpdf and poppler read every case: sound objects, fonts in the file, and in each way of reading every word
// whole, composed and in order.
func TestPDFReaders(t *testing.T) {
	judge.Need(t, judge.QPDF, judge.Poppler)
	for _, c := range casesOf(t) {
		t.Run(c.name, func(t *testing.T) {
			pdf := pdfOf(t, c.doc, usual)
			if err := judge.CheckPDF(t, pdf); err != nil {
				t.Error(err)
			}
			for _, line := range judge.PDFFonts(t, pdf) {
				if f := strings.Fields(line); !strings.Contains(line, "CID TrueType") || !slices.Equal(f[len(f)-5:len(f)-2], []string{"yes", "yes", "yes"}) {
					t.Errorf("a font is not in the file, not a part of one, or its letters are not known: %s", line)
				}
			}
			want := plainWords(c.doc)
			for _, way := range [][]string{nil, {"-raw"}, {"-layout"}} {
				words := map[string]int{}
				for _, w := range strings.Fields(judge.PDFText(t, pdf, way...)) {
					words[w]++
				}
				for _, w := range want {
					if words[w] == 0 {
						t.Errorf("pdftotext %v reads no word %q", way, w)
					}
				}
			}
		})
	}
}

// plainWords are the words of the paragraphs and the notes of a document, but for those that a mark or raised type stands at: a reader
// may part them or not.
func plainWords(d *doc.Document) (words []string) {
	add := func(p *doc.Paragraph) {
		var b strings.Builder
		for _, in := range p.Inlines {
			switch in := in.(type) {
			case *doc.Text:
				if in.Superscript || in.Subscript {
					b.WriteByte(0)
				} else {
					b.WriteString(in.Text)
				}
			case *doc.Field:
				b.WriteString(in.Text.Text)
			case *doc.Break:
				b.WriteByte(' ')
			default:
				b.WriteByte(0)
			}
		}
		for _, w := range strings.Fields(b.String()) {
			if !strings.Contains(w, "\x00") {
				words = append(words, w)
			}
		}
	}
	for p := range d.Paragraphs() {
		add(p)
	}
	for _, n := range d.Notes() {
		for _, p := range n.Body {
			add(p)
		}
	}
	return words
}

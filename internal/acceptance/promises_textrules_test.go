package acceptance

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"slices"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/check"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// onText are the rules of the checker that depend on what an author has typed: those that decree states on the words of a
// document, and three on the faces of its letters. A finding against any other rule is one of layout.
func onText(id string) bool {
	_, words := decree.TextRuleByID(id)
	return words || slices.Contains([]string{"letter-case", "weight", "slant"}, id)
}

// TestTextRules: each finding of check on a file of ours is a warning of validate, and none is of layout.
func TestTextRules(t *testing.T) {
	for _, c := range cases(t) {
		holdTextRules(t, c.name, c.config, c.report)
	}
	for n := range uint64(200) {
		r := new(model.Report)
		roll(r, rollsOf(n))
		holdTextRules(t, "", baocao.Config{}, r)
	}
}

func holdTextRules(t *testing.T, name string, c baocao.Config, r *model.Report) {
	t.Helper()
	files, faults := c.Assemble(r)
	if faults.Err() != nil {
		return
	}
	warned := make(map[string]bool)
	for _, f := range faults {
		warned[f.Rule] = true
	}
	for _, f := range files {
		var b bytes.Buffer
		if err := render.DOCX(&b, f.Document); err != nil {
			t.Fatal(err)
		}
		for form, file := range map[string][]byte{"": b.Bytes(), "without style names": unnamed(t, b.Bytes())} {
			found, err := check.Read(bytes.NewReader(file), int64(len(file)))
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range found.Findings {
				switch {
				case !onText(f.Rule):
					t.Errorf("%s %s: a finding of layout: %s: %q: %s", name, form, f.Rule, f.Where.Excerpt, f.Message.En)
				case !warned[f.Rule]:
					t.Errorf("%s %s: check finds and validate does not: %s: %q: %s", name, form, f.Rule, f.Where.Excerpt, f.Message.En)
				}
			}
		}
	}
}

var styleNames = regexp.MustCompile(`(<w:style [^>]*w:styleId="([^"]*)"[^>]*>)<w:name w:val="[^"]*"/>(<w:aliases w:val="[^"]*"/>)?`)

// unnamed takes the names of the styles out of a file.
func unnamed(t *testing.T, docx []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "word/styles.xml" {
			part = styleNames.ReplaceAll(part, []byte(`$1<w:name w:val="x $2"/>`))
		}
		out, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := out.Write(part); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

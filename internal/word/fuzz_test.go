package word

import (
	"bytes"
	"testing"
	"unicode/utf8"
)

// FuzzOpen reads a body made of the fuzzer's bytes. Whatever stands in it, every place lies in its text, between two
// letters, and the runs cover the text.
func FuzzOpen(f *testing.F) {
	f.Add(`<w:p>` + run("Qu\u00e2\u0323n") + `<w:r><w:footnoteReference w:id="1"/><w:tab/></w:r><w:hyperlink w:anchor="b">` + run(" Go\u0300") + `</w:hyperlink></w:p>`)
	f.Add(`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>` + run("b") + `<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`)
	f.Add(`<w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr><w:sdtContent><w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:sdt><w:sdtContent>` + run("\u0301a") + `</w:sdtContent></w:sdt></w:p></w:tc></w:tr></w:tbl></w:sdtContent></w:sdt>`)
	f.Fuzz(func(t *testing.T, body string) {
		file := made(t, body, nil)
		d, err := Open(bytes.NewReader(file), int64(len(file)))
		if err != nil {
			return
		}
		for _, p := range d.Main.Paragraphs {
			within := func(at int) bool {
				return at >= 0 && at <= len(p.Text) && (at == len(p.Text) || utf8.RuneStart(p.Text[at]))
			}
			p.Inlines.places(func(at *int) {
				if !within(*at) {
					t.Errorf("place %d in %q", *at, p.Text)
				}
			})
			from := 0
			for _, r := range p.Runs {
				if !within(r.End) || r.End < from {
					t.Errorf("a run from %d to %d in %q", from, r.End, p.Text)
				}
				from = r.End
			}
			if from != len(p.Text) {
				t.Errorf("runs to %d in %q", from, p.Text)
			}
			if p.Inlines == nil {
				continue
			}
			for _, l := range p.Inlines.Links {
				if l.From > l.To {
					t.Errorf("a link from %d to %d", l.From, l.To)
				}
			}
			for _, s := range p.Inlines.Fields {
				if s.From > s.To {
					t.Errorf("a field from %d to %d", s.From, s.To)
				}
			}
		}
	})
}

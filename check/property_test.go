package check

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// TestFindingsShow: a finding names a paragraph whose text and format show what it says.
func TestFindingsShow(t *testing.T) {
	files := map[string][]byte{}
	for name, source := range sources(t) {
		files[name] = rendered(t, source)
	}
	for _, c := range slices.Concat(factFiles, headFiles, textFiles) {
		files[c.name] = c.file.bytes(t)
		plain := c.file // and as faulty as one attribute makes it
		files[c.name+", large"] = bytesWith(t, plain, `<w:sz w:val="26"/>`, `<w:sz w:val="40"/>`)
		files[c.name+", light"] = bytesWith(t, plain, `<w:b/>`, ``)
		files[c.name+", left"] = bytesWith(t, plain, `<w:jc w:val="center"/>`, ``)
		files[c.name+", set in"] = bytesWith(t, plain, `w:firstLine="567"`, `w:firstLine="900"`)
		files[c.name+", close"] = bytesWith(t, plain, `w:before="120"`, `w:before="40"`)
	}
	shown := 0
	for name, file := range files {
		d, err := word.Open(bytes.NewReader(file), int64(len(file)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range mustRead(t, file).Findings {
			for _, where := range append([]Where{f.Where}, f.Also...) {
				if where.Part != d.Main.Part || where.Paragraph == 0 {
					continue
				}
				if where.Paragraph > len(d.Main.Paragraphs) {
					t.Fatalf("%s: %s: no paragraph %d", name, f.Rule, where.Paragraph)
				}
				p := d.Main.Paragraphs[where.Paragraph-1]
				if begin := strings.TrimSuffix(where.Excerpt, "…"); !strings.Contains(p.Shown(), begin) {
					t.Errorf("%s: %s: the paragraph is %q, not %q", name, f.Rule, p.Shown(), where.Excerpt)
				}
				if !shows(p, &f) || !showsPlace(d.Main.Paragraphs[:where.Paragraph], &f) {
					t.Errorf("%s: %s of %v: %q does not show %q", name, f.Rule, f.Component, p.Shown(), f.Got)
				}
				shown++
			}
		}
	}
	if shown < len(factFiles) {
		t.Errorf("only %d places were looked at", shown)
	}
}

// bytesWith is a file with one attribute changed wherever it stands.
func bytesWith(t *testing.T, f clerkFile, old, replacement string) []byte {
	t.Helper()
	if f.masthead == "" {
		f.masthead = tableOf(agencyAndName(), numberAndDate("Số: 21/BC-UBND"))
	}
	for _, part := range []*string{&f.masthead, &f.title, &f.body, &f.closing, &f.behind} {
		*part = strings.ReplaceAll(*part, old, replacement)
	}
	return f.bytes(t)
}

// shows reports whether a paragraph shows what a finding on its letters or its place says it has.
func shows(p *word.Paragraph, f *Finding) bool {
	has := func(like func(*word.RunFormat) bool) bool {
		for text, format := range p.Pieces() {
			if ascii, other := word.Letters(text); ascii+other > 0 && like(format) {
				return true
			}
		}
		return false
	}
	switch f.Rule {
	case "size":
		return has(func(r *word.RunFormat) bool { return decree.Points(r.Points()).String() == f.Got })
	case "weight":
		return has(func(r *word.RunFormat) bool { return (r.Bold == word.On) == (f.Got == "bold") })
	case "slant":
		return has(func(r *word.RunFormat) bool { return (r.Italic == word.On) == (f.Got == "italic") })
	case "alignment":
		return (p.Format.Align == "center") == (f.Got == "centred") && (p.Format.Align == "both") == (f.Got == "justified")
	case "letter-case":
		return strings.ToUpper(p.Text) != strings.ToLower(p.Text)
	}
	if f.Got == "" || f.Component == 0 || strings.Contains(f.Rule, "-") && (strings.HasPrefix(f.Rule, "rule-line") || strings.HasPrefix(f.Rule, "page-") || f.Rule == "paragraph-gap" ||
		f.Rule == "first-line" || f.Rule == "line-spacing" || f.Rule == "same-size" || f.Rule == "mark-frame" || f.Rule == "document-kind") {
		return true
	}
	first, _, _ := strings.Cut(f.Got, " | ")
	first, _, _ = strings.Cut(first, "…")
	return strings.Contains(p.Shown(), strings.TrimSpace(first)) || strings.Contains(word.Clean(first), p.Shown())
}

// showsPlace reports whether the last of some paragraphs stands as a finding on its first line or on the gap above it says.
func showsPlace(before []*word.Paragraph, f *Finding) bool {
	p := before[len(before)-1]
	switch f.Rule {
	case "first-line":
		if p.Text != strings.TrimLeft(p.Text, " \t") { // blanks set it in too
			return true
		}
		return strings.HasPrefix(f.Got, decree.Millimetres(float64(p.Format.FirstLine.Twips)*25.4/1440).String())
	case "paragraph-gap":
		if len(before) == 1 || strings.TrimSpace(before[len(before)-2].Text) == "" {
			return true // an empty paragraph has a height of its own
		}
		above := before[len(before)-2]
		return above.Cell != p.Cell || f.Got == decree.Points(float64(p.Format.Before.Twips+above.Format.After.Twips)/20).String()
	}
	return true
}

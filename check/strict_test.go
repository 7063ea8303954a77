package check

import (
	"bytes"
	"strings"
	"testing"
)

// TestStrict: what no eye can tell is nothing, and advice for a strict check.
func TestStrict(t *testing.T) {
	for name, tt := range map[string]struct {
		old, replacement string
		rule             string // that finds it, strictly
	}{
		"1.25 cm":           {`w:firstLine="567"`, `w:firstLine="709"`, "first-line"},
		"a margin":          {`w:left="1701"`, `w:left="1686"`, "margins"},
		"a gap":             {`w:before="120"/><w:ind`, `w:before="110"/><w:ind`, "paragraph-gap"},
		"the line of motto": {`cx="2178000"`, `cx="2082000"`, "rule-line-length"},
	} {
		a := base(t)
		document := find(t, a, "word/document.xml")
		document.Data = bytes.ReplaceAll(document.Data, []byte(tt.old), []byte(tt.replacement))
		file := pack(t, a)
		if r := mustRead(t, file); !r.Clean() {
			t.Errorf("%s: %s", name, listed(r))
		}
		r, err := Config{Strict: true}.Read(bytes.NewReader(file), int64(len(file)))
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Findings) == 0 {
			t.Errorf("%s: a strict check finds nothing", name)
		}
		for _, f := range r.Findings {
			if f.Rule != tt.rule || f.Severity() != Advice || !f.Near {
				t.Errorf("%s: %s, %v, near: %v", name, f.Rule, f.Severity(), f.Near)
			}
		}
	}
}

// TestNearBlackInk: text copied from a page of the web is black on paper.
func TestNearBlackInk(t *testing.T) {
	for ink, found := range map[string]bool{"333333": false, "081B3A": false, "404040": true} {
		a := base(t)
		edited(t, find(t, a, "word/document.xml"), `<w:t xml:space="preserve">Kết quả chi tiết`, `<w:rPr><w:color w:val="`+ink+`"/></w:rPr><w:t xml:space="preserve">Kết quả chi tiết`)
		if got := strings.Contains(listed(mustRead(t, pack(t, a))), "ink: "); got != found {
			t.Errorf("%s: found: %v", ink, got)
		}
	}
}

package source

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// FuzzDecode reads any bytes as a source of each kind, with a data file beside it, and validates what comes of it.
func FuzzDecode(f *testing.F) {
	f.Add("r.yaml", []byte(sampleYAML), []byte("A,B,C\n1,2,3\n"))
	f.Add("r.md", []byte(sampleFront+"notes: {a: x}\n---\n# I. A\n\n- b[^a] *c*\n\n```table\nfile: a.csv\n```\n\n```appendix\ntitle: B\n```\n\na|b\n-|-\n1|2\n"), []byte("\ufeffA;B\r\n"))
	f.Add("r.json", []byte(`{"body": [{"table": {"file": "a.csv", "kind": "number"}}, {"paragraph": "a\/\ud83d\ude00[^1]"}], "notes": {"1": "x\n\ny"}}`), []byte("A\n1973.25\n\"1.973,25\"\n"))
	f.Add("r.yaml", []byte("a: &a [*a]\nplace: |2\n   x\nbody: >-\n  # a\n? b\n"), []byte("\"\n"))
	f.Add("r.md", []byte("---\r\nplace: [\r\n---\r\n> x"), []byte{0xff})
	f.Add("r.md", []byte("---\nfigures: {b: 1, a: {value: 2}}\nnumber: '{{b}}/{{a}}'\nplace: '{{a}} \\{{b}}'\n---\n# {{c}}\n\n- *{{a}}*[^1] {{b\n\n[^1]: {{ b }}\n"), []byte("*x*\n"))
	f.Add("r.yaml", []byte("subject: '*a*'\nbody: [{table: {columns: ['*b*', {title: '*c*'}], rows: [['*d*', {text: '*e*'}]]}}, {quote: '*f*'}]\n"), []byte("x"))
	f.Add("r.json", []byte(`{"place": "{{c\u00000}}", "body": [{"paragraph": "{{a\u00001}}"}]}`), []byte("A\nB\n"))
	f.Fuzz(func(t *testing.T, name string, source, data []byte) {
		for _, name := range []string{"r.md", "r.yaml", "r.json"} {
			files := fstest.MapFS{name: {Data: source}, "a.csv": {Data: data}}
			if _, err := Merge(files, name, Values{"a": string(data), "b": "5", "c": "{{a}}"}); err != nil {
				checkDecodeError(t, err)
			}
			if _, err := Names(files, name); err != nil {
				checkDecodeError(t, err)
			}
			r, err := Decode(files, name)
			if err != nil {
				checkDecodeError(t, err)
				continue
			}
			for _, fault := range r.Validate() {
				checkFuzzed(t, fault)
			}
		}
	})
}

func checkDecodeError(t *testing.T, err error) {
	invalid, ok := err.(*model.ValidationError)
	if !ok || len(invalid.Faults) == 0 || err.Error() == "" {
		t.Fatalf("%T %v", err, err)
	}
	for _, fault := range invalid.Faults {
		checkFuzzed(t, fault)
		if fault.Position.File == "" {
			t.Errorf("no file: %v", fault)
		}
	}
}

func checkFuzzed(t *testing.T, f model.Fault) {
	t.Helper()
	if f.Rule == "" || f.Message.Vi == "" || f.Message.En == "" || f.Position.Line < 0 || f.Position.Column < 0 {
		t.Errorf("%+v", f)
	}
	if f.Rule == unreadText {
		t.Errorf("Decode has forgotten a text: %+v", f)
	}
	if rule, ok := decree.TextRuleByID(f.Rule); ok && f.Clause != rule.Clause() {
		t.Errorf("clause of %+v", f)
	}
}

// FuzzMarkdown wants no letter or figure of a text to be lost or made up, inline and in a body.
func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{
		"nhận **759** đơn ^2^ _a_ \\* b", "# I. A\n\n## 1.2 B\n\n- c\n  + d\n\na) e\nb) f\n", "a|b\n-|-\nc|d\n", "    a\n\n\tb\n", "1. a\n1) b\n> c\n",
		"[^1]: a\n\nb[^1]\n", "***a** b*", "a  \nb\\\nc", "- \n  a\n-\tb\n", "***\n---\na\n===\n", "a^b^^c^", "\f\v\u00a0a\u2028*b*",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(strings.NewReplacer("\ufeff", "", "\x00", "", "\r", "").Replace(s), "")
		if Markdown(s, Notes{"1": s}).IsEmpty() && strings.TrimSpace(s) != "" && !strings.Contains(s, "\\") {
			t.Errorf("%q is empty", s)
		}
		if strings.ContainsAny(s, "&`~[") { // entities, fences and notes say more than their letters
			return
		}
		if got := Markdown(s, nil); got.Fault() == nil && letters(got.String()) != letters(s) {
			t.Errorf("%q is read as %q", s, got)
		}
		r, err := decodeBody(s)
		if err != nil {
			return
		}
		if got := outlineText(r.Body); letters(got) != letters(s) {
			t.Errorf("%q is read as %q", s, got)
		}
	})
}

// letters counts the letters and figures of s.
func letters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// outlineText returns everything that a body prints.
func outlineText(b model.Body) string {
	var out strings.Builder
	for _, t := range (&model.Report{Body: b}).Texts() {
		out.WriteString(t.String() + " ")
	}
	writeMarks(&out, b)
	return out.String()
}

// writeMarks writes what a body prints beside its texts.
func writeMarks(out *strings.Builder, b model.Body) {
	for _, block := range b {
		switch {
		case block.Section != nil:
			out.WriteString(block.Section.Number + " ")
			writeMarks(out, block.Section.Body)
		case block.Item != nil:
			out.WriteString(block.Item.Marker + " ")
			writeMarks(out, block.Item.Body)
		case block.Picture != nil:
			out.WriteString(block.Picture.Alt + " ")
		}
	}
}

package check

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/vanthu/baocao/decree"
)

// saved is the baseline of what was found in files.
func saved(t *testing.T, files ...File) *Baseline {
	t.Helper()
	var b bytes.Buffer
	if err := WriteJSON(&b, files); err != nil {
		t.Fatal(err)
	}
	base, err := ReadBaseline(&b)
	if err != nil {
		t.Fatal(err)
	}
	return base
}

// TestBaseline wants nothing to be new in the run that was saved, also where paragraphs stand above what was found; and what is new
// to be told, counted, in the file where it is.
func TestBaseline(t *testing.T) {
	before := File{"a/x.docx", mustRead(t, broken(t))}
	old := saved(t, before, File{"clean.docx", mustRead(t, pack(t, base(t)))})
	if fresh := old.New([]File{before}); len(fresh[0].Result.Findings) > 0 {
		t.Errorf("the same run again:\n%s", listed(fresh[0].Result))
	}
	if fresh := old.New([]File{{"./a//x.docx", before.Result}}); len(fresh[0].Result.Findings) > 0 {
		t.Error("the same file by another name for its folder")
	}
	if fresh := old.New([]File{{"b.docx", before.Result}}); len(fresh[0].Result.Findings) != len(before.Result.Findings) {
		t.Error("another file has nothing new")
	}
	moved := base(t)
	for i := range moved.Files {
		if f := &moved.Files[i]; f.Name == "word/document.xml" {
			f.Data = bytes.Replace(f.Data, []byte("<w:body>"), []byte("<w:body><w:p/><w:p/>"), 1)
		}
	}
	clean := File{"clean.docx", mustRead(t, pack(t, moved))}
	if fresh := old.New([]File{clean}); len(fresh[0].Result.Findings) != len(clean.Result.Findings) {
		t.Error("a finding that was not there is known")
	}
	shifted := *before.Result
	shifted.Findings = append([]Finding(nil), before.Result.Findings...)
	for i := range shifted.Findings {
		shifted.Findings[i].Where.Paragraph += 7
		shifted.Findings[i].Where.Path = "elsewhere"
	}
	if fresh := old.New([]File{{"a/x.docx", &shifted}}); len(fresh[0].Result.Findings) > 0 {
		t.Errorf("moved down by seven paragraphs:\n%s", listed(fresh[0].Result))
	}
}

// TestBaselineCounts takes as many places from a finding as the saved run had, listed or counted only.
func TestBaselineCounts(t *testing.T) {
	finding := func(places int, excerpts ...string) File {
		f := Finding{Rule: "size", Message: decree.Message{Vi: "cỡ", En: "size"}, Places: places}
		for i, e := range excerpts {
			w := Where{Part: "/word/document.xml", Paragraph: i + 1, Excerpt: e}
			if i == 0 {
				f.Where = w
			} else {
				f.Also = append(f.Also, w)
			}
		}
		return File{"a.docx", &Result{Findings: []Finding{f}, Unjudged: []Unjudged{}}}
	}
	for _, test := range []struct {
		before, now File
		want        string
	}{
		{finding(1, "một"), finding(1, "một"), ""},
		{finding(1, "một"), finding(2, "một", "hai"), "1 hai"},
		{finding(1, "một"), finding(2, "một", "một"), "1 một"},
		{finding(2, "một", "một"), finding(1, "một"), ""},
		{finding(3, "một", "hai", "ba"), finding(3, "ba", "bốn", "một"), "1 bốn"},
		{finding(9, "một"), finding(9, "một"), ""},
		{finding(9, "một"), finding(12, "một"), "3 một"},
	} {
		got := ""
		for _, f := range saved(t, test.before).New([]File{test.now})[0].Result.Findings {
			got += fmt.Sprintf("%d %s", f.Places, f.Where.Excerpt)
			for _, w := range f.Also {
				got += " " + w.Excerpt
			}
		}
		if got != test.want {
			t.Errorf("%+v after %+v: %q, want %q", test.now.Result.Findings, test.before.Result.Findings, got, test.want)
		}
	}
}

func TestNoBaseline(t *testing.T) {
	for _, s := range []string{"", "{}", "null", "[{}]", `[{"file":"a","findings":{}}]`, `[{"file":1,"findings":[],"unjudged":[]}]`, "PK\x03\x04"} {
		if _, err := ReadBaseline(strings.NewReader(s)); err == nil {
			t.Errorf("%q is a saved run", s)
		}
	}
}

// TestSummary counts by file and by rule, the gravest first.
func TestSummary(t *testing.T) {
	bad, good := mustRead(t, broken(t)), mustRead(t, pack(t, base(t)))
	s := Summarize([]File{{"x.docx", bad}, {"y.docx", good}, {"z.docx", bad}})
	if len(s.Files) != 3 || s.Files[1].SentBack+s.Files[1].Form+s.Files[1].Remarks != 0 || s.Files[0].SentBack != 2 || s.Files[0].Form != 3 || s.Files[0].Remarks != 1 {
		t.Errorf("%+v", s.Files)
	}
	for i, r := range s.Rules {
		if r.Files != 2 || r.Title.Vi == "" || i > 0 && s.Rules[i-1].Weight > r.Weight {
			t.Errorf("%+v", r)
		}
	}
	var b bytes.Buffer
	if err := s.WriteText(&b, "vi"); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"x.docx: Báo cáo; 2 lỗi phải trả lại, 3 lỗi thể thức, 1 lưu ý, 0 điểm chưa xét\n", "y.docx: Báo cáo; 0 lỗi phải trả lại", "day-padded"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, &b)
		}
	}
}

// TestWeights lists what sends a document back before what does not, in every form.
func TestWeights(t *testing.T) {
	r := mustRead(t, broken(t))
	for i := 1; i < len(r.Findings); i++ {
		if r.Findings[i-1].Weight() > r.Findings[i].Weight() {
			t.Errorf("%s stands before %s", r.Findings[i-1].Rule, r.Findings[i].Rule)
		}
	}
	for rule := range Rules() {
		if f := (Finding{Rule: rule.ID}); f.Part() > AppendixPart {
			t.Errorf("%s belongs to no part", rule.ID)
		}
	}
}

package model_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

// reportOf reads a report of which only the body is of interest.
func reportOf(t *testing.T, front, body string) *model.Report {
	t.Helper()
	r, err := source.Decode(fstest.MapFS{"r.md": {Data: []byte("---\nfirst_note: 1\n" + front + "---\n" + body)}}, "r.md")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// numbersOf lists the headings as they are numbered, each with its depth.
func numbersOf(body model.Body, numbers *model.Numbering) []string {
	var list []string
	for _, b := range body {
		if b.Section != nil {
			h := numbers.Next(b.Section)
			list = append(list, strings.Repeat(" ", h.Depth-1)+h.Number)
			list = append(list, numbersOf(b.Section.Body, numbers.Under(b.Section, h))...)
		}
	}
	return list
}

func TestNumbering(t *testing.T) {
	tests := []struct {
		name, front, body string
		want              []string
	}{
		{"by level", "", "# A\n## B\n### C\n#### D\n##### E\n## F\n# G\n## H\n",
			[]string{"I.", " 1.", "  a)", "   -", "    +", " 2.", "II.", " 1."}},
		{"own numbers go on", "", "# I. A\n## 2. B\n## C\n## 5. D\n## E\n",
			[]string{"I.", " 2.", " 3.", " 5.", " 6."}},
		{"parts", "", "# Phần: X\n## A\n### B\n## C\n# Phần: Y\n## D\n",
			[]string{"Phần I", " I.", "  1.", " II.", "Phần II", " I."}},
		{"articles", "", "# Phần: A\n## Chương: B\n### Mục: C\n#### Tiểu mục: D\n##### Điều: E\n##### Điều: F\n#### Tiểu mục: G\n" +
			"### Mục: H\n#### Điều: I\n##### K\n###### L\n###### M\n##### N\n## Chương: O\n### Mục: P\n# Phần: Q\n## Chương: R\n### Điều: S\n",
			[]string{"Phần I", " Chương I", "  Mục 1", "   Tiểu mục 1", "    Điều 1.", "    Điều 2.", "   Tiểu mục 2",
				"  Mục 2", "   Điều 3.", "    1.", "     a)", "     b)", "    2.", " Chương II", "  Mục 1",
				"Phần II", " Chương III", "  Điều 4."}},
		{"typed words", "", "# PHẦN II. A\n## điều 5: B\n## Điều: C\n# Phần III\n",
			[]string{"Phần II", " Điều 5.", " Điều 6.", "Phần III"}},
		{"parts in words", "", "# Phần thứ nhất\n## A\n# PHẦN THỨ HAI: B\n# Phần thứ ba. C\n# Phần thứ tư – D\n# Phần thứ năm E\n# Phần: F\n# Phần VII. G\n",
			[]string{"Phần thứ nhất", " I.", "Phần thứ hai", "Phần thứ ba", "Phần thứ tư", "Phần thứ năm", "Phần thứ sáu", "Phần VII"}},
		{"past the twentieth", "", "# Phần thứ hai mươi. A\n# Phần: B\n", []string{"Phần thứ hai mươi", "Phần XXI"}},
		{"words of a part that begin a title", "", "# Phần thứ hai của Nghị quyết\n# Phần thứ yếu\n# Chương thứ nhất\n# phần thứ nhất\n",
			[]string{"I.", "II.", "III.", "IV."}},
		{"words that begin a title", "", "# Mục tiêu\n# Điều kiện\n# Phần lớn: hộ\n# Mục 5 của Chương trình\n",
			[]string{"I.", "II.", "III.", "IV."}},
		{"clauses under a section with its word", "", "# Mục 1. A\n## B\n### C\n", []string{"Mục 1", " 1.", "  a)"}},
		{"a level is skipped", "", "## 1. A\n### B\n# C\n### D\n", []string{" 1.", "  a)", "I.", "  a)"}},
		{"decimal", "numbering: decimal\n", "# A\n## B\n### C\n### D\n## E\n# F\n## G\n### H\n#### I\n",
			[]string{"1.", " 1.1.", "  1.1.1.", "  1.1.2.", " 1.2.", "2.", " 2.1.", "  2.1.1.", "   2.1.1.1."}},
		{"decimal under parts", "numbering: decimal\n", "# Phần: A\n## B\n### C\n# Phần: D\n## E\n",
			[]string{"Phần I", " 1.", "  1.1.", "Phần II", " 1."}},
		{"typed decimals", "", "# 1. A\n## 1.1. B\n## 1.2 C\n## D\n", []string{"1.", " 1.1.", " 1.2", " 1.3"}},
	}
	for _, tt := range tests {
		r := reportOf(t, tt.front, tt.body)
		if got := numbersOf(r.Body, model.NewNumbering(r.Numbering)); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

// TestPointsPastD: after đ comes e, after e g, and after i k; f, j, w and z are no letters of a điểm.
func TestPointsPastD(t *testing.T) {
	r := reportOf(t, "", "# A\n## B\n"+strings.Repeat("### C\n", 24))
	got := numbersOf(r.Body[0].Section.Body[0].Section.Body, model.NewNumbering(model.LetteredScheme).Under(&model.Section{}, model.Heading{Level: 2}))
	want := strings.Fields("a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y) )")
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if !slices.ContainsFunc(r.Validate(), func(f model.Fault) bool { return f.Rule == "section-count" && f.Severity == model.Error }) {
		t.Error("a điểm without a letter is not refused")
	}
}

func TestMarkerKind(t *testing.T) {
	for marker, want := range map[string]model.SectionKind{"1.": model.Clause, "12.": model.Clause, "a)": model.Point, "đ)": model.Point, "-": model.ByLevel, "f)": model.ByLevel, "1)": model.ByLevel, "": model.ByLevel} {
		if got := model.MarkerKind(marker); got != want {
			t.Errorf("%q: %v, want %v", marker, got, want)
		}
	}
}

// TestNumberingOfOneLevel numbers sections that stand side by side.
func TestNumberingOfOneLevel(t *testing.T) {
	tests := []struct {
		name  string
		level int
		start int
		own   string // the sections' own numbers, "_" for none
		want  string
	}{
		{"level 1", 1, 0, "_ _ _ _", "I. II. III. IV."},
		{"level 2", 2, 0, "_ _", "1. 2."},
		{"level 3", 3, 0, "_ _ _ _ _ _ _", "a) b) c) d) đ) e) g)"},
		{"level 4", 4, 0, "_ _", "- -"},
		{"level 5 and below", 7, 0, "_ _", "+ +"},
		{"start", 2, 5, "_ _", "5. 6."},
		{"start of letters", 3, 5, "_ _", "đ) e)"},
		{"own numbers go on", 1, 0, "_ IV. _ _", "I. IV. V. VI."},
		{"own number of another form", 1, 0, "_ 3) _", "I. 3) 4)"},
		{"own prefix", 2, 0, "1.9. _ _", "1.9. 1.10. 1.11."},
		{"what is no number is printed and not counted", 2, 0, "_ # _", "1. # 2."},
		{"letters end", 3, 23, "_ _", "y) )"},
	}
	for _, test := range tests {
		n := model.NewNumbering(model.LetteredScheme).Under(&model.Section{Start: test.start}, model.Heading{Level: test.level - 1})
		var got []string
		for _, own := range strings.Fields(test.own) {
			got = append(got, n.Next(&model.Section{Number: strings.Trim(own, "_")}).Number)
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s: got %s, want %s", test.name, s, test.want)
		}
	}
}

// TestNumberingOfManyLevels: each level has a count of its own, of however many that Validate refuses.
func TestNumberingOfManyLevels(t *testing.T) {
	const levels = 40
	n := model.NewNumbering(model.LetteredScheme)
	for level := 1; level <= levels; level++ {
		n.Next(&model.Section{Level: level, Number: strconv.Itoa(100*level) + "."})
	}
	for i := 1; i <= 2; i++ {
		for level := 1; level <= levels; level++ {
			if got, want := n.Next(&model.Section{Level: level}).Number, strconv.Itoa(100*level+i)+"."; got != want {
				t.Errorf("level %d: %s, want %s", level, got, want)
			}
		}
	}
}

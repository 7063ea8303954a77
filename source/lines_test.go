package source

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// TestLines: a line that begins as a block does is that block where the sequence makes it plain, else there is a word of it.
func TestLines(t *testing.T) {
	front := strings.Count(sampleFront, "\n") + 1
	tests := []struct {
		body   string
		want   []string
		doubts string // lines of the body
	}{
		{"1. Tổ chức:\na) Kiện toàn;\nb) Sắp xếp.\n2. Tài chính\n   a) Thu\n   b) Chi\n",
			[]string{"item 1. Tổ chức:", "  item a) Kiện toàn;", "  item b) Sắp xếp.", "item 2. Tài chính", "  item a) Thu", "  item b) Chi"}, ""},
		{"Gồm:\na) Một;\nhai;\nb) Ba.\n", []string{"paragraph Gồm:", "item a) Một; hai;", "item b) Ba."}, ""},
		{"Gồm:\na) Một.\n", []string{"paragraph Gồm:", "item a) Một."}, ""},
		{"theo điểm\na) khoản 2\n", []string{"paragraph theo điểm a) khoản 2"}, "2"},
		{"theo điểm\na) và điểm\nb) khoản 2\n", []string{"paragraph theo điểm a) và điểm b) khoản 2"}, "2 3"},
		{"Gồm:\na) Một;\nc) Ba.\n", []string{"paragraph Gồm:", "item a) Một; c) Ba."}, "3"},
		{"Gồm:\n2. Hai;\n3. Ba.\n", []string{"paragraph Gồm: 2. Hai; 3. Ba."}, "2 3"},
		{"Số liệu năm\n2025. Số liệu\n", []string{"paragraph Số liệu năm 2025. Số liệu"}, ""},
		{"đạt\n2.5 và\n-5 và\n– 2025\n1.973 và 15.000\n", []string{"paragraph đạt 2.5 và -5 và – 2025 1.973 và 15.000"}, ""},
		{"I. Một.\nII. Hai.\n", []string{"paragraph I. Một.", "paragraph II. Hai."}, ""},
		{"Theo đó,\nĐiều 5. Hiệu lực\n", []string{"paragraph Theo đó, Điều 5. Hiệu lực"}, "2"},
		{"Gồm:\n• Một\n• Hai\n", []string{"paragraph Gồm:", "item • Một", "item • Hai"}, ""},
		{"– Một;\n– Hai.\n", []string{"item – Một;", "item – Hai."}, ""},
		{"-\u00a0Một;\n-\u00a0Hai.\n1.\u00a0Ba\n", []string{"item - Một;", "item - Hai.", "item 1. Ba"}, ""},
		{"Gồm\n•\u00a0Một\n", []string{"paragraph Gồm •\u00a0Một"}, "2"},
		{"-Một;\n-Hai;\n", []string{"paragraph -Một;", "paragraph -Hai;"}, ""},
		{"x\n+Hai\n", []string{"paragraph x +Hai"}, "2"},
		{"| A | B |\n| 1 | 2 |\n", []string{"paragraph | A | B | | 1 | 2 |"}, "1"},
		{"#A\n", []string{"paragraph #A"}, "1"},
		{"a\n===\n", []string{"paragraph a ==="}, "2"},
		{"a\tb\n\n- c\td\n", []string{"paragraph a b", "item - c d"}, "1 3"},
		{"> a:\n> b) c\n", []string{"quote a: b) c"}, "2"},
	}
	for _, test := range tests {
		r, err := decodeBody(test.body)
		if err != nil {
			t.Errorf("%q: %v", test.body, err)
			continue
		}
		if got := flat(r.Body); !slices.Equal(got, test.want) {
			t.Errorf("%q:\n got %q\nwant %q", test.body, got, test.want)
		}
		var lines []string
		for _, f := range r.Validate() {
			if f.Rule == "line-joined" || f.Rule == "table-drawn" || f.Rule == "tab" {
				lines = append(lines, fmt.Sprint(f.Position.Line-front))
			}
		}
		if got := strings.Join(lines, " "); got != test.doubts {
			t.Errorf("%q: doubts of lines %q, want %q", test.body, got, test.doubts)
		}
	}
}

// TestLinesKeepLetters: however lines are parted, no letter is lost, added or moved.
func TestLinesKeepLetters(t *testing.T) {
	heads := []string{"", "a) ", "b) ", "c) ", "1. ", "2. ", "3) ", "I. ", "II. ", "Điều 5. ", "- ", "-\u00a0", "• ", "– ", "+ ", "|", "1.1. ", "   ", "  b) "}
	ends := []string{"", ":", ";", ".", "|", ","}
	dice := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		var body strings.Builder
		for i := range 1 + dice.IntN(7) {
			fmt.Fprintf(&body, "%schữ %d%s\n", heads[dice.IntN(len(heads))], i, ends[dice.IntN(len(ends))])
		}
		r, err := decodeBody(body.String())
		if err != nil {
			continue // refused, with a word
		}
		got := unspaced(strings.Join(flat(r.Body), "\n"), "item", "paragraph")
		if want := unspaced(body.String()); got != want {
			t.Fatalf("%q:\n got %q\nwant %q", body.String(), got, want)
		}
	}
}

// unspaced is a text without blanks and without the words given.
func unspaced(s string, without ...string) string {
	for _, word := range without {
		s = strings.ReplaceAll(s, word+" ", "")
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

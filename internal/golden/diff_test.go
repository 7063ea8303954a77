package golden

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

func numbered(from, to int) string {
	var b strings.Builder
	for i := from; i <= to; i++ {
		fmt.Fprintf(&b, "%d\n", i)
	}
	return b.String()
}

func TestDiff(t *testing.T) {
	tests := []struct{ name, want, got, diff string }{
		{"changed line", "a\nb\nc\n", "a\nx\nc\n", "@@ line 1 @@\n  a\n- b\n+ x\n  c\n"},
		{"empty golden", "", "a\n", "@@ line 1 @@\n+ a\n"},
		{"empty output", "a\n", "", "@@ line 1 @@\n- a\n"},
		{
			"two places", numbered(1, 20), "0\n" + numbered(1, 14) + numbered(16, 20),
			"@@ line 1 @@\n+ 0\n  1\n  2\n  3\n@@ line 12 @@\n  12\n  13\n  14\n- 15\n  16\n  17\n  18\n",
		},
		{
			"paragraph put between others", "<p>\n<t>1</t>\n<p>\n<t>2</t>\n", "<p>\n<t>1</t>\n<p>\n<t>new</t>\n<p>\n<t>2</t>\n",
			"@@ line 1 @@\n  <p>\n  <t>1</t>\n  <p>\n+ <t>new</t>\n+ <p>\n  <t>2</t>\n",
		},
		{"no newline at the end", "a\n", "a", "@@ line 1 @@\n- a\n+ a\n\\ no newline at the end\n"},
		{"non-breaking space", "a b\n", "a\u00a0b\n", "@@ line 1 @@\n- a b\n+ a\\u00a0b\n"},
		{"combining mark", "é\n", "e\u0301\n", "@@ line 1 @@\n- é\n+ e\\u0301\n"},
		{"carriage return", "a\n", "a\r\n", "@@ line 1 @@\n- a\n+ a\\u000d\n"},
	}
	for _, test := range tests {
		if got := Diff([]byte(test.want), []byte(test.got)); got != test.diff {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.diff)
		}
	}
}

func TestDiffIsCutOff(t *testing.T) {
	tests := []struct{ name, want, got string }{
		{"many changes", numbered(1, 300), strings.ReplaceAll(numbered(1, 300), "5\n", "x\n")},
		{"nothing in common", numbered(1, 5000), numbered(10_001, 15_000)},
		{"golden is the beginning", numbered(1, 10), numbered(1, 5000)},
		{"output is the beginning", numbered(1, 5000), numbered(1, 10)},
		{"empty golden", "", numbered(1, 5000)},
	}
	for _, test := range tests {
		got := Diff([]byte(test.want), []byte(test.got))
		shown := 0
		for line := range strings.Lines(got) {
			if strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "+ ") || strings.HasPrefix(line, "  ") {
				shown++
			}
		}
		if shown == 0 || shown > maxShown {
			t.Errorf("%s: %d lines are shown, want 1 to %d", test.name, shown, maxShown)
		}
	}
}

// The script must lead from one file to the other, with as few edits as the
// longest common subsequence allows.
func TestScript(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	word := func() []string {
		letters := make([]string, random.IntN(12))
		for i := range letters {
			letters[i] = string("abc"[random.IntN(3)])
		}
		return letters
	}
	for range 5000 {
		a, b := word(), word()
		var before, after []string
		same := 0
		for _, e := range script(a, b) {
			if e.op != '+' {
				before = append(before, e.line)
			}
			if e.op != '-' {
				after = append(after, e.line)
			}
			if e.op == ' ' {
				same++
			}
		}
		if fmt.Sprint(before, after) != fmt.Sprint(a, b) {
			t.Fatalf("script(%v, %v) leads from %v to %v", a, b, before, after)
		}
		if longest := commonSubsequence(a, b); same != longest {
			t.Fatalf("script(%v, %v) keeps %d lines, want %d", a, b, same, longest)
		}
	}
}

func commonSubsequence(a, b []string) int {
	table := make([][]int, len(a)+1)
	table[0] = make([]int, len(b)+1)
	for i := range a {
		table[i+1] = make([]int, len(b)+1)
		for j := range b {
			if a[i] == b[j] {
				table[i+1][j+1] = table[i][j] + 1
			} else {
				table[i+1][j+1] = max(table[i][j+1], table[i+1][j])
			}
		}
	}
	return table[len(a)][len(b)]
}

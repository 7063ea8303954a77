package model

import (
	"strings"
	"testing"
)

func TestNumbering(t *testing.T) {
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
		n := NewNumbering(test.level, test.start)
		var got []string
		for _, own := range strings.Fields(test.own) {
			got = append(got, n.Of(&Section{Number: strings.Trim(own, "_")}))
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s: got %s, want %s", test.name, s, test.want)
		}
	}
}

func TestParseNumber(t *testing.T) {
	for _, s := range []string{"I.", "IV", "12.", "a)", "đ)", "1.2.", "1.2", "I.2.3)", "V)"} {
		if n, err := parseNumber(s); err != nil || n.String() != s {
			t.Errorf("%q is read as %q, %v", s, n, err)
		}
	}
	for _, s := range []string{"", ".", ")", "1..", "1.)", "IIII.", "0.", "+5.", "-1", "f)", "ab)", "a.b)", "1.a)", "x.1", "..1", "9999999999.", "١."} {
		if n, err := parseNumber(s); err == nil {
			t.Errorf("%q is read as %q", s, n)
		}
	}
}

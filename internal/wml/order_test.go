package wml

import (
	"slices"
	"strings"
	"testing"
)

func TestOrder(t *testing.T) {
	tests := []struct{ parent, want string }{
		{"w:pBdr", "w:top w:left w:bottom w:right w:between w:bar"},
		{"w:docDefaults", "w:rPrDefault w:pPrDefault"},
		{"w:settings/w:footnotePr", "w:pos w:numFmt w:numStart w:numRestart w:footnote"},
		{"w:sectPr/w:footnotePr", "w:pos w:numFmt w:numStart w:numRestart"},
		{"w:footnotePr/w:footnote", ""},
	}
	for _, test := range tests {
		got, known := Order(test.parent)
		if !known || strings.Join(got, " ") != test.want {
			t.Errorf("Order(%q) = %v, %v", test.parent, got, known)
		}
	}
	for _, parent := range []string{"", "/", "w:jc", "pPr", "w:p/w:r/w:t"} {
		if got, known := Order(parent); known {
			t.Errorf("Order(%q) = %v", parent, got)
		}
	}
}

func TestOrderGivesCopies(t *testing.T) {
	first, _ := Order("w:pBdr")
	first[0] = "changed"
	if again, _ := Order("w:pBdr"); slices.Contains(again, "changed") {
		t.Error("the caller has changed the data")
	}
}

func TestParseModel(t *testing.T) {
	m := parseModel("pPr (r|m:oMath)* (ins|del) tab*")
	want := []place{
		{[]string{"w:pPr"}, false},
		{[]string{"w:r", "m:oMath"}, true},
		{[]string{"w:ins", "w:del"}, false},
		{[]string{"w:tab"}, true},
	}
	if !slices.EqualFunc(m.places, want, func(a, b place) bool { return a.many == b.many && slices.Equal(a.names, b.names) }) {
		t.Errorf("got %v, want %v", m.places, want)
	}
}

package decree

import (
	"regexp"
	"strings"
	"testing"
)

func TestTextRules(t *testing.T) {
	kebab := regexp.MustCompile(`^[a-z]+(-[a-z]+)+$`)
	comments := constComments(t, "textrule.go")
	seen := map[string]bool{}
	for r := range TextRules() {
		id, s := r.ID(), r.Statement()
		if !kebab.MatchString(id) || seen[id] || id != comments[r-NumberPadded] {
			t.Errorf("rule %d: id %q, in the comment %q", int(r), id, comments[r-NumberPadded])
		}
		seen[id] = true
		if r.Clause() == "" || r.Basis() == Silent || s.Vi == "" || s.En == "" {
			t.Errorf("%v says too little: %q, %v, %+v", r, r.Clause(), r.Basis(), s)
		}
		if strings.HasSuffix(s.Vi, ".") || strings.HasSuffix(s.En, ".") {
			t.Errorf("%v ends with a full stop", r)
		}
		if got, ok := TextRuleByID(id); !ok || got != r {
			t.Errorf("TextRuleByID(%q) = %v, %v", id, got, ok)
		}
	}
	if len(comments) != len(seen) {
		t.Errorf("%d constants, %d rules", len(comments), len(seen))
	}
	for _, r := range []TextRule{-1, 0, DistrictEnded + 1} {
		if r.Valid() || r.ID() != "" || r.Clause() != "" || r.Basis() != Silent || r.Statement() != (Message{}) {
			t.Errorf("%d is a rule", int(r))
		}
	}
	if _, ok := TextRuleByID(""); ok {
		t.Error("the empty name is a rule")
	}
}

func TestClauses(t *testing.T) {
	tests := []struct {
		clause  Clause
		english string
	}{
		{CiteMotto, "Appendix I, Part I, Section II, clause 1 point b"},
		{CiteHeadings, "Appendix I, Part I, Section II, clause 6 point đ"},
		{CiteRowNumber, "Appendix I, Part I, Section V, row 3"},
		{CiteNamedTemplate, "Appendix III, Section II, Template 1.4"},
		{CiteNumberSeries, "Article 15 clause 1"},
		{"", ""},
	}
	for _, tt := range tests {
		if got := tt.clause.English(); got != tt.english {
			t.Errorf("%s: %q, want %q", tt.clause, got, tt.english)
		}
	}
}

func TestNamesOfUnknownValues(t *testing.T) {
	for got, want := range map[string]string{
		Component(99).String(): "Component(99)", Component(0).Vietnamese(): "Component(0)", Property(0).String(): "Property(0)",
		Property(99).Vietnamese(): "Property(99)", Basis(-1).String(): "Basis(-1)", Basis(9).Vietnamese(): "Basis(9)",
		Case(9).String(): "Case(9)", Alignment(-1).String(): "Alignment(-1)", SizeSet(3).String(): "SizeSet(3)", Demand(5).String(): "Demand(5)",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

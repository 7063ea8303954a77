package decree_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/vanthu/baocao/decree"
)

// TestNamedStyles: each is found by its identifier and its name, and Word takes both as they are.
func TestNamedStyles(t *testing.T) {
	ids, names := map[string]bool{}, map[string]bool{}
	for s := range decree.NamedStyles() {
		if ids[s.ID] || names[s.Name] {
			t.Errorf("%+v stands twice", s)
		}
		ids[s.ID], names[s.Name] = true, true
		if !regexp.MustCompile(`^[A-Z][A-Za-z]+$`).MatchString(s.ID) || strings.Contains(s.Name, ",") {
			t.Errorf("Word does not take %+v", s)
		}
		if got, ok := decree.StyleByID(s.ID); !ok || got != s {
			t.Errorf("%s: %+v", s.ID, got)
		}
		for _, name := range []string{s.Name, s.Name + " 2", s.Name + " 12"} {
			if got, ok := decree.StyleByName(name); !ok || got != s {
				t.Errorf("%s: %+v", name, got)
			}
		}
	}
	for name, want := range map[string]string{
		"Bảng 13 - canh trái": "Bang", "Bảng 9 - tiêu đề cột": "Bang", "Bảng dày": "BangDay",
		"Bảngdanhsách": "", "Normal": "", "heading 1": "", "": "", "2": "", "Mục lục": "",
	} {
		if got, _ := decree.StyleByName(name); got.ID != want {
			t.Errorf("%q is %+v, want %q", name, got, want)
		}
	}
}

// TestStyleOf: every component has a style, but for what stands in a công văn only, which is not written.
func TestStyleOf(t *testing.T) {
	for c := range decree.Components() {
		if c == decree.DispatchSubject {
			continue
		}
		s, ok := decree.StyleOf(c)
		if !ok || s.Component != c {
			t.Errorf("%v: %+v", c, s)
		}
	}
}

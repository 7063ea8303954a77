package model

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/vanthu/baocao/decree"
)

var foldedPrefixes = []string{decree.TextAsAbove, decree.TextArchive, "v/v"}

func TestHasPrefixFold(t *testing.T) {
	for s, want := range map[string]bool{
		"Như trên": true, "NHƯ TRÊN (2b)": true, "như trên;": true, "Như trê": false, "": false, "Nhu tren": false,
		"Lưu: VT": true, "LƯU:": true, "Lưu VT": false, "V/v báo cáo": true, "v/v": true, "v/": false,
	} {
		got := slices.ContainsFunc(foldedPrefixes, func(prefix string) bool { return hasPrefixFold(s, prefix) })
		if got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
	// No letter of these words is the small form, or folds to that, of a third.
	for _, letter := range strings.Join(foldedPrefixes, "") {
		for r := rune(0); r <= 0x1ffff; r++ {
			if strings.EqualFold(string(r), string(letter)) != (unicode.ToLower(r) == unicode.ToLower(letter)) {
				t.Errorf("%c and %c", letter, r)
			}
		}
	}
}

func FuzzHasPrefixFold(f *testing.F) {
	f.Add("NHƯ TRÊN; nhu")
	f.Add("v/\xc3")
	f.Fuzz(func(t *testing.T, s string) {
		for _, prefix := range foldedPrefixes {
			if got, want := hasPrefixFold(s, prefix), lowerHasPrefix(s, prefix); got != want {
				t.Errorf("%q in %q: %v", prefix, s, got)
			}
		}
	})
}

func lowerHasPrefix(s, prefix string) bool {
	return strings.HasPrefix(strings.ToLower(s), strings.ToLower(prefix))
}

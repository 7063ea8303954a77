package slips

import (
	"strings"
	"testing"
)

func TestPhrase(t *testing.T) {
	for _, p := range []phrase{listIntro, {"HỤ LỤC", len("HỤ") - 1}, {"aab", 0}, {"aab", 1}} {
		for _, s := range []string{
			"", p.text, "x" + p.text, p.text + "x", p.text + p.text, strings.Repeat(p.text[p.rare:], 3) + p.text,
			p.text[:p.rare] + p.text, p.text[:p.rare+1] + p.text, p.text[1:] + p.text[:len(p.text)-1], p.text[:p.rare+1], p.text[p.rare:],
		} {
			if got, want := p.index(s), strings.Index(s, p.text); got != want {
				t.Errorf("%q: found at %d, want %d", s, got, want)
			}
		}
	}
}

func FuzzPhrase(f *testing.F) {
	f.Add("trong đó", 0, 9, "đó trong đó, trong đ")
	f.Fuzz(func(t *testing.T, of string, from, size int, s string) {
		if from < 0 || size < 1 || from > len(of) || size > len(of)-from {
			return
		}
		p := phrase{text: of[from : from+size]}
		for p.rare = range len(p.text) {
			if got, want := p.index(s), strings.Index(s, p.text); got != want {
				t.Errorf("%q by its byte %d in %q: found at %d, want %d", p.text, p.rare, s, got, want)
			}
		}
	})
}

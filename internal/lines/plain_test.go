package lines_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
)

// The plain definitions that the package takes shortcuts to.

func plainLongestWord(f metrics.Face, s string) (longest string, width int64) {
	for _, word := range strings.FieldsFunc(s, isSpace) {
		if w := metrics.Width(f, word); w > width {
			longest, width = word, w
		}
	}
	return longest, width
}

func plainLines(f metrics.Face, s string, measure int64) int {
	lines, x := 1, int64(0)
	newLine := func() { lines, x = lines+1, 0 }
	for s != "" {
		end := pieceEnd(s)
		w := metrics.Width(f, s[:end])
		if x > 0 && w > 0 && x+w > measure { // what has no width needs no line
			newLine()
		}
		for _, r := range s[:end] {
			a := int64(metrics.Advance(f, r))
			if w > measure && x > 0 && a > 0 && x+a > measure {
				newLine()
			}
			x += a
		}
		s = s[end:]
		for s != "" && pieceEnd(s) == 0 {
			r, n := utf8.DecodeRuneInString(s)
			x += int64(metrics.Advance(f, r))
			if r == '\n' {
				newLine()
			}
			s = s[n:]
		}
	}
	return lines
}

// pieceEnd is where the first piece of a text ends: at a space, or behind dashes, where what follows does not stay with them.
func pieceEnd(s string) int {
	dashed := false
	for i, r := range s {
		switch {
		case isSpace(r):
			return i
		case strings.ContainsRune("-‐–—", r):
			dashed = true
		case dashed && !strings.ContainsRune(",.;:!?)]}\"'/…\u00a0\u2007\u202f\u2011", r) &&
			!unicode.In(r, unicode.Pe, unicode.Pi, unicode.Pf, unicode.M, unicode.Cf):
			return i
		default:
			dashed = false
		}
	}
	return len(s)
}

func isSpace(r rune) bool {
	return r == '\u200b' || unicode.IsSpace(r) && !strings.ContainsRune("\u00a0\u2007\u202f", r)
}

func FuzzMeasuring(f *testing.F) {
	f.Add(motto, uint8(1), int64(3000))
	f.Add(" \u00a0e\u0301-–\xff/–x-中-\xe1\xbb\n \n một\u200bhai\u2007\u3000Ａ ж\u0085\u1680.", uint8(0), int64(0))
	f.Add("một  -5,3%\n a-b \n", uint8(2), int64(1000))
	f.Add("i \nm", uint8(0), int64(0))
	f.Add("x \u00ad\u0301 "+nationalName, uint8(3), int64(512))
	f.Fuzz(func(t *testing.T, s string, face uint8, measure int64) {
		of := metrics.Face(face)
		word, width := lines.LongestWord(of, s)
		if wantWord, want := plainLongestWord(of, s); word != wantWord || width != want {
			t.Errorf("LongestWord(%q) = %q, %d, want %q, %d", s, word, width, wantWord, want)
		}
		if _, _, all := lines.Measure(of, s); all != metrics.Width(of, s) {
			t.Errorf("Measure(%q) is %d wide, want %d", s, all, metrics.Width(of, s))
		}
		text := lines.TextOf(of, s)
		for _, m := range []int64{measure, measure % 4000, width, width - 1} {
			want := plainLines(of, s, m)
			if got := text.Count(m); got != want {
				t.Errorf("Count(%q, %d) = %d, want %d", s, m, got, want)
			}
		}
	})
}

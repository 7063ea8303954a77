package metrics

import "testing"

// TestAlphabets holds the alphabets, and what is beyond their ends, against what is known of every rune.
func TestAlphabets(t *testing.T) {
	for f := Regular; f <= BoldItalic; f++ {
		for r := rune(-1); int(r) <= len(AlphabetOf(f).table); r++ {
			if got, want := AlphabetOf(f).Letter(r), rareLetter(f, r); got != want {
				t.Errorf("face %d: %U is %#x, want %#x", f, r, got, want)
			}
		}
	}
}

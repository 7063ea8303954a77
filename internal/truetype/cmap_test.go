package truetype

import (
	"strings"
	"testing"

	"github.com/go-fonts/liberation/liberationserifregular"
)

// TestSubsetSaysItsLetters reads which letter each glyph of a subset is, letters that follow one another and others, in the table that
// its file has of them.
func TestSubsetSaysItsLetters(t *testing.T) {
	f, err := Parse(liberationserifregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	s := NewSubset(f)
	numbers := map[rune]uint16{}
	for _, r := range "0123456789 zyxỦy ban – ằẵặđĐ ₫ ½" {
		numbers[r] = s.Letter(r)
	}
	small := &Font{tables: map[string][]byte{"cmap": s.cmap()}, glyphs: len(s.glyphs)}
	if !small.cmap() {
		t.Fatal("the table cannot be read")
	}
	for r, n := range numbers {
		if small.Glyph(r) != n || n == 0 {
			t.Errorf("%q is the glyph %d, the file says %d", r, n, small.Glyph(r))
		}
	}
	for _, r := range "/:w{Ữ" {
		if n := small.Glyph(r); n != 0 {
			t.Errorf("%q, which is not in the subset, is the glyph %d", r, n)
		}
	}
}

// TestWebBytes reads the file for a browser as any font: each letter is drawn as the whole font does, part by part.
func TestWebBytes(t *testing.T) {
	f, err := Parse(liberationserifregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	s := NewSubset(f)
	const letters = "0123456789 zyxỦy ban – ằẵặđĐ ₫ ½ỳỢ"
	for _, r := range letters {
		s.Letter(r)
	}
	data, err := s.WebBytes()
	if err != nil {
		t.Fatal(err)
	}
	small, err := Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	composed := false
	for _, r := range letters {
		a, b := f.Glyph(r), small.Glyph(r)
		if b == 0 || f.Advance(a) != small.Advance(b) || drawn(t, f, a) != drawn(t, small, b) {
			t.Errorf("%q is drawn otherwise", r)
		}
		composed = composed || strings.Contains(drawn(t, f, a), "(")
	}
	if small.Glyph('w') != 0 || small.Name != f.Name || !composed {
		t.Errorf("the font %q, composed %v", small.Name, composed)
	}
}

// drawn is the outline of a glyph, its parts in place of their numbers.
func drawn(t *testing.T, f *Font, glyph uint16) string {
	t.Helper()
	outline, err := f.outline(glyph)
	if err != nil {
		t.Fatal(err)
	}
	places, err := f.parts(outline)
	if err != nil {
		t.Fatal(err)
	}
	to, from := "", 0
	for _, at := range places {
		to += string(outline[from:at]) + "(" + drawn(t, f, uint16(table(outline).u16(at))) + ")"
		from = at + 2
	}
	return to + strings.TrimRight(string(outline[from:]), "\x00")
}

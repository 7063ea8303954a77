package xmlw

import (
	"errors"
	"io"
	"testing"
	"unicode/utf8"
)

func TestCharError(t *testing.T) {
	tests := []struct {
		name string
		text string
		want CharError
	}{
		{"null", "\x00", CharError{Rune: 0, Byte: 0}},
		{"vertical tab", "dòng\vmới", CharError{Rune: '\v', Byte: '\v', Offset: 5}},
		{"last control character", "a\x1F", CharError{Rune: 0x1F, Byte: 0x1F, Offset: 1}},
		{"noncharacter FFFE", "a\uFFFE", CharError{Rune: 0xFFFE, Byte: 0xEF, Offset: 1}},
		{"noncharacter FFFF", "\uFFFF", CharError{Rune: 0xFFFF, Byte: 0xEF}},
		{"surrogate", "ab\xED\xA0\x80", CharError{Rune: utf8.RuneError, Byte: 0xED, Offset: 2}},
		{"overlong", "\xC0\xAF", CharError{Rune: utf8.RuneError, Byte: 0xC0}},
		{"overlong of three", "\xE0\x80\xAF", CharError{Rune: utf8.RuneError, Byte: 0xE0}},
		{"stray continuation", "ế\x80", CharError{Rune: utf8.RuneError, Byte: 0x80, Offset: 3}},
		{"cut off after one", "\xC4", CharError{Rune: utf8.RuneError, Byte: 0xC4}},
		{"cut off after two", "\xE1\xBA", CharError{Rune: utf8.RuneError, Byte: 0xE1}},
		{"broken third byte", "\xE1\xBAa", CharError{Rune: utf8.RuneError, Byte: 0xE1}},
		{"windows-1252", "caf\xE9", CharError{Rune: utf8.RuneError, Byte: 0xE9, Offset: 3}},
		{"beyond Unicode", "\xF4\x90\x80\x80", CharError{Rune: utf8.RuneError, Byte: 0xF4}},
		{"after escapes", "<&>\x01", CharError{Rune: 1, Byte: 1, Offset: 3}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.want.Element = "w:t"
			asText := New(io.Discard)
			asText.Start("w:t")
			asText.Text(test.text)
			asValue := New(io.Discard)
			asValue.Start("w:t")
			asValue.Attr("a", test.text)
			for _, x := range []*Writer{asText, asValue} {
				var got *CharError
				if !errors.As(x.Err(), &got) || *got != test.want {
					t.Errorf("got %+v, want %+v", x.Err(), test.want)
				}
			}
			if offset, bad := Invalid(test.text); !bad || offset != test.want.Offset {
				t.Errorf("Invalid gives %d, %v", offset, bad)
			}
		})
	}
}

func TestValidCharacters(t *testing.T) {
	for _, s := range []string{"", "\t\n\r", "\x7F\u0080\u009F", "\uFFFD", "\uFEFF", "\uE000", "\uD7FF", "\uFFFC", "\U00010000", "\U0010FFFF", "ƯỚC ước e\u0302\u0301"} {
		if offset, bad := Invalid(s); bad {
			t.Errorf("Invalid(%q) finds a fault at %d", s, offset)
		}
	}
}

// FuzzInvalid compares the table-driven scan with the definition: the
// production Char over decoded runes.
func FuzzInvalid(f *testing.F) {
	for _, s := range []string{"Quận Gò Vấp", "\x00", "a\xEF\xBF\xBE", "\xED\xA0\x80", "\xE1\xBA", "𝄞\xF0\x9D"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want := -1
		for i, r := range s {
			_, size := utf8.DecodeRuneInString(s[i:])
			char := r == '\t' || r == '\n' || r == '\r' || r >= 0x20 && r <= 0xD7FF ||
				r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 && r <= 0x10FFFF
			if !char || r == utf8.RuneError && size == 1 {
				want = i
				break
			}
		}
		offset, bad := Invalid(s)
		if bad != (want >= 0) || bad && offset != want {
			t.Errorf("Invalid(%q) = %d, %v; want offset %d", s, offset, bad, want)
		}
	})
}

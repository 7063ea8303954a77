package metrics

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// LongestWord returns the widest word of s, and its width. A word ends at a
// space other than the non-breaking ones.
//
// Word ends a line after a hyphen too, but readers differ on which hyphens:
// LibreOffice tears “227-KH/BCĐ” between letters rather than break it after its
// hyphen. A column as wide as its longest word is safe in all of them.
func LongestWord(f Face, s string) (word string, width int64) {
	for s != "" {
		end := len(s)
		if i := strings.IndexFunc(s, isSpace); i >= 0 {
			end = i
		}
		if w := Width(f, s[:end]); w > width {
			word, width = s[:end], w
		}
		s = strings.TrimLeftFunc(s[end:], isSpace)
	}
	return word, width
}

// Lines returns the number of lines on which Word sets s in a column of the
// given measure. A line ends at a space, or after a hyphen-minus, en dash or em
// dash, also one between figures (ISO/IEC 29500-1, 17.3.3.18, breaks
// “999-99-9999”), but not after one that begins a word, where it is a sign: as many pieces on a line as it holds, spaces at its end
// hanging over the edge, and a piece wider than the measure divided between
// letters. A newline begins a new line; a tab counts as a space without width,
// since its stop is not known here. An empty text has one line, as an empty
// paragraph has, and no line is without a letter, however small the measure.
func Lines(f Face, s string, measure int64) int {
	lines, x := 1, int64(0)
	for s != "" {
		var piece, gap string
		piece, gap, s = cut(s)
		w := Width(f, piece)
		if x > 0 && x+w > measure {
			lines++
			x = 0
		}
		if w <= measure {
			x += w
		} else {
			for _, r := range piece {
				a := int64(Advance(f, r))
				// A combining mark has no width and stays with its letter.
				if x > 0 && a > 0 && x+a > measure {
					lines++
					x = 0
				}
				x += a
			}
		}
		for _, r := range gap {
			x += int64(Advance(f, r))
			if r == '\n' {
				lines++
				x = 0
			}
		}
	}
	return lines
}

// cut divides s into its first piece, the spaces after that, and the rest.
func cut(s string) (piece, gap, rest string) {
	end := pieceEnd(s)
	for i, r := range s[end:] {
		if !isSpace(r) {
			return s[:end], s[end : end+i], s[end+i:]
		}
	}
	return s[:end], s[end:], ""
}

func pieceEnd(s string) int {
	letters, dashed := false, false
	for i, r := range s {
		switch {
		case isSpace(r):
			return i
		case isDash(r):
			dashed = letters
		case dashed:
			return i
		default:
			letters = true
		}
	}
	return len(s)
}

func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	switch r {
	case '\u00A0', '\u2007', '\u202F': // the non-breaking spaces
		return false
	case '\u200B': // zero width space
		return true
	}
	return unicode.IsSpace(r)
}

func isDash(r rune) bool { return r == '-' || r == '–' || r == '—' }

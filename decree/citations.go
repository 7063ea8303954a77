package decree

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Citations follow the documents that a text cites by their numbers, “số 12/2024/NĐ-CP”. The zero value has none.
type Citations struct {
	first map[string]cited
}

// cited is where a document was named first, and whether its date has been told.
type cited struct {
	place int
	full  bool
}

// A LateCitation is a document whose date is told at a later mention and not at the first.
type LateCitation struct {
	First     int    // the place of the first mention
	Got, Want string // “số 12/KH-UBND”, “số 12/KH-UBND ngày 08/01/2026 …”
}

// Read adds what a text cites, which stands at a place: its number in the order of the document. A document that is never
// cited in full may have been cited so in the title or in a table: of that nothing is said.
func (c *Citations) Read(place int, s string) (late []LateCitation) {
	const word = "số "
	for from := 0; ; {
		i := strings.IndexByte(s[from:], '/') // which few texts have
		if i < 0 {
			return late
		}
		slash := from + i
		from = slash + 1
		start := slash
		for start > 0 && '0' <= s[start-1] && s[start-1] <= '9' {
			start--
		}
		if start == slash || !strings.HasSuffix(s[:start], word) {
			continue
		}
		length := numberLength(s[start:])
		if length == 0 {
			continue
		}
		number, date := s[start:start+length], dateOf(s[start+length:])
		from = start + length
		if c.first == nil {
			c.first = make(map[string]cited)
		}
		switch was, known := c.first[number]; {
		case !known:
			c.first[number] = cited{place, date != ""}
		case !was.full && date != "":
			c.first[number] = cited{was.place, true}
			late = append(late, LateCitation{was.place, word + number, word + number + date + " …"})
		}
	}
}

// numberLength is the length of “12/2024/NĐ-CP” at the beginning of a text, 0 where none is.
func numberLength(s string) int {
	at := strings.IndexByte(s, '/') + 1
	if year := s[at:]; len(year) > 4 && year[4] == '/' && strings.Trim(year[:4], "0123456789") == "" {
		at += 5
	}
	first, size := utf8.DecodeRuneInString(s[at:])
	if !unicode.IsUpper(first) {
		return 0
	}
	end := at + size
	length := 0
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("&./-", r) {
			break
		}
		if end += size; unicode.IsLetter(r) || unicode.IsDigit(r) {
			length = end
		}
	}
	return length
}

// dateOf is “ ngày 08/01/2026” at the beginning of a text, empty where none is.
func dateOf(s string) string {
	const word = " ngày "
	if !strings.HasPrefix(s, word) {
		return ""
	}
	date, _, _ := strings.Cut(s[len(word):], " ")
	if date == "" {
		return ""
	}
	return word + date
}

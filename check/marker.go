package check

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
)

// A markKind is the kind of number that a line begins with.
type markKind uint8

const (
	partMark       markKind = iota + 1 // Phần I
	chapterMark                        // Chương I
	sectionMark                        // Mục 1
	subsectionMark                     // Tiểu mục 1
	articleMark                        // Điều 1.
	romanMark                          // I.
	figureMark                         // 1. and 1.1.
	letterMark                         // a)
	dashMark                           // -
)

// A marker is the number at the beginning of a line.
type marker struct {
	kind  markKind
	text  string // "1.2.", "đ)"
	value int    // 0 where the numeral is of the wrong kind
	above string // "1." of "1.2."
	roman bool   // the numeral is a Roman one
	rest  string // what follows
}

var (
	wordMark = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(Phần|Chương|Mục|Tiểu mục|Điều|PHẦN|CHƯƠNG|MỤC|TIỂU MỤC|ĐIỀU)\s+(?:thứ\s+)?([IVXLCDM]+|\d+)\s*([.:]?)\s*(.*)$`)
	})
	romanLine    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^([IVXL]+)\s?[./)]\s*(\S.*)$`) })
	figureLine   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^((?:\d{1,2}\.)*)(\d{1,2})([.)/]|\s-)\s*(\D.*)$`) })
	letterLine   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^([a-zđăâêôơư])\s?([)./])\s*(\S.*)$`) })
	dashLine     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^([-–+•*])\s*(\S.*)$`) })
	wordKinds    = map[string]markKind{"phần": partMark, "chương": chapterMark, "mục": sectionMark, "tiểu mục": subsectionMark, "điều": articleMark}
	highestRoman = 39
)

// markerOf reads the number that a line begins with. The first letters tell which form it may have.
func markerOf(s string) (m marker, ok bool) {
	if s == "" {
		return m, false
	}
	switch first := s[0]; {
	case '0' <= first && first <= '9':
		if found := figureLine().FindStringSubmatch(s); found != nil {
			n, _ := strconv.Atoi(found[2])
			return marker{kind: figureMark, text: found[1] + found[2] + strings.TrimSpace(found[3]), value: n, above: found[1], rest: found[4]}, true
		}
		return m, false
	case strings.IndexByte("IVXL", first) >= 0:
		if found := romanLine().FindStringSubmatch(s); found != nil {
			if n, ok := decree.ParseRoman(found[1]); ok && n <= highestRoman {
				return marker{kind: romanMark, text: found[1] + ".", value: n, roman: true, rest: found[2]}, true
			}
		}
		return m, false
	}
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case strings.ContainsRune("-–+•*", r):
		if found := dashLine().FindStringSubmatch(s); found != nil {
			return marker{kind: dashMark, text: found[1], rest: found[2]}, true
		}
	case unicode.IsLower(r) && len(s) > size && strings.IndexByte(" )./", s[size]) >= 0:
		if found := letterLine().FindStringSubmatch(s); found != nil {
			n, _ := decree.PointIndex(found[1])
			return marker{kind: letterMark, text: found[1] + found[2], value: n, rest: found[3]}, true
		}
	case strings.ContainsRune("PCMTĐ", r):
		if found := wordMark().FindStringSubmatch(s); found != nil {
			return wordMarker(found)
		}
	}
	return m, false
}

// wordMarker reads “Phần I”. Only a điều carries its title on the line of its number; a sentence may begin with “Phần I
// của báo cáo”.
func wordMarker(found []string) (m marker, ok bool) {
	m = marker{kind: wordKinds[strings.ToLower(found[1])], text: found[1] + " " + found[2], rest: found[4]}
	if m.kind == articleMark && found[3] == "" || m.kind != articleMark && found[4] != "" {
		return m, false
	}
	if n, isRoman := decree.ParseRoman(found[2]); isRoman {
		m.value, m.roman = n, true
	} else {
		m.value, _ = strconv.Atoi(found[2])
	}
	return m, true
}

// withValue writes the number that should stand in the place of the marker's.
func (m marker) withValue(n int) string {
	numeral := strconv.Itoa(n)
	if m.kind == letterMark {
		numeral, _ = decree.PointLetter(n)
	} else if m.roman {
		numeral, _ = decree.Roman(n)
	}
	switch m.kind {
	case partMark, chapterMark, sectionMark, subsectionMark, articleMark:
		word, _, _ := strings.Cut(m.text, " ")
		if m.kind == subsectionMark {
			word = "Tiểu mục"
		}
		return word + " " + numeral
	case letterMark:
		return numeral + ")"
	}
	return numeral + "."
}

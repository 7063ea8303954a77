// Package rowlabel knows how the rows of tables are numbered on several levels: A, I, 1, 1.1, a, a dash.
package rowlabel

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/internal/composed"
)

// A Kind is how a row is numbered.
type Kind uint8

// The kinds, in the order in which reports put them under each other.
const (
	None Kind = iota
	Letters
	Romans
	Digits
	Dotted // 1.1, and others of several parts: I.1, 1a
	Small
	Dashes
)

// A Reader reads the labels of rows in their order. The zero value is ready to use.
type Reader struct{ letter byte } // the last one

// Of returns how a row is numbered, and its label: in its first cell, or where that is empty, before the name in its second cell, “- Thuế”,
// “a) Thuế”. A row of one cell has its label before its name, “I. Nội địa”. A letter that could be a Roman number is one unless it
// follows the letter before it, as C follows B.
func (r *Reader) Of(first, second string, cells int) (Kind, string) {
	kind, label := labelOf(first, second, cells)
	if kind == Romans && len(label) == 1 && r.letter > 0 && label[0] == r.letter+1 {
		kind = Letters
	}
	if kind == Letters {
		r.letter = label[0]
	}
	return kind, label
}

// stops are the signs behind a label.
const stops = ".):/"

// marks are the signs of parts of what stands above them.
const marks = "-+*\u2013\u2014\u2212•●○▪◦·"

func labelOf(first, second string, cells int) (Kind, string) {
	first, second = strings.TrimSpace(first), strings.TrimSpace(second)
	switch {
	case cells == 0:
		return None, ""
	case cells > 1 && (first != "" && strings.Trim(first, marks) == "" || isPart(first)):
		return Dashes, ""
	case cells > 1 && first == "":
		if isPart(second) {
			return Dashes, ""
		}
		if word, _, within := strings.Cut(second, " "); within && strings.HasSuffix(word, ")") {
			return kindOf(strings.Trim(word, "()"))
		}
		return None, ""
	}
	label := strings.Trim(first, " ("+stops)
	const longest = 12
	word, rest, within := strings.Cut(first, " ")
	if cells == 1 || len(label) > longest || within && (word != strings.TrimRight(word, stops) || isPart(rest)) {
		if label = strings.TrimRight(word, stops); label == first {
			return None, ""
		}
	}
	return kindOf(label)
}

func kindOf(label string) (Kind, string) {
	switch {
	case label == "":
		return None, ""
	case isRoman(label):
		return Romans, label
	case len(label) == 1 && 'A' <= label[0] && label[0] <= 'Z', label == "Đ":
		return Letters, label
	case strings.Trim(label, "0123456789") == "":
		return Digits, label
	case strings.Trim(label, "0123456789.,") == "" && label[0] != '.', Parts(label) > 1:
		return Dotted, label
	case len(label) == 1 && 'a' <= label[0] && label[0] <= 'z', label == "đ":
		return Small, label
	}
	return None, ""
}

// Parts counts the numbers and letters of which a label is made: two in 1.1, I.1 and 1a. It is 0 for a word, and where no number is among them.
func Parts(label string) (n int) {
	numbered, afterLetter := false, false
	for rest := label; rest != ""; n++ {
		size, digits := partSize(rest)
		if size == 0 || afterLetter && !digits {
			return 0
		}
		numbered, afterLetter, rest = numbered || digits, !digits, rest[size:]
		if len(rest) > 1 && strings.IndexByte(".,-/", rest[0]) >= 0 {
			afterLetter, rest = false, rest[1:]
		}
	}
	if !numbered {
		return 0
	}
	return n
}

// partSize returns how long the number, Roman or not, or the letter is with which a label begins; 0 for anything else.
func partSize(s string) (size int, digits bool) {
	const most = 3 // 2026 is a year
	if size = len(s) - len(strings.TrimLeft(s, "0123456789")); size > 0 {
		if size > most {
			return 0, true
		}
		return size, true
	}
	if size = len(s) - len(strings.TrimLeft(s, romans)); size > 0 {
		return size, false
	}
	if first, size := utf8.DecodeRuneInString(s); unicode.IsLetter(first) {
		return size, false
	}
	return 0, false
}

func isPart(name string) bool {
	rest := strings.TrimLeft(name, marks)
	first, _ := utf8.DecodeRuneInString(rest)
	return rest != name && (first == ' ' || unicode.IsLetter(first)) || IsOfWhich(name)
}

// IsTotal reports whether a name is that of a total: Tổng cộng, Tổng số, Cộng, also with the labels of its parts behind it, (I+II), and with
// these Tổng thu and the like too.
func IsTotal(name string) bool {
	parts := false
	if at := strings.LastIndexByte(name, '('); at > 0 && strings.HasSuffix(name, ")") && strings.IndexByte(name[at:], '+') > 0 {
		name, parts = strings.TrimRight(name[:at], " "), true
	}
	if name == "" || len(name) > len("TỔNG CỘNG:")+2 && !parts || !strings.ContainsAny(name[:1], "TtCc") {
		return false
	}
	switch name = strings.ToLower(composed.String(strings.TrimRight(name, " :."))); name {
	case "tổng cộng", "tổng số", "tổng", "cộng":
		return true
	}
	return parts && strings.HasPrefix(name, "tổng ") && !strings.HasPrefix(name, "tổng công ty") && !strings.HasPrefix(name, "tổng cục")
}

// IsOfWhich reports whether a name says of its row that it is a part which does not add up with others.
func IsOfWhich(name string) bool {
	name = strings.ToLower(name)
	return strings.HasPrefix(name, "trong đó") || strings.HasPrefix(name, "tr.đó") || strings.HasPrefix(name, "tr. đó")
}

const romans = "IVXLC"

func isRoman(s string) bool { return s != "" && len(s) <= 6 && strings.Trim(s, romans) == "" }

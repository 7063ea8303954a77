// Package rowlabel knows how the rows of tables are numbered on several levels: A, I, 1, 1.1, a, a dash.
package rowlabel

import (
	"strings"

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
	Dotted
	Small
	Dashes
)

// A Reader reads the labels of rows in their order. The zero value is ready to use.
type Reader struct{ letter byte } // the last one

// Of returns how a row is numbered, and its label: in its first cell, or with a dash before its name, what stands in its second
// cell. A row of one cell has its label before its name, “I. Nội địa”. A letter that could be a Roman number is one unless it
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

func labelOf(first, second string, cells int) (Kind, string) {
	if cells == 0 {
		return None, ""
	}
	first = strings.TrimSpace(first)
	if cells > 1 && (first == "-" || first == "+" || isPart(first)) {
		return Dashes, ""
	}
	label := strings.Trim(first, " ().")
	const longest = 12
	word, _, within := strings.Cut(first, " ")
	if cells == 1 || len(label) > longest || within && word != strings.TrimRight(word, ".)") {
		label, _, _ = strings.Cut(first, " ")
		if label = strings.TrimRight(label, ".)"); label == first {
			return None, ""
		}
	}
	if label == "" && cells > 1 {
		if isPart(strings.TrimSpace(second)) {
			return Dashes, ""
		}
		return None, ""
	}
	switch {
	case isRoman(label):
		return Romans, label
	case len(label) == 1 && 'A' <= label[0] && label[0] <= 'Z':
		return Letters, label
	case label != "" && strings.Trim(label, "0123456789") == "":
		return Digits, label
	case strings.Trim(label, "0123456789.,") == "" && label != "" && label[0] != '.':
		return Dotted, label
	case len(label) == 1 && 'a' <= label[0] && label[0] <= 'z':
		return Small, label
	}
	return None, ""
}

func isPart(name string) bool {
	return strings.HasPrefix(name, "- ") || strings.HasPrefix(name, "+ ") || IsOfWhich(name)
}

// IsTotal reports whether a name is that of a total: Tổng cộng, Tổng số, Cộng, also with the labels of its parts behind it, (I+II).
func IsTotal(name string) bool {
	if at := strings.LastIndexByte(name, '('); at > 0 && strings.HasSuffix(name, ")") && strings.IndexByte(name[at:], '+') > 0 {
		name = strings.TrimRight(name[:at], " ")
	}
	if name == "" || len(name) > len("TỔNG CỘNG:")+2 || !strings.ContainsAny(name[:1], "TtCc") {
		return false
	}
	switch strings.ToLower(composed.String(strings.TrimRight(name, " :."))) {
	case "tổng cộng", "tổng số", "tổng", "cộng":
		return true
	}
	return false
}

// IsOfWhich reports whether a name says of its row that it is a part which does not add up with others.
func IsOfWhich(name string) bool { return strings.HasPrefix(strings.ToLower(name), "trong đó") }

func isRoman(s string) bool { return s != "" && len(s) <= 6 && strings.Trim(s, "IVXLC") == "" }

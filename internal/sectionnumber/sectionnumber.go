// Package sectionnumber reads and prints the numbers of sections and items (số thứ tự của đề mục): I., 1.2., a), thứ nhất.
package sectionnumber

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/decree"
)

// A Form is the script of a number.
type Form uint8

// The forms.
const (
	Roman   Form = iota // I. II. III.
	Arabic              // 1. 2. 3.
	Letter              // a) b) c) d) đ)
	Sign                // - or +, which do not count
	Word                // thứ nhất, thứ hai: of phần
	Capital             // A. B. C. over mục with Roman numerals, of which the Decree does not know
)

// counted is the form with which one counts on: words say what Roman numerals do.
func (f Form) counted() Form {
	if f == Word {
		return Roman
	}
	return f
}

// A Number is a number with the text around its last part.
type Number struct {
	Form   Form
	Value  int
	Prefix string // "1." of "1.2."
	Mark   string // "." or ")"; the sign itself for one that does not count
}

// capitals are the letters that count what stands over mục with Roman numerals. Later ones are abbreviations: “P. Kinh tế”.
var capitals = [...]string{"A", "B", "C", "D", "E"}

// Parse reads a number with its prefix and mark: "I.", "2)", "1.2.", "I.1", "A.", "thứ nhất". ok is false for what is no
// number.
func Parse(s string) (n Number, ok bool) {
	if value, length := decree.NumberWords(s); length > 0 && length == len(s) {
		return Number{Form: Word, Value: value}, true
	}
	body := strings.TrimRight(s, ".)")
	n = Number{Mark: s[len(body):]}
	if dot := strings.LastIndexByte(body, '.'); dot >= 0 {
		n.Prefix, body = body[:dot+1], body[dot+1:]
	}
	if len(n.Mark) > 1 || !isPrefix(n.Prefix) {
		return n, false
	}
	if n.Value, ok = Digits(body); ok {
		n.Form = Arabic
		return n, true
	}
	if n.Prefix == "" {
		if i := slices.Index(capitals[:], body); i >= 0 && n.Mark == "." { // before Roman numerals: no mục is the hundredth
			n.Form, n.Value = Capital, i+1
			return n, true
		}
		if n.Value, ok = decree.ParseRoman(body); ok {
			n.Form = Roman
			return n, true
		}
		if n.Value, ok = decree.PointIndex(body); ok {
			n.Form = Letter
			return n, true
		}
	}
	return n, false
}

// isPrefix reports whether s is a row of numbers with a full stop each: "", "1.", "I.2.".
func isPrefix(s string) bool {
	for s != "" {
		part, rest, _ := strings.Cut(s, ".")
		_, arabic := Digits(part)
		_, roman := decree.ParseRoman(part)
		if !arabic && !roman {
			return false
		}
		s = rest
	}
	return true
}

// Digits reads a number of one to nine digits and nothing else.
func Digits(s string) (v int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		v = 10*v + int(s[i]-'0')
	}
	return v, v > 0 && len(s) < 10
}

// String prints the number. Past y a điểm has no letter; past the twentieth a phần goes on in Roman numerals.
func (n Number) String() string {
	s := ""
	switch n.Form {
	case Arabic:
		s = strconv.Itoa(n.Value)
	case Roman:
		s, _ = decree.Roman(n.Value)
	case Letter:
		s, _ = decree.PointLetter(n.Value)
	case Capital:
		if n.Value <= len(capitals) {
			s = capitals[n.Value-1]
		}
	case Word:
		if s = decree.NumberInWords(n.Value); s == "" {
			s, _ = decree.Roman(n.Value)
		}
	}
	return n.Prefix + s + n.Mark
}

// Follows reports whether n is the next number of a sequence after last: of another form or another prefix it begins a
// sequence of its own. "Phần thứ ba" follows "Phần II".
func (n Number) Follows(last Number) bool {
	return n.Form.counted() != last.Form.counted() || n.Prefix != last.Prefix || n.Value == last.Value+1
}

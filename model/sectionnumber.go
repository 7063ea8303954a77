package model

import (
	"strconv"
	"strings"

	"github.com/vanthu/baocao/decree"
)

// numberForm is the script of a section's number.
type numberForm uint8

const (
	romanForm  numberForm = iota // I. II. III.
	arabicForm                   // 1. 2. 3.
	letterForm                   // a) b) c) d) đ)
	signForm                     // - or +, which do not count
	wordForm                     // thứ nhất, thứ hai: of phần
)

// counted is the form with which one counts on: words say what Roman numerals do.
func (f numberForm) counted() numberForm {
	if f == wordForm {
		return romanForm
	}
	return f
}

// A sectionNumber is a number of a section with the text around its last part.
type sectionNumber struct {
	form   numberForm
	value  int
	prefix string // "1." of "1.2."
	mark   string // "." or ")"; the sign itself for one that does not count
}

// parseNumber reads a number with its prefix and mark: "I.", "2)", "1.2.", "I.1", "thứ nhất". ok is false for what is no
// number.
func parseNumber(s string) (n sectionNumber, ok bool) {
	if value, length := decree.NumberWords(s); length > 0 && length == len(s) {
		return sectionNumber{form: wordForm, value: value}, true
	}
	body := strings.TrimRight(s, ".)")
	n = sectionNumber{mark: s[len(body):]}
	if dot := strings.LastIndexByte(body, '.'); dot >= 0 {
		n.prefix, body = body[:dot+1], body[dot+1:]
	}
	if len(n.mark) > 1 || !isPrefix(n.prefix) {
		return n, false
	}
	if n.value, ok = decimalDigits(body); ok {
		n.form = arabicForm
		return n, true
	}
	if n.prefix == "" {
		if n.value, ok = decree.ParseRoman(body); ok {
			n.form = romanForm
			return n, true
		}
		if n.value, ok = decree.PointIndex(body); ok {
			n.form = letterForm
			return n, true
		}
	}
	return n, false
}

// ownNumber reads the number that a section has of its own; of a form it is the last word of the label: "Biểu mẫu 1".
func (s *Section) ownNumber() (n sectionNumber, ok bool) {
	if s.Kind != Form {
		return parseNumber(s.Number)
	}
	n.form = arabicForm
	n.value, ok = decimalDigits(s.Number[strings.LastIndexByte(s.Number, ' ')+1:])
	return n, ok
}

// isPrefix reports whether s is a row of numbers with a full stop each: "", "1.", "I.2.".
func isPrefix(s string) bool {
	for s != "" {
		part, rest, _ := strings.Cut(s, ".")
		_, arabic := decimalDigits(part)
		_, roman := decree.ParseRoman(part)
		if !arabic && !roman {
			return false
		}
		s = rest
	}
	return true
}

// decimalDigits reads a number of one to nine digits and nothing else.
func decimalDigits(s string) (v int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		v = 10*v + int(s[i]-'0')
	}
	return v, v > 0 && len(s) < 10
}

// String prints the number. Past y a điểm has no letter; past the twentieth a phần goes on in Roman numerals.
func (n sectionNumber) String() string {
	s := ""
	switch n.form {
	case arabicForm:
		s = strconv.Itoa(n.value)
	case romanForm:
		s, _ = decree.Roman(n.value)
	case letterForm:
		s, _ = decree.PointLetter(n.value)
	case wordForm:
		if s = decree.NumberInWords(n.value); s == "" {
			s, _ = decree.Roman(n.value)
		}
	}
	return n.prefix + s + n.mark
}

// follows reports whether n is the next number of a sequence after last: of another form or another prefix it begins a
// sequence of its own. "Phần thứ ba" follows "Phần II".
func (n sectionNumber) follows(last sectionNumber) bool {
	return n.form.counted() != last.form.counted() || n.prefix != last.prefix || n.value == last.value+1
}

// IsOwnNumber tells the number in front of a heading, "II.", "2.", "a)", "1.2", from the first word of a title: it ends
// with a mark, or is like "1.2" and not like 1.973.
func IsOwnNumber(word string) bool {
	n, ok := parseNumber(word)
	return ok && (n.mark != "" || n.prefix != "" && n.value < 100 && len(n.prefix) <= len("10.10."))
}

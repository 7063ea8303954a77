package numeral

import (
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
)

// A Kind is why a typed text is no number.
type Kind int

// The kinds.
const (
	none      Kind = iota
	NotNumber      // it is not written as a number
	TooLong        // more digits than any number of a report has
	Ambiguous      // it is two numbers to two readers: 1.973
	English        // commas between groups: 1,973.25
	Spaced         // blanks between groups: 1 973,25
	Plus           // a plus sign, which would not be printed
	Minus          // a negative number in brackets, with a dash, or with a blank behind its sign: (5), – 5, - 5
	WrongMark      // its convention has that mark for something else: 12.5 under vi
)

// A Refusal says why a typed text is not read as a number, and how it is written right.
type Refusal struct {
	Kind Kind
	// Typed is the text, cut where it is long.
	Typed string
	// Spelling is the right spelling under the convention, where there is one.
	Spelling string
	// Readings are the two numbers of an ambiguous text: with its mark between groups, and before decimals.
	Readings [2]decimal.Decimal
	// Message is what it says to the author.
	Message decree.Message
}

// Error is the message in English.
func (r *Refusal) Error() string { return r.Message.En }

// Vietnamese is the message in Vietnamese.
func (r *Refusal) Vietnamese() string { return r.Message.Vi }

func refuse(kind Kind, typed string, c Convention, sh shape) *Refusal {
	r := &Refusal{Kind: kind}
	if kind == Plus {
		r.Spelling = strings.TrimSpace(strings.TrimPrefix(typed, "+"))
	}
	const shown = 40
	if utf8.RuneCountInString(typed) > shown {
		typed = string([]rune(typed)[:shown]) + "…"
	}
	r.Typed = typed
	quoted := func(vi, en string) decree.Message {
		return decree.Message{Vi: "“" + typed + "” " + vi, En: "“" + typed + "” " + en}
	}
	switch kind {
	case NotNumber:
		r.Message = quoted("không phải là số; viết như 1973, 05, 1.973,25 hoặc 13,9%", "is no number; write it as 1973, 05, 1973.25 or 13,9%")
	case TooLong:
		r.Message = quoted("quá dài: tối đa 30 chữ số trước dấu thập phân và 12 chữ số sau", "is too long: at most 30 digits before the decimal mark and 12 after it")
	case Ambiguous:
		r.ambiguous(sh, c, quoted)
	case English:
		r.Spelling = sh.spelling(c)
		r.Message = quoted("tách nhóm nghìn bằng dấu phẩy theo kiểu Anh; viết "+r.Spelling, "has English commas between thousands; write "+r.Spelling)
	case Spaced:
		r.Spelling = sh.spelling(c)
		r.Message = quoted("có dấu cách giữa các chữ số; viết "+r.Spelling, "has blanks between its digits; write "+r.Spelling)
	case Plus:
		r.Message = quoted("có dấu cộng, dấu này không được in; viết "+r.Spelling, "has a plus sign, which is not printed; write "+r.Spelling)
	case Minus: // whose marks are right
		digits := sh.parts[0]
		for i := range len(sh.marks) {
			digits += sh.marks[i:i+1] + sh.parts[i+1]
		}
		r.Spelling = sh.signed(digits)
		r.Message = quoted("là số âm viết cách khác; viết "+r.Spelling, "is a negative number in another writing; write "+r.Spelling)
	case WrongMark:
		r.Spelling = sh.spelling(c)
		r.Message = quoted("trái với numbers: vi đã khai (dấu chấm chỉ tách nhóm ba chữ số, dấu phẩy thập phân); nếu là số thập phân thì viết "+r.Spelling,
			"is against numbers: vi (a point only parts groups of three digits, a comma is decimal); if it has decimals, write "+r.Spelling)
		if c == Point {
			r.Message = quoted("trái với numbers: point đã khai (dấu chấm là dấu thập phân); viết "+r.Spelling,
				"is against numbers: point (a point is decimal); write "+r.Spelling)
		}
	}
	return r
}

// ambiguous gives both readings, and what settles which is meant.
func (r *Refusal) ambiguous(sh shape, c Convention, quoted func(vi, en string) decree.Message) {
	sign := ""
	if sh.negative {
		sign = "-"
	}
	r.Readings = [2]decimal.Decimal{decimal.RequireFromString(sign + sh.parts[0] + sh.parts[1]), decimal.RequireFromString(sign + sh.parts[0] + "." + sh.parts[1])}
	whole, comma, point := sh.signed(sh.parts[0]+sh.parts[1]), sh.signed(sh.parts[0]+","+sh.parts[1]), sh.signed(sh.parts[0]+"."+sh.parts[1])
	switch {
	case sh.marks == ".":
		r.Message = quoted("có thể là "+whole+" (dấu chấm tách nhóm nghìn) hoặc "+comma+" (dấu chấm thập phân); khai numbers: vi nếu là "+whole+", numbers: point nếu là "+comma,
			"can be "+whole+" (a point between thousands) or "+point+" (a decimal point); declare numbers: vi for "+whole+", numbers: point for "+point)
	case c == Point:
		r.Message = quoted("có thể là "+whole+" (kiểu Anh) hoặc "+comma+" (dấu phẩy thập phân); theo numbers: point thì viết "+whole+" hoặc "+point,
			"can be "+whole+" (English grouping) or "+point+" (a decimal comma); under numbers: point write "+whole+" or "+point)
	default:
		r.Message = quoted("có thể là "+whole+" (kiểu Anh) hoặc "+comma+" (dấu phẩy thập phân); nếu là "+whole+" thì viết như vậy, nếu là "+comma+" thì khai numbers: vi",
			"can be "+whole+" (English grouping) or "+point+" (a decimal comma); for the first write "+whole+", for the second declare numbers: vi")
	}
}

// spelling writes the number right under a convention: with the groups that were typed, or without any where a point is
// decimal or could be taken for that.
func (sh shape) spelling(c Convention) string {
	group, mark := ".", ","
	if c == Point {
		group, mark = "", "."
	}
	whole, decimals := sh.parts, ""
	if sh.decimals() > 0 {
		n := len(sh.parts) - 1
		whole, decimals = sh.parts[:n], mark+sh.parts[n]
	}
	if c == Undeclared && len(whole) == 2 && decimals == "" {
		group = ""
	}
	return sh.signed(strings.Join(whole, group) + decimals)
}

// signed sets the signs that were typed around a number.
func (sh shape) signed(s string) string {
	if sh.negative {
		s = "-" + s
	}
	if sh.percent {
		s += "%"
	}
	return s
}

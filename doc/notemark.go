package doc

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// partMarks sets a comma between the marks of notes that stand side by side, also with blanks or nothing but an empty run
// between them, and between such a mark and raised figures: ¹,² and not ¹², m²,¹ and not m²¹. Doing it again changes nothing.
func partMarks(line []Inline) {
	var mark *Note   // that stands before, with blanks behind it at most
	var raised *Text // figures right before
	for _, in := range line {
		switch in := in.(type) {
		case *Note:
			switch {
			case mark != nil:
				mark.Comma = true
			case raised != nil:
				raised.Text += ","
			}
			mark, raised = in, nil
			mark.Comma = false
		case *Text:
			if in.Text == "" {
				continue
			}
			if first, _ := utf8.DecodeRuneInString(in.Text); mark != nil && in.Superscript && unicode.IsDigit(first) {
				mark.Comma = true
			}
			if strings.TrimFunc(in.Text, unicode.IsSpace) != "" {
				mark = nil
			}
			raised = nil
			if last, _ := utf8.DecodeLastRuneInString(in.Text); in.Superscript && unicode.IsDigit(last) {
				raised = in
			}
		default:
			mark, raised = nil, nil
		}
	}
}

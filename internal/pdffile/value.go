package pdffile

import (
	"encoding/hex"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// Append appends a reference to the object.
func (r Ref) Append(to []byte) []byte {
	return append(strconv.AppendInt(to, int64(r), 10), " 0 R"...)
}

// AppendText appends a text as a string of PDF: plain where it is ASCII, else UTF-16 with its mark (ISO 32000-1, 7.9.2.2).
func AppendText(to []byte, s string) []byte {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return appendWide(to, s)
		}
	}
	return AppendString(to, s)
}

// AppendString appends bytes of ASCII as a string of PDF.
func AppendString(to []byte, s string) []byte {
	to = append(to, '(')
	for i := range len(s) {
		if c := s[i]; c == '(' || c == ')' || c == '\\' {
			to = append(to, '\\')
		}
		to = append(to, s[i])
	}
	return append(to, ')')
}

func appendWide(to []byte, s string) []byte {
	to = append(to, "<FEFF"...)
	for _, r := range s {
		to = AppendUTF16(to, r)
	}
	return append(to, '>')
}

// AppendUTF16 appends a letter in UTF-16, in digits.
func AppendUTF16(to []byte, r rune) []byte {
	if a, b := utf16.EncodeRune(r); a != utf8.RuneError {
		return AppendHex(AppendHex(to, uint16(a)), uint16(b))
	}
	return AppendHex(to, uint16(r))
}

// AppendHex appends a number of 16 bits as four digits.
func AppendHex(to []byte, v uint16) []byte {
	const digits = "0123456789ABCDEF"
	return append(to, digits[v>>12], digits[v>>8&15], digits[v>>4&15], digits[v&15])
}

// AppendBytes appends bytes as a string of PDF in digits.
func AppendBytes(to, data []byte) []byte {
	return append(hex.AppendEncode(append(to, '<'), data), '>')
}

// AppendMilli appends a number that is given in thousandths, without zeros that say nothing.
func AppendMilli(to []byte, v int64) []byte {
	if v < 0 {
		to, v = append(to, '-'), -v
	}
	to = strconv.AppendInt(to, v/1000, 10)
	if v %= 1000; v > 0 {
		to = append(to, '.', byte('0'+v/100), byte('0'+v/10%10), byte('0'+v%10))
		for to[len(to)-1] == '0' {
			to = to[:len(to)-1]
		}
	}
	return to
}

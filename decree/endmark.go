package decree

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// TrimEnd returns the length of what stays of the last text when the end mark (dấu kết thúc "./.") is set right behind it:
// without blanks at the end, without a mark that was typed there, "./." or "/." with blanks or none between its signs, and
// without one full stop. The dots of an ellipsis and every other sign stay.
func TrimEnd(s string) int {
	end, typed := trimBlanks(s, len(s)), false
	for {
		slash := trimSign(s, end, '.')
		before := trimSign(s, slash, '/')
		if slash == end || before == slash {
			break
		}
		end, typed = before, true
	}
	if typed {
		end = trimSign(s, end, '.')
	}
	if stop := trimSign(s, end, '.'); !strings.HasSuffix(s[:stop], ".") {
		end = stop
	}
	return end
}

// trimSign returns where s[:end] ends without the sign behind it and the blanks before that; end where it has another.
func trimSign(s string, end int, sign byte) int {
	if end == 0 || s[end-1] != sign {
		return end
	}
	return trimBlanks(s, end-1)
}

// trimBlanks returns where s[:end] ends without the blanks and breaks of lines behind it.
func trimBlanks(s string, end int) int {
	return len(strings.TrimRightFunc(s[:end], unicode.IsSpace))
}

// UnfinishedEnd returns the sign with which a text ends before the end mark where that sign does not end a sentence: an
// ellipsis, a semicolon, a question mark. It is empty where the end mark goes well there.
func UnfinishedEnd(s string) string {
	s = s[:TrimEnd(s)]
	if dots := len(s) - len(strings.TrimRight(s, ".")); dots > 0 {
		return s[len(s)-dots:]
	}
	r, size := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(";:,?!…/", r) {
		return s[len(s)-size:]
	}
	return ""
}

// StrayEndMark returns where in a text the signs of the end mark stand, -1 where they do not. Behind them is the end of a
// sentence: "a/./b" and "../x" are none.
func StrayEndMark(s string) int {
	for from := 0; ; {
		at := strings.IndexByte(s[from:], '/')
		if at < 0 {
			return -1
		}
		slash := from + at
		from = slash + 1
		stop := from + len(s[from:]) - len(strings.TrimLeftFunc(s[from:], isBlank))
		if stop >= len(s) || s[stop] != '.' {
			continue
		}
		dot := len(strings.TrimRightFunc(s[:slash], isBlank)) - 1
		if dot < 0 || s[dot] != '.' || strings.HasSuffix(strings.TrimRight(s[:dot], "."), "/") {
			continue
		}
		after, _ := utf8.DecodeRuneInString(s[stop+1:])
		if stop+1 == len(s) || unicode.IsSpace(after) || strings.ContainsRune(`"”’)]»`, after) {
			return dot
		}
	}
}

// isBlank holds for blanks within a line.
func isBlank(r rune) bool { return r != '\n' && unicode.IsSpace(r) }

package typedline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// LosesProduct reports whether two asterisks of a line stand behind or before figures within words, 2*3*4, 2*x*3, where they make italics.
func LosesProduct(line []byte) bool {
	found := 0
	for i := 1; i+1 < len(line); i++ {
		if line[i] == '*' && isWordByte(line[i-1]) && isWordByte(line[i+1]) && (isDigit(line[i-1]) || isDigit(line[i+1])) {
			found++
		}
	}
	return found > 1
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// LosesBackslash reports whether a word is a path of Windows in which Markdown takes a backslash for an escape: \\may\chung, C:\_tam, D:\so\_1.
func LosesBackslash(word string) bool {
	escapes, stays := false, false
	for i := 0; i+1 < len(word); i++ {
		if word[i] != '\\' {
			continue
		}
		next := word[i+1]
		switch {
		case !util.IsPunct(next):
			stays = true
			continue
		case next == '\\' && i+2 < len(word) && isWordByte(word[i+2]) && strings.Trim(word[:i], "(“\"'*_[") == "",
			next != '\\' && i > 1 && word[i-1] == ':' && isWordByte(word[i-2]):
			return true
		}
		escapes = true
		i++
	}
	return escapes && stays
}

func isWordByte(c byte) bool {
	return c >= utf8.RuneSelf || unicode.IsLetter(rune(c)) || unicode.IsDigit(rune(c))
}

package typedline

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Joined looks for lines of one block that look like paragraphs of their own.
type Joined struct {
	longest int // letters of a line, 0 where they have not been counted
	told    bool
}

// Apart reports whether two lines are the first that look like paragraphs and not like prose that is wrapped: the first word of the second
// would have stood in the first, and there a sentence or a part of one ends; or both are short. It begins with a capital or a digit.
// Markdown keeps apart lines of which the first ends with a backslash or two blanks.
func (j *Joined) Apart(above, line []byte, all func() []byte) bool {
	const (
		narrow = 60  // no prose is wrapped at less
		short  = 50  // where no sign ends the line
		broad  = 160 // nor at more
	)
	if j.told || bytes.HasSuffix(bytes.TrimRight(above, "\n"), []byte("  ")) {
		return false
	}
	above, line = bytes.TrimRight(above, " \n"), bytes.TrimSpace(line)
	if isNumbered(line) && isNumbered(bytes.TrimLeft(above, " \"'")) && !bytes.HasSuffix(above, []byte(`\`)) {
		j.told = true
		return true
	}
	sign := EndSign(bytes.TrimRight(above, `*_"”'’)`))
	first, _ := utf8.DecodeRune(bytes.TrimLeft(line, "*_“\"'([^"))
	capital := unicode.IsUpper(first)
	if !capital && !unicode.IsDigit(first) || bytes.HasSuffix(above, []byte(`\`)) {
		return false
	}
	word, _, _ := bytes.Cut(line, []byte(" "))
	length := utf8.RuneCount(above)
	with := length + 1 + utf8.RuneCount(word)
	if sign != 0 && sign != ',' {
		if j.longest == 0 {
			for l := range bytes.Lines(all()) {
				j.longest = max(j.longest, utf8.RuneCount(bytes.TrimRight(l, " \n")))
			}
		}
		j.told = length > broad || with <= max(j.longest, narrow)
	} else {
		j.told = capital && with <= short
	}
	return j.told
}

// isNumbered reports whether a line begins with a number that is none of the Decree's, 1/, (a), (2), ii., A., as lists in messages have it.
func isNumbered(line []byte) bool {
	const most = len("(viii)")
	end := bytes.IndexByte(line[:min(len(line), most+1)], ' ')
	if end < 2 {
		return false
	}
	mark, open := bytes.CutPrefix(line[:end], []byte("("))
	sign, mark := mark[len(mark)-1], mark[:len(mark)-1]
	if open != (sign == ')') || strings.IndexByte(")/.", sign) < 0 || len(mark) == 0 {
		return false
	}
	figures := len(bytes.Trim(mark, "0123456789")) == 0
	return figures && len(mark) < 3 || len(mark) == 1 && isWordByte(mark[0]) || len(bytes.Trim(mark, "ivx")) == 0
}

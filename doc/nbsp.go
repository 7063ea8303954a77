package doc

import (
	"slices"
	"strings"
	"unicode"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// A tie says that two words stay on one line: a space between them becomes one that does not break.
type tie struct {
	words string                 // before the space, as they are spelt
	after func(word string) bool // what the word after the space has to be
}

// ties are the pairs that the Decree itself writes, and in which the second word says nothing without the first:
// “điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I”, “số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020”, “Phụ lục II”.
var ties = []tie{
	{"Điều điều khoản Khoản quý Quý mẫu Mẫu", isFigureOrRoman},
	{"Phần phần Chương chương Mục mục lục", isFigureOrRoman}, // “Tiểu mục 1”, “Phụ lục I”: the last word of both
	{"điểm Điểm", isPointLetter},
	{"ngày Ngày tháng Tháng số Số", isFigure},
	{"năm Năm", isYear}, // not “mỗi năm 02 lần”
}

// units stay with the figure before them: magnitudes, without which it is another number, and measures by their signs.
const units = "nghìn ngàn triệu tỷ tỉ mm cm m km m2 m3 m² m³ km2 km² ha g kg kW kWh MW °C %"

const noBreak = "\u00a0"

// tied returns a paragraph as [nodes.rich] does, with its words tied. Notes in it have been tied when they were made.
func (n *nodes) tied(style StyleID, number string, t model.Text) *Paragraph {
	if number != "" && t.IsPlain() && !strings.Contains(number, "\n") && !strings.Contains(t.String(), "\n") {
		return n.line().setComposed(style, n.tieNumbered(nfc(number), t.String()))
	}
	p := n.rich(style, number, t)
	for _, in := range p.Inlines {
		if t, ok := in.(*Text); ok {
			t.Text = n.tieWords(t.Text)
		}
	}
	return p
}

// tieWords replaces the spaces that must not break. Nothing else of the text changes.
func (n *nodes) tieWords(s string) string {
	space := nextTie(s, 0)
	if space < 0 {
		return s
	}
	start := n.begin(lengthTied(s))
	n.writeTied(s, space)
	return n.words.String()[start:]
}

// lengthTied is the length of a text with the second bytes of its spaces that do not break, of which few texts have more.
func lengthTied(s string) int { return len(s) + len(s)/8 }

// tieNumbered returns the same as tieWords of both with a space between them, and makes no string of them first where nothing
// is tied before the text.
func (n *nodes) tieNumbered(number, text string) string {
	if strings.Contains(number, " ") || belongs(number, text[:nextSpace(text, 0)]) {
		return n.tieWords(number + " " + text)
	}
	start := n.begin(len(number) + 1 + lengthTied(text))
	n.words.WriteString(number)
	n.words.WriteByte(' ')
	n.writeTied(text, nextTie(text, 0))
	return n.words.String()[start:]
}

// writeTied writes a text whose first tie is known, -1 for none.
func (n *nodes) writeTied(s string, space int) {
	copied := 0
	for ; space >= 0; space = nextTie(s, copied) {
		n.words.WriteString(s[copied:space])
		n.words.WriteString(noBreak)
		copied = space + 1
	}
	n.words.WriteString(s[copied:])
}

// nextTie returns the place of the next space between two words that belong together, -1 for none; from is where a word begins.
func nextTie(s string, from int) int {
	for {
		seen := mayTie.Find(s, from)
		space := from + strings.LastIndexByte(s[from:seen], ' ')
		if space < from {
			return -1
		}
		if belongs(wordBefore(s, space), wordAfter(s, space)) {
			return space
		}
		from = space + 1
	}
}

// nextSpace is the place of the next space, or the end.
func nextSpace(s string, from int) int {
	if i := strings.IndexByte(s[from:], ' '); i >= 0 {
		return from + i
	}
	return len(s)
}

func wordBefore(s string, space int) string {
	return s[strings.LastIndexByte(s[:space], ' ')+1 : space]
}

func wordAfter(s string, space int) string { return s[space+1 : nextSpace(s, space+1)] }

// belongs reports whether the second of two words stays with the first.
func belongs(before, after string) bool {
	if after == "" || before == "" {
		return false
	}
	if isDigit(before[len(before)-1]) {
		return unitAfter(after)
	}
	if !isDigit(after[0]) && !isRomanDigit(after[0]) && !isPointLetter(after) {
		return false
	}
	if first := before[0]; first < 'A' || first >= 0xe2 { // an opening bracket or quotation mark
		if before = strings.TrimLeftFunc(before, unicode.IsPunct); before == "" {
			return false
		}
	}
	for _, t := range tiesBy[before[0]] {
		if t.words == before {
			return t.after(after)
		}
	}
	return false
}

func unitAfter(s string) bool { return slices.Contains(unitsBy[s[0]], trimEnd(s)) }

// trimEnd drops the marks after a word.
func trimEnd(s string) string {
	if s == "" || isDigit(s[len(s)-1]) || isLetter(s[len(s)-1]) {
		return s // sooner than by TrimRight, which first makes a set of the marks
	}
	return strings.TrimRight(s, marksAfter)
}

const marksAfter = ".,;:!?)]”\"…/"

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

const romanDigits = "IVXLC"

func isRomanDigit(c byte) bool { return strings.IndexByte(romanDigits, c) >= 0 }

// isLetter reports whether a byte is a plain letter or the first of a Vietnamese one.
func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 0xc3 <= c && c <= 0xe1 }

func isFigure(s string) bool { return isDigit(s[0]) }

func isFigureOrRoman(s string) bool {
	_, roman := decree.ParseRoman(trimEnd(s))
	return roman || isFigure(s)
}

func isYear(s string) bool {
	return len(s) >= 4 && strings.Trim(s[:4], "0123456789") == "" && (len(s) == 4 || !isDigit(s[4]))
}

// isPointLetter wants a letter and nothing more, but for marks: “điểm a, b khoản 2”.
func isPointLetter(s string) bool {
	letter := 1
	if strings.HasPrefix(s, "đ") {
		letter = len("đ")
	}
	if rest := s[letter:]; rest != "" && (isLetter(rest[0]) || trimEnd(rest) != "") {
		return false
	}
	_, ok := decree.PointIndex(s[:letter])
	return ok
}

// tiesBy are the ties by the first byte of their words, each word on its own.
var tiesBy = func() (by [256][]tie) {
	for _, t := range ties {
		for word := range strings.FieldsSeq(t.words) {
			by[word[0]] = append(by[word[0]], tie{word, t.after})
		}
	}
	return by
}()

// unitsBy are the units by their first byte.
var unitsBy = func() (by [256][]string) {
	for unit := range strings.FieldsSeq(units) {
		by[unit[0]] = append(by[unit[0]], unit)
	}
	return by
}()

// Package slips finds what an author has probably mistyped (lỗi gõ) in running text: figures that contradict each other, numbers
// the English way, dates that no calendar has, signs of other programs that are printed as they are typed.
//
// Each rule speaks only where the text itself says what it has to be. Nothing is changed.
package slips

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
)

// A Slip is one thing that may be mistyped.
type Slip struct {
	Rule    string // in kebab case
	Got     string // as it is typed
	Message decree.Message
}

// Contradictions finds figures of a text that do not go with each other: shares of another whole than their neighbours, parts that are
// more than their whole.
func Contradictions(s string) []Slip { return append(shareSlips(s), partSlips(s)...) }

// MayContradict sees at once that a piece of a text has neither a share nor a list of parts. Of a text none of whose pieces has,
// Contradictions are not asked for.
func MayContradict(s string) bool { return hasShares(s) || listIntro.in(s) }

// Misread finds numbers and dates that are not what a Vietnamese reader takes them for: 12.5%, 1,973.25, 31 tháng 02. What may be a
// section or a code, 3.14, is none.
func Misread(s string) (all []Slip) {
	between := signsBetweenDigits(s)
	if between&point != 0 || between&comma != 0 && hasThousands(s) {
		all = englishNumbers(s)
	}
	if between&slash != 0 {
		all = append(all, impossibleFigures(s, '/')...)
	}
	if between&dash != 0 {
		all = append(all, impossibleFigures(s, '-')...)
	}
	if between&point != 0 && strings.Contains(s, ".20") { // with points only a year of ours is one
		all = append(all, impossibleFigures(s, '.')...)
	}
	if between&month != 0 {
		all = append(all, impossibleWords(s)...)
	}
	return all
}

// The signs that stand between the digits of a number or a date, and the word tháng.
const (
	point uint8 = 1 << iota
	comma
	slash
	dash
	month
)

// The á of tháng has the byte by which monthWord is found.
var signs = [256]uint8{'.': point, ',': comma, '/': slash, '-': dash, 0xA1: month}

// signsBetweenDigits sees at once which rules have anything to look at: in most texts none.
func signsBetweenDigits(s string) (between uint8) {
	for i := 1; i < len(s)-1; i++ {
		if sign := signs[s[i]]; sign == month || sign != 0 && isDigit(s[i-1]) && isDigit(s[i+1]) {
			between |= sign
		}
	}
	return between
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func digitsEnd(s string, i int) int {
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return i
}

// standsApart reports whether no letter, digit or sign of a code or an address stands right before or behind s[from:to], as in
// the number of a document.
func standsApart(s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	behind, size := utf8.DecodeRuneInString(s[to:])
	after, _ := utf8.DecodeRuneInString(s[to+size:])
	part := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	switch {
	case part(before), part(behind), strings.ContainsRune("/-_.,:@#", before), strings.ContainsRune("_@", behind):
		return false
	case strings.ContainsRune("/-.,:", behind):
		return !part(after) || behind != '/' && behind != '-' && !unicode.IsDigit(after)
	}
	return true
}

package decree

import (
	"iter"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A Slip is where the words of a text break a rule: what stands there, and what should.
type Slip struct {
	Rule      TextRule
	From, To  int // in bytes
	Got, Want string
}

// CapitalSlips finds the words of a line of running text whose capital is missing or too much: Nhân dân and Nhà nước, the
// months in words, khoản, điểm and Điều in citations. It judges only what can be judged without knowing what is meant:
// “nhân dân” is a noun behind “của” and part of a name in “Ủy ban nhân dân”. Words are parted by one space.
func CapitalSlips(s string) (slips []Slip) {
	if !MayHaveCapitalSlips(s) {
		return nil
	}
	slips = nouns(slips, PeopleCapital, s, "nhân dân", beforePeople)
	slips = nouns(slips, StateCapital, s, "nhà nước", beforeState)
	for _, needle := range []string{"Khoản ", "Điểm "} {
		slips = matches(slips, CitationLetters, s, needle, smallCited)
	}
	slips = matches(slips, CitationLetters, s, "Khoản ", smallFirst)
	slips = matches(slips, CitationLetters, s, " điều ", capitalCited)
	return matches(slips, MonthCapital, s, "tháng ", month)
}

// MayHaveCapitalSlips sees at once that a piece of a text has no such words, as most have none: it looks for their rare
// letters, â, ớ, á, K, Đ and ả, and for what the words are wrong behind or before. What stands at the beginning of a piece
// may be wrong behind another.
func MayHaveCapitalSlips(s string) bool {
	for at := range around(s, "nhân d\xc3", '\xa2', "n") {
		if behindAny(s[:at-len("nhân d\xc3")], beforePeople) {
			return true
		}
	}
	for at := range around(s, "nhà n\xc6\xb0\xe1\xbb", '\x9b', "c") {
		if behindAny(s[:at-len("nhà n\xc6\xb0\xe1\xbb")], beforeState) {
			return true
		}
	}
	for range around(s, "", 'K', "hoản") {
		return true
	}
	for range around(s, "\xc4", '\x90', "iểm") {
		return true
	}
	for at := range around(s, "ho\xe1\xba", '\xa3', "n ") {
		rest := strings.TrimLeft(s[at+len("\xa3n "):], "0123456789")
		if strings.HasPrefix(strings.TrimPrefix(rest, ","), " điều") {
			return true
		}
	}
	for at := range around(s, "th\xc3", '\xa1', "ng ") {
		name, _, _ := strings.Cut(s[at+len("\xa1ng "):], " ")
		if slices.Contains(monthWords, strings.TrimRight(name, ".,;:)")) {
			return true
		}
	}
	return false
}

// monthWords begin the names of the months that are told from a number of months, or are one.
var monthWords = []string{"giêng", "chạp", "hai", "ba", "tư", "sáu", "bảy", "tám", "chín", "mười"}

// around runs through the offsets of a byte in s with the one text before it and the other behind.
func around(s, before string, rare byte, behind string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for at := 0; ; at++ {
			i := strings.IndexByte(s[at:], rare)
			if i < 0 {
				return
			}
			if at += i; strings.HasSuffix(s[:at], before) && strings.HasPrefix(s[at+1:], behind) && !yield(at) {
				return
			}
		}
	}
}

func behindAny(s string, words []string) bool {
	for _, word := range words {
		if strings.HasSuffix(s, word) {
			return true
		}
	}
	return strings.TrimSpace(s) == ""
}

// What stands before the nouns where they are no part of a name.
var (
	beforePeople = []string{"của ", "cho ", "với ", "tầng lớp ", "phục vụ ", "đời sống ", "toàn thể ", "đông đảo ", "nguyện vọng ",
		"ý kiến ", "quần chúng "}
	beforeState = []string{"của ", "Đảng và ", "Đảng, "}
)

// nouns finds a noun that begins with a small letter behind one of the words.
func nouns(slips []Slip, rule TextRule, s, noun string, before []string) []Slip {
	for from := 0; ; {
		at := strings.Index(s[from:], noun)
		if at < 0 {
			return slips
		}
		at += from
		from = at + len(noun)
		if next, _ := utf8.DecodeRuneInString(s[from:]); unicode.IsLetter(next) || unicode.IsMark(next) {
			continue
		}
		if at > 0 && behindAny(s[:at], before) {
			slips = append(slips, Slip{rule, at, from, noun, swapFirst(noun)})
		}
	}
}

// In each of these the first group is what is wrong.
var (
	month = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:^|[^\d\s]\s+|ngày \pL+ )(tháng (?:giêng|chạp|(?:hai|ba|tư|sáu|bảy|tám|chín|mười|mười một|mười hai) năm))(?:[^\pL\s]|\s|$)`)
	})
	// In the middle of a sentence khoản and điểm are small; điều is a capital where it stands behind them. A number of three
	// figures is one of a budget: “Loại 070 Khoản 085 Mục 6000”.
	smallCited = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`[\pL\d,] ((?:Khoản|Điểm) (?:\d{1,2}|[a-zđ])) (?i:khoản|điều|Mục|Chương|của|Luật|Nghị|này)`)
	})
	smallFirst   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:điểm [a-zđ],? )(Khoản \d+)`) })
	capitalCited = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:[Kk]hoản \d+,? )(điều \d+)`) })
)

// matches finds what a pattern does around a needle, which is in every hit and is found much faster.
func matches(slips []Slip, rule TextRule, s, needle string, pattern func() *regexp.Regexp) []Slip {
	for from := 0; ; {
		at := strings.Index(s[from:], needle)
		if at < 0 {
			return slips
		}
		at += from
		from = at + len(needle)
		near := surroundings(s, at)
		for _, m := range pattern().FindAllStringSubmatchIndex(s[near.from:near.to], -1) {
			if m[0] <= at-near.from && at-near.from < m[1] {
				slip := Slip{Rule: rule, From: near.from + m[2], To: near.from + m[3]}
				slip.Got = s[slip.From:slip.To]
				slip.Want = capitalised(slip.Got)
				slips = append(slips, slip)
			}
		}
	}
}

// A stretch is a part of a text, in bytes.
type stretch struct{ from, to int }

// surroundings is the text around an offset, some twenty letters to either side.
func surroundings(text string, at int) stretch {
	const reach = 60
	near := stretch{max(0, at-reach), min(len(text), at+reach)}
	for near.from > 0 && !utf8.RuneStart(text[near.from]) {
		near.from--
	}
	for near.to < len(text) && !utf8.RuneStart(text[near.to]) {
		near.to++
	}
	return near
}

// capitalised turns the word that is wrong into the one that is right.
func capitalised(s string) string {
	word, rest, _ := strings.Cut(s, " ")
	if word == "tháng" { // the name of the month is what begins with a capital
		return word + " " + swapFirst(rest)
	}
	return swapFirst(s)
}

// swapFirst changes the case of the first letter.
func swapFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if unicode.IsUpper(first) {
		return string(unicode.ToLower(first)) + s[size:]
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

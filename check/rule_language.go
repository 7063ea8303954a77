package check

import (
	"iter"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/internal/word"
)

// The rules on capitals judge only what can be judged without knowing what is meant: “nhân dân” is a noun behind “của”
// and part of a name in “Ủy ban nhân dân”.
var languageRules = []Rule{
	words(decree.LettersComposed, func(in *inspection) {
		for _, st := range append([]*word.Story{in.Main}, in.Margins()...) {
			for _, p := range st.Paragraphs {
				if p.Decomposed {
					in.breach(p, "", "")
				}
			}
		}
	}),
	words(decree.LettersUnicode, strangeLetters),
	words(decree.PeopleCapital, func(in *inspection) { in.misspelt("nhân dân", people) }),
	words(decree.StateCapital, func(in *inspection) { in.misspelt("nhà nước", state) }),
	words(decree.CitationLetters, citationLetters),
	words(decree.MonthCapital, func(in *inspection) {
		for _, name := range monthNames {
			in.misspelt("tháng "+name, month)
		}
	}),
}

// strangeLetters looks at every paragraph of the file, those of notes and margins too.
func strangeLetters(in *inspection) {
	stories := append([]*word.Story{in.Main}, in.Margins()...)
	if in.Footnotes != nil {
		stories = append(stories, in.Footnotes)
	}
	for _, st := range stories {
		for _, p := range st.Paragraphs {
			if composed.Certain(p.Text) {
				continue
			}
			for _, f := range decree.Letters(p.Text) {
				in.add(Finding{Basis: in.rule.Basis, Component: in.outline.Component(p), Where: whereOf(p), Got: f.Found, Want: f.Meant,
					Clause: in.rule.Clause, Message: decree.Message{Vi: f.Message.Vi + " (“" + f.Found + "”)", En: f.Message.En + " (“" + f.Found + "”)"}})
			}
		}
	}
}

// monthNames are the months in words that are told from a number of months.
var monthNames = []string{"giêng", "chạp", "hai năm", "ba năm", "tư năm", "sáu năm", "bảy năm", "tám năm", "chín năm", "mười năm",
	"mười một năm", "mười hai năm"}

// In each of these the first group is what is wrong.
var (
	people = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:của|cho|với|tầng lớp|phục vụ|đời sống|toàn thể|đông đảo|nguyện vọng|ý kiến|quần chúng) (nhân dân)(?:[^\pL\s]|\s|$)`)
	})
	state = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:của|Đảng và|Đảng,) (nhà nước)(?:[^\pL\s]|\s|$)`)
	})
	month = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:^|[^\d\s]\s+|ngày \pL+ )(tháng (?:giêng|chạp|(?:hai|ba|tư|sáu|bảy|tám|chín|mười|mười một|mười hai) năm))(?:[^\pL\s]|\s|$)`)
	})
	// In the middle of a sentence khoản and điểm are small; điều is a capital where it stands behind them.
	smallCited = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`[\pL\d,] ((?:Khoản|Điểm) (?:\d+|[a-zđ])) (?i:khoản|điều|Mục|Chương|của|Luật|Nghị|này)`)
	})
	smallFirst   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:điểm [a-zđ],? )(Khoản \d+)`) })
	capitalCited = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:[Kk]hoản \d+,? )(điều \d+)`) })
)

// misspelt reports what a pattern finds in the text. The needle is in every hit and is found much faster.
func (in *inspection) misspelt(needle string, pattern func() *regexp.Regexp) {
	for _, p := range in.textParagraphs() {
		for at := range places(p.Shown(), needle) {
			near, offset := surroundings(p.Shown(), at)
			for _, m := range pattern().FindAllStringSubmatchIndex(near, -1) {
				if m[0] <= offset && offset < m[1] {
					got := near[m[2]:m[3]]
					in.breach(p, got, capitalised(got))
				}
			}
		}
	}
}

// places runs through the offsets at which a needle stands in a text.
func places(text, needle string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for from := 0; ; {
			at := strings.Index(text[from:], needle)
			if at < 0 || !yield(from+at) {
				return
			}
			from += at + len(needle)
		}
	}
}

// surroundings gives the text around an offset, some twenty letters to either side, and where in it the offset lies.
func surroundings(text string, at int) (near string, offset int) {
	const reach = 60
	from, to := max(0, at-reach), min(len(text), at+reach)
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	return text[from:to], at - from
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

func citationLetters(in *inspection) {
	for _, needle := range []string{"Khoản ", "Điểm "} {
		in.misspelt(needle, smallCited)
	}
	in.misspelt("Khoản ", smallFirst)
	in.misspelt(" điều ", capitalCited)
}

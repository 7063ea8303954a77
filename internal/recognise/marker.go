package recognise

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
)

// A MarkKind is the kind of number that a line begins with.
type MarkKind uint8

// The kinds of numbers.
const (
	PartMark       MarkKind = iota + 1 // Phần I
	ChapterMark                        // Chương I
	SectionMark                        // Mục 1
	SubsectionMark                     // Tiểu mục 1
	ArticleMark                        // Điều 1.
	RomanMark                          // I.
	FigureMark                         // 1. and 1.1.
	LetterMark                         // a)
	dashMark                           // -, +
	bracketMark                        // (1)
	CapitalMark                        // A., above mục with Roman numerals
)

// A Marker is the number at the beginning of a line.
type Marker struct {
	Kind  MarkKind
	Text  string // "1.2.", "đ)"
	Value int    // 0 where the numeral is of the wrong kind
	Above string // "1." of "1.2."
	Roman bool   // the numeral is a Roman one
	Rest  string // what follows
}

// markPatterns are the forms of a number at the beginning of a line.
type markPatterns struct{ word, roman, romanSteps, figure, steps, bracket, capital, letter, dash, next *regexp.Regexp }

var patterns = sync.OnceValue(func() markPatterns {
	return markPatterns{
		word: regexp.MustCompile(`^(Phần|Chương|Mục|Tiểu mục|Điều|PHẦN|CHƯƠNG|MỤC|TIỂU MỤC|ĐIỀU)\s+(?:thứ\s+)?([IVXLCDM]+|\d+)\s*([.:]?)\s*(.*)$`),

		roman:      regexp.MustCompile(`^([IVXL]+)\s?[./)\-–]\s*(\S.*)$`),
		romanSteps: regexp.MustCompile(`^([IVXL]+)[.\-–]((?:\d{1,2}\.)*)(\d{1,2})(?:([.)/])\s*(\D.*)|\s+(\p{Lu}.*))$`), // “I.1. Kết quả” under “I.”
		figure:     regexp.MustCompile(`^((?:\d{1,2}\.)*)(\d{1,2})([.)/]|\s-|-\s)\s*(\D.*)$`),
		steps:      regexp.MustCompile(`^((?:\d{1,2}\.)+)(\d{1,2})()\s+(\p{Lu}.*)$`), // “2.1 Kết quả”, whose last number has no full stop
		bracket:    regexp.MustCompile(`^\((\d{1,2})\)\s*(\S.*)$`),
		capital:    regexp.MustCompile(`^([A-HJ-UWYZĐ])\.\s+(\S.*)$`),
		letter:     regexp.MustCompile(`^([a-zđăâêôơư])\s?([)./])\s*(\S.*)$`),
		dash:       regexp.MustCompile(`^([-–+•*]|[` + bullets + `](?:\s|$))\s*(\S.*)$`),
		next:       regexp.MustCompile(`;\s*(?:[-–—+•]\s|-?\s*Lưu\s*:)`), // where an entry follows another on its line: “; - Sở Nội vụ”, “; Lưu:”
	}
})

// bullets are signs of lists that are read as “•”. Boxes are none, which a form has to tick.
const bullets = "●○∙·◦■▪▫◆◇♦◊❖❑➢➤►▶✓✔—−"

// Counts reports whether a marker is a number, and no sign.
func (m Marker) Counts() bool { return m.Kind != dashMark }

const highestRoman = 39

// wordKind is the kind of number that a word stands before.
func wordKind(word string) MarkKind {
	switch strings.ToLower(word) {
	case "phần":
		return PartMark
	case "chương":
		return ChapterMark
	case "mục":
		return SectionMark
	case "tiểu mục":
		return SubsectionMark
	case "điều":
		return ArticleMark
	}
	return 0
}

// MarkerOf reads the number that a line begins with. The first letters tell which form it may have.
func MarkerOf(s string) (m Marker, ok bool) {
	if s == "" {
		return m, false
	}
	switch first := s[0]; {
	case '0' <= first && first <= '9':
		found := patterns().figure.FindStringSubmatch(s)
		if found == nil {
			found = patterns().steps.FindStringSubmatch(s)
		}
		if found != nil && !isPointOfClause(s, found[4]) {
			n, _ := strconv.Atoi(found[2])
			return Marker{Kind: FigureMark, Text: found[1] + found[2] + strings.TrimSpace(found[3]), Value: n, Above: found[1], Rest: found[4]}, true
		}
		return m, false
	case first == '(':
		if found := patterns().bracket.FindStringSubmatch(s); found != nil {
			n, _ := strconv.Atoi(found[1])
			return Marker{Kind: bracketMark, Text: "(" + found[1] + ")", Value: n, Rest: found[2]}, true
		}
		return m, false
	case strings.IndexByte("IVXL", first) >= 0:
		if found := patterns().romanSteps.FindStringSubmatch(s); found != nil {
			if n, ok := decree.ParseRoman(found[1]); ok && n <= highestRoman {
				above := found[1] + "." + found[2]
				value, _ := strconv.Atoi(found[3])
				return Marker{Kind: FigureMark, Text: above + found[3] + found[4], Value: value, Above: above, Rest: found[5] + found[6]}, true
			}
		}
		if found := patterns().roman.FindStringSubmatch(s); found != nil {
			if n, ok := decree.ParseRoman(found[1]); ok && n <= highestRoman {
				return Marker{Kind: RomanMark, Text: found[1] + ".", Value: n, Roman: true, Rest: found[2]}, true
			}
		}
		return m, false
	}
	r, size := utf8.DecodeRuneInString(s)
	if len(s) > size && s[size] == '.' && unicode.IsUpper(r) {
		if found := patterns().capital.FindStringSubmatch(s); found != nil {
			n, _ := decree.PointIndex(strings.ToLower(found[1]))
			return Marker{Kind: CapitalMark, Text: found[1] + ".", Value: n, Rest: found[2]}, true
		}
		return m, false
	}
	switch {
	case strings.ContainsRune("-–+•*"+bullets, r):
		if found := patterns().dash.FindStringSubmatch(s); found != nil {
			text := found[1]
			if strings.ContainsRune(bullets, r) {
				text = "•"
			}
			return Marker{Kind: dashMark, Text: text, Rest: found[2]}, true
		}
	case unicode.IsLower(r) && len(s) > size && strings.IndexByte(" )./", s[size]) >= 0:
		if found := patterns().letter.FindStringSubmatch(s); found != nil && !isStepOfPoint(s[size:]) {
			n, _ := decree.PointIndex(found[1])
			return Marker{Kind: LetterMark, Text: found[1] + found[2], Value: n, Rest: found[3]}, true
		}
	case strings.ContainsRune("PCMTĐ", r):
		if found := patterns().word.FindStringSubmatch(s); found != nil {
			if m, ok = wordMarker(found); ok {
				return m, true
			}
		}
		return markerInWords(s)
	}
	return m, false
}

// isStepOfPoint reports whether a number goes on behind a letter: “a.1. …”, which the Decree has no level for.
func isStepOfPoint(behind string) bool {
	return len(behind) > 1 && behind[0] == '.' && '0' <= behind[1] && behind[1] <= '9'
}

// isPointOfClause reports whether a letter goes on right behind a number: “1.a) …”, which the Decree has no level for.
func isPointOfClause(s, rest string) bool {
	first, size := utf8.DecodeRuneInString(rest)
	return unicode.IsLower(first) && len(rest) > size && strings.IndexByte(".)", rest[size]) >= 0 && !strings.HasSuffix(strings.TrimSuffix(s, rest), " ")
}

// wordMarker reads “Phần I”. Only a điều carries its title on the line of its number; a sentence may begin with “Phần I
// của báo cáo”.
func wordMarker(found []string) (m Marker, ok bool) {
	m = Marker{Kind: wordKind(found[1]), Text: found[1] + " " + found[2], Rest: found[4]}
	if m.Rest != "" && found[3] == "" && !strings.HasSuffix(strings.TrimSuffix(found[0], m.Rest), " ") {
		return m, false // “PHẦN MƯỜI” begins as Phần M does
	}
	if m.Kind == ArticleMark && found[3] == "" || m.Kind != ArticleMark && found[4] != "" && !isTitleBeside(found[1], found[3], found[4]) {
		return m, false
	}
	if n, isRoman := decree.ParseRoman(found[2]); isRoman {
		m.Value, m.Roman = n, true
	} else {
		m.Value, _ = strconv.Atoi(found[2])
	}
	return m, true
}

// isTitleBeside reports whether what follows the number of a phần is its title: it is in capitals, behind a stop or a
// number whose word is in capitals too.
func isTitleBeside(keyword, stop, rest string) bool {
	return (stop != "" || decree.InCapitals(keyword)) && decree.InCapitals(rest) && decree.SpeltCapitals(rest) > 0
}

// markerInWords reads “PHẦN THỨ HAI” and “Phần một”.
func markerInWords(s string) (m Marker, ok bool) {
	keyword, rest, _ := strings.Cut(s, " ")
	kind := wordKind(keyword)
	if kind != PartMark && kind != ChapterMark {
		return m, false
	}
	words := strings.ToLower(rest)
	if one, found := strings.CutPrefix(words, "một"); found {
		words = "nhất" + one
	}
	if !strings.HasPrefix(words, "thứ ") {
		words = "thứ " + words
	}
	n, length := decree.NumberWords(words)
	if length == 0 {
		return m, false
	}
	length -= len(words) - len(rest) // the words as they stand
	if length <= 0 || length > len(rest) {
		return m, false
	}
	m = Marker{Kind: kind, Text: keyword + " " + rest[:length], Value: n}
	behind := strings.TrimLeft(rest[length:], " ")
	stop := strings.TrimLeft(behind, ".:")
	m.Rest = strings.TrimSpace(stop)
	return m, m.Rest == "" || isTitleBeside(keyword, behind[:len(behind)-len(stop)], m.Rest)
}

// WithValue writes the number that should stand in the place of the marker's.
func (m Marker) WithValue(n int) string {
	numeral := strconv.Itoa(n)
	if m.Kind == LetterMark {
		numeral, _ = decree.PointLetter(n)
	} else if m.Roman {
		numeral, _ = decree.Roman(n)
	}
	switch m.Kind {
	case PartMark, ChapterMark, SectionMark, SubsectionMark, ArticleMark:
		word, _, _ := strings.Cut(m.Text, " ")
		if m.Kind == SubsectionMark {
			word = "Tiểu mục"
		}
		return word + " " + numeral
	case LetterMark:
		return numeral + ")"
	}
	return numeral + "."
}

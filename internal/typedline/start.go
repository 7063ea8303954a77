// Package typedline knows the lines that people type or paste where Markdown is read: what block one begins as, which are paragraphs of
// their own though Markdown joins them, and which signs Markdown leaves out.
package typedline

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
)

// A Kind is the block as which a line begins.
type Kind uint8

// The kinds.
const (
	Running Kind = iota
	Point        // a)
	Clause       // 1. 2)
	Decimal      // 1.1.
	Roman        // I.
	Word         // Điều 5.
	Bullet       // a dash, a plus, a dot of any script
	Table        // |a|b| or +---+
	Mark         // #A, ===
)

// A Start is what a line begins with.
type Start struct {
	Kind   Kind
	Mark   string // as it is typed
	Number int    // that it says, from 1
}

// lineForm finds the beginning of a block, one group a kind. Behind a number or sign stands a blank of any width, a letter
// or nothing: "2.5", "-5" and "2025." begin none.
var lineForm = sync.OnceValue(func() *regexp.Regexp {
	const after = `(?:[\s\p{Zs}]|\pL|$)`
	return regexp.MustCompile(`^[\s\p{Zs}]*(?:` +
		`(([a-zđ])\))` + after + `|` +
		`((\d{1,2})[.)])` + after + `|` +
		`((?:\d{1,2}\.){2,4})[\s\p{Zs}]|` +
		`(([IVXLC]{1,6})\.)` + after + `|` +
		`((?:Điều|Chương|Tiểu mục|Mục|Phần)[\s\p{Zs}]+(\d{1,3}|[IVXLC]{1,6})[.:])(?:[\s\p{Zs}]|$)|` +
		`([-+` + Bullets + `]|\*[\s\p{Zs}])` + after + `|` +
		`(\|.*\|[\s\p{Zs}]*$|\+[-=+:]{2,}\+[\s\p{Zs}]*$)|` +
		`(#{1,6}[\pL\d]|={3,}[\s\p{Zs}]*$)` +
		`)`)
})

// Bullets are the signs that lists begin with in Word and in pasted text, but for those of Markdown. Of the private use
// area are the bullets of Symbol and Wingdings.
const Bullets = `–—−•·●○▪▫■□◦‣⁃➢➤►▶✓✔❖◆◇♦★\x{F0B7}\x{F0A7}\x{F0FC}\x{F0D8}\x{F076}`

// StartOf returns what a line begins with.
func StartOf(line []byte) (s Start) {
	if !mayStart(line) {
		return s
	}
	m := lineForm().FindSubmatch(line)
	if m == nil {
		return s
	}
	group := func(i int) string { return strings.TrimFunc(string(m[i]), unicode.IsSpace) }
	switch {
	case m[1] != nil:
		s = Start{Kind: Point, Mark: group(1)}
		s.Number, _ = decree.PointIndex(group(2))
	case m[3] != nil:
		s = Start{Kind: Clause, Mark: group(3)}
		s.Number, _ = strconv.Atoi(group(4))
	case m[5] != nil:
		s = Start{Kind: Decimal, Mark: group(5)}
	case m[6] != nil:
		n, ok := decree.ParseRoman(group(7))
		if !ok {
			return Start{}
		}
		s = Start{Kind: Roman, Mark: group(6), Number: n}
	case m[8] != nil:
		s = Start{Kind: Word, Mark: group(8)}
		if s.Number, _ = strconv.Atoi(group(9)); s.Number == 0 {
			s.Number, _ = decree.ParseRoman(group(9))
		}
	case m[10] != nil:
		s = Start{Kind: Bullet, Mark: group(10)}
		after := bytes.TrimLeftFunc(line[bytes.Index(line, m[10])+len(m[10]):], unicode.IsSpace)
		if r, _ := utf8.DecodeRune(after); unicode.IsDigit(r) && strings.Contains("–—−-+", s.Mark) {
			return Start{} // a span of years, a sign of a number
		}
	case m[11] != nil:
		s = Start{Kind: Table, Mark: string(m[11][:1])}
	default:
		s = Start{Kind: Mark, Mark: group(12)}
	}
	return s
}

// mayStart looks at the first letters of a line, since hardly any begins a block.
func mayStart(line []byte) bool {
	line = bytes.TrimLeftFunc(line, unicode.IsSpace)
	if len(line) == 0 {
		return false
	}
	switch c := line[0]; {
	case c >= 'a' && c <= 'z':
		return len(line) > 1 && line[1] == ')'
	case c >= 'A' && c <= 'Z':
		return strings.IndexByte("IVXLCTMP", c) >= 0
	case c < utf8.RuneSelf:
		return c >= '0' && c <= '9' || strings.IndexByte("-+*|#=", c) >= 0
	}
	r, _ := utf8.DecodeRune(line)
	return unicode.Is(unicode.Co, r) || !unicode.IsLetter(r) || r == 'đ' || r == 'Đ'
}

// Group is what lines of one list have in common.
func (s Start) Group() Start {
	if s.Kind == Bullet {
		return Start{Kind: s.Kind, Mark: s.Mark}
	}
	return Start{Kind: s.Kind}
}

// EndSign is the sign with which a line ends that ends a part of a sentence, 0 where there is none.
func EndSign(line []byte) rune {
	r, _ := utf8.DecodeLastRune(bytes.TrimRightFunc(line, unicode.IsSpace))
	if strings.ContainsRune(":;.,?!", r) {
		return r
	}
	return 0
}

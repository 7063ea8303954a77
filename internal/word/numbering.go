package word

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// numbering is the part of that name: what Word puts in front of a paragraph that the clerk did not number by hand.
type numbering struct {
	abstract map[int]*counter
	lists    map[int]*list
}

// A level of a list says how its numbers look and where they stand.
type level struct {
	form, text string // upperRoman, "%1."
	start      int
	restart    Length // lvlRestart: the level, from 1, after which it begins anew; 0 for none, without it any above
	figures    bool   // isLgl: numbers of the levels above stand in figures
	format     ParagraphFormat
}

// A counter counts for all lists that are made of one definition: they go on from each other.
type counter struct {
	levels [9]level
	count  [9]int
	style  string // styleLink: the name that other definitions refer to it by
	linked string // numStyleLink: the name of the definition that stands in for this one
}

// A list is one use of a definition. Where it says so, a level begins anew with its first number.
type list struct {
	*counter
	start  [9]Length
	begun  [9]bool
	levels [9]*level // that are other than those of the definition
}

// A countBefore is how far a list had counted before a paragraph that may yet be left out.
type countBefore struct {
	list  *list
	count [9]int
	begun [9]bool
}

func newNumbering() *numbering {
	return &numbering{abstract: make(map[int]*counter), lists: make(map[int]*list)}
}

func readNumbering(s scanner) (*numbering, error) {
	n := newNumbering()
	if !s.Root() {
		return n, s.Err
	}
	styles := make(map[string]*counter)
	uses := make(map[int]int)
	for at := s.Depth(); s.Child(at); {
		switch s.Word() {
		case "abstractNum":
			id, _ := s.Number("abstractNumId")
			n.abstract[id] = readCounter(s)
			if name := n.abstract[id].style; name != "" {
				styles[name] = n.abstract[id]
			}
		case "num":
			n.readList(s, uses)
		}
	}
	for id, l := range n.lists {
		l.counter = n.abstract[uses[id]]
		if l.counter != nil && l.linked != "" && styles[l.linked] != nil {
			l.counter = styles[l.linked]
		}
	}
	return n, s.Finish()
}

func readCounter(s scanner) *counter {
	c := new(counter)
	for at := s.Depth(); s.Child(at); {
		switch i, ok := s.Number("ilvl"); {
		case s.Word() == "styleLink":
			c.style = s.val()
		case s.Word() == "numStyleLink":
			c.linked = s.val()
		case ok && s.Word() == "lvl" && i >= 0 && i < len(c.levels):
			c.levels[i] = readLevel(s)
		}
	}
	return c
}

func readLevel(s scanner) level {
	l := level{form: "decimal"}
	for at := s.Depth(); s.Child(at); {
		switch s.Word() {
		case "start":
			l.start, _ = s.Number("val")
		case "numFmt":
			l.form = s.val()
		case "lvlText":
			l.text = s.val()
		case "lvlRestart":
			if after, ok := s.Number("val"); ok {
				l.restart = twips(after)
			}
		case "isLgl":
			l.figures = s.toggle() == On
		case "pPr":
			l.format, _ = s.paragraphProperties(func(string) {})
		}
	}
	if l.form == "bullet" {
		l.text = bullet(l.text)
	}
	return l
}

// bullet is the sign in front of an item: a dash, a plus, a star, or a dot, which stands for every other one. In a typeface of signs it
// is a letter, or one of private use that stands for the sign of that place: + and - are those of Symbol.
func bullet(text string) string {
	c, size := utf8.DecodeRuneInString(text)
	if text == "" || size < len(text) {
		return text
	}
	const private = 0xf000
	if c > private && c <= private+0xff && c-private != '*' {
		c -= private
	}
	switch {
	case strings.ContainsRune("-+*–", c):
		return string(c)
	case unicode.Is(unicode.Pd, c), c == '−':
		return "–"
	}
	return "•"
}

func (n *numbering) readList(s scanner, uses map[int]int) {
	id, _ := s.Number("numId")
	made := &list{}
	for at := s.Depth(); s.Child(at); {
		switch s.Word() {
		case "abstractNumId":
			uses[id], _ = s.Number("val")
		case "lvlOverride":
			i, ok := s.Number("ilvl")
			for in := s.Depth(); s.Child(in); {
				if !ok || i < 0 || i >= len(made.start) {
					continue
				}
				switch s.Word() {
				case "startOverride":
					if start, given := s.Number("val"); given {
						made.start[i] = twips(start)
					}
				case "lvl":
					l := readLevel(s)
					made.levels[i] = &l
				}
			}
		}
	}
	n.lists[id] = made
}

// level gives the level that a paragraph stands on, nil where it is not numbered.
func (n *numbering) level(f ParagraphFormat) (*list, int) {
	l := n.lists[f.List.Twips]
	if !f.List.Given || f.List.Twips == 0 || l == nil || l.counter == nil || f.Level.Twips < 0 || f.Level.Twips >= len(l.count) {
		return nil, 0
	}
	return l, f.Level.Twips
}

// at is a level of a list.
func (l *list) at(i int) *level {
	if l.levels[i] != nil {
		return l.levels[i]
	}
	return &l.counter.levels[i]
}

// advance counts one more paragraph and returns its number as it is shown, "a)" or "1.2.".
func (l *list) advance(at int) string {
	if l.count[at] == 0 || l.start[at].Given && !l.begun[at] {
		l.count[at] = l.startOf(at)
	} else {
		l.count[at]++
	}
	l.begun[at] = true
	for deeper := at + 1; deeper < len(l.count); deeper++ {
		if after := l.at(deeper).restart; !after.Given || at < after.Twips {
			l.count[deeper] = 0
		}
	}
	shown := l.at(at).text
	for i := range l.count {
		mark := "%" + strconv.Itoa(i+1)
		if strings.Contains(shown, mark) {
			form := l.at(i).form
			if l.at(at).figures {
				form = "decimal"
			}
			shown = strings.ReplaceAll(shown, mark, numeral(form, max(l.count[i], l.startOf(i))))
		}
	}
	return shown
}

func (l *list) startOf(at int) int {
	if l.start[at].Given {
		return l.start[at].Twips
	}
	return max(l.at(at).start, 1)
}

// numeral writes a number in one of the forms of Word. Its letters are the English ones: after d comes e, and after z comes
// aa.
func numeral(form string, n int) string {
	switch form {
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "lowerLetter", "upperLetter":
		const letters, most = 26, 780
		if n >= 1 && n <= most {
			first := 'a'
			if form == "upperLetter" {
				first = 'A'
			}
			return strings.Repeat(string(first+rune((n-1)%letters)), (n-1)/letters+1)
		}
	case "decimalZero":
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "bullet", "none":
		return ""
	}
	return strconv.Itoa(n)
}

var romanDigits = [...]struct {
	value  int
	symbol string
}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}

// roman writes a number in Roman digits, and in Arabic ones where there are none for it.
func roman(n int) string {
	const most = 3999
	if n < 1 || n > most {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, d := range romanDigits {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.symbol)
		}
	}
	return b.String()
}

package word

import (
	"strconv"
	"strings"
)

// numbering is the part of that name: what Word puts in front of a paragraph that the clerk did not number by hand.
type numbering struct {
	abstract map[int]*[9]level
	lists    map[int]*list
}

// A level of a list says how its numbers look and where they stand.
type level struct {
	form, text string // upperRoman, "%1."
	start      int
	format     ParagraphFormat
}

// A list counts. It may begin otherwise than its levels say.
type list struct {
	levels *[9]level
	start  [9]Length
	count  [9]int
}

func newNumbering() *numbering {
	return &numbering{abstract: make(map[int]*[9]level), lists: make(map[int]*list)}
}

func readNumbering(s scanner) (*numbering, error) {
	n := newNumbering()
	if !s.Root() {
		return n, s.Err
	}
	for at := s.Depth(); s.Child(at); {
		switch s.Word() {
		case "abstractNum":
			id, _ := s.Number("abstractNumId")
			n.abstract[id] = readLevels(s)
		case "num":
			n.readList(s)
		}
	}
	return n, s.Finish()
}

func readLevels(s scanner) *[9]level {
	levels := new([9]level)
	for at := s.Depth(); s.Child(at); {
		if i, ok := s.Number("ilvl"); ok && s.Word() == "lvl" && i >= 0 && i < len(levels) {
			levels[i] = readLevel(s)
		}
	}
	return levels
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
		case "pPr":
			l.format, _ = s.paragraphProperties(func(string) {})
		}
	}
	return l
}

func (n *numbering) readList(s scanner) {
	id, _ := s.Number("numId")
	made := &list{}
	for at := s.Depth(); s.Child(at); {
		switch s.Word() {
		case "abstractNumId":
			abstract, _ := s.Number("val")
			made.levels = n.abstract[abstract]
		case "lvlOverride":
			i, ok := s.Number("ilvl")
			for in := s.Depth(); s.Child(in); {
				if start, given := s.Number("val"); given && ok && i >= 0 && i < len(made.start) && s.Word() == "startOverride" {
					made.start[i] = twips(start)
				}
			}
		}
	}
	n.lists[id] = made
}

// level gives the level that a paragraph stands on, nil where it is not numbered.
func (n *numbering) level(f ParagraphFormat) (*list, int) {
	l := n.lists[f.List.Twips]
	if !f.List.Given || f.List.Twips == 0 || l == nil || l.levels == nil || f.Level.Twips < 0 || f.Level.Twips >= len(l.count) {
		return nil, 0
	}
	return l, f.Level.Twips
}

// advance counts one more paragraph and returns its number as it is shown, "a)" or "1.2.".
func (l *list) advance(at int) string {
	if l.count[at] == 0 {
		l.count[at] = l.startOf(at)
	} else {
		l.count[at]++
	}
	for deeper := at + 1; deeper < len(l.count); deeper++ {
		l.count[deeper] = 0
	}
	shown := l.levels[at].text
	for i := range l.count {
		mark := "%" + strconv.Itoa(i+1)
		if strings.Contains(shown, mark) {
			shown = strings.ReplaceAll(shown, mark, numeral(l.levels[i].form, max(l.count[i], l.startOf(i))))
		}
	}
	return shown
}

func (l *list) startOf(at int) int {
	if l.start[at].Given {
		return l.start[at].Twips
	}
	return max(l.levels[at].start, 1)
}

// numeral writes a number in one of the forms of Word. Its letters are the English ones: after d comes e.
func numeral(form string, n int) string {
	switch form {
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "lowerLetter", "upperLetter":
		if n >= 1 && n <= 26 {
			first := 'a'
			if form == "upperLetter" {
				first = 'A'
			}
			return string(first + rune(n-1))
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

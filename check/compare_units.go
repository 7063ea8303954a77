package check

import (
	"slices"
	"strings"
	"unicode"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

// A unit is a paragraph, or a part of one, as its text is compared.
type unit struct {
	paragraph *word.Paragraph
	component decree.Component
	text      string
	words     []piece
	key       string // its letters and figures, in small letters
}

// A piece is a word, or a sign, of a unit.
type piece struct {
	*unit
	from, to int    // in the text of the unit
	blank    bool   // a blank stands before it, or nothing
	raised   string // superscript, subscript
}

func (p piece) String() string { return strings.ReplaceAll(p.text[p.from:p.to], "\u2011", "-") }

// isWord reports whether a piece has letters or figures.
func (p piece) isWord() bool { return strings.ContainsFunc(p.String(), isLetter) }

func isLetter(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// unitsOf are the texts of a document in the order of reading, each note behind the paragraph that refers to it. The components of
// the head, and those of the closing, stand in the order of the Decree: which column of a table is read first says nothing.
func unitsOf(o *recognise.Outline, reread map[Where]string) []*unit {
	var units []*unit
	add := func(whole *word.Paragraph) {
		if text, ok := reread[Where{Part: whole.Story.Part, Paragraph: whole.Number}]; ok {
			units = append(units, newUnit(whole, o.Component(whole), text, raisedAgain(whole, text)))
			return
		}
		for _, p := range o.Parts(whole) {
			text, at := p.Text, 0
			if p.Label != "" {
				own := strings.TrimLeftFunc(text, unicode.IsSpace)
				at = len(p.Label) + len(" ") - (len(text) - len(own))
				text = p.Label + " " + own
			}
			units = append(units, newUnit(p, o.Component(p), text, raisedIn(p, at)))
		}
	}
	for _, p := range o.Document.Main.Paragraphs {
		add(p)
		if p.Inlines == nil {
			continue
		}
		for _, n := range p.Inlines.Notes {
			if n.Note != nil {
				for _, q := range n.Note.Paragraphs {
					add(q)
				}
			}
		}
	}
	units = slices.DeleteFunc(units, func(u *unit) bool { return isLine(u.text) })
	inOrderOfForm(units)
	return units
}

// isLine reports whether a text says nothing: it is blank, or a line made of signs.
func isLine(s string) bool { return word.Clean(s) == "" || recognise.IsTypedLine(s) }

// A raisedRun is a stretch of the text of a unit that is raised, or lowered.
type raisedRun struct {
	from, to int
	how      string
}

// raisedIn are the raised stretches of a paragraph whose text begins at a byte of that of its unit.
func raisedIn(p *word.Paragraph, at int) (list []raisedRun) {
	for text, f := range p.Pieces() {
		if f.IsRaised() {
			list = append(list, raisedRun{at, at + len(text), f.Raised})
		}
		at += len(text)
	}
	return list
}

// raisedAgain are the raised stretches of a paragraph in the text that it is read as: figures, which stay what they are.
func raisedAgain(p *word.Paragraph, text string) (list []raisedRun) {
	for _, r := range raisedIn(p, 0) {
		raised := p.Text[r.from:r.to]
		if raised == "" {
			continue
		}
		from := 0
		for range strings.Count(p.Text[:r.from], raised) {
			from += max(0, strings.Index(text[from:], raised)) + len(raised)
			from = min(from, len(text))
		}
		if at := strings.Index(text[from:], raised); at >= 0 {
			list = append(list, raisedRun{from + at, from + at + len(raised), r.how})
		}
	}
	return list
}

// newUnit takes a text apart. A hyphen that keeps words on one line is a hyphen.
func newUnit(p *word.Paragraph, c decree.Component, text string, raised []raisedRun) *unit {
	u := &unit{paragraph: p, component: c, text: text}
	var key strings.Builder
	blank, open := true, -1      // where the word begins that is being read
	how := func(at int) string { // it is raised
		for _, r := range raised {
			if r.from <= at && at < r.to {
				return r.how
			}
		}
		return ""
	}
	end := func(at int) {
		if open >= 0 {
			u.words = append(u.words, piece{u, open, at, blank, how(open)})
			open, blank = -1, false
		}
	}
	for i, c := range u.text {
		if len(raised) > 0 && open >= 0 && how(i) != how(open) {
			end(i)
		}
		switch {
		case unicode.IsSpace(c):
			end(i)
			blank = true
		case isLetter(c) || unicode.IsMark(c):
			key.WriteRune(unicode.ToLower(c))
			if open < 0 {
				open = i
			}
		default:
			end(i)
			u.words = append(u.words, piece{u, i, i + len(string(c)), blank, how(i)})
			blank = false
		}
	}
	end(len(u.text))
	u.key = key.String()
	return u
}

// inOrderOfForm sorts stretches of head and of closing. What is no component there, such as a mark in a text box, goes with the
// one before it.
func inOrderOfForm(units []*unit) {
	as := make([]decree.Component, len(units))
	order := func(from, to int) {
		sorted := make([]int, to-from)
		for i := range sorted {
			sorted[i] = from + i
		}
		slices.SortStableFunc(sorted, func(a, b int) int { return int(as[a]) - int(as[b]) })
		stretch := slices.Clone(units[from:to])
		for i, at := range sorted {
			units[from+i] = stretch[at-from]
		}
	}
	from, part := 0, TextPart
	for i, u := range units {
		as[i] = u.component
		if i > from && !u.component.Valid() && part != TextPart {
			as[i] = as[i-1]
			continue
		}
		if now := partOfComponent(u.component); now != part {
			order(from, i)
			from, part = i, now
		}
		if part != HeadPart && part != ClosingPart {
			from, part = i+1, TextPart
		}
	}
	order(from, len(units))
}

// blanksOf counts the places at which a text has more than one blank between two words.
func blanksOf(s string) (places int) {
	s = strings.TrimSpace(s)
	run := 0
	for _, c := range s {
		switch {
		case c == '\n': // a line break is layout, and so are the blanks around it
			run = -len(s)
		case unicode.IsSpace(c):
			if run++; run == 2 {
				places++
			}
		default:
			run = 0
		}
	}
	return places
}

package judge

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// tolerance is how far, in millimetres, a box may lie from where it should be: LibreOffice counts in twips
// and hundredths of a millimetre, and rounds on the way from one to the other.
const tolerance = 0.5

// PageWith returns the index of the first page that holds the text in one line, -1 if none does.
func (l *Layout) PageWith(text string) int {
	return slices.IndexFunc(l.Pages, func(p Page) bool {
		_, ok := p.Find(text)
		return ok
	})
}

// LineContaining returns the first line that holds the text.
func (p Page) LineContaining(text string) (Line, bool) {
	i := slices.IndexFunc(p.Lines, func(l Line) bool { return strings.Contains(l.Text(), Squeeze(text)) })
	if i < 0 {
		return Line{}, false
	}
	return p.Lines[i], true
}

// Find returns the box around the words that hold the text, in the first line that does.
func (p Page) Find(text string) (Box, bool) {
	line, ok := p.LineContaining(text)
	if !ok {
		return Box{}, false
	}
	start := strings.Index(line.Text(), Squeeze(text))
	end := start + len(Squeeze(text))
	var found Box
	at := 0
	for _, w := range line.Words {
		if at < end && start < at+len(w.Text) {
			if found == (Box{}) {
				found = w.Box
			}
			found = found.union(w.Box)
		}
		at += len(w.Text) + len(" ")
	}
	return found, true
}

// RuleUnder returns the highest rule that passes below the box, no further down than distance and at least
// in part under its text.
func (p Page) RuleUnder(b Box, distance float64) (Rule, bool) {
	for _, r := range p.Rules { // from top to bottom
		baseline := b.Y1 - (b.Y1-b.Y0)/4
		if r.Y > baseline && r.Y < b.Y1+distance && r.X0 < b.X1 && b.X0 < r.X1 {
			return r, true
		}
	}
	return Rule{}, false
}

// Number returns the page number if it stands where the Decree wants it, alone in the top margin and centred
// on the text below, and else nothing.
func (p Page) Number(m Margins) string {
	line, ok := p.numberLine(m)
	if !ok {
		return ""
	}
	return line.Text()
}

func (p Page) numberLine(m Margins) (Line, bool) {
	centre := (m.Left + p.Width - m.Right) / 2
	for _, l := range p.Lines {
		_, err := strconv.Atoi(l.Text())
		if err == nil && l.Y1 < m.Top+tolerance && math.Abs(l.Middle()-centre) < tolerance {
			return l, true
		}
	}
	return Line{}, false
}

// Outside describes every word and rule that reaches into a margin, apart from the page number.
func (p Page) Outside(m Margins) []string {
	number, _ := p.numberLine(m)
	var found []string
	check := func(what string, b Box) {
		if b.X0 < m.Left-tolerance || b.Y0 < m.Top-tolerance ||
			b.X1 > p.Width-m.Right+tolerance || b.Y1 > p.Height-m.Bottom+tolerance {
			found = append(found, fmt.Sprintf("%s at %v", what, b))
		}
	}
	for _, l := range p.Lines {
		if l.Box != number.Box {
			for _, w := range l.Words {
				check(w.Text, w.Box)
			}
		}
	}
	for _, r := range p.Rules {
		check("rule", Box{r.X0, r.Y, r.X1, r.Y})
	}
	return found
}

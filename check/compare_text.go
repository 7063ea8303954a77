package check

import (
	"strings"

	"github.com/vanthu/baocao/internal/editscript"
)

// Beyond so many edits, stretches of text are taken to have nothing in common.
const mostEdits = 1000

// A textComparer lists what differs between two lists of units.
type textComparer struct {
	changes []TextChange
	last    *unit // of the new file, the last that was met
}

// textChanges are the differences of texts: first unit by unit, by their letters, and then word by word between those that have the same
// ones, and in what is left.
func textChanges(was, is []*unit) []TextChange {
	c := &textComparer{}
	if len(is) > 0 {
		c.last = is[0]
	}
	steps, _ := editscript.Between(keysOf(was), keysOf(is), mostEdits)
	x, y := 0, 0
	for _, s := range steps {
		if s.Op == ' ' {
			c.stretch(was[x:s.A], is[y:s.B])
			c.pair(was[s.A], is[s.B])
			x, y = s.A+1, s.B+1
		}
	}
	c.stretch(was[x:], is[y:])
	return moved(c.changes)
}

func keysOf(units []*unit) []string {
	keys := make([]string, len(units))
	for i, u := range units {
		keys[i] = u.key
	}
	return keys
}

// pair compares two units with the same letters.
func (c *textComparer) pair(was, is *unit) {
	c.unseen(was, is)
	c.blanks(was, is, blanksOf(was.text)-blanksOf(is.text))
	c.words(was.words, is.words)
	c.last = is
}

// stretch compares units that have no counterparts by their letters.
func (c *textComparer) stretch(was, is []*unit) {
	var a, b []piece
	to, blanks := c.last, 0
	for _, u := range is {
		b = append(b, u.words...)
		blanks -= blanksOf(u.text)
		to = is[0]
	}
	for _, u := range was {
		c.unseen(u, to)
		a = append(a, u.words...)
		here := blanksOf(u.text)
		blanks += here
		c.blanks(u, to, min(here, blanks))
	}
	c.words(a, b)
}

// unseen notes what the text of an old paragraph does not show: that letters and marks were apart, and that Word counted its number.
func (c *textComparer) unseen(was, is *unit) {
	if was.paragraph.Decomposed {
		c.add(TextChange{Kind: ComposedLetters, From: whereOf(was.paragraph), To: whereOfUnit(is)})
	}
	if was.paragraph.Label != "" {
		c.add(TextChange{Kind: TypedNumbers, Is: was.paragraph.Label, From: whereOf(was.paragraph), To: whereOfUnit(is)})
	}
}

// blanks notes places at which there were more blanks than one, and are not any more.
func (c *textComparer) blanks(was, is *unit, places int) {
	for range max(0, places) {
		c.add(TextChange{Kind: JoinedBlanks, From: whereOf(was.paragraph), To: whereOfUnit(is)})
	}
}

func (c *textComparer) add(t TextChange) { c.changes = append(c.changes, t) }

func whereOfUnit(u *unit) Where {
	if u == nil {
		return Where{}
	}
	return whereOf(u.paragraph)
}

// words compares two stretches word by word.
func (c *textComparer) words(was, is []piece) {
	steps, _ := editscript.Between(stringsOf(was), stringsOf(is), mostEdits)
	x, y := 0, 0
	for _, s := range steps {
		if s.Op != ' ' {
			continue
		}
		c.hunk(was, is, x, s.A, y, s.B)
		x, y = s.A+1, s.B+1
		a, b := was[s.A], is[s.B]
		c.last = b.unit
		if a.blank != b.blank && s.A > 0 && s.B > 0 && was[s.A-1].unit == a.unit && is[s.B-1].unit == b.unit {
			before := 1 // the word before it, where both have the same one
			if was[s.A-1].String() != is[s.B-1].String() {
				before = 0
			}
			c.add(TextChange{Kind: JoinedBlanks, Was: withBlank(was[s.A-before : s.A+1]), Is: withBlank(is[s.B-before : s.B+1]),
				From: whereOf(a.paragraph), To: whereOf(b.paragraph)})
		}
	}
	c.hunk(was, is, x, len(was), y, len(is))
}

func stringsOf(pieces []piece) []string {
	list := make([]string, len(pieces))
	for i, p := range pieces {
		list[i] = p.String() + p.raised
	}
	return list
}

// textOfPieces is the text of pieces, with a blank where there are some.
func textOfPieces(pieces []piece) string {
	var b strings.Builder
	for i, p := range pieces {
		if i > 0 && (p.blank || p.unit != pieces[i-1].unit) {
			b.WriteByte(' ')
		}
		b.WriteString(p.String())
	}
	return b.String()
}

// withBlank is the text of pieces, with the blank before a single one.
func withBlank(pieces []piece) string {
	if len(pieces) == 1 && pieces[0].blank {
		return " " + textOfPieces(pieces)
	}
	return textOfPieces(pieces)
}

// hunk notes that a stretch of words became another. One that went or came is noted paragraph by paragraph; one of signs alone is shown with
// the word before it.
func (c *textComparer) hunk(was, is []piece, x, toX, y, toY int) {
	old, fresh := was[x:toX], is[y:toY]
	if len(old) == 0 && len(fresh) == 0 {
		return
	}
	switch n, m := unitEnd(was, x, toX), unitEnd(is, y, toY); {
	case len(fresh) == 0 && n < toX:
		c.hunk(was, is, x, n, y, y)
		c.hunk(was, is, n, toX, y, y)
		return
	case len(old) == 0 && m < toY:
		c.hunk(was, is, x, x, y, m)
		c.hunk(was, is, x, x, m, toY)
		return
	}
	t := TextChange{Kind: kindOf(old, fresh, toX == len(was) || was[toX].unit != unitAt(was, toX-1), toY == len(is) || is[toY].unit != unitAt(is, toY-1))}
	if len(old) > 0 {
		t.From = whereOf(old[0].paragraph)
	}
	switch {
	case len(fresh) > 0:
		t.To = whereOf(fresh[0].paragraph)
		c.last = fresh[len(fresh)-1].unit
	case toY < len(is) && toX < len(was) && was[toX].unit == old[0].unit:
		t.To = whereOf(is[toY].paragraph)
	default:
		t.To = whereOfUnit(c.last)
	}
	if t.Kind != Constants && t.Kind != Wording && x > 0 && y > 0 && !hasWords(old) && !hasWords(fresh) {
		if before, now := was[x-1], is[y-1]; (len(old) == 0 || before.unit == old[0].unit) && (len(fresh) == 0 || now.unit == fresh[0].unit) {
			old, fresh = was[x-1:toX], is[y-1:toY]
		}
	}
	t.Was, t.Is = textOfPieces(old), textOfPieces(fresh)
	c.add(t)
}

// unitEnd is how far the unit goes that a stretch begins in.
func unitEnd(pieces []piece, from, to int) int {
	end := from
	for end < to && pieces[end].unit == pieces[from].unit {
		end++
	}
	return end
}

// unitAt is the unit of a piece, nil of none.
func unitAt(pieces []piece, i int) *unit {
	if i < 0 {
		return nil
	}
	return pieces[i].unit
}

// moved tells words that went and came elsewhere from others.
func moved(changes []TextChange) []TextChange {
	came := make(map[string][]int)
	for i, t := range changes {
		if t.Kind == Wording && t.Was == "" {
			key := lettersOf(t.Is)
			came[key] = append(came[key], i)
		}
	}
	drop := make(map[int]bool)
	for i := range changes {
		t := &changes[i]
		if t.Kind != Wording || t.Is != "" {
			continue
		}
		if at := came[lettersOf(t.Was)]; len(at) > 0 {
			other := changes[at[0]]
			came[lettersOf(t.Was)] = at[1:]
			t.Kind, t.Is, t.To = Moved, other.Is, other.To
			drop[at[0]] = true
		}
	}
	kept := changes[:0]
	for i, t := range changes {
		if !drop[i] {
			kept = append(kept, t)
		}
	}
	return kept
}

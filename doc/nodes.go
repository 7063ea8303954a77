package doc

import "strings"

// A nodes makes the nodes of paragraphs, and the words that differ from those of the report, many at a time: there are
// hundreds, and one by one most of them would cost more to allocate than to fill. No two callers get the same one.
type nodes struct {
	lines      []line
	paragraphs []Paragraph
	texts      []Text
	inlines    []Inline
	words      strings.Builder
}

// next takes the first of a block, and makes a new block of the given size where none is left.
func next[T any](block *[]T, size int) *T {
	if len(*block) == 0 {
		*block = make([]T, size)
	}
	first := &(*block)[0]
	*block = (*block)[1:]
	return first
}

func (n *nodes) line() *line              { return next(&n.lines, 16) }
func (n *nodes) newParagraph() *Paragraph { return next(&n.paragraphs, 16) }
func (n *nodes) text() *Text              { return next(&n.texts, 32) }

// inlinesFor returns an empty list with room for so many.
func (n *nodes) inlinesFor(count int) []Inline {
	if len(n.inlines) < count {
		n.inlines = make([]Inline, max(count, 64))
	}
	list := n.inlines[:0:count]
	n.inlines = n.inlines[count:]
	return list
}

// begin makes room for a string of a length, and returns where in words it will begin.
func (n *nodes) begin(length int) int {
	if n.words.Cap()-n.words.Len() < length {
		n.words = strings.Builder{} // the strings made so far keep the one before
		n.words.Grow(max(length, 4<<10))
	}
	return n.words.Len()
}

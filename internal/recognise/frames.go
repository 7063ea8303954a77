package recognise

import (
	"slices"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// openFrames takes the tables away that text only stands in: what they hold is text as any other, and the tables in them are
// tables of their own. It is done before anything is recognised, since a table around the text hides every part of it.
func openFrames(d *word.Document) {
	holding := make(map[*word.Table]bool) // tables of data
	for _, t := range d.Main.Tables {
		if t.Outer != nil && t.Bordered && len(t.Rows) > 1 {
			holding[t.Outer.Table] = true
		}
	}
	half := lengthOf(d.Main.Paragraphs) / 2
	d.OpenTables(func(t *word.Table) bool { return isFrame(t, holding[t], half) })
	for _, t := range slices.Clone(d.Main.Tables) {
		if t.Outer != nil {
			continue
		}
		if n := headRows(t); n > 0 {
			d.OpenRows(t, 0, n)
		}
		if i := textRow(t, half); i >= 0 {
			d.OpenRows(t, i, i+1)
		}
	}
}

// textRow is the row of a table that goes over all of it and holds half of what the document says, as where head and closing are
// rows of the same table; -1 where none does.
func textRow(t *word.Table, half int) int {
	return slices.IndexFunc(t.Rows, func(row []*word.Cell) bool {
		return len(row) == 1 && half > 0 && lengthOf(row[0].Paragraphs) > half
	})
}

// headRows counts the first rows of a table that hold the head of an appendix, each one cell over the whole table: label, title,
// “Kèm theo” line, the unit of the figures below.
func headRows(t *word.Table) (n int) {
	label, reference := "", false
	for n < len(t.Rows) && len(t.Rows[n]) == 1 && t.Rows[n][0].Tables == 0 {
		for _, p := range t.Rows[n][0].Paragraphs {
			if s := p.Shown(); label == "" {
				label = s
			}
			reference = reference || isReference(p.Shown())
		}
		n++
	}
	if n == len(t.Rows) || !IsAppendixLabel(label) && !(reference && isChosenLabel(label)) {
		return 0
	}
	return n
}

// isFrame reports whether a table only stands around text. It has one column, and in it a table of data, a mục, Quốc hiệu over the
// agency, or half of what the document says; or it has no borders, no part of a head or a closing, and tables of data or pictures beside each other.
func isFrame(t *word.Table, holding bool, half int) bool {
	column, text, part, nation, length := true, false, false, false, 0
	pictured := false
	for _, row := range t.Rows {
		column = column && len(row) == 1
		for _, c := range row {
			length += lengthOf(c.Paragraphs)
			part = part || isSigned(c.Paragraphs)
			pictured = pictured || slices.ContainsFunc(c.Paragraphs, hasPictures) && lengthOf(c.Paragraphs) == 0
			for _, p := range c.Paragraphs {
				s := p.Shown()
				m, _ := MarkerOf(s)
				text = text || m.Kind == RomanMark && decree.InCapitals(m.Rest)
				nation = nation || holdsNationalName(p.Text)
				part = part || isMottoLike(s) || isNumberLike(s) || isRecipientsLabel(s)
			}
		}
	}
	if !column {
		return (holding || pictured) && !part && !nation && !t.Bordered
	}
	return holding || text || nation || length > half && half > 0
}

// lengthOf is how much paragraphs say.
func lengthOf(ps []*word.Paragraph) (n int) {
	for _, p := range ps {
		n += len(p.Shown())
	}
	return n
}

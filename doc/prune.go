package doc

import "slices"

// prune drops the styles that no block names: a report has a third of them, and they are a large part of a small file.
func (a *assembler) prune() {
	u := &usage{byStyle: a.byStyle, named: make([]bool, len(a.doc.Styles))}
	for i := a.common; i < len(u.named); i++ {
		u.named[i] = true // made where a block needed it
	}
	// What rows that are still to come name stands in the styles made for their table, but for their notes.
	u.name(styleNormal, styleNote, styleNoteMark)
	for i := range a.doc.Sections {
		s := &a.doc.Sections[i]
		u.name(s.PageNumber)
		u.blocks(s.FirstHeader)
		u.blocks(s.FirstFooter)
		u.blocks(s.Blocks)
	}
	for i := range a.doc.Styles {
		if s := &a.doc.Styles[i]; u.named[i] {
			u.name(s.BasedOn, s.Next)
		}
	}
	kept := a.doc.Styles[:0]
	for i, named := range u.named {
		if named {
			kept = append(kept, a.doc.Styles[i])
		}
	}
	a.doc.Styles = slices.Clip(kept)
}

// A usage finds out which styles are named.
type usage struct {
	byStyle map[StyleID]int
	named   []bool
}

func (u *usage) name(styles ...StyleID) {
	for _, id := range styles {
		if i, ok := u.byStyle[id]; ok {
			u.named[i] = true
		}
	}
}

func (u *usage) blocks(blocks []Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			u.name(b.Style)
		case *Table:
			u.name(b.Style)
			if b.Style == styleTable || b.Style == styleTableDense {
				continue // its rows may come but once
			}
			for row := range b.Rows {
				for i := range row.Cells {
					u.blocks(row.Cells[i].Blocks)
				}
			}
		}
	}
}

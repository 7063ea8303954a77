package doc

// prune drops the styles that no block names: a report has a third of them, and they are a large part of a small file.
func (a *assembler) prune() {
	u := &usage{index: a.styles.index, named: make([]bool, len(a.styles.styles))}
	// What rows that are still to come name stands in the styles made for their table, but for their notes.
	u.name(styleNormal, styleNote, styleNoteMark)
	for i := range a.doc.Sections {
		s := &a.doc.Sections[i]
		u.name(s.PageNumber)
		u.blocks(s.FirstHeader)
		u.blocks(s.FirstFooter)
		u.blocks(s.Blocks)
	}
	for i, named := range u.named {
		if named {
			s := a.styles.find(a.styles.styles[i].ID)
			u.name(s.BasedOn, s.Next)
		}
	}
	for i := range a.styles.made {
		s := &a.styles.made[i]
		u.name(s.BasedOn, s.Next)
	}
	a.doc.Styles = a.styles.used(u.named)
}

// A usage finds out which styles are named.
type usage struct {
	index map[StyleID]int // into the sheet; the styles that were made for the report are all kept
	named []bool
}

func (u *usage) name(styles ...StyleID) {
	for _, id := range styles {
		if i, ok := u.index[id]; ok {
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

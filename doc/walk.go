package doc

import (
	"iter"
	"strings"
)

// Paragraphs yields the paragraphs in the order of the page, those in cells included, those of notes not. It goes
// through the rows of tables as a writer does; where they fail it ends, and the writer reports the error.
func (d *Document) Paragraphs() iter.Seq[*Paragraph] {
	return func(yield func(*Paragraph) bool) {
		for i := range d.Sections {
			if !paragraphsIn(d.Sections[i].Blocks, yield) {
				return
			}
		}
	}
}

func paragraphsIn(blocks []Block, yield func(*Paragraph) bool) (more bool) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			if !yield(b) {
				return false
			}
		case *Table:
			if b.Rows == nil {
				continue
			}
			for row, err := range b.Rows {
				if err != nil {
					return false
				}
				for i := range row.Cells {
					if !paragraphsIn(row.Cells[i].Blocks, yield) {
						return false
					}
				}
			}
		}
	}
	return true
}

// Notes yields the notes in the order of the page, each with its number.
func (d *Document) Notes() iter.Seq2[int, *Note] {
	return func(yield func(int, *Note) bool) {
		number := max(d.FirstNote, 1)
		for p := range d.Paragraphs() {
			for _, in := range p.Inlines {
				note, ok := in.(*Note)
				if !ok {
					continue
				}
				if !yield(number, note) {
					return
				}
				number++
			}
		}
	}
}

// String returns the characters of the paragraph, with "\n" for a line break, and without notes.
func (p *Paragraph) String() string {
	var b strings.Builder
	for _, in := range p.Inlines {
		switch in := in.(type) {
		case *Text:
			b.WriteString(in.Text)
		case *Field:
			b.WriteString(in.Text.Text)
		case *Break:
			b.WriteByte('\n')
		}
	}
	return b.String()
}

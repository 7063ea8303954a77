package doc

import (
	"slices"

	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
)

// above is the height of what stands before the next block, from the first page of its section on, and whether that is known: of the tables
// of a report it is not.
func (a *assembler) above() (height Length, known bool) {
	for _, b := range slices.Backward(a.blocks) {
		h, known := a.heightOf(b, a.page.TextWidth())
		if !known {
			return 0, false
		}
		height += h
	}
	return height, true
}

func (a *assembler) heightOf(b Block, width Length) (height Length, known bool) {
	switch b := b.(type) {
	case *Paragraph:
		s := a.styleBy(b.Style)
		line := s.Line.Exactly
		if line == 0 {
			line = Length(float64(lineHeight(s.Size)) * max(s.Line.Multiple, 1))
		}
		height = s.Before + s.After + s.RuleAbove + Length(a.linesWithin(b, width))*line
		for _, in := range b.Inlines {
			if image, ok := in.(*Image); ok && !image.Over {
				height += image.Height
			}
		}
		return height, true
	case *Table:
		if b.Heading > 0 || b.Style != styleLayout {
			return 0, false
		}
		for row, err := range b.Rows {
			if err != nil {
				return 0, false
			}
			most := row.Height
			for i := range row.Cells {
				cell := Length(0)
				for _, in := range row.Cells[i].Blocks {
					h, known := a.heightOf(in, b.Grid[min(i, len(b.Grid)-1)])
					if !known {
						return 0, false
					}
					cell += h
				}
				most = max(most, cell)
			}
			height += most
		}
		return height, true
	}
	return 0, false
}

// linesWithin is how many lines a paragraph has within a width, as far as one face of its style says.
func (a *assembler) linesWithin(p *Paragraph, width Length) int {
	s := a.styleBy(p.Style)
	measure := width - s.Left - s.Right
	run := lines.Run{Text: p.String(), Face: metrics.FaceOf(s.Bold, s.Italic), Size: int64(s.Size)}
	return len(lines.Breaking{First: int64(measure - s.FirstLine), Rest: int64(measure)}.Break([]lines.Run{run}))
}

package doc

import (
	"fmt"
	"iter"

	"github.com/vanthu/baocao/model"
)

// bodyRows yields the rows of the body. One row with its nodes serves them all, so that a long table costs no memory.
func (a *assembler) bodyRows(t *model.Table, plan *tablePlan, styles cellStyles) iter.Seq2[*Row, error] {
	report, splits, document, origin := a.report, a.rowSplitter(plan), a.doc, a.origins.of("rows")
	return func(yield func(*Row, error) bool) {
		source, warn := slice(t.Rows), (*rowWarnings)(nil)
		if plan.stream != nil {
			var first bool
			if source, first = plan.stream.take(); first {
				warn = &rowWarnings{to: &document.Warnings, path: report.PathOf(t), of: report, left: mostRowWarnings}
				defer warn.end()
			}
		}
		row := newBodyRow(plan, styles)
		place, end := placing(t, plan)
		n := 0
		for cells, err := range source {
			var places []model.Place
			var faults model.Faults
			if err == nil {
				places, faults = place(n, cells)
			}
			if err != nil || faults.Err() != nil {
				yield(nil, rowFaults(report, t, n, faults, err))
				return
			}
			row.row.Origin = origin.item(n)
			row.row.MaySplit = splits.mayBeLong(&cells, places)
			row.fill(n, &cells, places, plan.staysWithNext(t, n, row.row.MaySplit))
			if plan.stream != nil && n >= sampleRows {
				if wide := row.wideNumber(n, &cells, places); wide != nil {
					yield(nil, rowFaults(report, t, n, wide, nil))
					return
				}
			}
			if warn != nil {
				warn.add(faults)
			}
			if !yield(&row.row, nil) {
				return
			}
			n++
		}
		if faults := end(); faults.Err() != nil {
			yield(nil, rowFaults(report, t, n-1, faults, nil))
		}
	}
}

// placing finds where the cells of one row after the other stand. Rows that are still to come are held against their rules as well,
// which [model.Report.Validate] has done for those in memory.
func placing(t *model.Table, plan *tablePlan) (place func(n int, row model.Row) ([]model.Place, model.Faults), end func() model.Faults) {
	if plan.stream != nil {
		check := t.Check()
		return func(_ int, row model.Row) ([]model.Place, model.Faults) {
			faults := check.Row(row)
			return check.Places(), faults
		}, check.End
	}
	grid := model.NewGrid(len(plan.leaves))
	return func(n int, row model.Row) ([]model.Place, model.Faults) {
			places, err := grid.Place(row)
			if fault, ok := err.(model.Fault); ok {
				fault.Path = fmt.Sprintf("rows[%d]", n) + fault.Path
				return nil, model.Faults{fault}
			}
			return places, nil
		}, func() model.Faults {
			if fault, ok := grid.End().(model.Fault); ok {
				return model.Faults{fault}
			}
			return nil
		}
}

func slice(rows []model.Row) iter.Seq2[model.Row, error] {
	return func(yield func(model.Row, error) bool) {
		for _, r := range rows {
			if !yield(r, nil) {
				return
			}
		}
	}
}

// staysWithNext reports whether row n must not end a page. Of the rows of a stream the first are known.
func (p *tablePlan) staysWithNext(t *model.Table, n int, maySplit bool) bool {
	stream, last := p.stream, n == len(t.Rows)-1
	if stream != nil {
		last = stream.ended && n == len(stream.stays)-1
	}
	switch {
	case last:
		return p.noted || p.closed && !maySplit
	case stream != nil:
		return n < len(stream.stays) && stream.stays[n]
	}
	return stays(&t.Rows[n], &t.Rows[n+1])
}

// stays reports whether a row must not end a page before the next: a total stays with what it adds up, and a row of a level with
// the first of its parts.
func stays(row, next *model.Row) bool {
	return next.Kind == model.TotalRow || row.Level > 0 && (next.Level == 0 || next.Level > row.Level)
}

// keptTogether is how many rows a cell may span for them to stay on one page. A page break through a cell that spans rows
// leaves its text on the first page and an empty frame on the next.
const keptTogether = 8

// keptPart is the part of a page up to which they do, with a group or a total beside them: higher ones would leave more of it blank.
const keptPart = 3

// A rowHeights is where the rows that were measured begin, and behind them where the last ends.
type rowHeights struct {
	begins []Length
	most   Length // that stays together
}

// rowHeights measures the rows of the table at the widths of its setting, where cells span some.
func (m *measure) rowHeights(s *setting, page Length) rowHeights {
	if !m.content.spans {
		return rowHeights{}
	}
	m.size, m.margins = s.size, s.margins
	line := m.cells().Row(1)
	h := rowHeights{begins: make([]Length, min(m.content.rows, sampleRows)+1), most: page/keptPart - line}
	for row, more := range m.beyondLines(s.widths) {
		h.begins[row+1] = more
	}
	for i := range h.begins[1:] {
		h.begins[i+1] += h.begins[i] + line
	}
	return h
}

// together reports whether rows that a cell spans stay on one page. Of those that were not measured only the number is known.
func (h *rowHeights) together(row, rows int) bool {
	return rows <= keptTogether && (row+rows >= len(h.begins) || h.begins[row+rows]-h.begins[row] <= h.most)
}

// A bodyRow is a row of a table with a paragraph for every cell, filled again for each row of the body.
type bodyRow struct {
	row     Row
	cells   []Cell
	lines   []cellLine
	plan    *tablePlan
	styles  cellStyles
	within  int // so many rows from this one on stay with the next, for a cell that spans them
	numbers printedNumbers
}

func newBodyRow(plan *tablePlan, styles cellStyles) *bodyRow {
	n := len(plan.leaves)
	return &bodyRow{cells: make([]Cell, n), lines: make([]cellLine, n), plan: plan, styles: styles}
}

// fill sets the row to the cells of row n of the model, which stand in the given places.
func (b *bodyRow) fill(n int, row *model.Row, places []model.Place, keep bool) {
	b.within = max(b.within-1, 0)
	for _, p := range places {
		if p.Cell >= 0 && p.Rows > 1 && b.plan.heights.together(n, p.Rows) {
			b.within = max(b.within, p.Rows-1)
		}
	}
	keep = keep || row.Kind == model.GroupRow || b.within > 0
	b.row.Cells = b.cells[:len(places)]
	for i, p := range places {
		c, l := &b.cells[i], &b.lines[i]
		*c = Cell{Blocks: l.cell()}
		if p.Columns > 1 {
			c.Columns = p.Columns
		}
		if p.Cell < 0 {
			c.Merge = MergeOn
			l.set(b.style(&model.Row{}, p, false, noMark), "")
			l.paragraph.KeepNext = keep
			continue
		}
		if p.Rows > 1 {
			c.Merge, c.Middle = MergeStart, true
		} else if p.Columns <= 1 && !b.row.MaySplit {
			c.Middle = b.plan.middle[p.Column]
		}
		b.text(c, l, row, p)
		origin := b.row.Origin.cell(p.Cell)
		for _, block := range c.Blocks {
			q := block.(*Paragraph)
			q.KeepNext, q.Origin = keep, origin
		}
	}
}

// style is that of a cell of the row.
func (b *bodyRow) style(row *model.Row, p model.Place, number bool, m mark) StyleID {
	if m == noMark && p.Columns <= 1 && row.Kind == model.PlainRow && row.Level == 0 && !row.OfWhich {
		return b.styles.plain[p.Column]
	}
	look := b.plan.look(row, p.Column, p.Columns > 1, number)
	look.mark = m
	if id, made := b.styles.made[look]; made {
		return id
	}
	return b.styles.plain[p.Column] // of a streamed row unlike those that were measured
}

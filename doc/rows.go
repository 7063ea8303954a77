package doc

import (
	"iter"
	"strings"

	"github.com/vanthu/baocao/internal/weblink"
	"github.com/vanthu/baocao/model"
)

// bodyRows yields the rows of the body. One row with its nodes serves them all, so that a long table costs no memory.
func (a *assembler) bodyRows(t *model.Table, plan *tablePlan, styles cellStyles) iter.Seq2[*Row, error] {
	report, splits, document := a.report, a.rowSplitter(plan), a.doc
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
		check := t.Check()
		n := 0
		for cells, err := range source {
			var faults model.Faults
			if err == nil {
				faults = check.Row(cells)
			}
			if err != nil || faults.Err() != nil {
				yield(nil, rowFaults(report, t, n, faults, err))
				return
			}
			row.fill(cells, check.Places(), staysWithNext(t, n))
			row.row.MaySplit = splits.mayBeLong(cells, check.Places())
			if plan.stream != nil && n >= sampleRows {
				if wide := row.wideNumber(n, cells, check.Places()); wide != nil {
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
		if faults := check.End(); faults.Err() != nil {
			yield(nil, rowFaults(report, t, n-1, faults, nil))
		}
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

// staysWithNext reports whether row n must not end a page: a total stays with what it adds up, and the note of a table
// with the table. Of rows that are still to come nothing is known.
func staysWithNext(t *model.Table, n int) bool {
	switch {
	case t.RowSeq != nil:
		return false
	case n == len(t.Rows)-1:
		return !t.Note.IsEmpty()
	}
	return t.Rows[n+1].Kind == model.TotalRow
}

// keptTogether is how many rows a cell may span for them to stay on one page. A page break through a cell that spans rows
// leaves its text on the first page and an empty frame on the next.
const keptTogether = 8

// A bodyRow is a row of a table with a paragraph for every cell, filled again for each row of the body.
type bodyRow struct {
	row    Row
	cells  []Cell
	lines  []cellLine
	plan   *tablePlan
	styles cellStyles
}

func newBodyRow(plan *tablePlan, styles cellStyles) *bodyRow {
	n := len(plan.leaves)
	b := &bodyRow{cells: make([]Cell, n), lines: make([]cellLine, n), plan: plan, styles: styles}
	for i := range b.lines {
		b.cells[i].Blocks = b.lines[i].cell()
	}
	return b
}

// fill sets the row to the cells of a row of the model, which stand in the given places.
func (b *bodyRow) fill(row model.Row, places []model.Place, keep bool) {
	keep = keep || row.Kind == model.GroupRow
	for _, p := range places {
		keep = keep || 1 < p.Rows && p.Rows <= keptTogether
	}
	b.row.Cells = b.cells[:len(places)]
	for i, p := range places {
		c, l := &b.cells[i], &b.lines[i]
		*c = Cell{Blocks: c.Blocks}
		if p.Columns > 1 {
			c.Columns = p.Columns
		}
		switch {
		case p.Cell < 0:
			c.Merge = MergeOn
			l.set(b.styles.body[p.Column], "")
		default:
			if p.Rows > 1 {
				c.Merge, c.Middle = MergeStart, true
			}
			b.text(l, &row.Cells[p.Cell], b.style(row.Kind, p, row.Cells[p.Cell].Number.Valid), p)
		}
		l.paragraph.KeepNext = keep
	}
}

// style is that of the cells of the column; rows that stand apart are bold. The text of a cell over several columns belongs
// to none of them: a total is centred, and the heading of a group begins at the left.
func (b *bodyRow) style(kind model.RowKind, p model.Place, number bool) StyleID {
	wide := p.Columns > 1 && !number
	switch {
	case kind == model.GroupRow && wide:
		return b.styles.group
	case kind == model.TotalRow && wide:
		return b.styles.total
	case kind != model.PlainRow:
		return b.styles.bold[p.Column]
	}
	return b.styles.body[p.Column]
}

func (b *bodyRow) text(l *cellLine, c *model.Cell, style StyleID, p model.Place) {
	switch {
	case c.Number.Valid:
		l.set(style, b.plan.leaves[p.Column].Format(c.Number.Decimal))
	case c.Text.IsPlain() && !strings.Contains(c.Text.String(), "\n") && !weblink.MayHave(c.Text.String()):
		l.setComposed(style, c.Text.String())
	default:
		l.paragraph.Style = style
		l.paragraph.Inlines = appendText(l.paragraph.Inlines[:0], c.Text)
	}
}

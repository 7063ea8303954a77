package doc

import "github.com/vanthu/baocao/model"

// table lays out a table: its caption, the heading merged from the tree of columns, and the rows.
func (a *assembler) table(t *model.Table) {
	if !t.Caption.IsEmpty() {
		a.add(rich(styleTableCaption, "", t.Caption))
	}
	a.unit(t.Unit)
	plan := a.plan(t)
	cells := a.cellStyles(t, plan)
	heading := headingRows(t, plan, cells.heading)
	body := a.bodyRows(t, plan, cells)
	a.add(&Table{
		Style:   plan.style,
		Grid:    plan.widths,
		Heading: plan.depth,
		Rows: func(yield func(*Row, error) bool) {
			for i := range heading {
				if !yield(&heading[i], nil) {
					return
				}
			}
			body(yield)
		},
	})
	a.tableNote(t.Note)
	a.add(&Paragraph{Style: styleGap})
}

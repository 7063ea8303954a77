package doc

import (
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// table lays out a table: its caption, the heading merged from the tree of columns, and the rows.
func (a *assembler) table(t *model.Table) {
	origin := a.origins.of("table")
	defer a.origins.leave(a.origins.enter("table", -1))
	if !t.Caption.IsEmpty() {
		a.addOf("caption", rich(styleTableCaption, "", t.Caption))
	}
	a.unit(t.Unit)
	plan := a.plan(t)
	a.lastTable = plan
	cells := a.cellStyles(t, plan)
	heading := a.headingRows(t, plan, &cells)
	body := a.bodyRows(t, plan, cells)
	a.add(&Table{
		Style:   plan.style,
		Origin:  origin,
		Grid:    plan.widths,
		Heading: len(heading),
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

// The styles of the lines around a table. Only a report that has such a line has its style.
const (
	styleTableUnit StyleID = "DonViTinh"
	styleTableNote StyleID = "GhiChuBang"
)

// unit adds the line of the unit right above a table, at the right, or a gap where there is none.
func (a *assembler) unit(unit model.Text) {
	if unit.IsEmpty() {
		a.add(&Paragraph{Style: styleGap, KeepNext: true})
		return
	}
	style := a.tableLine(styleTableUnit, Right)
	style.Before, style.After, style.KeepNext = Pt(6), Pt(3), true
	a.addOf("unit", rich(a.style(style), "", unit))
}

// tableNote adds the note of a table right under it.
func (a *assembler) tableNote(note model.Text) {
	if note.IsEmpty() {
		return
	}
	style := a.tableLine(styleTableNote, Justified)
	style.Before = Pt(3)
	a.addOf("note", rich(a.style(style), "", note))
}

// tableLine is the style of a line beside a table: the type of its cells, in italics.
func (a *assembler) tableLine(id StyleID, align Alignment) Style {
	s := styleOf(decree.TableText, a.sizes)
	s.ID, s.Name, s.Align, s.Italic = id, named(id).Name, align, true
	return s
}

package doc

import (
	"slices"
	"strconv"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// A tablePlan is how a table is fitted into the width of the page.
type tablePlan struct {
	leaves        []model.Column // those that hold cells
	depth         int            // rows of the heading
	style         StyleID
	size          Length // of the type
	widths        []Length
	upward        []bool          // headings turned to read from the bottom to the top
	headingHeight Length          // of the last heading row; 0: as high as its text
	margins       Length          // left and right of the text in a cell, and half a border on either side
	measured      []columnContent // of the rows that were measured
	stream        *rowStream      // nil for rows in memory
}

// An attempt is one way to fit a table, tried in turn until no word has to be broken.
type attempt struct {
	points float64 // less than the size of tables
	dense  bool    // narrow cell margins
	turn   bool    // headings wider than their cells are turned upward
}

// attempts goes from the most readable to the tightest. A heading turned upward reads worse than type that is a point
// smaller, and better than a page more; what is under 11 pt is for tables that do not fit otherwise.
var attempts = []attempt{
	{0, false, false}, {0, false, true}, {1, false, false}, {1, false, true}, {2, false, false}, {2, true, false}, {2, false, true}, {2, true, true},
	{3, true, true}, {4, true, true}, {5, true, true},
}

// plan fits a table into the page, by width and by height: of the attempts in which every word has room, the one that
// [best] chooses; where there is none, the last.
func (a *assembler) plan(t *model.Table) *tablePlan {
	size, total, page := a.styleBase().Size, a.page.TextWidth(), a.page.textHeight()
	plan := &tablePlan{leaves: t.Leaves(), depth: t.HeadingRows()}
	rows := t.Rows
	if t.RowSeq != nil {
		plan.stream = stream(t.RowSeq)
		rows = plan.stream.held
	}
	m := newMeasure(t, plan, measureRows(rows, plan.leaves))
	plan.measured = m.content.columns
	var settings []setting
	for i, try := range attempts {
		at := size - Pt(try.points)
		if fits := m.fit(try, at, total); !fits && i < len(attempts)-1 || at < smallest && len(settings) > 0 {
			continue
		}
		s := setting{attempt: try, size: at, margins: m.margins, widths: inTwips(m.distribute(total), total)}
		m.upright(s.widths)
		s.upward = slices.Clone(m.upward)
		s.headingHeight = m.headingHeight(s.widths)
		s.height = m.height(s.widths, s.headingHeight, page)
		settings = append(settings, s)
		if len(settings) == 1 && !s.starves(page) && !m.maySave(&s, page) {
			break
		}
	}
	s := best(settings, page)
	if s.size < smallest {
		a.warnSmall(t, s.size)
	}
	plan.size, plan.upward, plan.widths, plan.headingHeight, plan.margins = s.size, s.upward, s.widths, s.headingHeight, s.margins
	plan.style = styleTable
	if s.dense {
		plan.style = styleTableDense
	}
	return plan
}

// cellAir is the space above and under the text of a cell.
const cellAir = 0 * perPoint

func (a *assembler) styleBase() Style { return styleOf(decree.TableText, a.sizes) }

// cellStyles are the paragraph styles of a table's cells.
type cellStyles struct {
	heading      StyleID
	body, bold   []StyleID // by column; bold are those of rows that stand apart
	group, total StyleID   // of a text over several columns in such a row
}

// cellStyles makes the styles that the cells need, in the size of the plan: "Bảng 13 - canh trái", "Bảng 9 - canh giữa".
func (a *assembler) cellStyles(t *model.Table, plan *tablePlan) cellStyles {
	points, name := strconv.FormatFloat(plan.size.Pt(), 'f', -1, 64), named(styleTable).Name+" "
	base := a.styleBase()
	base.Size = plan.size
	heading := base
	heading.ID, heading.Name = styleTable+StyleID(points+"TieuDe"), name+points+" - tiêu đề cột"
	heading.Bold, heading.Align = true, Centre
	n := len(plan.leaves)
	styles := cellStyles{heading: a.style(heading), body: make([]StyleID, n)}

	var made [len(alignmentNames)][2]StyleID
	style := func(align Alignment, bold bool) StyleID {
		of := &made[align][0]
		if bold {
			of = &made[align][1]
		}
		if *of != "" {
			return *of
		}
		s, as := base, alignmentNames[align]
		s.ID, s.Name, s.Align = styleTable+StyleID(points+as.id), name+points+" - "+as.name, align
		if bold {
			s.ID, s.Name, s.Bold = s.ID+"Dam", s.Name+" đậm", true
		}
		*of = a.style(s)
		return *of
	}
	for i := range plan.leaves {
		styles.body[i] = style(cellAlignment(&plan.leaves[i]), false)
	}
	if !standsApart(t) {
		return styles
	}
	styles.bold = make([]StyleID, n)
	for i := range plan.leaves {
		styles.bold[i] = style(cellAlignment(&plan.leaves[i]), true)
	}
	styles.group, styles.total = style(Left, true), style(Centre, true)
	return styles
}

// standsApart reports whether the table has group or total rows, or may have them among rows that are still to come.
func standsApart(t *model.Table) bool {
	return t.RowSeq != nil || slices.ContainsFunc(t.Rows, func(r model.Row) bool { return r.Kind != model.PlainRow })
}

var alignmentNames = [...]struct{ id, name string }{
	Left: {"Trai", "canh trái"}, Centre: {"Giua", "canh giữa"}, Right: {"Phai", "canh phải"}, Justified: {"Deu", "canh đều"},
}

func cellAlignment(c *model.Column) Alignment {
	switch c.Align {
	case model.AlignLeft:
		return Left
	case model.AlignCentre:
		return Centre
	case model.AlignRight:
		return Right
	case model.AlignJustified:
		return Justified
	}
	switch c.Kind {
	case model.OrdinalColumn, model.DateColumn:
		return Centre
	case model.NumberColumn:
		return Right
	}
	return Left
}

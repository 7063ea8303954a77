package doc

import (
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// A tablePlan is how a table is fitted into the width of the page.
type tablePlan struct {
	leaves        []model.Column // those that hold cells
	depth         int            // rows of the heading, but for that of labels
	style         StyleID
	size          Length // of the type
	widths        []Length
	upward        []bool          // headings turned to read from the bottom to the top
	headingHeight Length          // of the last heading row; 0: as high as its text
	margins       Length          // left and right of the text in a cell, and half a border on either side
	measured      []columnContent // of the rows that were measured
	middle        []bool          // columns of one line each beside columns of several: centred in the height of a row
	levels        tableLevels
	stream        *rowStream // nil for rows in memory
	noted         bool       // a note stands under it
	heights       rowHeights // of rows that cells span
	closed        bool       // right before one line and the signature, which are not to be alone on a page
}

// An attempt is one way to fit a table, tried in turn until no word has to be broken.
type attempt struct {
	points float64 // less than the size of tables
	dense  bool    // narrow cell margins
	turn   bool    // headings wider than their cells are turned upward
	lines  int     // that columns leave to a turned heading, and no more; 0: as many as it would like
	low    bool    // upright headings would like a few lines, not one, so that the cells of other columns have the room
	cut    bool    // addresses of the web and their like are cut early, so that other words fit
}

// attempts goes from the most readable to the tightest. A heading turned upward reads worse than type that is a point
// smaller, and better than a page more; what is under 11 pt is for tables that do not fit otherwise.
var attempts = []attempt{
	{}, {turn: true}, {points: 1}, {points: 1, turn: true}, {points: 2}, {points: 2, dense: true}, {points: 2, turn: true}, {points: 2, dense: true, turn: true},
	{points: 2, dense: true, turn: true, cut: true},
	{points: 3, dense: true, turn: true}, {points: 4, dense: true, turn: true}, {points: 5, dense: true, turn: true},
}

// attemptsOfSize are those of a size that is asked for.
var attemptsOfSize = []attempt{{}, {turn: true}, {dense: true}, {dense: true, turn: true}}

// plan fits a table into the page, by width and by height: of the attempts in which every word has room, the one that
// [best] chooses; where there is none, the last.
func (a *assembler) plan(t *model.Table) *tablePlan {
	size, total, page := a.styleBase().Size, a.page.TextWidth(), a.page.textHeight()
	plan := &tablePlan{leaves: t.Leaves(), depth: t.HeadingRows(), noted: !t.Note.IsEmpty()}
	if t.HasLabels() {
		plan.depth--
	}
	rows := t.Rows
	if t.RowSeq != nil {
		plan.stream = stream(t.RowSeq)
		rows = plan.stream.held
	}
	if plan.levels = levelsOf(rows, plan.leaves); plan.stream != nil {
		plan.levels.stream()
	}
	m := newMeasure(t, plan, measureRows(rows, plan.leaves, &plan.levels))
	plan.measured = m.content.columns
	var settings []setting
	tries := attempts
	if t.Size > 0 {
		size, tries = Pt(t.Size), attemptsOfSize
	}
	for i, try := range tries {
		if try.cut && len(settings) > 0 {
			continue
		}
		at := size - Pt(try.points)
		fits := m.fit(try, at, total)
		if !fits && i < len(tries)-1 || at < smallest && len(settings) > 0 && t.Size == 0 {
			continue
		}
		s := m.setting(try, total, page)
		if fits {
			s = m.inLines(m.inFewLines(s, total, page), total, page)
		}
		settings = append(settings, s)
		if len(settings) == 1 && !s.starves(page) && !m.maySave(&s, page) {
			break
		}
	}
	s := best(settings, page, a.above)
	if s.size < smallest {
		a.warnSmall(t, s.size)
	}
	a.warnWidths(t, plan, s)
	plan.size, plan.upward, plan.widths, plan.headingHeight, plan.margins = s.size, s.upward, s.widths, s.headingHeight, s.margins
	plan.middle = m.content.middle(plan)
	plan.heights = m.rowHeights(s, page)
	plan.style = styleTable
	if s.dense {
		plan.style = styleTableDense
	}
	return plan
}

// cellAir is the space above and under the text of a cell.
const cellAir = perPoint * 3 / 2

func (a *assembler) styleBase() Style { return styleOf(decree.TableText, a.sizes) }

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

package doc

import (
	"strconv"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/model"
)

// A tablePlan is how a table is fitted into the width of the page.
type tablePlan struct {
	leaves        []model.Column
	depth         int // rows of the heading
	style         StyleID
	size          Length // of the type
	widths        []Length
	upward        []bool // headings turned to read from the bottom to the top
	headingHeight Length // of the last heading row; 0: as high as its text
}

// An attempt is one way to fit a table, tried in turn until no word has to be broken.
type attempt struct {
	points float64 // less than the size of tables
	dense  bool    // narrow cell margins
	turn   bool    // headings wider than their cells are turned upward
}

// attempts goes from the most readable to the tightest. Upright headings are worth two points of size; below that a
// turned heading reads better than smaller type does.
var attempts = []attempt{
	{0, false, false}, {1, false, false}, {2, false, false}, {2, true, false},
	{2, false, true}, {2, true, true}, {3, true, true}, {4, true, true}, {5, true, true},
}

// plan fits a table into the text width: the first attempt in which every word has room, else the last one.
func (a *assembler) plan(t *model.Table) *tablePlan {
	base := a.styleBase()
	plan := &tablePlan{leaves: t.Leaves(), depth: t.HeadingRows()}
	content := measureRows(t.Rows, plan.leaves)
	for i, try := range attempts {
		m := newMeasure(t, plan, content, base.Size-Pt(try.points), try)
		if !m.fit(a.page.TextWidth()) && i < len(attempts)-1 {
			continue
		}
		plan.size, plan.widths, plan.upward, plan.headingHeight = m.size, m.widths, m.upward, m.headingHeight()
		plan.style = styleTable
		if try.dense {
			plan.style = styleTableDense
		}
		break
	}
	return plan
}

func (a *assembler) styleBase() Style { return styleOf(decree.TableText, a.sizes) }

// cellStyles are the paragraph styles of a table's cells.
type cellStyles struct {
	heading StyleID
	body    []StyleID
}

// cellStyles makes the styles that the cells need, in the size of the plan: "Bảng 13 - canh trái", "Bảng 9 - canh giữa".
func (a *assembler) cellStyles(plan *tablePlan) cellStyles {
	points := strconv.FormatFloat(plan.size.Pt(), 'f', -1, 64)
	base := a.styleBase()
	base.Size = plan.size
	heading := base
	heading.ID, heading.Name = StyleID("Bang"+points+"TieuDe"), "Bảng "+points+" - tiêu đề cột"
	heading.Bold, heading.Align = true, Centre
	styles := cellStyles{heading: a.style(heading), body: make([]StyleID, len(plan.leaves))}

	var made [len(alignmentNames)]StyleID
	for i := range plan.leaves {
		align := cellAlignment(&plan.leaves[i])
		if made[align] == "" {
			s, as := base, alignmentNames[align]
			s.ID, s.Name, s.Align = StyleID("Bang"+points+as.id), "Bảng "+points+" - "+as.name, align
			made[align] = a.style(s)
		}
		styles.body[i] = made[align]
	}
	return styles
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

// A columnContent is what the cells of a column need, and its heading, in units of the em.
type columnContent struct {
	word, titleWord int64 // the widest word
	line, titleLine int64 // the widest cell on one line
}

// sampleRows is how many rows are measured: enough to know a column, and little beside writing them.
const sampleRows = 2000

func measureRows(rows []model.Row, leaves []model.Column) []columnContent {
	content := make([]columnContent, len(leaves))
	for i := range leaves {
		title := plain(leaves[i].Title)
		_, content[i].titleWord = metrics.LongestWord(metrics.Bold, title)
		content[i].titleLine = metrics.Width(metrics.Bold, title)
	}
	for _, row := range rows[:min(len(rows), sampleRows)] {
		for i := range min(len(row.Cells), len(leaves)) {
			c := &content[i]
			s := row.Cells[i].Text.String()
			if row.Cells[i].Number.Valid {
				s = formatNumber(row.Cells[i].Number.Decimal, leaves[i].Decimals)
			}
			_, word := metrics.LongestWord(metrics.Regular, s)
			line := metrics.Width(metrics.Regular, s)
			if leaves[i].Kind != model.TextColumn {
				word = line // a number or a date is not broken
			}
			c.word, c.line = max(c.word, word), max(c.line, line)
		}
	}
	return content
}

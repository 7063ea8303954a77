package doc

import (
	"fmt"
	"iter"
	"math"
	"slices"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/model"
)

// A tableHeight is how high the rows of a table are under an attempt, and how many pages they fill.
type tableHeight struct {
	heading, rows Length
	pages         float64
}

// height measures the rows of the table at the widths of an attempt, in which headings turned upward have the given height.
func (m *measure) height(widths []Length, turned, page Length) tableHeight {
	h := tableHeight{heading: m.headingRowsHeight(widths, turned), rows: Length(m.content.rows) * m.cells().Row(1)}
	for _, more := range m.beyondLines(widths) {
		h.rows += more
	}
	h.pages = float64(h.rows) / float64(max(page-aboveTable-h.heading, page/8))
	return h
}

// beyondLines yields what rows have beyond one line at the widths of an attempt.
func (m *measure) beyondLines(widths []Length) iter.Seq2[int, Length] {
	return func(yield func(row int, more Length) bool) {
		cells, wraps := m.cells(), m.content.wraps
		for i, most := 0, Length(0); i < len(wraps); i++ {
			w := &wraps[i]
			n := w.text.Lines(ems(max(sum(widths[w.span.first:w.span.end])-m.margins-w.indent, 1), m.size))
			most = max(most, cells.Row(n)-cells.Row(1)+Length(w.text.Paragraphs)*cells.Air)
			if i == len(wraps)-1 || wraps[i+1].row != w.row {
				if !yield(w.row, most) {
					return
				}
				most = 0
			}
		}
	}
}

// cells is how the cells of an attempt are set.
func (m *measure) cells() lines.Cells[Length] { return cellsOf(m.size) }

// cellsOf is how cells are set in a size of type.
func cellsOf(size Length) lines.Cells[Length] {
	return lines.Cells[Length]{Size: size, Air: cellAir, Border: tableBorder}
}

// aboveTable is the height that a heading and the name of the table take on its first page.
const aboveTable = 15 * perMillimetre

// A wrapCell is a cell whose text may take several lines.
type wrapCell struct {
	row    int
	span   columnSpan
	indent Length
	text   lines.Wrapped
}

// headingRowsHeight is the height of all heading rows: of the groups above each other, and under them of the highest leaf.
func (m *measure) headingRowsHeight(widths []Length, turned Length) Length {
	groups := make([]Length, m.plan.depth)
	height := func(of model.Text, room Length) Length {
		return m.cells().Row(lines.Count(metrics.Bold, plain(of), ems(room-m.margins, m.size)))
	}
	for i := range m.groups {
		g := &m.groups[i]
		groups[g.row] = max(groups[g.row], height(*g.title, sum(widths[g.first:g.end])))
	}
	all := sum(groups) + max(turned, m.cells().Row(1))
	for i := range widths {
		if !m.upward[i] {
			all = max(all, sum(groups[:m.starts[i]])+height(m.plan.leaves[i].Title, widths[i]))
		}
	}
	if m.labelled {
		all += m.cells().Row(1)
	}
	return all
}

// A setting is an attempt in which every word has room, with what it makes of the table.
type setting struct {
	attempt
	size, margins Length
	widths        []Length
	upward        []bool
	narrow        bool
	headingHeight Length
	height        tableHeight
}

// setting is what an attempt that was fitted within a total makes of the table.
func (m *measure) setting(try attempt, total, page Length) setting {
	s := setting{attempt: try, size: m.size, margins: m.margins, widths: inTwips(m.distribute(total), total), narrow: m.narrow}
	m.upright(s.widths)
	s.upward = slices.Clone(m.upward)
	s.headingHeight = m.headingHeight(s.widths)
	s.height = m.height(s.widths, s.headingHeight, page)
	return s
}

// best chooses among the settings, which go from the most readable to the tightest: the first whose heading leaves room for
// rows, unless the fewest pages that any takes are fewer by one in three; then the first that takes no more than those, if it saves
// a page where the table stands. above is the height of what is above it, and whether that is known.
func best(settings []setting, page Length, above func() (Length, bool)) *setting {
	from := max(0, slices.IndexFunc(settings, func(s setting) bool { return !s.starves(page) }))
	first := &settings[from]
	pages := whole(first.height.pages)
	fewest := pages
	for i := range settings {
		fewest = min(fewest, whole(settings[i].height.pages))
	}
	if fewest == pages || 3*(pages-fewest) < pages {
		return first
	}
	tight := &settings[slices.IndexFunc(settings, func(s setting) bool { return whole(s.height.pages) == fewest })]
	begins, known := above()
	saves := 3*(first.height.pages-tight.height.pages) >= first.height.pages
	if known {
		saves = tight.height.pagesFrom(begins, -page/rough, page) < first.height.pagesFrom(begins, 0, page) ||
			tight.height.pagesFrom(begins, belowTable, page) < first.height.pagesFrom(begins, belowTable, page)
	}
	if !saves {
		return first
	}
	return tight
}

// rough is by which part of a page heights are measured too high at most.
const rough = 12

// belowTable is the height of what ends a report under its last table: a line and the signature.
const belowTable = 60 * perMillimetre

// pagesFrom is on how many pages a table stands with what is below it, which begins under what is above it.
func (h *tableHeight) pagesFrom(above, below, page Length) float64 {
	each := float64(max(page-h.heading, page/8))
	over := max(0, float64(h.rows+below)-(each-float64(above%page)))
	return 1 + math.Ceil(over/each)
}

// whole is how many pages are begun.
func whole(pages float64) int { return int(pages) + 1 }

// maySave reports whether any tighter setting could save a page in three: one of the smallest size, with every row on one
// line under a heading of one.
func (m *measure) maySave(first *setting, page Length) bool {
	if first.height.pages <= 1 {
		return false
	}
	least := Length(m.content.rows) * cellsOf(min(smallest, first.size)).Row(1)
	return 3*(whole(first.height.pages)-whole(float64(least)/float64(page))) >= whole(first.height.pages)
}

// smallest is the type under which a table is warned of.
const smallest = 11 * perPoint

// warnWidths warns of columns that have not the width they ask for, and of numbers and dates that are wider than their columns.
func (a *assembler) warnWidths(t *model.Table, plan *tablePlan, s *setting) {
	warn := func(rule, value, vi, en string) {
		path := a.report.PathOf(t)
		a.warnings = append(a.warnings, model.Fault{Path: path, Position: a.report.Position(path), Rule: rule, Severity: model.Warning,
			Value: model.Excerpt(value), Message: decree.Message{Vi: vi, En: en}})
	}
	if s.narrow {
		warn("table-width", "", "width khai ở các cột cộng với các cột khác rộng hơn trang, nên cột hẹp hơn width đã ghi; giảm width hoặc đặt landscape: true",
			"the columns with a width and the others are wider than the page, so columns are narrower than they ask: take smaller widths, or set landscape: true")
	}
	for i := range plan.leaves {
		const narrow, many = 15 * perMillimetre, 6 // of a column, where a word has a line; lines
		room := s.widths[i] - s.margins
		if c := &plan.leaves[i]; c.Kind == model.TextColumn && c.Width == (model.Width{}) && !s.upward[i] && room < narrow && emWidth(plan.measured[i].line, s.size) > many*room {
			vi, en := "hãy đặt landscape: true, ghi width cho cột, hoặc bớt cột", "set landscape: true, give the column a width, or have fewer columns"
			if t.Landscape {
				vi, en = "hãy ghi width cho cột, bớt cột hoặc tách bảng", "give the column a width, have fewer columns, or make several tables"
			}
			warn("column-narrow", plain(c.Title), fmt.Sprintf("các cột khác chỉ để lại %.0f mm cho lời văn ở cột này, gần như mỗi dòng một chữ; ", room.Mm())+vi,
				fmt.Sprintf("the other columns leave %.0f mm for the words of this one, hardly one a line; ", room.Mm())+en)
			break
		}
	}
	for i := range plan.leaves {
		if c := &plan.leaves[i]; c.Kind != model.TextColumn && emWidth(plan.measured[i].word, s.size) >= s.widths[i]-s.margins+perTwip {
			warn("number-cut", plain(c.Title), "số hoặc ngày ở cột này rộng hơn cột nên bị ngắt giữa chừng; nới hoặc bỏ width, bỏ size, đặt landscape: true, hoặc đổi đơn vị tính",
				"numbers or dates are wider than this column and are broken: widen it or leave out width, leave out size, set landscape: true, or take a larger unit")
			return
		}
	}
}

// warnSmall warns of a table whose words do not fit in the smallest size that reads well.
func (a *assembler) warnSmall(t *model.Table, size Length) {
	path := a.report.PathOf(t)
	fault := model.Fault{
		Path: path, Position: a.report.Position(path), Rule: "table-small", Severity: model.Warning,
		Message: decree.Message{
			Vi: fmt.Sprintf("bảng rộng đến mức chữ chỉ còn cỡ %g; tách thành nhiều bảng, đặt landscape: true hoặc rút ngắn tiêu đề cột", size.Pt()),
			En: fmt.Sprintf("the table is so wide that its type is %g pt; make several tables, set landscape: true, or shorten its headings", size.Pt())},
	}
	if t.Landscape {
		fault.Message = decree.Message{
			Vi: fmt.Sprintf("bảng rộng đến mức trên trang ngang chữ cũng chỉ còn cỡ %g; tách thành nhiều bảng hoặc rút ngắn tiêu đề cột", size.Pt()),
			En: fmt.Sprintf("the table is so wide that on a landscape page its type is %g pt too; make several tables, or shorten its headings", size.Pt())}
	}
	if t.Size > 0 {
		fault.Path += ".size"
		fault.Position = a.report.Position(fault.Path)
		fault.Message = decree.Message{Vi: fmt.Sprintf("chữ trong bảng cỡ %g khó đọc; từ 11 trở lên thì đọc được", size.Pt()),
			En: fmt.Sprintf("type of %g pt in a table reads badly: take 11 or more", size.Pt())}
	}
	a.warnings = append(a.warnings, fault)
}

// longRow is the part of a page from which on a row may split: a lower one is kept whole.
const longRow = 4

// A rowSplitter knows which rows may split.
type rowSplitter struct {
	columns []splitColumn
	lines   int // as many as the part of a page has
}

// A splitColumn is the measure of a column, in units of the em, and the bytes of which a text with fewer is never that high.
type splitColumn struct {
	ems   int64
	bytes int
}

func (a *assembler) rowSplitter(plan *tablePlan) *rowSplitter {
	s := &rowSplitter{columns: make([]splitColumn, len(plan.widths)), lines: cellsOf(plan.size).Lines(a.page.textHeight() / longRow)}
	for i, w := range plan.widths {
		measure := max(ems(w-plan.margins, plan.size), 1)
		s.columns[i] = splitColumn{measure, (s.lines - 1) * int(measure/metrics.UnitsPerEm)} // no letter is wider than the em, and each has a byte
	}
	return s
}

// mayBeLong reports whether a row has a text that is higher than the part of a page.
func (s *rowSplitter) mayBeLong(row *model.Row, places []model.Place) bool {
	for i := range places {
		p := &places[i]
		if p.Cell < 0 || p.Rows > 1 {
			continue
		}
		str := row.Cells[p.Cell].Text.String()
		if len(str) < s.lines {
			continue
		}
		c := s.columns[p.Column]
		for _, more := range s.columns[p.Column+1 : p.Column+max(p.Columns, 1)] {
			c.ems, c.bytes = c.ems+more.ems, c.bytes+more.bytes
		}
		if (len(str) >= c.bytes || strings.Contains(str, "\n")) && lines.Count(metrics.Regular, str, c.ems) > s.lines {
			return true
		}
	}
	return false
}

// starves reports whether a heading takes so much of each page that little is left for rows.
func (s *setting) starves(page Length) bool { return s.height.heading > page/2 }

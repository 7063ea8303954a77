package doc

import (
	"fmt"
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
	cells := m.cells()
	h := tableHeight{heading: m.headingRowsHeight(widths, turned), rows: Length(m.content.rows) * cells.Row(1)}
	row, most := -1, Length(0) // what the row has beyond a line
	for i := range m.content.wraps {
		w := &m.content.wraps[i]
		if w.row != row {
			h.rows += most
			row, most = w.row, 0
		}
		n := w.text.Lines(ems(sum(widths[w.span.first:w.span.end])-m.margins, m.size))
		most = max(most, cells.Row(n)-cells.Row(1)+Length(w.text.Paragraphs)*2*cells.Air)
	}
	h.rows += most
	h.pages = float64(h.rows) / float64(max(page-aboveTable-h.heading, page/8))
	return h
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
	row  int
	span columnSpan
	text lines.Wrapped
}

// headingRowsHeight is the height of all heading rows: of the groups above each other, and under them of the highest leaf.
func (m *measure) headingRowsHeight(widths []Length, turned Length) Length {
	groups := make([]Length, m.plan.depth)
	var title lines.Text
	height := func(of model.Text, room Length) Length {
		title.Set(metrics.Bold, plain(of))
		return m.cells().Row(title.Count(ems(room-m.margins, m.size)))
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
	return all
}

// A setting is an attempt in which every word has room, with what it makes of the table.
type setting struct {
	attempt
	size, margins Length
	widths        []Length
	upward        []bool
	headingHeight Length
	height        tableHeight
}

// best chooses among the settings, which go from the most readable to the tightest: the first whose heading leaves room for
// rows, unless the fewest pages that any takes are fewer by one in three; then the first that takes no more than those.
func best(settings []setting, page Length) *setting {
	from := max(0, slices.IndexFunc(settings, func(s setting) bool { return !s.starves(page) }))
	pages := whole(settings[from].height.pages)
	fewest := pages
	for i := range settings {
		fewest = min(fewest, whole(settings[i].height.pages))
	}
	if fewest == pages || 3*(pages-fewest) < pages {
		return &settings[from]
	}
	return &settings[slices.IndexFunc(settings, func(s setting) bool { return whole(s.height.pages) == fewest })]
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

// warnSmall warns of a table whose words do not fit in the smallest size that reads well.
func (a *assembler) warnSmall(t *model.Table, size Length) {
	path := a.report.PathOf(t)
	a.warnings = append(a.warnings, model.Fault{
		Path: path, Position: a.report.Position(path), Rule: "table-small", Severity: model.Warning,
		Message: decree.Message{
			Vi: fmt.Sprintf("bảng rộng đến mức chữ chỉ còn cỡ %g; tách thành nhiều bảng, đặt landscape: true hoặc rút ngắn tiêu đề cột", size.Pt()),
			En: fmt.Sprintf("the table is so wide that its type is %g pt; make several tables, set landscape: true, or shorten its headings", size.Pt())},
	})
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
func (s *rowSplitter) mayBeLong(row model.Row, places []model.Place) bool {
	for _, p := range places {
		if p.Cell < 0 || p.Rows > 1 {
			continue
		}
		text := &row.Cells[p.Cell].Text
		if text.IsEmpty() {
			continue
		}
		str := text.String()
		var measure int64
		least := 0
		for _, c := range s.columns[p.Column : p.Column+max(p.Columns, 1)] {
			measure, least = measure+c.ems, least+c.bytes
		}
		if (len(str) >= least || len(str) > s.lines && strings.Contains(str, "\n")) && lines.Count(metrics.Regular, str, measure) > s.lines {
			return true
		}
	}
	return false
}

// starves reports whether a heading takes so much of each page that little is left for rows.
func (s *setting) starves(page Length) bool { return s.height.heading > page/2 }

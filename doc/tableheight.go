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
	line := m.lineHeight() + tableBorder
	h := tableHeight{heading: m.headingRowsHeight(widths, turned), rows: Length(m.content.rows) * line}
	row, most := -1, 1
	for i := range m.content.wraps {
		w := &m.content.wraps[i]
		if w.row != row {
			h.rows += Length(most-1) * m.lineHeight()
			row, most = w.row, 1
		}
		most = max(most, w.lines(ems(sum(widths[w.span.first:w.span.end])-m.margins, m.size)))
	}
	h.rows += Length(most-1) * m.lineHeight()
	h.pages = float64(h.rows) / float64(max(page-aboveTable-h.heading, page/8))
	return h
}

// aboveTable is the height that a heading and the name of the table take on its first page.
const aboveTable = 15 * perMillimetre

// A wrapCell is a cell whose text may take several lines.
type wrapCell struct {
	row        int
	span       columnSpan
	word, line int64 // its widest word, and all of it on one line, in units of the em
	paragraphs int   // begun by breaks of lines
}

// lines is about how many lines a cell has in a measure: every line but the last loses about half a word.
func (w *wrapCell) lines(measure int64) int {
	if w.line <= measure {
		return 1 + w.paragraphs
	}
	const halfWord = metrics.UnitsPerEm * 9 / 10
	return 1 + w.paragraphs + int(w.line/max(measure-min(halfWord, w.word/2), metrics.UnitsPerEm/2))
}

// headingRowsHeight is the height of all heading rows: of the groups above each other, and under them of the highest leaf.
func (m *measure) headingRowsHeight(widths []Length, turned Length) Length {
	groups := make([]Length, m.plan.depth)
	var title lines.Text
	leaf := 0
	var visit func(columns []model.Column, row int)
	visit = func(columns []model.Column, row int) {
		for i := range columns {
			c := &columns[i]
			if len(c.Columns) == 0 {
				leaf++
				continue
			}
			first := leaf
			visit(c.Columns, row+1)
			title.Set(metrics.Bold, plain(c.Title))
			n := title.Count(ems(sum(widths[first:leaf])-m.margins, m.size))
			groups[row] = max(groups[row], Length(n)*m.lineHeight()+tableBorder)
		}
	}
	visit(m.table.Columns, 0)
	above := sum(groups)
	height := above + max(turned, m.lineHeight()+tableBorder)
	starts := headingStarts(m.table.Columns, 0, make([]int, 0, len(widths)))
	for i := range widths {
		if m.upward[i] {
			continue
		}
		title.Set(metrics.Bold, plain(m.plan.leaves[i].Title))
		n := title.Count(ems(widths[i]-m.margins, m.size))
		height = max(height, sum(groups[:starts[i]])+Length(n)*m.lineHeight()+tableBorder)
	}
	return height
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
	least := Length(m.content.rows) * (lineHeight(min(smallest, first.size)) + tableBorder)
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
	s := &rowSplitter{columns: make([]splitColumn, len(plan.widths)), lines: int(a.page.textHeight() / longRow / lineHeight(plan.size))}
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

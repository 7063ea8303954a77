package doc

import (
	"cmp"
	"maps"
	"slices"

	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/model"
)

// A measure fits a table, in one attempt after the other.
type measure struct {
	plan     *tablePlan
	content  tableContent
	groups   []headingGroup
	starts   []int         // the heading row in which each leaf begins
	labelled bool          // a row of labels stands under the heading
	spans    []spanContent // in the order in which columns are widened for them

	size    Length // of the attempt, as all that follows
	turn    bool
	lines   int
	low     bool
	cut     bool
	margins Length   // left and right of the text in a cell, and half a border on either side
	least   []Length // the width in which no word is broken
	most    []Length // the width in which no line wraps
	upward  []bool
	held    []bool // to the width that the column asks for
	narrow  bool   // some columns are narrower than they ask, for the page has no room
}

// A spanContent is what a heading or a cell over several columns needs.
type spanContent struct {
	columnSpan
	word int64 // the widest, in units of the em
}

func newMeasure(t *model.Table, plan *tablePlan, content tableContent) *measure {
	n := len(plan.leaves)
	m := &measure{
		plan: plan, content: content, labelled: t.HasLabels(),
		starts: make([]int, 0, n), least: make([]Length, n), most: make([]Length, n), upward: make([]bool, n), held: make([]bool, n),
	}
	m.visit(t.Columns, 0)
	m.wideCells()
	return m
}

// A headingGroup is a heading over several columns.
type headingGroup struct {
	columnSpan
	row   int
	title *model.Text
}

// visit notes the headings that begin in a row or under it: those over several columns, the inner ones first, and where the leaves begin.
func (m *measure) visit(columns []model.Column, row int) {
	for i := range columns {
		c := &columns[i]
		if len(c.Columns) == 0 {
			m.starts = append(m.starts, row)
			continue
		}
		first := len(m.starts)
		m.visit(c.Columns, row+1)
		span := columnSpan{first, len(m.starts)}
		m.groups = append(m.groups, headingGroup{span, row, &c.Title})
		_, word := lines.LongestWord(metrics.Bold, plain(c.Title))
		m.spans = append(m.spans, spanContent{span, word})
	}
}

// wideCells notes the cells over several columns, in the order of the columns, the narrow spans first.
func (m *measure) wideCells() {
	if m.content.wide == nil {
		return
	}
	spans := slices.SortedFunc(maps.Keys(m.content.wide), func(a, b columnSpan) int {
		return cmp.Or(cmp.Compare(a.end-a.first, b.end-b.first), cmp.Compare(a.first, b.first))
	})
	for _, span := range spans {
		m.spans = append(m.spans, spanContent{span, m.content.wide[span]})
	}
}

// fit measures the columns in an attempt, and reports whether every word has room within a total.
func (m *measure) fit(try attempt, size, total Length) bool {
	margin := Mm(1.5)
	if try.dense {
		margin = denseMargin
	}
	m.size, m.turn, m.lines, m.low, m.cut, m.margins = size, try.turn, try.lines, try.low, try.cut, 2*margin+tableBorder
	for i := range m.plan.leaves {
		m.column(i)
		if m.labelled { // a label is a word like others, and broken where it is long
			label := emWidth(min(m.content.columns[i].label, longWord), size) + m.margins
			m.least[i], m.most[i] = max(m.least[i], label), max(m.most[i], label)
		}
	}
	for _, s := range m.spans {
		m.widen(s.columnSpan, emWidth(s.word, size)+m.margins)
	}
	m.fixed(total)
	return sum(m.least) <= total
}

// column finds what a column needs. A heading whose words are wider than the cells, or that takes many lines, is turned upward,
// where that is tried.
func (m *measure) column(i int) {
	c := &m.content.columns[i]
	cellWord := emWidth(c.word, m.size)
	if m.cut {
		cellWord = emWidth(c.cut, m.size)
	}
	titleWord := emWidth(c.titleWord, m.size)
	m.upward[i] = m.turn && (titleWord > cellWord || emWidth(c.titleLine, m.size) > fewLines*max(cellWord, m.lineHeight()))
	if asked := m.plan.leaves[i].Turned; asked != nil {
		m.upward[i] = *asked
	}
	if m.upward[i] {
		line, likes := m.lineHeight(), (emWidth(c.titleLine, m.size)+highTurned-1)/highTurned
		if m.lines > 0 {
			m.least[i] = max(cellWord, min(Length(m.lines), likes)*line+perMillimetre/4) + m.margins
			m.most[i] = max(emWidth(c.line, m.size)+m.margins, m.least[i])
			if c.titleLine == c.titleWord { // a word, such as STT, that may find room
				m.most[i] = max(titleWord+m.margins+perTwip, m.most[i])
			}
			return
		}
		if c.titleLine > longTitle {
			line = 2*line + perMillimetre/4 // which rounding may take
		}
		m.least[i] = max(cellWord, line) + m.margins
		turned := min(mostTurned, max(2, likes))
		m.most[i] = max(emWidth(c.line, m.size)+m.margins, turned*m.lineHeight()+m.margins, m.least[i])
		return
	}
	m.least[i] = max(cellWord, titleWord) + m.margins
	title := min(c.titleLine, max(longTitle, c.titleLine/fewLines))
	if m.low {
		title = c.titleLine / fewLines
	}
	m.most[i] = max(emWidth(max(c.line, title), m.size)+m.margins, m.least[i])
}

// A turned heading would like as many lines as keep it to about this height, up to so many: it stands on every page of its table.
const (
	highTurned = 35 * perMillimetre
	mostTurned = 4
)

// upright turns back the headings that have found room in a few lines after all.
func (m *measure) upright(widths []Length) {
	for i := range m.upward {
		room := widths[i] - m.margins
		if !m.upward[i] || m.plan.leaves[i].Turned != nil || emWidth(m.content.columns[i].titleWord, m.size) > room {
			continue
		}
		m.upward[i] = lines.Count(metrics.Bold, plain(m.plan.leaves[i].Title), ems(room, m.size)) > fewLines
	}
}

// fewLines is how many lines of a heading read well: what would take more is turned upward, where that is tried.
const fewLines = 3

// longTitle is the width of a heading that is to take several lines, so that the column of names does not starve for it; turned
// upward it takes two at least.
const longTitle = 12 * metrics.UnitsPerEm

func (m *measure) lineHeight() Length { return lines.Height(m.size, 1) }

// widen gives each column of a span its part of what they lack together.
func (m *measure) widen(span columnSpan, need Length) {
	have := sum(m.least[span.first:span.end])
	if have >= need {
		return
	}
	more := (need-have)/Length(span.end-span.first) + 1
	for i := span.first; i < span.end; i++ {
		m.least[i] += more
		m.most[i] = max(m.most[i], m.least[i])
	}
}

// fixed applies the widths that the columns ask for. What they ask beyond their need is cut where the page has no room for it.
func (m *measure) fixed(total Length) {
	wants, more := make([]Length, len(m.held)), Length(0)
	for i, c := range m.plan.leaves {
		wants[i] = Mm(c.Width.Millimetres)
		if c.Width.Percent > 0 {
			wants[i] = Length(float64(total) * c.Width.Percent / 100)
		}
		if m.held[i] = wants[i] > 0; m.held[i] {
			m.least[i] = min(m.least[i], wants[i])
			more += wants[i] - m.least[i]
		}
	}
	room := total - sum(m.least)
	m.narrow = room >= 0 && room+Length(len(wants))*perTwip < more // rounding may take a twip of each
	for i, held := range m.held {
		if !held {
			continue
		}
		if m.narrow {
			wants[i] = m.least[i] + Length(float64(wants[i]-m.least[i])*float64(room)/float64(more))
		}
		m.least[i], m.most[i] = wants[i], wants[i]
	}
}

// headingHeight is the height that the last heading row needs for the headings that are turned upward. A turned heading
// may wrap into as many lines as its column is wide.
func (m *measure) headingHeight(widths []Length) Length {
	height := Length(0)
	if !slices.Contains(m.upward, true) {
		return height
	}
	line := m.lineHeight()
	for i, up := range m.upward {
		if !up {
			continue
		}
		title := lines.TextOf(metrics.Bold, plain(m.plan.leaves[i].Title))
		most := max(1, int((widths[i]-m.margins)/line))
		above := Length(m.plan.depth-1-m.starts[i]) * line // rows over the last one that the heading spans too
		enough := ems(height+above-2*m.margins, m.size)
		need := emWidth(m.upwardHeight(i, title, most, enough), m.size) + 2*m.margins
		height = max(height, need-above)
	}
	return height
}

// upwardHeight is the least height, in units of the em, in which a heading breaks into at most the given number of lines;
// it is not looked for below what is enough.
func (m *measure) upwardHeight(i int, title lines.Text, most int, enough int64) int64 {
	low, high := m.content.columns[i].titleWord, m.content.columns[i].titleLine
	if enough >= low && title.Count(enough) <= most {
		return enough
	}
	for low < high {
		middle := (low + high) / 2
		if title.Count(middle) <= most {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return high
}

// ems turns a length into units of the em at a size of type.
func ems(l, size Length) int64 { return int64(l) * metrics.UnitsPerEm / int64(size) }

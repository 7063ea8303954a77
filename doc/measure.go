package doc

import (
	"slices"

	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/model"
)

// A measure is one attempt to fit a table.
type measure struct {
	table   *model.Table
	plan    *tablePlan
	content []columnContent
	size    Length
	turn    bool
	margins Length // left and right of the text in a cell, and half a border on either side

	least  []Length // the width in which no word is broken
	most   []Length // the width in which no line wraps
	widths []Length
	upward []bool
	held   []bool // to the width that the column asks for
}

func newMeasure(t *model.Table, plan *tablePlan, content []columnContent, size Length, try attempt) *measure {
	margin := Mm(1.5)
	if try.dense {
		margin = denseMargin
	}
	n := len(plan.leaves)
	return &measure{
		table: t, plan: plan, content: content, size: size, turn: try.turn, margins: 2*margin + tableBorder,
		least: make([]Length, n), most: make([]Length, n), upward: make([]bool, n), held: make([]bool, n),
	}
}

// fit chooses the widths within a total, and reports whether every word has room.
func (m *measure) fit(total Length) bool {
	for i := range m.plan.leaves {
		m.column(i)
	}
	m.groups(m.table.Columns, 0)
	m.fixed(total)
	m.widths = inTwips(m.distribute(total), total)
	return sum(m.least) <= total
}

// column finds what a column needs. A heading whose words are wider than the cells is turned upward, where that is tried.
func (m *measure) column(i int) {
	c := &m.content[i]
	cellWord := emWidth(c.word, m.size)
	titleWord := emWidth(c.titleWord, m.size)
	if m.turn && titleWord > cellWord {
		m.upward[i] = true
		line := m.lineHeight()
		m.least[i] = max(cellWord, line) + m.margins
		m.most[i] = max(emWidth(c.line, m.size), 2*line) + m.margins
		return
	}
	m.least[i] = max(cellWord, titleWord) + m.margins
	m.most[i] = max(emWidth(max(c.line, c.titleLine), m.size)+m.margins, m.least[i])
}

func (m *measure) lineHeight() Length {
	return Length(float64(m.size) * metrics.SingleSpacing)
}

// groups widens the columns under a group whose heading has a wider word than they have together. It returns the number
// of leaves it has seen.
func (m *measure) groups(columns []model.Column, leaf int) int {
	for i := range columns {
		c := &columns[i]
		if len(c.Columns) == 0 {
			leaf++
			continue
		}
		first := leaf
		leaf = m.groups(c.Columns, leaf)
		_, word := metrics.LongestWord(metrics.Bold, plain(c.Title))
		need := emWidth(word, m.size) + m.margins
		if have := sum(m.least[first:leaf]); have < need {
			more := (need-have)/Length(leaf-first) + 1
			for j := first; j < leaf; j++ {
				m.least[j] += more
				m.most[j] = max(m.most[j], m.least[j])
			}
		}
	}
	return leaf
}

// fixed applies the widths that the columns ask for.
func (m *measure) fixed(total Length) {
	for i, c := range m.plan.leaves {
		want := Mm(c.Width.Millimetres)
		if c.Width.Percent > 0 {
			want = Length(float64(total) * c.Width.Percent / 100)
		}
		if want > 0 {
			m.least[i], m.most[i], m.held[i] = want, want, true
		}
	}
}

// headingHeight is the height that the last heading row needs for the headings that are turned upward. A turned heading
// may wrap into as many lines as its column is wide.
func (m *measure) headingHeight() Length {
	height := Length(0)
	if !slices.Contains(m.upward, true) {
		return height
	}
	line := m.lineHeight()
	starts := headingStarts(m.table.Columns, 0, make([]int, 0, len(m.upward)))
	for i, up := range m.upward {
		if !up {
			continue
		}
		title := plain(m.plan.leaves[i].Title)
		lines := max(1, int((m.widths[i]-m.margins)/line))
		above := Length(m.plan.depth-1-starts[i]) * line // rows over the last one that the heading spans too
		enough := int64(height+above-2*m.margins) * metrics.UnitsPerEm / int64(m.size)
		need := emWidth(m.upwardHeight(i, title, lines, enough), m.size) + 2*m.margins
		height = max(height, need-above)
	}
	return height
}

// upwardHeight is the least height, in units of the em, in which a heading breaks into at most the given number of lines;
// it is not looked for below what is enough.
func (m *measure) upwardHeight(i int, title string, lines int, enough int64) int64 {
	low, high := m.content[i].titleWord, m.content[i].titleLine
	if enough >= low && metrics.Lines(metrics.Bold, title, enough) <= lines {
		return enough
	}
	for low < high {
		middle := (low + high) / 2
		if metrics.Lines(metrics.Bold, title, middle) <= lines {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return high
}

// headingStarts returns for every leaf the heading row in which it begins.
func headingStarts(columns []model.Column, row int, to []int) []int {
	for i := range columns {
		if c := &columns[i]; len(c.Columns) > 0 {
			to = headingStarts(c.Columns, row+1, to)
		} else {
			to = append(to, row)
		}
	}
	return to
}

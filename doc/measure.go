package doc

import (
	"math"
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
}

func newMeasure(t *model.Table, plan *tablePlan, content []columnContent, size Length, try attempt) *measure {
	margin := Mm(1.5)
	if try.dense {
		margin = denseMargin
	}
	n := len(plan.leaves)
	return &measure{
		table: t, plan: plan, content: content, size: size, turn: try.turn, margins: 2*margin + tableBorder,
		least: make([]Length, n), most: make([]Length, n), upward: make([]bool, n),
	}
}

// fit chooses the widths within a total, and reports whether every word has room.
func (m *measure) fit(total Length) bool {
	for i := range m.plan.leaves {
		m.column(i, &m.plan.leaves[i])
	}
	m.groups(m.table.Columns, 0)
	m.fixed(total)
	m.widths = distribute(m.least, m.most, total)
	return sum(m.least) <= total
}

// column finds what a column needs. A heading whose words are wider than the cells is turned upward, where that is tried.
func (m *measure) column(i int, c *model.Column) {
	title := plain(c.Title)
	_, word := metrics.LongestWord(metrics.Bold, title)
	cellWord := emWidth(m.content[i].word, m.size)
	titleWord := emWidth(word, m.size)
	if m.turn && titleWord > cellWord {
		m.upward[i] = true
		line := m.lineHeight()
		m.least[i] = max(cellWord, line) + m.margins
		m.most[i] = max(emWidth(m.content[i].line, m.size), 2*line) + m.margins
		return
	}
	m.least[i] = max(cellWord, titleWord) + m.margins
	m.most[i] = max(emWidth(max(m.content[i].line, metrics.Width(metrics.Bold, title)), m.size)+m.margins, m.least[i])
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
			m.least[i], m.most[i] = want, want
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
		need := upwardHeight(title, m.size, lines) + 2*m.margins
		above := Length(m.plan.depth-1-starts[i]) * line // rows over the last one that the heading spans too
		height = max(height, need-above)
	}
	return height
}

// upwardHeight is the least height in which a text breaks into at most the given number of lines.
func upwardHeight(title string, size Length, lines int) Length {
	_, word := metrics.LongestWord(metrics.Bold, title)
	low, high := word, max(word, metrics.Width(metrics.Bold, title))
	for low < high {
		middle := (low + high) / 2
		if metrics.Lines(metrics.Bold, title, middle) <= lines {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return emWidth(high, size)
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

// distribute gives every column its least width and shares the rest; where nothing is lacking, the columns grow in
// proportion. The widths add up to the total exactly.
func distribute(least, most []Length, total Length) []Length {
	sumLeast, sumMost := sum(least), sum(most)
	widths := make([]Length, len(least))
	switch {
	case sumLeast >= total:
		scale(widths, least, total, sumLeast)
	case sumMost <= total:
		scale(widths, most, total, sumMost)
	default:
		share(widths, least, most, total-sumLeast)
	}
	return inTwips(widths, total)
}

// share gives the columns room by the square root of what each lacks: a column of names is then as good as whole beside
// one of long text, which still gets the most. What a column cannot use goes to the others.
func share(widths, least, most []Length, room Length) {
	copy(widths, least)
	for room > Length(len(widths)) {
		weights := 0.0
		for i := range widths {
			weights += math.Sqrt(float64(most[i] - widths[i]))
		}
		given := Length(0)
		for i := range widths {
			lack := most[i] - widths[i]
			part := min(lack, Length(float64(room)*math.Sqrt(float64(lack))/weights))
			widths[i] += part
			given += part
		}
		if given == 0 {
			return
		}
		room -= given
	}
}

func scale(to, from []Length, total, sum Length) {
	for i := range to {
		to[i] = Length(float64(from[i]) * float64(total) / float64(max(sum, 1)))
	}
}

func sum(lengths []Length) Length {
	var s Length
	for _, l := range lengths {
		s += l
	}
	return s
}

// inTwips rounds widths so that their edges, not their sums, stand on whole twips.
func inTwips(widths []Length, total Length) []Length {
	edge, before := Length(0), int64(0)
	for i, w := range widths {
		edge += w
		at := min(edge, total).Twips()
		if i == len(widths)-1 {
			at = total.Twips()
		}
		widths[i], before = Twips(int(at-before)), at
	}
	return widths
}

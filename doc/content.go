package doc

import (
	"strings"
	"unicode"

	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/model"
)

// A tableContent is what the cells of a table need.
type tableContent struct {
	columns []columnContent
	wide    map[columnSpan]int64 // the widest word of the cells over several columns, in units of the em
	rows    int
	texts   int        // columns without numbers
	wraps   []wrapCell // the cells of more than a word
	spans   bool       // some cells span rows
}

// A columnContent is what the cells of a column need, and its heading, in units of the em.
type columnContent struct {
	word, titleWord int64 // the widest word
	line, titleLine int64 // the widest cell on one line
	cut             int64 // the widest word where the longest are cut early: see cutWord
	label           int64 // the widest word of the label
}

// A columnSpan is columns that one cell covers, the last of them not included.
type columnSpan struct{ first, end int }

// sampleRows is how many rows are measured: enough to know a column, and little beside writing them. Of rows in memory the
// numbers are measured to the end, for a number is not broken.
const sampleRows = 2000

func measureRows(rows []model.Row, leaves []model.Column, levels *tableLevels) tableContent {
	content := tableContent{columns: make([]columnContent, len(leaves))}
	for i := range leaves {
		c, title := &content.columns[i], plain(leaves[i].Title)
		_, c.titleWord, c.titleLine = lines.Measure(metrics.Bold, title)
		c.titleWord = min(c.titleWord, longWord)
		_, c.label = lines.LongestWord(metrics.Regular, leaves[i].Label)
		if leaves[i].Kind != model.NumberColumn {
			content.texts++
		}
	}
	grid := model.NewGrid(len(leaves))
	content.rows = len(rows)
	for i, row := range rows {
		face := metrics.FaceOf(levels.face(&row))
		places, err := grid.Place(row)
		if err != nil {
			continue // the check of the rows says so
		}
		for _, p := range places {
			if p.Cell >= 0 && (i < sampleRows || row.Cells[p.Cell].Number.Valid) {
				content.cell(i, &row, p, &leaves[p.Column], face, levels)
			}
		}
	}
	return content
}

// middle returns the columns whose cells never wrap, where those of another column do.
func (t *tableContent) middle(plan *tablePlan) []bool {
	middle, wraps := make([]bool, len(t.columns)), false
	for i := range t.columns {
		middle[i] = emWidth(t.columns[i].line, plan.size) < plan.widths[i]-plan.margins+perTwip // widths are whole twips
		wraps = wraps || !middle[i]
	}
	if !wraps {
		clear(middle)
	}
	return middle
}

// longWord is the widest word that sets the width of a column, 10 times the size of the type: an address of the web is cut
// at the edge of its cell, where both readers cut it, and does not set the size of a table.
const longWord = 10 * metrics.UnitsPerEm

// cutWord is what such a word needs at least, before the type becomes smaller than reads well.
const cutWord = 6 * metrics.UnitsPerEm

// longSymbol is the longest ký hiệu that is kept whole, some 25 letters: that of a joint circular.
const longSymbol = 18 * metrics.UnitsPerEm

// symbolWidth is the width of the longest ký hiệu of a text that is no longer than that, 0 where it has none.
func symbolWidth(face metrics.Face, s string) (widest int64) {
	for word := range strings.FieldsSeq(s) {
		if isSymbol(strings.Trim(word, "()[]“”\"';,.:")) {
			if width := metrics.Width(face, word); width <= longSymbol {
				widest = max(widest, width)
			}
		}
	}
	return widest
}

// isSymbol reports whether a word is the số, ký hiệu of a document: 121/BC-UBND-VP, 227-KH/BCĐ.
func isSymbol(word string) bool {
	if word == "" || word[0] < '0' || word[0] > '9' || strings.IndexByte(word, '/') < 0 {
		return false
	}
	capital := false
	for _, r := range word {
		capital = capital || unicode.IsUpper(r)
		if r != '/' && r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return capital
}

func (t *tableContent) cell(i int, row *model.Row, p model.Place, column *model.Column, face metrics.Face, levels *tableLevels) {
	c := &row.Cells[p.Cell]
	s := c.Text.String()
	if c.Number.Valid {
		s = column.Shown(row, c).Print(c.Number.Decimal)
		if !c.Text.IsEmpty() {
			face = metrics.Bold // the widest that its run may have
		}
	}
	indent := Length(0)
	if p.Column == levels.names {
		indent = Length(levels.steps(row)) * levelStep
	}
	if !c.Number.Valid && hasItem(s) {
		levels.marked[p.Column] = true
		indent += levelStep
	}
	t.spans = t.spans || p.Rows > 1
	text := lines.WrappedOf(face, s)
	within := ems(indent, smallest)
	word, line := text.Word+within, text.Line+within
	if !c.Number.Valid && p.Rows <= 1 && (text.Wraps() || word > longWord) {
		if t.wraps == nil {
			t.wraps = make([]wrapCell, 0, min(t.rows, sampleRows)*t.texts)
		}
		t.wraps = append(t.wraps, wrapCell{i, columnSpan{p.Column, p.Column + p.Columns}, indent, text})
	}
	if word > longWord && (column.Kind == model.TextColumn || p.Columns > 1) {
		word = max(longWord, symbolWidth(face, s)+within)
	}
	if p.Columns > 1 {
		span := columnSpan{p.Column, p.Column + p.Columns}
		if t.wide == nil {
			t.wide = map[columnSpan]int64{}
		}
		t.wide[span] = max(t.wide[span], word)
		return
	}
	if column.Kind != model.TextColumn && !c.AsText {
		word = line // a number or a date is not broken
	}
	own := &t.columns[p.Column]
	own.word, own.line = max(own.word, word), max(own.line, line)
	if column.Kind == model.TextColumn && word >= longWord {
		word = max(cutWord, symbolWidth(face, s)+within)
	}
	own.cut = max(own.cut, word)
}

package doc

import (
	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/model"
)

// A tableContent is what the cells of a table need.
type tableContent struct {
	columns []columnContent
	wide    map[columnSpan]int64 // the widest word of the cells over several columns, in units of the em
	rows    int
	wraps   []wrapCell // the cells of more than a word
}

// A columnContent is what the cells of a column need, and its heading, in units of the em.
type columnContent struct {
	word, titleWord int64 // the widest word
	line, titleLine int64 // the widest cell on one line
}

// A columnSpan is columns that one cell covers, the last of them not included.
type columnSpan struct{ first, end int }

// sampleRows is how many rows are measured: enough to know a column, and little beside writing them. Of rows in memory the
// numbers are measured to the end, for a number is not broken.
const sampleRows = 2000

func measureRows(rows []model.Row, leaves []model.Column) tableContent {
	content := tableContent{columns: make([]columnContent, len(leaves))}
	for i := range leaves {
		c, title := &content.columns[i], plain(leaves[i].Title)
		_, c.titleWord, c.titleLine = lines.Measure(metrics.Bold, title)
		c.titleWord = min(c.titleWord, longWord)
	}
	grid := model.NewGrid(len(leaves))
	content.rows = len(rows)
	for i, row := range rows {
		face := metrics.Regular
		if row.Kind != model.PlainRow {
			face = metrics.Bold
		}
		places, err := grid.Place(row)
		if err != nil {
			continue // the check of the rows says so
		}
		for _, p := range places {
			if p.Cell >= 0 && (i < sampleRows || row.Cells[p.Cell].Number.Valid) {
				content.cell(i, &row.Cells[p.Cell], p, &leaves[p.Column], face)
			}
		}
	}
	return content
}

// longWord is the widest word that sets the width of a column, 10 times the size of the type: an address of the web is cut
// at the edge of its cell, where both readers cut it, and does not set the size of a table.
const longWord = 10 * metrics.UnitsPerEm

func (t *tableContent) cell(i int, c *model.Cell, p model.Place, column *model.Column, face metrics.Face) {
	s := c.Text.String()
	if c.Number.Valid {
		s = column.Format(c.Number.Decimal)
	}
	text := lines.WrappedOf(face, s)
	word, line := text.Word, text.Line
	if !c.Number.Valid && p.Rows <= 1 && (text.Wraps() || word > longWord) {
		t.wraps = append(t.wraps, wrapCell{i, columnSpan{p.Column, p.Column + p.Columns}, text})
	}
	if column.Kind == model.TextColumn || p.Columns > 1 {
		word = min(word, longWord)
	}
	if p.Columns > 1 {
		span := columnSpan{p.Column, p.Column + p.Columns}
		if t.wide == nil {
			t.wide = map[columnSpan]int64{}
		}
		t.wide[span] = max(t.wide[span], word)
		return
	}
	if column.Kind != model.TextColumn {
		word = line // a number or a date is not broken
	}
	own := &t.columns[p.Column]
	own.word, own.line = max(own.word, word), max(own.line, line)
}

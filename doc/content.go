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
}

// A columnContent is what the cells of a column need, and its heading, in units of the em.
type columnContent struct {
	word, titleWord int64 // the widest word
	line, titleLine int64 // the widest cell on one line
}

// A columnSpan is columns that one cell covers, the last of them not included.
type columnSpan struct{ first, end int }

// sampleRows is how many rows are measured: enough to know a column, and little beside writing them.
const sampleRows = 2000

func measureRows(rows []model.Row, leaves []model.Column) tableContent {
	content := tableContent{columns: make([]columnContent, len(leaves))}
	for i := range leaves {
		c, title := &content.columns[i], plain(leaves[i].Title)
		_, c.titleWord, c.titleLine = lines.Measure(metrics.Bold, title)
	}
	grid := model.NewGrid(len(leaves))
	for _, row := range rows[:min(len(rows), sampleRows)] {
		face := metrics.Regular
		if row.Kind != model.PlainRow {
			face = metrics.Bold
		}
		places, err := grid.Place(row)
		if err != nil {
			continue // the check of the rows says so
		}
		for _, p := range places {
			if p.Cell >= 0 {
				content.cell(&row.Cells[p.Cell], p, &leaves[p.Column], face)
			}
		}
	}
	return content
}

func (t *tableContent) cell(c *model.Cell, p model.Place, column *model.Column, face metrics.Face) {
	s := c.Text.String()
	if c.Number.Valid {
		s = column.Format(c.Number.Decimal)
	}
	_, word, line := lines.Measure(face, s)
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

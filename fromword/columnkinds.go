package fromword

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/formula"
	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/model"
)

// alignmentOf is how a cell is aligned: as its first paragraph that says something. Blank cells say where those to be filled in
// will stand, and weigh little.
func (g *grid) alignmentOf(c *word.Cell) (a decree.Alignment, weight int) {
	ps := g.table.Within[c]
	for _, p := range ps {
		if !p.Empty() {
			return g.outline.Alignment(p), g.width * len(g.table.Rows)
		}
	}
	if len(ps) > 0 {
		return g.outline.Alignment(ps[0]), 1
	}
	return decree.AnyAlignment, 0
}

// kinds tells what the columns of a table hold, by how its cells are aligned and what is in them.
func (g *grid) kinds(t *model.Table) {
	leaves := leavesOf(t.Columns, nil)
	columns := make([]columnCells, g.width)
	for n := range t.Rows {
		at, next := 0, 0
		for _, c := range g.table.Rows[g.body+n] {
			for ; at < g.from(c); at++ {
				next++
			}
			at = g.to(c)
			if g.continues(g.body+n, c) {
				continue
			}
			if g.to(c) == g.from(c)+1 && next < len(t.Rows[n].Cells) {
				column := &columns[g.from(c)]
				column.cells = append(column.cells, &t.Rows[n].Cells[next])
				a, weight := g.alignmentOf(c)
				column.aligned[a] += weight
			}
			next++
		}
	}
	for i, leaf := range leaves[:min(len(leaves), len(columns))] {
		most := decree.AnyAlignment
		for a, weight := range columns[i].aligned {
			if weight > columns[i].aligned[most] {
				most = decree.Alignment(a)
			}
		}
		settle(leaf, columns[i].cells, most, i == 0)
	}
}

// columnCells are the cells of one column, and how much of them is aligned in each way.
type columnCells struct {
	cells   []*model.Cell
	aligned [decree.Justified + 1]int
}

func leavesOf(columns []model.Column, to []*model.Column) []*model.Column {
	for i := range columns {
		if len(columns[i].Columns) > 0 {
			to = leavesOf(columns[i].Columns, to)
		} else {
			to = append(to, &columns[i])
		}
	}
	return to
}

// settle gives a column its kind. Numbers are numbers where every cell that looks like one prints back as it stood; in the
// middle of the first column they count the rows.
func settle(c *model.Column, cells []*model.Cell, aligned decree.Alignment, first bool) {
	switch aligned {
	case decree.Right:
		if numbers(c, cells) {
			return
		}
		c.Align = model.AlignRight
	case decree.Centre:
		switch {
		case every(cells, isDate):
			c.Kind = model.DateColumn
		case !first && numbers(c, cells):
			c.Align = model.AlignCentre
		case first && every(cells, isOrdinal):
			c.Kind = model.OrdinalColumn
		default:
			c.Align = model.AlignCentre
		}
	case decree.Justified:
		c.Align = model.AlignJustified
	}
}

// every reports whether all cells that say something are of a kind, and one is.
func every(cells []*model.Cell, is func(string) bool) bool {
	found := false
	for _, c := range cells {
		if s := strings.TrimSpace(c.Text.String()); s != "" {
			if !is(s) {
				return false
			}
			found = true
		}
	}
	return found
}

// numbers reads the cells of a column as decimals. It does so only if every cell that says something is a number that prints
// back as it stood, in one way for the whole column: with its decimals, its zeros in front, its signs for per cent.
func numbers(c *model.Column, cells []*model.Cell) bool {
	form := model.Column{Kind: model.NumberColumn}
	values := make(map[*model.Cell]decimal.Decimal)
	for _, cell := range cells {
		s := strings.TrimSpace(cell.Text.String())
		if strings.Trim(s, " -–—") == "" {
			continue // blank, or a dash for nothing
		}
		value, decimals, ok := parseNumber(s)
		if !ok || !cell.Text.IsPlain() {
			return false
		}
		form.Decimals = max(form.Decimals, decimals)
		form.Percent = form.Percent || strings.HasSuffix(s, "%")
		form.Pad = form.Pad || len(s) > 1 && s[0] == '0' && s[1] != ','
		values[cell] = value
	}
	if len(values) == 0 || form.Decimals > 12 || form.Percent && isRatio(c.Label) {
		return false
	}
	for _, cell := range cells {
		if value, ok := values[cell]; ok && form.Format(value) != strings.TrimSpace(cell.Text.String()) {
			return false
		}
	}
	for cell, value := range values {
		cell.Text, cell.Number = model.Text{}, decimal.NewNullDecimal(value)
	}
	c.Kind, c.Decimals, c.Percent, c.Pad = form.Kind, form.Decimals, form.Percent, form.Pad
	return true
}

// isRatio reports whether a label says that a column is a ratio, (3)=(2)/(1), which is 0,9 where a clerk means 90%.
func isRatio(label string) bool {
	l, err := formula.Parse(label)
	return err == nil && l.Formula != nil && l.Formula.Ratio()
}

// looksNumeric reports whether a text is made of the signs of a number.
func looksNumeric(s string) bool { return strings.Trim(s, "0123456789.,%- ") == "" }

// parseNumber reads a number written the Vietnamese way, 1.973,25, with a sign for per cent or without.
func parseNumber(s string) (value decimal.Decimal, decimals int, ok bool) {
	const most = 40
	s = strings.TrimSuffix(s, "%")
	if len(s) > most || !looksNumeric(s) || strings.Contains(s, " ") {
		return value, 0, false
	}
	whole, fraction, _ := strings.Cut(s, ",")
	value, err := decimal.NewFromString(strings.ReplaceAll(whole, ".", "") + "." + fraction)
	if fraction == "" {
		value, err = decimal.NewFromString(strings.ReplaceAll(whole, ".", ""))
	}
	return value, len(fraction), err == nil && !strings.Contains(fraction, ".")
}

// isOrdinal reports whether a text is a short word in the place of a number, "01", "I", "1.2".
func isOrdinal(s string) bool {
	const longest = 8
	return len(s) <= longest && !strings.ContainsAny(s, " \n")
}

// isDate reports whether a text is a day in figures.
func isDate(s string) bool {
	const shortest = len("1/1/24")
	return len(s) >= shortest && strings.ContainsAny(s, "/.-") && strings.Trim(s, "0123456789/.-") == ""
}

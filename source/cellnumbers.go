package source

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/numeral"
	"github.com/vanthu/baocao/model"
)

// A typedNumber is a number that waits until the column of its cell is known.
type typedNumber struct {
	node *sourceNode
	path fieldPath
}

// readNumbers makes numbers of the cells in columns of numbers. What is not written as a number stays a text, which
// Validate refuses unless it is a dash.
func (d *decoder) readNumbers(p fieldPath, t *model.Table) {
	leaves := t.Leaves()
	r := numberReader{
		decoder: d, table: t, path: p, leaves: leaves, conventions: d.conventionsOf(p, t),
		refused: make([]int, len(leaves)), shares: make([]typedShares, len(leaves)),
	}
	grid := model.NewGrid(len(leaves))
	for i, row := range t.Rows {
		places, err := grid.Place(row)
		if err != nil {
			r.misplaced(i, places)
		}
		for _, at := range places {
			if at.Cell >= 0 {
				r.cell(i, at)
			}
		}
	}
	r.report()
}

// A numberReader reads the numbers of a table.
type numberReader struct {
	*decoder
	table *model.Table
	path  fieldPath
	// Of each column:
	leaves      []model.Column
	conventions []Convention
	refused     []int // cells
	shares      []typedShares
}

// cell reads the number of a cell, where its column wants one.
func (r *numberReader) cell(row int, at model.Place) {
	leaf, convention := &r.leaves[at.Column], r.conventions[at.Column]
	cell := &r.table.Rows[row].Cells[at.Cell]
	typed, waits := r.waiting[&cell.Number]
	if leaf.Kind != model.NumberColumn && !(waits && cell.Number.Valid) || cell.AsText {
		return
	}
	if !cell.Number.Valid && !cell.Text.IsEmpty() && cell.Text.IsPlain() && slices.Contains(leaf.Texts, cell.Text.String()) {
		cell.AsText = true
		return
	}
	if !waits {
		if cell.Number.Valid { // of a sheet, which has numbers
			return
		}
		where := r.path.field("rows").index(row).index(at.Cell)
		if f := cell.Text.Fault(); f != nil && f.Rule == unreadText || !cell.Text.IsPlain() {
			r.rich = append(r.rich, richNumber{where, &r.table.Rows[row], at.Cell, leaf, convention})
			return
		}
		text := cell.Text.String()
		typed = typedNumber{&sourceNode{kind: scalarNode, scalar: r.values.Print(text), at: r.places.Find(string(where)), sheet: r.counts(text)}, where}
	}
	if !r.readCell(&r.table.Rows[row], cell, typed, leaf, convention, r.refused[at.Column] >= mostRefused) {
		r.refused[at.Column]++
	} else if cell.Number.Valid {
		r.shares[at.Column].add(typed.node, cell.Number.Decimal)
	}
}

// misplaced reads the numbers of a row that does not fit the columns, of those cells that have no place. Validate refuses
// the row, and looks at the others.
func (r *numberReader) misplaced(row int, places []model.Place) {
	cells := r.table.Rows[row].Cells
	for i := cellsIn(places); i < len(cells); i++ {
		if typed, waits := r.waiting[&cells[i].Number]; waits && cells[i].Number.Valid {
			r.readCell(&r.table.Rows[row], &cells[i], typed, &model.Column{}, r.numbers, false)
		}
	}
}

// report says of each column what is seen once all of its cells are read.
func (r *numberReader) report() {
	for i, n := range r.refused {
		if small := r.shares[i].small; small != nil && r.shares[i].sign && r.leaves[i].Percent {
			r.doubt(small.at, string(r.path.field("columns").index(i)), "number-percent", small.scalar, mixedShare)
		}
		if n > mostRefused {
			r.fault(r.places.Find(string(r.path)), string(r.path.field("columns")), "number-column", r.leaves[i].Title.String(), decree.Message{
				Vi: fmt.Sprintf("cột %d còn %d ô nữa không đọc được số", i+1, n-mostRefused),
				En: fmt.Sprintf("column %d has %d more cells whose numbers are not read", i+1, n-mostRefused)})
		}
	}
}

// cellsIn is how many cells of a row have a place.
func cellsIn(places []model.Place) (n int) {
	for _, at := range places {
		n = max(n, at.Cell+1)
	}
	return n
}

// typedShares are the numbers of a column as far as it may hold shares typed in two ways: one has a sign for per cent, and
// the first without any is less than one.
type typedShares struct {
	sign  bool
	small *sourceNode
}

func (s *typedShares) add(n *sourceNode, value decimal.Decimal) {
	switch {
	case strings.HasSuffix(strings.TrimSpace(n.scalar), "%"):
		s.sign = true
	case s.small == nil && isShare(value):
		s.small = n
	}
}

// isShare reports whether a number can be a part of one, 0.125, where others of its column are per cent.
func isShare(d decimal.Decimal) bool { return !d.IsZero() && d.Abs().LessThan(decimal.New(1, 0)) }

var mixedShare = decree.Message{
	Vi: "ô này không có dấu % mà ô khác cùng cột có, nên 0,95 được in là 0,95%; nếu là 95% thì gõ 95%, nếu đúng là 0,95% thì gõ cả dấu %",
	En: "this cell has no sign for per cent, and others of its column have, so that 0.95 is printed as 0.95%: type 95% if that is meant, else the sign too"}

// mostRefused is how many cells of a column are named whose numbers are refused; the rest are counted.
const mostRefused = 40

// conventionsOf returns the convention of each leaf: that of its column, of the group around it, of the table, or the one
// around.
func (d *decoder) conventionsOf(p fieldPath, t *model.Table) []Convention {
	c, declared := d.conventions[string(p)]
	if !declared {
		c = d.numbers
	}
	var all []Convention
	var visit func(p fieldPath, columns []model.Column, c Convention)
	visit = func(p fieldPath, columns []model.Column, c Convention) {
		for i := range columns {
			at, c := p.index(i), c
			if own, declared := d.conventions[string(at)]; declared {
				c = own
			}
			if len(columns[i].Columns) == 0 {
				all = append(all, c)
			}
			visit(at.field("columns"), columns[i].Columns, c)
		}
	}
	visit(p.field("columns"), t.Columns, c)
	return all
}

// readCell makes a number of a cell, or reports that it refuses to. Unsaid, it names no fault of a column that has enough.
func (d *decoder) readCell(row *model.Row, cell *model.Cell, typed typedNumber, column *model.Column, c Convention, unsaid bool) bool {
	if cell.Number.Valid {
		s, ok := d.print(typed.path, typed.node)
		if !ok {
			return false
		}
		typed.node.scalar = s
	}
	number, err := typed.node.number(typed.node.scalar, c)
	refusal, _ := errors.AsType[*numeral.Refusal](err)
	switch {
	case refusal != nil && refusal.Kind == numeral.NotNumber && !cell.Number.Valid:
		return true // Validate says so, or takes it for a dash
	case err == nil && number.Percent && column.Kind == model.NumberColumn && !column.AsTyped && !shownPercent(column, row, cell):
		err = bilingual.New("“"+model.Excerpt(typed.node.scalar)+"” có dấu %, cột này thì không; ghi percent: true cho cột",
			"“"+model.Excerpt(typed.node.scalar)+"” has a sign for per cent and its column has none; write percent: true for the column")
	}
	if err != nil {
		if !unsaid {
			d.refuseNumber(typed.node.at, string(typed.path), err)
		}
		return false
	}
	if !cell.Number.Valid {
		cell.Text = model.Text{}
	}
	cell.Number = decimal.NewNullDecimal(number.Value)
	if column.AsTyped && cell.Format == nil && column.Kind == model.NumberColumn {
		cell.Format = &model.NumberFormat{Decimals: number.Decimals, Percent: number.Percent || column.Percent, Pad: number.Pad || column.Pad}
	}
	shown := column.Shown(row, cell)
	if column.Kind == model.NumberColumn && number.Beyond(shown.Decimals) != numeral.ExcessDigits { // which Validate refuses
		d.doubtNumber(typed.node, string(typed.path), number, shown.Decimals, shown.Print(number.Value))
	}
	return true
}

func shownPercent(column *model.Column, row *model.Row, cell *model.Cell) bool {
	shown := column.Shown(row, cell)
	return shown.Percent || shown.Unit == "%"
}

// A richNumber is a cell of a column of numbers in bold or italics or with a note, which waits until its marks are read.
type richNumber struct {
	path       fieldPath
	row        *model.Row
	cell       int
	column     *model.Column
	convention Convention
}

// readRich makes numbers of those cells whose text is one number with a face, and notes.
func (d *decoder) readRich() {
	for _, n := range d.rich {
		cell := &n.row.Cells[n.cell]
		var runs []model.Run
		digits, face := -1, false
		for r := range cell.Text.Runs() {
			face = face || r != model.Run{Text: r.Text}
			if r.Break || r.Text != "" && digits >= 0 {
				digits = -2
				break
			}
			if r.Text != "" {
				digits = len(runs)
			}
			runs = append(runs, r)
		}
		if digits < 0 || !face || cell.Number.Valid { // Validate says so
			continue
		}
		if slices.Contains(n.column.Texts, strings.TrimSpace(runs[digits].Text)) {
			cell.AsText = true
			continue
		}
		typed := typedNumber{&sourceNode{kind: scalarNode, scalar: runs[digits].Text, at: d.places.Find(string(n.path))}, n.path}
		text := cell.Text
		if d.readCell(n.row, cell, typed, n.column, n.convention, false); !cell.Number.Valid || text.IsPlain() {
			continue
		}
		runs[digits].Text = cell.Number.Decimal.String()
		cell.Text = model.Rich(runs...)
	}
}

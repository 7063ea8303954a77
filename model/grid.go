package model

import (
	"fmt"

	"github.com/vanthu/baocao/decree"
)

// A Grid finds the columns in which the cells of a table's rows stand, row after row: a cell that spans rows keeps its
// columns from the cells of the rows under it.
type Grid struct {
	columns int
	alone   []Place // of a row without spans
	places  []Place // of a row with spans
	above   []above // by column; nil before the first span
	reaches bool    // a cell reaches below the last row
	rows    int     // placed so far
}

// above is what rows above have left over a column: a cell that reaches so many rows below the last one; 0 is none.
// Its columns, row and index are known at its first column.
type above struct{ reach, columns, row, cell int }

// A Place is where one cell stands in its row.
type Place struct {
	// Cell is its index in the row, or -1 where a cell of a row above reaches down.
	Cell int
	// Column is the first leaf column that it covers, and Columns how many.
	Column, Columns int
	// Rows is how many rows it covers from this one on.
	Rows int
}

// NewGrid returns the grid of a table with so many leaf columns, before its first row.
func NewGrid(columns int) *Grid {
	return &Grid{columns: columns}
}

// Place returns the places of the next row from left to right; they are valid until the next call. The places fill the
// grid exactly. A row whose cells do not gives a [Fault], whose path is that of the cell within the row, beside the places of the
// cells before it.
func (g *Grid) Place(row Row) ([]Place, error) {
	places, fault := g.place(&row)
	if fault != nil {
		return places, *fault
	}
	return places, nil
}

func (g *Grid) place(row *Row) ([]Place, *Fault) { return g.placePlain(row, g.isPlain(row)) }

// placePlain is place for a row of which is known whether it is plain.
func (g *Grid) placePlain(row *Row, plain bool) ([]Place, *Fault) {
	if plain && len(row.Cells) == g.columns {
		return g.placeAlone(), nil
	}
	if g.above == nil {
		g.above, g.places = make([]above, g.columns), make([]Place, 0, g.columns)
	}
	g.places = g.places[:0]
	column, cell := 0, 0
	var fault *Fault
	for fault == nil && (column < g.columns || cell < len(row.Cells)) {
		switch {
		case column < g.columns && g.above[column].reach > 0:
			p := Place{Cell: -1, Column: column, Columns: g.above[column].columns, Rows: g.above[column].reach}
			g.places = append(g.places, p)
			column += p.Columns
		case column >= g.columns || cell >= len(row.Cells):
			fault = g.misfit(row)
		default:
			var p Place
			if p, fault = g.cell(row, cell, column); fault == nil {
				g.places = append(g.places, p)
				column, cell = column+p.Columns, cell+1
			}
		}
	}
	g.next(fault == nil)
	return g.places, fault
}

// isPlain reports whether no cell spans the row or begins to span in it.
func (g *Grid) isPlain(row *Row) bool {
	for i := range row.Cells {
		if row.Cells[i].Columns != 0 || row.Cells[i].Rows != 0 {
			return false
		}
	}
	return !g.reaches && row.Kind != GroupRow
}

// placeAlone places the next row, which has no spans and a cell for every column.
func (g *Grid) placeAlone() []Place {
	g.rows++
	if g.alone == nil {
		g.alone = make([]Place, g.columns)
		for i := range g.alone {
			g.alone[i] = Place{Cell: i, Column: i, Columns: 1, Rows: 1}
		}
	}
	return g.alone
}

// cell places a cell at a column that is free.
func (g *Grid) cell(row *Row, cell, column int) (Place, *Fault) {
	c := &row.Cells[cell]
	if c.Columns < 0 || c.Rows < 0 {
		return Place{}, &Fault{Path: string(fieldPath("").index(cell)), Rule: "cell-span", Value: fmt.Sprint(min(c.Columns, c.Rows)), Message: decree.Message{
			Vi: "số cột, số hàng mà ô chiếm không thể âm", En: "a cell cannot span a negative number of columns or rows"}}
	}
	if most := max(g.columns, maxRowSpan); c.Columns > most || c.Rows > most {
		return Place{}, &Fault{Path: string(fieldPath("").index(cell)), Rule: "cell-span", Value: fmt.Sprint(max(c.Columns, c.Rows)), Message: decree.Message{
			Vi: "ô chiếm nhiều cột hoặc hàng hơn bảng có thể có", En: "the cell spans more columns or rows than a table has"}}
	}
	p := Place{Cell: cell, Column: column, Columns: max(c.Columns, 1), Rows: max(c.Rows, 1)}
	if row.Kind == GroupRow && len(row.Cells) == 1 && c.Columns == 0 {
		p.Columns = g.columns - column
	}
	for i := column; i < column+p.Columns; i++ {
		if i >= g.columns || g.above[i].reach > 0 {
			return p, &Fault{Path: string(fieldPath("").index(cell)), Rule: "cell-span", Value: Excerpt(c.String()), Message: decree.Message{
				Vi: fmt.Sprintf("ô chiếm %d cột từ cột %d, chỉ còn trống %d", p.Columns, column+1, i-column),
				En: fmt.Sprintf("the cell spans %d columns from column %d, %d are free", p.Columns, column+1, i-column)}}
		}
	}
	return p, nil
}

// misfit says that the cells of a row are too few or too many.
func (g *Grid) misfit(row *Row) *Fault {
	taken, spans := 0, false
	for i := range row.Cells {
		taken += max(row.Cells[i].Columns, 1)
		spans = spans || row.Cells[i].Columns > 1
	}
	free := g.columns
	for _, a := range g.above {
		if a.reach > 0 {
			free--
		}
	}
	m := rowLength(len(row.Cells), g.columns)
	if spans || free < g.columns {
		m = decree.Message{
			Vi: fmt.Sprintf("các ô của hàng chiếm %d cột, bảng có %d cột, trong đó %d đã bị ô của hàng trên chiếm",
				taken, g.columns, g.columns-free),
			En: fmt.Sprintf("the cells of the row take %d columns, the table has %d, of which cells of rows above take %d",
				taken, g.columns, g.columns-free)}
	}
	return &Fault{Rule: "row-length", Value: fmt.Sprint(len(row.Cells)), Message: m}
}

// next goes on to the next row; the cells of a faulty row reach nowhere.
func (g *Grid) next(sound bool) {
	g.reaches = false
	for i := range g.above {
		g.above[i].reach = max(0, g.above[i].reach-1)
		g.reaches = g.reaches || g.above[i].reach > 0
	}
	for _, p := range g.places {
		if p.Cell < 0 || p.Rows == 1 || !sound {
			continue
		}
		for i := range p.Columns {
			g.above[p.Column+i] = above{reach: p.Rows - 1, columns: p.Columns, row: g.rows, cell: p.Cell}
		}
		g.reaches = true
	}
	g.rows++
}

// End says whether a cell reaches further down than the last row. Its [Fault] has the path of the cell within the table.
func (g *Grid) End() error {
	if fault := g.end(); fault != nil {
		return *fault
	}
	return nil
}

func (g *Grid) end() *Fault {
	for _, a := range g.above {
		if a.reach == 0 {
			continue
		}
		return &Fault{Path: string(fieldPath("rows").index(a.row).index(a.cell)), Rule: "cell-span", Value: fmt.Sprint(g.rows - a.row + a.reach),
			Message: decree.Message{
				Vi: fmt.Sprintf("ô chiếm nhiều hơn %d hàng so với số hàng còn lại của bảng", a.reach),
				En: fmt.Sprintf("the cell spans %d rows more than the table has", a.reach)}}
	}
	return nil
}

// maxRowSpan is how many rows one cell may cover: more than any page holds, and far from where sums of rows overflow.
const maxRowSpan = 1_000_000

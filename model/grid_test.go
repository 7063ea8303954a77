package model

import (
	"strings"
	"testing"
)

// spanned builds a row from marks: "a" is a cell, "a3" spans 3 columns, "a1x2" also 2 rows.
func spanned(marks ...string) Row {
	var row Row
	for _, m := range marks {
		c := Cell{Text: Plain(m[:1])}
		columns, rows, _ := strings.Cut(m[1:], "x")
		if columns != "" {
			c.Columns = int(columns[0] - '0')
		}
		if rows != "" {
			c.Rows = int(rows[0] - '0')
		}
		row.Cells = append(row.Cells, c)
	}
	return row
}

func TestGrid(t *testing.T) {
	tests := []struct {
		name string
		rows []Row
		want string // the letter over each column of each row; a fault ends it
	}{
		{"plain", []Row{spanned("a", "b", "c")}, "abc"},
		{"columns", []Row{spanned("a2", "b")}, "aab"},
		{"rows", []Row{spanned("a1x2", "b", "c"), spanned("d", "e")}, "abc ade"},
		{"block", []Row{spanned("a", "b2x2"), spanned("c"), spanned("d", "e", "f")}, "abb cbb def"},
		{"all covered", []Row{spanned("a3x2"), {}}, "aaa aaa"},
		{"group", []Row{{Kind: GroupRow, Cells: spanned("g").Cells}}, "ggg"},
		{"group in parts", []Row{{Kind: GroupRow, Cells: spanned("g2", "h").Cells}}, "ggh"},
		{"too few", []Row{spanned("a", "b")}, "! row-length "},
		{"too many", []Row{spanned("a", "b", "c", "d")}, "! row-length "},
		{"too wide", []Row{spanned("a", "b3")}, "! cell-span [1]"},
		{"over a cell above", []Row{spanned("a", "b1x2", "c"), spanned("d2", "e")}, "abc ! cell-span [0]"},
		{"too few under a cell above", []Row{spanned("a", "b1x2", "c"), spanned("d")}, "abc ! row-length "},
		{"below the table", []Row{spanned("a1x3", "b", "c"), spanned("d", "e")}, "abc ade ! cell-span rows[0][0]"},
		{"negative", []Row{{Cells: []Cell{{Columns: -1}, {}, {}}}}, "! cell-span [0]"},
		{"far too wide", []Row{{Cells: []Cell{{Columns: 1 << 40}}}}, "! cell-span [0]"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := drawn(test.rows); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func drawn(rows []Row) string {
	g := NewGrid(3)
	letters := make([]string, 3)
	var lines []string
	for _, row := range rows {
		places, fault := g.place(&row)
		if fault != nil {
			return strings.Join(append(lines, "! "+fault.Rule+" "+fault.Path), " ")
		}
		for _, p := range places {
			for i := p.Column; i < p.Column+p.Columns && p.Cell >= 0; i++ {
				letters[i] = row.Cells[p.Cell].Text.String()
			}
		}
		lines = append(lines, strings.Join(letters, ""))
	}
	if fault := g.end(); fault != nil {
		lines = append(lines, "! "+fault.Rule+" "+fault.Path)
	}
	return strings.Join(lines, " ")
}

func TestGridMessagesInBothLanguages(t *testing.T) {
	g := NewGrid(3)
	if _, err := g.Place(spanned("a1x2", "b", "c")); err != nil {
		t.Fatal(err)
	}
	short := spanned("d")
	_, fault := g.place(&short)
	if want := "the cells of the row take 1 columns, the table has 3, of which cells of rows above take 1"; fault.Message.En != want {
		t.Errorf("got %q", fault.Message.En)
	}
	if want := "các ô của hàng chiếm 1 cột, bảng có 3 cột, trong đó 1 đã bị ô của hàng trên chiếm"; fault.Message.Vi != want {
		t.Errorf("got %q", fault.Message.Vi)
	}
}

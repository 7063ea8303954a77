package model

import (
	"math"
	"testing"
)

func TestTableIsBounded(t *testing.T) {
	for count, want := range map[int]bool{MaxColumns: true, MaxColumns + 1: false} {
		columns := make([]Column, count)
		for i := range columns {
			columns[i].Title = Plain("A")
		}
		r := &Report{Body: Body{{Table: &Table{Columns: columns, Rows: []Row{{Cells: make([]Cell, count)}}}}}}
		if got := errorOf(r, "body[0].table.columns") == ""; got != want {
			t.Errorf("%d columns: valid is %v", count, got)
		}
	}
	for _, cell := range []Cell{{Columns: math.MaxInt}, {Rows: math.MaxInt}, {Columns: math.MinInt}} {
		r := &Report{Body: Body{{Table: &Table{Columns: []Column{{Title: Plain("A")}}, Rows: []Row{{Cells: []Cell{cell}}}}}}}
		if errorOf(r, "body[0].table.rows[0][0]") == "" {
			t.Errorf("nothing is said of a cell over %d columns and %d rows", cell.Columns, cell.Rows)
		}
	}
}

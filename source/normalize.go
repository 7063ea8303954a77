package source

import (
	"reflect"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/model"
)

// Normalize returns a copy of a report in which what means the same is the same, so that two reports can be compared:
//
//   - adjacent runs of one face are one run, empty runs are dropped, and a text without either is the empty text;
//   - empty lists, maps and texts are nil; a note has the texts of its body;
//   - numbers are written without zeros at the end; one in a column that prints them as typed has its format;
//   - an item without a marker has the one that it is printed with, "-", and "+" within an item;
//   - a table has its rows, and neither the name of the file that they came from nor how it was read;
//   - there are no places in files and no doubts.
//
// An iterator of rows stays as it is.
func Normalize(r *model.Report) *model.Report {
	if r == nil {
		return nil
	}
	clean := normal(reflect.ValueOf(r).Elem()).Interface().(model.Report)
	clean.Places, clean.Doubts, clean.Merged = nil, nil, nil
	markItems(clean.Body, "-")
	for i := range clean.Appendices {
		markItems(clean.Appendices[i].Body, "-")
	}
	return &clean
}

func normal(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	switch x := v.Interface().(type) {
	case model.Text:
		return reflect.ValueOf(normalText(x))
	case decimal.Decimal:
		return reflect.ValueOf(plainNumber(x))
	case decimal.NullDecimal:
		if !x.Valid {
			return out
		}
	case model.Places, model.Faults, map[string][]string:
		return out
	case model.Table:
		v = reflect.ValueOf(withFormats(withoutFile(x)))
	case model.Cell:
		v = reflect.ValueOf(plainDigits(x))
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(normal(v.Elem()))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if out.Field(i).CanSet() {
				out.Field(i).Set(normal(v.Field(i)))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			out = reflect.Append(out, normal(v.Index(i)))
		}
	case reflect.Map:
		if v.Len() > 0 {
			out.Set(reflect.MakeMap(v.Type()))
		}
		for it := v.MapRange(); it.Next(); {
			out.SetMapIndex(it.Key(), normal(it.Value()))
		}
	default:
		return v
	}
	return out
}

// withoutFile returns the table without the name of its data file, and without what says how that is read.
func withoutFile(t model.Table) model.Table {
	if t.File != "" {
		t.File, t.Heading, t.Columns = "", nil, withoutNames(t.Columns)
		t.Sheet, t.Range, t.Hidden = "", "", model.RefuseHidden
		t.LevelFrom, t.OfWhichFrom = "", ""
	}
	return t
}

// withFormats returns the table with the format of each number in a column that prints them as typed.
func withFormats(t model.Table) model.Table {
	leaves := t.Leaves()
	if !slices.ContainsFunc(leaves, func(c model.Column) bool { return c.AsTyped }) {
		return t
	}
	grid := model.NewGrid(len(leaves))
	t.Rows = slices.Clone(t.Rows)
	for i := range t.Rows {
		row := &t.Rows[i]
		places, err := grid.Place(*row)
		if err != nil {
			continue
		}
		row.Cells = slices.Clone(row.Cells)
		for _, at := range places {
			if at.Cell < 0 || !leaves[at.Column].AsTyped || leaves[at.Column].Kind != model.NumberColumn {
				continue
			}
			if c := &row.Cells[at.Cell]; c.Number.Valid && c.Format == nil {
				shown := leaves[at.Column].Shown(row, c)
				c.Format = &shown
			}
		}
	}
	return t
}

func withoutNames(columns []model.Column) []model.Column {
	columns = slices.Clone(columns)
	for i := range columns {
		columns[i].From, columns[i].Columns = "", withoutNames(columns[i].Columns)
	}
	return columns
}

// normalText joins the runs of a face. One run without a face is a plain text.
func normalText(t model.Text) model.Text {
	var runs []model.Run
	for r := range t.Runs() {
		if r.Note != nil {
			note := model.Note{}
			for _, body := range r.Note.Body {
				note.Body = append(note.Body, normalText(body))
			}
			r.Note = &note
		}
		face := r
		face.Text = ""
		if last := len(runs) - 1; last >= 0 && !r.Break && r.Note == nil {
			before := runs[last]
			before.Text = ""
			if before == face || r.Text == "" {
				runs[last].Text += r.Text
				continue
			}
		}
		if r.Text != "" || r.Break || r.Note != nil {
			runs = append(runs, r)
		}
	}
	switch {
	case len(runs) == 0:
		return model.Text{}
	case len(runs) == 1 && runs[0] == model.Run{Text: runs[0].Text}:
		return model.Plain(runs[0].Text)
	}
	return model.Rich(runs...)
}

// plainDigits returns a cell whose text, where it is that of a number, has the digits that the number is normally written with.
func plainDigits(c model.Cell) model.Cell {
	if !c.Number.Valid || c.Text.IsPlain() || c.Text.Fault() != nil {
		return c
	}
	typed, plain := c.Number.Decimal.String(), plainNumber(c.Number.Decimal).String()
	var runs []model.Run
	for r := range c.Text.Runs() {
		if r.Text == typed {
			r.Text = plain
		}
		runs = append(runs, r)
	}
	c.Text = model.Rich(runs...)
	return c
}

// plainNumber returns the same number as its shortest decimal notation is read. One beyond any use stays as it is.
func plainNumber(d decimal.Decimal) decimal.Decimal {
	if !printable(d) {
		return d
	}
	return decimal.RequireFromString(d.String())
}

// printable reports whether the digits of a number can be written: 1e2000000000 has as many.
func printable(d decimal.Decimal) bool {
	return d.Exponent() > -100 && d.Exponent() < 100 && d.Coefficient().BitLen() < 400
}

func markItems(body model.Body, marker string) {
	for _, b := range body {
		if b.Section != nil {
			markItems(b.Section.Body, marker)
		}
		if b.Item != nil {
			if b.Item.Marker == "" {
				b.Item.Marker = marker
			}
			markItems(b.Item.Body, "+")
		}
	}
}

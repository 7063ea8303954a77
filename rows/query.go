package rows

import (
	"iter"
	"strings"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/model"
)

// A Result is the result of a query; *sql.Rows is one. This package does not import database/sql.
type Result interface {
	Columns() ([]string, error)
	Next() bool
	Scan(dest ...any) error
	Err() error
	Close() error
}

// Query yields the rows of a query for [model.Table.RowSeq], one value for each leaf of the columns, in their order; where one of
// them has From, by name, as of a data file. The result is closed at the end, after an error, and where the caller stops;
// an error is yielded once, and ends it. It can be ranged over once.
func Query(result Result, columns []model.Column) iter.Seq2[model.Row, error] {
	return func(yield func(model.Row, error) bool) {
		closed := false
		end := func() error { closed = true; return result.Close() }
		defer func() {
			if !closed {
				_ = end() // the caller has stopped, or has been told of another error
			}
		}()
		leaves := (&model.Table{Columns: columns}).Leaves()
		names, err := result.Columns()
		var from []int
		if err == nil {
			from, err = places(leaves, names)
		}
		if err != nil {
			yield(model.Row{}, err)
			return
		}
		values, to := make([]any, len(names)), make([]any, len(names))
		for i := range values {
			to[i] = &values[i]
		}
		for n := 1; result.Next(); n++ {
			row := model.Row{Cells: make([]model.Cell, len(leaves))}
			if err = result.Scan(to...); err != nil {
				yield(model.Row{}, err)
				return
			}
			for i := range leaves {
				if row.Cells[i], err = cellOf(&leaves[i], values[from[i]]); err != nil {
					yield(model.Row{}, bilingual.Errorf("dòng %d, cột %s: %w", "rows: row %d, column %s: %w", n, names[from[i]], err))
					return
				}
			}
			if !yield(row, nil) {
				return
			}
		}
		if err = result.Err(); err == nil {
			err = end()
		}
		if err != nil {
			yield(model.Row{}, err)
		}
	}
}

// places returns which column of the query each leaf takes.
func places(leaves []model.Column, names []string) (from []int, err error) {
	byName := false
	for i := range leaves {
		byName = byName || leaves[i].From != ""
	}
	if !byName && len(names) != len(leaves) {
		return nil, bilingual.Errorf("truy vấn có %d cột, bảng có %d", "rows: the query has %d columns, the table %d", len(names), len(leaves))
	}
	for i := range leaves {
		if !byName {
			from = append(from, i)
			continue
		}
		wanted, found := key(&leaves[i]), -1
		for j, name := range names {
			if !strings.EqualFold(strings.TrimSpace(name), wanted) {
				continue
			}
			if found >= 0 {
				return nil, bilingual.Errorf("truy vấn có hai cột tên %q", "rows: the query has two columns named %q", wanted)
			}
			found = j
		}
		if found < 0 {
			return nil, bilingual.Errorf("truy vấn không có cột %q", "rows: the query has no column %q", wanted)
		}
		from = append(from, found)
	}
	return from, nil
}

// key is the name under which a program has the values of a column.
func key(c *model.Column) string {
	if c.From != "" {
		return strings.TrimSpace(c.From)
	}
	return c.Title.String()
}

// Maps returns the rows of maps, as JSON is read into. The values of a column stand under its From, under its title where
// that is blank. Keys of no column are left out; one that a map lacks is an error, and nil a blank cell. In a column of
// numbers a string that reads as two numbers, "1.973", is an error; a json.Number is what JSON says.
func Maps[V any](list []map[string]V, columns []model.Column) ([]model.Row, error) {
	leaves := (&model.Table{Columns: columns}).Leaves()
	made := make([]model.Row, len(list))
	for n, record := range list {
		made[n].Cells = make([]model.Cell, len(leaves))
		for i := range leaves {
			name := key(&leaves[i])
			value, found := record[name]
			if !found {
				return nil, bilingual.Errorf("dòng %d không có khóa %q", "rows: row %d has no key %q", n+1, name)
			}
			if s, typed := any(value).(string); typed && leaves[i].Kind == model.NumberColumn && ambiguous(s) {
				return nil, bilingual.Errorf("dòng %d, khóa %q: %q đọc được thành hai số; đưa vào một số, không phải chuỗi",
					"rows: row %d, key %q: %q reads as two numbers; give a number instead of a string", n+1, name, s)
			}
			var err error
			if made[n].Cells[i], err = cellOf(&leaves[i], value); err != nil {
				return nil, bilingual.Errorf("dòng %d, khóa %q: %w", "rows: row %d, key %q: %w", n+1, name, err)
			}
		}
	}
	return made, nil
}

// ambiguous reports whether the point of a typed number may part thousands or decimals.
func ambiguous(s string) bool {
	whole, after, found := strings.Cut(strings.TrimSpace(s), ".")
	whole = strings.TrimLeft(whole, "+-")
	return found && len(after) == 3 && whole != "" && len(whole) <= 3 && whole[0] != '0'
}

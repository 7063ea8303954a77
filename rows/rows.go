// Package rows makes the rows of a table from what a Go program has: a slice of structs, maps, or the result of a query.
//
// All of them read a value in the same way. A number is one in a column of numbers, and its digits in another. A time.Time and a
// model.Date are days, 08/11/2026, true and false are Có and Không, and what has a method String says that. nil, a nil
// pointer, NULL and a zero time are blank cells. What no cell can hold, such as NaN, is an error with its row and column,
// and so is a float64 from 2⁵³ on, of which digits may have been lost.
package rows

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/model"
)

// Of returns the columns and rows of a table from a slice of structs, or of pointers to them. A field with a tag is a column:
//
//	Cost decimal.Decimal `baocao:"Kinh phí,decimals=2,sum"`
//
// The first part is the heading, which holds no comma; then may follow decimals=N, as_typed, percent, pad, sum, ordinal, width=25mm
// and label=(3)=(2)/(1)*100, as the fields of [model.Column] are named. An int tagged ",level" is the level of its row. A field that is a struct with such fields is a group of columns under its heading; those of an embedded struct stand among the
// others. Fields without the tag, or with "-", are left out. A field of numbers is a column of numbers, one of days a column of
// dates. A tag that cannot be read and a tagged field that is not exported are errors.
func Of[T any](list []T) ([]model.Column, []model.Row, error) {
	of := reflect.TypeFor[T]()
	for of.Kind() == reflect.Pointer {
		of = of.Elem()
	}
	l := layout{level: -1}
	columns, err := l.columns(of, nil, nil)
	if err != nil {
		return nil, nil, err
	}
	if len(columns) == 0 {
		return nil, nil, bilingual.Errorf("kiểu %v không có trường nào mang tag baocao", "rows: no field of %v has the tag baocao", of)
	}
	made := make([]model.Row, len(list))
	for n := range list {
		record := reflect.ValueOf(&list[n])
		if record = pointed(record); !record.IsValid() {
			return nil, nil, bilingual.Errorf("dòng %d là nil", "rows: row %d is nil", n+1)
		}
		if l.level >= 0 {
			made[n].Level = int(record.Field(l.level).Int())
		}
		made[n].Cells = make([]model.Cell, len(l.leaves))
		for j := range l.leaves {
			value := record
			for _, i := range l.leaves[j].path {
				if value = pointed(value); !value.IsValid() {
					break
				}
				value = value.Field(i)
			}
			if !value.IsValid() {
				continue // nil in place of an embedded struct or of a group
			}
			if made[n].Cells[j], err = cellOf(&l.leaves[j].column, value.Interface()); err != nil {
				return nil, nil, bilingual.Errorf("dòng %d, trường %s: %w", "rows: row %d, field %s: %w", n+1, l.leaves[j].name, err)
			}
		}
	}
	return columns, made, nil
}

// pointed returns what a pointer leads to, and no value for nil.
func pointed(v reflect.Value) reflect.Value {
	for v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	return v
}

// A layout says where the cells of a row stand in a struct.
type layout struct {
	leaves []leaf
	level  int // field with the level of the row, -1 for none
}

type leaf struct {
	column model.Column
	name   string
	path   []int
}

// columns lists the columns of a struct that stands at a path within the outermost one, and within the structs named.
func (l *layout) columns(of reflect.Type, path []int, within []reflect.Type) (columns []model.Column, err error) {
	if of.Kind() != reflect.Struct {
		return nil, bilingual.Errorf("kiểu %v không phải struct", "rows: %v is no struct", of)
	}
	for _, outer := range within {
		if outer == of {
			return nil, bilingual.Errorf("kiểu %v chứa chính nó", "rows: %v holds itself", of)
		}
	}
	within = append(within[:len(within):len(within)], of)
	for i := range of.NumField() {
		f := of.Field(i)
		at := append(path[:len(path):len(path)], i)
		inner := f.Type
		for inner.Kind() == reflect.Pointer {
			inner = inner.Elem()
		}
		tag, tagged := f.Tag.Lookup("baocao")
		switch {
		case tag == "-", !tagged && (!f.Anonymous || inner.Kind() != reflect.Struct || isValue(inner)):
			continue
		case !tagged:
			embedded, err := l.columns(inner, at, within)
			if err != nil {
				return nil, err
			}
			columns = append(columns, embedded...)
			continue
		case tag == ",level" && len(path) == 0 && l.level < 0 && f.Type.Kind() == reflect.Int && f.IsExported():
			l.level = i
			continue
		case !f.IsExported():
			return nil, bilingual.Errorf("trường %s.%s có tag mà không được xuất", "rows: field %s.%s has a tag and is not exported", of, f.Name)
		}
		column, ok := columnOf(tag, f.Type)
		group := inner.Kind() == reflect.Struct && !isValue(inner)
		if !ok || group && column.Title.String() != strings.TrimSpace(tag) {
			return nil, bilingual.Errorf("trường %s.%s: không đọc được tag %q", "rows: field %s.%s: the tag %q cannot be read", of, f.Name, tag)
		}
		if !group {
			l.leaves = append(l.leaves, leaf{column, f.Name, at})
		} else if column.Columns, err = l.columns(inner, at, within); err != nil {
			return nil, err
		} else if len(column.Columns) == 0 {
			return nil, bilingual.Errorf("trường %s.%s: không có ô nào chứa được kiểu %v, và kiểu này không có trường nào mang tag baocao",
				"rows: field %s.%s: no cell can hold a %v, and none of its fields has the tag baocao", of, f.Name, inner)
		}
		columns = append(columns, column)
	}
	return columns, nil
}

// columnOf reads the tag of a field of a type.
func columnOf(tag string, of reflect.Type) (c model.Column, ok bool) {
	title, options, more := strings.Cut(tag, ",")
	if title = strings.TrimSpace(title); title == "" {
		return c, false
	}
	c.Title, c.Kind = model.Plain(title), kindOf(of)
	if !more {
		return c, true
	}
	given := map[string]bool{}
	for option := range strings.SplitSeq(options, ",") {
		name, value, valued := strings.Cut(strings.TrimSpace(option), "=")
		if given[name] || valued != (name == "decimals" || name == "width" || name == "label") {
			return c, false
		}
		given[name] = true
		switch name {
		case "decimals":
			n, err := strconv.Atoi(value)
			if err != nil || n < 0 || n > 12 {
				return c, false
			}
			c.Decimals = n
		case "width":
			if value == "" || c.Width.UnmarshalText([]byte(value)) != nil {
				return c, false
			}
		case "label":
			c.Label = value
		case "as_typed":
			c.AsTyped = true
		case "percent":
			c.Percent = true
		case "pad":
			c.Pad = true
		case "sum":
			c.Sum = true
		case "ordinal":
			c.Kind = model.OrdinalColumn
		default:
			return c, false
		}
	}
	if c.Kind != model.NumberColumn && (given["decimals"] || c.AsTyped || c.Percent || c.Pad || c.Sum) {
		return c, false
	}
	return c, true
}

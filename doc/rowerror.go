package doc

import (
	"errors"
	"fmt"

	"github.com/vanthu/baocao/model"
)

// A RowError says at which row the rows of a table ended before their end: one of them is not valid, or the iterator
// of [model.Table.RowSeq] has failed.
type RowError struct {
	Path string // of the row: "appendices[0].body[0].table.rows[17]"
	Row  int    // counted from 0
	Err  error  // a [model.Fault] where the row is not valid, otherwise the error of the iterator
}

func (e *RowError) Error() string {
	if _, ok := errors.AsType[model.Fault](e.Err); ok {
		return e.Err.Error() // it names its path itself
	}
	return e.Path + ": " + e.Err.Error()
}

// Unwrap returns the error without the path.
func (e *RowError) Unwrap() error { return e.Err }

func rowError(r *model.Report, t *model.Table, row int, err error) *RowError {
	e := &RowError{Path: fmt.Sprintf("%s.rows[%d]", tablePath(r, t), row), Row: row, Err: err}
	if fault, ok := err.(model.Fault); ok {
		fault.Path = e.Path + fault.Path
		e.Err = fault
	}
	return e
}

// tablePath finds a table in the report. That is cheaper than to know the path of every table when nothing is wrong.
func tablePath(r *model.Report, t *model.Table) string {
	if path, ok := pathIn(r.Body, t, "body"); ok {
		return path
	}
	for i := range r.Appendices {
		if path, ok := pathIn(r.Appendices[i].Body, t, fmt.Sprintf("appendices[%d].body", i)); ok {
			return path
		}
	}
	return "table"
}

func pathIn(body model.Body, t *model.Table, at string) (path string, ok bool) {
	for i := range body {
		b, at := &body[i], fmt.Sprintf("%s[%d]", at, i)
		switch {
		case b.Table == t:
			return at + ".table", true
		case b.Section != nil:
			path, ok = pathIn(b.Section.Body, t, at+".section.body")
		case b.Item != nil:
			path, ok = pathIn(b.Item.Body, t, at+".item.body")
		}
		if ok {
			return path, true
		}
	}
	return "", false
}

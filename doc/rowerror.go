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
	e := &RowError{Path: fmt.Sprintf("%s.rows[%d]", r.PathOf(t), row), Row: row, Err: err}
	if fault, ok := err.(model.Fault); ok {
		fault.Path = e.Path + fault.Path
		e.Err = fault
	}
	return e
}

package rows_test

import (
	"context"
	"database/sql/driver"
	"errors"
	"io"
)

// fake is a driver, its connection and a statement; whatever is asked, it answers with its data.
type fake struct{ data [][]driver.Value }

func (f fake) Connect(context.Context) (driver.Conn, error) { return f, nil }
func (f fake) Driver() driver.Driver                        { return f }
func (f fake) Open(string) (driver.Conn, error)             { return f, nil }
func (f fake) Prepare(string) (driver.Stmt, error)          { return f, nil }
func (f fake) Begin() (driver.Tx, error)                    { return nil, errors.New("no transactions") }
func (f fake) Close() error                                 { return nil }
func (f fake) NumInput() int                                { return 0 }
func (f fake) Exec([]driver.Value) (driver.Result, error)   { return nil, errors.New("no changes") }
func (f fake) Query([]driver.Value) (driver.Rows, error)    { return &answer{f.data}, nil }

type answer struct{ data [][]driver.Value }

func (a *answer) Columns() []string { return []string{"ten", "so"} }
func (a *answer) Close() error      { return nil }

// Next fails at a row that holds an error.
func (a *answer) Next(to []driver.Value) error {
	if len(a.data) == 0 {
		return io.EOF
	}
	row := a.data[0]
	a.data = a.data[1:]
	if err, ok := row[0].(error); ok {
		return err
	}
	copy(to, row)
	return nil
}

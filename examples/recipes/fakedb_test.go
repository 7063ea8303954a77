package recipes_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
)

// openDatabase opens a database that answers every query with the rows given, and fails at one that begins with an
// error. In a program this is sql.Open.
func openDatabase(columns []string, rows ...[]driver.Value) *sql.DB {
	return sql.OpenDB(fakeDatabase{columns, rows})
}

// A fakeDatabase is the least that database/sql asks of a driver.
type fakeDatabase struct {
	columns []string
	rows    [][]driver.Value
}

func (d fakeDatabase) Connect(context.Context) (driver.Conn, error) { return d, nil }
func (d fakeDatabase) Driver() driver.Driver                        { return d }
func (d fakeDatabase) Open(string) (driver.Conn, error)             { return d, nil }
func (d fakeDatabase) Close() error                                 { return nil }

func (d fakeDatabase) Prepare(string) (driver.Stmt, error) { return nil, errors.New("not prepared") }
func (d fakeDatabase) Begin() (driver.Tx, error)           { return nil, errors.New("no transactions") }

func (d fakeDatabase) QueryContext(context.Context, string, []driver.NamedValue) (driver.Rows, error) {
	return &fakeRows{fakeDatabase: d}, nil
}

type fakeRows struct {
	fakeDatabase
	next int
}

func (r *fakeRows) Columns() []string { return r.columns }

func (r *fakeRows) Next(to []driver.Value) error {
	if r.next == len(r.rows) {
		return io.EOF
	}
	row := r.rows[r.next]
	r.next++
	copy(to, row)
	err, _ := row[0].(error)
	return err
}

package recipes_test

import (
	"bytes"
	"context"
	"database/sql"
	"database/sql/driver"
	"log"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/model"
)

// fieldRows reads the rows of a table from a database.
func fieldRows(ctx context.Context, db *sql.DB) ([]model.Row, error) {
	found, err := db.QueryContext(ctx, `SELECT linh_vuc, so_ho_so, kinh_phi FROM ket_qua ORDER BY thu_tu`)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	var rows []model.Row
	for found.Next() {
		var field string
		var files int64
		var cost decimal.NullDecimal // DECIMAL or NUMERIC, and never by way of a float64
		if err := found.Scan(&field, &files, &cost); err != nil {
			return nil, err
		}
		rows = append(rows, model.Row{Cells: []model.Cell{
			{Text: model.Plain(field)}, // plain: no character of it is a mark
			model.Num(decimal.NewFromInt(files)),
			{Number: cost}, // NULL is an empty cell
		}})
	}
	return rows, found.Err()
}

func Example_database() {
	db := openDatabase([]string{"linh_vuc", "so_ho_so", "kinh_phi"},
		[]driver.Value{"Ngân sách", int64(1500), "1973.25"},
		[]driver.Value{"Giá và công sản", int64(473), nil})
	rows, err := fieldRows(context.Background(), db)
	if err != nil {
		log.Fatal(err)
	}
	report := quarterly(model.Body{{Table: &model.Table{
		Columns: []model.Column{
			{Title: model.Plain("Lĩnh vực")},
			{Title: model.Plain("Số hồ sơ"), Kind: model.NumberColumn},
			{Title: model.Plain("Kinh phí"), Kind: model.NumberColumn, Decimals: 2},
		},
		Rows: rows,
	}}})
	var docx bytes.Buffer
	if err := baocao.Write(&docx, report); err != nil {
		log.Fatal(err)
	}
	show(docx.Bytes(), "Ngân sách", "công sản")
	// Output:
	// row: Ngân sách | 1.500 | 1.973,25
	// row: Giá và công sản | 473 |
}

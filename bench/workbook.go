package bench

import (
	"bytes"
	"fmt"
	"io"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// bigSheet is a workbook with n rows of two texts and six numbers.
func bigSheet(n int) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	sheet, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		return nil, err
	}
	row := make([]any, tableColumns)
	for i := range n + 1 {
		for c := range row {
			switch {
			case i == 0:
				row[c] = fmt.Sprintf("Cột %d", c+1)
			case c < 2:
				row[c] = cell(i%500, c)
			default:
				row[c] = float64(i*c%100_000) / 10
			}
		}
		at, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			return nil, err
		}
		if err := sheet.SetRow(at, row); err != nil {
			return nil, err
		}
	}
	if err := sheet.Flush(); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = f.Write(&b)
	return b.Bytes(), err
}

const workbookSource = `---
issuing_agency: ỦY BAN NHÂN DÂN XÃ AN THỚI ĐÔNG
number: 12/BC-UBND
place: An Thới Đông
date: 2026-03-05
subject: Số liệu năm 2025
recipients: [Các thôn]
archive: VT
signature: {position: CHỦ TỊCH, signer_name: Nguyễn Văn A}
---

Số liệu theo bảng sau:

` + "```table" + `
file: so-lieu.xlsx
columns:
  - Cột 1
  - Cột 2
  - {title: Cột 3, kind: number, decimals: 1}
  - {title: Cột 4, kind: number, decimals: 1}
  - {title: Cột 5, kind: number, decimals: 1}
  - {title: Cột 6, kind: number, decimals: 1}
  - {title: Cột 7, kind: number, decimals: 1}
  - {title: Cột 8, kind: number, decimals: 1}
` + "```\n"

// workbookWriter reads the table of a workbook, and writes it as a report.
func workbookWriter(workbook []byte) func(io.Writer) error {
	files := fstest.MapFS{"report.md": {Data: []byte(workbookSource)}, "so-lieu.xlsx": {Data: workbook}}
	return func(w io.Writer) error {
		r, err := source.Config{Workbooks: xlsx.Workbooks{}}.Decode(files, "report.md")
		if err != nil {
			return err
		}
		return baocao.Write(w, r)
	}
}

// workbookReader reads the table alone, or with excelize row by row as texts, which is the least that another program does
// before it writes anything.
func workbookReader(workbook []byte, ours bool) func(io.Writer) error {
	return func(w io.Writer) error {
		if ours {
			book, err := xlsx.Workbooks{}.Open(workbook)
			if err != nil {
				return err
			}
			for row, err := range book.Rows(source.Area{}) {
				if err != nil {
					return err
				}
				for _, c := range row.Cells {
					if _, err := io.WriteString(w, c.Text); err != nil {
						return err
					}
				}
			}
			return nil
		}
		f, err := excelize.OpenReader(bytes.NewReader(workbook))
		if err != nil {
			return err
		}
		defer f.Close()
		rows, err := f.Rows("Sheet1")
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			cells, err := rows.Columns()
			if err != nil {
				return err
			}
			for _, c := range cells {
				if _, err := io.WriteString(w, c); err != nil {
					return err
				}
			}
		}
		return rows.Error()
	}
}

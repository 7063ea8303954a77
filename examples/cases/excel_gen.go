//go:build ignore

// Command excel_gen writes the workbook of the case excel, as an office has one: titles above the headings, names over several
// columns, formulas with their values, a hidden helper column. go generate runs it.
package main

import (
	"archive/zip"
	"bytes"
	"io"
	"log"
	"os"

	"github.com/xuri/excelize/v2"
)

func main() {
	f := excelize.NewFile()
	revenue(f)
	households(f)
	var packed bytes.Buffer
	must(f.Write(&packed))
	must(os.WriteFile("excel/so-lieu.xlsx", stored(packed.Bytes()), 0o666))
}

func revenue(f *excelize.File) {
	const sheet = "Thu ngân sách"
	must(f.SetSheetName("Sheet1", sheet))
	rows(f, sheet, [][]any{
		{"KẾT QUẢ THU NGÂN SÁCH 9 THÁNG ĐẦU NĂM 2026"},
		{nil, nil, nil, nil, nil, "Đơn vị tính: triệu đồng"},
		{"STT", "Nội dung", "Năm 2026", nil, "Tỷ lệ\nthực hiện", "Ngày chốt\nsố liệu"},
		{nil, nil, "Dự toán", "Thực hiện 9 tháng"},
		{1, "Thuế giá trị gia tăng ", 1850, 1462.5, nil, 46295},
		{2, "Lệ phí trước bạ", 920, 811.25, nil, 46295},
		{3, "Thuế sử dụng đất phi nông nghiệp", 310, 318.4, nil, 46294},
		{4, "Phí, lệ phí", 145.5, 97.85, nil, 46295},
		{"Tổng cộng", nil, 3225.5, 2690, nil, nil},
		{"Ghi chú: số liệu của Thuế cơ sở 5."},
	})
	for i, share := range []float64{0.791, 0.882, 1.027, 0.673, 0.834} { // as Excel has calculated them
		cell, _ := excelize.CoordinatesToCellName(5, 5+i)
		must(f.SetCellValue(sheet, cell, share))
		must(f.SetCellFormula(sheet, cell, "ROUND(D"+cell[1:]+"/C"+cell[1:]+",3)"))
	}
	for _, m := range [][2]string{{"A1", "F1"}, {"A3", "A4"}, {"B3", "B4"}, {"C3", "D3"}, {"E3", "E4"}, {"F3", "F4"}, {"A9", "B9"}, {"A10", "F10"}} {
		must(f.MergeCell(sheet, m[0], m[1]))
	}
	format(f, sheet, "C5", "D9", "#,##0.00")
	format(f, sheet, "E5", "E9", "0.0%")
	format(f, sheet, "F5", "F9", "dd/mm/yyyy")
}

func households(f *excelize.File) {
	const sheet = "Hộ kinh doanh"
	_, err := f.NewSheet(sheet)
	must(err)
	rows(f, sheet, [][]any{
		{"Hộ kinh doanh", "Khóa dò", "Địa chỉ", nil, "Ngày đăng ký"},
		{nil, nil, "Thôn", "Số nhà"},
		{"Tạp hóa Hoa Mai", "HM01", "Thôn 3", "012", 46084},
		{"Cơ khí Phước Lộc", "PL02", "Thôn 5", "7A", 46127},
		{"Quán ăn Sông Hậu", "SH03", nil, "45/2", 46266},
	})
	for _, m := range [][2]string{{"A1", "A2"}, {"B1", "B2"}, {"C1", "D1"}, {"E1", "E2"}, {"C4", "C5"}} {
		must(f.MergeCell(sheet, m[0], m[1]))
	}
	format(f, sheet, "D3", "D5", "@")
	format(f, sheet, "E3", "E5", "d/m/yyyy")
	must(f.SetColVisible(sheet, "B", false))
}

func rows(f *excelize.File, sheet string, rows [][]any) {
	for i, row := range rows {
		cell, _ := excelize.CoordinatesToCellName(1, i+1)
		must(f.SetSheetRow(sheet, cell, &row))
	}
}

func format(f *excelize.File, sheet, from, to, code string) {
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
	must(err)
	must(f.SetCellStyle(sheet, from, to, style))
}

// stored writes the parts anew without compression, whose bytes change from one version of Go to another.
func stored(packed []byte) []byte {
	z, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	must(err)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range z.File {
		r, err := part.Open()
		must(err)
		to, err := w.CreateHeader(&zip.FileHeader{Name: part.Name, Method: zip.Store})
		must(err)
		content, err := io.ReadAll(r)
		must(err)
		_, err = to.Write(bytes.ReplaceAll(content, []byte(` t="str"`), nil)) // excelize makes texts of the values of formulas
		must(err)
	}
	must(w.Close())
	return out.Bytes()
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

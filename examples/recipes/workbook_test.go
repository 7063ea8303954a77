package recipes_test

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"testing/fstest"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

func Example_workbook() {
	config := source.Config{Workbooks: xlsx.Workbooks{}} // without it no workbook is read, and nothing of it linked
	report, err := config.Decode(os.DirFS("../cases/excel"), "report.md")
	if err != nil {
		log.Fatal(baocao.Vietnamese(err))
	}
	var docx bytes.Buffer
	if err := baocao.Write(&docx, report); err != nil {
		log.Fatal(baocao.Vietnamese(err))
	}
	show(docx.Bytes(), "1.462,50", "Tạp hóa")

	// A file that somebody has sent: the faults name sheet and cell, and nothing is written.
	sent, err := os.ReadFile("../cases/excel/so-lieu.xlsx")
	if err != nil {
		log.Fatal(err)
	}
	_, err = config.Decode(fstest.MapFS{
		"so-lieu.xlsx": {Data: sent},
		"report.md":    {Data: []byte("---\n---\n```table\nfile: so-lieu.xlsx\nsheet: Thu ngân sách\n```\n")},
	}, "report.md")
	fmt.Println(baocao.Vietnamese(err))
	// Output:
	// row: 1 | Thuế giá trị gia tăng | 1.850,00 | 1.462,50 | 79,1% | 30/9/2026
	// row: Tạp hóa Hoa Mai | Thôn 3 | 012 | 03/3/2026
	// báo cáo có một lỗi: so-lieu.xlsx:'Thu ngân sách'!A1: body[0].table.file: hàng này là tên bảng, không phải tiêu đề cột; ghi range từ hàng tiêu đề của bảng (ví dụ A3:H), tên bảng ghi ở caption ("so-lieu.xlsx")
}

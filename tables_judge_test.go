package baocao_test

import (
	"bytes"
	"math"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/internal/judge"
)

// TestTablePages measures the table of the appendix of the case statistics: the line of the unit, a group row, a cell over
// three rows, and the total that two figures of the text add up to.
func TestTablePages(t *testing.T) {
	judge.Need(t, judge.LibreOffice, judge.Poppler)
	var docx bytes.Buffer
	if err := baocao.Write(&docx, decodeCase(t, "statistics", "report.md")); err != nil {
		t.Fatal(err)
	}
	page := judge.Layouts(t, docx.Bytes())[0].Pages[1]
	find := func(text string) judge.Box {
		box, ok := page.Find(text)
		if !ok {
			t.Fatalf("no %q on the page", text)
		}
		return box
	}
	near := func(what string, got, want float64) {
		t.Helper()
		if math.Abs(got-want) > 0.6 {
			t.Errorf("%s: %.1f mm, want %.1f", what, got, want)
		}
	}
	near("right edge of the unit", find("Đơn vị tính: đơn").X1, page.Width-margins.Right)
	near("left edge of a group", find("I. CƠ QUAN HÀNH CHÍNH").X0, margins.Left+1.6)
	tall, first, last := find("Cơ quan chuyên"), find("Phòng Nội vụ"), find("Môi trường")
	below := find("môn")
	near("middle of a cell over three rows", (tall.Y0+below.Y1)/2, (first.Y0+last.Y1)/2)
	near("right edge of a total", find("1.973,25").X1, find("1.000,00").X1)
	near("middle of the grand total", find("Tổng cộng").Middle(), find("Cộng I").Middle())
}

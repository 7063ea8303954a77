package acceptance

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/internal/judge"
)

// The lines that a text of this layout begins on, in millimetres from the left edge of the paper.
const (
	firstLine  = 40.0  // the left margin and the indent of 10 mm
	textMiddle = 112.5 // of an upright page
)

// TestBodyPages measures what the cases on the body show. A text may stand anywhere in the report, once.
func TestBodyPages(t *testing.T) {
	judge.Need(t, judge.LibreOffice, judge.Poppler)
	for _, c := range cases(t) {
		measures, ok := bodyMeasures[c.name]
		if !ok {
			continue
		}
		t.Run(c.name, func(t *testing.T) {
			layout := judge.Layouts(t, c.docx)[0]
			for n, p := range layout.Pages {
				if len(p.Lines) < 2 {
					t.Errorf("page %d is empty", n+1)
				}
			}
			measures(t, layout)
		})
	}
}

var bodyMeasures = map[string]func(*testing.T, *judge.Layout){
	"articles": func(t *testing.T, l *judge.Layout) {
		for _, pair := range [][2]string{{"Phần I", "NHỮNG VẤN ĐỀ CHUNG"}, {"Chương III", "ĐIỀU KHOẢN THI HÀNH"}, {"Mục 2", "KÝ BAN HÀNH"}, {"Tiểu mục 2", "HÌNH THỨC KÝ"}} {
			number, title := lineOf(t, l, pair[0]), lineOf(t, l, pair[1])
			if title.Y0 < number.Y1-2 || title.Y0 > number.Y1+2 {
				t.Errorf("%q is not on the line under %q", pair[1], pair[0])
			}
			for _, box := range []judge.Box{number, title} {
				if math.Abs(box.Middle()-textMiddle) > 0.5 {
					t.Errorf("%q is not centred: its middle is at %.1f mm", pair, box.Middle())
				}
			}
		}
		for _, s := range []string{"Điều 1. Phạm vi điều chỉnh", "Điều 8. Trách nhiệm thi hành", "1. Thành phần chính", "b) Dấu chỉ mức độ khẩn",
			"2. Đơn vị chủ trì xác định tên loại, nội dung, độ mật và mức độ khẩn.", "i) Hồ sơ tài chính;"} {
			indented(t, l, s)
		}
	},
	"parts": func(t *testing.T, l *judge.Layout) {
		for _, s := range []string{"Phần II", "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027"} {
			if box := lineOf(t, l, s); math.Abs(box.Middle()-textMiddle) > 0.5 {
				t.Errorf("%q is not centred", s)
			}
		}
		for _, s := range []string{"I. MỤC TIÊU CHUNG", "II. NHIỆM VỤ, GIẢI PHÁP", "2. Lĩnh vực văn hóa - xã hội", "b) Xây dựng cơ bản", "- Nuôi tôm nước lợ"} {
			indented(t, l, s)
		}
	},
	"decimal": func(t *testing.T, l *judge.Layout) {
		for _, s := range []string{"1. TÌNH HÌNH TRIỂN KHAI", "1.1. Hạ tầng kỹ thuật", "1.1.2. Đường truyền", "2.3. Về kinh phí"} {
			indented(t, l, s)
		}
	},
	"body": wideTablePages,
}

// wideTablePages wants the wide table on one turned page with the headings above it, and the numbers to go on.
func wideTablePages(t *testing.T, l *judge.Layout) {
	turned := l.PageWith("Thu, chi ngân sách theo địa bàn và theo quý")
	if turned < 1 || turned == len(l.Pages)-1 {
		t.Fatalf("the wide table is on page %d of %d", turned+1, len(l.Pages))
	}
	for n, p := range l.Pages {
		if wide := p.Width > p.Height; wide != (n == turned) {
			t.Errorf("page %d is %.0f × %.0f mm", n+1, p.Width, p.Height)
		}
	}
	p := l.Pages[turned]
	if first := p.Lines[1].Text(); !strings.HasPrefix(first, "II. CHI TIẾT") {
		t.Errorf("the turned page begins with %q, not with the heading above the table", first)
	}
	number := p.Lines[0]
	if middle := (30 + p.Width - 15) / 2; math.Abs(number.Middle()-middle) > 0.5 || number.Y1 > margins.Top {
		t.Errorf("the number of the turned page is at %v, not in the middle of the top margin", number.Box)
	}
	quote := lineOf(t, l, "“Ngân sách nhà nước được quản lý thống nhất,")
	if math.Abs(quote.X0-firstLine-10) > 0.5 {
		t.Errorf("the quotation begins at %.1f mm", quote.X0)
	}
}

func indented(t *testing.T, l *judge.Layout, s string) {
	t.Helper()
	if box := lineOf(t, l, s); math.Abs(box.X0-firstLine) > 0.5 {
		t.Errorf("%q begins at %.1f mm, want %.1f", s, box.X0, firstLine)
	}
}

// lineOf finds a text that stands on one line, or at the beginning of one.
func lineOf(t *testing.T, l *judge.Layout, s string) judge.Box {
	t.Helper()
	for _, p := range l.Pages {
		for _, line := range p.Lines {
			if text := judge.Squeeze(line.Text()); text == s || strings.HasPrefix(text, s) && len(s) > 20 {
				return line.Box
			}
		}
	}
	t.Fatalf("no line is %q", s)
	return judge.Box{}
}

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

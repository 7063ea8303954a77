package acceptance

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/source"
)

// TestTablesFillPages sets tables as reports have them, and looks at their pages as one who signs would: few pages, and none but
// the last that is blank from a third up on.
func TestTablesFillPages(t *testing.T) {
	judge.Need(t, judge.LibreOffice, judge.Poppler)
	const long = "Tỷ lệ hồ sơ phát sinh có yêu cầu nghĩa vụ tài chính được tích hợp thanh toán trực tuyến nhóm"
	var wide strings.Builder
	wide.WriteString("```table\nlandscape: true\ncolumns:\n  - {title: STT, kind: ordinal}\n  - Đơn vị\n")
	for i := range 7 {
		fmt.Fprintf(&wide, "  - {title: %s %d, kind: number, decimals: 2}\n  - {title: Điểm tỷ lệ nhóm %d, kind: number, decimals: 2}\n", long, i, i)
	}
	wide.WriteString("rows:\n")
	for i := range 12 {
		fmt.Fprintf(&wide, "  - [%d, Sở Nông nghiệp và Môi trường số %d%s]\n", i+1, i, strings.Repeat(", 100, 20", 7))
	}
	wide.WriteString("```\n")
	works := func(sizes ...int) string {
		var b strings.Builder
		b.WriteString("```table\ncolumns: [{title: TT, kind: ordinal}, {title: Nội dung, width: 40mm}, Kết quả]\nrows:\n")
		for i, n := range sizes {
			fmt.Fprintf(&b, "  - [%d, Việc %d, \"%s\"]\n", i+1, i, strings.Repeat("Đã làm xong việc được giao theo đúng kế hoạch. ", n))
		}
		return b.String() + "```\n"
	}
	var spanned strings.Builder
	spanned.WriteString("```table\ncolumns: [Đơn vị, Kết quả]\nrows:\n")
	for range 6 {
		text := strings.Repeat("Đã làm xong việc được giao theo đúng kế hoạch. ", 6)
		fmt.Fprintf(&spanned, "  - [{text: Sở, rows: 6}, %s]\n%s", text, strings.Repeat("  - ["+text+"]\n", 5))
	}
	spanned.WriteString("```\n")
	head := "---\nissuing_agency: SỞ TÀI CHÍNH\nplace: Huế\nsubject: Kết quả\nrecipients: [RECIPIENTS]\narchive: VT\nsignature: {position: GIÁM ĐỐC}\n---\n\n# KẾT QUẢ\n\n"
	for _, test := range []struct {
		name, body, recipients string
		most                   int
		fill                   bool
	}{
		{"long headings", wide.String(), "Sở", 3, false},
		{"rows of a page", works(60, 70, 20), "Sở", 3, true},
		{"rows of many heights", works(1, 5, 17, 30, 3, 3, 40, 9, 25, 18, 2, 8, 60), "Sở", 5, true},
		{"cells over rows", spanned.String(), "Sở", 4, true},
		{"56 recipients", strings.Repeat("Đoạn.\n\n", 9), strings.Repeat("UBND xã, ", 55) + "Sở", 2, true},
	} {
		text := strings.Replace(head, "RECIPIENTS", test.recipients, 1) + test.body
		r, err := source.Decode(fstest.MapFS{"r.md": {Data: []byte(text)}}, "r.md")
		if err != nil {
			t.Fatal(err)
		}
		var docx bytes.Buffer
		if err := baocao.Write(&docx, r); err != nil {
			t.Fatal(err)
		}
		pages := judge.LayoutOf(t, docx.Bytes()).Pages
		if len(pages) > test.most {
			t.Errorf("%s: %d pages", test.name, len(pages))
		}
		for i, p := range pages[:len(pages)-1] {
			low := 0.0
			for _, l := range p.Lines {
				low = max(low, l.Y1)
			}
			if test.fill && low < p.Height-20-(p.Height-40)/3 {
				t.Errorf("%s: page %d of %d ends at %.0f mm", test.name, i+1, len(pages), low)
			}
		}
	}
}

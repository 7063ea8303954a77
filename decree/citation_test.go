package decree

import (
	"fmt"
	"strings"
	"testing"
)

func TestCitations(t *testing.T) {
	const full = "Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về cây xanh"
	for _, tt := range []struct {
		name, text string // a line is a paragraph
		want       string // "first 1", "later 2": the rule and the paragraph
	}{
		{"as it should be", full + "\nTheo Kế hoạch số 12/KH-UBND, các xã báo cáo.", ""},
		{"the date again", full + "\nTheo Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh, các xã báo cáo.", "later 2"},
		{"the date again, in figures", full + "\nTheo Kế hoạch số 12/KH-UBND ngày 05/01/2026, các xã báo cáo.", "later 2"},
		{"the date again, without a zero", full + "\nTheo Kế hoạch số: 12/KH-UBND, ngày 5/1/2026, các xã báo cáo.", "later 2"},
		{"the date in brackets", full + "\nTheo Kế hoạch số 12/KH-UBND (ngày 05/01/2026), các xã báo cáo.", "later 2"},
		{"twice again", full + "\n" + full + "\n" + full, "later 2, later 3"},
		{"in one paragraph", full + ". Kế hoạch số 12/KH-UBND ngày 05/01/2026 giao các xã.", "later 1"},
		{"another document of the number", full + "\nTheo Kế hoạch số 12/KH-UBND ngày 07/02/2026 của xã", ""},
		{"the agency alone", full + "\nTheo Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh", ""},
		{"in the title of another one", full + "\nThực hiện Công văn số 9/SNV ngày 01/3/2026 của Sở Nội vụ về triển khai Kế hoạch số 12/KH-UBND ngày 05/01/2026", ""},
		{"in the title of one that changes it", full + "\nNghị định số 9/2010/NĐ-CP ngày 08 tháng 02 năm 2010 của Chính phủ sửa đổi, bổ sung một số điều của Kế hoạch số 12/KH-UBND ngày 05/01/2026", ""},
		{"behind the title of another one", full + "\nThực hiện Công văn số 9/SNV ngày 01/3/2026 của Sở Nội vụ về cây; Kế hoạch số 12/KH-UBND ngày 05/01/2026", "later 2"},
		{"in quotation marks", full + "\nSửa cụm từ “Kế hoạch số 12/KH-UBND ngày 05/01/2026” thành cụm từ khác", ""},
		{"behind quotation marks", full + "\nSửa cụm từ “cây xanh” tại Kế hoạch số 12/KH-UBND ngày 05/01/2026", "later 2"},
		{"the date at the second mention", "Theo Kế hoạch số 12/KH-UBND, các xã báo cáo.\n" + full, "first 1"},
		{"never in full", "Theo Kế hoạch số 12/KH-UBND, các xã báo cáo.\nTheo Kế hoạch số 12/KH-UBND", ""},
		{"the date before the number", "Ngày 02/3/2026, Sở Xây dựng ban hành Công văn số 19/SXD-CX về cây.\nTheo Công văn số 19/SXD-CX", ""},
		{"before it, then behind it", "Ngày 02/3/2026, Sở Xây dựng có Công văn số 19/SXD-CX.\nTheo Công văn số 19/SXD-CX ngày 02 tháng 3 năm 2026", "later 2"},
		{"a date of something else before it", "Tính đến ngày 02/3/2026, thực hiện Công văn số 19/SXD-CX.\nTheo Công văn số 19/SXD-CX ngày 01/3/2026", "first 1"},
		{"a date of the sentence before", "Họp ngày 02/3/2026 có đủ đại biểu. Công văn số 19/SXD-CX nêu rõ.\nTheo Công văn số 19/SXD-CX ngày 02/3/2026", "first 1"},
		{"right before it", "Căn cứ Quyết định ngày 02/3/2026 số 19/QĐ-UBND\nTheo Quyết định số 19/QĐ-UBND", ""},
		{"blank dates", "Kế hoạch số 12/KH-UBND ngày … tháng … năm 2026\nTheo Kế hoạch số 12/KH-UBND ngày … tháng … năm 2026", ""},
		{"a number of something else between", "Ngày 02/3/2026, một số xã gửi Công văn số 19/SXD-CX.\nTheo Công văn số 19/SXD-CX ngày 02/3/2026", "later 2"},
		{"no documents", "đạt số 12/15 chỉ tiêu, số lượng 5/6\nsố 12/15", ""},
	} {
		var c Citations[int]
		var got []string
		for i, text := range strings.Split(tt.text, "\n") {
			for _, f := range c.Read(text, i+1) {
				name := map[TextRule]string{FirstCitationFull: "first", LaterCitationShort: "later"}[f.Rule]
				got = append(got, fmt.Sprintf("%s %d", name, f.Place))
				if f.Got == f.Want || f.Got == "" {
					t.Errorf("%s: %q, must be %q", tt.name, f.Got, f.Want)
				}
			}
		}
		if got := strings.Join(got, ", "); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// FuzzCitations: any text is read, and what is found stands in it.
func FuzzCitations(f *testing.F) {
	f.Add("Ngày 02/3/2026, Sở có Công văn số 19/SXD-CX", "Theo Công văn số 19/SXD-CX ngày 02/3/2026 của Sở")
	f.Add("NGÀY 02/3/2026 KÝ số 1/A", "số: 1/AB ngày")
	f.Fuzz(func(t *testing.T, a, b string) {
		var c Citations[string]
		for _, text := range []string{a, b, a, b} {
			for _, found := range c.Read(text, text) {
				if found.Rule == LaterCitationShort && !(strings.Contains(text, found.Got) && strings.HasPrefix(found.Got, found.Want)) {
					t.Errorf("%q is not in %q", found.Got, text)
				}
			}
		}
	})
}

package check

import "testing"

func TestMarkers(t *testing.T) {
	tests := map[string]marker{
		"I. KẾT QUẢ":           {romanMark, "I.", 1, "", true, "KẾT QUẢ"},
		"IV/ KẾT QUẢ":          {romanMark, "IV.", 4, "", true, "KẾT QUẢ"},
		"12. Kết quả":          {figureMark, "12.", 12, "", false, "Kết quả"},
		"1.2. Kết quả":         {figureMark, "1.2.", 2, "1.", false, "Kết quả"},
		"đ) Kết quả":           {letterMark, "đ)", 5, "", false, "Kết quả"},
		"f) Kết quả":           {letterMark, "f)", 0, "", false, "Kết quả"},
		"- Kết quả":            {dashMark, "-", 0, "", false, "Kết quả"},
		"Điều 3. Phạm vi":      {articleMark, "Điều 3", 3, "", false, "Phạm vi"},
		"Chương II":            {chapterMark, "Chương II", 2, "", true, ""},
		"Phần thứ I":           {partMark, "Phần I", 1, "", true, ""},
		"Tiểu mục 2":           {subsectionMark, "Tiểu mục 2", 2, "", false, ""},
		"Điều 3 quy định":      {},
		"Phần I của báo cáo":   {},
		"C. KẾT QUẢ":           {},
		"2026 là năm đầu":      {},
		"10,5 tỷ đồng":         {},
		"1.973,25 hecta":       {},
		"Kết quả":              {},
		"":                     {},
		"I.":                   {},
		"31/3/2026 là hạn nộp": {},
	}
	for s, want := range tests {
		got, ok := markerOf(s)
		if ok != (want != marker{}) || ok && got != want {
			t.Errorf("%q: %+v, %v", s, got, ok)
		}
	}
}

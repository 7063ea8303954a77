package recognise

import "testing"

func TestMarkers(t *testing.T) {
	tests := map[string]Marker{
		"I. KẾT QUẢ":           {RomanMark, "I.", 1, "", true, "KẾT QUẢ"},
		"IV/ KẾT QUẢ":          {RomanMark, "IV.", 4, "", true, "KẾT QUẢ"},
		"12. Kết quả":          {FigureMark, "12.", 12, "", false, "Kết quả"},
		"1.2. Kết quả":         {FigureMark, "1.2.", 2, "1.", false, "Kết quả"},
		"đ) Kết quả":           {LetterMark, "đ)", 5, "", false, "Kết quả"},
		"f) Kết quả":           {LetterMark, "f)", 0, "", false, "Kết quả"},
		"- Kết quả":            {dashMark, "-", 0, "", false, "Kết quả"},
		"Điều 3. Phạm vi":      {ArticleMark, "Điều 3", 3, "", false, "Phạm vi"},
		"Chương II":            {ChapterMark, "Chương II", 2, "", true, ""},
		"Phần thứ I":           {PartMark, "Phần I", 1, "", true, ""},
		"Tiểu mục 2":           {SubsectionMark, "Tiểu mục 2", 2, "", false, ""},
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
		got, ok := MarkerOf(s)
		if ok != (want != Marker{}) || ok && got != want {
			t.Errorf("%q: %+v, %v", s, got, ok)
		}
	}
}

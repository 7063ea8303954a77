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
		"2.1 Kết quả":          {FigureMark, "2.1", 1, "2.", false, "Kết quả"},
		"I.1. Kết quả":         {FigureMark, "I.1.", 1, "I.", false, "Kết quả"},
		"II-2 Kết quả":         {FigureMark, "II.2", 2, "II.", false, "Kết quả"},
		"II.2.3/ Kết quả":      {FigureMark, "II.2.3/", 3, "II.2.", false, "Kết quả"},
		"I. 1. Kết quả":        {RomanMark, "I.", 1, "", true, "1. Kết quả"},
		"I.2 tỷ đồng":          {RomanMark, "I.", 1, "", true, "2 tỷ đồng"},
		"1.a) Kết quả":         {},
		"1. a) Kết quả":        {FigureMark, "1.", 1, "", false, "a) Kết quả"},
		"● Kết quả":            {dashMark, "•", 0, "", false, "Kết quả"},
		"— Kết quả":            {dashMark, "•", 0, "", false, "Kết quả"},
		"□ Kết quả":            {},
		"(3) Kết quả":          {bracketMark, "(3)", 3, "", false, "Kết quả"},
		"+ Kết quả":            {dashMark, "+", 0, "", false, "Kết quả"},
		"PHẦN THỨ HAI":         {PartMark, "PHẦN THỨ HAI", 2, "", false, ""},
		"Phần thứ ba":          {PartMark, "Phần thứ ba", 3, "", false, ""},
		"Phần một":             {PartMark, "Phần một", 1, "", false, ""},
		"PHẦN MƯỜI MỘT":        {PartMark, "PHẦN MƯỜI MỘT", 11, "", false, ""},
		"Phần I. ĐÁNH GIÁ":     {PartMark, "Phần I", 1, "", true, "ĐÁNH GIÁ"},
		"Phần hai: ĐÁNH GIÁ":   {PartMark, "Phần hai", 2, "", false, "ĐÁNH GIÁ"},
		"Phần hai của báo cáo": {},
		"Phần năm nay đã nộp":  {},
		"Phần I. Đánh giá":     {},
		"2.1 tỷ đồng":          {},
		"(2026) Kết quả":       {},
		"Điều 3 quy định":      {},
		"Phần I của báo cáo":   {},
		"C. KẾT QUẢ":           {CapitalMark, "C.", 3, "", false, "KẾT QUẢ"}, // and not the hundredth mục
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

func TestTypedLines(t *testing.T) {
	for s, want := range map[string]bool{
		"_____": true, "-----o0o-----": true, "* * *": true, "***": true, "---oOo---": true, "–––": true, "~~~~": true,
		"": false, "*": false, "--": false, "o0o": false, "o0o---": false, "--- 5 ---": false, "- a -": false, "--0000--": false,
	} {
		if got := IsTypedLine(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

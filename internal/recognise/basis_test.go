package recognise

import "testing"

// TestSaysWhatIsDone tells sentences that begin as a căn cứ does from căn cứ.
func TestSaysWhatIsDone(t *testing.T) {
	for s, sentence := range map[string]bool{
		"Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;":                                              false,
		"Căn cứ Nghị quyết số 5/NQ-HĐND của Hội đồng nhân dân xã, Ủy ban nhân dân xã ban hành kế hoạch;": false, // it ends as one
		"Căn cứ Công văn số 12/SNV-VP của Sở Nội vụ về việc báo cáo kết quả, thống kê số liệu.":          false,
		"Căn cứ các quy định trên, Ủy ban nhân dân xã đề nghị Phòng Kinh tế rà soát.":                    true,
		"Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026; Sở Tài chính báo cáo kết quả như sau":  true,
		"Căn cứ tình hình thực tế, đơn vị báo cáo như sau:":                                              true,
		"Thực hiện chỉ đạo của tỉnh, UBND xã đã trồng 20 cây.":                                           true,
		"Theo đề nghị của Trưởng phòng Kinh tế.":                                                         false,
		"Xét Tờ trình số 7/TTr-KT ngày 02 tháng 3 năm 2026 của Phòng Kinh tế về việc giao kinh phí.":     false,
	} {
		if got := saysWhatIsDone(s); got != sentence {
			t.Errorf("%q: %v", s, got)
		}
	}
}

// TestOpened counts quotations that go on behind a paragraph.
func TestOpened(t *testing.T) {
	for s, want := range map[string]int{
		"“Điều 5. Họp": 1, "1. Tổ họp.”": -1, "“a” và “b”": 0, `"Điều 5. Họp`: 1, `1. Tổ họp."`: -1, `như sau: "a) Họp`: 1, `"a" và "b"`: 0, "": 0,
	} {
		if got := opened(s); got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	}
}

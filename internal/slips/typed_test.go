package slips

import "testing"

func TestMisread(t *testing.T) {
	for text, want := range map[string]string{
		"đạt 12.5%; tăng 0.8 %":                                              "number-english 12.5%; number-english 0.8%",
		"kinh phí 1,973.25 triệu đồng":                                       "number-english 1,973.25",
		"và 1,973,250 đồng.":                                                 "number-english 1,973,250",
		"(“1,234,567.8%”)":                                                   "number-english 1,234,567.8%",
		"1.973,25; 12,5%; 1.973%; 1.973; 1,973; 3.14; 1.973 ha":              "",
		"3.14 ha, tăng 1.5 lần (12.5 tỷ đồng), 0.5\u00a0km":                  "number-english 3.14; number-english 1.5; number-english 12.5; number-english 0.5",
		"chi 1200.5; 12000.55 và 973.5, bản 2024.1; 0901234.5678":            "number-english 1200.5; number-english 12000.55",
		"các\u00a0mã 1200.5, số\u00a012000.5, HS 8471.30; 8471.30; 1200.5.2": "",
		"số 1200.5/QĐ, 1200.250, mã 1200.5.2; mục 12.5 ngày 5":               "",
		"mục 1.2.3, điểm 2.10, phiên bản v1.5%":                              "",
		"các phường: 1, 3, 4,5, 6 và 10,11,12":                               "",
		"tệp a1,973.25b, a@1,973.25, 12.5%":                                  "number-english 12.5%",
		"mã 2024.12.5%":                                                      "",

		"ngày 31 tháng 02 năm 2026":                                  "date-impossible 31 tháng 02 năm 2026",
		"từ 29/02/2025 đến 31/4/2026":                                "date-impossible 29/02/2025; date-impossible 31/4/2026",
		"tháng 13 năm 2026":                                          "date-impossible tháng 13 năm 2026",
		"tháng 13/2026, tháng 00.":                                   "date-impossible tháng 13/2026; date-impossible tháng 00",
		"ngày 30 tháng 02":                                           "date-impossible 30 tháng 02",
		"ngày 0 tháng 3 và ngày 31-11-2025":                          "date-impossible 31-11-2025; date-impossible 0 tháng 3",
		"29/02/2024; ngày 29 tháng 02; ngày 31 tháng 12 năm 2025":    "",
		"29.02.2025, 2026-13-01 và 2026-02-30":                       "date-impossible 2026-13-01; date-impossible 2026-02-30; date-impossible 29.02.2025",
		"28.02.2025; 2026-02-28; 1.250.000; mã 2026-13-01-05":        "",
		"lương tháng 13, thưởng tháng 13; trong tháng 15 đơn vị":     "",
		"trong 31 tháng 2 đội; 20 tháng 12":                          "",
		"Nghị định 30/2020/NĐ-CP; số 31/02/2026/QĐ; 12-14/3/2026":    "",
		"24/24 giờ; 07/488 đơn; 028.38.940012; quý I/2025; 31/04":    "",
		"trong tháng 6, tháng 7/2026 và tháng 8 năm 2026; 13 tháng.": "",
	} {
		if got := found(text); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

package decree

import (
	"slices"
	"strings"
	"testing"
)

func TestEndedDistrict(t *testing.T) {
	for name, want := range map[string]string{
		"UBND huyện Củ Chi":                    "huyện Củ Chi",
		"ỦY BAN NHÂN DÂN HUYỆN CỦ CHI":         "HUYỆN CỦ CHI",
		"HĐND quận Gò Vấp":                     "quận Gò Vấp",
		"Phòng Nội vụ quận 1":                  "quận 1",
		"UBND TP. Thủ Đức":                     "TP. Thủ Đức",
		"UBND TP.Thủ Đức":                      "TP.Thủ Đức",
		"ỦY BAN NHÂN DÂN THÀNH PHỐ BIÊN HÒA":   "THÀNH PHỐ BIÊN HÒA",
		"Thành phố Biên Hoà":                   "Thành phố Biên Hoà",
		"UBND thành phố Phan Rang - Tháp Chàm": "thành phố Phan Rang",
		"UBND thành phố  Thanh Hoá":            "thành phố Thanh Hoá",
		"Thành ủy Vinh":                        "Thành ủy Vinh",
		"UBND các thành phố thuộc tỉnh":        "thành phố thuộc tỉnh",
		"UBND thị xã Sơn Tây":                  "thị xã Sơn Tây",
		"UBND TX. Sơn Tây":                     "TX. Sơn Tây",
		"UBND Q.1":                             "Q.1",
		"UBND Q12 và các phường":               "Q12",
		"Công an Q. Tân Bình":                  "Q. Tân Bình",
		"UBND H. Củ Chi":                       "H. Củ Chi",
		"Huyện ủy Củ Chi":                      "Huyện",
		"Thường trực Quận uỷ":                  "Quận",
		"Thị ủy Sơn Tây":                       "Thị ủy Sơn Tây",
		"UBND thị trấn Củ Chi":                 "thị trấn Củ Chi",
		"Công an huyện":                        "huyện",
		"UBND các quận, huyện":                 "quận",
		"UBND cấp huyện":                       "huyện",
		"Ban Quản lý dự án đầu tư xây dựng huyện Bình Chánh":   "huyện Bình Chánh",
		"Phòng Quản lý đô thị thị xã Bến Cát":                  "thị xã Bến Cát",
		"UBND xã Tân Phú, huyện Củ Chi":                        "huyện Củ Chi",
		"Như trên; UBND huyện Hóc Môn":                         "huyện Hóc Môn",
		"Sở Nội vụ (cũ); UBND huyện Hóc Môn":                   "huyện Hóc Môn",
		"Các đơn vị theo Quyết định ngày 03/7/2025 của huyện":  "huyện",
		"Trung tâm Y tế huyện Củ Chi, Trường Tiểu học An Phú":  "huyện Củ Chi",
		"Các trường, các cơ quan thuộc huyện":                  "huyện",
		"Đoàn TNCS Hồ Chí Minh Quận 1":                         "Quận 1",
		"Công an xã Tân Quận, Công an Quận":                    "Quận",
		"Phòng Tài nguyên và Môi trường huyện Củ Chi":          "huyện Củ Chi",
		"Đội Quản lý thị trường huyện Củ Chi":                  "huyện Củ Chi",
		"Lãnh đạo Phòng Nội vụ huyện Củ Chi":                   "huyện Củ Chi",
		"Trung tâm Phục vụ hành chính công thành phố Bắc Ninh": "thành phố Bắc Ninh",
		"Tòa án nhân dân thành phố Thủy Nguyên":                "thành phố Thủy Nguyên",
		"UBND TP. Thủ Đức, thành phố Hồ Chí Minh (để báo cáo)": "TP. Thủ Đức",

		"TAND Q. Gò Vấp": "Q. Gò Vấp", "VKSND H. Củ Chi": "H. Củ Chi", "Phòng Nội vụ Q. Gò Vấp": "Q. Gò Vấp", "LĐLĐ Q. Tân Phú": "Q. Tân Phú",
		"UBMTTQVN H. Nhà Bè": "H. Nhà Bè", "Phòng Nội vụ Q1": "Q1", "CA Q. Gò Vấp": "Q. Gò Vấp",
		"UBND T.P. Biên Hòa": "T.P. Biên Hòa", "UBND T.X Sơn Tây": "T.X Sơn Tây", "UBND TT. Củ Chi": "TT. Củ Chi",
		"UBND TP Qui Nhơn": "TP Qui Nhơn", "UBND thành phố Buôn Mê Thuột": "thành phố Buôn Mê Thuột", "UBND các thành phố trực thuộc tỉnh": "thành phố trực thuộc tỉnh",
		"Ban Quản lý thị xã Sơn Tây": "thị xã Sơn Tây", "Các trường học và UBND huyện": "huyện", "Trường THCS A - Phòng GD&ĐT huyện Củ Chi": "huyện Củ Chi",
		"UBND xã Tân Phú, H. Củ Chi": "H. Củ Chi", "Công an P.5, Q Gò Vấp": "Q Gò Vấp", "UBND phường 5, Q1": "Q1", "BCHQS H. Củ Chi": "H. Củ Chi", "Công an phường, đ/c Q. Anh": "", "Ông A, Q. Anh": "",
		"Đồng chí Bí thư Quận ủy": "Quận", "Đồng chí Chủ tịch UBND Huyện": "Huyện", "Quyết định năm 2026 của UBND huyện": "huyện",

		"Đồng chí Lê Văn Huyện, Chủ tịch UBND tỉnh (để báo cáo)": "", "Đ/c Nguyễn Văn Quận - Phó Giám đốc Sở": "", "Nguyễn Văn Huyện (để biết)": "", "TS. Lê Quận": "",
		"Bà Trương Thị Đoàn": "", "Đinh Thị Xã": "", "Câu lạc bộ Bà Huyện Thanh Quan": "", "Bà An H. Minh": "", "UBND TT Huế": "",
		"BV Quận 11": "", "THPT Huyện Điện Biên": "", "Cty TNHH MTV Dịch vụ công ích Quận 1": "", "HTX Nông nghiệp Thị trấn Củ Chi": "",
		"Phòng giao dịch Ngân hàng CSXH huyện Củ Chi": "", "Chi nhánh Công ty Điện lực Quận 1": "", "Công ty CP Phòng cháy Quận 1": "",
		"Quyết định số 12/2024/QĐ-UBND của UBND huyện Củ Chi": "", "Kế hoạch năm 2024 của UBND huyện": "", "Quyết định tháng 3/2025 của UBND huyện": "",

		"Phòng GD-ĐT Q.12":                           "Q.12",
		"UBND phường, Quận":                          "Quận",
		"Cán bộ các xã huyện Củ Chi":                 "huyện Củ Chi",
		"Ông Trưởng phòng Nội vụ Quận":               "Quận",
		"Bà Chủ tịch UBND Huyện":                     "Huyện",
		"CÔNG AN CÁC XÃ HUYỆN CỦ CHI":                "HUYỆN CỦ CHI",
		"Chi cục Thuế khu vực quận 7 - huyện Nhà Bè": "huyện Nhà Bè",
		"Ông Nguyễn Văn Huyện":                       "",
		"- Bà Trần Quận":                             "",
		"Đảng ủy xã Quận Hương":                      "",
		"Trung tâm Y tế khu vực Quận 1":              "",
		"Ban Quản lý Quận lộ 5":                      "",

		"": "", "UBND Thành phố": "", "ỦY BAN NHÂN DÂN THÀNH PHỐ": "", "Ủy ban nhân dân Thành phố (để báo cáo)": "",
		"UBND thành phố Huế": "", "TP.HCM": "", "UBND TPHCM": "", "UBND TP. Hồ Chí Minh": "", "THÀNH PHỐ HÀ NỘI": "",
		"UBND thành phố Hải Phòng, Đà Nẵng, Cần Thơ": "", "Thành ủy Thành phố Hồ Chí Minh": "", "Thành phố Viêng Chăn": "",
		"Các cơ quan liên quan": "", "Ban Quản lý các khu công nghiệp": "", "Trung tâm Bảo quản": "", "Bộ Chỉ huy quân sự tỉnh": "",
		"UBND huyện Củ Chi (cũ)": "", "Công an quận 1 cũ": "", "UBND phường Gò Vấp (trước đây là UBND quận Gò Vấp)": "",
		"Đội Công tác tại huyện Củ Chi trước đây": "", "Nguyên Chủ tịch UBND huyện": "", "Các xã sáp nhập từ huyện Củ Chi": "",
		"Các thành viên Tổ công tác “Huyện Củ Chi xanh”": "", `Câu lạc bộ "Quận 1"`: "",
		"Các thành viên (Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2025 của UBND huyện Củ Chi)": "",
		"Các đơn vị theo Kế hoạch ngày 03/4/2025 của quận Gò Vấp":                                  "",
		"Phòng Kinh tế, Hạ tầng và Đô thị xã Tân Phú":                                              "", "Siêu thị xã Bình Mỹ": "", "Bà Nguyễn Thị Xã": "",
		"Đền thờ Quận công Nguyễn Văn A": "", "UBND xã Tân Quận": "", "Công ty TNHH MTV Dịch vụ công ích Quận 1": "",
		"Trường Trung cấp nghề Quận 12": "", "Chi nhánh TX": "", "UBND phường Thủ Đức": "", "VP HĐND Q và UB": "",
		"UBND phường Đà Lạt": "", "Thành ủy Huế": "", "Thành đoàn Thành phố Hồ Chí Minh": "", "UBND phường Xuân Hương - Đà Lạt": "", "UBND đặc khu Phú Quốc": "",
		"Ban Giám hiệu Trường THCS Thị trấn Liên Nghĩa": "", "Hiệu trưởng Trường Tiểu học Thị trấn Củ Chi": "", "Đồng chí Giám đốc Bệnh viện huyện Củ Chi": "",
		"Tòa án nhân dân Khu vực 1 - Bắc Ninh": "", "UBND tỉnh Bắc Ninh": "", "Công an tỉnh Thái Nguyên": "", "UBND phường Vinh": "", "Trường Chính trị Thành phố": "",
		"Thành phố vì hòa bình": "", "UBND các phường Biên Hòa, Long Khánh": "", "Ban Chỉ huy Phòng thủ khu vực 2 - Thủ Đức": "", "Ông Q. Anh": "",
	} {
		unit, ok := EndedDistrict(name)
		if unit != want || ok != (want != "") {
			t.Errorf("%q: %q, %v; want %q", name, unit, ok, want)
		}
		if unit, _ = EndedDistrict(strings.ToUpper(name)); want != "" && !strings.HasPrefix(strings.ToUpper(name), "UBND H.") && unit == "" {
			t.Errorf("%q in capitals: none", name)
		}
	}
}

func TestTwoTiers(t *testing.T) {
	for _, tt := range []struct {
		day, month, year int
		want             bool
	}{{30, 6, 2025, false}, {1, 7, 2025, true}, {0, 7, 2025, true}, {0, 6, 2025, false}, {1, 1, 2026, true}, {31, 12, 2024, false}, {}} {
		if got := TwoTiers(tt.day, tt.month, tt.year); got != tt.want {
			t.Errorf("%d/%d/%d: %v", tt.day, tt.month, tt.year, got)
		}
	}
}

// TestEndedCities: each city of the list is found, and none of the six that there are.
func TestEndedCities(t *testing.T) {
	for _, city := range endedCities {
		if unit, _ := EndedDistrict("UBND TP " + strings.ToUpper(city)); unit != "TP "+strings.ToUpper(city) {
			t.Errorf("%s: %q", city, unit)
		}
	}
	sorted := slices.Clone(endedCities[:])
	slices.Sort(sorted)
	if len(slices.Compact(sorted)) != len(endedCities) {
		t.Error("a city stands twice in the list")
	}
	for _, city := range []string{"Hà Nội", "Huế", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh"} {
		if unit, ok := EndedDistrict("UBND thành phố " + city); ok {
			t.Errorf("%s: %q", city, unit)
		}
	}
}

func FuzzEndedDistrict(f *testing.F) {
	for _, s := range []string{"UBND huyện Củ Chi (cũ)", "TP. Thủ Đức", "“quận", "thị\xff xã", "TP Phan Rang - ", "\xe2\"\x80\x9dquận"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if unit, ok := EndedDistrict(s); ok != (unit != "") {
			t.Errorf("%q: %q, %v", s, unit, ok)
		}
		// What stood on both sides of a quotation mark may be another once it is gone.
		plain := strings.ReplaceAll(s, `"`, "")
		if unit, ok := EndedDistrict(`"` + plain + `"`); ok && !strings.ContainsAny(plain, ";“”«»") {
			t.Errorf("%q is quoted: %q", plain, unit)
		}
	})
}

func BenchmarkEndedDistrict(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		EndedDistrict("Văn phòng Ủy ban nhân dân Thành phố (để báo cáo)")
	}
}

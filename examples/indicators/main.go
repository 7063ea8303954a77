// Indicators writes a commune's report on its socio-economic indicators, with plan, result, share and growth, to indicators.docx. The
// figures are made up.
package main

import (
	"log"
	"time"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/rows"
)

// A line is an indicator as a program has it: share and growth are computed from the labels of the columns.
type line struct {
	Level  int                 `baocao:",level"`
	Number string              `baocao:"TT,ordinal,label=A"`
	Name   string              `baocao:"Chỉ tiêu,width=46mm,label=B"`
	Unit   string              `baocao:"Đơn vị,label=C"`
	Before decimal.NullDecimal `baocao:"Thực hiện 2025,as_typed,label=1"`
	Plan   decimal.NullDecimal `baocao:"Kế hoạch 2026,as_typed,label=2"`
	Done   decimal.NullDecimal `baocao:"Thực hiện 2026,as_typed,label=3"`
	Share  *decimal.Decimal    `baocao:"So với kế hoạch (%),decimals=1,label=4=3/2*100"`
	Growth *decimal.Decimal    `baocao:"Tăng trưởng (%),decimals=1,label=5=3/1*100-100"`
}

var indicators = []line{
	title(1, "A", "KINH TẾ"),
	title(2, "I", "Nông nghiệp"),
	of("1", "Diện tích gieo trồng", "ha", "2145.5", "2160", "2172.3"),
	of("2", "Sản lượng lương thực", "tấn", "9870", "10050", "10124"),
	of("3", "Năng suất lúa", "tạ/ha", "61.2", "62", "62.4"),
	of("4", "Diện tích cà phê", "ha", "880.4", "885", "884.1"),
	of("5", "Sản lượng cà phê nhân", "tấn", "2641", "2700", "2688"),
	of("6", "Đàn trâu, bò", "con", "1204", "1250", "1238"),
	of("7", "Đàn lợn", "con", "8450", "9000", "9112"),
	of("8", "Đàn gia cầm", "nghìn con", "96.5", "100", "103.2"),
	of("9", "Trồng rừng tập trung", "ha", "42.5", "45", "45.8"),
	title(2, "II", "Công nghiệp, thương mại"),
	of("1", "Giá trị sản xuất công nghiệp", "tỷ đồng", "312.45", "345", "351.2"),
	of("2", "Tổng mức bán lẻ", "tỷ đồng", "508.1", "560", "566.75"),
	of("3", "Hộ kinh doanh đăng ký mới", "hộ", "64", "70", "81"),
	of("4", "Doanh nghiệp đang hoạt động", "doanh nghiệp", "38", "42", "43"),
	of("5", "Hợp tác xã hoạt động hiệu quả", "hợp tác xã", "6", "7", "7"),
	of("6", "Lượt khách du lịch", "lượt", "12400", "14000", "15120"),
	title(2, "III", "Thu, chi ngân sách"),
	of("1", "Thu ngân sách trên địa bàn", "triệu đồng", "18450.5", "19200", "20115.75"),
	of("2", "Chi ngân sách", "triệu đồng", "61204", "63500", "62980.4"),
	of("3", "Vốn đầu tư công giải ngân", "triệu đồng", "12750", "14000", "13720"),
	title(1, "B", "XÃ HỘI"),
	title(2, "I", "Dân số, lao động"),
	of("1", "Dân số trung bình", "người", "18450", "18600", "18612"),
	of("2", "Lao động có việc làm mới", "người", "412", "430", "447"),
	of("3", "Lao động qua đào tạo", "người", "6120", "6500", "6544"),
	of("4", "Lao động đi làm việc ở nước ngoài", "người", "35", "40", "38"),
	title(2, "II", "Giáo dục, y tế"),
	of("1", "Học sinh các cấp", "học sinh", "3964", "4010", "4022"),
	of("2", "Trường đạt chuẩn quốc gia", "trường", "5", "6", "6"),
	of("3", "Trẻ em tiêm đủ vắc xin", "trẻ", "298", "305", "309"),
	of("4", "Người tham gia bảo hiểm y tế", "người", "17120", "17670", "17705"),
	of("5", "Người tham gia bảo hiểm xã hội tự nguyện", "người", "540", "620", "655"),
	of("6", "Lượt khám, chữa bệnh tại trạm y tế", "lượt", "8120", "8500", "8744"),
	title(2, "III", "Giảm nghèo, nhà ở"),
	of("1", "Hộ nghèo", "hộ", "142", "110", "104"),
	of("2", "Hộ cận nghèo", "hộ", "201", "170", "166"),
	of("3", "Nhà tạm, nhà dột nát được xóa", "nhà", "31", "25", "25"),
	title(1, "C", "MÔI TRƯỜNG, HẠ TẦNG"),
	title(2, "I", "Môi trường"),
	of("1", "Hộ dùng nước sạch", "hộ", "3905", "4100", "4133"),
	of("2", "Rác sinh hoạt được thu gom", "tấn", "2140.6", "2300", "2351.8"),
	of("3", "Cây xanh trồng mới", "cây", "5200", "6000", "6450"),
	title(2, "II", "Hạ tầng"),
	of("1", "Đường thôn được cứng hóa", "km", "8.4", "10", "10.6"),
	of("2", "Kênh mương được kiên cố hóa", "km", "3.25", "4", "3.9"),
	of("3", "Hộ có điện", "hộ", "4580", "4620", "4620"),
	of("4", "Nhà văn hóa thôn được sửa chữa", "nhà", "3", "4", "4"),
	title(2, "III", "Chính quyền số"),
	of("1", "Hồ sơ nộp trực tuyến", "hồ sơ", "2410", "3000", "3388"),
	of("2", "Hồ sơ giải quyết đúng hạn", "hồ sơ", "5122", "5300", "5417"),
}

func title(level int, number, name string) line {
	return line{Level: level, Number: number, Name: name}
}

func of(number, name, unit, before, plan, done string) line {
	value := func(s string) decimal.NullDecimal { return decimal.NewNullDecimal(decimal.RequireFromString(s)) }
	return line{Level: 3, Number: number, Name: name, Unit: unit, Before: value(before), Plan: value(plan), Done: value(done)}
}

func report(day time.Time) (*model.Report, error) {
	columns, made, err := rows.Of(indicators)
	if err != nil {
		return nil, err
	}
	return &model.Report{
		SupervisoryAgency: model.Lines{"ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG"},
		IssuingAgency:     model.Lines{"ỦY BAN NHÂN DÂN XÃ ĐẠI LÀO"},
		AgencyName:        "Ủy ban nhân dân xã Đại Lào",
		Number:            model.Number{Ordinal: 301, Symbol: "BC-UBND"},
		Place:             "Đại Lào",
		Date:              model.DateOf(day),
		Subject:           model.Plain("Tình hình kinh tế - xã hội năm 2026"),
		Figures:           model.Figures{"chi_tieu": model.Count(40)},
		Body: model.Body{
			model.SectionOf("KẾT QUẢ THỰC HIỆN", model.ParagraphOf("Kết quả thực hiện {{chi_tieu}} chỉ tiêu tại Phụ lục kèm theo.")),
			model.SectionOf("PHƯƠNG HƯỚNG NĂM 2027", model.ItemOf("Hoàn thành các chỉ tiêu còn lại;"), model.ItemOf("Đẩy mạnh chính quyền số.")),
		},
		Closing:    model.Plain("Trên đây là báo cáo của Ủy ban nhân dân xã Đại Lào"),
		Recipients: []string{"Ủy ban nhân dân tỉnh", "Thường trực Đảng ủy xã"},
		Archive:    "VT",
		Signature: model.Signature{Authority: []model.Authority{{Prefix: decree.OnBehalf, Of: "ỦY BAN NHÂN DÂN"}},
			Position: "CHỦ TỊCH", SignerName: "Nguyễn Văn A"},
		Appendices: []model.Appendix{{Title: model.Lines{"CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI NĂM 2026"},
			Body: model.Body{{Table: &model.Table{Columns: columns, Rows: made}}}}},
	}, nil
}

func main() {
	r, err := report(time.Date(2026, time.December, 10, 0, 0, 0, 0, time.Local))
	if err != nil {
		log.Fatal(baocao.Vietnamese(err))
	}
	if err := baocao.WriteFile("indicators.docx", r); err != nil {
		log.Fatal(baocao.Vietnamese(err))
	}
}

package model

import (
	"testing"

	"github.com/vanthu/baocao/decree"
)

// sample is a report without a fault, for tests to spoil.
func sample() *Report {
	return &Report{
		SupervisoryAgency: Lines{"UBND TỈNH LÂM ĐỒNG"},
		IssuingAgency:     Lines{"SỞ KHOA HỌC VÀ CÔNG NGHỆ"},
		AgencyName:        "Sở Khoa học và Công nghệ",
		Number:            Number{Ordinal: 5, Symbol: "BC-SKHCN"},
		Place:             "Lâm Đồng",
		Date:              Date{5, 3, 2026},
		Subject:           Plain("Kết quả thực hiện nhiệm vụ quý I năm 2026"),
		Addressees:        []Addressee{{Name: "Ủy ban nhân dân tỉnh Lâm Đồng"}},
		Preamble:          []Text{Plain("Căn cứ Luật Khoa học và Công nghệ;"), Plain("Căn cứ Kế hoạch số 12/KH-UBND.")},
		LeadIn:            Plain("Sở Khoa học và Công nghệ báo cáo như sau (số liệu ở Phụ lục):"),
		Body: Body{
			{Section: &Section{Title: Plain("TÌNH HÌNH THỰC HIỆN"), Body: Body{
				{Paragraph: Plain("Trong quý I có 12 nhiệm vụ.")},
				{Item: &Item{Text: Plain("Đã hoàn thành 12 nhiệm vụ.")}},
			}}},
		},
		Closing:    Plain("Trên đây là báo cáo quý I"),
		Recipients: []string{"Như trên", "Giám đốc Sở"},
		Archive:    "VT, KHTC",
		Signature: Signature{
			Authority: []Authority{{decree.ForHead, "GIÁM ĐỐC"}}, Position: "PHÓ GIÁM ĐỐC", SignerName: "Nguyễn Văn A"},
		Appendices: []Appendix{{Title: Lines{"SỐ LIỆU"}, Body: Body{{Table: sampleTable()}}}},
	}
}

// sampleTable has a heading of uneven depth: STT over both rows, two columns under a group.
func sampleTable() *Table {
	return &Table{
		Columns: []Column{
			{Title: Plain("STT"), Kind: OrdinalColumn},
			{Title: Plain("Đơn vị"), Columns: []Column{
				{Title: Plain("Tên")}, {Title: Plain("Kinh phí"), Kind: NumberColumn, Decimals: 2}}},
		},
		Rows: []Row{Cells("01", "Phòng Kế hoạch", "-"), Cells("02", "Phòng Quản lý", "")},
	}
}

func TestSampleHasNoFault(t *testing.T) {
	for _, f := range sample().Validate() {
		t.Error(f)
	}
}

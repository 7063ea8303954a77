package sourceschema

import "github.com/vanthu/baocao/decree"

// headWords are the words of what stands above the text.
var headWords = map[string]words{
	"Report": {
		"Nguồn của một báo cáo. Quốc hiệu, Tiêu ngữ, “Số:”, “Kính gửi:”, “Nơi nhận:” và ./. được thêm tự động.",
		"The source of a report. The national name and motto, “Số:”, “Kính gửi:”, “Nơi nhận:” and ./. are added.", ""},
	"Report.document_type": {
		"Tên loại văn bản, hoặc chữ viết tắt của tên loại. Bỏ trống: Báo cáo.",
		"Type of the document, by its name or its abbreviation. Blank: Báo cáo.", decree.CiteDocumentType},
	"Report.supervisory_agency": {
		"Cơ quan chủ quản trực tiếp, chữ in hoa, mỗi phần tử một dòng. Bỏ trống nếu không có.",
		"Supervisory agency, in capitals, an element a line. Blank where there is none.", decree.CiteAgencyName},
	"Report.issuing_agency": {
		"Cơ quan ban hành, chữ in hoa, mỗi phần tử một dòng.",
		"Issuing agency, in capitals, an element a line.", decree.CiteAgencyName},
	"Report.agency_name": {
		"Tên cơ quan viết trong câu, dùng ở dòng “Kèm theo” của phụ lục: Ủy ban nhân dân quận Gò Vấp.",
		"The agency's name in running text, for the line “Kèm theo” of an appendix.", decree.CiteAppendixReference},
	"Report.joint": {
		"Các cơ quan khác cùng ban hành báo cáo liên tịch, theo số của cơ quan thứ nhất.",
		"The other agencies of a joint report, which takes the number of the first.", decree.CiteAgencyName},
	"Report.side_by_side": {
		"Xếp các cơ quan liên tịch cạnh nhau, không xếp chồng.",
		"Set the agencies of a joint report beside each other, not under each other.", ""},
	"Report.number": {
		"Số, ký hiệu: 6275/BC-UBND. Dự thảo để trống số: /BC-UBND, hoặc để trống cả.",
		"Number and symbol: 6275/BC-UBND. A draft leaves the number blank, /BC-UBND, or all of it.", decree.CiteNumber},
	"Report.place": {
		"Địa danh, không có dấu phẩy: Gò Vấp.",
		"Place of issue, without a comma: Gò Vấp.", decree.CitePlace},
	"Report.date": {
		"Ngày ban hành: 2024-11-08. Dự thảo để trống ngày: 2024-11, cả tháng: 2024, hoặc để trống cả.",
		"Day of issue: 2024-11-08. A draft leaves the day blank, 2024-11, the month too, 2024, or all of it.", decree.CiteDate},
	"Report.subject": {
		"Trích yếu nội dung, không viết hoa toàn bộ, không có dấu chấm cuối.",
		"What the report is about, in sentence case, without a full stop.", decree.CiteDocumentType},
	"Report.addressees": {
		"Nơi nhận sau “Kính gửi:”. Chỉ khi gửi cơ quan cấp trên.",
		"The bodies after “Kính gửi:”. Only for a report to a higher body.", decree.CiteAddressing},
	"Report.preamble": {
		"Các dòng “Căn cứ …”, “Thực hiện …” với dấu cuối dòng.",
		"The lines “Căn cứ …”, “Thực hiện …” with their end marks.", decree.CiteLegalBases},
	"Report.lead_in": {
		"Đoạn dẫn nhập: “… báo cáo tình hình như sau:”.",
		"The paragraph that leads to the text: “… báo cáo tình hình như sau:”.", ""},
	"Report.draft": {
		"Dấu dự thảo: DỰ THẢO, DỰ THẢO LẦN 2. Bỏ trống khi ban hành.",
		"Mark of a draft: DỰ THẢO, DỰ THẢO LẦN 2. Blank when the report is ready.", ""},
	"Report.urgency": {
		"Mức độ khẩn, trong khung đỏ dưới số.",
		"Mark of urgency, in a red frame under the number.", decree.CiteUrgency},
	"Report.circulation": {
		"Chỉ dẫn về phạm vi lưu hành, trong khung ở lề trên.",
		"Mark of circulation, in a frame in the top margin.", decree.CiteCirculation},
	"Addressee": {
		"Tên cơ quan, hoặc tên cơ quan và các dòng dưới tên.",
		"A body's name, or its name and the lines under it.", decree.CiteAddressing},
	"Addressee.name": {
		"Tên cơ quan, không gõ gạch đầu dòng và dấu cuối dòng.",
		"The body's name, without dash and end mark.", ""},
	"Addressee.lines": {
		"Các dòng dưới tên, in nguyên như gõ.",
		"Lines under the name, printed as they stand.", ""},
	"Addressee.organ_id": {
		"Mã định danh cơ quan, tối đa 13 ký tự, cho sổ đăng ký văn bản đi.",
		"Code of the agency, 13 characters at most, for the register of documents sent.", decree.CiteSentData},
	"JointAgency": {
		"Một cơ quan khác cùng ban hành.",
		"A further agency of a joint report.", decree.CiteAgencyName},
	"JointAgency.supervisory_agency": {
		"Cơ quan chủ quản trực tiếp của cơ quan này.",
		"Supervisory agency of this agency.", decree.CiteAgencyName},
	"JointAgency.issuing_agency": {
		"Tên cơ quan, chữ in hoa, mỗi phần tử một dòng.",
		"The agency's name, in capitals, an element a line.", decree.CiteAgencyName},
}

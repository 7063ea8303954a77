package sourceschema

import "github.com/vanthu/baocao/decree"

// closingWords are the words of what stands under the text.
var closingWords = map[string]words{
	"Report.drafter_initials": {
		"Chữ viết tắt người soạn thảo sau dấu ./., theo lệ của cơ quan.",
		"Initials after the mark ./., where an office has that custom.", ""},
	"Report.recipients": {
		"Nơi nhận, không gõ gạch đầu dòng và dấu chấm phẩy.",
		"Recipients, without dashes and semicolons.", decree.CiteRecipients},
	"Report.archive": {
		"Phần sau “Lưu:”: VT, PNV (T).",
		"What follows “Lưu:”: VT, PNV (T).", decree.CiteRecipients},
	"Report.signature": {
		"Khối ký: quyền hạn, chức vụ, họ tên.",
		"The block of the signer: authority, position, name.", decree.CiteSignature},
	"Report.cosigners": {
		"Những người cùng ký, theo thứ tự.",
		"Those who sign beside the first signer, in their order.", decree.CiteSignature},
	"Report.drafter": {
		"Ký hiệu người soạn thảo: PL.",
		"The drafter's mark: PL.", decree.CiteDrafterMark},
	"Report.copies": {
		"Số lượng bản phát hành: PL.(300).",
		"Number of copies: PL.(300).", decree.CiteDrafterMark},
	"Report.contact": {
		"Địa chỉ, thư điện tử, trang tin, điện thoại ở cuối trang 1, mỗi phần tử một dòng.",
		"Address, e-mail, site and telephone at the foot of page 1, an element a line.", decree.CiteContactLine},
	"Report.organ_id": {
		"Mã định danh của cơ quan ban hành, cho sổ đăng ký văn bản đi: 000.00.15.H29.",
		"Code of the issuing agency, for the register of documents sent: 000.00.15.H29.", decree.CiteSentData},
	"Report.file_code": {
		"Mã hồ sơ, cho sổ đăng ký văn bản đi.",
		"Code of the file in which the report is kept, for the register.", decree.CiteSentData},
	"Report.doc_ordinal": {
		"Số thứ tự văn bản trong hồ sơ, cho sổ đăng ký văn bản đi.",
		"Number of the document within its file, for the register.", decree.CiteSentData},
	"Report.due_date": {
		"Hạn trả lời văn bản, đủ ngày, tháng, năm: 2026-12-15. Cho sổ đăng ký văn bản đi.",
		"Day until which an answer is due, a whole date: 2026-12-15. For the register.", decree.CiteSentData},
	"Report.recipient_ids": {
		"Mã định danh của các nơi nhận, cho sổ đăng ký văn bản đi.",
		"Codes of the recipients, for the register.", decree.CiteSentData},
	"RecipientID": {
		"Mã định danh của một nơi nhận.",
		"The code of a recipient.", decree.CiteSentData},
	"RecipientID.name": {
		"Nơi nhận, đúng như một dòng của recipients.",
		"The recipient, exactly as a line of recipients.", ""},
	"RecipientID.organ_id": {
		"Mã định danh cơ quan, tối đa 13 ký tự.",
		"Code of the agency, 13 characters at most.", decree.CiteSentData},
	"FileCode": {
		"Mã hồ sơ; mã cơ quan trong đó là organ_id của báo cáo.",
		"Code of a file; the code of the agency in it is the organ_id of the report.", decree.CiteSentData},
	"FileCode.file_catalog": {
		"Năm hình thành hồ sơ: 2026.",
		"Year of the file: 2026.", decree.CiteSentData},
	"FileCode.file_notation": {
		"Số và ký hiệu hồ sơ, tối đa 20 ký tự: 03.TH.",
		"Number and symbol of the file, 20 characters at most: 03.TH.", decree.CiteSentData},
	"Signature": {
		"Khối ký của một người.",
		"The block of a signer.", decree.CiteSignature},
	"Signature.authority": {
		"Quyền hạn, từ trên xuống: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH. Dùng TM., KT., TL., TUQ., Q.",
		"Capacities from the top: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH. With TM., KT., TL., TUQ., Q.", decree.CitePrefix},
	"Signature.position": {
		"Chức vụ người ký, chữ in hoa: PHÓ CHỦ TỊCH.",
		"The signer's position, in capitals: PHÓ CHỦ TỊCH.", decree.CiteSignerName},
	"Signature.other_position": {
		"Chức vụ khác của người ký, ở trên họ tên.",
		"A further position of the signer, above the name.", decree.CiteSignerName},
	"Signature.room": {
		"Số dòng để ký. Bỏ trống: khoảng thường dùng.",
		"Lines left for the signature. Blank: the usual room.", ""},
	"Signature.image": {
		"Hình chữ ký số, PNG, màu xanh.",
		"Picture of the signature, PNG, blue.", decree.CiteSignature},
	"Signature.seal": {
		"Hình con dấu, PNG, màu đỏ, trùm lên một phần ba chữ ký về bên trái.",
		"Picture of the seal, PNG, red, over the left third of the signature.", decree.CiteSignature},
	"Signature.signer_name": {
		"Họ tên người ký, không ghi học hàm, học vị. Dự thảo để trống.",
		"Full name of the signer, without titles and degrees. Blank in a draft.", decree.CiteSignerName},
}

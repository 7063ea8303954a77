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

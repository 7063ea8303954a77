package decree

import "iter"

// A Component is one typographic component (thành phần thể thức) of a report. The zero value is none.
type Component int

// The components, in the order of the Decree's table (Phụ lục I, Phần I, Mục V). Those that the table leaves out stand
// beside their neighbours; the last two are regulated by the rule on typefaces only.
const (
	NationalName      Component = iota + 1 // Quốc hiệu
	Motto                                  // Tiêu ngữ
	SupervisoryAgency                      // tên cơ quan, tổ chức chủ quản trực tiếp
	IssuingAgency                          // tên cơ quan, tổ chức ban hành văn bản
	NumberSymbol                           // số, ký hiệu: "Số: 45/BC-UBND"
	PlaceDate                              // địa danh và thời gian ban hành
	DocumentType                           // tên loại văn bản: "BÁO CÁO"
	Subject                                // trích yếu nội dung
	DispatchSubject                        // trích yếu công văn: "V/v …", under the number
	LegalBases                             // căn cứ ban hành
	BodyText                               // lời văn của nội dung
	PartHeading                            // "Phần I", on its own line
	PartTitle                              // tiêu đề của phần
	ChapterHeading                         // "Chương I", on its own line
	ChapterTitle                           // tiêu đề của chương
	SectionHeading                         // "Mục 1", "Tiểu mục 1", on its own line
	SectionTitle                           // tiêu đề của mục, tiểu mục
	Article                                // "Điều 1. Bản sao văn bản"
	HeadingRoman                           // mục of a report without điều: "I. NHỮNG KẾT QUẢ"
	ClauseTitled                           // khoản that has a title: "1. Phạm vi và đối tượng áp dụng"
	ClauseUntitled                         // khoản that is plain text: "1. Quyết định này có hiệu lực …"
	Point                                  // điểm: "a) Đối với …"
	Item                                   // gạch đầu dòng, below a điểm: "- …", "+ …"
	Authority                              // quyền hạn, chức vụ của người ký: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
	OtherPosition                          // chức vụ khác của người ký, above the name
	SignerName                             // họ tên của người ký
	Addressees                             // "Kính gửi:" and the bodies after it
	RecipientsLabel                        // "Nơi nhận:"
	Recipients                             // the list under "Nơi nhận:"
	AppendixLabel                          // "Phụ lục I"
	AppendixTitle                          // tiêu đề của phụ lục
	AppendixReference                      // "(Kèm theo Báo cáo số …)"
	SignedCopyLine                         // số, ký hiệu and thời gian ký at the head of an appendix in its own file
	Urgency                                // dấu chỉ mức độ khẩn
	DrafterMark                            // ký hiệu người soạn thảo và số lượng bản phát hành: "PL.(300)"
	ContactLine                            // địa chỉ, thư điện tử, trang thông tin điện tử, số điện thoại, số Fax
	Circulation                            // chỉ dẫn về phạm vi lưu hành
	PageNumber                             // số trang
	TableText                              // chữ trong bảng, biểu
	Note                                   // chú thích at the foot of the page
)

// Valid reports whether c is one of the components above.
func (c Component) Valid() bool { return c >= NationalName && c <= Note }

// String gives the English name, in lower case: "national name".
func (c Component) String() string { return nameOf(componentNames[:], int(c), "Component").En }

// Vietnamese gives the Decree's own name: "Quốc hiệu".
func (c Component) Vietnamese() string { return nameOf(componentNames[:], int(c), "Component").Vi }

// Components runs through the components in order.
func Components() iter.Seq[Component] {
	return func(yield func(Component) bool) {
		for c := NationalName; c.Valid(); c++ {
			if !yield(c) {
				return
			}
		}
	}
}

var componentNames = [...]Message{
	NationalName:      {"Quốc hiệu", "national name"},
	Motto:             {"Tiêu ngữ", "motto"},
	SupervisoryAgency: {"Tên cơ quan, tổ chức chủ quản trực tiếp", "supervisory agency"},
	IssuingAgency:     {"Tên cơ quan, tổ chức ban hành", "issuing agency"},
	NumberSymbol:      {"Số, ký hiệu", "number and symbol"},
	PlaceDate:         {"Địa danh và thời gian ban hành", "place and date"},
	DocumentType:      {"Tên loại", "document type"},
	Subject:           {"Trích yếu nội dung", "subject"},
	DispatchSubject:   {"Trích yếu công văn", "subject of a dispatch"},
	LegalBases:        {"Căn cứ ban hành", "legal bases"},
	BodyText:          {"Nội dung", "body text"},
	PartHeading:       {"Từ “Phần” và số thứ tự", "part heading"},
	PartTitle:         {"Tiêu đề của phần", "part title"},
	ChapterHeading:    {"Từ “Chương” và số thứ tự", "chapter heading"},
	ChapterTitle:      {"Tiêu đề của chương", "chapter title"},
	SectionHeading:    {"Từ “Mục”, “Tiểu mục” và số thứ tự", "section heading"},
	SectionTitle:      {"Tiêu đề của mục, tiểu mục", "section title"},
	Article:           {"Điều", "article"},
	HeadingRoman:      {"Số thứ tự và tiêu đề của mục", "Roman heading"},
	ClauseTitled:      {"Khoản có tiêu đề", "titled clause"},
	ClauseUntitled:    {"Khoản không có tiêu đề", "untitled clause"},
	Point:             {"Điểm", "point"},
	Item:              {"Gạch đầu dòng", "item"},
	Authority:         {"Quyền hạn, chức vụ của người ký", "authority and position"},
	OtherPosition:     {"Chức vụ khác của người ký", "other position"},
	SignerName:        {"Họ tên của người ký", "signer's name"},
	Addressees:        {"Kính gửi", "addressees"},
	RecipientsLabel:   {"Từ “Nơi nhận”", "recipients label"},
	Recipients:        {"Danh sách nơi nhận", "recipients"},
	AppendixLabel:     {"Từ “Phụ lục” và số thứ tự", "appendix label"},
	AppendixTitle:     {"Tiêu đề của phụ lục", "appendix title"},
	AppendixReference: {"Thông tin chỉ dẫn kèm theo", "appendix reference"},
	SignedCopyLine:    {"Thông tin ký số trên phụ lục", "signed-copy line"},
	Urgency:           {"Dấu chỉ mức độ khẩn", "urgency mark"},
	DrafterMark:       {"Ký hiệu người soạn thảo và số bản", "drafter's mark"},
	ContactLine:       {"Địa chỉ và thông tin liên hệ", "contact line"},
	Circulation:       {"Chỉ dẫn về phạm vi lưu hành", "circulation mark"},
	PageNumber:        {"Số trang", "page number"},
	TableText:         {"Chữ trong bảng, biểu", "table text"},
	Note:              {"Chú thích", "note"},
}

// Package model holds what a report says: the typed content of a Vietnamese administrative report (báo cáo), its
// numbering, figures and sums, and its validation. It knows nothing of files, fonts, lengths or XML.
//
// A [Report] is filled as a Go literal, or read by package source from Markdown, YAML or JSON. [Report.Validate] lists
// everything that is wrong with it.
package model

// A Report is the whole content of a báo cáo, in the order in which it stands on the page.
// Fields that the Decree fixes (Quốc hiệu, Tiêu ngữ, the words "Số:", "Kính gửi:", "Nơi nhận:", the end mark "./.")
// are not input: they are added when the report is assembled.
type Report struct {
	// DocumentType is the tên loại. The zero value is a báo cáo; the other types with a name share its format (Mẫu 1.4).
	DocumentType DocumentType `json:"document_type,omitzero"`
	// SupervisoryAgency is the cơ quan chủ quản trực tiếp, in capitals, one element a line. Empty where there is none.
	SupervisoryAgency Lines `json:"supervisory_agency,omitempty" validate:"dive,required"`
	// IssuingAgency is the cơ quan ban hành, in capitals, one element a line: "ỦY BAN NHÂN DÂN", "QUẬN GÒ VẤP". Required.
	IssuingAgency Lines `json:"issuing_agency" validate:"required,min=1,dive,required"`
	// AgencyName is the issuing agency as running text writes it, "Ủy ban nhân dân quận Gò Vấp". It stands in the
	// "Kèm theo" line of every appendix, and is required where one is printed.
	AgencyName string `json:"agency_name,omitempty"`
	// Joint are the other agencies of a liên tịch report, which take part under the number of the first.
	Joint []JointAgency `json:"joint,omitempty" validate:"dive"`
	// SideBySide sets the agencies of a liên tịch report beside each other in the head, not under each other.
	SideBySide bool `json:"side_by_side,omitempty"`
	// Number is the số, ký hiệu. A draft leaves its ordinal or the whole of it blank.
	Number Number `json:"number,omitzero"`
	// Place is the địa danh, without a comma. Required.
	Place string `json:"place" validate:"required"`
	// Date is the day of issue. A draft leaves the day or the whole of it blank.
	Date Date `json:"date,omitzero"`
	// Subject is the trích yếu nội dung, in sentence case, without a full stop. Required.
	Subject Text `json:"subject" validate:"required"`
	// Addressees are the bodies after "Kính gửi:". Only a report to a higher body has them.
	Addressees []Addressee `json:"addressees,omitempty" validate:"dive"`
	// Preamble holds the căn cứ and "Thực hiện …" lines before the lead-in, each with its end mark as it is printed.
	// A line that begins with "Căn cứ" is a legal basis.
	Preamble []Text `json:"preamble,omitempty"`
	// LeadIn is the dẫn nhập: "… báo cáo tình hình như sau:".
	LeadIn Text `json:"lead_in,omitzero"`
	// Body is the nội dung: sections, paragraphs, items and tables. Required.
	Body Body `json:"body" validate:"required,min=1"`
	// Closing is the last paragraph. The end mark "./." is added to it, or to the end of Body where there is no closing.
	Closing Text `json:"closing,omitzero"`
	// DrafterInitials stand after the end mark, in italics, where an office has that custom.
	DrafterInitials string `json:"drafter_initials,omitempty"`
	// Recipients are the lines of the nơi nhận without dash and end mark: "Như trên", "UBND Thành phố". Required.
	Recipients []string `json:"recipients" validate:"required,min=1,dive,required"`
	// Archive is what follows "Lưu:" in the last line of the nơi nhận: "VT, PNV (T)". Required.
	Archive string `json:"archive" validate:"required"`
	// Signature is the block of the signer (quyền hạn, chức vụ, họ tên).
	Signature Signature `json:"signature"`
	// Cosigners sign beside the first signer, in their order.
	Cosigners []Signature `json:"cosigners,omitempty" validate:"dive"`
	// Draft is the mark of a draft: "DỰ THẢO", "DỰ THẢO LẦN 2". Empty for a report that is ready.
	Draft string `json:"draft,omitempty"`
	// Urgency is the mức độ khẩn, in a red frame under the number.
	Urgency Urgency `json:"urgency,omitzero"`
	// Circulation is the phạm vi lưu hành, in a frame in the top margin.
	Circulation Circulation `json:"circulation,omitzero"`
	// Drafter is the ký hiệu người soạn thảo, "PL", and Copies the số lượng bản phát hành: "PL.(300)" under the
	// recipients; Copies is 0, for none printed, to 1,000,000.
	Drafter string `json:"drafter,omitempty"`
	Copies  int    `json:"copies,omitempty" validate:"min=0,max=1000000"`
	// Contact is the address, e-mail, site and telephone at the foot of page 1, one element a line.
	Contact Lines `json:"contact,omitempty"`
	// Numbering is the way in which sections without a number of their own are numbered.
	Numbering Scheme `json:"numbering,omitzero"`
	// Figures are numbers that the text and the tables use by name, as {{name}}, so that each is typed once.
	Figures Figures `json:"figures,omitempty"`
	// Sums say which figures are the sums of which others. Validate refuses a report in which one is not.
	Sums []Sum `json:"sums,omitempty" validate:"dive"`
	// Appendices are the phụ lục, in their order.
	Appendices []Appendix `json:"appendices,omitempty" validate:"dive"`
	// OrganID is the mã định danh cơ quan of the issuing agency, 13 characters at most: "000.00.15.H29". It, FileCode, DocOrdinal,
	// DueDate and the codes of who gets the report stand on no page: they are for the register of documents sent (Phụ lục VI).
	OrganID string `json:"organ_id,omitempty"`
	// FileCode is the mã hồ sơ of the file that the report is kept in.
	FileCode FileCode `json:"file_code,omitzero"`
	// DocOrdinal is the số thứ tự văn bản trong hồ sơ; 0 where it is not given.
	DocOrdinal int `json:"doc_ordinal,omitempty" validate:"min=0,max=1000000"`
	// DueDate is the hạn trả lời văn bản, a whole date or none.
	DueDate Date `json:"due_date,omitzero"`
	// RecipientIDs are the mã định danh of those of Recipients that have one. One of an addressee stands with the addressee.
	RecipientIDs []RecipientID `json:"recipient_ids,omitempty" validate:"dive"`
	// FirstNote is the number of the first note, 1 to 10,000; 0 means 1.
	FirstNote int `json:"first_note,omitempty" validate:"min=0,max=10000"`

	// Places are where the fields stand in the file that the report was read from, which Validate names with each fault.
	Places Places `json:"-" validate:"-"`
	// Merged are the names of the values that source.Merge put into each field, by its path. Validate names them with each fault.
	Merged map[string][]string `json:"-" validate:"-"`
	// Doubts are what was read and may be meant otherwise, each with its place in the file. Validate lists them with what
	// it finds itself.
	Doubts Faults `json:"-" validate:"-"`
}

// A JointAgency is a further agency of a liên tịch report.
type JointAgency struct {
	SupervisoryAgency Lines `json:"supervisory_agency,omitempty" validate:"dive,required"`
	IssuingAgency     Lines `json:"issuing_agency" validate:"required,min=1,dive,required"`
}

// An Addressee is one body after "Kính gửi:".
type Addressee struct {
	// Name is the body itself, without dash and end mark.
	Name string `json:"name" validate:"required"`
	// Lines stand under the name as they are: "(Phòng Xây dựng chính quyền …)".
	Lines Lines `json:"lines,omitempty"`
	// OrganID is the mã định danh cơ quan, 13 characters at most.
	OrganID string `json:"organ_id,omitempty"`
}

// A RecipientID is the code of a recipient.
type RecipientID struct {
	// Name is the recipient as a line of Recipients has it.
	Name string `json:"name" validate:"required"`
	// OrganID is the mã định danh cơ quan, 13 characters at most.
	OrganID string `json:"organ_id" validate:"required"`
}

// A FileCode is a mã hồ sơ but for the code of the agency, which is that of the report.
type FileCode struct {
	// Catalog is the năm hình thành hồ sơ: 2026; 0 where it is not given.
	Catalog int `json:"file_catalog,omitempty" validate:"min=0,max=9999"`
	// Notation is the số và ký hiệu hồ sơ, 20 characters at most: "03.TH".
	Notation string `json:"file_notation,omitempty"`
}

// Lines is text that takes one line or several, in their order. In a source a single line may be a plain string.
type Lines []string

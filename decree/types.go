package decree

import "strings"

// A DocType is one of the 29 types of administrative document (loại văn bản hành chính) under [CiteDocTypes]. The zero
// value is none.
type DocType int

// The types, in the order of Điều 7.
const (
	Resolution       DocType = iota + 1 // Nghị quyết (cá biệt)
	Decision                            // Quyết định (cá biệt)
	Directive                           // Chỉ thị
	Regulation                          // Quy chế
	Provision                           // Quy định
	Communique                          // Thông cáo
	Announcement                        // Thông báo
	Guideline                           // Hướng dẫn
	Programme                           // Chương trình
	Plan                                // Kế hoạch
	ActionPlan                          // Phương án
	Scheme                              // Đề án
	Project                             // Dự án
	Report                              // Báo cáo
	Minutes                             // Biên bản
	Submission                          // Tờ trình
	Contract                            // Hợp đồng
	Dispatch                            // Công văn
	Telegram                            // Công điện
	Memorandum                          // Bản ghi nhớ
	Agreement                           // Bản thỏa thuận
	PowerOfAttorney                     // Giấy ủy quyền
	Invitation                          // Giấy mời
	Introduction                        // Giấy giới thiệu
	LeavePermit                         // Giấy nghỉ phép
	ForwardingSlip                      // Phiếu gửi
	TransferSlip                        // Phiếu chuyển
	NotificationSlip                    // Phiếu báo
	OfficialLetter                      // Thư công
)

// docTypes gives name, English name, abbreviation and the templates (Phụ lục III, Mục II) of each type.
var docTypes = [...]struct{ vi, en, abbreviation, templates string }{
	Resolution:       {"Nghị quyết", "resolution", "NQ", "1.1"},
	Decision:         {"Quyết định", "decision", "QĐ", "1.2 1.3"},
	Directive:        {"Chỉ thị", "directive", "CT", "1.4"},
	Regulation:       {"Quy chế", "regulation", "QC", "1.4"},
	Provision:        {"Quy định", "provision", "QyĐ", "1.4"},
	Communique:       {"Thông cáo", "communiqué", "TC", "1.4"},
	Announcement:     {"Thông báo", "announcement", "TB", "1.4"},
	Guideline:        {"Hướng dẫn", "guideline", "HD", "1.4"},
	Programme:        {"Chương trình", "programme", "CTr", "1.4"},
	Plan:             {"Kế hoạch", "plan", "KH", "1.4"},
	ActionPlan:       {"Phương án", "action plan", "PA", "1.4"},
	Scheme:           {"Đề án", "scheme", "ĐA", "1.4"},
	Project:          {"Dự án", "project", "DA", "1.4"},
	Report:           {"Báo cáo", "report", "BC", "1.4"},
	Minutes:          {"Biên bản", "minutes", "BB", "1.9"},
	Submission:       {"Tờ trình", "submission", "TTr", "1.4"},
	Contract:         {"Hợp đồng", "contract", "HĐ", ""},
	Dispatch:         {"Công văn", "dispatch", "", "1.5"},
	Telegram:         {"Công điện", "telegram", "CĐ", "1.6"},
	Memorandum:       {"Bản ghi nhớ", "memorandum", "BGN", ""},
	Agreement:        {"Bản thỏa thuận", "agreement", "BTT", ""},
	PowerOfAttorney:  {"Giấy ủy quyền", "power of attorney", "GUQ", "1.4"},
	Invitation:       {"Giấy mời", "invitation", "GM", "1.7"},
	Introduction:     {"Giấy giới thiệu", "introduction", "GGT", "1.8"},
	LeavePermit:      {"Giấy nghỉ phép", "leave permit", "GNP", "1.10"},
	ForwardingSlip:   {"Phiếu gửi", "forwarding slip", "PG", "1.4"},
	TransferSlip:     {"Phiếu chuyển", "transfer slip", "PC", "1.4"},
	NotificationSlip: {"Phiếu báo", "notification slip", "PB", "1.4"},
	OfficialLetter:   {"Thư công", "official letter", "", ""},
}

// Valid reports whether t is one of the 29 types.
func (t DocType) Valid() bool { return t >= Resolution && t <= OfficialLetter }

// Name gives the tên loại, "Báo cáo", and nothing for a value that is no type.
func (t DocType) Name() string {
	if !t.Valid() {
		return ""
	}
	return docTypes[t].vi
}

// String gives the English name: "report".
func (t DocType) String() string {
	if !t.Valid() {
		return "none"
	}
	return docTypes[t].en
}

// Abbreviation gives the chữ viết tắt that begins a symbol, "BC". It is empty for a Dispatch and an OfficialLetter,
// which have none, and for a value that is no type. See [CiteAbbreviations].
func (t DocType) Abbreviation() string {
	if !t.Valid() {
		return ""
	}
	return docTypes[t].abbreviation
}

// Templates gives the numbers of the templates (mẫu) that show the type, "1.4". Four types have none.
func (t DocType) Templates() []string {
	if !t.Valid() {
		return nil
	}
	return strings.Fields(docTypes[t].templates)
}

// Named reports whether the type follows the common template for documents with a named type (văn bản có tên loại), as
// a report does. See [CiteNamedTemplate].
func (t DocType) Named() bool { return t.Valid() && docTypes[t].templates == "1.4" }

// HasAddressees reports whether “Kính gửi” may stand in the document: in a dispatch, and in a submission or a report
// if it goes to a higher body. See [CiteAddressing].
func (t DocType) HasAddressees() bool { return t == Dispatch || t == Submission || t == Report }

// TypeByAbbreviation finds a type by its abbreviation, in the Decree's letters: "QyĐ", not "QYĐ".
func TypeByAbbreviation(s string) (DocType, bool) {
	for t := Resolution; t.Valid(); t++ {
		if s != "" && docTypes[t].abbreviation == s {
			return t, true
		}
	}
	return 0, false
}

// TypeByName finds a type by its name in any case, "BÁO CÁO", with or without the "(cá biệt)" of the Decree's list, and
// in either placing of the tone mark in ủy and thỏa.
func TypeByName(s string) (DocType, bool) {
	s = strings.TrimSpace(strings.TrimSuffix(strings.ToLower(strings.TrimSpace(s)), "(cá biệt)"))
	s = oldTones.Replace(s)
	for t := Resolution; t.Valid(); t++ {
		if s == strings.ToLower(docTypes[t].vi) {
			return t, true
		}
	}
	return 0, false
}

var oldTones = strings.NewReplacer("uỷ", "ủy", "oả", "ỏa")

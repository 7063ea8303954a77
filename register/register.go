// Package register says of a report what the register of documents sent (sổ đăng ký văn bản đi) holds: the sixteen fields of
// Phụ lục VI of Nghị định 30/2020/NĐ-CP, as JSON and as CSV. Package register/xlsx keeps a workbook of them.
package register

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/model"
)

// Metadata are the data of one document sent, under the names that Phụ lục VI gives them. What a report does not say is blank.
type Metadata struct {
	FileCode     FileCode   // mã hồ sơ
	DocOrdinal   Amount     // số thứ tự văn bản trong hồ sơ
	TypeName     string     // tên loại văn bản: "Báo cáo"
	CodeNumber   string     // số của văn bản, as it is printed: "06"
	CodeNotation string     // ký hiệu của văn bản: "BC-UBND"
	IssuedDate   string     // ngày, tháng, năm văn bản: "2026-06-29"; blank in a draft
	OrganName    string     // tên cơ quan, tổ chức ban hành; several parted by "; "
	Subject      string     // trích yếu nội dung
	Language     string     // ngôn ngữ, always tiếng Việt
	PageAmount   Amount     // số trang, with those of appendices in files of their own
	Description  string     // ghi chú: the mark of a draft, the phạm vi lưu hành
	SignerInfo   []Signer   // chức vụ, họ tên người ký
	To           []Receiver // nơi nhận, those of Kính gửi first
	Priority     int        // mức độ khẩn, độ mật, of which a report has the first: 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc
	IssuedAmount Amount     // số lượng bản phát hành
	DueDate      string     // hạn trả lời văn bản: "2026-07-15"
}

// A FileCode is a mã hồ sơ.
type FileCode struct {
	OrganId      string // mã định danh cơ quan lập danh mục hồ sơ
	FileCatalog  Amount // năm hình thành hồ sơ
	FileNotation string // số và ký hiệu hồ sơ
}

// A Signer is one who signs.
type Signer struct{ Position, FullName string }

// A Receiver is one that a document is sent to.
type Receiver struct{ OrganId, OrganName string }

// An Amount is a number of which 0 says that it is not known.
type Amount int

// MarshalJSON writes null for what is not known.
func (a Amount) MarshalJSON() ([]byte, error) {
	if a == 0 {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, int64(a), 10), nil
}

// String is the number, nothing for what is not known.
func (a Amount) String() string {
	if a == 0 {
		return ""
	}
	return strconv.Itoa(int(a))
}

// Of gives the data of a report that stands on so many pages, 0 where that is not known. The faults are warnings, each with the
// field of the report: what is longer than Phụ lục VI allows. Nothing is cut.
func Of(r *model.Report, pages int) (Metadata, model.Faults) {
	r = r.Resolve()
	o := &entry{report: r}
	m := Metadata{
		FileCode: FileCode{
			OrganId:      o.within("organ_id", "FileCode.OrganId", mostID, r.OrganID),
			FileCatalog:  o.amount("file_code.file_catalog", "FileCode.FileCatalog", 4, r.FileCode.Catalog),
			FileNotation: o.within("file_code.file_notation", "FileCode.FileNotation", 20, r.FileCode.Notation),
		},
		DocOrdinal:   o.amount("doc_ordinal", "DocOrdinal", 3, r.DocOrdinal),
		TypeName:     o.within("document_type", "TypeName", 100, r.DocumentType.Type().Name()),
		CodeNotation: o.within("number", "CodeNotation", 30, r.Number.Symbol),
		OrganName:    o.within("issuing_agency", "OrganName", mostName, organName(r)),
		Subject:      o.within("subject", "Subject", 500, r.Subject.String()),
		Language:     "Tiếng Việt",
		PageAmount:   o.amount("", "PageAmount", 3, pages),
		Description:  o.within("draft", "Description", 500, joined([]string{line(r.Draft), decree.CirculationMark(r.Circulation).Text()})),
		Priority:     priority(decree.UrgencyMark(r.Urgency)),
		IssuedAmount: o.amount("copies", "IssuedAmount", 3, r.Copies),
		DueDate:      r.DueDate.String(),
	}
	if r.Number.Ordinal > 0 {
		m.CodeNumber = o.within("number", "CodeNumber", 11, decree.Ordinal(r.Number.Ordinal))
	}
	if r.Date.Day > 0 {
		m.IssuedDate = r.Date.String()
	}
	m.SignerInfo = append(m.SignerInfo, o.signer("signature", &r.Signature))
	for i := range r.Cosigners {
		m.SignerInfo = append(m.SignerInfo, o.signer(fmt.Sprintf("cosigners[%d]", i), &r.Cosigners[i]))
	}
	m.To = o.receivers()
	return m, o.faults
}

// Characters that a code of an agency and its name may have.
const (
	mostID   = 13
	mostName = 200
)

// An entry is made of a report.
type entry struct {
	report *model.Report
	faults model.Faults
}

// within is a text on one line, in composed letters. It warns of one that is longer than Phụ lục VI allows.
func (o *entry) within(path, field string, most int, value string) string {
	value = line(value)
	if n := utf8.RuneCountInString(value); n > most {
		o.faults = append(o.faults, model.Fault{
			Path: path, Position: o.report.Position(path), Rule: "register-length", Severity: model.Warning, Value: model.Excerpt(value), Clause: decree.CiteSentData,
			Message: decree.Message{
				Vi: fmt.Sprintf("%s dài %d ký tự, dữ liệu văn bản đi cho tối đa %d; vẫn ghi đủ, không cắt", field, n, most),
				En: fmt.Sprintf("%s has %d characters, the data of a document sent allow %d; nothing is cut", field, n, most)}})
	}
	return value
}

// amount is a number; its digits are bounded as the letters of a text are.
func (o *entry) amount(path, field string, most, n int) Amount {
	o.within(path, field, most, Amount(n).String())
	return Amount(n)
}

func line(s string) string { return strings.Join(strings.Fields(composed.String(s)), " ") }

// joined joins what is not blank.
func joined(parts []string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "; ")
}

// priority is the number of a mức độ khẩn in the exchange of documents between systems: Phụ lục VI gives one digit and no list.
func priority(u decree.UrgencyMark) int {
	switch u {
	case decree.Urgent:
		return 1
	case decree.VeryUrgent:
		return 2
	case decree.Express:
		return 3
	}
	return 0
}

// organName is the name of the issuing agency as running text writes it, which names all of a liên tịch report; else the names as
// the head has them.
func organName(r *model.Report) string {
	if r.AgencyName != "" {
		return r.AgencyName
	}
	names := []string{line(strings.Join(r.IssuingAgency, " "))}
	for i := range r.Joint {
		names = append(names, line(strings.Join(r.Joint[i].IssuingAgency, " ")))
	}
	return joined(names)
}

func (o *entry) signer(path string, s *model.Signature) Signer {
	position := s.Position
	if n := len(s.Authority); position == "" && n > 0 && s.Authority[n-1].Prefix == decree.Acting {
		position = s.Authority[n-1].String() // “Q. TRƯỞNG PHÒNG”, below which no position stands
	}
	return Signer{
		Position: o.within(path+".position", "SignerInfo.Position", 100, position),
		FullName: o.within(path+".signer_name", "SignerInfo.FullName", 50, s.SignerName),
	}
}

// receivers are the bodies of Kính gửi, for which “Như trên” stands, and the recipients, those too that are typed behind “Như trên”. Lưu
// is none of them, nor “Như trên” where Kính gửi is missing, of which Validate warns. One that is named twice is one.
func (o *entry) receivers() []Receiver {
	to := []Receiver{}
	add := func(path, id, idPath, name string) {
		one := Receiver{o.within(idPath, "To.OrganId", mostID, id), o.within(path, "To.OrganName", mostName, name)}
		if !slices.Contains(to, one) {
			to = append(to, one)
		}
	}
	for i := range o.report.Addressees {
		a, at := &o.report.Addressees[i], fmt.Sprintf("addressees[%d]", i)
		add(at+".name", a.OrganID, at+".organ_id", a.Name+" "+strings.TrimRight(strings.Join(a.Lines, " "), ".; "))
	}
	for i, recipient := range o.report.Recipients {
		recipient = line(recipient)
		name := asAbove().ReplaceAllString(recipient, "")
		if name == "" {
			continue
		}
		id, idPath := "", ""
		for j := range o.report.RecipientIDs {
			if line(o.report.RecipientIDs[j].Name) == recipient {
				id, idPath = o.report.RecipientIDs[j].OrganID, fmt.Sprintf("recipient_ids[%d].organ_id", j)
			}
		}
		add(fmt.Sprintf("recipients[%d]", i), id, idPath, name)
	}
	return to
}

// asAbove is “Như trên” with its purpose and the sign behind it: “Như trên (để báo cáo);”.
var asAbove = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:` + decree.TextAsAbove + `)(?:[,;.:–\s-]*(?:\([^)]*\)|để [^,;]*))*[,;.:–\s-]*`)
})

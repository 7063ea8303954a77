package model

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/composed"
)

// header looks at everything above the body.
func (v *validation) header() {
	r := v.report
	v.documentType()
	v.number(r.Number)
	v.place(r.Place)
	v.date(r.Date)
	v.subject(strings.TrimSpace(r.Subject.String()))
	for i, a := range r.Addressees {
		v.unmarked(string(fieldPath("addressees").index(i).field("name")), a.Name)
	}
	v.preamble(r.Preamble)
}

// districts warns of agencies of the level of the district in a report of a day on which there was none. Of the texts of
// a report only those are looked at that name who writes it, who is above, and who gets it.
func (v *validation) districts() {
	r := v.report
	if !decree.TwoTiers(r.Date.Day, r.Date.Month, r.Date.Year) {
		return
	}
	ended := func(p fieldPath, s string) {
		if unit, ok := decree.EndedDistrict(composed.String(s)); ok {
			v.breach(string(p), decree.DistrictEnded, unit)
		}
	}
	agency := func(p fieldPath, supervisory, issuing Lines) {
		ended(p.field("supervisory_agency"), strings.Join(supervisory, " "))
		ended(p.field("issuing_agency"), strings.Join(issuing, " "))
	}
	p := make(fieldPath, 0, 64)
	agency(p, r.SupervisoryAgency, r.IssuingAgency)
	ended(p.field("agency_name"), r.AgencyName)
	for i := range r.Joint {
		agency(p.field("joint").index(i), r.Joint[i].SupervisoryAgency, r.Joint[i].IssuingAgency)
	}
	for i := range r.Addressees {
		at := p.field("addressees").index(i)
		ended(at.field("name"), r.Addressees[i].Name)
		ended(at.field("lines"), strings.Join(r.Addressees[i].Lines, " "))
	}
	for i, line := range r.Recipients {
		ended(p.field("recipients").index(i), line)
	}
}

var yearInSymbol = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\d{4}\b`) })

func (v *validation) number(n Number) {
	if n.Ordinal < 0 || n.Ordinal > maxOrdinal {
		v.add(Error, "number", "number-range", strconv.Itoa(n.Ordinal), "số không hợp lệ", "the ordinal is out of range")
	}
	if n.Symbol == "" {
		if n.Ordinal != 0 {
			v.add(Error, "number", "number-symbol", n.String(), "có số mà thiếu ký hiệu", "there is an ordinal but no symbol")
		}
		return
	}
	kind, agency, _ := strings.Cut(composed.String(n.Symbol), "-")
	switch wanted := v.report.DocumentType.Type().Abbreviation(); {
	case yearInSymbol().MatchString(n.Symbol):
		v.refuse("number", decree.NumberWithoutYear, n.String())
	case strings.ContainsFunc(n.Symbol, func(r rune) bool { return r == '/' || unicode.IsSpace(r) }):
		v.refuse("number", decree.NumberWithoutSpaces, n.String())
	case !strings.EqualFold(kind, wanted) || agency == "":
		v.refuse("number", decree.SymbolOfType, n.Symbol)
	case kind != wanted || agency != strings.ToUpper(agency):
		v.breach("number", decree.SymbolInCapitals, n.Symbol)
	}
}

func (v *validation) place(s string) {
	s = strings.TrimSpace(s)
	first, _ := utf8.DecodeRuneInString(composed.String(s))
	switch {
	case s != "" && strings.IndexByte(",.;:", s[len(s)-1]) >= 0:
		v.add(Error, "place", "marks-added", s, "dấu phẩy sau địa danh được thêm tự động, không gõ dấu gì vào", "the comma after the place is added: no sign is typed there")
	case unicode.IsLower(first):
		v.breach("place", decree.PlaceComma, s)
	}
}

func (v *validation) date(d Date) {
	if !d.Valid() {
		v.add(Error, "date", "date", d.String(), "ngày này không có trong lịch", "there is no such day")
	}
}

func (v *validation) subject(s string) {
	switch {
	case hasPrefixFold(s, "v/v"):
		v.breach("subject", decree.SubjectWithoutVv, s)
	case hasPrefixFold(s, "báo cáo "):
		v.add(Warning, "subject", "label-twice", s, "“BÁO CÁO” đã được in ở dòng trên; bỏ hai chữ này ở đầu trích yếu",
			"“BÁO CÁO” is printed on the line above: leave it out at the beginning of the subject")
	case strings.HasSuffix(s, "."):
		v.breach("subject", decree.SubjectUnstopped, s)
	}
}

// unmarked refuses a dash in front or an end mark behind, which are added when the line is printed.
func (v *validation) unmarked(path, s string) {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "-") || strings.HasSuffix(s, ";") || strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "..") {
		v.add(Error, path, "marks-added", s, "gạch đầu dòng và dấu cuối dòng được thêm tự động, không gõ vào",
			"the dash and the end mark are added, not typed")
	}
}

// IsLegalBasis reports whether a line of the preamble is a căn cứ, which the Decree sets in italics.
func IsLegalBasis(line Text) bool {
	return strings.HasPrefix(strings.TrimSpace(line.String()), "Căn cứ ")
}

var lawWithNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^Căn cứ (Luật|Bộ luật|Pháp lệnh)\b.*\bsố \d+`)
})

func (v *validation) preamble(lines []Text) {
	last := -1
	for i, line := range lines {
		if IsLegalBasis(line) {
			last = i
		}
	}
	for i, line := range lines {
		if !IsLegalBasis(line) {
			continue
		}
		path, s := string(fieldPath("preamble").index(i)), strings.TrimSpace(line.String())
		if i == last && !strings.HasSuffix(s, ".") || i != last && !strings.HasSuffix(s, ";") {
			v.breach(path, decree.LegalBasesPunctuated, s)
		}
		if lawWithNumber().MatchString(composed.String(s)) {
			v.breach(path, decree.LawWithoutNumber, s)
		}
	}
}

// documentType looks at the type of the document, and at what only some types may have.
func (v *validation) documentType() {
	t := v.report.DocumentType.Type()
	if !t.Named() {
		v.faults = append(v.faults, Fault{
			Path: "document_type", Rule: decree.TypeOfTemplate.ID(), Value: t.Name(), Message: templateMessage(t),
			Clause: decree.TypeOfTemplate.Clause(), Basis: decree.TypeOfTemplate.Basis(),
		})
		return
	}
	if len(v.report.Addressees) > 0 && !t.HasAddressees() {
		v.breach("addressees", decree.AddresseesOfType, t.Name())
	}
}

// templateMessage says why a type of document cannot be made, and which template is its own.
func templateMessage(t decree.DocType) decree.Message {
	s := decree.TypeOfTemplate.Statement()
	if !t.Valid() {
		return decree.Message{Vi: "không phải loại văn bản hành chính; " + s.Vi, En: "this is no type of administrative document; " + s.En}
	}
	own := decree.Message{Vi: "loại này không có mẫu", En: "this type has none"}
	if templates := strings.Join(t.Templates(), ", "); templates != "" {
		own = decree.Message{Vi: "loại này theo Mẫu " + templates, En: "this type follows Template " + templates}
	}
	return decree.Message{Vi: s.Vi + "; " + own.Vi, En: s.En + "; " + own.En}
}

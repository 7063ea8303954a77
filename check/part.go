package check

import (
	"slices"
	"sync"

	"github.com/vanthu/baocao/decree"
)

// A Part is a part of the page, in the order in which a reader meets them.
type Part uint8

// The parts.
const (
	WholePart    Part = iota // the file, its pages, typeface and letters
	HeadPart                 // Quốc hiệu, cơ quan, số, ngày, and the marks beside them
	TitlePart                // tên loại, trích yếu, kính gửi, căn cứ
	TextPart                 // nội dung, with tables and notes
	ClosingPart              // quyền hạn, chữ ký, nơi nhận
	AppendixPart             // phụ lục
)

var partNames = [...]decree.Message{
	WholePart:    {Vi: "Toàn văn bản", En: "The whole file"},
	HeadPart:     {Vi: "Phần đầu: Quốc hiệu, cơ quan, số, ngày", En: "Head: national name, agencies, number, date"},
	TitlePart:    {Vi: "Tên loại, trích yếu, kính gửi, căn cứ", En: "Type, subject, addressees, legal bases"},
	TextPart:     {Vi: "Nội dung", En: "Text"},
	ClosingPart:  {Vi: "Phần cuối: chữ ký, nơi nhận", En: "Closing: signature, recipients"},
	AppendixPart: {Vi: "Phụ lục", En: "Appendices"},
}

// Name is the name of the part.
func (p Part) Name() decree.Message { return partNames[min(int(p), len(partNames)-1)] }

// String gives a word for the part in English: "head", "text".
func (p Part) String() string {
	return [...]string{"whole", "head", "title", "text", "closing", "appendix"}[min(p, AppendixPart)]
}

// MarshalText writes the part as its English word.
func (p Part) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// partOfComponent is the part in which a component stands.
func partOfComponent(c decree.Component) Part {
	switch c {
	case decree.NationalName, decree.Motto, decree.SupervisoryAgency, decree.IssuingAgency, decree.NumberSymbol, decree.PlaceDate,
		decree.DispatchSubject, decree.Urgency, decree.Circulation:
		return HeadPart
	case decree.DocumentType, decree.Subject, decree.Addressees, decree.LegalBases:
		return TitlePart
	case decree.Authority, decree.OtherPosition, decree.SignerName, decree.RecipientsLabel, decree.Recipients, decree.DrafterMark, decree.ContactLine:
		return ClosingPart
	case decree.AppendixLabel, decree.AppendixTitle, decree.AppendixReference, decree.SignedCopyLine:
		return AppendixPart
	case decree.PageNumber:
		return WholePart
	}
	return TextPart
}

// partOfRule is the part that a rule is about, for a finding that names no component.
var partOfRule = sync.OnceValue(func() map[string]Part {
	to := map[string]Part{}
	for _, of := range []struct {
		part  Part
		rules [][]Rule
	}{
		{HeadPart, [][]Rule{mastheadRules, lineRules, numberRules, dateRules}},
		{TitlePart, [][]Rule{titleRules, preambleRules}},
		{TextPart, [][]Rule{numberingRules, contentRules}},
		{ClosingPart, [][]Rule{closingRules}},
		{AppendixPart, [][]Rule{appendixRules}},
	} {
		for _, r := range slices.Concat(of.rules...) {
			to[r.ID] = of.part
		}
	}
	return to
})

// Part is the part of the page that the finding is about: that of its component, or else of its rule.
func (f *Finding) Part() Part {
	if f.Component.Valid() {
		return partOfComponent(f.Component)
	}
	return partOfRule()[f.Rule]
}

// A Weight says what a finding means for the document.
type Weight uint8

// The weights, the gravest first. Findings are listed in their order.
const (
	SentBack Weight = iota // a fault for which văn thư sends a document back: in the head, the authority or the signature
	Form                   // any other fault
	Remark                 // advice
)

// String gives the weight in English: "sent back", "form", "remark".
func (w Weight) String() string { return [...]string{"sent back", "form", "remark"}[min(w, Remark)] }

// MarshalText writes the weight as its English name.
func (w Weight) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// Weight follows from the severity and from what the finding is about.
func (f *Finding) Weight() Weight {
	switch {
	case f.Severity() == Advice:
		return Remark
	case f.Component == decree.Authority || f.Component == decree.OtherPosition || f.Component == decree.SignerName:
		return SentBack
	case f.Part() == HeadPart || f.Part() == ClosingPart && !f.Component.Valid():
		return SentBack
	}
	return Form
}

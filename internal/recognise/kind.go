package recognise

import (
	"strings"

	"github.com/vanthu/baocao/decree"
)

// A Kind is what a file is taken for.
type Kind uint8

// The kinds of files. All but the first two are none that the Decree gives a form.
const (
	StateDocument Kind = iota // văn bản of Điều 7, or a legal normative document
	Annex                     // phụ lục in a file of its own
	PartyDocument             // văn bản của Đảng
	Slip                      // phiếu trình
	Form                      // biểu mẫu to be filled in
	Statute                   // quy chế, quy định, điều lệ apart from the document that issues it
	List                      // danh sách, bảng, biểu
	OtherText                 // anything else
)

var kindNames = [...]decree.Message{
	StateDocument: {Vi: "văn bản", En: "a document"},
	Annex:         {Vi: "phụ lục", En: "an appendix"},
	PartyDocument: {Vi: "văn bản của Đảng", En: "a document of the Party"},
	Slip:          {Vi: "phiếu trình", En: "a submission slip"},
	Form:          {Vi: "biểu mẫu", En: "a form"},
	Statute:       {Vi: "quy chế, quy định rời văn bản ban hành", En: "a statute apart from the document that issues it"},
	List:          {Vi: "danh sách, bảng biểu", En: "a list"},
	OtherText:     {Vi: "văn bản khác", En: "another text"},
}

// Name is what a kind is called.
func (k Kind) Name() decree.Message {
	if int(k) >= len(kindNames) {
		return decree.Message{}
	}
	return kindNames[k]
}

// OfDecree reports whether the Decree gives a file of this kind its form.
func (k Kind) OfDecree() bool { return k == StateDocument || k == Annex }

// signs counts the marks of a state document: masthead, Số, Nơi nhận, signature.
func (o *Outline) signs() (n int) {
	for _, found := range []bool{
		(o.hasHead() || o.Unread != nil) && len(o.Party) == 0, len(o.By[decree.NumberSymbol]) > 0,
		len(o.By[decree.RecipientsLabel]) > 0 || o.BodyTo < len(o.Document.Main.Paragraphs) && isRecipientsLabel(o.Document.Main.Paragraphs[o.BodyTo].Shown()),
		len(o.By[decree.Authority]) > 0 && len(o.By[decree.SignerName]) > 0,
	} {
		if found {
			n++
		}
	}
	return n
}

// kind says what a file is. With two of the marks of a state document it is one; with fewer its first words tell.
func (o *Outline) kind() Kind {
	if o.signs() >= 2 {
		return StateDocument
	}
	if o.Annex {
		return Annex
	}
	head := o.head()
	for _, s := range head {
		if isPartyName(s) || beginsWithAny(s, partyBodies) && decree.InCapitals(s) {
			return PartyDocument
		}
	}
	if t := o.DocumentType; o.Normative || t.Valid() && t != decree.Regulation && t != decree.Provision {
		return StateDocument
	}
	for _, s := range head {
		switch {
		case HasPrefixFold(s, "mẫu số "):
			return Form
		case !decree.InCapitals(s):
		case beginsWithAny(s, slipWords):
			return Slip
		case beginsWithAny(s, listWords):
			return List
		case beginsWithAny(s, statuteWords):
			return Statute
		case beginsWithAny(s, formWords):
			return Form
		}
	}
	const many = 5
	switch {
	case o.blanks() >= many:
		return Form
	case o.hasHead():
		return StateDocument
	}
	return OtherText
}

// head are the first lines of a file, those of tables of data left out.
func (o *Outline) head() (lines []string) {
	const enough = 12
	for i, p := range o.Document.Main.Paragraphs {
		if i >= HeadLength || len(lines) == enough {
			break
		}
		if !p.Empty() && (p.Cell == nil || !p.Cell.Table.Bordered) {
			lines = append(lines, FirstLine(p.Text))
		}
	}
	return lines
}

// The words with which files begin that are none of the Decree.
var (
	partyBodies  = []string{"ĐẢNG BỘ ", "ĐẢNG ỦY", "ĐẢNG UỶ", "CHI BỘ ", "TỈNH ỦY", "THÀNH ỦY", "HUYỆN ỦY", "QUẬN ỦY", "BAN CHẤP HÀNH ĐẢNG"}
	slipWords    = []string{"PHIẾU TRÌNH", "TỜ TRÌNH GIẢI QUYẾT", "PHIẾU XỬ LÝ", "PHIẾU KIỂM SOÁT"}
	listWords    = []string{"DANH SÁCH", "DANH MỤC", "BẢNG TỔNG HỢP", "BẢNG KÊ", "BIỂU TỔNG HỢP", "THỐNG KÊ", "LỊCH "}
	formWords    = []string{"MẪU ", "BIỂU MẪU", "ĐƠN ", "TỜ KHAI", "PHIẾU "}
	statuteWords = []string{"QUY CHẾ", "QUY ĐỊNH", "ĐIỀU LỆ", "NỘI QUY", "QUY TRÌNH"}
)

func beginsWithAny(s string, words []string) bool {
	for _, w := range words {
		if HasPrefixFold(s, w) {
			return true
		}
	}
	return false
}

// blanks counts the lines with a place to be filled in, of dots.
func (o *Outline) blanks() (n int) {
	for _, p := range o.Document.Main.Paragraphs {
		if s := p.Text; strings.Contains(s, ".....") || strings.Contains(s, "………") {
			n++
		}
	}
	return n
}

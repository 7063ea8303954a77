package doc

import (
	"fmt"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// The tags of the fields, by which a program finds them in the file. They are part of the format: a file written by any
// version can be issued by any other. A tag stands wherever its value is printed, so more than one field may have it.
const (
	TagNumber = "baocao.number" // the ordinal of the số, "06"
	TagDay    = "baocao.day"    // "08"
	TagMonth  = "baocao.month"  // "3", "12"
	TagYear   = "baocao.year"   // "2024"
	TagSigner = "baocao.signer" // họ tên of a signer
	TagDraft  = "baocao.draft"  // the mark "DỰ THẢO", which goes when the report is issued
)

// fieldTitles are what Word shows a clerk above a field.
var fieldTitles = map[string]string{
	TagNumber: "Số", TagDay: "Ngày", TagMonth: "Tháng", TagYear: "Năm", TagSigner: "Họ tên người ký", TagDraft: "Dự thảo",
}

// FieldTitle is the title of the fields with a tag, "Số". A program that drops the tags of a file may leave the titles.
func FieldTitle(tag string) string { return fieldTitles[tag] }

// field is a place that an office fills in later. What is blank shows as room for it.
func field(tag, text, blank string) *Field {
	text = nfc(text)
	f := &Field{Tag: tag, Title: fieldTitles[tag], Text: Text{Text: text}, Blank: text == ""}
	if f.Blank {
		f.Text.Text = blank
	}
	return f
}

// room is the blank that a pen fills in: spaces that do not break and do not collapse. It is as wide as four figures.
const room = "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0"

// The blanks of a date. Two dots are as wide as the figure that replaces them, so a head that fits still fits when it is
// filled, and one that will fit is not refused before.
const (
	blankDay   = "...."
	blankMonth = "...."
	blankYear  = "........"
)

// numberFields is the số, ký hiệu. Without a symbol there is nothing yet that an ordinal could be given to, and no field.
func numberFields(n model.Number) []Inline {
	ordinal := ""
	if n.Ordinal != 0 {
		ordinal = decree.Ordinal(n.Ordinal)
	}
	if n.Symbol == "" {
		return []Inline{&Text{Text: ordinal + room}}
	}
	return []Inline{field(TagNumber, ordinal, room), &Text{Text: "/" + nfc(n.Symbol)}}
}

// dateFields is a date written out in full, with the zeros that the Decree wants and no others.
func dateFields(d model.Date) []Inline {
	day, month, year := dateFigures(d)
	return []Inline{
		&Text{Text: "ngày "}, field(TagDay, day, blankDay),
		&Text{Text: " tháng "}, field(TagMonth, month, blankMonth),
		&Text{Text: " năm "}, field(TagYear, year, blankYear),
	}
}

// dateFigures are the figures of a date; what is still open is empty.
func dateFigures(d model.Date) (day, month, year string) {
	if d.Year != 0 {
		year = fmt.Sprint(d.Year)
	}
	if d.Month != 0 {
		month = decree.Month(d.Month)
	}
	if d.Day != 0 {
		day = decree.Day(d.Day)
	}
	return day, month, year
}

// signerName is the line of the họ tên; a draft leaves room for it.
func signerName(name string) *Paragraph {
	return &Paragraph{Style: styleSigner, Inlines: []Inline{field(TagSigner, name, room)}}
}

// flat is what a line of texts and fields says.
func flat(line []Inline) string { return (&Paragraph{Inlines: line}).String() }

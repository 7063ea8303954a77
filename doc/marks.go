package doc

import (
	"strconv"

	"github.com/vanthu/baocao/decree"
)

// underNumber is what stands at the left under the số, ký hiệu (ô 10b): the mark of a draft and the mức độ khẩn.
// The độ mật (ô 10a) is stamped, so nothing is written for it.
func (a *assembler) underNumber(width Length) []Block {
	var blocks []Block
	if a.report.Draft != "" {
		mark := field(TagDraft, a.report.Draft, "")
		blocks = append(blocks, &Paragraph{Style: styleDraft, Inlines: []Inline{mark}})
	}
	if u := decree.UrgencyMark(a.report.Urgency); u.Valid() {
		indent := (width - Mm(float64(u.Frame().Width))) / 2
		blocks = append(blocks, &Paragraph{Style: styleGap},
			a.framed(styleUrgency, styleUrgencyFrame, u.Text(), u.Frame(), indent), &Paragraph{Style: styleJoint})
	}
	return blocks
}

// framed sets words in a frame of exact size.
func (a *assembler) framed(style, frame StyleID, words string, size decree.Frame, indent Length) *Table {
	return &Table{
		Style: frame, Indent: indent, Grid: []Length{Mm(float64(size.Width))},
		Rows: RowsOf(&Row{
			Height: Mm(float64(size.Height)), Exact: true,
			Cells: []Cell{{Middle: true, Blocks: []Block{paragraph(style, words)}}},
		}),
	}
}

// firstPage sets the margins of page 1: the phạm vi lưu hành above (ô 11) and the address below (ô 13).
func (a *assembler) firstPage() {
	first := &a.doc.Sections[0]
	if c := decree.CirculationMark(a.report.Circulation); c.Valid() {
		// From the middle of the page to the right; the far right is for the line of a signed copy (ô 14).
		indent := first.Page.Width/2 - first.Page.Left
		first.FirstHeader = []Block{
			a.framed(styleCirculation, styleCirculationFrame, c.Text(), c.Frame(), indent), &Paragraph{Style: styleJoint}}
	}
	if len(a.report.Contact) > 0 {
		first.FirstFooter = []Block{paragraph(styleContact, join(a.report.Contact, "\n"))}
	}
}

// drafterMark is the ký hiệu người soạn thảo with the number of copies, "PL.(300)", at the lower right of the recipients (ô 12).
func (a *assembler) drafterMark() []Block {
	if a.report.Drafter == "" {
		return nil
	}
	mark := a.report.Drafter + "."
	if a.report.Copies > 0 {
		mark += "(" + strconv.Itoa(a.report.Copies) + ")"
	}
	return []Block{paragraph(styleDrafter, mark)}
}

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
		blocks = append(blocks, &Paragraph{Style: styleDraft, Origin: Origin{path: "draft"}, Inlines: []Inline{mark}})
	}
	if u := decree.UrgencyMark(a.report.Urgency); u.Valid() {
		indent := (width - Mm(float64(u.Frame().Width))) / 2
		blocks = append(blocks, &Paragraph{Style: styleGap},
			a.framed("urgency", styleUrgency, styleUrgencyFrame, u.Text(), u.Frame(), indent), &Paragraph{Style: styleJoint})
	}
	return blocks
}

// framed sets the words of a field in a frame of exact size.
func (a *assembler) framed(field string, style, frame StyleID, words string, size decree.Frame, indent Length) *Table {
	p := paragraph(style, words)
	p.Origin = Origin{path: field}
	return &Table{
		Style: frame, Indent: indent, Grid: []Length{Mm(float64(size.Width))},
		Rows: RowsOf(&Row{
			Height: Mm(float64(size.Height)), Exact: true,
			Cells: []Cell{{Middle: true, Blocks: []Block{p}}},
		}),
	}
}

// firstPage sets the margins of page 1: the phạm vi lưu hành above (ô 11) and the address below (ô 13).
func (a *assembler) firstPage() {
	first := &a.doc.Sections[0]
	if c := decree.CirculationMark(a.report.Circulation); c.Valid() {
		first.FirstHeader = []Block{
			a.framed("circulation", styleCirculation, styleCirculationFrame, c.Text(), c.Frame(), circulationIndent(first.Page)), &Paragraph{Style: styleJoint}}
	}
	if len(a.report.Contact) > 0 {
		p := paragraph(styleContact, join(a.report.Contact, "\n"))
		p.Origin = Origin{path: "contact"}
		first.FirstFooter = []Block{p}
	}
}

// circulationIndent is where the phạm vi lưu hành begins: in the middle of the page; the far right is for the line of a signed copy (ô 14).
func circulationIndent(p Page) Length { return p.Width/2 - p.Left }

// drafterMark is the ký hiệu người soạn thảo with the number of copies, "PL.(300)", at the lower right of the recipients (ô 12).
func (a *assembler) drafterMark() []Block {
	if a.report.Drafter == "" {
		return nil
	}
	mark := a.report.Drafter + "."
	if a.report.Copies > 0 {
		mark += "(" + strconv.Itoa(a.report.Copies) + ")"
	}
	p := paragraph(styleDrafter, mark)
	p.Origin = Origin{path: "drafter"}
	return []Block{p}
}

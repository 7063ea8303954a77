package docxtest

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/xmltree"
)

// Outline returns what a Word file says, one paragraph or row of a table a line, so that two versions can be compared.
// It reads any Word file, whoever made it:
//
//	section 210 × 297 mm, margins 20 20 30 15 mm
//	header default: [Số trang] {PAGE}
//	[Tiêu ngữ] Độc lập - Tự do - Hạnh phúc
//	[Nội dung] Quận đã nhận **759** đơn.[^6]
//	    [^6] [Chú thích] Tính đến hết quý III.
//	table [Bảng] 3 columns
//	  heading: [Bảng - tiêu đề] STT | Kết quả <2
//	  row: [Bảng - số] 1 | 759 | 13,9%
//
// A paragraph begins with the name of its style, by the alias where it has one: a heading of ours is Word's “heading 1”. Bold, italic and raised type of its own are marked as in Markdown:
// **bold**, *italic*, ^raised^. Margins are in the order top, bottom, left, right. A cell that spans columns ends in
// their number, <2; one that begins a merge with those under it ends in a v, and one that goes on in one is a ".
// Braces hold fields and images: {PAGE}, {baocao.number: 06}, {image 30 × 10 mm: Con dấu}.
func Outline(docx []byte) (string, error) {
	f, body, err := open(docx)
	if err != nil {
		return "", err
	}
	if body == nil {
		return "", bilingual.New("phần chính của tệp không có nội dung", "docxtest: the main part has no body")
	}
	o := &outline{file: f, counts: map[string]int{}}
	o.sections(flat(body))
	return o.text.String(), o.err
}

// An outline is being written.
type outline struct {
	*file
	text   strings.Builder
	depth  int
	counts map[string]int  // of the notes so far, by kind
	under  []*xmltree.Node // notes and text boxes that the line being written refers to
	marks  []string        // what stands before each of them
	err    error
}

func (o *outline) line(format string, args ...any) {
	o.text.WriteString(strings.Repeat("  ", o.depth))
	fmt.Fprintf(&o.text, format, args...)
	o.text.WriteByte('\n')
}

// sections writes each section with its format first. In the file it stands in the last paragraph, or after it.
func (o *outline) sections(blocks []*xmltree.Node) {
	start := 0
	for i, b := range blocks {
		format, end := b.Find("w:pPr", "w:sectPr"), i+1
		if b.Name == "w:sectPr" {
			format, end = b, i
		}
		if format != nil {
			o.section(format)
			o.blocks(blocks[start:end])
			start = i + 1
		}
	}
	o.blocks(blocks[start:])
}

func (o *outline) section(format *xmltree.Node) {
	about := "section"
	if size := format.Find("w:pgSz"); size != nil {
		about += fmt.Sprintf(" %s × %s mm", mm(size.Attr("w:w"), twip), mm(size.Attr("w:h"), twip))
	}
	if m := format.Find("w:pgMar"); m != nil {
		about += fmt.Sprintf(", margins %s %s %s %s mm",
			mm(m.Attr("w:top"), twip), mm(m.Attr("w:bottom"), twip), mm(m.Attr("w:left"), twip), mm(m.Attr("w:right"), twip))
	}
	if start := format.Find("w:pgNumType").Attr("w:start"); start != "" {
		about += ", pages from " + start
	}
	o.line("%s", about)
	for _, k := range format.Children {
		kind, isMargin := strings.CutSuffix(strings.TrimPrefix(k.Name, "w:"), "Reference")
		if !isMargin {
			continue
		}
		content, err := o.read(o.byID[k.Attr("r:id")])
		if err != nil {
			o.err = err
			return
		}
		o.lead(kind+" "+k.Attr("w:type")+":", content)
	}
	if format.Find("w:titlePg").On() {
		o.line("first page apart")
	}
}

// lead writes what e holds after some words: on their line if it is one paragraph, and else under them.
func (o *outline) lead(words string, e *xmltree.Node) {
	blocks := flat(e)
	if len(blocks) == 1 && blocks[0].Name == "w:p" {
		o.line("%s %s", words, o.paragraph(blocks[0]))
		o.below()
		return
	}
	o.line("%s", words)
	o.depth++
	o.blocks(blocks)
	o.depth--
}

func (o *outline) blocks(blocks []*xmltree.Node) {
	for _, b := range blocks {
		switch b.Name {
		case "w:p":
			o.line("%s", o.paragraph(b))
			o.below()
		case "w:tbl":
			o.table(b)
		}
	}
}

// below writes the notes and text boxes of the line before.
func (o *outline) below() {
	under, marks := o.under, o.marks
	o.under, o.marks = nil, nil
	o.depth += 2
	for i, e := range under {
		o.lead(marks[i], e)
	}
	o.depth -= 2
}

// The units of the file in a millimetre.
const (
	twip = 1440 / 25.4
	emu  = 36000
)

// mm turns a length into millimetres, to the nearest tenth.
func mm(s string, unit float64) string {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return "?"
	}
	return strings.TrimSuffix(strconv.FormatFloat(v/unit, 'f', 1, 64), ".0")
}

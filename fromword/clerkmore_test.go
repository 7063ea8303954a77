package fromword_test

import (
	"fmt"
	"strings"
)

// more types what is rarer: titles that run on into the text, numbers of other shapes, a table of contents, lines without a
// component.
func (c *clerk) more() {
	first, rest := c.phrase(1), c.phrase(3)
	switch c.IntN(15) {
	case 14: // a quotation over several numbered lines
		for _, line := range []string{"Theo ý kiến: “I. " + first, "1. " + rest + ".", "2. " + first + "”."} {
			c.body.WriteString(c.running(c.piece("", line)))
			c.wants("p %s", line)
		}
	case 11: // a list in one paragraph, parted by line breaks
		c.body.WriteString(c.running(c.piece("", "Gồm:\n- "+first+";\n- "+rest+".")))
		c.wants("p Gồm:")
		c.wants("item - %s;", first)
		c.wants("item - %s.", rest)
	case 12: // numbered lines whose titles run on
		c.body.WriteString(c.running(c.piece("b", "1."+c.habit.behind+rest+":"), c.piece("", " "+first+".")) + c.running(c.piece("b", "2."+c.habit.behind+rest+":"), c.piece("", " "+first+".")))
		c.wants("item 1. *%s:* %s.", rest, first)
		c.wants("item 2. *%s:* %s.", rest, first)
	case 13: // a điểm over dashes
		c.body.WriteString(c.running(c.piece("i", "a)"+c.habit.behind+first)) + c.running(c.piece("", "- "+rest+".")))
		c.wants("h3 a) %s", first)
		c.wants("item - %s.", rest)
	case 9: // a picture of which the right half is cut away
		c.body.WriteString(c.par("center", c.picture("Ảnh "+rest, 50_000)))
		c.wants("picture Ảnh %s 20x30", rest)
	case 10: // one in a cell of a table for layout, beside words
		c.body.WriteString(layout(row(cell(3000, 1, c.par("center", c.picture("Ảnh "+rest, 0))), cell(6900, 1, c.par("center")))))
		c.wants("picture Ảnh %s 40x30", rest)
	case 0: // a point whose title runs on into its text
		c.body.WriteString(c.running(c.piece("b", "a)"+c.habit.behind+first+":"), c.piece("", " "+rest+".")))
		c.wants("item a) *%s:* %s.", first, rest)
	case 1:
		c.body.WriteString(c.running(c.piece("i", "- "+first+": "), c.piece("", rest+".")))
		c.wants("item - _%s:_ %s.", first, rest)
	case 2:
		c.body.WriteString(c.running(c.piece("", "* "+rest+".")))
		c.wants("item * %s.", rest)
	case 3: // powers and formulas of chemistry
		c.body.WriteString(c.running(c.piece("", rest+" m"), c.piece("sup", "2"), c.piece("", " đất.")))
		c.wants("p %s m^2^ đất.", rest)
	case 4: // a line in brackets, centred, in italics
		c.body.WriteString(c.line("center i", "("+rest+")") + c.running(c.piece("", first+".")))
		c.wants("p _(%s)_", rest)
		c.wants("p %s.", first)
	case 5: // a note that has two paragraphs
		note := "Theo số liệu " + c.word()
		more := "Xem thêm " + c.word()
		c.notes = append(c.notes, c.piece("", note)+"</w:p><w:p>"+c.piece("", more))
		c.body.WriteString(c.running(c.piece("", rest), c.mark(), c.piece("", ".")))
		c.wants("p %s[%s][%s].", rest, note, more)
	case 6: // a bold line without a number
		c.body.WriteString(c.running(c.piece("b", rest)))
		c.wants("p *%s*", rest)
	case 7: // a paragraph in capitals that Word makes
		c.body.WriteString(c.running(strings.ReplaceAll(c.piece("", rest+"."), "<w:rPr>", "<w:rPr><w:caps/>")))
		c.wants("p %s.", strings.ToUpper(rest))
	default: // a control of Word around a paragraph
		c.body.WriteString(`<w:sdt><w:sdtPr/><w:sdtContent>` + c.running(c.piece("", rest+".")) + `</w:sdtContent></w:sdt>`)
		c.wants("p %s.", rest)
	}
}

// cover types a page above the head, which says again what that says.
func (c *clerk) cover() {
	w := strings.ToUpper(c.word())
	lines := []string{"ỦY BAN NHÂN DÂN XÃ TÂN HÒA", "", "BÁO CÁO", "KẾT QUẢ " + w, "", "Tân Hòa, tháng 5 năm 2026"}
	c.lost = append(c.lost, "XÃ TÂN HÒA", "BÁO CÁO", w, "tháng 5")
	if c.odds(3) {
		lines = append([]string{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"}, lines...)
		c.lost = append(c.lost, "CỘNG HÒA", "Độc lập")
	}
	cover := ""
	for _, line := range lines {
		cover += c.line("center b", line)
	}
	if c.odds(3) { // in a frame
		cover = strings.Replace(layout(row(cell(9900, 1, cover))), "<w:tblPr>", `<w:tblPr><w:tblStyle w:val="TableGrid"/>`, 1)
	}
	c.body.WriteString(cover + c.par("", `<w:r><w:br w:type="page"/></w:r>`))
}

// contents types a table of contents, which a report does not have.
func (c *clerk) contents() {
	if c.odds(3) { // typed
		c.body.WriteString(c.line("center b", "MỤC LỤC"))
		c.lost = append(c.lost, "MỤC LỤC")
		for n := range 3 {
			w := strings.ToUpper(c.word())
			c.body.WriteString(c.line("", []string{"I. ", "1. ", "II. "}[n]+w+c.pick("\t", " ............... ", "………… ")+fmt.Sprint(n+2)))
			c.lost = append(c.lost, w)
		}
		return
	}
	var b strings.Builder
	b.WriteString(c.line("center b", "MỤC LỤC"))
	c.lost = append(c.lost, "MỤC LỤC")
	b.WriteString(`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-3" \h \z \u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`)
	for n := range 3 {
		w := c.word()
		if n > 0 {
			b.WriteString("<w:p>")
		}
		b.WriteString(fmt.Sprintf(`<w:hyperlink w:anchor="_Toc%d">%s</w:hyperlink>`, n, c.piece("", []string{"I. ", "1. ", "II. "}[n]+strings.ToUpper(w)+"\t"+fmt.Sprint(n+2))))
		if n < 2 {
			b.WriteString("</w:p>")
		}
		c.lost = append(c.lost, strings.ToUpper(w))
	}
	b.WriteString(`<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`)
	c.body.WriteString(b.String())
}

// behindSignature types what stands behind the signature: a note and a table that nothing names, which are lost, a list with a
// heading of its own, appendices with label and title on one line.
func (c *clerk) behindSignature() {
	switch c.IntN(5) {
	case 3: // label and title in one paragraph, right above a table
		title := "Danh mục " + c.word()
		c.body.WriteString(c.par("", `<w:r><w:br w:type="page"/></w:r>`) + c.line("center b", "Phụ lục 3"+c.pick(". ", "\n")+title))
		c.wants("appendix PHỤ LỤC 3: %s", title)
		w := "Chỉ tiêu " + c.word()
		rows := row(cell(4000, 1, c.line("center b", "TT")), cell(4000, 1, c.line("center b", "Chỉ tiêu"))) + row(cell(4000, 1, c.line("center", "1")), cell(4000, 1, c.line("", w)))
		c.body.WriteString(strings.Replace(layout(rows), "<w:tblPr>", `<w:tblPr><w:tblStyle w:val="TableGrid"/>`, 1))
		c.wants("th TT | Chỉ tiêu")
		c.wants("tr 1 | %s", w)
	case 4: // a label on the right
		title := strings.ToUpper("Danh mục " + c.word())
		c.body.WriteString(c.par("", `<w:r><w:br w:type="page"/></w:r>`) + c.line("right b", "Phụ lục I") + c.line("center b", title))
		c.wants("appendix PHỤ LỤC I: %s", title)
		c.paragraph()
		c.table()
	case 0:
		w := c.word()
		c.body.WriteString(c.line("i", "Ghi chú: "+w))
		cells := []string{c.word(), c.word()}
		c.body.WriteString(strings.Replace(layout(row(cell(4000, 1, c.line("", cells[0])), cell(4000, 1, c.line("", cells[1])))), "<w:tblPr>", `<w:tblPr><w:tblStyle w:val="TableGrid"/>`, 1))
		c.lost = append(c.lost, w, cells[0], cells[1])
	case 1:
		title := strings.ToUpper("Danh sách " + c.word())
		c.body.WriteString(c.par("", `<w:r><w:br w:type="page"/></w:r>`) + c.line("center b", title))
		c.wants("appendix %s: ", title)
		c.paragraph()
		c.table()
	default:
		for n := range 2 {
			title := "Danh mục " + c.word()
			c.body.WriteString(c.par("", `<w:r><w:br w:type="page"/></w:r>`) + c.line("center b", fmt.Sprintf("Phụ lục số 0%d%s%s", n+1, c.pick(": ", ". ", " - "), title)))
			c.wants("appendix PHỤ LỤC SỐ 0%d: %s", n+1, title)
			c.paragraph()
			c.table()
		}
	}
}

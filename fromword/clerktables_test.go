package fromword_test

import (
	"fmt"
	"strings"
)

// table types a table: its heading bold, of one row or of two, groups, a total, merged cells, a table in a cell.
func (c *clerk) table() {
	if c.odds(2) {
		caption := "Bảng tổng hợp " + c.word()
		c.body.WriteString(c.line("center b", caption))
		c.wants("caption %s", caption)
	}
	if c.odds(2) {
		c.body.WriteString(c.line("right i", "Đơn vị tính: triệu đồng"))
		c.wants("unit Đơn vị tính: triệu đồng")
	}
	const w = 2400
	titles := []string{"TT", "Chỉ tiêu " + c.word(), "Kế hoạch", "Thực hiện"}
	var rows []string
	mark := "<w:trPr><w:tblHeader/></w:trPr>"
	if !c.odds(4) {
		mark = ""
	}
	of := func(cells ...string) { rows = append(rows, "<w:tr>"+mark+strings.Join(cells, "")+"</w:tr>") }
	b := func(s string) string { return c.line("center b", s) }
	merged := func(s, how string) string { return strings.Replace(s, "</w:tcPr>", "<w:vMerge"+how+"/></w:tcPr>", 1) }
	if c.odds(3) {
		b = func(s string) string { return c.line("center", s) } // a heading that nothing sets apart but its place
		mark = c.pick(mark, "<w:trPr><w:tblHeader/></w:trPr>")
	}
	switch c.IntN(3) {
	case 0:
		of(cell(w, 1, b(titles[0])), cell(w, 1, b(titles[1])), cell(w, 1, b(titles[2])), cell(w, 1, b(titles[3])))
		c.wants("th %s", strings.Join(titles, " | "))
	case 1:
		of(merged(cell(w, 1, b(titles[0])), ` w:val="restart"`), merged(cell(w, 1, b(titles[1])), ` w:val="restart"`), cell(2*w, 2, b("Năm 2026")))
		of(merged(cell(w, 1, c.par("center")), ""), merged(cell(w, 1, c.par("center")), ""), cell(w, 1, b(titles[2])), cell(w, 1, b(titles[3])))
		c.wants("th %s | %s | Năm 2026 (%s | %s)", titles[0], titles[1], titles[2], titles[3])
	default:
		of(cell(w, 1, b(titles[0])), cell(w, 1, b(titles[1])), cell(w, 1, b(titles[2])), cell(w, 1, b(titles[3]+"\n(ước)")))
		c.wants("th %s | %s / (ước)", strings.Join(titles[:3], " | "), titles[3])
	}
	if c.odds(4) {
		of(cell(w, 1, b("(1)")), cell(w, 1, b("(2)")), cell(w, 1, b("(3)")), cell(w, 1, b("(4)")))
		c.wants("labels (1) (2) (3) (4)")
	}
	mark = ""
	grouped, reaching, numbered := c.odds(3), c.odds(4), "tr"
	if grouped {
		g := "Nhóm " + c.word()
		of(cell(4*w, 4, c.line("b", g)))
		c.wants("group %s", g)
	}
	if c.odds(4) {
		of(cell(w, 1, c.line("center b", "I")), cell(w, 1, c.line("b", "Thu ngân sách")), cell(w, 1, c.line("right b", "1.250")), cell(w, 1, c.line("right b", "70,5")))
		if grouped || reaching { // what is over what nobody can tell
			c.wants("tr *I* | *Thu ngân sách* | *1.250* | *70,5*")
		} else {
			c.wants("tr level 1: I | Thu ngân sách | 1.250 | 70,5")
			numbered = "tr level 2:"
		}
	}
	if reaching { // a cell that reaches down
		over, one, two := c.phrase(1), c.word(), c.word()
		note := "Số của " + c.word()
		c.notes = append(c.notes, c.piece("", note))
		of(merged(cell(w, 1, c.line("", over)), ` w:val="restart"`), cell(w, 1, c.line("", one)), cell(w, 1, c.par("right", c.piece("", "x"), c.mark())), cell(w, 1, c.line("right", "x")))
		of(merged(cell(w, 1, c.par("")), ""), cell(w, 1, c.line("", two)), cell(2*w, 2, c.line("center", "x")))
		c.wants("tr %s | %s | x[%s] | x", over, one, note)
		c.wants("tr %s | x", two)
	}
	right := c.pick("right", "center")
	decimals := c.odds(2)
	for n := range 2 + c.IntN(3) {
		name := "Chỉ tiêu " + c.word()
		a, d := fmt.Sprint(1+c.IntN(900)), fmt.Sprintf("%d.%03d", 1+c.IntN(90), c.IntN(1000))
		if decimals {
			d = fmt.Sprintf("%d,%02d", c.IntN(90), c.IntN(100))
		}
		if c.odds(5) {
			a = c.pick("", "-", "x", "10 - 12", "07")
		}
		inside := []string{c.line("", name)}
		shown := name
		switch c.IntN(9) {
		case 3:
			inside = append(inside, c.par("", c.picture("Ảnh", 0)))
			c.lost = append(c.lost, "media/image")
		case 2:
			w := c.word()
			inside = append(inside, c.par("", c.box("Ghi "+w)))
			c.lost = append(c.lost, w)
		case 0:
			more := c.phrase(1)
			inside, shown = append(inside, c.line("", "- "+more)), shown+" / - "+more
		case 1:
			more := c.word()
			inside, shown = append(inside, layout(row(cell(w/2, 1, c.line("", more)))), "<w:p/>"), shown+" / "+more
		}
		of(cell(w, 1, c.line("center", fmt.Sprint(n+1))), cell(w, 1, inside...), cell(w, 1, c.line(right, a)), cell(w, 1, c.line(right, d)))
		c.wants("%s %d | %s | %s | %s", numbered, n+1, shown, a, d)
		if c.odds(6) { // a row that is deleted with changes tracked
			gone := c.word()
			deleted := c.par("", `<w:del w:id="9" w:author="a"><w:r><w:delText>`+gone+`</w:delText></w:r></w:del>`)
			mark = `<w:trPr><w:del w:id="8" w:author="a"/></w:trPr>`
			of(cell(w, 1, c.par("center")), cell(w, 1, deleted), cell(w, 1, c.par(right)), cell(w, 1, c.par(right)))
			mark = ""
			c.lost = append(c.lost, gone)
		}
	}
	if c.odds(3) {
		of(cell(2*w, 2, c.line("center b", "Tổng cộng")), cell(w, 1, c.line(right+" b", "1.234")), cell(w, 1, c.line(right+" b", "99")))
		c.wants("total Tổng cộng | 1.234 | 99")
	}
	borders := `<w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders>`
	look := c.pick(borders, `<w:tblStyle w:val="TableGrid"/>`)
	c.body.WriteString(`<w:tbl><w:tblPr>` + look + `<w:tblW w:w="9600" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2400"/><w:gridCol w:w="2400"/><w:gridCol w:w="2400"/><w:gridCol w:w="2400"/></w:tblGrid>` +
		strings.Join(rows, "") + "</w:tbl>" + c.par(""))
	if c.odds(4) {
		s := "Nguồn: phòng " + c.word()
		c.body.WriteString(c.line("i", s))
		c.wants("source %s", s)
	}
}

// closing types nơi nhận and the signature.
func (c *clerk) closing() {
	recipients := []string{"Ủy ban nhân dân tỉnh", "Sở Tài chính " + c.word(), "CT, các PCT"}
	left := []string{c.line("b i 24", "Nơi nhận:")}
	var list []string
	for _, r := range recipients {
		list = append(list, c.habit.dash+" "+r+c.pick(";", ";", ","))
		c.wants("recipient %s", r)
	}
	archive := c.pick("VT", "VT, KT.5b", "VT, P. KTHT")
	list = append(list, c.habit.dash+c.pick(" Lưu: ", " Lưu ")+archive+c.pick(".", "", "./."))
	c.wants("archive %s", archive)
	if c.odds(4) {
		left = append(left, c.line("", strings.Join(list, "\n")))
	} else {
		for _, r := range list {
			left = append(left, c.line("", r))
		}
	}
	var over []string
	name := "Nguyễn Văn " + strings.ToUpper(c.pick("a", "b", "h"))
	switch c.IntN(4) {
	case 0:
		over = []string{"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"}
		c.wants("authority TM. ỦY BAN NHÂN DÂN")
		c.wants("position CHỦ TỊCH")
	case 1:
		over = []string{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}
		c.wants("authority TM. ỦY BAN NHÂN DÂN")
		c.wants("authority KT. CHỦ TỊCH")
		c.wants("position PHÓ CHỦ TỊCH")
	case 2:
		over = []string{"KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}
		c.wants("authority KT. CHỦ TỊCH")
		c.wants("position PHÓ CHỦ TỊCH")
	default:
		over = []string{"CHỦ TỊCH"}
		c.wants("position CHỦ TỊCH")
	}
	if c.odds(6) {
		name = ""
	}
	c.wants("name %s", name)
	var titles, gap []string
	for _, s := range over {
		titles = append(titles, c.line("center b", s))
	}
	if c.odds(3) {
		titles = []string{c.line("center b", strings.Join(over, "\n"))}
	}
	for range 4 + c.IntN(3) {
		gap = append(gap, c.par("center"))
	}
	signed := c.odds(6)
	c.signed = c.pick("(Đã ký)", "Đã ký", "ĐÃ KÝ", "(Ký tên, đóng dấu)", "[Đã ký số]")
	if signed {
		gap[2] = c.line("center i", c.signed)
		c.looks = append(c.looks, c.signed)
	}
	if name != "" {
		gap = append(gap, c.line("center b", name))
	}
	switch c.IntN(7) {
	case 6: // each side is a table again
		c.body.WriteString(layout(row(cell(4200, 1, layout(row(cell(4200, 1, left...))), c.par("")), cell(5700, 1, layout(row(cell(5700, 1, titles...)), row(cell(5700, 1, gap...))), c.par("")))))
	case 5:
		c.plainClosing(list, over, name, signed)
	case 4:
		other := "Trần Thị " + c.word()
		if signed {
			c.looks = append(c.looks, c.signed)
		}
		others := append([]string{c.line("center b", "CHỦ TỊCH HỘI NÔNG DÂN")}, gap[:len(gap)-1]...)
		c.body.WriteString(layout(row(cell(3300, 1, left...), cell(3300, 1, append(others, c.line("center b", other))...), cell(3300, 1, append(titles, gap...)...))))
		i := len(c.want)
		for i > 0 && !strings.HasPrefix(c.want[i-1], "archive") {
			i--
		}
		c.want = append(append(c.want[:i:i], "position CHỦ TỊCH HỘI NÔNG DÂN", "name "+other), c.want[i:]...)
	case 0:
		c.body.WriteString(layout(row(cell(4200, 1, left...), cell(5700, 1, titles...)), row(cell(4200, 1, c.par("")), cell(5700, 1, gap...))))
	case 1:
		c.body.WriteString(layout(row(cell(4200, 1, left...), cell(300, 1, c.par("")), cell(5400, 1, append(titles, gap...)...))))
	default:
		c.body.WriteString(layout(row(cell(4200, 1, left...), cell(5700, 1, append(titles, gap...)...))))
	}
	c.body.WriteString(c.par(""))
}

// plainClosing types nơi nhận and signature without a table: on common lines, parted by tabs or by blanks, or one above the
// other.
func (c *clerk) plainClosing(left, right []string, name string, signed bool) {
	left, right = append([]string{"Nơi nhận:"}, left...), append(append(right[:len(right):len(right)], "", ""), "", "")
	if signed {
		right[len(right)-3] = c.signed
	}
	if name != "" {
		right = append(right, name)
	}
	var below, beside []string
	for _, s := range right {
		below = append(below, c.line("right b", s))
	}
	gap := c.pick("\t\t\t", "\t\t\t\t", strings.Repeat(" ", 40))
	for i := range max(len(left), len(right)) {
		l, r := "", ""
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) && right[i] != "" {
			r = gap + right[i]
		}
		beside = append(beside, c.par("", c.run("", l), c.run("b", r)))
	}
	var list []string
	for _, s := range left {
		list = append(list, c.line("", s))
	}
	switch c.IntN(3) {
	case 0:
		list = append(list, below...)
	case 1:
		if name == "" { // nothing tells a position alone from a heading
			list = append(list, below...)
		} else {
			list = append(below, list...)
		}
	default:
		list = beside
	}
	c.body.WriteString(strings.Join(list, ""))
}

// appendix types an appendix on landscape pages.
func (c *clerk) appendix() {
	c.body.WriteString(`<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="1134"/><w:titlePg/></w:sectPr></w:pPr></w:p>`)
	title := strings.ToUpper("Biểu tổng hợp " + c.word())
	label, name := c.line("center b", "PHỤ LỤC"), c.line("center b", title)
	reference := c.line("center i", "(Kèm theo Báo cáo số "+c.ordinal+"/BC-UBND ngày "+c.day+" tháng "+c.month+" năm 2026 của Ủy ban nhân dân xã Tân Hòa)")
	switch agency := c.line("center b", "XÃ TÂN HÒA"); c.IntN(7) { // in a table, and the agency beside it again
	case 0:
		c.body.WriteString(layout(row(cell(9900, 1, label, name, reference))))
	case 1:
		c.body.WriteString(layout(row(cell(9900, 1, label)), row(cell(9900, 1, name)), row(cell(9900, 1, reference, c.drawn(40)))))
	case 2:
		c.body.WriteString(layout(row(cell(4000, 1, agency), cell(5900, 1, label, name, reference))))
		c.looks = append(c.looks, "XÃ TÂN HÒA")
	case 3:
		c.body.WriteString(layout(row(cell(4000, 1, agency), cell(5900, 1, c.line("right b", "Phụ lục")))) + name + reference)
		c.looks = append(c.looks, "XÃ TÂN HÒA")
	default:
		c.body.WriteString(label + name + reference)
	}
	c.wants("appendix PHỤ LỤC: %s", title)
	c.table()
	c.paragraph()
}

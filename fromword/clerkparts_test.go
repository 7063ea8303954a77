package fromword_test

import (
	"fmt"
	"strings"

	"github.com/vanthu/baocao/decree"
)

// report types a whole report.
func (c *clerk) report() {
	if c.odds(8) {
		c.cover()
	}
	c.masthead()
	c.title()
	c.addressees()
	if c.odds(3) {
		c.basis()
	}
	c.from = c.body.Len()
	lead := "Thực hiện kế hoạch năm 2026, Ủy ban nhân dân xã báo cáo " + c.word() + " như sau:"
	c.body.WriteString(c.running(c.piece("", lead)))
	c.wants("lead %s", lead)
	if c.odds(8) {
		c.contents()
	}
	if c.odds(2) {
		c.otherSections()
	} else {
		c.sections()
	}
	end := "Trên đây là báo cáo của Ủy ban nhân dân xã về " + c.word() + c.pick(".", "")
	if c.odds(4) {
		c.body.WriteString(c.running(c.piece("", end)) + c.line(c.pick("center", "right"), "./."))
	} else {
		c.body.WriteString(c.running(c.piece("", end+c.pick("./.", "/.", " ./."))))
	}
	c.wants("p %s", strings.TrimRight(end, "."))
	c.to = c.body.Len()
	c.closing()
	if c.odds(4) {
		c.behindSignature()
	} else if c.odds(3) {
		c.appendix()
	}
	if c.odds(4) {
		words := c.word()
		c.head = c.line("center i", "Tài liệu "+words)
		c.lost = append(c.lost, words)
	}
}

func (c *clerk) masthead() {
	above := len(c.lost) // on a cover
	agency := []string{c.line("center 26", "ỦY BAN NHÂN DÂN"), c.line("center b 26", "XÃ TÂN HÒA"), c.drawn(12)}
	if c.odds(8) {
		agency[2] = c.par("center", c.picture("Biểu trưng", 0))
		c.lost = append(c.lost, "media/image")
	} else if c.odds(4) {
		agency = []string{c.par("center", c.piece("26", "ỦY BAN NHÂN DÂN"), "<w:r><w:br/></w:r>", c.piece("b 26", "XÃ TÂN HÒA")), c.drawn(12)}
	}
	nation := []string{c.line("center b 26", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), c.line("center b 28", c.pick("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc")), c.drawn(60)}
	ordinal := c.pick("21", "", "", "  ", "...", "…….", "        ")
	c.ordinal = ordinal
	number := c.line("center 26", "Số: "+ordinal+"/BC-UBND")
	if strings.Trim(ordinal, " .…") == "" {
		ordinal = ""
	}
	c.wants("supervisory ỦY BAN NHÂN DÂN")
	c.wants("agency XÃ TÂN HÒA")
	c.wants("number %s/BC-UBND", ordinal)
	day := c.pick("12", "", "   ", "...", "…", "    ")
	c.day, c.month = day, "5"
	if strings.Trim(day, " .…") == "" && c.odds(3) {
		c.month = c.pick("  ", "...", " … ")
	}
	date := c.line("center i", "Tân Hòa, ngày "+day+" tháng "+c.month+" năm 2026")
	if strings.Trim(day, " .…") == "" {
		day = "0"
	}
	month := c.month
	if strings.Trim(month, " .…") == "" {
		month = "0"
	}
	c.wants("date Tân Hòa %s/%s/2026", day, month)
	marked := false
	if c.odds(4) {
		marked = true
		mark := c.pick("DỰ THẢO", "(DỰ THẢO)", "DỰ THẢO LẦN 2")
		c.wants("draft %s", mark)
		switch c.IntN(3) {
		case 0:
			number += c.line("center b", mark)
		case 1:
			c.body.WriteString(c.line("right b", mark))
		default:
			number += c.par("center", c.box(mark))
		}
	}
	if c.odds(8) {
		marked = true
		number += c.par("center", c.box("HỎA TỐC"))
		c.wants("urgency")
	}
	const left, right = 4200, 5700
	if c.odds(6) && c.pictures == 0 && len(c.lost) == above && !marked {
		c.plainHead()
		return
	}
	if c.odds(8) { // each side is a table again
		inner := func(paragraphs ...string) string {
			rows := ""
			for _, p := range paragraphs {
				rows += row(cell(left, 1, p))
			}
			return layout(rows) + c.par("")
		}
		c.body.WriteString(layout(row(cell(left, 1, inner(agency...), number), cell(right, 1, inner(nation...), date))) + c.par("center"))
		return
	}
	join := func(a []string, more ...string) []string { return append(a[:len(a):len(a)], more...) }
	switch c.IntN(6) {
	case 5: // number and date in a table of their own
		c.body.WriteString(layout(row(cell(left, 1, agency...), cell(right, 1, nation...))) + c.par("center") + layout(row(cell(left, 1, number), cell(right, 1, date))))
	case 0:
		c.body.WriteString(layout(row(cell(left, 1, join(agency, number)...), cell(right, 1, join(nation, date)...))))
	case 1:
		c.body.WriteString(layout(row(cell(left, 1, agency...), cell(right, 1, nation...)), row(cell(left, 1, number), cell(right, 1, date))))
	case 2:
		c.body.WriteString(layout(row(cell(left, 1, agency...), cell(right, 1, nation...)), row(cell(left, 1, c.par("center")), cell(right, 1, c.par("center"))), row(cell(left, 1, number), cell(right, 1, date))))
	case 3:
		c.body.WriteString(layout(row(cell(left, 1, join(agency, number)...), cell(300, 1, "<w:p/>"), cell(right-300, 1, join(nation, date)...))))
	default:
		rows := row(cell(left, 1, agency[0]), cell(right, 1, nation[0])) + row(cell(left, 1, agency[1:]...), cell(right, 1, nation[1:]...))
		c.body.WriteString(layout(rows, row(cell(left, 1, number), cell(right, 1, date))))
	}
	c.body.WriteString(c.par("center"))
}

// plainHead types the head without a table: its two sides share their lines, parted by tabs or by blanks.
func (c *clerk) plainHead() {
	gap := c.pick("\t", "\t\t\t", "          ", " ")
	c.body.WriteString(c.line("26", "ỦY BAN NHÂN DÂN"+gap+"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
	c.body.WriteString(c.par("", c.run("b 26", c.pick("", "\t")+"XÃ TÂN HÒA"+gap+"Độc lập - Tự do - Hạnh phúc")))
	c.body.WriteString(c.pick(c.drawn(60), c.line("", "_______"+gap+"______________")))
	c.body.WriteString(c.par("", c.run("26", c.pick("", "\t")+"Số: "+c.ordinal+"/BC-UBND"+gap), c.run("i 26", "Tân Hòa, ngày "+c.day+" tháng "+c.month+" năm 2026")))
}

func (c *clerk) title() {
	first, second := "Kết quả thực hiện "+c.word(), "năm 2026 trên địa bàn xã "+c.word()
	if c.odds(5) { // what kind of report it is, on the line of the tên loại
		kind := c.pick("TỔNG KẾT", "SƠ KẾT TÌNH HÌNH THỰC HIỆN NHIỆM VỤ")
		c.wants("subject %s %s %s", kind, first, second)
		c.body.WriteString(c.line("center b", "BÁO CÁO "+kind) + c.line("center b", first+" "+second) + c.drawn(40))
		return
	}
	c.wants("subject %s %s", first, second)
	switch c.IntN(4) {
	case 3: // in a table
		c.body.WriteString(layout(row(cell(9900, 1, c.line("center b", "BÁO CÁO"), c.line("center b", first+" "+second), c.drawn(40)))) + c.par("center"))
		return
	case 0:
		c.body.WriteString(c.line("center b", "BÁO CÁO") + c.line("center b", first+" "+second))
	case 1:
		c.body.WriteString(c.line("center b", "BÁO CÁO") + c.line("center b", first) + c.line("center b", second))
	default:
		c.body.WriteString(c.line("center b", "BÁO CÁO") + c.line("center b", first+"\n"+second))
	}
	switch c.IntN(4) {
	case 0:
		c.body.WriteString(c.line("center", "__________"))
	case 1:
		c.body.WriteString(c.par("center"))
	default:
		c.body.WriteString(c.drawn(40))
	}
}

func (c *clerk) addressees() {
	list := []string{"Ủy ban nhân dân tỉnh", "Sở Tài chính", "Ban Thường vụ " + c.word()}
	switch c.IntN(5) {
	case 0:
		c.body.WriteString(c.line("center", c.pick("Kính gửi: ", "Kính gửi:\t")+list[2]+c.pick("", ".")))
		list = list[2:]
	case 1:
		c.body.WriteString(c.line("", "\tKính gửi:"))
		for i, a := range list {
			c.body.WriteString(c.line("", "\t\t"+c.habit.dash+" "+a+[]string{";", ";", "."}[i]))
		}
	case 2:
		var right []string
		for i, a := range list {
			right = append(right, c.line("", "- "+a+[]string{";", ";", "."}[i]))
		}
		c.body.WriteString(layout(row(cell(3000, 1, c.line("right", "Kính gửi:")), cell(6900, 1, right...))))
	default:
		return
	}
	for _, a := range list {
		c.wants("to %s", a)
	}
}

func (c *clerk) basis() {
	for range 1 + c.IntN(3) {
		s := "Căn cứ Luật Tổ chức chính quyền địa phương về " + c.word() + ";"
		c.body.WriteString(c.running(c.piece("i", s)))
		c.wants("basis %s", s)
	}
}

// numbered types a line with a number, or lets Word count it. It returns what was typed as it shows.
func (c *clerk) numbered(look, number, text string, list int) {
	if list == 0 {
		c.body.WriteString(c.running(c.piece(look, number+c.habit.behind+text)))
		return
	}
	num := fmt.Sprintf(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/></w:numPr>`, list)
	c.body.WriteString(strings.Replace(c.par("both first", c.piece(look, text)), "<w:pPr>", "<w:pPr>"+num, 1))
}

// counter defines a list, if this clerk lets Word count.
func (c *clerk) counter(form, text, font string) int {
	if !c.habit.counted {
		return 0
	}
	c.list++
	c.lists.WriteString(fmt.Sprintf(`<w:abstractNum w:abstractNumId="%d"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:rPr><w:rFonts w:ascii="%s" w:hAnsi="%s"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="%d"><w:abstractNumId w:val="%d"/></w:num>`,
		c.list, form, text, font, font, c.list, c.list))
	return c.list
}

func (c *clerk) sections() {
	romans := c.counter("upperRoman", "%1.", "Times New Roman")
	for n := range 2 + c.IntN(3) {
		roman, _ := decree.Roman(n + 1)
		title := strings.ToUpper(c.phrase(1))
		c.numbered("b", roman+".", title, romans)
		c.wants("h1 %s. %s", roman, title)
		figures := c.counter("decimal", "%1.", "Times New Roman")
		for m := range c.IntN(3) {
			title := c.phrase(2)
			c.numbered("b", fmt.Sprint(m+1, "."), title, figures)
			c.wants("h2 %d. %s", m+1, title)
			if c.odds(3) {
				title := c.phrase(1)
				c.numbered("b i", fmt.Sprint(m+1, ".1."), title, 0)
				c.wants("h3 %d.1. %s", m+1, title)
			}
			c.content()
		}
		c.content()
	}
}

// content types some of what stands under a heading.
func (c *clerk) content() {
	for range 1 + c.IntN(3) {
		switch c.IntN(10) {
		case 0:
			c.items()
		case 1:
			c.points()
		case 2:
			c.table()
		case 3:
			c.odd()
		case 4, 5:
			c.more()
		default:
			c.paragraph()
		}
	}
}

// paragraph has faces, a note, a link.
func (c *clerk) paragraph() {
	s := c.phrase(4) + ", " + c.word()
	pieces, shown := []string{c.piece("", s)}, s
	switch c.IntN(7) {
	case 0:
		w := c.word()
		pieces, shown = append(pieces, c.piece("", " "), c.piece("b", w), c.piece("", " và")), shown+" *"+w+"* và"
	case 1:
		w := c.word()
		pieces, shown = append(pieces, c.piece("", " "), c.piece("i", w), c.piece("", " và")), shown+" _"+w+"_ và"
	case 2:
		note := "Theo số liệu " + c.word()
		c.notes = append(c.notes, c.piece("", " "+note))
		pieces = append(pieces, c.mark())
		shown += "[" + note + "]"
	case 3:
		c.links = append(c.links, fmt.Sprintf("https://tanhoa.example.vn/%d", len(c.links)))
		w, to := c.word(), c.links[len(c.links)-1]
		pieces = append(pieces, c.piece("", " "), fmt.Sprintf(`<w:hyperlink r:id="rLink%d">%s</w:hyperlink>`, len(c.links)-1, c.piece("u", w)))
		shown += " <" + to + ">" + w + "<>"
	case 4:
		w, to := c.word(), "https://tanhoa.example.vn/truong"
		pieces = append(pieces, c.piece("", " "), `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "`+to+`" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`,
			c.piece("u", w), `<w:r><w:fldChar w:fldCharType="end"/></w:r>`)
		shown += " <" + to + ">" + w + "<>"
	case 5:
		w := c.word()
		pieces = append(pieces, `<w:del w:id="4" w:author="a"><w:r><w:delText xml:space="preserve"> `+w+`</w:delText></w:r></w:del>`)
		c.lost = append(c.lost, w)
	}
	pieces, shown = append(pieces, c.piece("", ".")), shown+"."
	c.body.WriteString(c.running(pieces...))
	c.wants("p %s", shown)
}

func (c *clerk) items() {
	list := c.counter("bullet", c.pick("&#xF02D;", "&#xF0B7;", "-"), "Symbol")
	for range 2 + c.IntN(2) {
		s := c.phrase(3) + ";"
		c.numbered("", c.habit.dash, s, list)
		c.wants("item - %s", s)
		for range c.IntN(2) * 2 {
			s := c.phrase(2) + ";"
			c.numbered("", "+", s, 0)
			c.wants("item + %s", s)
		}
	}
}

func (c *clerk) points() {
	form := c.pick("a)", "(1)")
	for n := range 2 {
		s := c.phrase(3) + " đạt " + c.word() + "."
		mark := []string{"a)", "b)"}[n]
		if form == "(1)" {
			mark = fmt.Sprintf("(%d)", n+1)
		}
		c.numbered("", mark, s, 0)
		c.wants("item %s %s", mark, s)
	}
}

// odd types what a report can hold in part only, or not at all.
func (c *clerk) odd() {
	s := c.phrase(3)
	switch c.IntN(7) {
	case 5:
		c.body.WriteString(c.running(c.piece("", s+" "), `<w:r><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr><w:t>&#xF0DE;</w:t></w:r>`, c.piece("", " nữa.")))
		c.wants("p %s nữa.", s)
		c.lost = append(c.lost, "F0DE")
	case 0:
		w := c.word()
		c.body.WriteString(c.running(c.piece("", s+" "), c.piece("strike", w), c.piece("", " nữa.")))
		c.wants("p %s nữa.", s)
		c.lost = append(c.lost, w)
	case 1:
		w := c.word()
		c.body.WriteString(c.running(c.piece("", s+" "), c.piece(c.pick("hl", "u"), w), c.piece("", " nữa.")))
		c.wants("p %s %s nữa.", s, w)
		c.lost = append(c.lost, w)
	case 2:
		w := c.word()
		c.body.WriteString(c.running(c.piece("", s+"."), c.box("Ghi nhớ "+w)))
		c.wants("p %s.", s)
		c.lost = append(c.lost, w)
	case 3:
		c.body.WriteString(c.running(c.piece("", s+" "), `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`, c.piece("", " nữa.")))
		c.wants("p %s nữa.", s)
		c.lost = append(c.lost, "F0FE")
	case 4:
		c.body.WriteString(c.running(c.piece("", s), `<w:r><w:noBreakHyphen/></w:r>`, c.piece("", "nữa\nxuống dòng.")))
		c.wants("p %s-nữa / xuống dòng.", s)
	default:
		c.body.WriteString(c.running(c.piece("", s), `<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>þ9</w:t></w:r>`, c.piece("", " nữa.")))
		c.wants("p %s nữa.", s)
		c.lost = append(c.lost, "þ9")
	}
}

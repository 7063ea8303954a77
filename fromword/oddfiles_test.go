package fromword_test

import (
	"slices"
	"strings"
	"testing"
)

// An oddFile is a report of one section whose parts are typed as the parts of few reports are.
type oddFile struct {
	name                         string
	agencies                     string // cells left of Quốc hiệu
	date, title, closing, behind string
	text                         string   // under a heading
	head                         string   // in the place of agencies and date
	want                         []string // lines of what the report says
	looks                        []string
}

// TestOddFiles reads what few clerks type, part by part.
func TestOddFiles(t *testing.T) {
	c := newClerk(1)
	c.habit = habits{behind: " ", dash: "-"}
	line, par := c.line, c.par("center")
	signed := func(over ...string) string {
		s := ""
		for _, l := range over {
			s += line("center b", l)
		}
		return s + par + par + line("center b", "Nguyễn Văn Bình")
	}
	recipients := line("", "Nơi nhận:") + line("", "- UBND tỉnh;") + line("", "- Lưu: VT.")
	reference := line("center i", "(Kèm theo Báo cáo số 5/BC-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã Tân Hòa)")
	nation := line("center b", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + line("center b", "Độc lập - Tự do - Hạnh phúc")
	day := line("center i", "Tân Hòa, ngày 05 tháng 02 năm 2026")
	agency := cell(4200, 1, line("center", "ỦY BAN NHÂN DÂN"), line("center b", "XÃ TÂN HÒA"), line("center", "Số: 5/BC-UBND"))
	table := layout(row(cell(4200, 1, recipients), cell(5700, 1, signed("CHỦ TỊCH"))))
	data := func(above string, below ...string) string {
		rows := above + row(cell(4800, 1, line("center b", "TT")), cell(4800, 1, line("center b", "Chỉ tiêu")), cell(4800, 1, line("center b", "Số"))) + strings.Join(below, "") + row(cell(4800, 1, line("center", "1")), cell(4800, 1, line("", "Thu")), cell(4800, 1, line("right", "x")))
		return strings.Replace(layout(rows), "<w:tblPr>", `<w:tblPr><w:tblStyle w:val="TableGrid"/>`, 1)
	}
	inFont := func(font, s string) string {
		return `<w:p><w:r><w:rPr><w:rFonts w:ascii="` + font + `" w:hAnsi="` + font + `"/></w:rPr><w:t>` + s + `</w:t></w:r></w:p>`
	}
	photo := c.picture("Ảnh", 0)
	for _, f := range []oddFile{
		{name: "a date in figures", date: "Tân Hòa, ngày 05/02/2026", want: []string{"date Tân Hòa 5/2/2026"}},
		{name: "a blank year that a form begins", date: "Tân Hòa, ngày … tháng … năm 20…", want: []string{"date Tân Hòa 0/0/0"}},
		{name: "two agencies side by side", agencies: cell(2100, 1, line("center b", "SỞ NỘI VỤ")) + cell(2100, 1, line("center b", "SỞ TÀI CHÍNH"), line("center", "Số: 5/BC-SNV-STC")),
			want: []string{"agency SỞ NỘI VỤ"}},
		{name: "a trích yếu that is not centred", title: line("center b", "BÁO CÁO") + line("both b", "Kết quả năm 2026"), want: []string{"subject Kết quả năm 2026"}},
		{name: "a signature in a table without nơi nhận", closing: layout(row(cell(4200, 1, par), cell(5700, 1, signed("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")))),
			want: []string{"authority TM. ỦY BAN NHÂN DÂN", "position CHỦ TỊCH", "name Nguyễn Văn Bình"}},
		{name: "a signature of lines without nơi nhận", closing: signed("CHỦ TỊCH"), want: []string{"position CHỦ TỊCH", "name Nguyễn Văn Bình"}},
		{name: "KT. without a blank", closing: layout(row(cell(4200, 1, recipients), cell(5700, 1, signed("TM. ỦY BAN NHÂN DÂN", "KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH")))),
			want: []string{"authority TM. ỦY BAN NHÂN DÂN", "authority KT. CHỦ TỊCH", "position PHÓ CHỦ TỊCH"}},
		{name: "lines of stars and rings", title: line("center b", "BÁO CÁO") + line("center b", "KẾT QUẢ NĂM 2026") + line("center", "***"),
			head: layout(row(cell(4200, 1, line("center", "ỦY BAN NHÂN DÂN"), line("center b", "XÃ TÂN HÒA"), line("center b", "*"), line("center", "Số: 15/BC-UBND")), cell(5700, 1, nation, line("center b", "-----o0o-----"), day))),
			want: []string{"agency XÃ TÂN HÒA", "subject KẾT QUẢ NĂM 2026", "date Tân Hòa 5/2/2026"}},
		{name: "T/M and K/T", closing: layout(row(cell(4200, 1, recipients), cell(5700, 1, signed("T/M ỦY BAN NHÂN DÂN", "K/T CHỦ TỊCH", "PHÓ CHỦ TỊCH")))),
			want: []string{"authority TM. ỦY BAN NHÂN DÂN", "authority KT. CHỦ TỊCH", "position PHÓ CHỦ TỊCH"}},
		{name: "two signatures in a table over nơi nhận", closing: layout(row(cell(4200, 1, signed("NGƯỜI LẬP BIỂU")), cell(5700, 1, signed("GIÁM ĐỐC")))) + recipients,
			want: []string{"recipient UBND tỉnh", "archive VT", "position NGƯỜI LẬP BIỂU", "position GIÁM ĐỐC", "name Nguyễn Văn Bình"}},
		{name: "a date over the signature", closing: layout(row(cell(4200, 1, recipients), cell(5700, 1, line("center i", "Tân Hòa, ngày 05 tháng 02 năm 2026"), signed("CHỦ TỊCH")))),
			want: []string{"position CHỦ TỊCH", "name Nguyễn Văn Bình"}},
		{name: "recipients on the line of Nơi nhận", closing: layout(row(cell(4200, 1, line("", "Nơi nhận: - UBND tỉnh (b/c); – Sở A; B; -Lưu: VT.")), cell(5700, 1, signed("CHỦ TỊCH")))),
			want: []string{"recipient UBND tỉnh (b/c)", "recipient Sở A; B", "archive VT"}},
		{name: "recipients without a dash on one line", closing: layout(row(cell(4200, 1, line("", "Nơi nhận:"), line("", "UBND tỉnh; Lưu: VT.")), cell(5700, 1, signed("CHỦ TỊCH")))),
			want: []string{"recipient UBND tỉnh", "archive VT"}},
		{name: "stars before recipients", closing: layout(row(cell(4200, 1, line("", "Nơi nhận:"), line("", "* UBND tỉnh;"), line("", "- Lưu: VT.")), cell(5700, 1, signed("CHỦ TỊCH")))),
			want: []string{"recipient UBND tỉnh", "archive VT"}},
		{name: "a title under the Kèm theo line", behind: line("center b", "PHỤ LỤC") + reference + line("center b", "DANH MỤC") + c.running(c.piece("", "Gồm hai việc.")),
			want: []string{"appendix PHỤ LỤC: DANH MỤC", "p Gồm hai việc."}},
		{name: "Quốc hiệu over an appendix", behind: layout(row(cell(4200, 1, line("center b", "XÃ TÂN HÒA")), cell(5700, 1, line("center b", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), line("center b", "Độc lập - Tự do - Hạnh phúc")))) +
			line("center b", "PHỤ LỤC") + line("center b", "DANH MỤC") + reference + c.running(c.piece("", "Gồm hai việc.")),
			want: []string{"appendix PHỤ LỤC: DANH MỤC"}, looks: []string{"XÃ TÂN HÒA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"}},
		{name: "the head of an appendix in the first row of a table", behind: data(row(cell(9600, 3, line("center b", "Phụ lục"), line("center b", "DANH MỤC"), reference))),
			want: []string{"appendix PHỤ LỤC: DANH MỤC", "th TT | Chỉ tiêu | Số", "tr 1 | Thu | x"}},
		{name: "the head of an appendix in the first rows of a table", behind: data(row(cell(9600, 3, line("center b", "Biểu số 01"))) + row(cell(9600, 3, line("center b", "DANH MỤC"))) + row(cell(9600, 3, reference)) + row(cell(9600, 3, line("right i", "Đơn vị tính: đồng")))),
			want: []string{"appendix BIỂU SỐ 01: DANH MỤC", "unit Đơn vị tính: đồng", "th TT | Chỉ tiêu | Số", "tr 1 | Thu | x"}},
		{name: "a label without a numeral beside its title", behind: line("center b", "Phụ lục - DANH MỤC") + reference + c.running(c.piece("", "Gồm hai việc.")),
			want: []string{"appendix PHỤ LỤC: DANH MỤC", "p Gồm hai việc."}},
		{name: "labels on the right without Kèm theo lines", behind: c.par("", `<w:r><w:br w:type="page"/></w:r>`) + line("right b", "Mẫu số 01") + line("center b", "DANH MỤC") + data("") +
			c.par("", `<w:r><w:br w:type="page"/></w:r>`) + line("right i", "Biểu 02/TH") + line("center b", "DANH SÁCH") + c.running(c.piece("", "Gồm hai việc.")) + line("", "Biểu 3"),
			want: []string{"appendix MẪU SỐ 01: DANH MỤC", "appendix BIỂU 02/TH: DANH SÁCH", "p Gồm hai việc.", "p Biểu 3"}},
		{name: "biểu mẫu of an appendix on pages of their own", behind: c.par("", `<w:r><w:br w:type="page"/></w:r>`) + line("center b", "PHỤ LỤC") + line("center b", "CÁC BIỂU MẪU") +
			c.par("", `<w:r><w:br w:type="page"/></w:r>`) + line("center b", "Biểu mẫu 1") + line("center b", "DANH SÁCH") + c.running(c.piece("", "Gồm hai việc.")),
			want: []string{"appendix PHỤ LỤC: CÁC BIỂU MẪU", "h0 Biểu mẫu 1 DANH SÁCH"}},
		{name: "a label in italics on the right", behind: line("right i", "Biểu số 01/BC") + line("center b", "DANH MỤC") + reference + c.running(c.piece("", "Gồm hai việc.")),
			want: []string{"appendix BIỂU SỐ 01/BC: DANH MỤC"}},
		{name: "two tables beside each other", text: layout(row(cell(4900, 1, data(""), par), cell(4900, 1, data(""), par))),
			want: []string{"th TT | Chỉ tiêu | Số", "tr 1 | Thu | x"}},
		{name: "pictures beside each other over their captions", text: layout(row(cell(4900, 1, c.par("center", photo)), cell(4900, 1, c.par("center", photo))), row(cell(4900, 1, line("center i", "Hình 1. Trước")), cell(4900, 1, line("center i", "Hình 2. Sau")))),
			want: []string{"picture Ảnh 40x30", "p _Hình 1. Trước_", "p _Hình 2. Sau_"}},
		{name: "a note with a mark of its own", text: c.running(c.piece("", "Đạt cao"), `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>(*)</w:t></w:r>`, c.piece("", " trong năm.")),
			want: []string{"p Đạt cao[Theo Kho bạc] trong năm."}, looks: []string{"(*)"}},
		{name: "labels of columns in letters and numbers", text: data("", row(cell(4800, 1, line("center i", "A")), cell(4800, 1, line("center i", "B")), cell(4800, 1, line("center i", "1")))),
			want: []string{"th TT | Chỉ tiêu | Số", "labels A B 1", "tr 1 | Thu | x"}},
		{name: "a row of one that is rated A", text: data("", row(cell(4800, 1, line("", "1")), cell(4800, 1, line("", "A")), cell(4800, 1, line("", "2"))), row(cell(4800, 1, line("", "2")), cell(4800, 1, line("", "B")), cell(4800, 1, line("", "5")))),
			want: []string{"th TT | Chỉ tiêu | Số", "tr 1 | A | 2", "tr 2 | B | 5"}},
		{name: "rows of A and B", text: data("", row(cell(4800, 1, line("", "A")), cell(4800, 1, line("", "1")), cell(4800, 1, line("", "2"))), row(cell(4800, 1, line("", "B")), cell(4800, 1, line("", "3")), cell(4800, 1, line("", "4")))),
			want: []string{"th TT | Chỉ tiêu | Số", "tr A | 1 | 2", "tr B | 3 | 4"}},
		{name: "a list whose last entry ends in no mark", text: c.running(c.piece("", "- Một việc")) + c.running(c.piece("", "- Hai việc")) + c.running(c.piece("", "Rồi thôi.")), want: []string{"item - Hai việc", "p Rồi thôi."}},
		{name: "numbers under that of their mục", text: c.running(c.piece("b", "I.1. Thu")) + c.running(c.piece("", "Đủ.")) + c.running(c.piece("b", "I.2.1 Chi")) + c.running(c.piece("", "Đủ.")),
			want: []string{"h1 I. KẾT QUẢ", "h2 I.1. Thu", "h3 I.2.1 Chi"}},
		{name: "dots before a list", text: c.running(c.piece("", "• Một việc")) + c.running(c.piece("", "Rồi thôi.")), want: []string{"item - Một việc", "p Rồi thôi."}},
		{name: "more about an addressee on a line below", title: line("center b", "BÁO CÁO") + line("center b", "Kết quả năm 2026") + par + line("center", "Kính gửi:") +
			line("", "- Ủy ban nhân dân tỉnh") + line("", "(qua Văn phòng);") + line("", "- Sở Tài chính."), want: []string{"to Ủy ban nhân dân tỉnh", "to Sở Tài chính", "lead Ủy ban nhân dân xã báo cáo như sau:"}},
		{name: "a line in brackets under an addressee", title: line("center b", "BÁO CÁO") + line("center b", "Kết quả năm 2026") + par + line("center", "Kính gửi: Ủy ban nhân dân tỉnh") + line("center i", "(Số liệu đến ngày 15)"),
			want: []string{"to Ủy ban nhân dân tỉnh", "p _(Số liệu đến ngày 15)_"}},
		{name: "a phần in words and capitals", text: line("center b", "PHẦN THỨ HAI") + line("center b", "KẾT QUẢ") + c.running(c.piece("", "Rồi thôi.")), want: []string{"h0 Phần thứ hai KẾT QUẢ"}},
		{name: "the head of an appendix on the left", behind: line("b", "Phụ lục") + line("b", "DANH MỤC") + strings.Replace(reference, `<w:jc w:val="center"/>`, "", 1) + c.running(c.piece("", "Gồm hai việc.")),
			want: []string{"appendix PHỤ LỤC: DANH MỤC", "p Gồm hai việc."}},
		{name: "a row that begins behind a column", text: data("", `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>`+cell(4800, 1, line("", "Chi"))+cell(4800, 1, line("right", "y"))+"</w:tr>"),
			want: []string{"tr  | Chi | y", "tr 1 | Thu | x"}},
		{name: "rows that Word numbers in empty cells", text: data("", row(cell(4800, 1, `<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="900"/></w:numPr></w:pPr></w:p>`), cell(4800, 1, line("", "Chi")), cell(4800, 1, line("right", "y")))),
			want: []string{"tr 1. | Chi | y"}},
		{name: "labels of columns in numbers alone", text: data("", row(cell(4800, 1, line("center i", "1")), cell(4800, 1, line("center i", "2")), cell(4800, 1, line("center i", "3")))),
			want: []string{"labels 1 2 3", "tr 1 | Thu | x"}},
		{name: "signs that nobody sees", text: c.running(c.piece("", "1.\u200b Thu\ufeff đạt.")), want: []string{"item 1. Thu đạt."}},
		{name: "a head whose sides have changed places", head: layout(row(cell(5700, 1, nation, day), agency)), want: []string{"agency XÃ TÂN HÒA", "number 05/BC-UBND", "date Tân Hòa 5/2/2026"}},
		{name: "a head of one column", head: layout(row(cell(9900, 1, nation)), row(agency), row(cell(9900, 1, day))), want: []string{"agency XÃ TÂN HÒA", "number 05/BC-UBND", "date Tân Hòa 5/2/2026"}},
		{name: "nơi nhận below a signature in a table", closing: layout(row(cell(4200, 1, par), cell(5700, 1, signed("CHỦ TỊCH")))) + recipients,
			want: []string{"recipient UBND tỉnh", "archive VT", "position CHỦ TỊCH", "name Nguyễn Văn Bình"}},
		{name: "a typeface of capitals whose letters both alphabets have", text: inFont(".VnTime", "Sè liÖu ®Çu n¨m") + inFont(".VnTimeH", "tt"), want: []string{"p Số liệu đầu năm", "p TT"}},
	} {
		c.notes = nil
		if strings.Contains(f.text, "footnoteReference") {
			c.notes = []string{c.piece("", "(*) Theo Kho bạc")}
		}
		if f.agencies == "" {
			f.agencies = agency
		}
		if f.date == "" {
			f.date = "Tân Hòa, ngày 05 tháng 02 năm 2026"
		}
		if f.title == "" {
			f.title = line("center b", "BÁO CÁO") + line("center b", "Kết quả năm 2026")
		}
		if f.closing == "" {
			f.closing = table
		}
		c.body.Reset()
		if f.head == "" {
			f.head = layout(row(f.agencies, cell(5700, 1, nation, line("center i", f.date))))
		}
		c.body.WriteString(f.head + f.title + par +
			c.running(c.piece("", "Ủy ban nhân dân xã báo cáo như sau:")) + c.running(c.piece("b", "I. KẾT QUẢ")) + f.text + c.running(c.piece("", "Trên đây là báo cáo của xã./.")) + f.closing + par + f.behind)
		result := read(t, c.file(t))
		lines := said(result.Report)
		for _, want := range f.want {
			if !slices.Contains(lines, want) {
				t.Errorf("%s: no line %q in\n%s", f.name, want, strings.Join(lines, "\n"))
			}
		}
		var looks []string
		for _, l := range result.Losses {
			if l.Look {
				looks = append(looks, l.Text)
			} else if l.Written == "" && !strings.Contains(l.Text, "ngày 05 tháng 02") {
				t.Errorf("%s: lost: %s", f.name, l.Text)
			}
		}
		if !slices.Equal(looks, f.looks) {
			t.Errorf("%s: looks %q, want %q", f.name, looks, f.looks)
		}
	}
}

// TestOneTable reads a document of which head, title, text and closing are rows of one table.
func TestOneTable(t *testing.T) {
	c := newClerk(1)
	c.habit = habits{behind: " ", dash: "-"}
	line := c.line
	head := row(cell(4200, 1, line("center", "ỦY BAN NHÂN DÂN"), line("center b", "XÃ TÂN HÒA"), line("center", "Số: 15/BC-UBND")),
		cell(5700, 1, line("center b", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), line("center b", "Độc lập - Tự do - Hạnh phúc"), line("center i", "Tân Hòa, ngày 05 tháng 02 năm 2026")))
	title := row(cell(9900, 2, line("center b", "BÁO CÁO"), line("center b", "Kết quả năm 2026"))) + row(cell(9900, 2, line("center", "Kính gửi: Ủy ban nhân dân tỉnh")))
	text := []string{c.running(c.piece("", "Ủy ban nhân dân xã báo cáo như sau:")), c.running(c.piece("b", "I. KẾT QUẢ")), c.running(c.piece("", strings.Repeat("Đã làm xong việc. ", 40)))}
	end := c.running(c.piece("", "Trên đây là báo cáo của xã./."))
	closing := row(cell(4200, 1, line("", "Nơi nhận:"), line("", "- UBND tỉnh;"), line("", "- Lưu: VT.")), cell(5700, 1, line("center b", "CHỦ TỊCH"), c.par("center"), line("center b", "Nguyễn Văn Bình")))
	for name, rows := range map[string]string{
		"one row":    row(cell(9900, 2, strings.Join(text, "")+end)),
		"three rows": row(cell(9900, 2, text[0])) + row(cell(9900, 2, text[1]+text[2])) + row(cell(9900, 2, end)),
	} {
		c.body.Reset()
		c.body.WriteString(layout(head, title, rows, closing) + c.par(""))
		result := read(t, c.file(t))
		got := said(result.Report)
		for _, want := range []string{"agency XÃ TÂN HÒA", "number 15/BC-UBND", "date Tân Hòa 5/2/2026", "subject Kết quả năm 2026", "to Ủy ban nhân dân tỉnh", "h1 I. KẾT QUẢ", "archive VT", "name Nguyễn Văn Bình"} {
			if !slices.Contains(got, want) {
				t.Errorf("%s: no line %q in\n%s", name, want, strings.Join(got, "\n"))
			}
		}
		if len(result.Losses) > 0 {
			t.Errorf("%s: lost: %v", name, result.Losses)
		}
	}
}

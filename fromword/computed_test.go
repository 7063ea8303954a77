package fromword_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/fromword"
)

// around types a report of one section around a text, and reads it.
func (c *clerk) around(t *testing.T, text string) *fromword.Result {
	t.Helper()
	c.body.Reset()
	head := layout(row(cell(4200, 1, c.line("center b", "SỞ NỘI VỤ"), c.line("center", "Số: 15/BC-SNV")),
		cell(5700, 1, c.line("center b", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), c.line("center b", "Độc lập - Tự do - Hạnh phúc"), c.line("center i", "Huế, ngày 05 tháng 02 năm 2026"))))
	closing := layout(row(cell(4200, 1, c.line("", "Nơi nhận:"), c.line("", "- UBND tỉnh;"), c.line("", "- Lưu: VT.")), cell(5700, 1, c.line("center b", "GIÁM ĐỐC"), c.par("center"), c.line("center b", "Nguyễn Văn Bình"))))
	c.body.WriteString(head + c.line("center b", "BÁO CÁO") + c.line("center b", "Kết quả năm 2026") + c.par("") + c.running(c.piece("", "Sở Nội vụ báo cáo như sau:")) +
		c.running(c.piece("b", "I. KẾT QUẢ")) + text + c.running(c.piece("", "Trên đây là báo cáo của Sở./.")) + closing + c.par(""))
	return read(t, c.file(t))
}

// field is a field as Word writes it, with a result or without one.
func field(instruction, form, result string) string {
	s := `<w:r><w:fldChar w:fldCharType="begin">` + form + `</w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> ` + instruction + ` </w:instrText></w:r>`
	if result != "" {
		s += `<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + result
	}
	return s + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

// TestFieldsWithoutResult wants as losses the fields that show what no letter of the file says, and no others.
func TestFieldsWithoutResult(t *testing.T) {
	c := newClerk(1)
	c.habit = habits{behind: " ", dash: "-"}
	list := `<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Đạt"/><w:listEntry w:val="Chưa đạt"/></w:ddList></w:ffData>`
	first := strings.Replace(list, `<w:result w:val="1"/>`, "", 1)
	box := `<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>`
	for field, want := range map[string]string{
		field(`SYMBOL 176 \f "Times"`, "", ""):          `SYMBOL 176 \f "Times"`,
		field(`EQ \f(tử,mẫu)`, "", ""):                  `EQ \f(tử,mẫu)`,
		field("AUTONUM", "", ""):                        "AUTONUM",
		field("MACROBUTTON Không [Tên đơn vị]", "", ""): "MACROBUTTON Không [Tên đơn vị]",
		field("FORMDROPDOWN", list, ""):                 "Chưa đạt",
		field("FORMDROPDOWN", first, ""):                "Đạt",
		field("FORMCHECKBOX", box, ""):                  "☒",
		`<w:fldSimple w:instr="EQ \f(1,2)"/>`:           `EQ \f(1,2)`,
		`<w:fldSimple w:instr="QUOTE"><w:r><w:fldChar w:fldCharType="end"/></w:r></w:fldSimple>`: "",
		field("QUOTE", "", c.piece("", "a")):                                                     "",
		field(`EQ \f(1,2)`, "", c.piece("", "½")):                                                "",
		field("PAGE", "", ""):                                                                    "",
		field(`XE "mục"`, "", ""):                                                                "",
		`<w:del w:id="1">` + field("AUTONUM", "", "") + `</w:del>`:                               "AUTONUM",
	} {
		var lost []string
		for _, l := range c.around(t, c.running(c.piece("", "Đạt "), field, c.piece("", " lần."))).Losses {
			lost = append(lost, l.Text)
		}
		if got := strings.Join(lost, "; "); got != want {
			t.Errorf("%s: lost %q, want %q", field, got, want)
		}
	}
}

// TestPicturesNotRead wants each picture of a file in the report or as a loss with its file.
func TestPicturesNotRead(t *testing.T) {
	canvas := func(picture string) string {
		return `<w:r><mc:AlternateContent><mc:Choice xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" Requires="wpc">` + picture + `</mc:Choice></mc:AlternateContent></w:r>`
	}
	in := func(tag string) func(string) string {
		return func(picture string) string { return "<w:" + tag + ` w:id="5">` + picture + "</w:" + tag + ">" }
	}
	for name, f := range map[string]struct {
		around func(picture string) string
		lost   int
	}{
		"shown":    {func(s string) string { return s }, 0},
		"inserted": {in("ins"), 0},
		"deleted":  {in("del"), 1},
		"moved":    {in("moveFrom"), 1},
		"hidden":   {func(s string) string { return strings.Replace(s, "<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1) }, 1},
		"canvas":   {func(s string) string { return canvas(strings.TrimSuffix(strings.TrimPrefix(s, "<w:r>"), "</w:r>")) }, 1},
		"a line": {func(s string) string {
			return strings.Replace(s, `cx="254000" cy="381000"`, `cx="1905000" cy="25400"`, 1)
		}, 0},
		"two forms": {func(s string) string {
			return strings.Replace(canvas(""), "</mc:Choice>", "</mc:Choice><mc:Fallback>"+strings.TrimSuffix(strings.TrimPrefix(s, "<w:r>"), "</w:r>")+"</mc:Fallback>", 1)
		}, 0},
	} {
		c := newClerk(1)
		c.habit = habits{behind: " ", dash: "-"}
		result := c.around(t, c.running(c.piece("", "Ảnh "), f.around(c.picture("Cổng", 0)), c.piece("", " đây.")))
		if shown := slices.Contains(said(result.Report), "picture Cổng 40x30"); len(result.Losses) != f.lost || len(result.Files) != f.lost || shown != (f.lost == 0 && name != "a line") {
			t.Errorf("%s: shown %t, lost %v, %d files", name, shown, result.Losses, len(result.Files))
		}
	}
}

// TestNotesInTheHead wants a note whose mark stands where a report has none to be lost for that reason, and not for want of a mark.
func TestNotesInTheHead(t *testing.T) {
	c := newClerk(1)
	c.habit = habits{behind: " ", dash: "-"}
	c.notes = []string{c.piece("", "Một"), c.piece("", "Hai"), c.piece("", "Ba")}
	mark := func(n string) string { return `<w:r><w:footnoteReference w:id="` + n + `"/></w:r>` }
	c.around(t, c.running(c.piece("", "Việc"), mark("1"), c.piece("", ".")))
	file := strings.Replace(c.body.String(), "</w:p>", mark("2")+"</w:p>", 1) // of the agency
	c.body.Reset()
	c.body.WriteString(file)
	result := read(t, c.file(t))
	for _, want := range []struct{ text, reason string }{{"Hai", "a note in a place where a report has none"}, {"Ba", "a note to which no mark in the text leads"}} {
		if !slices.ContainsFunc(result.Losses, func(l fromword.Loss) bool { return l.Text == want.text && l.Reason.En == want.reason }) {
			t.Errorf("no loss %q in %v", want, result.Losses)
		}
	}
}

// TestPicturesOfGroup wants each picture of a group under its own description, and under that of the group where it has none.
func TestPicturesOfGroup(t *testing.T) {
	c := newClerk(1)
	c.habit = habits{behind: " ", dash: "-"}
	group := ""
	for _, description := range []string{"Cổng", "", "Sân"} {
		one := c.picture("", 0)
		one = one[strings.Index(one, "<pic:pic"):]
		group += strings.Replace(one[:strings.Index(one, "</a:graphicData>")], "<pic:blipFill>", `<pic:nvPicPr><pic:cNvPr id="0" name="a" descr="`+description+`"/></pic:nvPicPr><pic:blipFill>`, 1)
	}
	drawing := `<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="300000"/><wp:docPr id="1" name="a" descr="Trường"/><a:graphic><a:graphicData>` + group + `</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
	got := strings.Join(said(c.around(t, c.par("center", drawing)).Report), "\n")
	if want := "picture Cổng 40x30\npicture Trường 40x30\npicture Sân 40x30"; !strings.Contains(got, want) {
		t.Errorf("not\n%s\nin\n%s", want, got)
	}
}

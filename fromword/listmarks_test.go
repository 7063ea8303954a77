package fromword_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestNumbersOfWord wants what Word puts in front of a paragraph to stand in the report wherever the paragraph does.
func TestNumbersOfWord(t *testing.T) {
	c := newClerk(1)
	c.habit = habits{behind: " ", dash: "-", counted: true}
	counted := func(form, text, paragraph string) string {
		n := c.counter(form, text, "")
		return strings.Replace(paragraph, "<w:pPr>", `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="`+fmt.Sprint(n)+`"/></w:numPr>`, 1)
	}
	text := c.running(c.piece("", "Việc"))
	data := strings.Replace(layout(row(cell(4800, 1, c.line("center b", "TT")), cell(4800, 1, c.line("center b", "Việc")))+row(cell(4800, 1, c.line("", "a")), cell(4800, 1, c.line("", "b")))), "<w:tblPr>", `<w:tblPr><w:tblStyle w:val="TableGrid"/>`, 1)
	c.notes = []string{c.piece("", "Hỏi:") + "</w:p>" + strings.TrimSuffix(counted("decimal", "Bước %1:", c.line("", "Đáp")), "</w:p>")}
	for _, f := range []struct{ text, want string }{
		{counted("decimal", "Bước %1:", text), "p Bước 1: Việc"},
		{counted("decimal", "[%1]", text), "p [1] Việc"},
		{counted("decimal", "Bảng %1.", c.line("center b", "Kết quả")) + data, "caption Bảng 1. Kết quả"},
		{c.running(c.piece("", "Việc"), c.mark()), "p Việc[Hỏi:][Bước 1: Đáp]"},
		{data + counted("decimal", "Ghi chú %1:", c.line("i", "Ước")), "source Ghi chú 1: Ước"},
	} {
		if got := said(c.around(t, f.text).Report); !slices.Contains(got, f.want) {
			t.Errorf("no line %q in\n%s", f.want, strings.Join(got, "\n"))
		}
	}
}

// TestBullets wants an item of every sign that a list of Word, of Google Docs or of a clerk has.
func TestBullets(t *testing.T) {
	c := newClerk(1)
	c.habit = habits{behind: " ", dash: "-", counted: true}
	for sign, mark := range map[string]string{"●": "-", "○": "-", "■": "-", "▪": "-", "◦": "-", "➢": "-", "◊": "-", "♦": "-", "✓": "-", "–": "-", "—": "-", "*": "*", "+": "+", "-": "-"} {
		n := c.counter("bullet", sign, "Noto Sans Symbols")
		counted := strings.Replace(c.running(c.piece("", "Việc đếm;")), "<w:pPr>", `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="`+fmt.Sprint(n)+`"/></w:numPr>`, 1)
		got := said(c.around(t, c.running(c.piece("", sign+" Việc gõ;"))+counted).Report)
		for _, want := range []string{"item " + mark + " Việc gõ;", "item " + mark + " Việc đếm;"} {
			if !slices.Contains(got, want) {
				t.Errorf("%s: no line %q in\n%s", sign, want, strings.Join(got, "\n"))
			}
		}
	}
}

// TestListInList wants an item under another one in the same list of Word to stand under it in the report.
func TestListInList(t *testing.T) {
	c := newClerk(1)
	c.habit = habits{behind: " ", dash: "-"}
	c.lists.WriteString(`<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="○"/></w:lvl>` +
		`<w:lvl w:ilvl="2"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`)
	at := func(level, s string) string {
		return strings.Replace(c.running(c.piece("", s)), "<w:pPr>", `<w:pPr><w:numPr><w:ilvl w:val="`+level+`"/><w:numId w:val="1"/></w:numPr>`, 1)
	}
	got := strings.Join(said(c.around(t, at("1", "Không;")+at("0", "Một;")+at("1", "Hai;")+at("1", "Ba;")+at("0", "Bốn;")+at("2", "Năm;")+c.running(c.piece("", "- Sáu;"))+at("1", "Bảy.")).Report), "\n")
	if want := "item - Không;\nitem - Một;\nitem + Hai;\nitem + Ba;\nitem - Bốn;\nitem a) Năm;\nitem - Sáu;\nitem + Bảy."; !strings.Contains(got, want) {
		t.Errorf("not\n%s\nin\n%s", want, got)
	}
}

// TestHeadingsOfList wants the numbers of headings that Word counts in steps, those of a mục among them, whole.
func TestHeadingsOfList(t *testing.T) {
	c := newClerk(1)
	c.habit = habits{behind: " ", dash: "-"}
	c.lists.WriteString(`<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>` +
		`</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`)
	heading := func(level, s string) string {
		return strings.Replace(c.running(c.piece("b", s)), "<w:pPr>", `<w:pPr><w:numPr><w:ilvl w:val="`+level+`"/><w:numId w:val="1"/></w:numPr>`, 1)
	}
	text := c.running(c.piece("", "Đủ."))
	got := strings.Join(said(c.around(t, heading("0", "THU")+heading("1", "Thuế")+text+heading("1", "Phí")+text+heading("0", "CHI")+heading("1", "Lương")+text).Report), "\n")
	if want := "h1 I. THU\nh2 I.1. Thuế\np Đủ.\nh2 I.2. Phí\np Đủ.\nh1 II. CHI\nh2 II.1. Lương\np Đủ."; !strings.Contains(got, want) {
		t.Errorf("not\n%s\nin\n%s", want, got)
	}
}

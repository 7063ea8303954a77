package issuing_test

import (
	"errors"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/issuing"
	"github.com/vanthu/baocao/model"
)

var (
	tag     = regexp.MustCompile(`<w:tag w:val="baocao\.[a-z]+"/>`)
	control = regexp.MustCompile(`<w:sdt>.*?<w:sdtContent>(.*?)</w:sdtContent></w:sdt>`)
	text    = regexp.MustCompile(`<w:t[ >][^<]*`)
)

// lines are the paragraphs of the main part that hold a number or a date.
func lines(t testing.TB, docx []byte) string {
	t.Helper()
	var said strings.Builder
	for _, p := range strings.Split(part(t, docx, "word/document.xml"), "</w:p>") {
		line := ""
		for _, m := range text.FindAllString(p, -1) {
			line += m[strings.Index(m, ">")+1:]
		}
		if strings.Contains(line, "/BC-") || strings.Contains(line, "ngày ") || strings.Contains(line, "DỰ THẢO") {
			said.WriteString(line + "\n")
		}
	}
	return said.String()
}

const issuedLines = "Số: 05/BC-SNNMT\nĐà Nẵng, ngày 08 tháng 3 năm 2026\n" +
	"(Kèm theo Báo cáo số 05/BC-SNNMT ngày 08 tháng 3 năm 2026 của Sở Nông nghiệp và Môi trường)\n"

// TestIssueByTitle issues drafts whose fields have kept their titles only: all of them, as LibreOffice 7 saves them, and
// each alone.
func TestIssueByTitle(t *testing.T) {
	draft := draftFile(t)
	main := part(t, draft, "word/document.xml")
	libreOffice, err := os.ReadFile("testdata/libreoffice.docx")
	if err != nil {
		t.Fatal(err)
	}
	inputs := map[string][]byte{"LibreOffice": libreOffice, "all": replacedAll(t, draft, tag.ReplaceAllString(main, ""))}
	for i, at := range tag.FindAllStringIndex(main, -1) {
		inputs[main[at[0]:at[1]]+string(rune('a'+i))] = replacedAll(t, draft, main[:at[0]]+main[at[1]:])
	}
	for name, docx := range inputs {
		issued, err := issue(docx, march)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := lines(t, issued); got != issuedLines {
			t.Errorf("%s: %s", name, got)
		}
		if _, err := issue(issued, march); refusal(err) != issuing.Issued {
			t.Errorf("%s: issued again: %v", name, err)
		}
	}
}

// TestIssueResaved lets LibreOffice itself save the draft, before and after.
func TestIssueResaved(t *testing.T) {
	issued, err := issue(judge.Resaved(t, draftFile(t)), march)
	if err != nil {
		t.Fatal(err)
	}
	if got := lines(t, judge.Resaved(t, issued)); got != issuedLines {
		t.Error(got)
	}
}

// TestIssueNamesWhatIsLost drops each field but not its text, as pandoc and Google Docs do. What would stay blank has to be
// named; what is written out may stay if it is what the field would say.
func TestIssueNamesWhatIsLost(t *testing.T) {
	draft := draftFile(t)
	main := part(t, draft, "word/document.xml")
	places := control.FindAllStringSubmatchIndex(main, -1)
	dropped := 0
	for _, at := range places {
		name := tag.FindString(main[at[0]:at[2]])
		if strings.Contains(name, "signer") {
			continue
		}
		dropped++
		name = name[len(`<w:tag w:val="`) : len(name)-len(`"/>`)]
		without := replacedAll(t, draft, main[:at[0]]+main[at[2]:at[3]]+main[at[1]:])
		april := issuing.Issuance{Number: 5, Date: model.Date{Day: 8, Month: 4, Year: 2027}}
		if _, err := issue(without, april); refusal(err) != issuing.NoFields {
			t.Errorf("%s, issued in April 2027: %v", name, err)
		}
		_, err := issue(without, march)
		var refused *issuing.Error
		switch written := strings.HasSuffix(name, "month") || strings.HasSuffix(name, "year"); {
		case written && err != nil:
			t.Errorf("%s: %v", name, err)
		case written:
		case !errors.As(err, &refused) || refused.Refusal != issuing.NoFields || refused.Field != name:
			t.Errorf("%s: %v", name, err)
		case !strings.Contains(refused.Vietnamese(), "kết xuất lại") || !strings.Contains(refused.Error(), "render the draft again"):
			t.Errorf("no remedy: %v", err)
		}
	}
	if dropped != 9 {
		t.Errorf("%d fields dropped, want 9", dropped)
	}
	_, err := issue(replacedAll(t, draft, control.ReplaceAllString(main, "$1")), march)
	var refused *issuing.Error
	if want := "baocao.number, baocao.day, baocao.month, baocao.year"; !errors.As(err, &refused) || refused.Field != want {
		t.Errorf("all fields: %v", err)
	}
}

// TestIssueLeavesOtherFields gives a draft what a clerk may have put there: a control of his own that has one of our titles,
// and forms that are left blank.
func TestIssueLeavesOtherFields(t *testing.T) {
	draft := draftFile(t)
	own := ""
	for _, s := range []string{
		`<w:r><w:t>Họp ngày: </w:t></w:r><w:sdt><w:sdtPr><w:alias w:val="Ngày"/></w:sdtPr><w:sdtContent><w:r><w:t>....</w:t></w:r></w:sdtContent></w:sdt>`,
		`<w:r><w:t>Sổ số </w:t></w:r><w:sdt><w:sdtPr><w:alias w:val="Số"/></w:sdtPr><w:sdtContent><w:r><w:t>....</w:t></w:r></w:sdtContent></w:sdt>`,
		`<w:r><w:t>Số: ......../GM</w:t></w:r>`, `<w:r><w:t>Hòa Vang, ngày .... tháng .... năm ....</w:t></w:r>`,
		`<w:r><w:t>(Kèm theo Báo cáo số ......../BC-SNNMT ngày .... tháng .... năm ........ của Sở)</w:t></w:r>`, // electronic
	} {
		own += "<w:p>" + s + "</w:p>"
	}
	main := part(t, draft, "word/document.xml")
	cut := strings.LastIndex(main, "<w:sectPr")
	issued, err := issue(replacedAll(t, draft, main[:cut]+own+main[cut:]), march)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(part(t, issued, "word/document.xml"), own) {
		t.Error("what is not ours has changed")
	}
}

// replacedAll gives the draft another main part.
func replacedAll(t testing.TB, docx []byte, main string) []byte {
	t.Helper()
	return edited(t, docx, func(name, s string) string {
		if name == "word/document.xml" {
			return main
		}
		return s
	})
}

func refusal(err error) issuing.Refusal {
	var refused *issuing.Error
	if errors.As(err, &refused) {
		return refused.Refusal
	}
	return 0
}

package issuing_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/internal/structure"
	"github.com/vanthu/baocao/issuing"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

// report reads a case.
func report(t testing.TB, name, file string) *model.Report {
	t.Helper()
	r, err := source.Decode(os.DirFS("../examples/cases/"+name), file)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func rendered(t testing.TB, r *model.Report) []byte {
	t.Helper()
	var docx bytes.Buffer
	if err := baocao.Write(&docx, r); err != nil {
		t.Fatal(err)
	}
	return docx.Bytes()
}

// draftFile is the Word file of the case draft.
func draftFile(t testing.TB) []byte { return rendered(t, report(t, "draft", "report.yaml")) }

var march = issuing.Issuance{Number: 5, Date: model.Date{Day: 8, Month: 3, Year: 2026}}

func issue(docx []byte, given issuing.Issuance) ([]byte, error) {
	var out bytes.Buffer
	err := issuing.Issue(bytes.NewReader(docx), int64(len(docx)), &out, given)
	return out.Bytes(), err
}

func entries(t testing.TB, docx []byte) []*zip.File {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	return r.File
}

func entry(t testing.TB, f *zip.File, raw bool) string {
	t.Helper()
	var r io.Reader
	var err error
	if raw {
		r, err = f.OpenRaw()
	} else {
		r, err = f.Open()
	}
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// part returns the content of one part.
func part(t testing.TB, docx []byte, name string) string {
	t.Helper()
	for _, f := range entries(t, docx) {
		if f.Name == name {
			return entry(t, f, false)
		}
	}
	t.Fatalf("no part %s", name)
	return ""
}

// fieldText finds the text of every field with its tag.
var fieldText = regexp.MustCompile(`(<w:tag w:val="([^"]*)"/><w:id w:val="\d+"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t[^>]*>)([^<]*)`)

func TestIssueFillsEveryField(t *testing.T) {
	docx, err := issue(draftFile(t), march)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range structure.Check(docx) {
		t.Error(f)
	}
	got := map[string][]string{}
	for _, m := range fieldText.FindAllStringSubmatch(part(t, docx, "word/document.xml"), -1) {
		got[m[2]] = append(got[m[2]], m[3])
	}
	for tag, want := range map[string]string{
		"baocao.number": "05 05", "baocao.day": "08 08", "baocao.month": "3 3", "baocao.year": "2026 2026", "baocao.draft": "\u00a0",
	} {
		if s := strings.Join(got[tag], " "); s != want {
			t.Errorf("%s: %q, want %q", tag, s, want)
		}
	}
}

func TestIssueChangesNothingElse(t *testing.T) {
	before := draftFile(t)
	after, err := issue(before, march)
	if err != nil {
		t.Fatal(err)
	}
	old, issued := entries(t, before), entries(t, after)
	if len(old) != len(issued) {
		t.Fatalf("%d parts became %d", len(old), len(issued))
	}
	for i, f := range issued {
		if f.Name != old[i].Name {
			t.Errorf("part %d was %s and is %s", i, old[i].Name, f.Name)
		}
		if f.ModifiedDate != old[i].ModifiedDate || f.Modified.Year() != 1980 {
			t.Errorf("%s has the date %v", f.Name, f.Modified)
		}
		if f.Name == "word/document.xml" {
			blanked := func(f *zip.File) string { return fieldText.ReplaceAllString(entry(t, f, false), "$1") }
			if blanked(f) != blanked(old[i]) {
				t.Error("the main part differs outside its fields")
			}
			continue
		}
		if entry(t, f, true) != entry(t, old[i], true) {
			t.Errorf("%s has other compressed bytes", f.Name)
		}
	}
	again, err := issue(before, march)
	if err != nil || !bytes.Equal(after, again) {
		t.Errorf("the same draft issued twice gives different bytes (%v)", err)
	}
}

// edited returns a file with one part changed, or dropped where the change gives nothing.
func edited(t testing.TB, docx []byte, change func(name, content string) string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range entries(t, docx) {
		s := change(f.Name, entry(t, f, false))
		if s == "" {
			continue
		}
		e, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(e, s); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// added puts one more file into the zip.
func added(t testing.TB, docx []byte, name, content string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range entries(t, docx) {
		if err := w.Copy(f); err != nil {
			t.Fatal(err)
		}
	}
	e, err := w.Create(name)
	if err == nil {
		_, err = io.WriteString(e, content)
	}
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// replaced changes the main part of the draft.
func replaced(t testing.TB, docx []byte, old, new string) []byte {
	t.Helper()
	seen := false
	changed := edited(t, docx, func(name, s string) string {
		if name != "word/document.xml" {
			return s
		}
		seen = strings.Contains(s, old)
		return strings.Replace(s, old, new, 1)
	})
	if !seen {
		t.Fatalf("the main part does not hold %s", old)
	}
	return changed
}

// signedWord is a Word file as it is once it has been signed.
func signedWord(t testing.TB, docx []byte) []byte {
	t.Helper()
	return edited(t, docx, func(name, s string) string {
		if name == "_rels/.rels" {
			s = strings.Replace(s, "</Relationships>", `<Relationship Id="rIdS" Target="_xmlsignatures/origin.sigs" `+
				`Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"/></Relationships>`, 1)
		}
		return s
	})
}

func TestIssueRefuses(t *testing.T) {
	draft := draftFile(t)
	issued, err := issue(draft, march)
	if err != nil {
		t.Fatal(err)
	}
	number := march
	number.Number = 0
	large := march
	large.Number = 1_000_000
	noDay, noDate := march, march
	noDay.Date.Day = 0
	noDate.Date = model.Date{Day: 31, Month: 4, Year: 2026}
	const numberTag, dayTag = `<w:tag w:val="baocao.number"/>`, `<w:tag w:val="baocao.day"/>`
	for name, tt := range map[string]struct {
		docx  []byte
		given issuing.Issuance
		want  issuing.Refusal
	}{
		"issued":          {issued, march, issuing.Issued},
		"complete":        {rendered(t, report(t, "marks", "report.md")), march, issuing.Issued},
		"other day":       {replaced(t, draft, ">....<", ">09<"), march, issuing.Issued},
		"no number":       {draft, number, issuing.BadNumber},
		"large number":    {draft, large, issuing.BadNumber},
		"no day":          {draft, noDay, issuing.BadDate},
		"no such day":     {draft, noDate, issuing.BadDate},
		"empty":           {nil, march, issuing.NotWord},
		"text":            {[]byte("Số: /BC-UBND"), march, issuing.NotWord},
		"truncated":       {draft[:len(draft)/2], march, issuing.NotWord},
		"not well-formed": {replaced(t, draft, "</w:body>", ""), march, issuing.NotWord},
		"doctype":         {replaced(t, draft, "<w:document", "<!DOCTYPE w><w:document"), march, issuing.NotWord},
		"prompting":       {replaced(t, draft, numberTag, numberTag+"<w:showingPlcHdr/>"), march, issuing.Prompting},
		"field lost": {edited(t, draft, func(_, s string) string {
			return strings.ReplaceAll(s, `<w:alias w:val="Ngày"/>`+dayTag, "")
		}), march, issuing.NoFields},
		"too wide": {replaced(t, draft, "/BC-SNNMT", "/BC-SNNMT-TTBVTV-CCKL-PTCHC-KHTC-VPUB"), march, issuing.TooWide},
		"spreadsheet": {edited(t, draft, func(_, s string) string {
			return strings.ReplaceAll(s, "wordprocessingml.document.main+xml", "spreadsheetml.sheet.main+xml")
		}), march, issuing.NotWord},
		"signed":         {signedWord(t, draft), march, issuing.Signed},
		"name leads out": {added(t, draft, "../x", "x"), march, issuing.NotWord},
		"too large":      {replaced(t, draft, "</w:body>", "</w:body>"+strings.Repeat(" ", 33<<20)), march, issuing.TooLarge},
		"large styles": {edited(t, draft, func(name, s string) string {
			if name == "word/styles.xml" {
				s += strings.Repeat(" ", 3<<20)
			}
			return s
		}), march, issuing.TooLarge},
		"no main part": {edited(t, draft, func(name, s string) string {
			if name == "word/document.xml" {
				return ""
			}
			return s
		}), march, issuing.NotWord},
	} {
		t.Run(name, func(t *testing.T) {
			out, err := issue(tt.docx, tt.given)
			var refused *issuing.Error
			if !errors.As(err, &refused) || refused.Refusal != tt.want {
				t.Fatalf("error %v, want refusal %d", err, tt.want)
			}
			if len(out) > 0 {
				t.Errorf("%d bytes were written", len(out))
			}
			if refused.Error() == refused.Vietnamese() || strings.Contains(refused.Error(), "Refusal(") {
				t.Errorf("no message in two languages: %q", refused.Error())
			}
		})
	}
}

// TestIssueWhatWordSaved issues a draft in which Word has split a field, formatted it, and written an empty text.
func TestIssueWhatWordSaved(t *testing.T) {
	draft := replaced(t, draftFile(t), "<w:t>....</w:t></w:r>",
		`<w:rPr><w:i/></w:rPr><w:t/></w:r><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve">.... </w:t></w:r>`)
	docx, err := issue(draft, march)
	if err != nil {
		t.Fatal(err)
	}
	want := `<w:rPr><w:i/></w:rPr><w:t>08</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve"></w:t></w:r>`
	if !strings.Contains(part(t, docx, "word/document.xml"), want) {
		t.Error("the day is not in the first text of its field")
	}
}

// TestIssueKeepsTheDay issues a draft whose day is written already.
func TestIssueKeepsTheDay(t *testing.T) {
	r := report(t, "draft", "report.yaml")
	r.Date = march.Date
	if _, err := issue(rendered(t, r), march); err != nil {
		t.Error(err)
	}
}

func TestIssueFile(t *testing.T) {
	dir := t.TempDir()
	draft, final := filepath.Join(dir, "draft.docx"), filepath.Join(dir, "final.docx")
	if err := os.WriteFile(draft, draftFile(t), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := issuing.IssueFile(draft, final, march); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(final)
	if err != nil {
		t.Fatal(err)
	}
	if err := issuing.IssueFile(final, final, march); err == nil {
		t.Error("a report is issued twice")
	}
	after, err := os.ReadFile(final)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("a refused file is changed (%v)", err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 2 {
		t.Errorf("%d files, want 2 (%v)", len(left), err)
	}
	if err := issuing.IssueFile(filepath.Join(dir, "none.docx"), final, march); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v, want that there is no such file", err)
	}
}

// FuzzIssue wants an error, or a file that cannot be issued again, from a main part that may be anything.
func FuzzIssue(f *testing.F) {
	main := `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>`
	for _, tag := range []string{"number", "day", "month", "year", "draft"} {
		main += `<w:sdt><w:sdtPr><w:tag w:val="baocao.` + tag + `"/></w:sdtPr><w:sdtContent><w:r><w:t>…</w:t></w:r></w:sdtContent></w:sdt>`
	}
	main += `</w:p></w:body></w:document>`
	if _, err := issue(smallest(f, main), march); err != nil {
		f.Fatal(err)
	}
	f.Add(main)
	f.Add(strings.ReplaceAll(main, "<w:t>…</w:t>", "<w:t/>"))
	f.Add(strings.ReplaceAll(main, "</w:sdtContent></w:sdt>", ""))
	f.Add("<w:document>")
	f.Fuzz(func(t *testing.T, main string) {
		docx, err := issue(smallest(t, main), march)
		if err != nil {
			return
		}
		if _, err := issue(docx, march); err == nil {
			t.Error("an issued file can be issued again")
		}
	})
}

// smallest is a Word file of nothing but its main part.
func smallest(t testing.TB, main string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ` +
			`ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" ` +
			`Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="main.xml"/></Relationships>`},
		{"main.xml", main},
	} {
		e, err := w.CreateHeader(&zip.FileHeader{Name: f[0]})
		if err == nil {
			_, err = io.WriteString(e, f[1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

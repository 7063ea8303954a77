package register_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/golden"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/register"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// TestCases holds the sixteen fields of every case of the README against a golden that was read.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("../examples/cases/*/report.*")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	for _, file := range files {
		dir := filepath.Dir(file)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			r, err := source.Config{Workbooks: xlsx.Workbooks{}}.Decode(os.DirFS(dir), filepath.Base(file))
			if err != nil {
				t.Fatal(err)
			}
			written, faults := baocao.Assemble(r)
			if err := faults.Err(); err != nil {
				t.Fatal(err)
			}
			m, long := register.Of(r, written.Pages())
			if len(long) > 0 {
				t.Errorf("too long: %v", long)
			}
			var text bytes.Buffer
			if err := m.WriteJSON(&text); err != nil {
				t.Fatal(err)
			}
			golden.Equal(t, text.Bytes(), filepath.Join("../testdata", filepath.Base(dir), "metadata.json"))

			var again register.Metadata
			if err := json.Unmarshal(text.Bytes(), &again); err != nil || !reflect.DeepEqual(again, m) {
				t.Errorf("read again: %v\n%+v\n%+v", err, again, m)
			}
			var keys map[string]any
			if json.Unmarshal(text.Bytes(), &keys); len(keys) != 16 {
				t.Errorf("%d fields, Phụ lục VI has 16", len(keys))
			}
		})
	}
}

// report says something in every field.
func report() *model.Report {
	return &model.Report{
		IssuingAgency: model.Lines{"SỞ NỘI VỤ"}, Joint: []model.JointAgency{{IssuingAgency: model.Lines{"SỞ", "Y TẾ"}}},
		Number: model.Number{Ordinal: 6, Symbol: "BC-SNV"}, Place: "Huế", Date: model.Date{Day: 5, Month: 3, Year: 2026},
		Subject: model.Plain("Kết quả\nquý I"), Draft: "DỰ THẢO", Circulation: model.Circulation(decree.InternalOnly), Urgency: model.Urgency(decree.Express),
		Addressees: []model.Addressee{{Name: "UBND Thành phố", Lines: model.Lines{"(Văn phòng)."}, OrganID: "000.00.00.H57"}},
		Recipients: []string{"Như trên (2b)", "Sở Y tế", "Sở Y tế", norm.NFD.String("Bộ Nội vụ")}, Archive: "VT",
		RecipientIDs: []model.RecipientID{{Name: "Sở Y tế", OrganID: "000.00.11.H57"}},
		OrganID:      "000.00.15.H57", FileCode: model.FileCode{Catalog: 2026, Notation: "03.TH"}, DocOrdinal: 7, DueDate: model.Date{Day: 9, Month: 4, Year: 2026}, Copies: 30,
		Signature: model.Signature{Position: "GIÁM ĐỐC", SignerName: "Trần Thị Bình"}, Cosigners: []model.Signature{{Position: "PHÓ GIÁM ĐỐC"}},
		Body: model.Body{{Paragraph: model.Plain("Sở báo cáo.")}},
	}
}

func TestOf(t *testing.T) {
	got, faults := register.Of(report(), 12)
	want := register.Metadata{
		FileCode: register.FileCode{OrganId: "000.00.15.H57", FileCatalog: 2026, FileNotation: "03.TH"}, DocOrdinal: 7,
		TypeName: "Báo cáo", CodeNumber: "06", CodeNotation: "BC-SNV", IssuedDate: "2026-03-05", OrganName: "SỞ NỘI VỤ; SỞ Y TẾ", Subject: "Kết quả quý I",
		Language: "Tiếng Việt", PageAmount: 12, Description: "DỰ THẢO; LƯU HÀNH NỘI BỘ",
		SignerInfo: []register.Signer{{Position: "GIÁM ĐỐC", FullName: "Trần Thị Bình"}, {Position: "PHÓ GIÁM ĐỐC"}},
		To:         []register.Receiver{{OrganId: "000.00.00.H57", OrganName: "UBND Thành phố (Văn phòng)"}, {OrganId: "000.00.11.H57", OrganName: "Sở Y tế"}, {OrganName: "Bộ Nội vụ"}},
		Priority:   3, IssuedAmount: 30, DueDate: "2026-04-09",
	}
	if !reflect.DeepEqual(got, want) || len(faults) > 0 {
		t.Errorf("got  %+v\nwant %+v\nfaults %v", got, want, faults)
	}
	draft, _ := register.Of(&model.Report{Number: model.Number{Symbol: "BC-SNV"}, Date: model.Date{Month: 3, Year: 2026}}, 0)
	if draft.CodeNumber != "" || draft.IssuedDate != "" || draft.PageAmount != 0 {
		t.Errorf("a draft has %+v", draft)
	}
}

// TestBehindAsAbove: “Như trên” and its purpose are nobody, a body that is typed behind them is one.
func TestBehindAsAbove(t *testing.T) {
	for recipient, want := range map[string]string{
		"Như trên": "", "NHƯ TRÊN": "", "Như trên (2b)": "", "Như trên;": "", "Như trên (để báo cáo);": "", "Như trên - để b/c": "", "Như trên để thực hiện.": "", norm.NFD.String("Như trên"): "",
		"Như trên; UBND xã A (để biết)": "UBND xã A (để biết)", "Như trên, Sở Nội vụ": "Sở Nội vụ", "Như trên (để báo cáo); Sở Nội vụ": "Sở Nội vụ",
		"Như trên để báo cáo, Sở Nội vụ": "Sở Nội vụ", "Sở Nội vụ như trên": "Sở Nội vụ như trên",
	} {
		r := report()
		r.Addressees, r.Recipients = nil, []string{recipient}
		got := ""
		for _, to := range dataOf(r).To {
			got += to.OrganName
		}
		if got != want {
			t.Errorf("%q: %q, want %q", recipient, got, want)
		}
	}
}

// TestCodeOfSpelling: a code is that of the line that reads the same, however its blanks and letters are written.
func TestCodeOfSpelling(t *testing.T) {
	for _, line := range []string{"Sở  Y tế", norm.NFD.String("Sở Y tế"), "Sở Y\u00a0tế "} {
		r := report()
		r.Recipients = []string{"Như trên", line}
		if to := dataOf(r).To; len(to) != 2 || to[1].OrganId != "000.00.11.H57" {
			t.Errorf("%q: %v", line, to)
		}
		for _, f := range r.Validate() {
			if f.Rule == "recipient-unknown" {
				t.Errorf("%q: %v", line, f)
			}
		}
	}
}

// TestLengths: each field that Phụ lục VI bounds is warned of when it passes the bound, by one character, and stays whole.
func TestLengths(t *testing.T) {
	long := func(n int) string { return strings.Repeat("ế", n) }
	for _, tt := range []struct {
		path, field string
		most        int
		set         func(r *model.Report, s string)
	}{
		{"organ_id", "FileCode.OrganId", 13, func(r *model.Report, s string) { r.OrganID = s }},
		{"file_code.file_notation", "FileCode.FileNotation", 20, func(r *model.Report, s string) { r.FileCode.Notation = s }},
		{"number", "CodeNotation", 30, func(r *model.Report, s string) { r.Number.Symbol = s }},
		{"issuing_agency", "OrganName", 200, func(r *model.Report, s string) { r.AgencyName = s }},
		{"subject", "Subject", 500, func(r *model.Report, s string) { r.Subject = model.Plain(s) }},
		{"signature.position", "SignerInfo.Position", 100, func(r *model.Report, s string) { r.Signature.Position = s }},
		{"cosigners[0].signer_name", "SignerInfo.FullName", 50, func(r *model.Report, s string) { r.Cosigners[0].SignerName = s }},
		{"addressees[0].organ_id", "To.OrganId", 13, func(r *model.Report, s string) { r.Addressees[0].OrganID = s }},
		{"recipient_ids[0].organ_id", "To.OrganId", 13, func(r *model.Report, s string) { r.RecipientIDs[0].OrganID = s }},
		{"recipients[3]", "To.OrganName", 200, func(r *model.Report, s string) { r.Recipients[3] = s }},
	} {
		r := report()
		if tt.set(r, long(tt.most)); len(faultsOf(r)) > 0 {
			t.Errorf("%s of %d: %v", tt.field, tt.most, faultsOf(r))
		}
		tt.set(r, long(tt.most+1))
		faults := faultsOf(r)
		if len(faults) == 0 || faults[0].Path != tt.path || faults[0].Severity != model.Warning || !strings.HasPrefix(faults[0].Message.Vi, tt.field) {
			t.Errorf("%s of %d: %v", tt.field, tt.most+1, faults)
		}
		if m, _ := register.Of(r, 1); !strings.Contains(strings.Join(m.Cells(), "|"), long(tt.most+1)) {
			t.Errorf("%s was cut", tt.field)
		}
	}
	for _, tt := range []struct {
		path, field string
		most        int
		set         func(r *model.Report, n int)
	}{
		{"doc_ordinal", "DocOrdinal", 999, func(r *model.Report, n int) { r.DocOrdinal = n }},
		{"copies", "IssuedAmount", 999, func(r *model.Report, n int) { r.Copies = n }},
		{"number", "CodeNumber", 99_999_999_999, func(r *model.Report, n int) { r.Number.Ordinal = n }},
		{"file_code.file_catalog", "FileCode.FileCatalog", 9999, func(r *model.Report, n int) { r.FileCode.Catalog = n }},
	} {
		r := report()
		if tt.set(r, tt.most); len(faultsOf(r)) > 0 {
			t.Errorf("%s of %d: %v", tt.field, tt.most, faultsOf(r))
		}
		tt.set(r, tt.most+1)
		if faults := faultsOf(r); len(faults) != 1 || faults[0].Path != tt.path || !strings.HasPrefix(faults[0].Message.Vi, tt.field) {
			t.Errorf("%s of %d: %v", tt.field, tt.most+1, faults)
		}
	}
	r := report()
	if r.Draft = long(500); len(faultsOf(r)) != 1 || faultsOf(r)[0].Path != "draft" {
		t.Errorf("a note that is too long: %v", faultsOf(r))
	}
	if _, faults := register.Of(report(), 1000); len(faults) != 1 {
		t.Errorf("1000 pages: %v", faults)
	}
}

func faultsOf(r *model.Report) model.Faults { _, faults := register.Of(r, 1); return faults }

func dataOf(r *model.Report) register.Metadata { data, _ := register.Of(r, 1); return data }

// TestCSV: what a spreadsheet would take for a formula has an apostrophe, and nothing else is changed.
func TestCSV(t *testing.T) {
	r := report()
	r.Subject, r.OrganID, r.FileCode.Notation = model.Plain("=HYPERLINK(\"x\"), “1”"), "+84", "-1"
	r.Addressees[0].Name = "@SUM(A1)"
	m, _ := register.Of(r, 3)
	var text bytes.Buffer
	if err := register.WriteCSV(&text, m, m); err != nil {
		t.Fatal(err)
	}
	lines, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text.String(), "\ufeff"))).ReadAll()
	if err != nil || len(lines) != 3 || len(lines[0]) != len(register.Columns()) {
		t.Fatalf("%v: %q", err, lines)
	}
	quoted := 0
	for i, cell := range m.Cells() {
		switch got := lines[2][i]; {
		case got == "'"+cell && strings.ContainsAny(cell[:1], "=+-@"):
			quoted++
		case got != cell:
			t.Errorf("%s: %q, want %q", lines[0][i], got, cell)
		}
	}
	if quoted != 4 {
		t.Errorf("%d cells are quoted: %q", quoted, lines[2])
	}
	for cell, want := range map[string]string{"": "", "=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "\ta": "'\ta", "\ra": "'\ra", "\na": "'\na", "a=": "a=", "'=": "'="} {
		if got := register.Quote(cell); got != want {
			t.Errorf("%q: %q, want %q", cell, got, want)
		}
	}
}

// TestSemicolons: the receivers and their codes are found again, each in its place, whatever stands in a name.
func TestSemicolons(t *testing.T) {
	r := report()
	r.Addressees = nil
	r.Recipients = []string{"Sở Tài chính; Sở Nội vụ", `"Báo Nhân Dân"`, `Đài "VTV"`}
	r.RecipientIDs = []model.RecipientID{{Name: r.Recipients[1], OrganID: "H29.2"}, {Name: r.Recipients[2], OrganID: "H29;3"}}
	m, _ := register.Of(r, 1)
	cells := map[string][]string{}
	for i, c := range register.Columns() {
		lines := csv.NewReader(strings.NewReader(strings.ReplaceAll(m.Cells()[i], "; ", ";")))
		lines.Comma, lines.LazyQuotes = ';', true
		cells[c.Name], _ = lines.Read()
	}
	if got, want := cells["To.OrganName"], []string{"Sở Tài chính;Sở Nội vụ", `"Báo Nhân Dân"`, `Đài "VTV"`}; !slices.Equal(got, want) {
		t.Errorf("names %q, want %q", got, want)
	}
	if got, want := cells["To.OrganId"], []string{"", "H29.2", "H29;3"}; !slices.Equal(got, want) {
		t.Errorf("codes %q, want %q", got, want)
	}
}

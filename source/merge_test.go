package source_test

import (
	"errors"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

const mergeSource = `---
issuing_agency: [ỦY BAN NHÂN DÂN, "{{ten_in_hoa}}"]
number: "{{so}}/BC-UBND"
place: "{{ Địa danh }}"
date: "{{ngay}}"
subject: Kết quả của **{{xa}}** năm 2026
addressees: ["Phòng Nội vụ {{xa}}"]
recipients: ["UBND {{xa}}", Lưu]
archive: VT
signature: {position: CHỦ TỊCH, signer_name: "{{chu_tich}}"}
copies: "{{ban}}"
---

# Kết quả của {{xa}}

Mã {{ma}}, \{{xa}}, *{{ky_tu}}*[^1]

{{nhieu_dong}}

[^1]: Chú thích về {{xa}}.

` + "```table" + `
columns: [Tên, {title: "Số của {{xa}}", kind: number}]
rows:
  - ["{{xa}}", "{{don}}"]
` + "```\n\n```table" + `
columns: [Tên, {title: Số, kind: number}]
file: "{{ma}}.csv"
` + "```\n"

var mergeValues = source.Values{
	"ten_in_hoa": "XÃ TÂN LẬP", "so": "12", "Địa danh": "Tân Lập", "ngay": "2026-03-08", "xa": "xã Tân Lập", "ma": "27001",
	"chu_tich": "Nguyễn  Văn A ", "ban": "30", "ky_tu": "A*B* # {{xa}} [^1]", "nhieu_dong": "# Một {{xa}}\r\n\r\na) *hai*\u2028- ba", "don": "1973", "khong_dung": "x",
}

func TestMerge(t *testing.T) {
	files := fstest.MapFS{
		"r.md":      {Data: []byte(mergeSource)},
		"27001.csv": {Data: []byte("Tên,Số\nThôn của {{xa}},{{don}}\n")},
	}
	r, err := source.Merge(files, "r.md", mergeValues)
	if err != nil {
		t.Fatal(err)
	}
	section := r.Body[0].Section
	paragraph := section.Body[0].Paragraph
	var note, faces string
	for run := range paragraph.Runs() {
		if run.Note != nil {
			note = run.Note.Body[0].String()
		}
		if run.Italic {
			faces = run.Text
		}
	}
	typed, inFile := section.Body[4].Table, section.Body[5].Table
	for _, tt := range []struct{ got, want string }{
		{r.IssuingAgency[1], "XÃ TÂN LẬP"},
		{r.Number.String(), "12/BC-UBND"},
		{r.Place, "Tân Lập"},
		{r.Date.String(), "2026-03-08"},
		{r.Subject.String(), "Kết quả của xã Tân Lập năm 2026"},
		{r.Addressees[0].Name, "Phòng Nội vụ xã Tân Lập"},
		{r.Recipients[0], "UBND xã Tân Lập"},
		{r.Signature.SignerName, "Nguyễn  Văn A"},
		{section.Title.String(), "Kết quả của xã Tân Lập"},
		{strings.Split(paragraph.String(), ", ")[0], "Mã 27001"},
		{section.Body[1].Paragraph.String(), `# Một \{{xa}}`},
		{section.Body[2].Paragraph.String(), "a) *hai*"},
		{section.Body[3].Paragraph.String(), "- ba"},
		{note, "Chú thích về xã Tân Lập."},
		{faces, `A*B* # \{{xa}} [^1]`},
		{typed.Columns[1].Title.String(), "Số của xã Tân Lập"},
		{typed.Rows[0].Cells[0].Text.String(), "xã Tân Lập"},
		{typed.Rows[0].Cells[1].Number.Decimal.String(), "1973"},
		{inFile.Rows[0].Cells[0].Text.String(), "Thôn của xã Tân Lập"},
		{inFile.Rows[0].Cells[1].Number.Decimal.String(), "1973"},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
	if r.Copies != 30 {
		t.Errorf("%d copies", r.Copies)
	}
}

// TestMergeFigures gives values to the figures that a source declares, and leaves their printing to them.
func TestMergeFigures(t *testing.T) {
	files := fstest.MapFS{"r.yaml": {Data: []byte(`
figures:
  don: {value: 0, pad: true}
  ty_le: {value: 1, decimals: 1, percent: true}
  khac: {value: 7}
body: "Nhận {{don}} đơn của {{xa}}."
`)}}
	r, err := source.Merge(files, "r.yaml", source.Values{"don": "5", "ty_le": "98.5", "xa": "xã Tân Lập"})
	if err != nil {
		t.Fatal(err)
	}
	don, rate := r.Figures["don"], r.Figures["ty_le"]
	if don.Value.String() != "5" || !don.Pad || rate.Value.String() != "98.5" || rate.Decimals != 1 || !rate.Percent {
		t.Errorf("%+v", r.Figures)
	}
	if v := r.Figures["khac"].Value.String(); v != "7" {
		t.Errorf("a figure without a column became %s", v)
	}
	if got := r.Body[0].Paragraph.String(); got != "Nhận {{don}} đơn của xã Tân Lập." {
		t.Errorf("%q", got)
	}
	_, err = source.Merge(files, "r.yaml", source.Values{"don": "năm"})
	var invalid *model.ValidationError
	if !errors.As(err, &invalid) || invalid.Faults[0].Path != "figures.don.value" || invalid.Faults[0].Position.Line != 3 {
		t.Errorf("a word for a figure: %v", err)
	}
}

// TestMergeNothing reads a source without values as Decode does, braces and all.
// TestMergeDoubts: a value that a spreadsheet has damaged is told of where it is wanted, and a figure whose column has another name.
func TestMergeDoubts(t *testing.T) {
	const text = "---\nissuing_agency: SỞ A\nfigures: {ho: 0, ty_le: {value: 0, decimals: 1}, nam: 5}\n---\n\nTài khoản {{tk}}, {{ho}} hộ, {{ty_le}}, {{nam}}, {{chu}}.\n"
	full := source.Values{"tk": "123456789012", "ho": "5", "ty_le": "2", "chu": "Phường 1", "bo": "1.2E+11"}
	for name, tt := range map[string]struct {
		set  source.Values
		less string
		want string
	}{
		"sound":                 {want: ""},
		"rounded":               {set: source.Values{"tk": "1.23457E+11"}, want: "number-rounded"},
		"lost letters":          {set: source.Values{"chu": "Ph??ng 1"}, want: "letter-lost"},
		"a broken formula":      {set: source.Values{"chu": "#REF!"}, want: "formula-error"},
		"another name":          {set: source.Values{"tyle": "2"}, less: "ty_le", want: "value-missing tyle"},
		"a zero without column": {less: "ho", want: "value-missing "},
	} {
		values := maps.Clone(full)
		maps.Copy(values, tt.set)
		delete(values, tt.less)
		r, err := source.Merge(fstest.MapFS{"r.md": {Data: []byte(text)}}, "r.md", values)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got []string
		for _, f := range r.Doubts {
			if got = append(got, f.Rule); f.Rule == "value-missing" {
				_, meant, _ := strings.Cut(f.Message.Vi, "có phải là “")
				got = append(got, strings.TrimSuffix(meant, "”?"))
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: told of %q, want %q", name, got, tt.want)
		}
	}
}

func TestMergeNothing(t *testing.T) {
	files := fstest.MapFS{"r.yaml": {Data: []byte("place: '{{xa}}'\nbody: 'Nhận {{don}} đơn, \\{{x}}'\n")}}
	decoded, err := source.Decode(files, "r.yaml")
	if err != nil {
		t.Fatal(err)
	}
	merged, err := source.Merge(files, "r.yaml", nil)
	if err != nil {
		t.Fatal(err)
	}
	if decoded.Place != "{{xa}}" || merged.Place != decoded.Place || merged.Body[0].Paragraph.String() != decoded.Body[0].Paragraph.String() {
		t.Error(merged.Place, merged.Body[0].Paragraph.String())
	}
}

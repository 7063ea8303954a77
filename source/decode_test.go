package source

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao/model"
)

const sampleYAML = `issuing_agency: [ỦY BAN NHÂN DÂN, QUẬN GÒ VẤP]
number: 06/BC-UBND
place: Gò Vấp
date: 2024-11-08
subject: Công tác *dân vận*
addressees:
  - Sở Nội vụ
  - {name: Sở Tài chính, lines: (Phòng Ngân sách)}
recipients: [Như trên, 01, true, 2024-11-08]
archive: VT
signature:
  authority: [TM. ỦY BAN NHÂN DÂN, KT.CHỦ TỊCH]
  position: PHÓ CHỦ TỊCH
first_note: 6
notes: {a: Kế hoạch}
body:
  - section:
      title: ĐẶC ĐIỂM
      start: 3
      body:
        - paragraph: Một[^a]
        - item: {marker: a), text: Hai}
        - section: {title: Ba, number: 2., body: "x\n\n# y"}
  - table:
      caption: Bảng
      kind: number
      columns:
        - {title: STT, kind: ordinal, width: 12mm}
        - title: Nhóm
          columns: [{title: A, decimals: 1, width: 30%, align: centre}, B]
      rows:
        - [01, 2.5, -]
        - [02, 3, 4]
`

const sampleOutline = `# [] ĐẶC ĐIỂM
  p Một{Kế hoạch}
  item [a)] Hai
  # [2.] Ba
    p x
    # [] y
table STT ordinal, A number centre, B number / 01, =2.5, - / 02, =3, =4
`

func TestDecodeYAML(t *testing.T) {
	r, err := decodeSource("a/b.yaml", sampleYAML, nil)
	if err != nil {
		t.Fatal(err)
	}
	checkSample(t, r)
	wantFaults(t, r, nil)
}

func checkSample(t *testing.T, r *model.Report) {
	t.Helper()
	if got := outline(r.Body); got != sampleOutline {
		t.Errorf("body is\n%s", got)
	}
	for _, test := range []struct{ what, got, want string }{
		{"agency", strings.Join(r.IssuingAgency, "|"), "ỦY BAN NHÂN DÂN|QUẬN GÒ VẤP"},
		{"number", r.Number.String(), "06/BC-UBND"},
		{"date", r.Date.String(), "2024-11-08"},
		{"subject", show(r.Subject), "Công tác i(dân vận)"},
		{"recipients", strings.Join(r.Recipients, "|"), "Như trên|01|true|2024-11-08"},
		{"addressee", r.Addressees[1].Name + strings.Join(r.Addressees[1].Lines, "|"), "Sở Tài chính(Phòng Ngân sách)"},
		{"authority", r.Signature.Authority[0].String() + r.Signature.Authority[1].String(), "TM. ỦY BAN NHÂN DÂNKT. CHỦ TỊCH"},
	} {
		if test.got != test.want {
			t.Errorf("%s is %q, want %q", test.what, test.got, test.want)
		}
	}
	if r.FirstNote != 6 || r.Body[0].Section.Start != 3 {
		t.Errorf("first note %d, start %d", r.FirstNote, r.Body[0].Section.Start)
	}
	if w := r.Body[1].Table.Leaves(); w[0].Width.Millimetres != 12 || w[1].Width.Percent != 30 {
		t.Errorf("widths %+v, %+v", w[0].Width, w[1].Width)
	}
}

func TestDecodeJSON(t *testing.T) {
	r, err := decodeSource("b.json", `{
	"issuing_agency": ["ỦY BAN NHÂN DÂN", "QU\u1EACN GÒ VẤP"],
	"number": "06\/BC-UBND", "place": "Gò Vấp", "date": "2024-11-08",
	"subject": "Công tác *dân vận*",
	"addressees": ["Sở Nội vụ", {"name": "Sở Tài chính", "lines": "(Phòng Ngân sách)"}],
	"recipients": ["Như trên", "01", true, "2024-11-08"],
	"archive": "VT",
	"signature": {"authority": ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "position": "PHÓ CHỦ TỊCH"},
	"first_note": 6, "notes": {"a": "Kế hoạch"}, "closing": null,
	"body": [
		{"section": {"title": "ĐẶC ĐIỂM", "start": 3, "body": [
			{"paragraph": "Một[^a]"}, {"item": {"marker": "a)", "text": "Hai"}},
			{"section": {"title": "Ba", "number": "2.", "body": "x\n\n# y"}}]}},
		{"table": {"caption": "Bảng", "kind": "number", "columns": [
			{"title": "STT", "kind": "ordinal", "width": "12mm"},
			{"title": "Nhóm", "columns": [{"title": "A", "decimals": 1, "width": "30%", "align": "centre"}, "B"]}],
			"rows": [["01", 2.5, "-"], ["02", 3, 4]]}}
	]}`, nil)
	if err != nil {
		t.Fatal(err)
	}
	checkSample(t, r)
	wantFaults(t, r, nil)
}

// Markdown within YAML and JSON: a block of lines keeps its lines, another text has the place of its field.
func TestMarkdownInSource(t *testing.T) {
	const front = "place: Huế\n"
	tests := []struct{ name, file, source, want string }{
		{"block", "r.yaml", front + "body: |\n  # A\n\n  ***\n", "r.yaml:5:3 body[0].section.body markdown-block\n"},
		{"block with a comment", "r.yaml", front + "body: |- # c\n    # A\n    ***\n", "r.yaml:4:5 body[0].section.body markdown-block\n"},
		{"folded", "r.yaml", front + "body: >\n  # A\n\n  ***\n", "r.yaml:2:7 body[0].section.body markdown-block\nr.yaml:5:3  line-joined\n"},
		{"quoted", "r.yaml", front + `body: "# A\n\n***"`, "r.yaml:2:7 body[0].section.body markdown-block\n"},
		{"fence in a block", "r.yaml", front + "body: |\n  ```table\n  kind: x\n  ```\n", "r.yaml:4:9 body[0].table.kind source-value\n"},
		{"fence in JSON", "r.json", `{"body": "` + "```table\\nkind: x\\n```" + `"}`, "r.json:1:10 body[0].table.kind source-value\n"},
		{"appendix fence", "r.yaml", front + "body: |\n  ```appendix\n  ```\n", "r.yaml:3:3 body markdown-fence\n"},
		{"in an appendix", "r.yaml", front + "appendices:\n- body: |\n    ***\n", "r.yaml:4:5 appendices[0].body markdown-block\n"},
	}
	for _, test := range tests {
		if got := faultsOf(decodeSource(test.file, test.source, nil)); got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func TestFrontMatter(t *testing.T) {
	front := strings.TrimSuffix(sampleFront, "\n")
	tests := []struct{ name, source, want string }{
		{"plain", front + "\n---\na\n", "p a\n"},
		{"spaces after the dashes", "--- \n" + front[4:] + "\n---\t\na\n", "p a\n"},
		{"CRLF", strings.ReplaceAll(front+"\n---\na\nb\n\n- c\n", "\n", "\r\n"), "p a b\nitem [-] c\n"},
		{"BOM", "\ufeff" + front + "\n---\na\n", "p a\n"},
		{"no newline at the end", front + "\n---\na", "p a\n"},
		{"dashes in the body", front + "\n---\na\n\n\\---\n", "p a\np ---\n"},
		{"body in the front matter", front + "\nbody: x\n---\n", "r.md:8:1 body body-twice\n"},
		{"no body", front + "\n---", "r.md:9:1 body required\n"},
		{"empty body", front + "\n---\n\n", "r.md:9:1 body required\n"},
		{"none", "# A\n", "r.md:1:1  front-matter\n"},
		{"empty file", "", "r.md:1:1  front-matter\n"},
		{"unterminated", front + "\n# A\n", "r.md:1:1  front-matter\n"},
	}
	for _, test := range tests {
		r, err := decodeSource("r.md", test.source, nil)
		got := faultsOf(r, err)
		if got == "" {
			got = outline(r.Body)
		}
		if got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
	r, err := decodeSource("r.md", "---\n---\n", nil)
	if err != nil || len(r.Validate().Errors()) < 5 {
		t.Errorf("empty front matter: %v, %v", r, err)
	}
}

func TestSourceFaults(t *testing.T) {
	tests := []struct{ name, file, source, want string }{
		{"unknown key", "r.yaml", "place: Huế\nplase: x\n", "r.yaml:2:1 plase unknown-key\n"},
		{"two unknown keys", "r.yaml", "x: 1\nsignature:\n  y: 2\n", "r.yaml:1:1 x unknown-key\nr.yaml:3:3 signature.y unknown-key\n"},
		{"repeated key", "r.yaml", "place: Huế\nplace: Huế\n", "r.yaml:2:1 place repeated-key\n"},
		{"repeated note", "r.yaml", "notes:\n  a: x\n  a: y\n", "r.yaml:3:3 notes.a repeated-key\n"},
		{"repeated key in JSON", "r.json", `{"place": "x", "place": "y"}`, "r.json:1:16 place repeated-key\n"},
		{"list for a text", "r.yaml", "place: [a]\n", "r.yaml:1:8 place source-type\n"},
		{"keys for a text", "r.yaml", "subject: {a: b}\n", "r.yaml:1:10 subject source-type\n"},
		{"lines of keys for a text", "r.yaml", "place:\n  a: b\n", "r.yaml:2:3 place source-type\n"},
		{"text for a list", "r.yaml", "recipients: a\n", "r.yaml:1:13 recipients source-type\n"},
		{"text for keys", "r.yaml", "signature: a\n", "r.yaml:1:12 signature source-type\n"},
		{"list for keys", "r.yaml", "- a\n", "r.yaml:1:1  source-type\n"},
		{"keys for a number", "r.yaml", "number: {ordinal: 1}\n", "r.yaml:1:9 number source-type\n"},
		{"text for an integer", "r.yaml", "first_note: sáu\n", "r.yaml:1:13 first_note source-value\n"},
		{"fraction for an integer", "r.yaml", "first_note: 1.5\n", "r.yaml:1:13 first_note source-value\n"},
		{"text for yes or no", "r.yaml", "side_by_side: yes\n", "r.yaml:1:15 side_by_side source-value\n"},
		{"many scalars", "r.yaml", "number: sáu\ndate: 8/11/2024\nappendices:\n  - reference: giấy\n    orientation: ngang\n",
			"r.yaml:1:9 number source-value\nr.yaml:2:7 date source-value\nr.yaml:4:16 appendices[0].reference source-value\nr.yaml:5:18 appendices[0].orientation source-value\n"},
		{"columns count characters", "r.yaml", "signature: {position: Ủy viên Ủy ban, số: 1}\n", "r.yaml:1:39 signature.số unknown-key\n"},
		{"BOM and CRLF", "r.yaml", "\ufeffplace: Huế\r\nx: 1\r\n", "r.yaml:2:1 x unknown-key\n"},
		{"syntax", "r.yaml", "place: [a\n", "r.yaml:1:8  source\n"},
		{"tab in YAML", "r.yaml", "signature:\n\tposition: a\n", "r.yaml:2:1  source\n"},
		{"alias", "r.yaml", "place: &a Huế\narchive: *a\n", "r.yaml:1:8  yaml-anchor\nr.yaml:2:10  source\n"},
		{"two documents", "r.yaml", "place: a\n---\nplace: b\n", "r.yaml:3:1  source\n"},
		{"JSON syntax", "r.json", "{\"place\": \"Huế\",\n  \"x\" 1}", "r.json:2:7  source\n"},
		{"JSON cut off", "r.json", `{"place": [`, "r.json:1:12  source\n"},
		{"JSON with a comma too many", "r.json", `{"place": "a",}`, "r.json:1:15  source\n"},
		{"more than JSON", "r.json", "{}\n{}", "r.json:2:1  source\n"},
		{"line break in a JSON text", "r.json", "{\"place\": \"a\nb\"}", "r.json:1:11  source\n"},
		{"deep JSON", "r.json", strings.Repeat("[", 200), "r.json:1:102  nesting\n"},
		{"deep YAML", "r.yaml", "body: " + strings.Repeat("[", 200), "r.yaml:1:107  nesting\n"},
		{"not JSON", "r.json", "place: a", "r.json:1:1  source\n"},
		{"JSON place after escapes", "r.json", `{"place": "\ud83d\ude00\/", "x": 1}`, "r.json:1:29 x unknown-key\n"},
		{"not UTF-8", "r.yaml", "place: a\nsubject: Huế \xff\n", "r.yaml:2:14  encoding\n"},
		{"other file", "r.docx", "x", "r.docx  file-type\n"},
		{"date that does not exist", "r.yaml", sampleYAML[:strings.Index(sampleYAML, "date")] + "date: 2024-02-30\n" + sampleYAML[strings.Index(sampleYAML, "subject"):], "r.yaml:4:1 date date\n"},
		{"in the order of the file", "r.md", strings.Replace(strings.Replace(sampleFront, "archive: VT", "archive: KHTC", 1), "signature", "date: 2024-02-30\nsignature", 1) + "---\na\n",
			"r.md:6:1 archive archive-last\nr.md:7:1 date date\n"},
		{"validation names the line", "r.yaml", strings.Replace(sampleYAML, "title: Ba", `title: "a\u0001b"`, 1), "r.yaml:23:21 body[0].section.body[2].section.title control-character\n"},
	}
	for _, test := range tests {
		if got := faultsOf(decodeSource(test.file, test.source, nil)); got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func TestUnknownKeySuggestsAnother(t *testing.T) {
	for key, want := range map[string]string{
		"recipient": "; is recipients meant?", "recepiens": "; is recipients meant?", "issuing_agencys": "; is issuing_agency meant?", "adressees": "; is addressees meant?",
		"x": "", "noi_nhan": "", strings.Repeat("place", 20): "",
	} {
		_, err := decodeSource("r.yaml", key+": a\n", nil)
		var invalid *model.ValidationError
		if !errors.As(err, &invalid) {
			t.Fatal(err)
		}
		if m := invalid.Faults[0].Message; m.En != "there is no such key"+want || (want == "") != (m.Vi == "không có khóa này") {
			t.Errorf("%s: %+v", key, m)
		}
	}
}

func TestDecodeMissingFile(t *testing.T) {
	if _, err := Decode(fstest.MapFS{}, "r.md"); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

func TestEmptySources(t *testing.T) {
	for _, source := range []struct{ name, text string }{
		{"r.yaml", ""}, {"r.yaml", "# chưa có gì\n"}, {"r.yaml", "---\n"}, {"r.json", " \n"}, {"r.json", "{}"}, {"r.json", "null"}, {"r.yaml", "null\n"},
	} {
		r, err := decodeSource(source.name, source.text, nil)
		if err != nil || len(r.Validate().Errors()) == 0 {
			t.Errorf("%q: %v", source.text, err)
		}
	}
}

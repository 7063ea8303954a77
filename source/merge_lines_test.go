package source

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao/model"
)

const wantsEverywhere = `---
issuing_agency: "CƠ QUAN {{v}}"
place: "{{v}}"
subject: "Kết quả {{v}}"
addressees: ["{{v}}"]
recipients: ["{{v}}"]
closing: "Hết {{v}}"
signature: {position: "{{v}}"}
---

# Mục {{v}}

Đoạn có {{v}}[^n].

{{v}}

- {{v}} và
- **{{v}}**

> {{v}}

[^n]: Chú thích {{v}}

` + "```table\ncolumns: [\"{{v}}\"]\nrows: [[\"{{v}}\"], [\"x {{v}}\"]]\n```\n\n```blocks\n- paragraph: \"{{v}}\"\n- item: {text: \"{{v}}\"}\n```\n"

// shape is the structure of a report, with the value in it taken out.
func shape(r *model.Report, value string) string {
	tables := 0
	var b strings.Builder
	for path, t := range r.Texts() {
		s := strings.ReplaceAll(strings.ReplaceAll(t.String(), `\{{`, "{{"), value, "¤")
		runs := 0
		for range t.Runs() {
			runs++
		}
		fmt.Fprintln(&b, path, s, runs)
	}
	for range r.Tables() {
		tables++
	}
	return fmt.Sprint(b.String(), tables, strings.ReplaceAll(fmt.Sprint(r.IssuingAgency, r.Place, r.Addressees, r.Recipients, r.Signature.Position), value, "¤"))
}

// TestValuesAreNoMarks puts values full of marks wherever one may stand: the report has the structure that a word gives it,
// and every letter of the value.
func TestValuesAreNoMarks(t *testing.T) {
	word, err := Merge(Bytes("r.md", []byte(wantsEverywhere), nil), "r.md", Values{"v": "chữ"})
	if err != nil {
		t.Fatal(err)
	}
	want := shape(word, "chữ")
	for _, value := range []string{
		"**đậm**", "*a* _b_", "[^n]", "[^khong]", "{{v}}", "{{x}}", `\{{v}}`, "# Đề mục", "- gạch", "1. số", "a) điểm", "I. mục", "> trích", "| a | b |", "```table",
		"[chữ](https://a.vn)", "<!-- ghi chú -->", "<b>x</b>", "H~2~O", "m^2^", `a\b\`, "---", "a: b", `"x"`, "'x'", "[1, 2]", "{a: 1}", "# không", "&amp;", "$x_1$", "1.973,25",
		"a  b", "Điều 5.", "=1+1", "%", "!ruby", "*", "&a", "chữ \u200b", "`x`", "![a](b.png)", "[TOC]", "Phần I. X", "./.", "...",
	} {
		r, err := Merge(Bytes("r.md", []byte(wantsEverywhere), nil), "r.md", Values{"v": value})
		if err != nil {
			t.Errorf("%q: %v", value, err)
			continue
		}
		if got := shape(r, value); got != want {
			t.Errorf("%q: %s, want %s", value, got, want)
		}
	}
}

// TestValueOfLines makes paragraphs of the lines of a value where its name is one, and faults everywhere else.
func TestValueOfLines(t *testing.T) {
	for _, parted := range []string{"Một.\nHai.", "Một.\r\nHai.", "Một.\rHai.", "Một.\u2028Hai.", "Một.\n\n \n Hai.\n", "\vMột.\vHai.", "Một.\u2029Hai.", "Một.\fHai.\u0085"} {
		for name, source := range map[string]string{
			"r.md":   "---\n---\n\n# A\n\nđầu\n\n{{ v }}\n\ncuối\n",
			"r.yaml": "body:\n- section: {title: A, body: [{paragraph: đầu}, {paragraph: '{{v}}'}, {paragraph: cuối}]}\n",
			"r.json": `{"body": [{"section": {"title": "A", "body": [{"paragraph": "đầu"}, {"paragraph": "{{v}}"}, {"paragraph": "cuối"}]}}]}`,
		} {
			r, err := Merge(Bytes(name, []byte(source), nil), name, Values{"v": parted})
			if err != nil {
				t.Fatalf("%s, %q: %v", name, parted, err)
			}
			var got []string
			for _, b := range r.Body[0].Section.Body {
				got = append(got, b.Paragraph.String())
			}
			if fmt.Sprint(got) != "[đầu Một. Hai. cuối]" {
				t.Errorf("%s, %q: %q", name, parted, got)
			}
		}
		_, err := Merge(Bytes("r.md", []byte(wantsEverywhere), nil), "r.md", Values{"v": parted})
		invalid, ok := errors.AsType[*model.ValidationError](err)
		if !ok {
			t.Fatalf("%q: %v", parted, err)
		}
		for _, path := range []string{"issuing_agency", "place", "subject", "addressees[0]", "recipients[0]", "closing", "signature.position"} {
			found := false
			for _, f := range invalid.Faults {
				found = found || strings.HasPrefix(f.Path, path) && f.Rule == "value-lines" && f.Keys == "v" && f.Position.Line > 0
			}
			if !found {
				t.Errorf("%q: nothing is said of %s: %v", parted, path, err)
			}
		}
		if n := len(invalid.Faults); n < 15 {
			t.Errorf("%d faults: %v", n, err)
		}
	}
}

// TestLinesHaveNoNames: nobody can name one line of a value, or a value by a name with a control character in it.
func TestLinesHaveNoNames(t *testing.T) {
	source := `{"place": "{{v\u00000}}", "body": [{"paragraph": "{{v\u00001}}"}, {"paragraph": "{{v}}"}]}`
	_, err := Merge(Bytes("r.json", []byte(source), nil), "r.json", Values{"v": "Một.\nHai."})
	invalid, ok := errors.AsType[*model.ValidationError](err)
	if !ok || len(invalid.Faults) != 2 || invalid.Faults[0].Path != "place" || invalid.Faults[1].Path != "body[0].paragraph" {
		t.Errorf("%v", err)
	}
}

// TestValuesTwice wants two values of one name refused by both, and said once where they are the same.
func TestValuesTwice(t *testing.T) {
	files := Bytes("r.yaml", []byte(`place: "{{Huế}}"`), nil)
	for range 20 { // in whichever order a map has them
		_, err := Merge(files, "r.yaml", Values{"Huế": "Huế", "Hue\u0302\u0301": "Vinh", " Huế": "Huế", "x": "y"})
		invalid, ok := errors.AsType[*model.ValidationError](err)
		if !ok || len(invalid.Faults) != 1 || invalid.Faults[0].Rule != "value-twice" || invalid.Faults[0].Keys != "Huế" || invalid.Faults[0].Position.File != "r.yaml" {
			t.Fatalf("%v", err)
		}
	}
	if r, err := Merge(files, "r.yaml", Values{"Huế": "Huế", " Huế ": "Huế\n"}); err != nil || r.Place != "Huế" {
		t.Errorf("%v, %v", r, err)
	}
}

// TestMissingValues wants each name that has no value said once, with every place that wants it and the name that may be meant.
func TestMissingValues(t *testing.T) {
	text := "---\nnumber: \"{{so}}/BC-UBND\"\ndate: \"{{ngay}}\"\nsubject: Kết quả của {{ten_xa}}\nfigures: {don: 0}\n---\n\n{{ten_xa}} có {{don}} đơn, \\{{khong}}.\n" +
		strings.Repeat("\n{{ten_xa}}.\n", 20)
	_, err := Merge(Bytes("r.md", []byte(text), nil), "r.md", Values{"ngay1": "x", "ten_xa2": "y"})
	invalid, ok := errors.AsType[*model.ValidationError](err)
	if !ok || len(invalid.Faults.Errors()) != 3 || len(invalid.Faults) != 4 || invalid.Faults[3].Path != "figures.don" { // whose stand-in is printed
		t.Fatalf("%v", err)
	}
	for i, want := range []string{
		"r.md:2:9: number: there is no value for “so”; it is wanted at r.md:2:9 {{so}}",
		"r.md:3:7: date: there is no value for “ngay”; it is wanted at r.md:3:7; is “ngay1” meant? {{ngay}}",
		"r.md:4:1: subject: there is no value for “ten_xa”; it is wanted at r.md:4:1, r.md:8:1, ",
	} {
		if got := invalid.Faults[i].Error(); !strings.HasPrefix(got, want) || invalid.Faults[i].Rule != "value-missing" {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	if last := invalid.Faults[2].Error(); !strings.Contains(last, " and 12 more places; is “ten_xa2” meant?") {
		t.Errorf("%s", last)
	}
}

// TestKeysOfFaults: what is wrong with a field that has a value in it names the value, whoever finds it.
func TestKeysOfFaults(t *testing.T) {
	text := "---\ndate: \"{{ngay}}\"\nplace: \"{{noi}}\"\nsubject: A\n---\n\nĐoạn {{x}}.\n"
	_, err := Merge(Bytes("r.md", []byte(text), nil), "r.md", Values{"ngay": "2026-02-30x", "noi": "Huế", "x": "y"})
	if invalid, ok := errors.AsType[*model.ValidationError](err); !ok || invalid.Faults[0].Keys != "ngay" || !strings.HasSuffix(invalid.Faults[0].Error(), "{{ngay}}") {
		t.Errorf("%v", err)
	}
	r, err := Merge(Bytes("r.md", []byte(text), nil), "r.md", Values{"ngay": "2026-03-08", "noi": "Hu\u202eế", "x": "a\ufffdb"})
	if err != nil {
		t.Fatal(err)
	}
	keys := map[string]string{}
	for _, f := range r.Validate() {
		keys[f.Path] = f.Keys
	}
	if keys["place"] != "noi" || keys["body[0].paragraph"] != "x" || keys["archive"] != "" {
		t.Errorf("%v", keys)
	}
}

func TestNames(t *testing.T) {
	files := fstest.MapFS{"a.csv": {Data: []byte("A\n{{trong_tep}}\n")}}
	names, err := Names(Bytes("r.md", []byte("---\nnumber: \"{{so}}/BC\"\nfigures: {don: 0, khac: 1}\nsubject: \"{{ xa }}\"\n---\n\n{{xa}} \\{{khong}} {{don}}[^n] {{xa}}\n\n[^n]: {{note}}\n\n"+
		"```table\nfile: a.csv\n```\n\n```table\nfile: \"{{ma}}.csv\"\ncolumns: [A]\n```\n"), files), "r.md")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, n := range names {
		got = append(got, fmt.Sprintf("%s %v %d", n.Name, n.Figure, len(n.Places)))
	}
	if s := strings.Join(got, ", "); s != "trong_tep false 1, so false 1, khac true 1, xa false 2, don true 1, note false 1, ma false 1" {
		t.Errorf("%s", s)
	}
	if names, err := Names(Bytes("r.md", []byte("---\nnhầm: x\n---\n"), nil), "r.md"); err == nil {
		t.Errorf("%v", names)
	}
}

func TestBytes(t *testing.T) {
	beside := fstest.MapFS{"a.csv": {Data: []byte("A\nx\n")}, "d/e": {Data: []byte("y")}}
	r, err := Decode(Bytes("r.md", []byte("---\n---\n\n```table\nfile: a.csv\n```\n"), beside), "r.md")
	if err != nil || r.Body[0].Table.Rows[0].Cells[0].String() != "x" {
		t.Errorf("%v, %v", r, err)
	}
	if err := fstest.TestFS(Bytes("new", []byte("x"), beside), "a.csv", "d/e"); err != nil {
		t.Log(err) // "new" stands in no folder, and need not
	}
	_, err = Decode(Bytes("r.md", []byte("---\n---\n\n```table\nfile: b.csv\n```\n"), nil), "r.md")
	if invalid, ok := errors.AsType[*model.ValidationError](err); !ok || invalid.Faults[0].Rule != "file-missing" {
		t.Errorf("%v", err)
	}
	if _, err := Decode(Bytes("r.md", make([]byte, mostSource+1), nil), "r.md"); err == nil {
		t.Error("too large a text is read")
	}
}

func TestTableByID(t *testing.T) {
	r, err := Decode(Bytes("r.md", []byte("---\n---\n\n```table\nid: ho-so_1\ncolumns: [A]\n```\n\n```appendix\ntitle: X\n```\n\n```table\nid: b\ncolumns: [B]\n```\n"), nil), "r.md")
	if err != nil || r.Table("ho-so_1") != r.Body[0].Table || r.Table("b") != r.Appendices[0].Body[0].Table || r.Table("") != nil || r.Table("c") != nil {
		t.Fatalf("%v, %v", r, err)
	}
	for id, want := range map[string]bool{"ho-so_1": false, "bảng": true, "a b": true, strings.Repeat("a", 41): true, "b": true, "c": false} {
		r.Body[0].Table.ID = id
		found := false
		for _, f := range r.Validate() {
			found = found || f.Rule == "table-id"
		}
		if found != want {
			t.Errorf("%s: %v", id, found)
		}
	}
}

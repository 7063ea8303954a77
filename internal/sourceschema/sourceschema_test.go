package sourceschema_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/vanthu/baocao/internal/golden"
	"github.com/vanthu/baocao/internal/sourceschema"
)

//go:generate env BAOCAO_UPDATE=1 go test -count=1 -run ^TestKept$

const kept = "../../schema/report.schema.json"

// TestKept holds the schema of the repository against the model.
func TestKept(t *testing.T) {
	got, err := sourceschema.JSON()
	if err != nil {
		t.Fatal(err)
	}
	golden.Equal(t, got, kept)
}

// TestDescribed wants words in both languages on every key, and no words on a key that is gone.
func TestDescribed(t *testing.T) {
	root := sourceschema.Schema()
	described := map[string]string{"Report": root.Description}
	for p := root.Properties.Oldest(); p != nil; p = p.Next() {
		described["Report."+p.Key] = p.Value.Description
	}
	for name, def := range root.Definitions {
		for _, form := range append(def.AnyOf, def) {
			if form.Properties == nil {
				continue
			}
			described[name] = def.Description
			for p := form.Properties.Oldest(); p != nil; p = p.Next() {
				described[name+"."+p.Key] = p.Value.Description
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(described)) {
		if described[key] == "" {
			t.Errorf("%s has no words: add them to the dictionary", key)
		}
	}
	for _, key := range sourceschema.Described() {
		if _, ok := described[key]; !ok {
			t.Errorf("the dictionary has words for %s, which the model has not", key)
		}
	}
}

// TestSources validates the source of every case: the YAML, the front matter, and the fenced tables and appendices.
func TestSources(t *testing.T) {
	whole, table, appendix := compile(t, ""), compile(t, "#/$defs/Table"), compile(t, "#/$defs/Appendix")
	for _, file := range sources(t) {
		source := read(t, file)
		if err := whole.Validate(decode(t, front(file, source))); err != nil {
			t.Errorf("%s: %v", file, err)
		}
		for _, fence := range fences.FindAllSubmatch(source, -1) {
			schema := table
			if string(fence[1]) == "appendix" {
				schema = appendix
			}
			if err := schema.Validate(decode(t, fence[2])); err != nil {
				t.Errorf("%s: %s: %v", file, fence[1], err)
			}
		}
	}
}

// TestRefused wants the schema to refuse what an author may get wrong, and to take the forms that look like it.
func TestRefused(t *testing.T) {
	const head = `
issuing_agency: SỞ TÀI CHÍNH
place: Lâm Đồng
subject: Kết quả
recipients: [Lãnh đạo Sở]
archive: VT
signature: {position: GIÁM ĐỐC}
`
	schema := compile(t, "")
	for _, tt := range []struct {
		source string
		fine   bool
	}{
		{"", true},
		{"number:", true},
		{"number: 5/BC-STC", true},
		{"number: 5 BC-STC", false},
		{"date: 2026-03", true},
		{"date: 8/3/2026", false},
		{"date: '{{ngay}}'", true},
		{"urgency: KHẨN", true},
		{"urgency: GẤP", false},
		{"document_type: Kế hoạch", true},
		{"document_type: KH", true},
		{"document_type: Công văn", false},
		{"adressees: [Sở Nội vụ]", false},
		{"addressees: [Sở Nội vụ, {name: Sở Y tế, lines: (Văn phòng)}]", true},
		{"addressees: Sở Nội vụ", false},
		{"addressees: [{ten: Sở Y tế}]", false},
		{"addressees: [{lines: (Văn phòng)}]", false},
		{"contact: 02633822311", true},
		{"contact: [Địa chỉ, {a: b}]", false},
		{"copies: 30", true},
		{"copies: -1", false},
		{"copies: ba mươi", false},
		{"side_by_side: có", false},
		{"body: Một đoạn.", true},
		{"body: [{paragraph: Một đoạn.}]", true},
		{"body: [{paragraph: Một đoạn., quote: Một đoạn.}]", false},
		{"body: [{}]", false},
		{"body: [{item: {body: Một đoạn.}}]", false},
		{"body: [{table: {columns: [Tên, {title: Số, kind: number}], rows: [[A, 1], {cells: [B, 2], kind: total}]}}]", true},
		{"body: [{table: {columns: [{title: Số, kind: sum}]}}]", false},
		{"body: [{table: {columns: [{title: Số, width: 3cm}]}}]", false},
		{"body: [{table: {file: a.csv}}]", true},
		{"figures: {don: 5, ty_le: 13.9%, khac: {value: 1.5, decimals: 1}}", true},
		{"figures: {don: năm}", false},
		{"figures: {don: {value: 5, unit: đơn}}", false},
		{"notes: {a: Một chú thích.}", true},
		{"notes: [Một chú thích.]", false},
	} {
		if err := schema.Validate(decode(t, []byte(head+tt.source))); (err == nil) != tt.fine {
			t.Errorf("%s: %v", tt.source, err)
		}
	}
	if err := schema.Validate(decode(t, []byte("place: Lâm Đồng"))); err == nil {
		t.Error("a source without an agency is accepted")
	}
}

var fences = regexp.MustCompile("(?ms)^ *```(table|appendix)\n(.*?)^ *```")

func sources(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../../examples/cases/*/report.*")
	if err != nil || len(files) == 0 {
		t.Fatal("no sources", err)
	}
	return append(files, "../../examples/cases/wards/template.md")
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return source
}

// front returns the part of a source that the schema is for.
func front(file string, source []byte) []byte {
	if filepath.Ext(file) != ".md" {
		return source
	}
	_, rest, _ := bytes.Cut(source, []byte("---\n"))
	yaml, _, _ := bytes.Cut(rest, []byte("\n---\n"))
	return yaml
}

func decode(t *testing.T, source []byte) any {
	t.Helper()
	var v any
	if err := yaml.Unmarshal(source, &v); err != nil {
		t.Fatal(err)
	}
	asJSON, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	if v, err = jsonschema.UnmarshalJSON(bytes.NewReader(asJSON)); err != nil {
		t.Fatal(err)
	}
	return v
}

func compile(t *testing.T, fragment string) *jsonschema.Schema {
	t.Helper()
	source, err := sourceschema.JSON()
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("report.schema.json", document); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("report.schema.json" + fragment)
}

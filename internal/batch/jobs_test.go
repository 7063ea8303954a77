package batch_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/vanthu/baocao/internal/batch"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

func outputs(t *testing.T, jobs batch.Jobs) (all []string) {
	t.Helper()
	for job, err := range jobs {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, job.Output)
	}
	return all
}

func TestSources(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{
		"a.md": head, "b.YAML": "place: x", "sub/a.md": head, "sub/deep/c.json": "{}", "out/d.yaml": "place: x",
		"README.md": "# Đọc trước\n", ".git/e.yaml": "place: x", ".f.md": head, "report.schema.json": "{}", "g.csv": "x", "A.markdown": head,
		"list.txt": "\ufeff# danh sách\nsub/a.md\n\n a.md \n",
	})
	at := func(name string) string { return filepath.Join(dir, name) }
	out := at("out")
	for _, tt := range []struct {
		name      string
		arguments []string
		list      string
		want      []string
	}{
		{"a folder", []string{dir}, "", []string{"A.docx", "a-2.docx", "b.docx", "sub/a.docx", "sub/deep/c.docx"}},
		{"a pattern", []string{at("*.md")}, "", []string{"README.docx", "a.docx"}},
		{"a pattern of folders", []string{at("*/a.md")}, "", []string{"sub/a.docx"}},
		{"sources", []string{at("sub/a.md"), at("a.md")}, "", []string{"a.docx", "a-2.docx"}},
		{"a source that is not there", []string{at("none.md")}, "", []string{"none.docx"}},
		{"a list", []string{at("list.txt")}, "", []string{"sub/a.docx", "a.docx"}},
		{"the list that is given", []string{"-"}, at("a.md") + "\n" + "x/../y/b.yaml\n", []string{"a.docx", "y/b.docx"}},
		{"a list that leads out", []string{"-"}, "../../z.md\n", []string{"z.docx"}},
	} {
		jobs := batch.Sources(tt.arguments, []byte(tt.list), out)
		for range 2 { // a list can be read again
			if got := outputs(t, jobs); strings.Join(got, " ") != strings.Join(tt.want, " ") {
				t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
			}
		}
	}
	for _, bad := range []string{at("none"), at("none*.md"), at("[")} {
		for _, err := range batch.Sources([]string{bad}, nil, out) {
			if err == nil {
				t.Errorf("%s: no error", bad)
			}
		}
	}
}

func TestRowNames(t *testing.T) {
	long := strings.Repeat("ẵ", 300)
	for _, tt := range []struct{ template, rows, want string }{
		{"", "A\nB\n", "r-0001 r-0002"},
		{"{{xa}}", "Xã Tân Lập\nXã Tân Lập\nxã tân lập\nXã Tân Lập-2\n", "Xã Tân Lập|Xã Tân Lập-2|xã tân lập-3|Xã Tân Lập-2-2"},
		{"{{#}} {{ xa }}", "A\n", "0001 A"},
		{"{{xa}}", "../../etc/passwd\n", "-..-etc-passwd"},
		{"{{xa}}", `"a/b\c:d*e?f""g<h>i|j"` + "\n", "a-b-c-d-e-f-g-h-i-j"},
		{"{{xa}}", "  .ẩn. \n", "ẩn"},
		{"{{xa}}", "CON\ncon.x\nConcert\n", "_CON|_con.x|Concert"},
		{"{{xa}}", "\"a\x07\u200eb\nc\"\n", "ab c"},
		{"{{xa}}", ".\n..\n/\n", "0001|0002|-"},
		{"tinh/{{xa}}/{{#}}", "A\n..\n", "tinh/A/0001|tinh/0002"},
		{"../{{xa}}", "A\n", "A"},
		{"{{xa}}", long + "\n", long[:198]},
	} {
		dir := t.TempDir()
		write(t, dir, map[string]string{"t.csv": "xa,x\n" + strings.ReplaceAll(tt.rows, "\n", ",x\n")})
		if strings.Contains(tt.rows, "\"a\x07") {
			write(t, dir, map[string]string{"t.csv": "xa,x\n\"a\x07\u200eb\nc\",x\n"})
		}
		var got []string
		for _, output := range outputs(t, batch.Rows("r.md", batch.Table{File: filepath.Join(dir, "t.csv")}, tt.template)) {
			got = append(got, strings.TrimSuffix(output, ".docx"))
			if !filepath.IsLocal(output) {
				t.Errorf("%q leads out of the folder", output)
			}
		}
		want := strings.Split(tt.want, "|")
		if tt.template == "" {
			want = strings.Fields(tt.want)
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%q: %q, want %q", tt.rows, got, want)
		}
	}
}

func TestRowValues(t *testing.T) {
	dir := t.TempDir()
	table := filepath.Join(dir, "t.tsv")
	write(t, dir, map[string]string{"t.tsv": "\ufeff Tên xã \tso\t\r\nTân Lập\t5\t \r\n\t\t\r\nTân Hà\t\t\r\n"})
	var got []source.Values
	for job, err := range batch.Rows("r.md", batch.Table{File: table}, "") {
		if err != nil {
			t.Fatal(err)
		}
		if job.Row != len(got)+1 {
			t.Errorf("row %d is called %d", len(got)+1, job.Row)
		}
		got = append(got, job.Values)
	}
	if len(got) != 2 || len(got[0]) != 2 || got[0]["Tên xã"] != "Tân Lập" || got[0]["so"] != "5" || got[1]["Tên xã"] != "Tân Hà" {
		t.Errorf("%q", got)
	}
}

// TestTablesOfSpreadsheets reads the same rows whatever a spreadsheet writes around them.
func TestTablesOfSpreadsheets(t *testing.T) {
	utf16LE := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune("Tên xã\tso\r\nTân Lập, huyện\t1,5\r\n")) {
		utf16LE = append(utf16LE, byte(unit), byte(unit>>8))
	}
	for _, table := range []string{
		"Tên xã,so\n\"Tân Lập, huyện\",\"1,5\"\n", "Tên xã;so\r\nTân Lập, huyện;1,5\r\n;\r\n", "\ufeffsep=;\r\nTên xã;so\r\nTân Lập, huyện;1,5\r\n",
		"Tên xã\tso\rTân Lập, huyện\t1,5\r", "\"Tên\n xã\";so\nTân Lập, huyện;1,5\n", string(utf16LE),
		"Tên xã;so\nTân Lập, huyện;1,5\n" + strings.Repeat(";\n", 100_000),
	} {
		name := filepath.Join(t.TempDir(), "t.csv")
		if err := os.WriteFile(name, []byte(table), 0o644); err != nil {
			t.Fatal(err)
		}
		n := 0
		for job, err := range batch.Rows("r.md", batch.Table{File: name}, "") {
			if n++; err != nil || job.Values["Tên xã"] != "Tân Lập, huyện" || job.Values["so"] != "1,5" {
				t.Errorf("%.60q: %q %v", table, job.Values, err)
			}
		}
		if n != 1 {
			t.Errorf("%.60q: %d rows", table, n)
		}
	}
}

func TestTableFaults(t *testing.T) {
	for _, tt := range []struct {
		table, template string
		line            int
		says            string
	}{
		{"", "", 1, "is empty"},
		{"a;b,c\n1;2,3\n", "", 1, "sep=;"},
		{"sep=|\na|b\n", "", 1, "sep=;"},
		{"a\x00,\x00b\x00", "", 1, "zero bytes"},
		{"a;b\n\"x\ny\";2\n1\n", "", 4, "1 cells"},
		{"a,a\n", "", 1, "two columns"},
		{"a,b\n", "{{c}}", 1, "uses a column"},
		{"a,b\n1,2\n1\n", "", 3, "1 cells"},
		{"a,b\n1,\"2\n", "", 2, "bad data file"},
		{"a,b\n1,2\n1,\xff\n", "", 3, "UTF-8"},
		{"a,\xff\n", "", 1, "UTF-8"},
	} {
		name := filepath.Join(t.TempDir(), "t.csv")
		if err := os.WriteFile(name, []byte(tt.table), 0o644); err != nil {
			t.Fatal(err)
		}
		var fault model.Fault
		for _, err := range batch.Rows("r.md", batch.Table{File: name}, tt.template) {
			errors.As(err, &fault)
		}
		if fault.Position.Line != tt.line || !strings.Contains(fault.Error(), tt.says) || fault.Message.Vi == "" {
			t.Errorf("%q: %v", tt.table, fault)
		}
	}
}

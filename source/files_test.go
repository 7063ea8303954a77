package source

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao/model"
)

func TestDataFile(t *testing.T) {
	tests := []struct{ name, file, data, table, want string }{
		{"CSV", "a.csv", "A,B\n1,2\n", "columns: [X, Y]", "X text, Y text / 1, 2"},
		{"columns from the heading", "a.csv", "A,*B*\n1,*2*\n", "", "A text, *B* text / 1, *2*"},
		{"kind of every column", "a.csv", "A,B\n1,2.50\n", "kind: number", "A number, B number / =1, =2.5"},
		{"quotes", "a.csv", "A,B\n\"một, \"\"hai\"\"\",\"ba\nbốn\"\n", "", "A text, B text / một, \"hai\", ba\nbốn"},
		{"BOM and CRLF", "a.csv", "\ufeffA,B\r\n1,2\r\n\r\n3,4", "", "A text, B text / 1, 2 / 3, 4"},
		{"only a heading", "a.csv", "A,B\n", "", "A text, B text"},
		{"TSV", "a.tsv", "A\tB\n1, 2\t\"x\ty\"\n", "", "A text, B text / 1, 2, x\ty"},
		{"upper case", "a.TSV", "A\tB\n1\t2\n", "", "A text, B text / 1, 2"},
		{"in a folder", "du-lieu/a.csv", "A\n1\n", "", "A text / 1"},
		{"dots that stay", "a.csv", "A\n1\n", "file: ./x/../a.csv", "A text / 1"},
		{"uneven heading", "a.csv", "A,B,C\n1,2,3\n", "columns: [X, {title: Y, columns: [Z, {title: V, columns: [W]}]}]", "X text, Z text, W text / 1, 2, 3"},
		{"spaces around a number", "a.csv", "A\n 12 \n", "kind: number", "A number / =12"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if !strings.Contains(test.table, "file:") {
				test.table += "\nfile: " + test.file
			}
			source := sampleFront + "---\n```table\n" + strings.TrimSpace(test.table) + "\n```\n"
			r, err := decodeSource("r.md", source, map[string]string{test.file: test.data})
			if err != nil {
				t.Fatal(err)
			}
			if got := showTable(r.Body[0].Table); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestDataFileFaults(t *testing.T) {
	const at = "sub/r.md:10:1 body[0].table.file "
	tests := []struct{ name, file, data, table, want string }{
		{"missing", "b.csv", "", "", at + "file-missing"},
		{"out of the folder", "../../a.csv", "", "", at + "file-path"},
		{"out of the folder by a detour", "a/../../../x.csv", "", "", at + "file-path"},
		{"absolute", "/a.csv", "", "", at + "file-path"},
		{"backslash", `..\a.csv`, "", "", at + "file-path"},
		{"not UTF-8", "a.csv", "A\nHuế \xe1\n", "", "sub/a.csv:2:5 body[0].table.file encoding"},
		{"empty", "a.csv", "", "", "sub/a.csv body[0].table.file file-syntax"},
		{"bad quotes", "a.csv", "A,B\nHuế,\"x\"y\n", "", "sub/a.csv:2:7 body[0].table.file file-syntax"},
		{"bare quotes in TSV", "a.tsv", "A\tB\n1\tphường \"x\"\n", "", "sub/a.tsv:2:10 body[0].table.file file-syntax"},
		{"fewer columns", "a.csv", "A,B\n1,2\n", "columns: [X]", "sub/a.csv:1:1 body[0].table.file file-columns"},
		{"semicolons", "a.csv", "A;B\n1;2\n", "columns: [X, Y]", "sub/a.csv:1:1 body[0].table.file file-columns"},
		{"rows too", "a.csv", "A\n1\n", "rows: [[1]]", "sub/r.md:11:1 body[0].table.file rows-twice"},
		{"short and long row", "a.csv", "A,B\n1\n1,2\n1,2,3\n", "", "sub/a.csv:2:1 body[0].table.rows[0] row-length\nsub/a.csv:4:1 body[0].table.rows[2] row-length"},
		{"more decimals than the column", "a.csv", "A\n12\n\"1.973,25\"\n", "kind: number", "sub/a.csv:3:1 body[0].table.rows[1][0] cell"},
		{"number with an exponent", "a.csv", "A\n1e999999999\n", "kind: number", "sub/a.csv:2:1 body[0].table.rows[0][0] cell"},
		{"thousands with a dot", "a.csv", "A\n1.973\n", "kind: number", "sub/a.csv:2:1 body[0].table.rows[0][0] number-ambiguous"},
		{"damaged", "a.csv", "A\nHu\ufffd\n", "", "sub/a.csv:2:1 body[0].table.rows[0][0] damaged-character"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			source := sampleFront + "---\n```table\nfile: " + test.file + "\n" + test.table + "\n```\n"
			beside := map[string]string{"sub/a.csv": test.data, "sub/a.tsv": test.data, "a.csv": "A\n"}
			if got := faultsOf(decodeSource("sub/r.md", source, beside)); got != test.want+"\n" {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestFileBesideTheFolder(t *testing.T) {
	source := sampleFront + "---\n```table\nfile: ../a.csv\n```\n"
	r, err := decodeSource("sub/r.md", source, map[string]string{"a.csv": "A\n1\n"})
	if err != nil || showTable(r.Body[0].Table) != "A text / 1" {
		t.Errorf("%v", err)
	}
}

func TestPictureFile(t *testing.T) {
	body := "body:\n- picture: {file: anh.png, alt: Ảnh}\nsignature: {position: A, image: {file: ../a.png}, seal: {file: không.png}}\n"
	r, err := decodeSource("r.yaml", body, map[string]string{"anh.png": "PNG"})
	wantFaults(t, r, err, "r.yaml:3:34 signature.image.file file-path", "r.yaml:3:58 signature.seal.file file-missing")
	r, err = decodeSource("r.yaml", body[:strings.Index(body, "signature")], map[string]string{"anh.png": "PNG"})
	if err != nil || string(r.Body[0].Picture.Data) != "PNG" {
		t.Errorf("%v", err)
	}
}

func TestDecodePictures(t *testing.T) {
	source := "signature:\n  position: GIÁM ĐỐC\n  image: {file: FILE}\n"
	read := func(file string) (*model.Report, error) {
		return Decode(fstest.MapFS{
			"r/report.yaml": {Data: bytes.Replace([]byte(source), []byte("FILE"), []byte(file), 1)},
			"r/ky.png":      {Data: []byte("ảnh")},
			"other.png":     {Data: []byte("ảnh")},
		}, "r/report.yaml")
	}
	r, err := read("ky.png")
	if err != nil || string(r.Signature.Image.Data) != "ảnh" {
		t.Fatalf("%+v, %v", r, err)
	}
	for file, rule := range map[string]string{"../../x.png": "file-path", "/ky.png": "file-path", `a\ky.png`: "file-path", "no.png": "file-missing"} {
		_, err := read(file)
		refused, ok := err.(*model.ValidationError)
		if !ok || refused.Faults[0].Rule != rule || refused.Faults[0].Position.Line != 3 {
			t.Errorf("%s: %v, want %s on line 3", file, err, rule)
		}
	}
}

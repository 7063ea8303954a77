package source

import (
	"bytes"
	"strings"
	"testing"

	"github.com/vanthu/baocao/model"
)

func TestDataFile(t *testing.T) {
	tests := []struct{ name, file, data, table, want string }{
		{"CSV", "a.csv", "X,Y\n1,2\n", "columns: [X, Y]", "X text, Y text / 1, 2"},
		{"columns from the heading", "a.csv", "A,*B*\n1,*2*\n", "", "A text, *B* text / 1, *2*"},
		{"kind of every column", "a.csv", "A,B\n1,2.50\n", "kind: number", "A number, B number / =1, =2.5"},
		{"quotes", "a.csv", "A,B\n\"một, \"\"hai\"\"\",\"ba\nbốn\"\n", "", "A text, B text / một, \"hai\", ba\nbốn"},
		{"BOM and CRLF", "a.csv", "\ufeffA,B\r\n1,2\r\n\r\n3,4", "", "A text, B text / 1, 2 / 3, 4"},
		{"only a heading", "a.csv", "A,B\n", "", "A text, B text"},
		{"TSV", "a.tsv", "A\tB\n1, 2\t\"x\ty\"\n", "", "A text, B text / 1, 2, x y"},
		{"upper case", "a.TSV", "A\tB\n1\t2\n", "", "A text, B text / 1, 2"},
		{"in a folder", "du-lieu/a.csv", "A\n1\n", "", "A text / 1"},
		{"dots that stay", "a.csv", "A\n1\n", "file: ./x/../a.csv", "A text / 1"},
		{"uneven heading", "a.csv", "X,Z,W\n1,2,3\n", "columns: [X, {title: Y, columns: [Z, {title: V, columns: [W]}]}]", "X text, Z text, W text / 1, 2, 3"},
		{"semicolons", "a.csv", "X;Y\n1,5;a, b\n", "columns: [X, Y]", "X text, Y text / 1,5, a, b"},
		{"tabs", "a.csv", "X, x\tY\n1,5\ta; b\n", "columns: ['X, x', Y]", "X, x text, Y text / 1,5, a; b"},
		{"semicolons, no columns", "a.csv", "X;Y\n1,5;2\n", "", "X text, Y text / 1,5, 2"},
		{"signs in the heading", "a.csv", "X, x;Y, y\n1;2\n3;4,5\n", "", "X, x text, Y, y text / 1, 2 / 3, 4,5"},
		{"quoted separator in the heading", "a.csv", "\"X; x\",Y\n1,2\n", "columns: [X; x, Y]", "X; x text, Y text / 1, 2"},
		{"commas in TSV", "a.tsv", "X, x\tY, y\n1\t2\n", "", "X, x text, Y, y text / 1, 2"},
		{"TSV in a .csv", "a.csv", "X\tY\n1, 2\t3\n", "", "X text, Y text / 1, 2, 3"},
		{"sep=;", "a.csv", "sep=;\nX;Y\n1;2\n", "columns: [X, Y]", "X text, Y text / 1, 2"},
		{"BOM and sep=", "a.csv", "\ufeffSEP=,\r\nX,Y\r\n1,2\r\n", "columns: [X, Y]", "X text, Y text / 1, 2"},
		{"wide sep=", "a.csv", "\"sep=\t\"\t\nX\tY\n1\t2\n", "columns: [X, Y]", "X text, Y text / 1, 2"},
		{"CR", "a.csv", "X,Y\r1,\"a\rb\"\r2,c\r", "columns: [X, Y]", "X text, Y text / 1, a\nb / 2, c"},
		{"CR CR LF", "a.csv", "X\r\r\n1\r\r\n2\r\r\n", "columns: [X]", "X text / 1 / 2"},
		{"mixed ends", "a.csv", "X,Y\n1,2\r\n3,4\r5,6", "columns: [X, Y]", "X text, Y text / 1, 2 / 3, 4 / 5, 6"},
		{"empty ends", "a.csv", "X;Y;;\r\n1;2;;\r\n;;;\r\n3;4\r\n;;;\r\n\r\n;;;\r\n", "columns: [X, Y]", "X text, Y text / 1, 2 / ,  / 3, 4"},
		{"one column", "a.csv", "X\na; b\n\n\"c, d\"\n\n\n", "columns: [X]", "X text / a; b /  / c, d"},
		{"one column without quotes", "a.csv", "X\n1,5\n2\n", "columns: [X]", "X text / 1,5 / 2"},
		{"no heading", "a.csv", "1,2\n3,4\n", "heading: false\ncolumns: [X, Y]", "X text, Y text / 1, 2 / 3, 4"},
		{"no heading, semicolons", "a.csv", "1,5;2\n3;4\n", "heading: false\ncolumns: [X, Y]", "X text, Y text / 1,5, 2 / 3, 4"},
		{"a heading that is said", "a.csv", "X\n1\n", "heading: true\ncolumns: [X]", "X text / 1"},
		{"signs of Markdown", "a.csv", "X\n**a** [^1] \\\\* <b> _c_\n", "columns: [X]", `X text / **a** [^1] \\* <b> _c_`},
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
		{"other names", "a.csv", "A;B\n1;2\n", "columns: [X, Y]", "sub/a.csv:1:1 body[0].table.file file-heading"},
		{"rows too", "a.csv", "A\n1\n", "rows: [[1]]", "sub/r.md:11:1 body[0].table.file rows-twice"},
		{"short and long row", "a.csv", "A,B\n1\n1,2\n1,2,3\n", "", "sub/a.csv:2:1 body[0].table.rows[0] row-length\nsub/a.csv:4:1 body[0].table.rows[2] row-length"},
		{"more decimals than the column", "a.csv", "A\n12\n\"1.973,25\"\n", "kind: number", "sub/a.csv:3:1 body[0].table.rows[1][0] cell"},
		{"number with an exponent", "a.csv", "A\n1e999999999\n", "kind: number", "sub/a.csv:2:1 body[0].table.rows[0][0] cell"},
		{"thousands with a dot", "a.csv", "A\n1.973\n", "kind: number", "sub/a.csv:2:1 body[0].table.rows[0][0] number-ambiguous"},
		{"UTF-16 without mark", "a.csv", "A\x00,\x00B\x00", "", "sub/a.csv:1:2 body[0].table.file encoding"},
		{"half a character of UTF-16", "a.csv", "\xff\xfeA\x00\n", "", "sub/a.csv:1:2 body[0].table.file encoding"},
		{"a workbook", "a.csv", "PK\x03\x04xyz", "", "sub/a.csv:1:1 body[0].table.file encoding"},
		{"unknown separator", "a.csv", "sep=|\nA|B\n", "", "sub/a.csv:1:1 body[0].table.file separator"},
		{"quotes after sep=", "a.csv", "sep=,\nHuế,\"x\"y\n", "", "sub/a.csv:2:7 body[0].table.file file-syntax"},
		{"two separators", "a.csv", "A,B;C\n1,2;3\n", "", "sub/a.csv:1:1 body[0].table.file separator"},
		{"two separators, no heading", "a.csv", "1,2;3\n", "heading: false\ncolumns: [X, Y]", "sub/a.csv:1:1 body[0].table.file separator"},
		{"no heading, no columns", "a.csv", "1,2\n", "heading: false", "sub/r.md:11:1 body[0].table.heading file-heading"},
		{"no heading, other width", "a.csv", "1,2,3\n", "heading: false\ncolumns: [X, Y]", "sub/a.csv:1:1 body[0].table.file file-columns"},
		{"a cell beyond the heading", "a.csv", "X,Y,\n7,2,3\n", "columns: [X, Y]", "sub/a.csv:2:1 body[0].table.rows[0] row-length"},
		{"a column without a name", "a.csv", "A,,B\n1,,2\n", "", "sub/a.csv:1:1 body[0].table.file file-heading"},
		{"64 columns", "a.csv", strings.Repeat("A,", 63) + "A\n", "", "sub/a.csv:1:1 body[0].table.file file-columns"},
		{"empty lines", "a.csv", "A" + strings.Repeat("\n", 1010) + "x", "", "sub/a.csv:1011:1 body[0].table.file file-empty-lines"},
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

// TestSharesOfTwoKinds: 12,5% and 0,125 in one column of per cent are told of, however they are typed; 83,9% and 85 are the same kind.
func TestSharesOfTwoKinds(t *testing.T) {
	for cells, want := range map[string]bool{`"12,5%" 0.125`: true, `0.875 "12,5%"`: true, `"83,9%" 85`: false, `0.45 0.95`: false, `"0,5%" 0`: false, `"12,5%" 1`: false} {
		values := strings.Fields(cells)
		column := "columns: [X, {title: Y, kind: number, decimals: 3, percent: true}]\n"
		for name, source := range map[string]string{
			"typed": sampleFront + "---\n```table\n" + column + "rows:\n- [a, " + values[0] + "]\n- [b, " + values[1] + "]\n```\n",
			"file":  sampleFront + "---\n```table\nfile: a.csv\n" + column + "```\n",
		} {
			r, err := decodeSource("r.md", source, map[string]string{"a.csv": "X,Y\na," + values[0] + "\nb," + values[1] + "\n"})
			if err != nil {
				t.Fatal(err)
			}
			got := false
			for _, f := range r.Doubts {
				got = got || f.Rule == "number-percent"
			}
			if got != want {
				t.Errorf("%s, %s: told of %v", cells, name, got)
			}
		}
	}
}

// TestTotalOfATree: in a file with levels a row without one that is called a total is one, compared and computed; without levels it stays a row.
func TestTotalOfATree(t *testing.T) {
	const rows = "1,I,Thu,10\n2,1,a,6\n2,2,b,4\n1,II,Khác,5\n2,1,c,5\n"
	for data, want := range map[string]string{rows + ",,Tổng cộng,15\n": "", rows + ",,Tổng cộng,\n": "", rows + ",,Tổng cộng (I+II),16\n": "rows[5][2] column-sum", ",,TỔNG SỐ,14\n" + rows: "rows[0][2] column-sum"} {
		r, err := decodeSource("r.md", sampleFront+"---\n```table\nfile: a.csv\nlevel: Cấp\ncolumns: [TT, Tên, {title: Số, kind: number, sum: true}]\n```\n", map[string]string{"a.csv": "Cấp,TT,Tên,Số\n" + data})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range r.Validate() {
			if f.Rule == "column-sum" || f.Rule == "row-total" {
				got += strings.TrimPrefix(f.Path, "body[0].table.") + " " + f.Rule
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", data, got, want)
		}
	}
}

// TestNearLabels: a row under the heading that is one of labels but for a cell is told of, and read as a row.
func TestNearLabels(t *testing.T) {
	for row, want := range map[string]struct{ told, labels bool }{
		"(1),(2),(3)≈(2)/(1),":      {told: true},
		"(1),(2),(3)=(2)/(1),":      {labels: true},
		"(A),(1),(2),(3)":           {labels: true},
		"(1),(2),tăng so năm 2025,": {told: true},
		"(A),-1,-2,-3":              {told: true}, // as Excel makes of (1), (2), (3)
		"A,-1,-2,-3":                {told: true},
		"Tổng,-1,-2,-3":             {},
		"A,-5,-8,":                  {},
		"Tổng,(5),(10),":            {}, // amounts, or how many of each
		"A,(5),(10),":               {},
		"a,(5),(10),":               {},
		"A,(5),(6),":                {told: true}, // losses, or the labels of columns
		"Tổng,(1),,":                {},
		"Tổng,bằng số,(1),(2)":      {},
	} {
		r, err := decodeSource("r.md", sampleFront+"---\n```table\nfile: a.csv\n```\n", map[string]string{"a.csv": "W,X,Y,Z\n" + row + "\n1,2,3,4\n"})
		if err != nil {
			t.Fatal(err)
		}
		told := false
		for _, f := range r.Doubts {
			told = told || f.Rule == "column-label"
		}
		table := r.Body[0].Table
		if told != want.told || table.HasLabels() != want.labels || len(table.Rows) != map[bool]int{true: 1, false: 2}[want.labels] {
			t.Errorf("%s: told of: %v, labels: %v, %d rows", row, told, table.HasLabels(), len(table.Rows))
		}
	}
}

// TestTabInACell: a tab within a cell of a file is a space, as in other texts, with a warning.
func TestTabInACell(t *testing.T) {
	r, err := decodeSource("r.md", sampleFront+"---\n```table\nfile: a.csv\n```\n", map[string]string{"a.csv": "X,Y\n\"a\tb\",\"c\t\"\n"})
	if err != nil {
		t.Fatal(err)
	}
	if got := showTable(r.Body[0].Table); !strings.Contains(got, "a b") || len(r.Doubts) != 1 || r.Doubts[0].Rule != "tab" || len(r.Validate().Errors()) > 0 {
		t.Errorf("%s %v", got, r.Doubts)
	}
}

// TestTextOfAFence wants a text that looks like a table with a file to be printed, and nothing to be looked for.
func TestTextOfAFence(t *testing.T) {
	r := reportOf(model.Block{Paragraph: model.Plain("```table\nfile: a.csv\n```")})
	var b bytes.Buffer
	if err := Encode(&b, r, MarkdownForm); err != nil {
		t.Error(err)
	}
}

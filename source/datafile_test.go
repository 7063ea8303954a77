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
		{"TSV", "a.tsv", "A\tB\n1, 2\t\"x\ty\"\n", "", "A text, B text / 1, 2, x\ty"},
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
		{"a cell beyond the heading", "a.csv", "X,Y,\n1,2,3\n", "columns: [X, Y]", "sub/a.csv:2:1 body[0].table.rows[0] row-length"},
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

// TestTextOfAFence wants a text that looks like a table with a file to be printed, and nothing to be looked for.
func TestTextOfAFence(t *testing.T) {
	r := reportOf(model.Block{Paragraph: model.Plain("```table\nfile: a.csv\n```")})
	var b bytes.Buffer
	if err := Encode(&b, r, MarkdownForm); err != nil {
		t.Error(err)
	}
}

package source

import (
	"strings"
	"testing"
)

func TestDataSlips(t *testing.T) {
	const at = " body[1].table.file "
	for _, tt := range []struct{ data, want string }{
		{"X\nPh??ng 1\n", "a.csv:2:1" + at + "letter-lost"},
		{"X\na\nS? ??n\n", "a.csv:3:1" + at + "letter-lost"},
		{"X\nH? s? c?a dân\n", "a.csv:2:1" + at + "letter-lost"},
		{"Ph??ng\na\n", "a.csv:1:1" + at + "letter-lost"},
		{"X\nA1?\n\"Có đạt không? nếu không, vì sao?\"\n?\n(?)\nhttps://a.vn/?so=1&b?c\n", ""},
		{"X\n\"1,23E+11\"\n1.23E+11\n8E+10\n-1.5E-07\n", "a.csv:2:1" + at + "number-rounded"},
		{"X\n1E5\nE+11\n12E+3\n1e+11\n1.23E+11x\nA+\n", ""},
		{"X\n#N/A\n#REF!\n######\n", "a.csv:2:1" + at + "formula-error"},
		{"X\n#1\n#\n##\n# đề\n", ""},
		{"X,Y\na (1),5\nb*,6\n(1) Số ước.,\n(*) Không kể xã C.,\n", "a.csv:4:1" + at + "row-note"},
		{"X,Y\na,5\n* Chưa gồm xã C,\n", "a.csv:3:1" + at + "row-note"},
		{"X,Y\na,5\n¹ Theo nghị quyết,\n", "a.csv:3:1" + at + "row-note"},
		{"X,Y\n* Khối xã,\na,5\n(2) Khối phường,\nb,6\n", ""},
		{"X,Y\na,5\nXã C,\n(5),\n", ""},
		{"X\na, b\nc\n", "a.csv:2:1" + at + "separator"},
	} {
		table, got := readData(t, "", tt.data)
		if table == nil || got != tt.want {
			t.Errorf("%q gives %q, want %q", tt.data, got, tt.want)
		}
	}
	if _, got := readData(t, "columns: [{title: A, from: a}]", "b,a\nPh??ng,1\n"); got != "" {
		t.Errorf("a column that is not taken: %s", got)
	}
}

// TestSlipsNameTheirLines wants one warning for a kind, whatever the number of cells, with the first lines.
func TestSlipsNameTheirLines(t *testing.T) {
	r, err := decodeSource("r.yaml", "body: [{table: {file: a.csv}}]\n", map[string]string{"a.csv": "X\n" + strings.Repeat("Ph??ng\n", 3000)})
	if err != nil || len(r.Doubts) != 1 || !strings.Contains(r.Doubts[0].Message.En, "(line 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …)") {
		t.Errorf("%v %v", r.Doubts, err)
	}
}

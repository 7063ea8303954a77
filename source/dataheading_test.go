package source

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao/model"
)

// readData reads a table with a data file, and lists its faults and warnings by rule and line.
func readData(t *testing.T, table, data string) (*model.Table, string) {
	t.Helper()
	source := sampleFront + "notes: {a: x}\n---\nMột[^a].\n\n```table\nfile: a.csv\n" + table + "\n```\n"
	r, err := decodeSource("r.md", source, map[string]string{"a.csv": data})
	var found []string
	for line := range strings.Lines(faultsOf(r, err)) {
		if strings.Contains(line, "table") {
			found = append(found, strings.TrimSpace(line))
		}
	}
	if err != nil {
		return nil, strings.Join(found, "\n")
	}
	return r.Body[1].Table, strings.Join(found, "\n")
}

func TestHeadings(t *testing.T) {
	const at = "a.csv:1:1 body[1].table.file "
	for _, tt := range []struct{ columns, data, want string }{
		// what is the same
		{"[Xã, Thu, Chi]", "Xã,Thu,Chi\nA,3,1\n", "A, 3, 1"},
		{"[Xã, Số đơn]", " XÃ ,\"SỐ\nĐƠN\"\nA,1\n", "A, 1"},
		{"[Xã, Số đơn]", "Xa\u0303,So\u0302\u0301\u00a0\u0111o\u031bn\nA,1\n", "A, 1"},
		{"[\"Xã[^a]\", \"**Số** *đơn*\"]", "Xã,Số đơn\nA,1\n", "A, 1"},
		{"[Xã, \"Diện tích (m^2^)\"]", "Xã,Diện tích (m²)\nA,1\n", "A, 1"},
		{"[\"Xã <!-- tên -->\", \"A\\\\&B\"]", "Xã,A&B\nA,1\n", "A, 1"},
		{"[Xã, {title: Nhóm, columns: [Thu, Chi]}]", "Xã,Thu,Chi\nA,3,1\n", "A, 3, 1"},
		{"[Xã, {title: P, columns: [Thu, Chi]}, {title: Q, columns: [Thu, Chi]}]", "Xã,Thu,Chi,Thu,Chi\nA,3,1,2,4\n", "A, 3, 1, 2, 4"},
		// what is not
		{"[Xã, Thu, Chi]", "Xã,Chi,Thu\nA,10,99\n", at + "file-heading"},
		{"[Xã, Thu]", "Xã,Thu (triệu đồng)\nA,10\n", at + "file-heading"},
		{"[Xã, Thu]", "A,10\nB,20\n", at + "file-heading"},
		{"[Xã, Thu]", "Xã,Thu,Chi\nA,1,2\n", at + "file-columns"},
		{"[Xã, Thu]", "Xã\nA\n", at + "file-columns"},
		{"[Xã, Thu]", ",Thu\nA,1\n", at + "file-heading"},
		{"[Xã, Thu, {title: P, columns: [Chi]}]", "Xã,Thu,P\nA,1,2\n", at + "file-heading"},
		// by name
		{"[Xã, {title: Số đơn, from: so_don}]", "so_don,khac,xã\n1,2,A\n", "A, 1"},
		{"[{title: Xã, from: ma}, {title: Số, from: so_don}]", "so_don,Ma,Xã\n1,2,A\n", "2, 1"},
		{"[Xã, {title: P, columns: [{title: Số, from: so_don}]}]", "so_don;khac;xã;;\n1;2;A;;\n", "A, 1"},
		{"[{title: Số, from: so_don}]", "so_don,khac\n1,\"2;3\"\n", "1"},
		{"[{title: Số, from: so_don}]", ",so_don\n,1\n", "1"},
		{"[Xã, {title: Số đơn, from: so_don}]", "so_don,khac\n1,2\n", at + "file-heading"},
		{"[Xã, {title: Số đơn, from: so_don}]", "Xã,Số đơn\nA,1\n", at + "file-heading"},
		{"[Xã, {title: Số, from: so}]", "so,Xã,SO\n1,A,2\n", at + "file-heading"},
		{"[{title: Thu, from: so}, {title: Chi, from: so}]", "so,Xã\n1,A\n", at + "file-heading"},
		{"[Xã, {title: Số, from: so}]", "so,,Xã\n1,5,A\n", "a.csv:2:1 body[1].table.rows[0] row-length"},
		{"[Xã, {title: Số, from: so}]", "so,Xã\n1,A\n2\n3,B,C\n", "a.csv:3:1 body[1].table.rows[1] row-length\na.csv:4:1 body[1].table.rows[2] row-length"},
		{"[Xã, {title: Số, from: ''}]", "so,Xã\n1,A\n", "r.md:14:27 body[1].table.columns[1].from file-heading"},
		{"[Xã, {title: P, from: so, columns: [Số]}]", "Xã,Số\nA,1\n", "r.md:14:26 body[1].table.columns[1].from file-heading"},
	} {
		table, got := readData(t, "columns: "+tt.columns, tt.data)
		if table != nil && got == "" {
			got = strings.TrimPrefix(showRows(table), " / ")
		}
		if got != tt.want {
			t.Errorf("%s with\n%sgives\n%s\nwant\n%s", tt.columns, tt.data, got, tt.want)
		}
	}
}

func showRows(t *model.Table) string { return showTable(&model.Table{Rows: t.Rows}) }

// TestHeadingFaultSaysBoth wants both lists and both keys in the message, in both languages, and no more than fits.
func TestHeadingFaultSaysBoth(t *testing.T) {
	_, err := decodeSource("r.yaml", "body: [{table: {file: a.csv, columns: [Xã, Thu, Chi]}}]\n", map[string]string{"a.csv": "Xã,Chi,Thu\nA,1,2\n"})
	var invalid *model.ValidationError
	if invalid, _ = err.(*model.ValidationError); invalid == nil {
		t.Fatal(err)
	}
	for _, m := range []string{invalid.Faults[0].Message.Vi, invalid.Faults[0].Message.En} {
		for _, want := range []string{"“Xã”, “Thu”, “Chi”", "“Xã”, “Chi”, “Thu”", "from:", "heading: false"} {
			if !strings.Contains(m, want) {
				t.Errorf("%q lacks %q", m, want)
			}
		}
	}
	_, err = decodeSource("r.yaml", "body: [{table: {file: a.csv, columns: [Xã]}}]\n", map[string]string{"a.csv": strings.Repeat(strings.Repeat("x", 1000)+",", 10_000)})
	if err == nil || len(err.Error()) > 4000 {
		t.Errorf("a message of %d bytes", len(err.Error()))
	}
}

// TestHeadingOfValues compares titles as they are printed.
func TestHeadingOfValues(t *testing.T) {
	files := fstest.MapFS{"r.yaml": {Data: []byte("body: [{table: {file: a.csv, columns: [Xã, 'Năm {{nam}}', {title: '*{{nam}}*', from: 'so {{nam}}'}]}}]\n")}}
	for _, heading := range []string{"so 2026,Xã,Năm 2026", "so {{nam}},Xã,Năm {{nam}}"} {
		files["a.csv"] = &fstest.MapFile{Data: []byte(heading + "\n1,A,2\n")}
		r, err := Merge(files, "r.yaml", Values{"nam": "2026"})
		if err != nil || showRows(r.Body[0].Table) != " / A, 2, 1" {
			t.Errorf("%s: %v", heading, err)
		}
	}
}

// TestPermutedHeadings wants no cell under another title than its own, whatever the order of the columns in the file.
func TestPermutedHeadings(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 4))
	for range 500 {
		n := 1 + random.IntN(8)
		order := random.Perm(n)
		var titles, columns []string
		for i := range n {
			titles = append(titles, fmt.Sprintf("Cột %d", i))
			columns = append(columns, fmt.Sprintf("{title: Cột %d}", i))
		}
		byName := random.IntN(2) == 0
		if byName {
			at := random.IntN(n)
			columns[at] = fmt.Sprintf("{title: Khác, from: CỘT %d}", at)
		}
		var data bytes.Buffer
		w := csv.NewWriter(&data)
		w.Comma = []rune(",;\t")[random.IntN(3)]
		heading, cells := make([]string, n), make([]string, n)
		for place, i := range order {
			heading[place], cells[place] = titles[i], fmt.Sprintf("ô, của; %d", i)
		}
		w.WriteAll([][]string{heading, cells})
		table, faults := readData(t, "columns: ["+strings.Join(columns, ", ")+"]", data.String())
		sorted := true
		for i, at := range order {
			sorted = sorted && i == at
		}
		if table == nil {
			if byName || sorted || !strings.Contains(faults, "file-heading") {
				t.Errorf("%v %q: %s", columns, data.String(), faults)
			}
			continue
		}
		if !byName && !sorted {
			t.Errorf("%v takes %q", columns, data.String())
		}
		for i, c := range table.Rows[0].Cells {
			if want := fmt.Sprintf("ô, của; %d", i); c.Text.String() != want {
				t.Errorf("%v %q: the cell %d is %q", columns, data.String(), i, c.Text)
			}
		}
	}
}

// TestKeysWithoutAFile warns of keys that do nothing.
func TestKeysWithoutAFile(t *testing.T) {
	r, err := decodeSource("r.yaml", "body: [{table: {heading: false, columns: [{title: A, from: a}], rows: [[x]]}}]\n", nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := faultsOf(&model.Report{Doubts: r.Doubts}, nil); !strings.Contains(got, "r.yaml:1:17 body[0].table.heading file-none") ||
		!strings.Contains(got, "r.yaml:1:54 body[0].table.columns[0].from file-none") {
		t.Error(got)
	}
}

// TestKeysOfFilesPrinted prints the keys of a table that names no file, and of one that does neither they nor the name.
func TestKeysOfFilesPrinted(t *testing.T) {
	no := false
	table := model.Table{Columns: []model.Column{{Title: model.Plain("A"), From: " a: b"}}, Heading: &no, Rows: []model.Row{model.Cells("x")}}
	for form := range Form(len(formEndings)) {
		for _, file := range []string{"", "a.csv"} {
			table.File = file
			var b bytes.Buffer
			if err := Encode(&b, reportOf(model.Block{Table: &table}), form); err != nil {
				t.Error(err)
			}
			for _, key := range []string{"heading", "from"} {
				if strings.Contains(b.String(), key) != (file == "") {
					t.Errorf("%v, file %q:\n%s", form, file, b.String())
				}
			}
		}
	}
}

// TestLevelsInFile: columns of a file say the levels of its rows, wherever they stand, and are no columns of the table.
func TestLevelsInFile(t *testing.T) {
	const at, columns = "a.csv:1:1 body[1].table.file ", "columns: [STT, Tên, {title: Số, kind: number, sum: true}]"
	for _, tt := range []struct{ keys, data, want string }{
		{columns + "\nlevel: Cấp\nof_which: Trong đó", "Cấp,STT,Tên,Số,trong đó\n1,A,Thu,5,\n2,I,Nội địa,,\n3,1,Thuế,3, \n4,,Phí,1,x\n3,2,Phạt,2,X\n,,Khác,,không\n",
			"1 A, Thu, 5; 2 I, Nội địa, ; 3 1, Thuế, 3; 4x , Phí, 1; 3x 2, Phạt, 2; 0 , Khác, "},
		{columns + "\nlevel: Cấp", "STT;Tên;Số;Cấp\nA;Thu;5;1\nI;Nội địa;5;2\n", "1 A, Thu, 5; 2 I, Nội địa, 5"},
		{columns + "\nlevel: Cấp", "STT;Tên;Số;Cấp\nA;Thu;5;1\nI;Nội địa;5\n;;;2\n", "1 A, Thu, 5; 0 I, Nội địa, 5; 2 , , "}, // the last one has a level alone
		{"level: Cấp", "STT\tCấp\tTên\nA\t1\tThu\n", "1 A, Thu"},
		{"of_which: c", "STT,c,Tên\nA,1,Thu\n", "0x A, Thu"},
		{"columns: [{title: Tên, from: ten}]\nlevel: cap", "khac,cap,ten\nx,2,Thu\n", "2 Thu"},
		{columns + "\nlevel: Cấp", "Cấp,STT,Tên,Số\n10,A,Thu,5\nI,B,Chi,5\n", "a.csv:2:1 body[1].table.rows[0].level row-level\na.csv:3:1 body[1].table.rows[1].level row-level"},
		{columns + "\nof_which: c", "c,STT,Tên,Số\ny,A,Thu,5\n", "a.csv:2:1 body[1].table.rows[0].of_which row-of-which"},
		{columns + "\nlevel: Cấp", "STT,Tên,Số\nA,Thu,5\n", "body[1].table.level file-heading"},
		{columns + "\nlevel: Cấp", "Cấp,STT,Tên,Số,CẤP\n1,A,Thu,5,1\n", "body[1].table.level file-heading"},
		{columns + "\nlevel: Cấp\nof_which: cấp", "Cấp,STT,Tên,Số\n1,A,Thu,5\n", "body[1].table.of_which file-heading"},
		{columns + "\nheading: false\nlevel: Cấp", "1,A,Thu,5\n", "body[1].table.level file-heading"},
		{columns + "\nlevel: Cấp", "Cấp,STT,Tên\n1,A,Thu\n", at + "file-columns"},
	} {
		table, faults := readData(t, tt.keys, tt.data)
		var rows []string
		if table != nil {
			for _, row := range table.Rows {
				mark := fmt.Sprint(row.Level)
				if row.OfWhich {
					mark += "x"
				}
				var cells []string
				for i := range row.Cells {
					cells = append(cells, row.Cells[i].String())
				}
				rows = append(rows, mark+" "+strings.Join(cells, ", "))
			}
		}
		got := strings.Join(rows, "; ")
		if table == nil {
			got = faults
		}
		if i := strings.Index(got, "body[1].table."); table == nil && strings.HasPrefix(tt.want, "body") && i >= 0 {
			got = got[i:]
		}
		if got != tt.want || table != nil && strings.Contains(faults, "row-total") {
			t.Errorf("%s, %q:\n%s\nwant\n%s", tt.keys, tt.data, got, tt.want)
		}
	}
	_, faults := readData(t, columns+"\nlevel: Cấp", "Cấp,STT,Tên,Số\n1,A,Tổng cộng,6\n2,I,Nội địa,3\n2,II,Khác,2\n")
	if strings.Contains(faults, "row-total") {
		t.Errorf("a total with a level is said to be a plain row: %s", faults)
	}
}

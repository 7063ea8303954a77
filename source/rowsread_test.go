package source

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

const rowsSource = `
body:
  - table:
      unit: "ĐVT: **đơn**"
      columns: [Tên, {title: A, kind: number}, {title: B, kind: number}]
      rows:
        - {kind: group, cells: [Nhóm]}
        - [{text: x, rows: 2}, 1, 2]
        - ["-", ""]
        - [y, {text: chưa có, columns: 2}]
        - kind: total
          cells: [Cộng, 1, 2]
`

func TestRowsAreRead(t *testing.T) {
	r, err := Decode(fstest.MapFS{"r.yaml": {Data: []byte(rowsSource)}}, "r.yaml")
	if err != nil {
		t.Fatal(err)
	}
	rows := r.Body[0].Table.Rows
	if rows[0].Kind != model.GroupRow || rows[1].Kind != model.PlainRow || rows[4].Kind != model.TotalRow {
		t.Errorf("the kinds are %v, %v and %v", rows[0].Kind, rows[1].Kind, rows[4].Kind)
	}
	if c := rows[1].Cells[0]; c.Rows != 2 || c.Text.String() != "x" {
		t.Errorf("the cell over two rows is %+v", c)
	}
	if c := rows[4].Cells[2]; !c.Number.Valid || c.Number.Decimal.IntPart() != 2 {
		t.Errorf("the number of the total row is %+v", c)
	}
	if c := rows[2].Cells[0]; c.Number.Valid || c.Text.String() != "-" {
		t.Errorf("the dash is %+v", c)
	}
	for _, f := range r.Validate() {
		if strings.Contains(f.Path, "rows") {
			t.Error(f)
		}
	}
}

func TestRowFaultsNameTheirLine(t *testing.T) {
	for cell, want := range map[string]string{
		"{text: x, rows: 9}":          "r.yaml:8:12: body[0].table.rows[1][0]: the cell spans 5 rows more than the table has",
		"{text: x, rows: 2, cols: 2}": `r.yaml:8:31: body[0].table.rows[1][0].cols: there is no such key`,
		"{text: x, columns: 2}":       "r.yaml:8:11: body[0].table.rows[1]: the cells of the row take 4 columns, the table has 3",
		"{text: x, rows: -2}":         "r.yaml:8:12: body[0].table.rows[1][0]: a cell cannot span a negative number",
	} {
		source := strings.Replace(rowsSource, "{text: x, rows: 2}", cell, 1)
		r, err := Decode(fstest.MapFS{"r.yaml": {Data: []byte(source)}}, "r.yaml")
		if err == nil {
			err = r.Validate().Err()
		}
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", cell, err, want)
		}
	}
}

func TestRowsOfAnUnknownKind(t *testing.T) {
	source := strings.Replace(rowsSource, "kind: group", "kind: grupp", 1)
	_, err := Decode(fstest.MapFS{"r.yaml": {Data: []byte(source)}}, "r.yaml")
	if err == nil || !strings.Contains(err.Error(), `r.yaml:7:18: body[0].table.rows[0].kind: this is none of group, total ("grupp")`) {
		t.Errorf("got %v", err)
	}
}

func TestMarksDecoded(t *testing.T) {
	for name, source := range map[string]string{
		"r.yaml": "urgency: Hoả tốc\ncirculation: xem xong trả lại\ndrafter: PL\ncopies: 300\ncontact: Số 1\ndraft: DỰ THẢO\n",
		"r.json": `{"urgency": "HỎA TỐC", "circulation": "XEM XONG TRẢ LẠI", "drafter": "PL", "copies": 300, "contact": ["Số 1"], "draft": "DỰ THẢO"}`,
		"r.md":   "---\nurgency: HỎA TỐC\ncirculation: XEM XONG TRẢ LẠI\ndrafter: PL\ncopies: 300\ncontact: [Số 1]\ndraft: DỰ THẢO\n---\n\nNội dung\n",
	} {
		r, err := Decode(fstest.MapFS{name: {Data: []byte(source)}}, name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if r.Urgency != model.Urgency(decree.Express) || r.Circulation != model.Circulation(decree.ReturnAfterReading) ||
			r.Drafter != "PL" || r.Copies != 300 || len(r.Contact) != 1 || r.Contact[0] != "Số 1" || r.Draft != "DỰ THẢO" {
			t.Errorf("%s: %+v", name, r)
		}
	}
	for _, source := range []string{"urgency:\n", "circulation: ''\n"} {
		if _, err := Decode(fstest.MapFS{"r.yaml": {Data: []byte(source)}}, "r.yaml"); err != nil {
			t.Errorf("%q: %v", source, err)
		}
	}
	for _, source := range []string{"urgency: MẬT\n", "circulation: KHẨN\n"} {
		if _, err := Decode(fstest.MapFS{"r.yaml": {Data: []byte(source)}}, "r.yaml"); err == nil {
			t.Errorf("%q is taken", source)
		}
	}
}

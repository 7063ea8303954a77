package rows_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/rows"
)

func shown(r model.Row) string {
	var cells []string
	for _, c := range r.Cells {
		if c.Number.Valid {
			cells = append(cells, "#"+c.Number.Decimal.String())
		} else {
			cells = append(cells, c.Text.String())
		}
	}
	return strings.Join(cells, "|")
}

func ExampleOf() {
	type field struct {
		Name  string          `baocao:"Lĩnh vực"`
		Files int             `baocao:"Số hồ sơ,sum"`
		Share *float64        `baocao:"Tỷ lệ,decimals=1,percent"`
		Cost  decimal.Decimal `baocao:"Kinh phí,decimals=2"`
		id    int
	}
	share := 76.1
	columns, made, err := rows.Of([]field{{"Ngân sách", 1500, &share, decimal.RequireFromString("1973.25"), 1}, {"Giá", 473, nil, decimal.Zero, 2}})
	fmt.Println(err)
	for _, c := range columns {
		fmt.Println(c.Title, c.Kind, c.Decimals, c.Percent, c.Sum)
	}
	for _, r := range made {
		fmt.Println(shown(r))
	}
	// Output:
	// <nil>
	// Lĩnh vực text 0 false false
	// Số hồ sơ number 0 false true
	// Tỷ lệ number 1 true false
	// Kinh phí number 2 false false
	// Ngân sách|#1500|#76.1|#1973.25
	// Giá|#473||#0
}

type endless struct {
	Next *endless `baocao:"A"`
}

func TestOfRefuses(t *testing.T) {
	fails := func(name, part string, err error) {
		if err == nil || !strings.Contains(err.Error(), part) {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, _, err := rows.Of([]int{1})
	fails("no struct", "int is no struct", err)
	_, _, err = rows.Of([]struct{ A int }{})
	fails("no tag", "no field", err)
	_, _, err = rows.Of([]struct {
		a int `baocao:"A"`
	}{})
	fails("unexported", ".a has a tag and is not exported", err)
	_, _, err = rows.Of([]struct {
		A float64 `baocao:"A"`
	}{{1}, {math.NaN()}})
	fails("NaN", "row 2, field A", err)
	_, _, err = rows.Of([]struct {
		A []int `baocao:"A"`
	}{{nil}})
	fails("slice", "row 1, field A: no cell can hold a []int", err)
	_, _, err = rows.Of([]struct {
		A int `baocao:",sum"`
	}{})
	fails("no heading", "the tag \",sum\" cannot be read", err)
	_, _, err = rows.Of([]struct {
		A int `baocao:"A,decimals=13"`
	}{})
	fails("decimals", "cannot be read", err)
	_, _, err = rows.Of([]struct {
		A int `baocao:"A,bold"`
	}{})
	fails("unknown", "cannot be read", err)
	_, _, err = rows.Of([]struct {
		A string `baocao:"A,sum"`
	}{})
	fails("sum of texts", "cannot be read", err)
	_, _, err = rows.Of([]struct {
		A float64 `baocao:"A,decimals=1,decimals=2"`
	}{})
	fails("twice", "cannot be read", err)
	_, _, err = rows.Of([]*struct {
		A int `baocao:"A"`
	}{nil})
	fails("nil", "row 1 is nil", err)
	_, _, err = rows.Of([]endless{})
	fails("endless", "endless holds itself", err)
	_, _, err = rows.Of([]struct {
		A struct{ B int } `baocao:"A"`
	}{})
	fails("no fields", "no cell can hold a struct { B int }", err)
}

type grade int

func (g grade) String() string { return [...]string{"Chưa đạt", "Đạt"}[g] }

// kinds lists titles, kinds and the tree of columns.
func kinds(columns []model.Column) string {
	var all []string
	for _, c := range columns {
		if len(c.Columns) > 0 {
			all = append(all, c.Title.String()+"("+kinds(c.Columns)+")")
		} else {
			all = append(all, c.Title.String()+":"+c.Kind.String())
		}
	}
	return strings.Join(all, " ")
}

// TestOfValues reads a field of every kind that a cell can hold, groups, embedded structs and pointers.
func TestOfValues(t *testing.T) {
	type place struct {
		Commune string `baocao:"Xã"`
	}
	type amounts struct {
		Plan int           `baocao:"Kế hoạch,sum"`
		Done sql.NullInt64 `baocao:"Thực hiện,pad"`
	}
	type record struct {
		Order int `baocao:"STT,ordinal,width=12mm"`
		*place
		Year  *amounts         `baocao:"Năm 2026"`
		Day   time.Time        `baocao:"Ngày"`
		Until model.Date       `baocao:"Đến"`
		Grade grade            `baocao:"Kết quả"`
		Note  *string          `baocao:"Ghi chú"`
		Rate  json.Number      `baocao:"Tỷ lệ,decimals=2,percent"`
		Cost  *decimal.Decimal `baocao:"Tiền,decimals=1"`
		Left  any              `baocao:"-"`
	}
	note, cost, day := "có", decimal.RequireFromString("2.5"), time.Date(2026, 11, 8, 23, 0, 0, 0, time.FixedZone("", 7*3600))
	_, _, err := rows.Of([]*record{
		{1, &place{"An Hải"}, &amounts{10, sql.NullInt64{Int64: 9, Valid: true}}, day, model.Date{Month: 3, Year: 2026}, 1, &note, "76.10", &cost, nil},
		{Order: 2},
	})
	if err == nil || !strings.Contains(err.Error(), `row 2, field Rate: "" is not a number`) {
		t.Fatal(err)
	}
	columns, made, err := rows.Of([]*record{
		{1, &place{"An Hải"}, &amounts{10, sql.NullInt64{Int64: 9, Valid: true}}, day, model.Date{Month: 3, Year: 2026}, 1, &note, "76.10", &cost, nil},
		{Order: 2, Year: &amounts{}, Until: model.Date{Day: 9, Month: 3, Year: 2026}, Rate: "0"},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := "STT:ordinal Xã:text Năm 2026(Kế hoạch:number Thực hiện:number) Ngày:date Đến:date Kết quả:text Ghi chú:text Tỷ lệ:number Tiền:number"
	if got := kinds(columns); got != want || columns[0].Width.Millimetres != 12 {
		t.Errorf("%v\nwant %s", got, want)
	}
	for i, want := range []string{"1|An Hải|#10|#9|08/11/2026|03/2026|Đạt|có|#76.1|#2.5", "2||#0|||09/03/2026|Chưa đạt||#0|"} {
		if got := shown(made[i]); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	}
}

// TestOfLevels reads the level of a row, and labels of columns with their formulas.
func TestOfLevels(t *testing.T) {
	columns, made, err := rows.Of([]struct {
		Level int                 `baocao:",level"`
		Name  string              `baocao:"Chỉ tiêu,label=(A)"`
		Done  decimal.NullDecimal `baocao:"Thực hiện,as_typed,label=(1)"`
		Share *decimal.Decimal    `baocao:"Tỷ lệ,decimals=1,label=(2)=(1)/4*100"`
	}{{1, "I", decimal.NullDecimal{}, nil}, {2, "Lúa", decimal.NewNullDecimal(decimal.New(15, -1)), nil}})
	if err != nil || len(columns) != 3 || columns[2].Label != "(2)=(1)/4*100" || columns[0].Label != "(A)" || !columns[1].AsTyped || columns[2].AsTyped {
		t.Fatalf("%+v %v", columns, err)
	}
	if made[0].Level != 1 || made[1].Level != 2 || shown(made[1]) != "Lúa|#1.5|" {
		t.Errorf("%+v", made)
	}
	if _, _, err := rows.Of([]struct {
		Level string `baocao:",level"`
		Name  string `baocao:"Tên"`
	}{}); err == nil || !strings.Contains(err.Error(), `the tag ",level" cannot be read`) {
		t.Error(err)
	}
	if _, _, err := rows.Of([]struct {
		Level int    `baocao:",level"`
		Depth int    `baocao:",level"`
		Name  string `baocao:"Tên"`
	}{}); err == nil || !strings.Contains(err.Error(), "Depth: the tag \",level\" cannot be read") {
		t.Errorf("two levels: %v", err)
	}
}

func TestMaps(t *testing.T) {
	columns := []model.Column{{Title: model.Plain("Tên")}, {Title: model.Plain("Số"), From: "so", Kind: model.NumberColumn, Texts: []string{"Đạt"}}}
	for _, tt := range []struct {
		of   map[string]any
		want string
	}{
		{map[string]any{"Tên": "a", "so": 1.5, "khác": 1}, "a|#1.5"},
		{map[string]any{"Tên": nil, "so": json.Number("1.973")}, "|#1.973"},
		{map[string]any{"Tên": "a", "so": "12"}, "a|#12"},
		{map[string]any{"Tên": "a", "so": " Đạt"}, "a|Đạt"},
		{map[string]any{"Tên": "a", "so": "–"}, "a|–"},
		{map[string]any{"Tên": "a", "so": "đạt"}, `rows: row 1, key "so": "đạt" is not a number`},
		{map[string]any{"Tên": "a", "so": "1.973"}, `rows: row 1, key "so": "1.973" reads as two numbers; give a number instead of a string`},
		{map[string]any{"Tên": "a", "so": "1,5"}, `rows: row 1, key "so": "1,5" is not a number`},
		{map[string]any{"Tên": "a", "Số": 1}, `rows: row 1 has no key "so"`},
		{map[string]any{"Tên": decimal.New(1, 1<<30), "so": 1}, `rows: row 1, key "Tên": the number has more than 40 digits`},
	} {
		made, err := rows.Maps([]map[string]any{tt.of}, columns)
		got := ""
		if err != nil {
			got = err.Error()
		} else {
			got = shown(made[0])
		}
		if got != tt.want {
			t.Errorf("%v: %s, want %s", tt.of, got, tt.want)
		}
	}
	if made, err := rows.Maps([]map[string]int{{"Tên": 7, "so": 8}}, columns); err != nil || shown(made[0]) != "7|#8" {
		t.Error(made, err)
	}
}

func TestQueryByName(t *testing.T) {
	columns := []model.Column{{Title: model.Plain("Ngày"), From: "SO", Kind: model.DateColumn}, {Title: model.Plain("Ten")}}
	for row, err := range rows.Query(query(t, [][]driver.Value{{"a", "2026-11-08"}}), columns) {
		if err != nil || shown(row) != "08/11/2026|a" {
			t.Error(shown(row), err)
		}
	}
	columns[0].From = "ngay"
	for _, err := range rows.Query(query(t, nil), columns) {
		if err == nil || !strings.Contains(err.Error(), `no column "ngay"`) {
			t.Error(err)
		}
	}
}

func TestQuery(t *testing.T) {
	day := time.Date(2026, 11, 8, 0, 0, 0, 0, time.UTC)
	columns := []model.Column{{Title: model.Plain("A")}, {Title: model.Plain("B"), Kind: model.NumberColumn}}
	broken := errors.New("connection reset")
	for _, tt := range []struct {
		name string
		data [][]driver.Value
		want []string
	}{
		{"types", [][]driver.Value{{"a", int64(1)}, {[]byte("b"), []byte("1973.25")}, {true, 1.5}, {day, nil}, {nil, "7"}, {int64(3), int64(0)}},
			[]string{"a|#1", "b|#1973.25", "Có|#1.5", "08/11/2026|", "|#7", "3|#0"}},
		{"broken", [][]driver.Value{{"a", int64(1)}, {broken, nil}}, []string{"a|#1", "error connection reset"}},
		{"no number", [][]driver.Value{{"a", "nhiều"}, {"b", int64(1)}}, []string{`error rows: row 1, column so: "nhiều" is not a number`}},
		{"infinite", [][]driver.Value{{"a", math.Inf(1)}}, []string{"error rows: row 1, column so: +Inf is not a number"}},
		{"fraction in a column of texts", [][]driver.Value{{1.5, int64(1)}}, []string{"error rows: row 1, column ten: the column is not one of numbers and holds the fraction 1.5"}},
		{"empty", nil, nil},
	} {
		result := query(t, tt.data)
		var got []string
		for row, err := range rows.Query(result, columns) {
			if err != nil {
				got = append(got, "error "+err.Error())
			} else {
				got = append(got, shown(row))
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
		if err := result.Scan(new(any), new(any)); err == nil {
			t.Errorf("%s: the rows are not closed", tt.name)
		}
	}
	result := query(t, [][]driver.Value{{"a", int64(1)}, {"b", int64(2)}})
	for range rows.Query(result, columns) {
		break
	}
	if err := result.Scan(new(any), new(any)); err == nil || !strings.Contains(err.Error(), "closed") {
		t.Error("the rows are not closed where the caller stops:", err)
	}
	for _, err := range rows.Query(query(t, nil), columns[:1]) {
		if err == nil || !strings.Contains(err.Error(), "the query has 2 columns, the table 1") {
			t.Error(err)
		}
	}
}

func query(t *testing.T, data [][]driver.Value) *sql.Rows {
	t.Helper()
	db := sql.OpenDB(fake{data})
	t.Cleanup(func() { db.Close() })
	result, err := db.Query("SELECT")
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// TestBigInts: an integer of any size is a number, behind a pointer and without one; nil is a blank cell.
func TestBigInts(t *testing.T) {
	type fund struct {
		Name string   `baocao:"Quỹ"`
		Sum  *big.Int `baocao:"Số tiền"`
		Left big.Int  `baocao:"Còn lại"`
	}
	large, _ := new(big.Int).SetString("123456789012345678901234", 10)
	columns, made, err := rows.Of([]fund{{"A", large, *big.NewInt(-5)}, {Name: "B"}})
	if err != nil || columns[1].Kind != model.NumberColumn || columns[2].Kind != model.NumberColumn {
		t.Fatal(columns, err)
	}
	if got := shown(made[0]) + " " + shown(made[1]); got != "A|#123456789012345678901234|#-5 B||#0" {
		t.Error(got)
	}
}

// TestLargeFloats refuses floats so large that they may be another number than the one that was meant, as identifiers in JSON.
func TestLargeFloats(t *testing.T) {
	columns := []model.Column{{Title: model.Plain("Mã")}}
	for _, value := range []any{float64(1 << 53), -1e17, float32(1 << 24)} {
		if _, err := rows.Maps([]map[string]any{{"Mã": value}}, columns); err == nil || !strings.Contains(err.Error(), "row 1, key \"Mã\"") || bilingual.Vietnamese(err) == err.Error() {
			t.Errorf("%v: %v", value, err)
		}
	}
	for _, value := range []any{float64(1<<53 - 1), float32(1<<24 - 1), json.Number("12345678901234567890")} {
		if _, err := rows.Maps([]map[string]any{{"Mã": value}}, columns); err != nil {
			t.Errorf("%v: %v", value, err)
		}
	}
}

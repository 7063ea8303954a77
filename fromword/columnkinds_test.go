package fromword_test

import (
	"strings"
	"testing"

	"github.com/vanthu/baocao/model"
)

// TestNumbersOfColumns wants numbers of a column whose cells all print back as they stood, and else its text.
func TestNumbersOfColumns(t *testing.T) {
	for _, tt := range []struct {
		cells   string
		aligned string
		want    string // the values; nothing where the column is text
	}{
		{"1.234 56", "right", "1234 56"},
		{"1.234 56", "center", "1234 56"},
		{"1.234 56", "both", ""},
		{"1.234,5 0,5", "right", "1234.5 0.5"},
		{"1,5 2,25", "right", ""},
		{"12% 7%", "right", "12 7"},
		{"12% 7", "right", ""},
		{"07 12", "right", "7 12"},
		{"07 1", "right", ""},
		{"2024 2025", "right", ""},
		{"1.973 1973", "right", ""},
		{"1.234 x", "right", ""},
		{"1.234 –", "right", "1234"},
		{"-3 - 5", "right", "-3 5"},
		{"1,234.5 6", "right", ""},
		{"0912345678 1", "right", ""},
	} {
		c := newClerk(5)
		c.habit = habits{behind: " ", dash: "-"}
		c.masthead()
		c.title()
		rows := row(cell(1000, 1, c.line("center b", "TT")), cell(4000, 1, c.line("center b", "Số")))
		for n, s := range strings.Fields(tt.cells) {
			rows += row(cell(1000, 1, c.line("center", string(rune('1'+n)))), cell(4000, 1, c.line(tt.aligned, s)))
		}
		c.body.WriteString(c.running(c.piece("", "Kết quả như sau:")) + strings.Replace(layout(rows), "<w:tblPr>", `<w:tblPr><w:tblStyle w:val="TableGrid"/>`, 1))
		c.body.WriteString(c.running(c.piece("", "Hết./.")))
		c.closing()
		var got, shown []string
		kind := model.TextColumn
		for _, table := range read(t, c.file(t)).Report.Tables() {
			kind = table.Leaves()[1].Kind
			for _, row := range table.Rows {
				if number := row.Cells[1].Number; number.Valid {
					got, shown = append(got, number.Decimal.String()), append(shown, table.Leaves()[1].Format(number.Decimal))
				} else {
					shown = append(shown, row.Cells[1].Text.String())
				}
			}
		}
		if strings.Join(got, " ") != tt.want || (kind == model.NumberColumn) != (tt.want != "") || strings.Join(shown, " ") != tt.cells {
			t.Errorf("%s, %s: %v, shown as %v; want %s", tt.cells, tt.aligned, got, shown, tt.want)
		}
	}
}

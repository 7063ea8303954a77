package doc

import (
	"fmt"
	"testing"

	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/model"
)

// TestNamesBesideUprightHeadings wants a name to have its line beside numbers that are narrower than their headings, which take a line more,
// and headings to have theirs where that makes the table no lower.
func TestNamesBesideUprightHeadings(t *testing.T) {
	table := func(name, title string, columnsOf, rows int) *model.Table {
		table := &model.Table{Columns: columns("Đơn vị")}
		for range columnsOf {
			table.Columns = append(table.Columns, model.Column{Title: model.Plain(title), Kind: model.NumberColumn})
		}
		for i := range rows {
			table.Rows = append(table.Rows, numbersRow(fmt.Sprint(name, " ", i), columnsOf, float64(1000+i)))
		}
		return table
	}
	for _, test := range []struct {
		name, title string
		columns     int
		landscape   bool
	}{
		{"Phường Xuân Hương", "Số hồ sơ đã nhận", 6, false},
		{"Phường Xuân Hương", "Đúng hạn và trước hạn", 6, false},
		{"Đơn vị", "Đúng hạn và trước hạn", 8, false},
		{"Phường Xuân Hương - Đà Lạt", "Trực tuyến toàn trình", 9, true},
	} {
		for _, n := range []int{20, 60} {
			plan, _ := planOf(test.landscape, table(test.name, test.title, test.columns, n))
			if got := lines.Count(metrics.Regular, fmt.Sprint(test.name, " ", n-1), ems(plan.widths[0]-plan.margins, plan.size)); got > 1 || plan.size < Pt(13) {
				t.Errorf("%q beside %d of %q: names take %d lines at %v pt in %v", test.name, test.columns, test.title, got, plan.size.Pt(), plan.widths)
			}
		}
	}
	plan, _ := planOf(false, table("Huế", "Tổng số hồ sơ", 4, 40))
	if got := lines.Count(metrics.Bold, "Tổng số hồ sơ", ems(plan.widths[1]-plan.margins, plan.size)); got != 1 {
		t.Errorf("headings that have room take %d lines", got)
	}
}

package doc

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// planOf is how a table is fitted on an upright page, or on one on its side.
func planOf(landscape bool, t *model.Table) (*tablePlan, model.Faults) {
	r := smallReport()
	r.Body = append(r.Body, model.Block{Table: t})
	a := Config{}.assembler(r)
	a.page = pageOf(decree.Page.Pick())
	if landscape {
		a.page = pageOf(decree.Page.PickLandscape())
	}
	return a.plan(t), a.warnings
}

func columns(titles ...string) (c []model.Column) {
	for _, title := range titles {
		column := model.Column{Title: model.Plain(title)}
		if name, ok := strings.CutPrefix(title, "#"); ok {
			column = model.Column{Title: model.Plain(name), Kind: model.NumberColumn, Decimals: 2}
		}
		c = append(c, column)
	}
	return c
}

func numbersRow(name string, n int, value float64) model.Row {
	row := model.Cells(name)
	for range n {
		row.Cells = append(row.Cells, model.Num(decimal.NewFromFloat(value)))
	}
	return row
}

// TestTableFits wants the most readable setting: 13 pt with upright headings unless pages are saved, never less than 11 pt
// where the words fit in it, and a warning under that.
func TestTableFits(t *testing.T) {
	address := "https://dichvucong.example.gov.vn/thu-tuc/danh-sach.html?ma=12345678&don_vi=so_tai_chinh&nam=2025&trang=1"
	long := "Tỷ lệ hồ sơ phát sinh có yêu cầu thanh toán trực tuyến được tiếp nhận và giải quyết đúng hạn nhóm "
	wide := &model.Table{Columns: columns("STT", "Đơn vị")}
	for i := range 7 {
		wide.Columns = append(wide.Columns, columns(fmt.Sprint("#", long, i), fmt.Sprint("#Điểm nhóm ", i))...)
	}
	for range 12 {
		wide.Rows = append(wide.Rows, numbersRow("1", 15, 100))
		wide.Rows[len(wide.Rows)-1].Cells[1] = model.Cell{Text: model.Plain("Sở Giáo dục và Đào tạo")}
	}
	many := &model.Table{Columns: columns("Xã")}
	for i := range 40 {
		many.Columns = append(many.Columns, columns(fmt.Sprint("#Chỉ tiêu ", i))...)
	}
	many.Rows = []model.Row{numbersRow("An Thới Đông", 40, 123456.25)}
	simple := &model.Table{Columns: columns("Xã", "#Số hồ sơ")}
	for range 500 {
		simple.Rows = append(simple.Rows, numbersRow("An Thới Đông", 1, 5))
	}
	for name, test := range map[string]struct {
		table     *model.Table
		landscape bool
		least     float64
		warned    bool
	}{
		"an address": {table: &model.Table{Columns: columns("Tiêu chí", "#Điểm chuẩn", "#Điểm tự chấm", "Tài liệu"),
			Rows: []model.Row{{Cells: []model.Cell{{Text: model.Plain("Công khai thủ tục")}, model.Num(decimal.NewFromInt(1)), model.Num(decimal.NewFromInt(1)), {Text: model.Plain(address)}}}}}, least: 13},
		"many rows":         {table: simple, least: 13},
		"wide headings":     {table: wide, landscape: true, least: 11},
		"forty columns":     {table: many, landscape: true, least: 8, warned: true},
		"nothing but heads": {table: &model.Table{Columns: columns("A", "B")}, least: 13},
	} {
		plan, warnings := planOf(test.landscape, test.table)
		if plan.size < Pt(test.least) || (len(warnings) > 0) != test.warned || (plan.size < Pt(11)) != test.warned {
			t.Errorf("%s: %v pt, turned %v, %v", name, plan.size.Pt(), plan.upward, warnings)
		}
		for _, w := range warnings {
			if w.Severity != model.Warning || w.Path != "body[1].table" || w.Message.Vi == "" {
				t.Errorf("%s: %+v", name, w)
			}
		}
		for i, w := range plan.widths {
			if w <= 0 {
				t.Errorf("%s: column %d is %v wide", name, i, w)
			}
		}
	}
	if plan, _ := planOf(true, wide); plan.upward[0] {
		t.Error("STT is turned, though it has room")
	}
}

// TestRowsThatSplit wants a row to split from a quarter of the page on, and a lower one to be kept whole, in memory and
// streamed.
func TestRowsThatSplit(t *testing.T) {
	sentence := "Đã hoàn thành việc được giao trong quý theo kế hoạch. "
	for n, want := range map[int]bool{1: false, 10: false, 25: true, 60: true} {
		rows := []model.Row{model.Cells("Một việc", strings.Repeat(sentence, n))}
		for _, table := range []*model.Table{{Columns: columns("Việc", "Kết quả"), Rows: rows}, {Columns: columns("Việc", "Kết quả"), RowSeq: slice(rows)}} {
			r := smallReport()
			r.Body = model.Body{{Table: table}}
			for _, b := range assemble(t, decree.Large, r).Sections[0].Blocks {
				if laid, ok := b.(*Table); ok && laid.Heading == 1 {
					if all := rowsOf(t, laid); all[0].MaySplit || all[1].MaySplit != want {
						t.Errorf("%d sentences: %v", n, all[1].MaySplit)
					}
				}
			}
		}
	}
}

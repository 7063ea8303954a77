package doc

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
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

// TestNamesBesideTurnedHeadings wants short numbers under turned headings to leave their room to the names, which take a line or two,
// and the headings to leave room for rows.
func TestNamesBesideTurnedHeadings(t *testing.T) {
	long := "Tỷ lệ hồ sơ giải quyết thủ tục hành chính đúng và trước hạn trên tổng số hồ sơ tiếp nhận trong kỳ báo cáo, nhóm"
	for _, test := range []struct {
		title     string
		columns   int
		landscape bool
	}{{"Nhóm", 18, false}, {"Nhóm", 18, true}, {"Khuyến khích", 12, false}, {long, 16, true}, {long, 10, false}, {"Tỷ lệ hồ sơ giải quyết đúng và trước hạn", 20, true}} {
		for _, n := range []int{10, 30, 200} {
			table := &model.Table{Columns: columns("STT", "Đơn vị")}
			for i := range test.columns {
				table.Columns = append(table.Columns, model.Column{Title: model.Plain(fmt.Sprint(test.title, " ", i+1)), Kind: model.NumberColumn})
			}
			for i := range n {
				row := numbersRow("1", test.columns+1, float64(i%97))
				row.Cells[1] = model.Cell{Text: model.Plain("Ban Quản lý các khu công nghiệp")}
				table.Rows = append(table.Rows, row)
			}
			plan, warnings := planOf(test.landscape, table)
			name := fmt.Sprintf("%d columns of %q, %d rows", test.columns, model.Excerpt(test.title), n)
			if got := lines.Count(metrics.Regular, "Ban Quản lý các khu công nghiệp", ems(plan.widths[1]-plan.margins, plan.size)); got > 2 || len(warnings) > 0 {
				t.Errorf("%s: names take %d lines in %v of %v at %v pt; %v", name, got, plan.widths[1], sum(plan.widths), plan.size.Pt(), warnings)
			}
		}
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

// TestShortColumnsInTheMiddle centres a column in the height where its cells just fit: widths are whole twips, and what they need is not.
func TestShortColumnsInTheMiddle(t *testing.T) {
	for _, date := range []string{"30/10/2026", "01/01/2026", "7/7/2027"} {
		table := &model.Table{Columns: columns("TT", "Nhiệm vụ", "Thời hạn", "Kết quả")}
		table.Columns[2].Kind = model.DateColumn
		for range 30 {
			table.Rows = append(table.Rows, model.Cells("1", strings.Repeat("thực hiện nhiệm vụ ", 12), date, strings.Repeat("đã hoàn thành ", 12)))
		}
		plan, _ := planOf(false, table)
		if want := []bool{true, false, true, false}; !slices.Equal(plan.middle, want) {
			t.Errorf("%s: %v, want %v", date, plan.middle, want)
		}
	}
}

// TestGivenWidths keeps the size of the type where the columns ask for more than the page has, and warns of that, and of numbers that are
// broken in a column that an author made narrow, or in a size that does not fit.
func TestGivenWidths(t *testing.T) {
	given := func(name, number float64) *model.Table {
		table := &model.Table{Columns: columns("Tên", "#Số"), Rows: []model.Row{numbersRow("a", 1, 123456789)}}
		table.Columns[0].Width.Millimetres, table.Columns[1].Width.Millimetres = name, number
		return table
	}
	sized := &model.Table{Size: 13, Columns: columns("Tên"), Rows: []model.Row{numbersRow("a", 12, 123456789)}}
	for range 12 {
		sized.Columns = append(sized.Columns, columns("#Số")...)
	}
	for name, test := range map[string]struct {
		table *model.Table
		rules []string
	}{
		"as asked":      {given(100, 40), nil},
		"none":          {given(0, 0), nil},
		"too wide":      {given(150, 150), []string{"table-width"}},
		"a narrow one":  {given(0, 8), []string{"number-cut"}},
		"size and cuts": {sized, []string{"number-cut"}},
	} {
		plan, warnings := planOf(false, test.table)
		var rules []string
		for _, w := range warnings {
			rules = append(rules, w.Rule)
		}
		if !slices.Equal(rules, test.rules) || plan.size != Pt(13) {
			t.Errorf("%s: %v, want %v, at %v pt", name, rules, test.rules, plan.size.Pt())
		}
	}
}

// TestNarrowColumns warns where long words and numbers leave a column of running text hardly a word a line, unless its author gave it that
// width.
func TestNarrowColumns(t *testing.T) {
	table := func(landscape bool, width float64, symbol string) *model.Table {
		table := &model.Table{Landscape: landscape, Columns: columns("STT", "Đơn vị chủ trì", "Số ký hiệu", "Ngày", "Thư điện tử", "Kinh phí", "Kết quả")}
		table.Columns[1].Width.Millimetres, table.Columns[6].Width.Millimetres = width, width
		for range 9 {
			table.Rows = append(table.Rows, model.Cells("1", "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ tỉnh", symbol, "05/01/2026",
				"vanthu.trungtam@khoahoccongnghe.lamdong.gov.vn", "2.007,1", "Đã nghiệm thu, chuyển giao cho các xã, phường, đặc khu của tỉnh"))
		}
		return table
	}
	for name, test := range map[string]struct {
		table *model.Table
		want  bool
	}{
		"long ký hiệu":  {table(false, 0, "1/2026/TTLT-BTC-BNV-BKHCN"), true},
		"wide pages":    {table(true, 0, "1/2026/TTLT-BTC-BNV-BKHCN"), false},
		"short ký hiệu": {table(false, 0, "1/BC"), false},
		"as asked":      {table(false, 11, "1/2026/TTLT-BTC-BNV-BKHCN"), false},
	} {
		_, warnings := planOf(test.table.Landscape, test.table)
		warned := slices.ContainsFunc(warnings, func(f model.Fault) bool { return f.Rule == "column-narrow" })
		if warned != test.want {
			t.Errorf("%s: %v", name, warnings)
		}
	}
}

// TestSeveralAddresses: addresses in several columns are cut before the type becomes smaller than reads well.
func TestSeveralAddresses(t *testing.T) {
	table := &model.Table{Columns: columns("TT", "Tên văn bản", "Đường dẫn", "Thư điện tử", "Tệp", "Số ký hiệu", "#Số")}
	for range 12 {
		row := model.Cells("1", "Kế hoạch cải cách hành chính của tỉnh", "https://vanban.example.gov.vn/he-thong-van-ban/chi-tiet?docid=7777&trang=1",
			"phong.cai.cach.hanh.chinh@sonoivu.example.gov.vn", `M:\chung\BaoCao\2026\Quy1\BieuMau_cai_cach_hanh_chinh.xlsx`, "121/BC-UBND-VP")
		row.Cells = append(row.Cells, model.Num(decimal.NewFromInt(1250)))
		table.Rows = append(table.Rows, row)
	}
	if plan, warnings := planOf(false, table); plan.size < smallest || len(warnings) > 0 {
		t.Errorf("%v pt, %v", plan.size.Pt(), warnings)
	}
}

// TestSymbols: a ký hiệu is as long as it is, and its column takes it in one piece; an address beside it is still cut.
func TestSymbols(t *testing.T) {
	for _, symbol := range []string{"121/BC-UBND", "06/BC-UBND-VX-TH-NC", "(1234/QĐ-BNNPTNT-KHCN),", "227-KH/BCĐ-TU-VPTU-TH", "12/2026/TTLT-BTC-BLĐTBXH"} {
		table := &model.Table{Columns: columns("TT", "Tên văn bản", "Đường dẫn", "Số ký hiệu", "Ghi chú")}
		for range 12 {
			table.Rows = append(table.Rows, model.Row{Cells: model.Cells("1", strings.Repeat("Kế hoạch cải cách hành chính của tỉnh ", 5),
				"https://vanban.example.gov.vn/he-thong-van-ban/chi-tiet?docid=7777&trang=1", symbol, strings.Repeat("đã ban hành và gửi các xã ", 5)).Cells})
		}
		plan, warnings := planOf(false, table)
		need := emWidth(metrics.Width(metrics.Regular, symbol), plan.size) + plan.margins
		if got := plan.widths[3] + perTwip; got < need || plan.size < smallest || len(warnings) > 0 {
			t.Errorf("%s: %v mm at %v pt, needs %v mm; %v", symbol, got.Mm(), plan.size.Pt(), need.Mm(), warnings)
		}
	}
}

// TestTightWherePagesAreSaved: a table is not set tighter where it takes as many pages from where it begins, though it would take fewer from the
// head of a page; of one behind another table, where it begins is not known, and its height has to be less by a third.
func TestTightWherePagesAreSaved(t *testing.T) {
	name := "Giải ngân vốn đầu tư công của các chủ đầu tư trên địa bàn " // of two lines at 13 pt
	table := func(rows int) *model.Table {
		t := &model.Table{Columns: columns("STT", "Nội dung", "#Kế hoạch năm", "#Thực hiện năm", "Ghi chú")}
		for i := range rows {
			t.Rows = append(t.Rows, model.Row{Cells: []model.Cell{{Text: model.Plain("1")}, {Text: model.Plain(name[:len(name)-i%9])},
				model.Num(decimal.NewFromInt(1000)), model.Num(decimal.NewFromInt(900)), {Text: model.Plain("Đạt yêu cầu")}}})
		}
		return t
	}
	isTight := func(p *tablePlan) bool { return p.size < Pt(13) || slices.Contains(p.upward, true) }
	count := map[string]int{} // how many tables are tight, and spared that would be tight at the head of a page
	for rows := 10; rows < 40; rows++ {
		for sentences := 20; sentences <= 120; sentences += 20 { // to nearly a page
			a := Config{}.assembler(smallReport())
			a.page = pageOf(decree.Page.Pick())
			fresh := isTight(a.plan(table(rows)))
			a.line(styleBody, strings.Repeat("Sở đã nhận hồ sơ của các xã. ", sentences))
			under := isTight(a.plan(table(rows)))
			a.add(&Table{Style: styleTable, Heading: 1})
			unknown := isTight(a.plan(table(rows)))
			for where, tight := range map[string]bool{"under a text": under, "under a table": unknown} {
				if tight {
					count["tight "+where]++
				} else if fresh {
					count["spared "+where]++
				}
			}
		}
	}
	for _, want := range []string{"tight under a text", "spared under a text", "tight under a table", "spared under a table"} {
		if count[want] == 0 {
			t.Errorf("no table is %s: %v", want, count)
		}
	}
}

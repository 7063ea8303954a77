package acceptance

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/model"
)

// smallReport is a report with nothing but what is required.
func smallReport(body ...model.Block) *model.Report {
	if body == nil {
		body = []model.Block{{Paragraph: model.Plain("Không có.")}}
	}
	return &model.Report{
		IssuingAgency: model.Lines{"SỞ KHOA HỌC VÀ CÔNG NGHỆ"},
		AgencyName:    "Sở Khoa học và Công nghệ",
		Place:         "Lâm Đồng",
		Subject:       model.Plain("Kết quả thực hiện nhiệm vụ quý I"),
		Body:          body,
		Closing:       model.Plain("Trên đây là báo cáo kết quả quý I"),
		Recipients:    []string{"Lưu trữ"},
		Archive:       "VT",
		Signature:     model.Signature{Position: "GIÁM ĐỐC"},
	}
}

// tableOf is a block with a table of columns of text and numbers by turns.
func tableOf(columns int, rows func(yield func(model.Row, error) bool)) model.Block {
	t := &model.Table{RowSeq: rows}
	for i := range columns {
		t.Columns = append(t.Columns, model.Column{
			Title: model.Plain("Cột"), Kind: []model.ColumnKind{model.TextColumn, model.NumberColumn}[i%2],
		})
	}
	return model.Block{Table: t}
}

var errSource = errors.New("the database is gone")

// untouched fails the test when anything is written.
type untouched struct{ testing.TB }

func (w untouched) Write([]byte) (int, error) {
	w.Error("something is written")
	return 0, io.ErrClosedPipe
}

func TestInvalidReportWritesNothing(t *testing.T) {
	r := smallReport()
	r.Place, r.Archive = "", ""
	err := baocao.Write(untouched{t}, r)
	invalid, ok := errors.AsType[*model.ValidationError](err)
	if !ok {
		t.Fatalf("got %v", err)
	}
	var paths []string
	for _, f := range invalid.Faults.Errors() {
		paths = append(paths, f.Path)
	}
	if len(paths) != 2 || paths[0] != "place" || paths[1] != "archive" {
		t.Errorf("faults at %q", paths)
	}
}

func TestTextThatDoesNotFitWritesNothing(t *testing.T) {
	r := smallReport()
	r.Place = "Khu tự trị có cái tên dài đến mức không một cột nào chứa nổi trên một dòng"
	fault, ok := errors.AsType[model.Fault](baocao.Write(untouched{t}, r))
	if !ok || fault.Path != "place" || fault.Rule != "fit" {
		t.Errorf("got %+v", fault)
	}
}

// TestRowFault wants the fault of a row with its place, wherever its table stands, and nothing written.
func TestRowFault(t *testing.T) {
	good := model.Row{Cells: []model.Cell{{Text: model.Plain("a")}, model.Num(decimal.New(1, 0))}}
	failing := func(yield func(model.Row, error) bool) {
		for range 17 {
			if !yield(good, nil) {
				return
			}
		}
		yield(model.Row{}, errSource)
	}
	short := func(yield func(model.Row, error) bool) { yield(model.Row{Cells: good.Cells[:1]}, nil) }
	noNumber := func(yield func(model.Row, error) bool) {
		_ = yield(good, nil) && yield(model.Cells("a", "b"), nil)
	}
	control := func(yield func(model.Row, error) bool) { yield(model.Cells("a\ufffe", ""), nil) }
	inAppendix := smallReport()
	inAppendix.Appendices = []model.Appendix{{Body: model.Body{
		{Section: &model.Section{Title: model.Plain("Số liệu"), Body: model.Body{tableOf(2, failing)}}},
	}}}
	tests := []struct {
		name   string
		report *model.Report
		want   string
		source bool
	}{
		{"iterator", smallReport(tableOf(2, failing)),
			"body[0].table.rows[17]: the database is gone", true},
		{"iterator in an appendix", inAppendix,
			"appendices[0].body[0].section.body[0].table.rows[17]: the database is gone", true},
		{"short row", smallReport(tableOf(2, short)),
			"body[0].table.rows[0]: the row has 1 cells, the table has 2 columns", false},
		{"text for a number", smallReport(tableOf(2, noNumber)),
			"body[0].table.rows[1][1]: the cell of a column of numbers is no number (write 1973.25)", false},
		{"character that XML cannot hold", smallReport(tableOf(2, control)), "body[0].table.rows[0][0]: a control character", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := baocao.Write(untouched{t}, test.report)
			refused, ok := errors.AsType[*model.ValidationError](err)
			if !ok || len(refused.Faults) != 1 {
				t.Fatalf("got %v", err)
			}
			if fault := refused.Faults[0].Error(); !strings.HasPrefix(fault, test.want) {
				t.Errorf("got %q\nwant %q", fault, test.want)
			}
			if source := refused.Faults[0].Rule == "row-source"; errors.Is(err, errSource) != test.source || source != test.source {
				t.Errorf("errors.Is(%v, errSource) = %v", err, !test.source)
			}
			if found := baocao.Validate(test.report).Errors(); len(found) != 1 || found[0] != refused.Faults[0] {
				t.Errorf("Validate finds %v, want %v", found, refused.Faults)
			}
		})
	}
}

// A limited writer takes a number of bytes and then fails.
type limited struct{ left int }

func (w *limited) Write(b []byte) (int, error) {
	n := min(len(b), w.left)
	w.left -= n
	if n < len(b) {
		return n, errSource
	}
	return n, nil
}

func TestFailingWriter(t *testing.T) {
	docx := write(t, smallReport())
	for _, room := range []int{0, 1, len(docx) / 2, len(docx) - 1} {
		if err := baocao.Write(&limited{room}, smallReport()); !errors.Is(err, errSource) {
			t.Errorf("room for %d bytes: error %v", room, err)
		}
	}
	if err := baocao.Write(&limited{len(docx)}, smallReport()); err != nil {
		t.Error(err)
	}
}

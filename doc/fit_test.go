package doc

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// lengthsOf reads the width of a text and the room that it has from the fault that refuses it, in millimetres. It wants the
// same of both languages.
func lengthsOf(t *testing.T, f model.Fault) (width, room float64) {
	t.Helper()
	var viWidth, viRoom float64
	_, english := fmt.Sscanf(f.Message.En, "this is %fmm wide and has room for %fmm", &width, &room)
	_, vietnamese := fmt.Sscanf(strings.ReplaceAll(strings.ReplaceAll(f.Message.Vi, ",", "."), ". ", ", "),
		"dài %f mm, chỗ trên trang chỉ có %f mm", &viWidth, &viRoom)
	if english != nil || vietnamese != nil || viWidth != width || viRoom != room || strings.Contains(f.Message.Vi, ".") {
		t.Fatalf("%+v: %v, %v", f.Message, english, vietnamese)
	}
	if f.Rule != "fit" || f.Clause == "" {
		t.Fatalf("%+v", f)
	}
	return width, room
}

// tooLongAt is the path of the one text that is too long.
func tooLongAt(t *testing.T, err error) string {
	t.Helper()
	var refused *model.ValidationError
	if !errors.As(err, &refused) || len(refused.Faults) != 1 {
		return ""
	}
	if width, room := lengthsOf(t, refused.Faults[0]); width <= room {
		t.Errorf("%v", err)
	}
	return refused.Faults[0].Path
}

// TestEveryTextThatDoesNotFit wants all texts that are too long at once, and each only if it is too long whatever becomes
// of the others.
func TestEveryTextThatDoesNotFit(t *testing.T) {
	long := strings.Repeat("DÀI", 30)
	r := smallReport()
	r.IssuingAgency, r.SupervisoryAgency = model.Lines{"SỞ", long}, model.Lines{long}
	r.Number.Symbol = long
	r.Place = strings.Repeat("Xã ", 40)
	r.Signature.SignerName, r.Signature.Position = strings.Repeat("Nguyễn ", 20), long
	_, err := Assemble(r)
	var refused *model.ValidationError
	if !errors.As(err, &refused) {
		t.Fatal(err)
	}
	var paths []string
	for _, f := range refused.Faults {
		paths = append(paths, f.Path)
	}
	want := []string{"number", "supervisory_agency[0]", "issuing_agency[1]", "place", "signature.position", "signature.signer_name"}
	if !slices.Equal(paths, want) {
		t.Errorf("faults at %q\nwant %q", paths, want)
	}
	r.Place = strings.Repeat("Xã ", 8) // fits beside a number that fits
	if _, err := Assemble(r); err == nil || strings.Contains(err.Error(), "place:") {
		t.Error(err)
	}
	r.Number.Symbol, r.SupervisoryAgency, r.IssuingAgency = "BC-SNV", nil, model.Lines{"SỞ NỘI VỤ"}
	r.Signature.SignerName, r.Signature.Position = "", "GIÁM ĐỐC"
	if _, err := Assemble(r); err != nil {
		t.Error(err)
	}
}

// TestAskedSize: the size and the turned heading that an author asks for stand, whatever fits.
func TestAskedSize(t *testing.T) {
	yes, no := true, false
	table := func(size float64, turned *bool) *tablePlan {
		title := strings.Repeat("tỷ lệ hồ sơ ", 8)
		m := &model.Table{Size: size, Columns: []model.Column{{Title: model.Plain("Tên")}, {Title: model.Plain(title), Kind: model.NumberColumn, Turned: turned}}}
		for range 40 {
			m.Rows = append(m.Rows, model.Row{Cells: []model.Cell{{Text: model.Plain("Xã")}, model.Num(decimal.NewFromInt(1))}})
		}
		a := Config{Sizes: decree.Large}.assembler(&model.Report{Body: model.Body{{Table: m}}})
		a.page = pageOf(decree.Page.Pick())
		return a.plan(m)
	}
	for _, size := range []float64{8, 10, 12, 14} {
		if got := table(size, nil).size.Pt(); got != size {
			t.Errorf("size %g is set in %g", size, got)
		}
	}
	if up := table(0, &yes).upward[1]; !up {
		t.Error("a heading is not turned that is asked to be")
	}
	if up := table(12, &no).upward[1]; up {
		t.Error("a heading is turned that is asked not to be")
	}
}

// TestNarrowColumnsStayNarrow: where a table has room for more than it holds, wide columns have the most of it.
func TestNarrowColumnsStayNarrow(t *testing.T) {
	mm := func(of ...float64) (all []Length) {
		for _, l := range of {
			all = append(all, Mm(l))
		}
		return all
	}
	for _, tt := range []struct{ most, want []Length }{
		{mm(10, 35, 10), mm(13.889, 132.222, 13.889)},
		{mm(10, 20, 22), mm(14.696, 66.957, 78.348)}, // columns of about one width stay so
		{mm(12, 12, 12, 12), mm(40, 40, 40, 40)},
	} {
		got := distribute(make([]Length, len(tt.most)), tt.most, Mm(160), beyondOrdinals)
		for i := range got {
			if d := got[i] - tt.want[i]; d > perTwip || d < -perTwip {
				t.Errorf("columns of %v have %v", tt.most, got)
				break
			}
		}
	}
}

package doc

import (
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// complete is a valid report with an appendix.
func complete(number model.Number, date model.Date, form model.Reference) *model.Report {
	return &model.Report{
		IssuingAgency: model.Lines{"SỞ NỘI VỤ"}, AgencyName: "Sở Nội vụ", Number: number, Place: "Lâm Đồng", Date: date,
		Subject:    model.Plain("Tình hình quý I"),
		Body:       model.Body{{Paragraph: model.Plain("Tình hình ổn định")}},
		Recipients: []string{"Thành viên"}, Archive: "VT",
		Signature:  model.Signature{Position: "GIÁM ĐỐC"},
		Appendices: []model.Appendix{{Title: model.Lines{"SỐ LIỆU"}, Reference: form, Body: model.Body{{Paragraph: model.Plain("Không có")}}}},
	}
}

// tags lists the fields of a document, in the order of the page, with what they say.
func tags(t *testing.T, blocks []Block) (found []string) {
	t.Helper()
	for _, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			for _, in := range b.Inlines {
				if f, ok := in.(*Field); ok {
					found = append(found, f.Tag+"="+f.Text.Text)
				}
			}
		case *Table:
			for row, err := range b.Rows {
				if err != nil {
					t.Fatal(err)
				}
				for _, c := range row.Cells {
					found = append(found, tags(t, c.Blocks)...)
				}
			}
		}
	}
	return found
}

func TestFields(t *testing.T) {
	draft := model.Number{Symbol: "BC-SNV"}
	issued := model.Number{Ordinal: 5, Symbol: "BC-SNV"}
	day := model.Date{Day: 8, Month: 3, Year: 2026}
	const number, blankNumber = "baocao.number=05", "baocao.number=\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0"
	filled := []string{"baocao.day=08", "baocao.month=3", "baocao.year=2026"}
	blank := []string{"baocao.day=....", "baocao.month=....", "baocao.year=........"}
	noDay := []string{"baocao.day=....", "baocao.month=3", "baocao.year=2026"}
	signer := "baocao.signer=" + room
	for name, tt := range map[string]struct {
		report         *model.Report
		main, appendix []string
	}{
		"draft":      {complete(draft, model.Date{}, model.PaperReference), slices.Concat([]string{blankNumber}, blank, []string{signer}), slices.Concat([]string{blankNumber}, blank)},
		"no day":     {complete(draft, model.Date{Month: 3, Year: 2026}, model.PaperReference), slices.Concat([]string{blankNumber}, noDay, []string{signer}), slices.Concat([]string{blankNumber}, noDay)},
		"issued":     {complete(issued, day, model.PaperReference), slices.Concat([]string{number}, filled, []string{signer}), slices.Concat([]string{number}, filled)},
		"electronic": {complete(issued, day, model.ElectronicReference), slices.Concat([]string{number}, filled, []string{signer}), nil},
		"no symbol":  {complete(model.Number{}, day, model.NoReference), slices.Concat(filled, []string{signer}), nil},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := Assemble(tt.report)
			if err != nil {
				t.Fatal(err)
			}
			if got := tags(t, d.Sections[0].Blocks); !slices.Equal(got, tt.main) {
				t.Errorf("fields %q, want %q", got, tt.main)
			}
			if got := tags(t, d.Sections[1].Blocks); !slices.Equal(got, tt.appendix) {
				t.Errorf("fields of the appendix %q, want %q", got, tt.appendix)
			}
		})
	}
}

// TestBlanksAreWideEnough fills a draft with the widest date and a number of four figures: nothing grows.
func TestBlanksAreWideEnough(t *testing.T) {
	for _, sizes := range []decree.SizeSet{decree.Large, decree.Small} {
		a := &assembler{sizes: sizes, report: &model.Report{}, styles: newStyleList(sheetIn(sizes))}
		date := model.Date{Day: 30, Month: 12, Year: 2026}
		if blank, full := flat(dateFields(model.Date{})), flat(dateFields(date)); a.width(stylePlaceDate, full) > a.width(stylePlaceDate, blank) {
			t.Errorf("%q is wider than %q", full, blank)
		}
		n := model.Number{Symbol: "BC-SNV"}
		blank := flat(numberFields(n))
		n.Ordinal = 6275
		if full := flat(numberFields(n)); a.width(styleNumber, full) > a.width(styleNumber, blank) {
			t.Errorf("%q is wider than %q", full, blank)
		}
	}
}

func TestFirstPageOnly(t *testing.T) {
	r := complete(model.Number{Symbol: "BC-SNV"}, model.Date{}, model.PaperReference)
	r.Circulation, r.Contact = model.Circulation(decree.InternalOnly), model.Lines{"Số 1", "Điện thoại"}
	d, err := Assemble(r)
	if err != nil {
		t.Fatal(err)
	}
	if first := d.Sections[0]; len(first.FirstHeader) != 2 || len(first.FirstFooter) != 1 {
		t.Errorf("page 1 has %d blocks above and %d below", len(first.FirstHeader), len(first.FirstFooter))
	}
	if x := d.Sections[1]; len(x.FirstHeader) != 0 || len(x.FirstFooter) != 0 {
		t.Error("the first page of the appendix is not bare")
	}
}

// TestMarksPrinted looks for the marks in the text that a clerk reads.
func TestMarksPrinted(t *testing.T) {
	r := complete(model.Number{Symbol: "BC-SNV"}, model.Date{Month: 3, Year: 2026}, model.PaperReference)
	r.Urgency, r.Circulation = model.Urgency(decree.Express), model.Circulation(decree.ReturnAfterReading)
	r.Drafter, r.Copies, r.Contact, r.Draft = "PL", 300, model.Lines{"Số 1"}, "DỰ THẢO"
	d, err := Assemble(r)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := Fprint(&b, d); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"=== Lề trên trang đầu:\n  Bảng, kiểu Khung phạm vi lưu hành, lùi 75 mm, cột 55 mm:\n", "kiểu ô: Phạm vi lưu hành\n", "| XEM XONG TRẢ LẠI |",
		"=== Lề dưới trang đầu:\n  Địa chỉ: Số 1\n", "cao đúng 8 mm | HỎA TỐC |", "Kiểu bảng Khung mức độ khẩn: màu FF0000, khung 0,75 pt",
		"Dự thảo: {Dự thảo: DỰ THẢO}", "Ký hiệu người soạn thảo: PL.(300)", "ngày {Ngày, để trống: ....} tháng {Tháng: 3} năm {Năm: 2026}",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in:\n%s", want, &b)
		}
	}
}

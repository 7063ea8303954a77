package baocao_test

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/internal/pdfread"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// warned are the warnings of a rule, by path.
func warned(t *testing.T, r *model.Report, rule string) (paths []string) {
	t.Helper()
	files, faults := baocao.Assemble(r)
	if len(files) == 0 {
		t.Fatal(faults)
	}
	for _, f := range faults {
		if f.Rule == rule {
			if f.Severity != model.Warning || f.Message.Vi == "" || f.Message.En == "" {
				t.Errorf("%+v", f)
			}
			paths = append(paths, f.Path)
		}
	}
	return paths
}

// withAppendices is a report that mentions its appendices.
func withAppendices() *model.Report {
	r := small()
	r.AgencyName = "Sở Khoa học và Công nghệ"
	r.Body[0].Paragraph = model.Plain("Số liệu tại Phụ lục, Phụ lục I và Phụ lục II.")
	return r
}

// TestSignaturePage lets a report grow by a line until its signature goes to the next page with the last paragraph alone: with one
// line there that is warned of, with two it is not, nor where the paragraph before is short and goes there too.
func TestSignaturePage(t *testing.T) {
	for _, test := range []struct{ before, last int }{{20, 1}, {20, 2}, {3, 1}} {
		pages, alone := map[int]bool{}, 0
		for n := range 40 {
			r := small()
			r.Body = nil
			for range n {
				r.Body = append(r.Body, model.Block{Paragraph: model.Plain("Không có.")})
			}
			for _, lines := range []int{test.before, test.last} {
				r.Body = append(r.Body, model.Block{Paragraph: model.Plain(strings.Repeat("Sở đã nhận hồ sơ của các xã. ", 2*lines))})
			}
			files, _ := baocao.Assemble(r)
			pages[files[0].Pages] = true
			if got := warned(t, r, "page-signature"); len(got) > 0 {
				alone++
				if !slices.Equal(got, []string{"signature"}) || files[0].Pages != 2 {
					t.Errorf("%d pages: %v", files[0].Pages, got)
				}
			}
		}
		if want := test.before == 20 && test.last == 1; alone > 0 != want || len(pages) < 2 {
			t.Errorf("a last paragraph of %d lines after %d: %d warnings, pages %v", test.last, test.before, alone, pages)
		}
	}
}

// TestEmptyPage warns of a page that a table on its side leaves nearly empty, and of one that a text runs over to; not of a short
// appendix.
func TestEmptyPage(t *testing.T) {
	r := withAppendices()
	table := &model.Table{Landscape: true, Columns: []model.Column{{Title: model.Plain("Tên")}},
		Rows: []model.Row{{Cells: []model.Cell{{Text: model.Plain("a")}}}}}
	r.Appendices = []model.Appendix{
		{Title: model.Lines{"SỐ LIỆU"}, Body: model.Body{{Paragraph: model.Plain("Số liệu của quý.")}}},
		{Title: model.Lines{"SỐ LIỆU"}, Body: model.Body{{Paragraph: model.Plain("Số liệu của quý.")}, {Table: table}}},
	}
	if got := warned(t, r, "page-empty"); !slices.Equal(got, []string{"appendices[1].label"}) {
		t.Errorf("before a landscape table: %v", got)
	}
	over := 0
	for n := range 60 {
		r := withAppendices()
		var body model.Body
		for range n {
			body = append(body, model.Block{Paragraph: model.Plain("Không có.")})
		}
		r.Appendices = []model.Appendix{{Title: model.Lines{"SỐ LIỆU"}, Body: body}}
		if n == 0 {
			continue
		}
		if got := warned(t, r, "page-empty"); len(got) > 0 {
			if over++; !strings.HasPrefix(got[0], "appendices[0].body[") {
				t.Error(got)
			}
		}
	}
	if over == 0 || over > 10 {
		t.Errorf("of 60 appendices that grow by a line %d run over by a few", over)
	}
}

// TestLetterMissing names the place of a letter that no face has, and so does the PDF that cannot be made.
func TestLetterMissing(t *testing.T) {
	r := withAppendices()
	r.Body = append(r.Body, model.Block{Paragraph: model.Plain("Đối tác 世界, lại 世.")})
	r.Appendices = []model.Appendix{{Title: model.Lines{"SỐ LIỆU"}, Body: model.Body{{Table: &model.Table{
		Columns: []model.Column{{Title: model.Plain("Tên")}, {Title: model.Plain("☃")}},
		Rows:    []model.Row{{Cells: []model.Cell{{Text: model.Plain("a")}, {Text: model.Plain("國")}}}}}}}}}
	want := []string{"body[1].paragraph", "body[1].paragraph", "appendices[0].body[0].table.columns[1].title", "appendices[0].body[0].table.rows[0][1]"}
	got := warned(t, r, "letter-missing")
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	files, _ := baocao.Assemble(r)
	var lacks *render.LetterError
	if err := render.PDF(io.Discard, files[0].Document); !errors.As(err, &lacks) || lacks.Origin.String() != "body[1].paragraph" ||
		!strings.HasPrefix(lacks.Vietnamese(), "body[1].paragraph: ") {
		t.Errorf("%v", err)
	}
	if err := baocao.Write(io.Discard, r); err != nil {
		t.Errorf("the Word file: %v", err)
	}
}

// TestStreamedPages: rows that are streamed are not ranged over to count pages.
func TestStreamedPages(t *testing.T) {
	r, ranged := small(), 0
	r.Body = append(r.Body, model.Block{Table: &model.Table{Columns: []model.Column{{Title: model.Plain("Tên")}},
		RowSeq: func(yield func(model.Row, error) bool) {
			ranged++
			yield(model.Row{Cells: []model.Cell{{Text: model.Plain("a")}}}, nil)
		}}})
	files, _ := baocao.Assemble(r)
	if err := render.DOCX(io.Discard, files[0].Document); err != nil || files[0].Pages != 0 || ranged != 1 {
		t.Errorf("ranged over %d times, %d pages: %v", ranged, files[0].Pages, err)
	}
}

// TestStreamedPagesAreValidated: what only pages show is said of streamed rows as of those in memory by Validate, which ranges over each
// sequence once, also of what is behind a table whose rows are at fault.
func TestStreamedPagesAreValidated(t *testing.T) {
	warned := 0
	for n := range 40 {
		said := map[bool][]string{}
		for _, streamed := range []bool{false, true} {
			r, ranged := small(), 0
			table := &model.Table{Columns: []model.Column{{Title: model.Plain("Tên")}}}
			for range n {
				table.Rows = append(table.Rows, model.Cells("a"))
			}
			if streamed {
				rows := table.Rows
				table.Rows, table.RowSeq = nil, func(yield func(model.Row, error) bool) {
					ranged++
					for _, row := range rows {
						if !yield(row, nil) {
							return
						}
					}
				}
			}
			r.Body = model.Body{{Table: table}, {Paragraph: model.Plain(strings.Repeat("Sở đã nhận hồ sơ của các xã. ", 30))}, {Paragraph: model.Plain("Hết 世.")}}
			for _, f := range baocao.Validate(r) {
				if f.Severity == model.Error {
					t.Fatal(f)
				}
				said[streamed] = append(said[streamed], f.Path+" "+f.Rule)
				if f.Rule == "page-signature" {
					warned++
				}
			}
			if streamed && ranged != 1 {
				t.Errorf("%d rows: ranged over %d times", n, ranged)
			}
		}
		if !slices.Equal(said[true], said[false]) {
			t.Errorf("%d rows streamed: %q, in memory %q", n, said[true], said[false])
		}
	}
	if warned == 0 {
		t.Error("no signature is alone")
	}

	r := small()
	seq := func(ok bool) iter.Seq2[model.Row, error] {
		return func(yield func(model.Row, error) bool) {
			if !ok {
				yield(model.Cells("a", "b"), nil)
			}
		}
	}
	for _, ok := range []bool{true, false, false} {
		r.Body = append(r.Body, model.Block{Table: &model.Table{Columns: []model.Column{{Title: model.Plain("Tên")}}, RowSeq: seq(ok)}})
	}
	var at []string
	for _, f := range baocao.Validate(r) {
		if f.Severity == model.Error {
			at = append(at, strings.SplitN(f.Path, ".", 2)[0])
		}
	}
	if !slices.Equal(at, []string{"body[2]", "body[3]"}) {
		t.Errorf("errors at %q", at)
	}
}

// TestPagesOfPDF counts the pages as the PDF has them, which ends no line within a ký hiệu, where Word does.
func TestPagesOfPDF(t *testing.T) {
	for n := range 20 {
		r := small()
		r.Body = nil
		for range n + 1 {
			r.Body = append(r.Body, model.Block{Paragraph: model.Plain(strings.Repeat("Kế hoạch 11/NQ-HĐND-KTNS; ", 60))})
		}
		files, _ := baocao.Assemble(r)
		var b bytes.Buffer
		if err := render.PDF(&b, files[0].Document); err != nil {
			t.Fatal(err)
		}
		pdf, err := pdfread.Open(b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		pages, err := pdf.Pages()
		if err != nil {
			t.Fatal(err)
		}
		if files[0].Pages != len(pages) {
			t.Errorf("%d paragraphs: %d pages, the PDF has %d", n+1, files[0].Pages, len(pages))
		}
	}
}

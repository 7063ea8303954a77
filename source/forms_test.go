package source

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao/model"
)

// TestForms reads headings of an appendix as biểu mẫu, whatever their level, and leaves other headings alone.
func TestForms(t *testing.T) {
	for _, tt := range []struct{ heading, number, title string }{
		{"## Biểu mẫu 1: TÊN BIỂU", "Biểu mẫu 1", "TÊN BIỂU"},
		{"# Biểu số 01/BC-STC: Tên", "Biểu số 01/BC-STC", "Tên"},
		{"# Biểu mẫu số 3. Tên", "Biểu mẫu số 3", "Tên"},
		{"### Mẫu số B01-BCTC - Tên", "Mẫu số B01-BCTC", "Tên"},
		{"# MẪU 2a TÊN BIỂU", "MẪU 2a", "TÊN BIỂU"},
		{"# Phụ biểu II – Tên", "Phụ biểu II", "Tên"},
		{"# **Biểu mẫu 1**: Tên", "Biểu mẫu 1", "Tên"},
		{"# **Biểu mẫu 1: Tên**", "Biểu mẫu 1", "Tên"},
		{"# Biểu mẫu: Tên", "", "Tên"},
		{"# Biểu mẫu 1", "Biểu mẫu 1", ""},
		{"# Biểu mẫu 1.2: Tên", "Biểu mẫu 1.2", "Tên"},
	} {
		r, body := formReport(t, "# Mục\n\n"+tt.heading+"\n\nChữ.\n")
		if len(body) != 2 || body[1].Section == nil {
			t.Errorf("%s: %d blocks", tt.heading, len(body))
			continue
		}
		s := body[1].Section
		if s.Kind != model.Form || s.Number != tt.number || s.Title.String() != tt.title || len(s.Body) != 1 {
			t.Errorf("%s: %v %q %q", tt.heading, s.Kind, s.Number, s.Title)
		}
		if at := r.Position("appendices[0].body[1].section"); at.Line == 0 {
			t.Errorf("%s has no place", tt.heading)
		}
	}
	for _, heading := range []string{"Biểu đồ 1: Dân số", "Mẫu 3 phiếu được chọn", "Mẫu đơn", "Biểu dương", "Biểu mẫu", "Bảng 1: Tên"} {
		_, body := formReport(t, "# "+heading+"\n")
		if s := body[0].Section; s.Kind != model.ByLevel || s.Title.String() != heading {
			t.Errorf("%s: %v %q %q", heading, s.Kind, s.Number, s.Title)
		}
	}
}

func formReport(t *testing.T, markdown string) (*model.Report, model.Body) {
	t.Helper()
	files := fstest.MapFS{"r.md": {Data: []byte("---\nplace: Huế\n---\n# Biểu mẫu 1: TÊN\n\n```appendix\ntitle: TÊN\n```\n\n" + markdown)}}
	r, err := Decode(files, "r.md")
	if err != nil {
		t.Fatal(err)
	}
	if s := r.Body[0].Section; s.Kind != model.ByLevel || !strings.HasPrefix(s.Title.String(), "Biểu mẫu 1") {
		t.Error("a heading of the report itself is a form")
	}
	return r, r.Appendices[0].Body
}

// FuzzFormLabel holds what a heading of an appendix says against what is read of it: nothing is lost but marks between
// label and title.
func FuzzFormLabel(f *testing.F) {
	f.Add("Biểu mẫu 1: Tên")
	f.Add("Biểu số 01/BC. Tên - khác")
	f.Add("Mẫu IV–Tên")
	f.Fuzz(func(t *testing.T, s string) {
		b := &bodyReader{open: []openBody{{path: "appendices[0].body"}}}
		form := b.form(model.Plain(s))
		if form == nil {
			return
		}
		letters := func(s string) string {
			return strings.Map(func(r rune) rune {
				if strings.ContainsRune(".:-–— \t\n\f\r", r) {
					return -1
				}
				return r
			}, s)
		}
		s = model.Plain(s).String() // composed
		if got := fmt.Sprint(form.Number, form.Title); letters(got) != letters(s) && "Biểumẫu"+letters(got) != letters(s) && !strings.EqualFold(letters("Biểu mẫu"+got), letters(s)) {
			t.Errorf("%q: %q, %q", s, form.Number, form.Title)
		}
	})
}

package doc

import (
	"strings"
	"testing"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// TestDocumentTypes wants the type of a document in its title, in its properties and in the line of its appendices.
func TestDocumentTypes(t *testing.T) {
	for kind := decree.Resolution; kind.Valid(); kind++ {
		if !kind.Named() {
			continue
		}
		r := smallReport()
		r.DocumentType = model.DocumentType(kind)
		r.AgencyName, r.Appendices = "Bộ Nội vụ", []model.Appendix{{Body: r.Body}}
		d := assemble(t, decree.Large, r)
		if want := kind.Name() + " Kết quả năm 2025"; d.Properties.Title != want {
			t.Errorf("%q, want %q", d.Properties.Title, want)
		}
		found := map[StyleID]string{}
		for _, s := range d.Sections {
			for _, b := range s.Blocks {
				if p, ok := b.(*Paragraph); ok && found[p.Style] == "" {
					found[p.Style] = text(p)
				}
			}
		}
		if got, want := found[styleDocumentType], strings.ToUpper(kind.Name()); got != want {
			t.Errorf("%q, want %q", got, want)
		}
		if got, want := found[styleAppendixRef], "(Kèm theo "+kind.Name()+" số 07/BC-BNV ngày 05 tháng 01 năm 2026 của Bộ Nội vụ)"; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

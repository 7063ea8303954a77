package acceptance

import (
	"bytes"
	"fmt"
	"math"
	"testing"

	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/render"
)

// TestPDFLines holds the pages of our PDF against those that LibreOffice sets: as many, with the same lines at the same places.
func TestPDFLines(t *testing.T) {
	judge.Need(t, judge.LibreOffice, judge.Poppler)
	all := cases(t)
	docs := make([][]byte, len(all))
	for i, c := range all {
		docs[i] = c.docx
	}
	const point = 25.4 / 72
	for i, layout := range judge.Layouts(t, docs...) {
		t.Run(all[i].name, func(t *testing.T) {
			var pdf bytes.Buffer
			if err := (render.PDFConfig{WordLines: true}).PDF(&pdf, assembled(t, all[i])); err != nil {
				t.Fatal(err)
			}
			own := judge.PagesOf(t, pdf.Bytes())
			if len(own) != len(layout.Pages) {
				t.Fatalf("%d pages, LibreOffice sets %d", len(own), len(layout.Pages))
			}
			for n, page := range layout.Pages {
				for _, l := range page.Lines {
					best, found := math.Inf(1), judge.Line{}
					for _, o := range own[n].Lines {
						if o.Text() == l.Text() {
							if d := math.Hypot(o.X0-l.X0, o.Y0-l.Y0); d < best {
								best, found = d, o
							}
						}
					}
					if math.IsInf(best, 1) {
						fmt.Println(all[i].name, "page", n+1, "no line", l.Text(), l.Box)
					} else if math.Abs(found.X0-l.X0) > point || math.Abs(found.Y0-l.Y0) > point {
						fmt.Printf("%s page %d %.60q off %.2f %.2f pt\n", all[i].name, n+1, l.Text(), (found.X0-l.X0)/point, (found.Y0-l.Y0)/point)
					}
				}
			}
		})
	}
}

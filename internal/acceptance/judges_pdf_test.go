package acceptance

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/render"
)

// differingLines lists the lines that our PDF and LibreOffice set in different places, each with the class of the difference. A line
// that is not in it fails the test, and so does one of the list that differs no longer.
//
// hyphen: LibreOffice 7.4 ends no line behind a dash where a slash follows in the word (43-KL/TW), Word does. blank: the room for a
// number that is still open is wider in LibreOffice. italics: LibreOffice rounds the letters of italic type.
const differingLines = "testdata/pdflines.txt"

// TestPDFLines holds the pages of our PDF against those that LibreOffice sets: as many, with the same lines at the same places, to a
// point.
func TestPDFLines(t *testing.T) {
	judge.Need(t, judge.LibreOffice, judge.Poppler)
	list, err := os.ReadFile(differingLines)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for line := range strings.Lines(string(list)) {
		_, place, _ := strings.Cut(strings.TrimSpace(line), "\t")
		known[place] = false
	}
	all := cases(t)
	docs := make([][]byte, len(all))
	for i, c := range all {
		docs[i] = c.docx
	}
	lines := 0
	for i, layout := range judge.Layouts(t, docs...) {
		var pdf bytes.Buffer
		if err := (render.PDFConfig{WordLines: true}).PDF(&pdf, assembled(t, all[i])); err != nil {
			t.Fatal(err)
		}
		own := judge.PagesOf(t, pdf.Bytes())
		if len(own) != len(layout.Pages) {
			t.Errorf("%s: %d pages, LibreOffice sets %d", all[i].name, len(own), len(layout.Pages))
			continue
		}
		for n, page := range layout.Pages {
			for _, l := range page.Lines {
				if lines++; hasLine(own[n], l) {
					continue
				}
				place := strings.TrimSpace(fmt.Sprintf("%s\t%d\t%.60s", all[i].name, n+1, l.Text()))
				if _, ok := known[place]; !ok {
					t.Errorf("LibreOffice sets this line elsewhere, at %v: %s", l.Box, place)
				}
				known[place] = true
			}
		}
	}
	for place, differs := range known {
		if !differs {
			t.Errorf("this line differs no longer: take it out of %s: %s", differingLines, place)
		}
	}
	t.Logf("%d of %d lines stand where LibreOffice sets them", lines-len(known), lines)
}

// hasLine reports whether a page of ours has a line at its place.
func hasLine(page judge.Page, l judge.Line) bool {
	const point = 25.4 / 72
	x, y := placeOf(l, 0.95, 0.35)
	for _, o := range page.Lines {
		if ox, oy := placeOf(o, 0.891, 0.216); o.Text() == l.Text() && math.Abs(ox-x) <= point && math.Abs(oy-y) <= point {
			return true
		}
	}
	return false
}

// placeOf is where a line begins, on its base line. The box of a line is made from what a file says of the heights of its font: the
// truth in ours, nothing in those of LibreOffice, where poppler takes values of its own.
func placeOf(l judge.Line, ascent, descent float64) (x, y float64) {
	part := ascent / (ascent + descent)
	width, height := l.X1-l.X0, l.Y1-l.Y0
	if height > 1.5*width && utf8.RuneCountInString(l.Text()) > 2 { // it is turned
		return l.X0 + width*part, l.Y1
	}
	return l.X0, l.Y0 + height*part
}

package acceptance

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/model"
)

// margins are those that the layout chooses. Above and below, a word's box is as high as the boxes of its font, which is
// up to 0.8 mm more than its line.
var margins = judge.Margins{Top: 19.2, Bottom: 19.2, Left: 30, Right: 15}

// TestOpenXMLSDK asks Microsoft's validator about every case.
func TestOpenXMLSDK(t *testing.T) {
	judge.Need(t, judge.OpenXMLSDK)
	for _, c := range cases(t) {
		t.Run(c.name, func(t *testing.T) {
			for _, v := range judge.Violations(t, c.docx) {
				t.Error(v)
			}
		})
	}
}

// TestPandoc holds the text that pandoc reads against the text of the source.
func TestPandoc(t *testing.T) {
	judge.Need(t, judge.Pandoc)
	for _, c := range cases(t) {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Read(t, c.docx)
			body := judge.Squeeze(strings.Join(got.Body, " "))
			want := sourceText(c.report)
			for _, text := range want.body {
				if s := judge.Squeeze(text); !strings.Contains(body, s) {
					t.Errorf("pandoc does not read %q", s)
				}
			}
			if len(got.Notes) != len(want.notes) {
				t.Fatalf("pandoc reads %d notes, the source has %d", len(got.Notes), len(want.notes))
			}
			for i, note := range want.notes {
				if judge.Squeeze(got.Notes[i]) != judge.Squeeze(note) {
					t.Errorf("note %d: pandoc reads %q, the source has %q", i, got.Notes[i], note)
				}
			}
		})
	}
}

// TestPandocHeadings wants pandoc to see as headings what we number as such, each at its level.
func TestPandocHeadings(t *testing.T) {
	judge.Need(t, judge.Pandoc)
	for _, c := range cases(t) {
		t.Run(c.name, func(t *testing.T) {
			d, err := doc.Config{Sizes: c.config.Sizes}.Assemble(c.report)
			if err != nil {
				t.Fatal(err)
			}
			level := map[doc.StyleID]int{}
			for _, s := range d.Styles {
				level[s.ID] = s.Outline
			}
			var want []judge.Heading
			for p := range d.Paragraphs() {
				if n := level[p.Style]; n > 0 {
					want = append(want, judge.Heading{Level: n, Text: judge.Squeeze(p.String())})
				}
			}
			if got := judge.Read(t, c.docx).Headings; !slices.Equal(got, want) {
				t.Errorf("got  %v\nwant %v", got, want)
			}
		})
	}
}

// TestPages sets every case with LibreOffice and measures the pages.
func TestPages(t *testing.T) {
	judge.Need(t, judge.LibreOffice, judge.Poppler)
	all := cases(t)
	docs := make([][]byte, len(all))
	for i, c := range all {
		docs[i] = c.docx
	}
	for i, layout := range judge.Layouts(t, docs...) {
		t.Run(all[i].name, func(t *testing.T) {
			masthead(t, layout.Pages[0], all[i].report)
			pageNumbers(t, layout, all[i].report)
			signature(t, layout, all[i].report)
			marks(t, layout.Pages[0], all[i].report)
			for n, p := range layout.Pages {
				m := margins
				if n == 0 {
					m = firstMargins(all[i].report)
				}
				for _, outside := range p.Outside(m) {
					t.Errorf("page %d: %s", n+1, outside)
				}
			}
		})
	}
}

// pageNumbers wants no number on the first page of the report and of each appendix, and from 2 on the count of its own.
func pageNumbers(t *testing.T, l *judge.Layout, r *model.Report) {
	starts := map[int]bool{0: true}
	for i := range r.Appendices {
		first := appendixPage(l, r, i)
		if own := r.Appendices[i].OwnFile; own == (first >= 0) {
			t.Errorf("appendices[%d] begins on page %d, its own file: %v", i, first+1, own)
		}
		starts[first] = true
	}
	count := 0
	for n, p := range l.Pages {
		want := ""
		if count++; starts[n] {
			count = 1
		} else {
			want = fmt.Sprint(count)
		}
		m := margins
		if got := p.Number(m); got != want {
			t.Errorf("page %d: page number %q, want %q", n+1, got, want)
		}
	}
}

// appendixPage is the page on which an appendix begins: the one whose first line is its label.
func appendixPage(l *judge.Layout, r *model.Report, i int) int {
	label := r.Appendices[i].Label
	if label == "" {
		label = "Phụ lục"
		if numeral, _ := decree.Roman(i + 1); len(r.Appendices) > 1 {
			label += " " + numeral
		}
	}
	for n, p := range l.Pages {
		if box, ok := p.Find(label); ok && box.Y0 <= top(p)+0.1 {
			return n
		}
	}
	return -1
}

// top is the upper edge of the uppermost line of a page.
func top(p judge.Page) float64 {
	y := p.Height
	for _, l := range p.Lines {
		y = min(y, l.Y0)
	}
	return y
}

func TestAppendixFileOpenXMLSDK(t *testing.T) {
	judge.Need(t, judge.OpenXMLSDK)
	for _, v := range judge.Violations(t, ownFile(t)) {
		t.Error(v)
	}
}

// TestAppendixFilePages measures the line of the signature: at the upper right of the first page, in the margin, 10 pt.
func TestAppendixFilePages(t *testing.T) {
	judge.Need(t, judge.LibreOffice, judge.Poppler)
	page := judge.Layouts(t, ownFile(t))[0].Pages[0]
	line, ok := page.Find("Số: 45/BC-UBND; 23/11/2026; 14:05:33 +07:00")
	if !ok {
		t.Fatal("no line of the signature on the first page")
	}
	if right := page.Width - margins.Right; math.Abs(line.X1-right) > 0.5 || line.Y1 > 20 {
		t.Errorf("the line of the signature is at %v, want its right edge at %.1f, above 20", line, right)
	}
	label, ok := page.Find("Phụ lục III")
	if size := (line.Y1 - line.Y0) / (label.Y1 - label.Y0); !ok || math.Abs(size-10./14) > 0.02 {
		t.Errorf("the line of the signature is %.2f of the size of the label, want 10 of 14 pt", size)
	}
	if _, ok := page.Find("D'Ran./."); !ok {
		t.Error("the appendix, which ends in text, has no end mark")
	}
}

package render_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/typeset"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// TestRandomPages sets random reports on pages, and wants of each page that nothing stands outside of its margins or over other text, that
// it is not empty, that no heading ends it and that each note begins at its foot; and of each PDF that it is read as the document is, and
// has the same bytes a second time.
func TestRandomPages(t *testing.T) {
	seeds := []uint64{98, 123, 149, 153, 192, 199, 200, 348, 443, 754} // each had a fault
	for seed := range uint64(12) {
		seeds = append(seeds, seed)
	}
	lookAtReports(t, "", randomReport, seeds)
	lookAtReports(t, "hard", hardReport, []uint64{9, 13, 20, 30, 31, 33, 40, 42, 49, 53, 56, 58, 248})
}

func lookAtReports(t *testing.T, kind string, report func(testing.TB, uint64) *model.Report, seeds []uint64) {
	for _, seed := range seeds {
		for i, d := range documents(t, report(t, seed)) {
			t.Run(fmt.Sprintf("%s%d/%d", kind, seed, i), func(t *testing.T) {
				for _, how := range []typeset.Config{{}, {Whole: true}, {Whole: true, Fields: true}} {
					lookAtPages(t, d, how)
				}
				treeIsRead(t, aCase{doc: d}, false)
				for _, write := range []func(*bytes.Buffer, *doc.Document) error{usual, wordFile} {
					if !bytes.Equal(pdfOf(t, d, write), pdfOf(t, d, write)) {
						t.Error("other bytes the second time")
					}
				}
			})
		}
	}
}

func wordFile(b *bytes.Buffer, d *doc.Document) error { return render.DOCX(b, d) }

// documents are the files of a report.
func documents(t *testing.T, r *model.Report) (all []*doc.Document) {
	t.Helper()
	d, err := doc.Assemble(r)
	if err != nil {
		t.Fatal(err)
	}
	all = append(all, d)
	for i := range r.Appendices {
		if r.Appendices[i].OwnFile {
			if d, err = doc.AssembleAppendix(r, i); err != nil {
				t.Fatal(err)
			}
			all = append(all, d)
		}
	}
	return all
}

// A box is where something stands on a page.
type box struct {
	x0, y0, x1, y1 doc.Length
	what           string
}

func (b box) meets(o box) bool { return b.x0 < o.x1 && o.x0 < b.x1 && b.y0 < o.y1 && o.y0 < b.y1 }

// boxOf is the box of the small letters of a run, in which nothing else may stand.
func boxOf(r *typeset.Run) box {
	spaces := len(r.Text) - len(strings.TrimRight(r.Text, " "))
	width := r.Width - doc.Length(spaces)*(r.Stretch+r.Size/4)
	up, down := r.Size*45/100, r.Size/10
	if r.Upward {
		return box{r.X - up, r.Y - width, r.X + down, r.Y, r.Text}
	}
	return box{r.X, r.Y - up, r.X + width, r.Y + down, r.Text}
}

func lookAtPages(t *testing.T, d *doc.Document, how typeset.Config) {
	marks := map[int]int{}
	number, section, onlyNotes := 0, 0, false
	for p, err := range how.Pages(d) {
		if err != nil {
			t.Fatal(err)
		}
		number++
		if wider := d.Sections[p.Section].Page.TextWidth() >= d.Sections[section].Page.TextWidth(); onlyNotes && (section == p.Section || wider) {
			t.Errorf("page %d has nothing but notes, which have room on page %d", number-1, number)
		}
		section = p.Section
		onlyNotes = lookAtPage(t, number, p, inMargins(&d.Sections[p.Section]))
		for _, item := range p.Items {
			r, ok := item.(*typeset.Run)
			if !ok {
				continue
			}
			for e := r.Element; e != nil; e = e.Parent {
				switch {
				case e.Kind == typeset.Reference && marks[e.Number] == 0:
					marks[e.Number] = number
				case e.Kind == typeset.Note && marks[e.Number] >= 0:
					if marks[e.Number] != number {
						t.Errorf("page %d: the note %d, whose mark stands on page %d", number, e.Number, marks[e.Number])
					}
					marks[e.Number] = -1
				}
			}
		}
	}
	for n, page := range marks {
		if page >= 0 {
			t.Errorf("the note %d stands nowhere", n)
		}
	}
}

// lookAtPage reports whether a page has nothing but notes.
func lookAtPage(t *testing.T, number int, p *typeset.Page, margins map[string]bool) (onlyNotes bool) {
	const tolerance = 12700 / 5
	left, right := p.Format.Left-tolerance, p.Format.Width-p.Format.Right+tolerance
	top, bottom := p.Format.Top-tolerance, p.Format.Height-p.Format.Bottom+tolerance
	var texts, pictures []box
	var last *typeset.Run
	notes := false
	for _, item := range p.Items {
		switch item := item.(type) {
		case *typeset.Run:
			b := boxOf(item)
			if strings.TrimSpace(item.Text) == "" {
				continue
			}
			if b.x0 < left || b.x1 > right || b.x0 < 0 {
				t.Errorf("page %d: outside of the margins: %q", number, item.Text)
			}
			if up := item.Y - item.Size*7/10; !item.Upward && item.Element != nil && !margins[item.Origin.String()] && (up < top || b.y1 > bottom) {
				t.Errorf("page %d: above or under the margins: %q", number, item.Text)
			}
			texts = append(texts, b)
			if isNote(item.Element) {
				notes = true
			} else if item.Element != nil && !margins[item.Origin.String()] && (last == nil || item.Y >= last.Y) {
				last = item
			}
		case *typeset.Picture:
			if m := item.Image; !m.Over {
				pictures = append(pictures, box{item.X, item.Y, item.X + m.Width, item.Y + m.Height, "picture"})
				if item.X < left || item.X+m.Width > right || item.Y < top || item.Y+m.Height > bottom {
					t.Errorf("page %d: a picture outside of the margins", number)
				}
			}
		}
	}
	if last == nil && len(pictures) == 0 && !notes {
		t.Errorf("page %d is empty", number)
	}
	if last != nil && isHeading(last) && !slices.ContainsFunc(pictures, func(b box) bool { return b.y1 > last.Y }) {
		t.Errorf("page %d: ends in the heading %q", number, last.Text)
	}
	all := slices.Concat(texts, pictures)
	for i, b := range all {
		for _, o := range all[i+1:] {
			if b.meets(o) {
				t.Errorf("page %d: %q stands over %q", number, b.what, o.what)
			}
		}
	}
	for _, item := range p.Items {
		if r, ok := item.(*typeset.Rule); ok {
			line := box{r.X, r.Y, r.X + r.Width, r.Y + r.Height, "rule"}
			if line.x0 < left-2*12700 || line.x1 > right+2*12700 || line.y1 > top && line.y0 < top || line.y0 < bottom-tolerance && line.y1 > bottom {
				t.Errorf("page %d: a rule outside of the margins: %v", number, line)
			}
			for _, b := range texts {
				if b.meets(line) {
					t.Errorf("page %d: a rule through %q", number, b.what)
				}
			}
		}
	}
	return last == nil && len(pictures) == 0
}

// inMargins are the fields that stand in the margins of the first page of a section.
func inMargins(s *doc.Section) map[string]bool {
	to := map[string]bool{}
	d := doc.Document{Sections: []doc.Section{{Blocks: slices.Concat(s.FirstHeader, s.FirstFooter)}}}
	for p := range d.Paragraphs() {
		to[p.Origin.String()] = true
	}
	return to
}

func isNote(e *typeset.Element) bool {
	for ; e != nil; e = e.Parent {
		if e.Kind == typeset.Note {
			return true
		}
	}
	return false
}

// isHeading reports whether a run is of what stays with what is under it.
func isHeading(r *typeset.Run) bool {
	if path := r.Origin.String(); strings.HasSuffix(path, ".caption") || strings.HasSuffix(path, ".unit") {
		return true
	}
	for e := r.Element; e != nil; e = e.Parent {
		if e.Kind == typeset.Heading || e.Kind == typeset.HeadingCell {
			return true
		}
	}
	return false
}

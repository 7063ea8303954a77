package typeset

import (
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
)

// TestHeadingNeverLast sets a heading at all heights of a page, above what begins with more than its first lines: with a note of many lines, which the heading may have too,
// with room under the line that stands over a table, with a row that is parted. The heading goes to the page of what it heads.
func TestHeadingNeverLast(t *testing.T) {
	text := func(s string, n int) *doc.Text { return &doc.Text{Text: strings.Repeat(s, n)} }
	const sentence = "Sở đã nhận hồ sơ của các xã. "
	note := func() *doc.Note {
		return &doc.Note{Mark: "Dau", Body: []*doc.Paragraph{{Style: "ChuThich", Inlines: []doc.Inline{text(sentence, 40)}}}}
	}
	kept := func(style doc.StyleID, s string) *doc.Paragraph {
		return &doc.Paragraph{Style: style, KeepNext: true, Inlines: []doc.Inline{&doc.Text{Text: s}}}
	}
	table := func(cell *doc.Paragraph, splits bool) *doc.Table {
		head := &doc.Row{Cells: []doc.Cell{{Blocks: []doc.Block{kept("Normal", "đầu bảng")}}}}
		return &doc.Table{Style: "Bang", Heading: 1, Grid: []doc.Length{doc.Mm(100)},
			Rows: doc.RowsOf(head, &doc.Row{MaySplit: splits, Cells: []doc.Cell{{Blocks: []doc.Block{cell}}}})}
	}
	for name, blocks := range map[string]func() []doc.Block{
		"a note in the first line": func() []doc.Block {
			return []doc.Block{kept("Normal", "ĐỀ MỤC"), say(&doc.Text{Text: "Dấu"}, note(), text(sentence, 20))}
		},
		"notes in the first line": func() []doc.Block {
			return []doc.Block{kept("Normal", "ĐỀ MỤC"), say(&doc.Text{Text: "Dấu"}, note(), note(), text(sentence, 20))}
		},
		"a note in the second line": func() []doc.Block {
			return []doc.Block{kept("Normal", "ĐỀ MỤC"), say(text(sentence, 3), note(), text(sentence, 3))}
		},
		"a note in the heading": func() []doc.Block {
			return []doc.Block{&doc.Paragraph{Style: "Normal", KeepNext: true, Inlines: []doc.Inline{note(), &doc.Text{Text: "ĐỀ MỤC"}}}, say(text(sentence, 20))}
		},
		"two rows over one higher than a page": func() []doc.Block {
			head := &doc.Row{Cells: []doc.Cell{{Blocks: []doc.Block{kept("Normal", "đầu bảng")}}}}
			long := &doc.Row{MaySplit: true, Cells: []doc.Cell{{Blocks: []doc.Block{say(text(sentence, 200))}}}}
			return []doc.Block{&doc.Table{Style: "Bang", Heading: 2, Grid: []doc.Length{doc.Mm(100)}, Rows: doc.RowsOf(head, head, long)}}
		},
		"room under a unit": func() []doc.Block {
			return []doc.Block{kept("DonVi", "ĐỀ MỤC"), table(say(&doc.Text{Text: "ô"}), false)}
		},
		"a row higher than a page": func() []doc.Block {
			return []doc.Block{kept("Normal", "ĐỀ MỤC"), table(say(text(sentence, 200)), true)}
		},
	} {
		for points := range 740 {
			above := oneRow(&doc.Row{Height: doc.Pt(float64(points)), Exact: true, Cells: []doc.Cell{{Blocks: []doc.Block{say()}}}})
			d := bad(append([]doc.Block{above}, blocks()...)...)
			d.Styles = append(d.Styles[:len(d.Styles):len(d.Styles)], doc.Style{ID: "DonVi", Size: doc.Pt(14), After: doc.Pt(3)})
			for p, err := range (Config{}).Pages(d) {
				if err != nil {
					t.Fatal(err)
				}
				last := ""
				for _, item := range p.Items {
					if r, ok := item.(*Run); ok && r.Element != nil && r.Size == doc.Pt(14) { // of the text, not of a note
						last = r.Text
					}
				}
				if last == "ĐỀ MỤC" || last == "đầu bảng" {
					t.Errorf("%s, %d pt down the page: %q stands last on it", name, points, last)
				}
			}
		}
	}
}

// TestNotesGoOnInTheNextSection: what of a note has no room on the last page of a section stands at the foot of the next, and has a page of its own
// only where the lines of that are shorter, or there is none.
func TestNotesGoOnInTheNextSection(t *testing.T) {
	for _, test := range []struct {
		first, then float64 // widths of the pages
		want        string  // what the pages have
	}{{210, 210, "text+notes text+notes"}, {210, 297, "text+notes text+notes"}, {297, 210, "text+notes notes text"}, {210, 0, "text+notes notes"}} {
		note := &doc.Note{Mark: "Dau", Body: []*doc.Paragraph{{Style: "ChuThich", Inlines: []doc.Inline{&doc.Text{Text: strings.Repeat("Sở đã nhận hồ sơ của các xã. ", 210)}}}}}
		d := bad(say(&doc.Text{Text: strings.Repeat("trước ", 150)}, note))
		d.Sections[0].Page.Width = doc.Mm(test.first)
		if test.first > test.then && test.then > 0 { // wider lines are fewer
			note.Body = append(note.Body, note.Body[0])
		}
		if test.then > 0 {
			next := d.Sections[0]
			next.Page.Width, next.Blocks = doc.Mm(test.then), []doc.Block{say(&doc.Text{Text: "sau"})}
			d.Sections = append(d.Sections, next)
		}
		var got []string
		for p := range (Config{}).Pages(d) {
			var has [2]bool
			for _, item := range p.Items {
				r, ok := item.(*Run)
				if !ok || r.Element == nil {
					continue
				}
				if r.Size == doc.Pt(14) {
					has[0] = true
				} else if r.Size == doc.Pt(10) {
					has[1] = true
				}
			}
			got = append(got, map[[2]bool]string{{true, true}: "text+notes", {true, false}: "text", {false, true}: "notes", {}: "nothing"}[has])
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("%v: %s", test, got)
		}
	}
}

// TestRowAboveTheFoot fills a page with rows, to all heights: the line under the last of them stands above the margin.
func TestRowAboveTheFoot(t *testing.T) {
	for twips := range 400 {
		var rows []*doc.Row
		for i := range 60 {
			height := doc.Pt(20)
			if i == 0 {
				height += doc.Twips(twips)
			}
			rows = append(rows, &doc.Row{Height: height, Exact: true, Cells: []doc.Cell{{Blocks: []doc.Block{say(&doc.Text{Text: "ô"})}}}})
		}
		for p := range (Config{}).Pages(bad(&doc.Table{Style: "Bang", Grid: []doc.Length{doc.Mm(100)}, Rows: doc.RowsOf(rows...)})) {
			for _, item := range p.Items {
				if r, ok := item.(*Rule); ok && r.Y+r.Height > p.Format.Height-p.Format.Bottom+doc.Twips(1) { // lengths are rounded
					t.Errorf("a first row of 20 pt and %d twips: a line down to %v pt", twips, (r.Y + r.Height).Pt())
				}
			}
		}
	}
}

// TestLowPicture: a line of a picture alone is as high as the picture, and at least as a line of letters, as LibreOffice sets it.
func TestLowPicture(t *testing.T) {
	line, _ := lineHeight(doc.Pt(14))
	for _, points := range []float64{2, 6, 12, 14, 16, 17, 40} {
		height := doc.Pt(points)
		picture := &doc.Image{Width: doc.Pt(30), Height: height, Alt: "x"}
		var y []doc.Length
		for p := range (Config{}).Pages(bad(say(&doc.Text{Text: "trên"}), say(picture), say(&doc.Text{Text: "dưới"}))) {
			for _, item := range p.Items {
				switch item := item.(type) {
				case *Run:
					y = append(y, item.Y)
				case *Picture:
					if below := y[0] + doc.Pt(6); item.Y < below {
						t.Errorf("a picture of %v pt begins at %v pt", points, item.Y.Pt())
					}
				}
			}
		}
		if got, want := y[1]-y[0], 2*doc.Pt(6)+line+max(line, height); got != want {
			t.Errorf("a picture of %v pt takes %v pt with its lines, want %v", points, got.Pt(), want.Pt())
		}
	}
}

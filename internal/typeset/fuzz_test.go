package typeset

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/vanthu/baocao/doc"
)

// A dice makes choices out of bytes.
type dice struct {
	bytes []byte
	words int
}

func (d *dice) of(n int) int {
	if len(d.bytes) == 0 {
		return 0
	}
	v := int(d.bytes[0])
	d.bytes = d.bytes[1:]
	return v % n
}

// text is words that no other place of the document has.
func (d *dice) text(most int) string {
	var b strings.Builder
	for range d.of(most) + 1 {
		d.words++
		switch d.of(12) {
		case 0:
			b.WriteString(strings.Repeat("dài", 60) + strconv.Itoa(d.words) + " ")
		case 1:
			fmt.Fprintf(&b, "%d/NQ-HĐND ", d.words)
		case 2:
			fmt.Fprintf(&b, "%d\u00a0năm ", d.words)
		default:
			fmt.Fprintf(&b, "chữ%d ", d.words)
		}
	}
	return strings.TrimSpace(b.String())
}

func (d *dice) paragraph(notes bool, most int) *doc.Paragraph {
	p := &doc.Paragraph{Style: []doc.StyleID{"", "Dau", "Giua", "Giu"}[d.of(4)], KeepNext: d.of(5) == 0}
	if d.of(3) == 0 {
		label := []string{"-", "+", "12.", "a)"}[d.of(4)]
		p.Label = len(label)
		p.Inlines = append(p.Inlines, &doc.Text{Text: label + " " + d.text(2)})
	}
	for range d.of(3) {
		p.Inlines = append(p.Inlines, &doc.Text{Text: d.text(most), Bold: d.of(3) == 0, Superscript: d.of(9) == 0})
		switch d.of(8) {
		case 0:
			p.Inlines = append(p.Inlines, &doc.Break{})
		case 1:
			if notes {
				n := &doc.Note{Mark: "Dau1", Comma: d.of(4) == 0}
				for range d.of(3) {
					n.Body = append(n.Body, d.paragraph(false, 200))
				}
				p.Inlines = append(p.Inlines, n)
			}
		case 2:
			p.Inlines = append(p.Inlines, &doc.Text{Text: d.text(3), Link: "https://example.vn"})
		case 3:
			p.Inlines = append(p.Inlines, &doc.Image{Width: doc.Mm(float64(d.of(200) + 1)), Height: doc.Mm(float64(2*d.of(200) + 1)), Alt: "x", Over: d.of(2) == 0})
		}
	}
	return p
}

// table has merged cells, rows of all kinds and a heading.
func (d *dice) table() *doc.Table {
	columns := d.of(4) + 1
	t := &doc.Table{Style: []doc.StyleID{"Bang", "BoCuc"}[d.of(2)], Heading: d.of(3)}
	for range columns {
		t.Grid = append(t.Grid, doc.Mm(float64(d.of(60)+1)))
	}
	var rows []*doc.Row
	merging := make([]bool, columns)
	for range t.Heading + d.of(12) + 1 {
		r := &doc.Row{MaySplit: d.of(3) == 0, Height: doc.Mm(float64(d.of(40)))}
		for c := 0; c < columns; {
			cell := doc.Cell{Columns: 1, Middle: d.of(2) == 0, Upward: d.of(9) == 0}
			if merging[c] && d.of(3) > 0 {
				cell.Merge = doc.MergeOn
			} else {
				merging[c] = false
				if d.of(4) == 0 {
					cell.Merge, merging[c] = doc.MergeStart, true
				}
				if !merging[c] && c+1 < columns && !merging[c+1] && d.of(4) == 0 {
					cell.Columns = 2
				}
				for range d.of(3) {
					cell.Blocks = append(cell.Blocks, d.paragraph(len(rows) >= t.Heading, 30))
				}
			}
			r.Cells = append(r.Cells, cell)
			c += cell.Columns
		}
		rows = append(rows, r)
	}
	t.Rows = doc.RowsOf(rows...)
	return t
}

func (d *dice) document() *doc.Document {
	to := &doc.Document{Styles: []doc.Style{
		{ID: "Normal", Size: doc.Pt(14), Align: doc.Justified, Before: doc.Pt(6), FirstLine: doc.Mm(10)},
		{ID: "Dau", Size: doc.Pt(13), Bold: true, KeepNext: true, Outline: 1}, {ID: "Giua", Size: doc.Pt(30), Align: doc.Centre, After: doc.Pt(20)},
		{ID: "Giu", Size: doc.Pt(12), KeepLines: true, RuleAbove: doc.Pt(1)}, {ID: "Noi", Size: doc.Pt(90)},
		{ID: "Dau1", Kind: doc.CharacterStyle, Superscript: true},
		{ID: "Bang", Kind: doc.TableStyle, Border: doc.Pt(0.5), CellMargin: doc.Mm(1.5)}, {ID: "BoCuc", Kind: doc.TableStyle},
	}}
	for range d.of(3) + 1 {
		s := doc.Section{Page: doc.Page{Width: doc.Mm(210), Height: doc.Mm(297), Top: doc.Mm(20), Bottom: doc.Mm(20), Left: doc.Mm(30), Right: doc.Mm(15), Header: doc.Mm(10)},
			HideFirst: d.of(2) == 0, FirstNumber: d.of(3)}
		for range d.of(12) {
			if d.of(3) == 0 {
				s.Blocks = append(s.Blocks, d.table())
			} else {
				s.Blocks = append(s.Blocks, d.paragraph(true, 120))
			}
		}
		to.Sections = append(to.Sections, s)
	}
	to.FirstNote = []int{0, 1, 9000}[d.of(3)]
	return to
}

// addBlanks makes some paragraphs of a document ones that are filled in or signed, and returns how many blanks that makes.
func addBlanks(d *doc.Document) (blanks int) {
	n := 0
	for i := range d.Sections {
		for _, b := range d.Sections[i].Blocks {
			p, ok := b.(*doc.Paragraph)
			if !ok {
				continue
			}
			switch n++; n % 4 {
			case 0:
				p.Inlines = append(p.Inlines, &doc.Field{Tag: doc.TagDay, Text: doc.Text{Text: "...."}, Blank: true}, &doc.Text{Text: " ngày"})
				blanks++
			case 1:
				p.Inlines = append(p.Inlines, &doc.Field{Tag: doc.TagDay, Text: doc.Text{Text: "08"}})
			case 2:
				p.Label, p.Inlines = 0, []doc.Inline{&doc.Place{Name: "ChuKy" + strconv.Itoa(n), Width: doc.Mm(30), Height: doc.Mm(20)}, &doc.Text{Text: "ký"}}
				blanks++
			}
		}
	}
	return blanks
}

// lettersOf counts the words that stand in a document.
func lettersOf(d *doc.Document) map[rune]int {
	count := map[rune]int{}
	number := max(d.FirstNote, 1)
	add := func(s string, times int) {
		for _, r := range s {
			if !unicode.IsSpace(r) {
				count[r] += times
			}
		}
	}
	var inlines func(in []doc.Inline)
	inlines = func(in []doc.Inline) {
		if len(in) > 0 {
			if _, signed := in[0].(*doc.Place); signed {
				return
			}
		}
		for _, in := range in {
			switch in := in.(type) {
			case *doc.Text:
				add(in.Text, 1)
			case *doc.Field:
				if !in.Blank {
					add(in.Text.Text, 1)
				}
			case *doc.Note:
				add(strconv.Itoa(number), 2)
				number++
				if in.Comma {
					add(",", 1)
				}
				for _, p := range in.Body {
					inlines(p.Inlines)
				}
			}
		}
	}
	for p := range d.Paragraphs() {
		inlines(p.Inlines)
	}
	return count
}

// FuzzPages sets documents of all kinds: each comes to an end, and every letter that is read stands on some page exactly once, or its
// blank does; no page is for the empty paragraphs that end a section; every element begins once, after its parent, and what it holds
// stands before its end. A shrink of more than there is asks for blanks.
func FuzzPages(f *testing.F) {
	for seed := range byte(200) {
		bytes := make([]byte, 400)
		v := uint32(seed) + 1
		for i := range bytes {
			v = v*1664525 + 1013904223
			bytes[i] = byte(v >> 24)
		}
		f.Add(bytes, uint8(0), false)
		f.Add(bytes, uint8(255), false)
	}
	f.Fuzz(func(t *testing.T, bytes []byte, shrink uint8, whole bool) {
		bytes = bytes[:min(len(bytes), 1000)]
		d := (&dice{bytes: bytes}).document()
		fields, blanks := shrink > 100, 0
		if fields {
			blanks = addBlanks(d)
		}
		want := lettersOf(d)
		got, pages := map[rune]int{}, 0
		begun, ended := map[*Element]bool{}, map[*Element]bool{}
		content := func(e *Element) {
			if e != nil && (!begun[e] || ended[e]) {
				t.Fatalf("page %d: content of an element %v that is not open", pages, e.Kind)
			}
		}
		for p, err := range (Config{Shrink: int(shrink), Whole: whole, Fields: fields}).Pages(d) {
			if err != nil {
				t.Fatal(err)
			}
			if pages++; pages > 3000 {
				t.Fatal("there is no end")
			}
			for _, item := range p.Items {
				switch item := item.(type) {
				case *Run:
					content(item.Element)
					if item.Element != nil {
						for _, r := range item.Text {
							if !unicode.IsSpace(r) {
								got[r]++
							}
						}
					}
				case *Picture:
					content(item.Element)
				case *Blank:
					content(item.Element)
					blanks--
				case Begin:
					if begun[item.Element] || item.Parent != nil && !begun[item.Parent] {
						t.Fatalf("page %d: an element %v begins twice, or before its parent", pages, item.Kind)
					}
					begun[item.Element] = true
				case End:
					if !begun[item.Element] || ended[item.Element] {
						t.Fatalf("page %d: an element %v ends that is not open", pages, item.Kind)
					}
					ended[item.Element] = true
				}
			}
		}
		joined := 0
		for i := range d.Sections {
			if s := &d.Sections[i]; len(s.Blocks) > 0 {
				s.Blocks = append(s.Blocks, &doc.Paragraph{Style: "Noi"})
			}
		}
		for range (Config{Shrink: int(shrink), Whole: whole, Fields: fields}).Pages(d) {
			joined++
		}
		if joined != pages {
			t.Errorf("%d pages, and %d where sections end in an empty paragraph", pages, joined)
		}
		for e := range begun {
			if !ended[e] {
				t.Errorf("an element %v does not end", e.Kind)
			}
		}
		if blanks != 0 {
			t.Errorf("%d blanks are missing", blanks)
		}
		for r, n := range want {
			if got[r] != n {
				t.Errorf("%q stands %d times in the document and %d times on its pages", r, n, got[r])
			}
			delete(got, r)
		}
		if len(got) > 0 {
			t.Errorf("letters that nobody wrote: %v", slices.Collect(func(yield func(string) bool) {
				for r := range got {
					if !yield(string(r)) {
						return
					}
				}
			}))
		}
	})
}

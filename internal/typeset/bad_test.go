package typeset

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
)

// textStyles set the documents of these tests.
var textStyles = []doc.Style{{ID: "Normal", Size: doc.Pt(14), Align: doc.Justified, Before: doc.Pt(6)}, {ID: "Dau", Kind: doc.CharacterStyle, Superscript: true},
	{ID: "ChuThich", Size: doc.Pt(10), Align: doc.Justified}, {ID: "Bang", Kind: doc.TableStyle, Border: doc.Pt(0.5), CellMargin: doc.Mm(1.5)}}

func bad(blocks ...doc.Block) *doc.Document {
	page := doc.Page{Width: doc.Mm(210), Height: doc.Mm(297), Top: doc.Mm(20), Bottom: doc.Mm(20), Left: doc.Mm(30), Right: doc.Mm(15), Header: doc.Mm(10)}
	return &doc.Document{Styles: textStyles, Sections: []doc.Section{{Page: page, PageNumber: "Normal", HideFirst: true, Blocks: blocks}}}
}

func say(inlines ...doc.Inline) *doc.Paragraph {
	return &doc.Paragraph{Style: "Normal", Inlines: inlines}
}

func oneRow(r *doc.Row) *doc.Table {
	return &doc.Table{Style: "Bang", Grid: []doc.Length{doc.Mm(100)}, Rows: doc.RowsOf(r)}
}

// TestBadInput sets what no page has room for. Each comes to an end on about as many pages as it needs, with every letter once, and no
// page is without anything.
func TestBadInput(t *testing.T) {
	long := strings.Repeat("Sở đã nhận hồ sơ của các xã. ", 4000)
	var notes []doc.Inline
	for i := range 10_000 {
		notes = append(notes, &doc.Text{Text: "a"}, &doc.Note{Mark: "Dau", Body: []*doc.Paragraph{say(&doc.Text{Text: fmt.Sprint("chú", i)})}})
	}
	empty := bad()
	empty.Sections = append(empty.Sections, empty.Sections[0])
	for name, test := range map[string]struct {
		d           *doc.Document
		least, most int // pages
		blank       bool
	}{
		"a word longer than a line": {d: bad(say(&doc.Text{Text: strings.Repeat("dài", 100)})), least: 1, most: 1},
		"a word longer than a page": {d: bad(say(&doc.Text{Text: strings.Repeat("dài", 20_000)})), least: 15, most: 30},
		"a row higher than a page":  {d: bad(oneRow(&doc.Row{Cells: []doc.Cell{{Blocks: []doc.Block{say(&doc.Text{Text: long})}}}})), least: 40, most: 100},
		"an exact row higher than a page": {d: bad(say(&doc.Text{Text: "trước"}), oneRow(&doc.Row{Height: doc.Mm(500), Exact: true,
			Cells: []doc.Cell{{Blocks: []doc.Block{say(&doc.Text{Text: "hàng"})}}}}), say(&doc.Text{Text: "sau"})), least: 2, most: 3},
		"a note longer than a page": {d: bad(say(&doc.Text{Text: "a"}, &doc.Note{Mark: "Dau", Body: []*doc.Paragraph{say(&doc.Text{Text: long})}})), least: 30, most: 60},
		"text beside a note longer than a page": {d: bad(say(&doc.Text{Text: "a"}, &doc.Note{Mark: "Dau", Body: []*doc.Paragraph{
			{Style: "ChuThich", Inlines: []doc.Inline{&doc.Text{Text: long[:len(long)/8]}}}}},
			&doc.Text{Text: long[:len(long)/20]})), least: 3, most: 9},
		"10,000 notes on a page": {d: bad(say(notes...)), least: 300, most: 600},
		"a picture higher than the page": {d: bad(say(&doc.Text{Text: "trước"}), say(&doc.Image{Width: doc.Mm(50), Height: doc.Mm(900)}), say(&doc.Text{Text: "sau"})),
			least: 2, most: 3},
		"an empty section": {d: empty, least: 2, most: 2, blank: true},
		"no column":        {d: bad(&doc.Table{Style: "Bang", Rows: doc.RowsOf(&doc.Row{})}), least: 1, most: 1, blank: true},
		"kept together, all": {d: func() *doc.Document {
			var blocks []doc.Block
			for range 200 {
				p := say(&doc.Text{Text: "giữ"})
				p.KeepNext = true
				blocks = append(blocks, p)
			}
			return bad(blocks...)
		}(), least: 5, most: 8},
	} {
		t.Run(name, func(t *testing.T) {
			want, got, pages := lettersOf(test.d), map[rune]int{}, 0
			for p, err := range (Config{Whole: true}).Pages(test.d) {
				if err != nil {
					t.Fatal(err)
				}
				if pages++; pages > test.most {
					t.Fatalf("more than %d pages", test.most)
				}
				some, lines := false, map[doc.Length]bool{}
				for _, item := range p.Items {
					switch item := item.(type) {
					case *Run:
						lines[item.Y] = lines[item.Y] || item.Size >= doc.Pt(10)
						if some = some || item.Element != nil; item.Element != nil {
							for _, r := range item.Text {
								got[r]++
							}
						}
					case *Picture:
						some = true
					}
				}
				last := doc.Length(0)
				for _, y := range slices.Sorted(maps.Keys(lines)) {
					if lines[y] && last > 0 && y-last < doc.Pt(11) {
						t.Errorf("page %d: two lines are %.1f pt apart", pages, (y - last).Pt())
					}
					if lines[y] {
						last = y
					}
				}
				if !some && !test.blank {
					t.Errorf("page %d has nothing on it", pages)
				}
			}
			if pages < test.least {
				t.Errorf("%d pages, want %d at least", pages, test.least)
			}
			for r, n := range want {
				if got[r] != n {
					t.Errorf("%q stands %d times, want %d", r, got[r], n)
				}
			}
		})
	}
}

// TestLongNoteOnAFirstLine: a note that fills the rest of its page and more leaves room for the two lines that a paragraph begins with, which
// would else go to the next page and leave this one empty.
func TestLongNoteOnAFirstLine(t *testing.T) {
	words := func(n int) *doc.Text {
		return &doc.Text{Text: strings.Repeat("Sở đã nhận hồ sơ của các xã. ", n)}
	}
	note := &doc.Note{Mark: "Dau", Body: []*doc.Paragraph{{Style: "ChuThich", Inlines: []doc.Inline{words(200)}}}}
	for _, more := range []int{4, 12} { // sentences behind the mark
		d := bad(say(words(20)), say(&doc.Text{Text: "Dấu"}, note, words(more)))
		lines := map[doc.Length]bool{}
		for p := range (Config{Whole: true}).Pages(d) {
			for _, item := range p.Items {
				if r, ok := item.(*Run); ok && r.Size == doc.Pt(14) && r.Element != nil {
					lines[r.Y] = true
				}
			}
			break
		}
		if want := 8 + 2; len(lines) < want {
			t.Errorf("%d sentences behind the mark: the first page has %d lines, want %d", more, len(lines), want)
		}
	}
}

// TestFewWordsAreNotStretched: words before one that has the next line to itself stand as they are.
func TestFewWordsAreNotStretched(t *testing.T) {
	for p := range (Config{Whole: true}).Pages(bad(say(&doc.Text{Text: "Thư điện tử: " + strings.Repeat("phong", 12) + " nhận hồ sơ của các xã đã nộp trong quý."}))) {
		stretched := 0
		for _, item := range p.Items {
			if r, ok := item.(*Run); ok && r.Stretch > 0 {
				if stretched++; r.Stretch > doc.Pt(28) {
					t.Errorf("%q is stretched by %v", r.Text, r.Stretch)
				}
			}
		}
		if stretched == 0 {
			t.Error("no line is stretched")
		}
	}
}

// TestLongAddress begins an address of the web that is longer than a line on the line of the words before it, which is not stretched.
func TestLongAddress(t *testing.T) {
	address := "https://dichvucong.gov.vn/" + strings.Repeat("thu-tuc/", 30)
	for p := range (Config{Whole: true}).Pages(bad(say(&doc.Text{Text: "Xem tại "}, &doc.Text{Text: address, Link: address}, &doc.Text{Text: " để biết."}))) {
		var base doc.Length
		for _, item := range p.Items {
			r, ok := item.(*Run)
			if !ok {
				continue
			}
			if base == 0 {
				base = r.Y
			}
			if r.Link != "" && r.Y == base {
				if r.Stretch != 0 {
					t.Errorf("%q is stretched", r.Text)
				}
				return
			}
		}
	}
	t.Error("the address is not on the line of the words before it")
}

// TestKeptWithLongRow sets a lead-in before a table whose first row has room on the next page, but not on this one: it may be
// parted, so both begin here, as in Word and LibreOffice.
func TestKeptWithLongRow(t *testing.T) {
	lead, long := say(&doc.Text{Text: "Cụ thể như sau:"}), strings.Repeat("Sở đã nhận hồ sơ của các xã. ", 60)
	lead.KeepNext = true
	for _, splits := range []bool{true, false} {
		row := &doc.Row{MaySplit: splits, Cells: []doc.Cell{{Blocks: []doc.Block{say(&doc.Text{Text: long})}}}}
		var lines []int
		for p, err := range (Config{}).Pages(bad(say(&doc.Text{Text: long[:len(long)/3]}), lead, oneRow(row))) {
			if err != nil {
				t.Fatal(err)
			}
			seen := map[doc.Length]bool{}
			for _, item := range p.Items {
				if run, ok := item.(*Run); ok {
					seen[run.Y] = true
				}
			}
			lines = append(lines, len(seen))
		}
		if len(lines) != 2 || (lines[0] > 30) != splits {
			t.Errorf("a row that may split, %v: lines of the pages %v", splits, lines)
		}
	}
}

// TestKeptBeyondAPage sets a heading over a paragraph that is itself kept with the end, as the last one of a report is, at all heights of
// a page: together they may take more than a page, and the heading is never left alone, nor is the end.
func TestKeptBeyondAPage(t *testing.T) {
	const line = "Sở đã nhận hồ sơ của các xã, phường trong quý và giải quyết theo quy định. "
	for _, lines := range []int{3, 40, 45, 48, 60, 130} {
		for before := range 44 {
			var blocks []doc.Block
			for range before {
				blocks = append(blocks, say(&doc.Text{Text: "trước"}))
			}
			heading, last := say(&doc.Text{Text: "MỤC"}), say(&doc.Text{Text: strings.Repeat(line, lines)})
			heading.KeepNext, last.KeepNext = true, true
			blocks = append(blocks, heading, last, oneRow(&doc.Row{Cells: []doc.Cell{{Blocks: []doc.Block{say(&doc.Text{Text: "ký"})}}}}))
			for p, err := range (Config{}).Pages(bad(blocks...)) {
				if err != nil {
					t.Fatal(err)
				}
				final, text := "", map[doc.Length]bool{}
				for _, item := range p.Items {
					if run, ok := item.(*Run); ok && run.Element != nil {
						final = run.Text
						text[run.Y] = true
					}
				}
				if final == "MỤC" {
					t.Errorf("%d lines before it, %d behind it: the heading ends a page", before, lines)
				}
				if n := len(text) - 1; final == "ký" && n < 2 {
					t.Errorf("%d lines before it, %d behind it: %d lines above the end", before, lines, n)
				}
			}
		}
	}
}

// TestEmptyEnd sets a full page before empty paragraphs that end a section: no page is begun for them, however many they are.
func TestEmptyEnd(t *testing.T) {
	full := say(&doc.Text{Text: strings.Repeat("Sở đã nhận hồ sơ của các xã. ", 4)})
	var blocks []doc.Block
	pages := func() (n int) {
		for range (Config{}).Pages(bad(blocks...)) {
			n++
		}
		return n
	}
	for pages() < 2 {
		blocks = append(blocks, full)
	}
	blocks = blocks[:len(blocks)-1]
	for n := range 4 {
		if got := pages(); got != 1 {
			t.Errorf("%d pages before %d empty paragraphs", got, n)
		}
		blocks = append(blocks, say())
	}
	if blocks = append(blocks, full); pages() != 2 {
		t.Error("what follows empty paragraphs is not set")
	}
}

// TestFieldOverLines sets a blank in the midst of a word that is longer than its line, so that it begins in one and goes on in the next.
func TestFieldOverLines(t *testing.T) {
	for n := range 60 {
		blanks := 0
		d := bad(say(&doc.Text{Text: strings.Repeat("i", 90+n)}, &doc.Field{Tag: doc.TagDay, Text: doc.Text{Text: "........"}, Blank: true}))
		for p := range (Config{Fields: true}).Pages(d) {
			for _, item := range p.Items {
				if _, ok := item.(*Blank); ok {
					blanks++
				}
			}
		}
		if blanks != 1 {
			t.Errorf("%d blanks behind %d letters", blanks, 90+n)
		}
	}
}

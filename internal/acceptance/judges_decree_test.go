package acceptance

import (
	"bytes"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/typeset"
	"github.com/vanthu/baocao/internal/word"
)

// decreeFile is the Decree as the government publishes it: set by Word, which notes in it where its pages began.
const decreeFile = "/work/shared/samples/decree/30_2020_ND_CP.docx"

// TestDecreePages sets the Decree's own text by each rule of justified lines, and counts how many of Word's breaks of pages each
// meets, with the page before begun where Word began it. It is all that is known here of Word itself; doc/guide/pages.md tells it.
func TestDecreePages(t *testing.T) {
	data, err := os.ReadFile(decreeFile)
	if err != nil {
		t.Skipf("the Decree's file is not here: %v", err)
	}
	w := wordPages(t, data)
	if len(w.breaks) != 19 {
		t.Fatalf("%d breaks", len(w.breaks))
	}
	met, plain := map[string]int{}, 0
	for i, end := range w.breaks {
		if from := append([]int{0}, w.breaks...)[i]; w.condensedWithin(from, end) == "" {
			plain++
		}
	}
	t.Logf("%d pages have no condensed type", plain)
	for shrink, least := range map[int]int{0: 13, 5: 13, 10: 14, 15: 14, 20: 16, 25: 16, 35: 15} {
		name, config := fmt.Sprintf("spaces that shrink by %d %%", shrink), typeset.Config{Shrink: shrink}
		from := 0
		var off []string
		for n, end := range w.breaks {
			got := w.firstPage(t, config, from)
			if condensed := w.condensedWithin(from, end); got == end-from {
				met[name]++
			} else {
				if condensed == "" && shrink <= 25 {
					t.Errorf("%s: page %d has %d letters more than Word set there", name, n+1, got-(end-from))
				}
				off = append(off, fmt.Sprintf("%d: %+d%s", n+1, got-(end-from), condensed))
			}
			from = end
		}
		if met[name] < least {
			t.Errorf("%s: %d of Word's breaks are met, %d were", name, met[name], least)
		}
		t.Logf("%s: %d of %d of Word's breaks; letters more or fewer on the page: %s", name, met[name], len(w.breaks), strings.Join(off, ", "))
	}
}

// A setByWord is a text that Word has set: paragraphs in the terms of package doc, and where its pages began, counted in letters.
type setByWord struct {
	document *doc.Document
	blocks   []wordBlock
	breaks   []int
}

// A wordBlock is a paragraph or a table, with the letters before it.
type wordBlock struct {
	block  doc.Block
	before int
	after  int

	condensed bool // it holds type that Word sets narrower, which we do not
}

var (
	pageBreak = []byte("<w:lastRenderedPageBreak/>")
	wordText  = regexp.MustCompile(`<w:t(?: [^>]*)?>([^<]*)</w:t>`)
)

func wordPages(t *testing.T, data []byte) *setByWord {
	t.Helper()
	d, err := word.Open(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := opc.OpenReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	xml := partOf(t, pkg, d.Main.Part)
	s := d.Sections[0]
	w := &setByWord{document: &doc.Document{Styles: []doc.Style{{ID: "Normal", Size: doc.Pt(12)}, {ID: "Bang", Kind: doc.TableStyle, CellMargin: doc.Twips(108)}}}}
	page := doc.Page{Width: doc.Twips(s.Width.Twips), Height: doc.Twips(s.Height.Twips), Top: doc.Twips(s.Top.Twips), Bottom: doc.Twips(s.Bottom.Twips),
		Left: doc.Twips(s.Left.Twips), Right: doc.Twips(s.Right.Twips), Header: doc.Twips(s.HeaderGap.Twips)}
	w.document.Sections = []doc.Section{{Page: page, PageNumber: "Normal", HideFirst: true}}
	letters := 0
	var table *doc.Table
	var cells []doc.Cell
	var of *word.Table
	flush := func() {
		if table != nil {
			table.Rows = doc.RowsOf(&doc.Row{Cells: cells})
			w.blocks[len(w.blocks)-1].after = letters
			table, cells, of = nil, nil, nil
		}
	}
	for _, p := range d.Main.Paragraphs {
		paragraph := w.paragraph(d, p)
		if p.Cell == nil {
			flush()
			w.blocks = append(w.blocks, wordBlock{block: paragraph, before: letters, condensed: isCondensed(p)})
		} else {
			if of != p.Cell.Table {
				flush()
				of, table = p.Cell.Table, &doc.Table{Style: "Bang"}
				for _, g := range of.Grid {
					table.Grid = append(table.Grid, doc.Twips(g))
				}
				w.blocks = append(w.blocks, wordBlock{block: table, before: letters})
			}
			for len(cells) <= p.Cell.Column {
				cells = append(cells, doc.Cell{})
			}
			cells[p.Cell.Column].Blocks = append(cells[p.Cell.Column].Blocks, paragraph)
		}
		for at := p.Begin; ; {
			i := bytes.Index(xml[at:p.End], pageBreak)
			if i < 0 {
				break
			}
			at += i + len(pageBreak)
			n := 0
			for _, m := range wordText.FindAllSubmatch(xml[p.Begin:at], -1) {
				n += lettersIn(string(m[1]))
			}
			w.breaks = append(w.breaks, letters+n)
		}
		letters += lettersIn(paragraph.String())
		if p.Cell == nil {
			w.blocks[len(w.blocks)-1].after = letters
		}
	}
	flush()
	return w
}

func isCondensed(p *word.Paragraph) bool {
	return slices.ContainsFunc(p.Runs, func(r word.Run) bool { return r.Format.Spread.Twips < 0 })
}

// condensedWithin tells that a page has type that we set wider than Word.
func (w *setByWord) condensedWithin(from, to int) string {
	for _, b := range w.blocks {
		if b.condensed && b.after > from && b.before < to {
			return " (condensed type)"
		}
	}
	return ""
}

func lettersIn(s string) (n int) {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// paragraph is one of Word's in our terms. What we do not set is left out: condensed type, tabs.
func (w *setByWord) paragraph(d *word.Document, p *word.Paragraph) *doc.Paragraph {
	f := p.Format
	twips := func(l word.Length) doc.Length { return doc.Twips(l.Twips) }
	style := doc.Style{ID: doc.StyleID(fmt.Sprintf("P%d", p.Index)), Left: twips(f.Left), Right: twips(f.Right), FirstLine: twips(f.FirstLine),
		Before: twips(f.Before), After: twips(f.After), Size: doc.Pt(12)}
	style.Align = map[string]doc.Alignment{"center": doc.Centre, "right": doc.Right, "both": doc.Justified}[f.Align]
	switch {
	case f.Line.Given && f.LineRule == "exact":
		style.Line.Exactly = twips(f.Line)
	case f.Line.Given && f.LineRule != "atLeast":
		style.Line.Multiple = float64(f.Line.Twips) / 240
	}
	if p.Style != nil && strings.HasPrefix(strings.ToLower(p.Style.Name), "heading") {
		style.KeepNext = true
	}
	to := &doc.Paragraph{Style: style.ID}
	if p.Mark != nil {
		style.Size = doc.Pt(p.Mark.Points())
	}
	for i, text := range collect(p) {
		if i == 0 {
			style.Size = doc.Pt(text.format.Points())
		}
		to.Inlines = append(to.Inlines, &doc.Text{Text: strings.ReplaceAll(text.text, "\t", " "), Bold: text.format.Bold == word.On, Italic: text.format.Italic == word.On,
			Superscript: text.format.Raised == "superscript"})
	}
	w.document.Styles = append(w.document.Styles, style)
	return to
}

type wordPiece struct {
	text   string
	format *word.RunFormat
}

func collect(p *word.Paragraph) (all []wordPiece) {
	for text, format := range p.Pieces() {
		all = append(all, wordPiece{text, format})
	}
	return all
}

// firstPage is how many letters stand on a page that begins behind so many letters.
func (w *setByWord) firstPage(t *testing.T, config typeset.Config, from int) (letters int) {
	t.Helper()
	d := *w.document
	d.Styles = slices.Clone(d.Styles)
	section := d.Sections[0]
	section.Blocks, section.HideFirst = nil, from == 0
	for i := range w.blocks {
		b := &w.blocks[i]
		if b.after <= from && b.after > b.before || b.after <= from && b.before < from {
			continue
		}
		if p, ok := b.block.(*doc.Paragraph); ok && from > 0 && len(section.Blocks) == 0 {
			rest := *p
			style := d.Styles[slices.IndexFunc(d.Styles, func(s doc.Style) bool { return s.ID == p.Style })]
			style.ID, style.Before = "Rest", 0 // as at the top of any page
			if b.before < from {
				rest.Inlines, style.FirstLine = cutLetters(p.Inlines, from-b.before), 0
			}
			d.Styles, rest.Style = append(d.Styles, style), "Rest"
			section.Blocks = append(section.Blocks, &rest)
			continue
		}
		section.Blocks = append(section.Blocks, b.block)
	}
	d.Sections = []doc.Section{section}
	for page, err := range config.Pages(&d) {
		if err != nil {
			t.Fatal(err)
		}
		for _, item := range page.Items {
			if r, ok := item.(*typeset.Run); ok && r.Element != nil {
				letters += lettersIn(r.Text)
			}
		}
		break
	}
	return letters
}

// cutLetters leaves out the first letters of a paragraph, and the blanks behind them.
func cutLetters(inlines []doc.Inline, n int) (to []doc.Inline) {
	for _, in := range inlines {
		text := *in.(*doc.Text)
		for n > 0 && text.Text != "" {
			r := []rune(text.Text)
			if !unicode.IsSpace(r[0]) {
				n--
			}
			text.Text = string(r[1:])
		}
		if n == 0 && len(to) == 0 {
			text.Text = strings.TrimLeft(text.Text, " ")
		}
		if text.Text != "" {
			to = append(to, &text)
		}
	}
	return to
}

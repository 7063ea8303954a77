package doc

import (
	"slices"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// wide is what stands on pages turned on their side within an upright section. [assembler.endSection] takes it apart.
type wide struct{ blocks []Block }

func (*wide) block() {}

// bodyTable lays out a table of the text: on the page where it stands, or on landscape pages of its own. The first one of a text
// that begins on landscape pages ends them.
func (a *assembler) bodyTable(t *model.Table) {
	if !t.Landscape || a.page.Landscape && !a.begins {
		a.table(t)
		return
	}
	if a.begins {
		a.table(t)
		a.page, a.blocks, a.begins = pageOf(decree.Page.Pick()), []Block{&wide{a.blocks}}, false
		return
	}
	upright, before := a.page, a.blocks
	a.page, a.blocks = pageOf(decree.Page.PickLandscape()), nil
	a.table(t)
	a.page, a.blocks = upright, append(before, &wide{a.blocks})
}

// pickPage returns the pages on which the report begins: on their side where little stands before a wide table, as Mục I, khoản 2
// allows, since upright its head would be alone on the page before the table. Where little stands after it too, all pages are
// like that, with the signature, and otherwise those to the end of the first wide table.
func (a *assembler) pickPage() Page {
	if !hasWide(a.report.Body) {
		return pageOf(decree.Page.Pick())
	}
	t := &textsAround{}
	for _, p := range a.report.Preamble {
		t.text(p)
	}
	t.text(a.report.LeadIn)
	t.body(a.report.Body)
	if t.before >= fewTexts {
		return pageOf(decree.Page.Pick())
	}
	a.begins = t.after >= fewTexts
	return pageOf(decree.Page.PickLandscape())
}

// hasWide reports whether a table of a body is to be on landscape pages.
func hasWide(body model.Body) bool {
	for i := range body {
		switch b := &body[i]; {
		case b.Section != nil && hasWide(b.Section.Body), b.Item != nil && hasWide(b.Item.Body), b.Table != nil && b.Table.Landscape:
			return true
		}
	}
	return false
}

// fewTexts is how many lines, about, leave a page nearly empty.
const fewTexts = 10

// textsAround counts the lines before the first wide table of a body, and after the last.
type textsAround struct {
	before, after int
	wide          bool
}

func (t *textsAround) lines(n int) {
	if t.wide {
		t.after += n
	} else {
		t.before += n
	}
}

func (t *textsAround) text(of model.Text) {
	const line = 120 // bytes of Vietnamese
	if n := len(of.String()); n > 0 {
		t.lines(1 + n/line)
	}
}

func (t *textsAround) body(body model.Body) {
	for i := range body {
		switch b := &body[i]; {
		case b.Section != nil:
			t.text(b.Section.Title)
			t.body(b.Section.Body)
		case b.Item != nil:
			t.text(b.Item.Text)
			t.body(b.Item.Body)
		case b.Table != nil && b.Table.Landscape:
			t.wide, t.after = true, 0
		case b.Table != nil, b.Picture != nil:
			t.lines(fewTexts)
		case !b.Quote.IsEmpty():
			t.text(b.Quote)
		case !b.Centred.IsEmpty():
			t.text(b.Centred)
		default:
			t.text(b.Paragraph)
		}
	}
}

// beside lays out what follows a body: on landscape pages too, where a table on such pages ends it.
func (a *assembler) beside(ending func()) {
	n := len(a.blocks) - 1
	if n < 0 || !isWide(a.blocks[n]) {
		ending()
		return
	}
	upright, before := a.page, a.blocks[:n]
	a.page, a.blocks = pageOf(decree.Page.PickLandscape()), a.blocks[n].(*wide).blocks
	ending()
	a.page, a.blocks = upright, append(before, &wide{a.blocks})
}

// A turn is a run of blocks on pages of one orientation.
type turn struct {
	page   Page
	blocks []Block
}

func isWide(b Block) bool { _, ok := b.(*wide); return ok }

// turns takes the blocks of a section apart where the page is turned. Headings right above a wide table go with it, so
// that none stands alone at the foot of the page before; where little else stands between two wide tables, both are in
// one turn, and no page is nearly empty.
func (a *assembler) turns() []turn {
	if !slices.ContainsFunc(a.blocks, isWide) {
		return []turn{{a.page, a.blocks}}
	}
	turns := []turn{{page: a.page}}
	fixed := a.fixed
	for _, b := range a.blocks {
		last := &turns[len(turns)-1]
		w, ok := b.(*wide)
		switch {
		case !ok && last.page != a.page:
			turns = append(turns, turn{a.page, []Block{b}})
			fixed = 0
		case !ok:
			last.blocks = append(last.blocks, b)
		case last.page != a.page:
			last.blocks = append(last.blocks, w.blocks...)
		default:
			cut := a.headingsFrom(last.blocks, fixed)
			if len(turns) > 1 && areFew(last.blocks) {
				cut = 0
			}
			moved := append(last.blocks[cut:len(last.blocks):len(last.blocks)], w.blocks...)
			last.blocks = last.blocks[:cut]
			turns = turned(turns, moved)
		}
	}
	return turns
}

// areFew reports whether blocks are paragraphs, as they are on any page, of few lines.
func areFew(blocks []Block) bool {
	const line = 80 // letters
	n := 0
	for _, b := range blocks {
		p, ok := b.(*Paragraph)
		if !ok {
			return false
		}
		n += 1 + utf8.RuneCountInString(p.String())/line
	}
	return n < fewTexts
}

// turned adds blocks on landscape pages: to the turn before the last, where the last is empty, or in place of it.
func turned(turns []turn, blocks []Block) []turn {
	landscape := turn{pageOf(decree.Page.PickLandscape()), blocks}
	n := len(turns) - 1
	switch {
	case len(turns[n].blocks) > 0:
		return append(turns, landscape)
	case n > 0:
		turns[n-1].blocks = append(turns[n-1].blocks, blocks...)
		return turns[:n]
	}
	return []turn{landscape}
}

// headingsFrom returns where the headings at the end of blocks begin, not before the block with the index from.
func (a *assembler) headingsFrom(blocks []Block, from int) int {
	i := len(blocks)
	for i > from {
		p, ok := blocks[i-1].(*Paragraph)
		if !ok {
			break
		}
		if style := a.styleBy(p.Style); !p.KeepNext && !style.KeepNext && style.RuleAbove == 0 {
			break
		}
		i--
	}
	return i
}

package doc

import (
	"slices"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// wide is what stands on pages turned on their side within an upright section. [assembler.endSection] takes it apart.
type wide struct{ blocks []Block }

func (*wide) block() {}

// bodyTable lays out a table of the text: on the page where it stands, or on landscape pages of its own.
func (a *assembler) bodyTable(t *model.Table) {
	if !t.Landscape || a.page.Landscape {
		a.table(t)
		return
	}
	upright, before := a.page, a.blocks
	a.page, a.blocks = pageOf(decree.Page.PickLandscape()), nil
	a.table(t)
	a.page, a.blocks = upright, append(before, &wide{a.blocks})
}

// A turn is a run of blocks on pages of one orientation.
type turn struct {
	page   Page
	blocks []Block
}

func isWide(b Block) bool { _, ok := b.(*wide); return ok }

// turns takes the blocks of a section apart where the page is turned. Headings right above a wide table go with it, so
// that none stands alone at the foot of the page before; where nothing else stands between two wide tables, both are in
// one turn, and no page is empty.
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
			moved := append(last.blocks[cut:len(last.blocks):len(last.blocks)], w.blocks...)
			last.blocks = last.blocks[:cut]
			turns = turned(turns, moved)
		}
	}
	return turns
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

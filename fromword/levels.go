package fromword

import (
	"strings"

	"github.com/vanthu/baocao/internal/rowlabel"
	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/model"
)

// rowLevels are the levels of the rows of a body: none where the rows are numbered in one way only.
type rowLevels struct {
	rows    []rowLevel
	deepest int // of all rows, those without a label among them
}

// A rowLevel is the level of a row: 0 without a label.
type rowLevel struct {
	level   int
	ofWhich bool
}

// levels tells the levels of rows that are numbered in several ways, each under those that begin before it: A, I, 1. Where they
// begin in another order than reports have, or groups stand between them, nobody can tell, and no row has a level; nor has one where
// the file shows its rows in other faces than their levels would.
func (g *grid) levels() rowLevels {
	type way struct {
		kind  rowlabel.Kind
		parts int
	}
	var ways []way
	list := make([]rowLevel, len(g.table.Rows)-g.body)
	var read rowlabel.Reader
	unlabelled := false
	for i := range list {
		cells := g.table.Rows[g.body+i]
		switch g.kindOf(cells) {
		case model.GroupRow:
			return rowLevels{}
		case model.TotalRow:
			continue
		}
		var texts [2]string
		for j := range min(len(cells), len(texts)) {
			texts[j] = g.shown(cells[j])
		}
		kind, label := read.Of(texts[0], texts[1], len(cells))
		if kind == rowlabel.None {
			unlabelled = true
			continue
		}
		of := way{kind: kind}
		if kind == rowlabel.Dotted {
			of.parts = rowlabel.Parts(label)
		}
		level := 0
		for level < len(ways) && ways[level] != of {
			level++
		}
		if level == len(ways) {
			if level > 0 && (ways[level-1].kind > kind || ways[level-1].kind == kind && ways[level-1].parts > of.parts) {
				return rowLevels{}
			}
			ways = append(ways, of)
		}
		list[i] = rowLevel{level + 1, kind == rowlabel.Dashes && rowlabel.IsOfWhich(texts[1])}
	}
	const most = 9
	if len(ways) < 2 || len(ways) > most {
		return rowLevels{}
	}
	deepest := len(ways)
	if unlabelled {
		deepest++
	}
	levels := rowLevels{list, deepest}
	for i := range list {
		if !g.isShownAs(g.table.Rows[g.body+i], list[i], levels) {
			return rowLevels{}
		}
	}
	return levels
}

// isShownAs reports whether the words of a row have the face of its level. In a row that is neither bold nor in italics a number may
// stand out.
func (g *grid) isShownAs(cells []*word.Cell, is rowLevel, levels rowLevels) bool {
	row := model.Row{Kind: g.kindOf(cells), Level: is.level, OfWhich: is.ofWhich}
	want := levels.face(&row)
	for i, c := range cells {
		if i > 1 && want == (base{}) {
			break
		}
		for _, p := range g.table.Within[c] {
			if face := g.outline.Face(p); !p.Empty() && (face.Bold != want.bold || face.Italic != want.italic) {
				return false
			}
		}
	}
	return true
}

// shown is what the paragraphs of a cell say, with the numbers of Word.
func (g *grid) shown(c *word.Cell) string {
	var b strings.Builder
	for _, p := range g.table.Within[c] {
		b.WriteString(p.Label + " " + p.Shown() + " ")
	}
	return strings.TrimSpace(b.String())
}

// set gives row i of the body its level.
func (l rowLevels) set(row *model.Row, i int) {
	if l.deepest > 0 {
		row.Level, row.OfWhich = l.rows[i].level, l.rows[i].ofWhich
	}
}

// face is that of a row, which says nothing of its words: see the guide on levels.
func (l rowLevels) face(row *model.Row) base {
	const bold = 2 // levels
	outer := 0 < row.Level && row.Level <= bold && row.Level < l.deepest
	return base{bold: (row.Kind != model.PlainRow || outer) && !row.OfWhich, italic: row.OfWhich}
}

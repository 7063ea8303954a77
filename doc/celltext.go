package doc

import (
	"strings"

	"github.com/vanthu/baocao/internal/weblink"
	"github.com/vanthu/baocao/model"
)

// text sets what a cell says: as one run where that is all it is, as nearly every cell, or as paragraphs.
func (b *bodyRow) text(to *Cell, l *cellLine, row *model.Row, p model.Place) {
	c := &row.Cells[p.Cell]
	style := b.style(row, p, c.Number.Valid, noMark)
	switch {
	case c.Number.Valid && c.Text.IsEmpty():
		l.setComposed(style, b.numbers.print(b.plan.leaves[p.Column].Shown(row, c), c))
	case c.Number.Valid:
		l.text.Text = b.numbers.print(b.plan.leaves[p.Column].Shown(row, c), c)
		l.paragraph = Paragraph{Style: style, Inlines: appendText(nil, inFace(c.Text, l.text.Text))}
	case c.Text.IsPlain() && isOneRun(c.Text.String()):
		l.setComposed(style, c.Text.String())
	default:
		to.Blocks = b.paragraphs(row, p, c.Text)
	}
}

// printedNumbers prints the numbers of the rows, some hundred into one piece of memory.
type printedNumbers struct{ memory strings.Builder }

func (p *printedNumbers) print(f model.NumberFormat, c *model.Cell) string {
	const piece, longest = 4096, 64 // in bytes; what is longer has memory of its own
	if p.memory.Cap()-p.memory.Len() < longest {
		p.memory.Reset()
		p.memory.Grow(piece)
	}
	var room [longest]byte
	from := p.memory.Len()
	p.memory.Write(f.Append(room[:0], c.Number.Decimal))
	return p.memory.String()[from:]
}

// inFace is the text of a number in a face of its own, as it is printed.
func inFace(t model.Text, number string) model.Text {
	var runs []model.Run
	for r := range t.Runs() {
		if r.Text != "" {
			r.Text = number
		}
		runs = append(runs, r)
	}
	return model.Rich(runs...)
}

// paragraphs sets a text of several lines, each a paragraph. One that begins with a dash or a plus hangs under it.
func (b *bodyRow) paragraphs(row *model.Row, p model.Place, t model.Text) (blocks []Block) {
	inlines := appendText(nil, t)
	for from := 0; from <= len(inlines); {
		end := from
		for end < len(inlines) && !isBreak(inlines[end]) {
			end++
		}
		m := noMark
		if end > from {
			if first, ok := inlines[from].(*Text); ok {
				m = markOf(first.Text)
			}
		}
		blocks = append(blocks, &Paragraph{Style: b.style(row, p, false, m), Inlines: inlines[from:end:end]})
		from = end + 1
	}
	return blocks
}

func isBreak(in Inline) bool {
	_, ok := in.(*Break)
	return ok
}

// markOf is the mark with which a line begins.
func markOf(line string) mark {
	switch {
	case strings.HasPrefix(line, marks[dashMark]):
		return dashMark
	case strings.HasPrefix(line, marks[plusMark]):
		return plusMark
	}
	return noMark
}

// isOneRun reports whether a text is one line without a mark and without an address of the web.
func isOneRun(s string) bool {
	if s != "" && mayEndRun[s[0]]&atStart != 0 && markOf(s) != noMark {
		return false
	}
	for i := range len(s) {
		if mayEndRun[s[i]]&within != 0 {
			return !strings.Contains(s, "\n") && !weblink.MayHave(s)
		}
	}
	return true
}

// mayEndRun are the bytes by which isOneRun sees at once that most texts of cells are: those with which a mark begins, and that of
// a line feed and those without which weblink.MayHave finds nothing.
var mayEndRun = [256]uint8{'-': atStart, '+': atStart, '\n': within, '@': within, ':': within, 'w': within, 'W': within}

const (
	atStart uint8 = 1 << iota
	within
)

// hasItem reports whether a line of a text begins with a mark.
func hasItem(s string) bool {
	return markOf(s) != noMark || strings.Contains(s, "\n- ") || strings.Contains(s, "\n+ ")
}

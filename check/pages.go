package check

import (
	"math"
	"strings"

	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/word"
)

// certainlySeveral is from how many estimated pages on a document is taken for one of several. The estimate leaves out
// pictures and keeps no lines together, so it is rather too low; a quarter is for a reader that sets the text tighter.
const certainlySeveral = 2.25

// A pageEstimate adds up how many pages a document fills.
type pageEstimate struct {
	pages   float64 // so far, the last one in part
	part    float64 // where the report or the appendix began that is being read
	longest float64 // of the report and its appendices, each for itself
	broken  bool    // what comes next begins a page
}

// enough reports whether there certainly are several pages, and one at least that shows its number: the first page of the
// report and of each appendix does not.
func (e *pageEstimate) enough() bool {
	return e.pages >= certainlySeveral && max(e.longest, e.pages-e.part) > 1
}

// begin goes to the next page if a break was met.
func (e *pageEstimate) begin() {
	if e.broken {
		e.pages, e.broken = math.Ceil(e.pages), false
	}
}

func (e *pageEstimate) beginPart() {
	e.longest = max(e.longest, e.pages-e.part)
	e.begin()
	e.part = e.pages
}

// severalPages estimates, from what was read alone, whether the document certainly has several pages with one among them
// that shows a number. It stops as soon as that is certain.
func (in *inspection) severalPages() bool {
	var e pageEstimate
	var above *word.Paragraph
	var table *word.Table // whose height is in
	part := 0
	for i, p := range in.Main.Paragraphs {
		if p.Box != nil || p.Section >= len(in.Sections) {
			continue
		}
		if above != nil && p.Section != above.Section && in.Sections[p.Section].Kind != "continuous" || breaksBefore(p) {
			e.broken = true
		}
		if part < len(in.outline.Appendices) && i >= in.outline.Appendices[part].From {
			part++
			e.beginPart()
		}
		height := 0
		switch t := outermost(p.Cell); {
		case t == nil:
			height = in.paragraphHeight(p, above)
		case t != table:
			table, height = t, in.tableHeight(t)
		}
		if height > 0 && !p.Empty() {
			e.begin()
		}
		if room := in.pageHeight(p); room > 0 {
			e.pages += float64(height) / float64(room)
		}
		if e.enough() {
			return true
		}
		e.broken = e.broken || p.PageBreak && !breaksBefore(p)
		above = p
	}
	return false
}

// breaksBefore reports whether the text of a paragraph begins a page.
func breaksBefore(p *word.Paragraph) bool {
	if p.Format.PageBreakBefore == word.On {
		return true
	}
	if p.Inlines == nil {
		return false
	}
	for _, b := range p.Inlines.Breaks {
		if b.Kind == word.PageBreak {
			return strings.TrimSpace(p.Text[:b.At]) == "" && strings.TrimSpace(p.Text[b.At:]) != ""
		}
	}
	return false
}

// outermost is the table in which a cell stands that itself stands in none.
func outermost(c *word.Cell) *word.Table {
	if c == nil {
		return nil
	}
	for c.Table.Outer != nil {
		c = c.Table.Outer
	}
	return c.Table
}

// pageHeight is the height that the text has on a page, in twips.
func (in *inspection) pageHeight(p *word.Paragraph) int {
	s := in.Sections[p.Section]
	distance := func(l word.Length) int { return max(l.Twips, -l.Twips) }
	return s.Height.Twips - distance(s.Top) - distance(s.Bottom)
}

// paragraphHeight is the height of a paragraph with the gap above it, in twips.
func (in *inspection) paragraphHeight(p, above *word.Paragraph) int {
	height := in.lineHeight(p)
	if text := p.Text; !p.Empty() {
		is := in.outline.Face(p)
		size, room := float64(is.Size)*twipsPerPoint, in.Room(p)
		if p.Label != "" {
			text = p.Label + " " + text
		}
		if size > 0 && room > 0 {
			height *= lines.Count(metrics.FaceOf(is.Bold, is.Italic), text, int64(float64(room)*metrics.UnitsPerEm/size))
		}
	}
	if gap, known := in.gap(p, above); known && !above.Empty() {
		height += gap
	}
	return height
}

// tableHeight is the sum of the heights of its rows, each as high as the highest of its cells. Tables inside of it are left
// out.
func (in *inspection) tableHeight(t *word.Table) (height int) {
	for i, row := range t.Rows {
		highest := t.Heights[i]
		for _, c := range row {
			cell := 0
			var above *word.Paragraph
			for _, p := range c.Paragraphs {
				cell += in.paragraphHeight(p, above)
				above = p
			}
			highest = max(highest, cell)
		}
		height += highest
	}
	return height
}

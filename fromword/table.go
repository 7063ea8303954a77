package fromword

import (
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/model"
)

// table adds a table with the lines around it, and returns how many of the entries behind it are its note.
func (b *bodyBuilder) table(e entry, behind []entry) (used int) {
	g := newGrid(b.reader, e.Table)
	if g.width > model.MaxColumns {
		b.lose(b.doc.Main.Paragraphs[min(e.Table.First, len(b.doc.Main.Paragraphs)-1)], "", model.TooManyColumns)
		return 0 // what stands in it is lost, and listed
	}
	t := &model.Table{Columns: g.columns(0, 0, g.width)}
	if p := e.Table.Title; p != nil {
		t.Caption = b.text(base{bold: true}, all(p))
	}
	if p := e.Table.Unit; p != nil {
		t.Unit = b.text(base{italic: true}, all(p))
	}
	if len(behind) > 0 && b.isTableNote(behind[0]) {
		t.Note = b.text(base{italic: true}, all(behind[0].Paragraph))
		used = 1
	}
	g.labels(t)
	t.Rows = g.rows()
	g.kinds(t)
	t.Landscape = b.isTurned(e)
	b.add(model.Block{Table: t})
	return used
}

// isAbove reports whether a paragraph is the caption or the unit of a table.
func (r *reader) isAbove(p *word.Paragraph) bool { return r.above[p] }

// isTableNote reports whether the paragraph behind a table says where its numbers come from.
func (r *reader) isTableNote(e entry) bool {
	if e.Paragraph == nil || e.Component != decree.TableText || r.isAbove(e.Paragraph) {
		return false
	}
	named, _ := recognise.NamedStyle(e.Paragraph.Style)
	s := e.Paragraph.Shown()
	return named.ID == "GhiChuBang" || recognise.IsTableNote(s)
}

// isTurned reports whether a table lies on landscape pages, and no appendix does so as a whole. That a whole document does follows
// from its tables.
func (r *reader) isTurned(e entry) bool {
	return r.isLandscape(e.Table.First) && (e.Annex == 0 || !r.isLandscape(r.beginningOf(e.Annex)))
}

func (r *reader) isLandscape(paragraph int) bool {
	for _, s := range r.doc.Sections {
		if s.First <= paragraph && paragraph < s.Last {
			return s.Landscape
		}
	}
	return false
}

// beginningOf is the index of the first paragraph of the document, 0, or of an appendix.
func (r *reader) beginningOf(annex int) int {
	if annex == 0 || annex > len(r.starts) {
		return 0
	}
	return r.starts[annex-1]
}

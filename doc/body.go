package doc

import "github.com/vanthu/baocao/model"

// body lays out running content. level is that of the sections directly in it.
func (a *assembler) body(body model.Body, level int) { a.sections(body, level, 0) }

// sections lays out the content of a section; its own sections are numbered from start.
func (a *assembler) sections(body model.Body, level, start int) {
	numbering := map[int]*model.Numbering{}
	for i := range body {
		b := &body[i]
		switch {
		case b.Section != nil:
			a.section(b.Section, level, start, numbering)
		case b.Item != nil:
			a.item(b.Item, 1)
		case b.Table != nil:
			a.table(b.Table)
		default:
			a.add(rich(styleBody, "", b.Paragraph))
		}
	}
}

func (a *assembler) section(s *model.Section, level, start int, numbering map[int]*model.Numbering) {
	if s.Level > 0 {
		level = s.Level
	}
	if numbering[level] == nil {
		numbering[level] = model.NewNumbering(level, start)
	}
	number := numbering[level].Of(s)
	a.add(rich(sectionStyles[min(level, len(sectionStyles)-1)], nfc(number), s.Title))
	a.sections(s.Body, level+1, s.Start)
}

// markers are the marks of items by their depth, where an item has none of its own.
var markers = [...]string{"", "-", "+"}

func (a *assembler) item(item *model.Item, depth int) {
	marker := item.Marker
	if marker == "" {
		marker = markers[min(depth, len(markers)-1)]
	}
	a.add(rich(styleItem, nfc(marker), item.Text))
	for i := range item.Body {
		b := &item.Body[i]
		switch {
		case b.Item != nil:
			a.item(b.Item, depth+1)
		case b.Table != nil:
			a.table(b.Table)
		case !b.Paragraph.IsEmpty():
			a.add(rich(styleBody, "", b.Paragraph))
		}
	}
}

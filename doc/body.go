package doc

import "github.com/vanthu/baocao/model"

// body lays out running content. level is that of the sections directly in it.
func (a *assembler) body(body model.Body, level int) { a.content(body, level, 0, 1) }

// content lays out what stands under a heading or an item: sections numbered from start, and items at a depth.
func (a *assembler) content(body model.Body, level, start, depth int) {
	var numbering [maxLevel + 1]*model.Numbering
	for i := range body {
		b := &body[i]
		switch {
		case b.Section != nil:
			at := level
			if b.Section.Level > 0 {
				at = b.Section.Level
			}
			at = min(at, maxLevel)
			if numbering[at] == nil {
				numbering[at] = model.NewNumbering(at, start)
			}
			a.section(b.Section, at, numbering[at].Of(b.Section))
		case b.Item != nil:
			a.item(b.Item, level, depth)
		case b.Table != nil:
			a.table(b.Table)
		default:
			a.add(rich(styleBody, "", b.Paragraph))
		}
	}
}

// maxLevel is the lowest level of sections; those under it look and count like it.
const maxLevel = len(sectionStyles) - 1

func (a *assembler) section(s *model.Section, level int, number string) {
	a.add(rich(sectionStyles[level], number, s.Title))
	a.content(s.Body, level+1, s.Start, 1)
}

// markers are the marks of items by their depth, where an item has none of its own.
var markers = [...]string{"", "-", "+"}

func (a *assembler) item(item *model.Item, level, depth int) {
	marker := item.Marker
	if marker == "" {
		marker = markers[min(depth, len(markers)-1)]
	}
	a.add(rich(styleItem, marker, item.Text))
	a.content(item.Body, level, 0, depth+1)
}

package doc

import "github.com/vanthu/baocao/model"

// body lays out running content, whose sections are numbered from the first.
func (a *assembler) body(body model.Body) {
	a.content(body, model.NewNumbering(a.report.Numbering), 1)
}

// content lays out what stands under a heading or an item: sections, and items at a depth.
func (a *assembler) content(body model.Body, numbers *model.Numbering, depth int) {
	for i := range body {
		b := &body[i]
		switch {
		case b.Section != nil:
			a.section(b.Section, numbers)
		case b.Item != nil:
			a.item(b.Item, numbers, depth)
		case b.Table != nil:
			a.bodyTable(b.Table)
		case b.Picture != nil:
			a.picture(b.Picture)
		case !b.Quote.IsEmpty():
			a.add(tied(styleQuote, "", b.Quote))
		default:
			a.add(tied(styleBody, "", b.Paragraph))
		}
	}
}

// markers are the marks of items by their depth, where an item has none of its own.
var markers = [...]string{"", "-", "+"}

func (a *assembler) item(item *model.Item, numbers *model.Numbering, depth int) {
	marker := item.Marker
	if marker == "" {
		marker = markers[min(depth, len(markers)-1)]
	}
	a.add(tied(itemStyle(marker), marker, item.Text))
	a.content(item.Body, numbers, depth+1)
}

// itemStyle is the style of an item: "1." makes it a khoản and "a)" a điểm, which look like it.
func itemStyle(marker string) StyleID {
	switch model.MarkerKind(marker) {
	case model.Clause:
		return styleClause
	case model.Point:
		return stylePoint
	}
	return styleItem
}

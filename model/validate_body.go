package model

import "github.com/vanthu/baocao/decree"

// body looks at the shape of the running content of the report and its appendices.
func (v *validation) body() {
	p := make(fieldPath, 0, 256)
	v.blocks(p.field("body"), v.report.Body, NewNumbering(v.report.Numbering), false)
	for i := range v.report.Appendices {
		at := p.field("appendices").index(i).field("body")
		v.blocks(at, v.report.Appendices[i].Body, NewNumbering(v.report.Numbering), false)
	}
}

// blocks looks at one body, whose sections have the given numbers.
func (v *validation) blocks(p fieldPath, body Body, numbers *Numbering, inItem bool) {
	var markers markerOrder
	for i := range body {
		b, at := &body[i], p.index(i)
		v.oneOf(at, b)
		switch {
		case b.Section != nil && inItem:
			v.add(Error, string(at.field("section")), "section-in-item", b.Section.Title.String(),
				"mục không nằm trong gạch đầu dòng được", "a section cannot stand within an item")
		case b.Section != nil:
			v.section(at.field("section"), b.Section, numbers)
		}
		if b.Item != nil {
			v.item(at.field("item"), b.Item)
			v.face(at.field("item"), "text", markerComponent(b.Item.Marker), &b.Item.Text)
			v.marker(at.field("item").field("marker"), b.Item.Marker, &markers)
			v.blocks(at.field("item").field("body"), b.Item.Body, numbers, true)
		}
		v.face(at, "paragraph", decree.BodyText, &b.Paragraph)
		v.face(at, "quote", decree.BodyText, &b.Quote)
		v.face(at, "centred", decree.BodyText, &b.Centred)
		if b.Table != nil {
			v.table(at.field("table"), b.Table)
		}
		if b.Picture != nil {
			v.bodyPicture(at.field("picture"), b.Picture)
		}
	}
}

func (v *validation) oneOf(p fieldPath, b *Block) {
	n := 0
	for _, is := range []bool{b.Section != nil, !b.Paragraph.IsEmpty(), b.Item != nil, b.Table != nil,
		!b.Quote.IsEmpty(), !b.Centred.IsEmpty(), b.Picture != nil} {
		if is {
			n++
		}
	}
	switch {
	case n == 0:
		v.add(Error, string(p), "block-empty", "", "khối trống", "the block is empty")
	case n > 1:
		v.add(Error, string(p), "block-one-of", "", "một khối chỉ là section, paragraph, item, table, quote, centred hoặc picture",
			"a block is a section, a paragraph, an item, a table, a quote, a centred paragraph or a picture, one of them")
	}
}

// markerComponent is what an item is on the page: a khoản, a điểm, or a line with a dash.
func markerComponent(marker string) decree.Component {
	switch MarkerKind(marker) {
	case Clause:
		return decree.ClauseUntitled
	case Point:
		return decree.Point
	}
	return decree.Item
}

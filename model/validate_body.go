package model

import (
	"fmt"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/picturefile"
)

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
			v.markerTwice(at.field("item").field("text"), b.Item)
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

// bodyPicture looks at an image of a body: its file, and the words for those who cannot see it.
func (v *validation) bodyPicture(at fieldPath, p *Picture) {
	v.width(at.field("width"), p.Width)
	v.picture(string(at), p)
	if p.Alt == "" {
		v.add(Error, string(at.field("alt")), "picture-alt", p.File, "thiếu lời mô tả ảnh cho người không nhìn thấy",
			"the words are missing that say what the image shows, for those who cannot see it")
	}
}

// picture looks at the file of a picture. ok is false where it cannot be shown.
func (v *validation) picture(path string, p *Picture) (size PictureSize, ok bool) {
	if p.Width > 0 && p.Width < 1 { // less than a file can say
		v.tooSmall(path+".width", fmt.Sprint(p.Width), "1")
	}
	size, err := p.Size()
	if err == nil {
		err = pictureFault(picturefile.Turnable(p.Data))
	}
	if fault, ok := err.(Fault); ok {
		fault.Path, fault.Value = path, Excerpt(p.File)
		v.faults = append(v.faults, fault)
		return PictureSize{}, false
	}
	return size, true
}

// maxDepth is how deep sections, items and groups of columns may stand in one another: far beyond what a page can show,
// and few enough for every rule to walk them.
const maxDepth = 20

// nesting refuses a report whose parts stand too deep in one another.
func (v *validation) nesting() {
	v.deepBody("body", v.report.Body, 0)
	for i := range v.report.Appendices {
		v.deepBody(string(fieldPath("appendices").index(i).field("body")), v.report.Appendices[i].Body, 0)
	}
}

// deepBody looks no deeper than the fault itself.
func (v *validation) deepBody(path string, body Body, depth int) (found bool) {
	if depth > maxDepth && len(body) > 0 {
		v.add(Error, path, "nesting", "", "các cấp lồng nhau quá sâu", "this is nested too deep")
		return true
	}
	for i := range body {
		switch b := &body[i]; {
		case b.Section != nil:
			found = v.deepBody(path, b.Section.Body, depth+1)
		case b.Item != nil:
			found = v.deepBody(path, b.Item.Body, depth+1)
		case b.Table != nil && depthOf(b.Table.Columns, maxDepth) > maxDepth:
			v.add(Error, path, "nesting", "", "các cấp cột lồng nhau quá sâu", "the columns of a table are nested too deep")
			found = true
		}
		if found {
			return true
		}
	}
	return false
}

// depthOf returns the depth of a column tree, without looking deeper than one below most.
func depthOf(columns []Column, most int) int {
	d := 0
	for i := range columns {
		if most < 0 {
			return 1
		}
		d = max(d, 1+depthOf(columns[i].Columns, most-1))
	}
	return d
}

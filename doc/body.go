package doc

import (
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// body lays out running content, whose sections are numbered from the first.
func (a *assembler) body(body model.Body) {
	defer a.origins.leave(a.origins.enter("body", -1))
	a.content(body, 0, model.NewNumbering(a.report.Numbering), 1)
}

// content lays out what stands under a heading or an item, from a block on: sections, and items at a depth.
func (a *assembler) content(body model.Body, from int, numbers *model.Numbering, depth int) {
	for i := from; i < len(body); i++ {
		b := &body[i]
		back := a.origins.enter("", i)
		switch {
		case b.Section != nil:
			a.section(b.Section, numbers)
		case b.Item != nil:
			a.item(b.Item, numbers, depth)
		case b.Table != nil:
			a.keepLeadIn()
			a.bodyTable(b.Table)
		case b.Picture != nil:
			a.keepLeadIn()
			a.picture(b.Picture)
		case !b.Quote.IsEmpty():
			a.addOf("quote", tied(styleQuote, "", b.Quote))
		case !b.Centred.IsEmpty():
			p := tied(styleCentred, "", b.Centred)
			p.KeepNext = a.underFormTitle()
			a.addOf("centred", p)
		default:
			a.addOf("paragraph", tied(styleBody, "", b.Paragraph))
		}
		a.origins.leave(back)
	}
}

// keepLeadIn keeps a paragraph that announces what follows, "Cụ thể như sau:", on the page of the table or the picture.
func (a *assembler) keepLeadIn() {
	if len(a.blocks) == 0 {
		return
	}
	if p, ok := a.blocks[len(a.blocks)-1].(*Paragraph); ok && strings.HasSuffix(strings.TrimRight(flat(p.Inlines), " "), ":") {
		p.KeepNext = true
	}
}

// markers are the marks of items by their depth, where an item has none of its own.
var markers = [...]string{"", "-", "+"}

func (a *assembler) item(item *model.Item, numbers *model.Numbering, depth int) {
	marker := item.Marker
	if marker == "" {
		marker = markers[min(depth, len(markers)-1)]
	}
	defer a.origins.leave(a.origins.enter("item", -1))
	a.addOf("text", tied(itemStyle(marker), marker, item.Text))
	defer a.origins.leave(a.origins.enter("body", -1))
	a.content(item.Body, 0, numbers, depth+1)
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

// pictureRoom is how much of the height of the text a picture leaves for a line above it and one below.
const pictureRoom = 30 * perMillimetre

// picture lays out an image in a centred line of its own.
func (a *assembler) picture(p *model.Picture) {
	size, err := p.Size()
	if err != nil {
		return // Validate has refused it
	}
	data, err := p.Upright()
	if err != nil {
		return // and this too
	}
	width, height := scaleDown(Mm(size.Width), Mm(size.Height), Mm(p.Width), a.page)
	of := a.origins.of("picture")
	if asked := Mm(p.Width); width < asked-perMillimetre/2 {
		a.warnPicture(of.String()+".width", asked, width)
	}
	a.add(&Paragraph{Style: stylePicture, Origin: of, Inlines: []Inline{
		&Image{Origin: of, Data: data, Format: size.Format, Width: width, Height: height, Alt: nfc(p.Alt)},
	}})
}

// warnPicture warns of a picture that has not the width it asks for.
func (a *assembler) warnPicture(path string, asked, is Length) {
	a.warnings = append(a.warnings, model.Fault{
		Path: path, Position: a.report.Position(path), Rule: "picture-width", Severity: model.Warning, Value: asked.String(),
		Message: decree.Message{
			Vi: "ảnh chỉ rộng " + is.Vietnamese() + ": không vượt cỡ ghi trong tệp ảnh và vừa trang; dùng ảnh nhiều điểm hơn, hoặc giảm width",
			En: "the picture is " + is.String() + " wide: no larger than its file says, and as the page has room; take a picture of more dots, or a smaller width"},
	})
}

// scaleDown fits an image into the width that is asked for and into the text of a page. It never enlarges: what a file
// does not hold no print can show.
func scaleDown(width, height, asked Length, page Page) (w, h Length) {
	most := min(width, page.TextWidth())
	if asked > 0 {
		most = min(most, asked)
	}
	scale := float64(most) / float64(width)
	if high := page.textHeight() - pictureRoom; float64(height)*scale > float64(high) {
		scale = float64(high) / float64(height)
	}
	return max(1, Length(float64(width)*scale)), max(1, Length(float64(height)*scale))
}

package doc

import "github.com/vanthu/baocao/model"

// pictureRoom is how much of the height of the text a picture leaves for a line above it and one below.
const pictureRoom = 30 * perMillimetre

// picture lays out an image in a centred line of its own.
func (a *assembler) picture(p *model.Picture) {
	size, err := p.Size()
	if err != nil {
		return // Validate has refused it
	}
	width, height := scaleDown(Mm(size.Width), Mm(size.Height), Mm(p.Width), a.page)
	a.add(&Paragraph{Style: stylePicture, Inlines: []Inline{
		&Image{Data: p.Data, Format: size.Format, Width: width, Height: height, Alt: nfc(p.Alt)},
	}})
}

// scaleDown fits an image into the width that is asked for and into the text of a page. It never enlarges: what a file
// does not hold no print can show.
func scaleDown(width, height, asked Length, page Page) (w, h Length) {
	most := min(width, page.TextWidth())
	if asked > 0 {
		most = min(most, asked)
	}
	scale := float64(most) / float64(width)
	if high := page.Height - page.Top - page.Bottom - pictureRoom; float64(height)*scale > float64(high) {
		scale = float64(high) / float64(height)
	}
	return max(1, Length(float64(width)*scale)), max(1, Length(float64(height)*scale))
}

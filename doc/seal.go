package doc

import (
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// signatureRoom is what stands between title and name: the places of a signature and of a seal with their images, as the Decree
// has them, the signature in the middle, the seal in its real size over the left third of it. They float, anchored in the
// empty line between title and name, so that they move no text.
func (a *assembler) signatureRoom(s *signer) []Inline {
	signature := frame{width: min(Mm(float64(decree.SignatureWidth)), s.column-2*s.side), height: s.room}
	if s.Image != nil {
		signature.width, signature.height = a.imageSize(s.path+".image", s.Image)
		signature = signature.within(s.column-2*s.side, s.room)
	}
	signature.centre(s.column, s.room)
	room := append(make([]Inline, 0, 4), s.signerPlace(signature))
	if s.Image != nil {
		room = append(room, signature.image(a.origins.of("image"), s.Image, "Chữ ký của "+s.SignerName))
	}
	if s.Seal == nil && s.index > 0 {
		return room
	}
	seal := frame{width: Mm(float64(decree.SealWidth)), height: Mm(float64(decree.SealWidth))}
	if s.Seal != nil {
		seal.width, seal.height = a.imageSize(s.path+".seal", s.Seal)
	}
	right := signature.x + Length(float64(signature.width)*decree.SealCover)
	seal.centre(s.column, s.room)
	seal.x = right - seal.width
	onPage := min(s.column, s.left+right)
	switch most := max(seal.width, seal.height); {
	case s.Seal == nil:
		seal.x = max(seal.x, -s.left)
	case seal.width > onPage || most > s.column:
		a.refuse(s.path+".seal", decree.CiteSealImage, s.Seal.File, most, onPage)
	}
	room = append(room, a.sealPlace(s, seal))
	if s.Seal != nil {
		room = append(room, seal.image(a.origins.of("seal"), s.Seal, "Con dấu của "+a.agency()))
	}
	return room
}

// imageSize is the size of a picture on paper: of the width that it asks for, or its own.
func (a *assembler) imageSize(path string, p *model.Picture) (width, height Length) {
	size, err := p.Size()
	if fault, ok := err.(model.Fault); ok {
		fault.Path, fault.Value = path, p.File
		a.fault(fault)
		return 0, 0
	}
	if p.Width > 0 {
		return Mm(p.Width), Mm(p.Width * size.Height / size.Width)
	}
	return Mm(size.Width), Mm(size.Height)
}

// A frame is the place of an image, from the left and the upper edge of the room for the signature.
type frame struct{ x, y, width, height Length }

// within makes a frame smaller until it fits a place; it keeps its shape.
func (f frame) within(width, height Length) frame {
	scale := min(1, float64(width)/float64(max(f.width, 1)), float64(height)/float64(max(f.height, 1)))
	f.width, f.height = Length(scale*float64(f.width)), Length(scale*float64(f.height))
	return f
}

func (f *frame) centre(width, height Length) { f.x, f.y = (width-f.width)/2, (height-f.height)/2 }

func (f frame) image(of Origin, p *model.Picture, alt string) *Image {
	if p.Alt != "" {
		alt = p.Alt
	}
	size, _ := p.Size()
	data, _ := p.Upright() // Validate has refused a picture that gives an error
	return &Image{Origin: of, Data: data, Format: size.Format, Width: f.width, Height: f.height, Alt: nfc(alt), Over: true, X: f.x, Y: f.y}
}

package fromword

import (
	"math"
	"path"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/model"
)

func hasPictures(p *word.Paragraph) bool { return p.Inlines != nil && len(p.Inlines.Pictures) > 0 }

// pictures adds the pictures of a paragraph, each as a block of its own.
func (b *bodyBuilder) pictures(p *word.Paragraph) {
	if !hasPictures(p) {
		return
	}
	for _, found := range p.Inlines.Pictures {
		if picture := b.picture(p, found); picture != nil {
			b.add(model.Block{Picture: picture})
		}
	}
}

// signatureImages reads the picture of a signature, and that of a seal behind it.
func (r *reader) signatureImages(s *model.Signature, p *word.Paragraph) {
	for _, found := range p.Inlines.Pictures {
		switch picture := r.picture(p, found); {
		case picture == nil:
		case s.Image == nil:
			s.Image = picture
		case s.Seal == nil:
			s.Seal = picture
		}
	}
}

// picture reads an image of a form that a report can hold: PNG or JPEG.
func (r *reader) picture(p *word.Paragraph, found word.Picture) *model.Picture {
	picture := &model.Picture{Alt: word.Clean(found.Description)}
	data, err := r.doc.Bytes(found)
	picture.Data = data
	size, bad := picture.Size()
	if err != nil || bad != nil {
		r.losses = append(r.losses, Loss{Place: r.placeOf(p), Text: pictureName(found), Reason: decree.Message{
			Vi: "ảnh không phải PNG hay JPEG đọc được", En: "a picture that is no PNG or JPEG file that can be read"}})
		if err == nil && len(data) > 0 {
			r.losses[len(r.losses)-1].File = r.beside(path.Base(found.Part), data)
		}
		return nil
	}
	const twipsPerMillimetre = 1440 / 25.4
	width, most := float64(found.Width)/twipsPerMillimetre, float64(r.doc.Column(p))/twipsPerMillimetre
	own := min(size.Width, most)
	if most <= 0 {
		own = size.Width
	}
	if width > 0 && math.Abs(width-own) > 0.5 {
		picture.Width = math.Round(width*10) / 10
	}
	return picture
}

func pictureName(p word.Picture) string {
	if p.Part != "" {
		return p.Part
	}
	return p.Link
}

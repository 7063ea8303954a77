package fromword

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
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
		default:
			r.losePicture(p, found, noPlaceForPicture)
		}
	}
}

// picture reads an image of a form that a report can hold: PNG or JPEG.
func (r *reader) picture(p *word.Paragraph, found word.Picture) *model.Picture {
	r.pictured[p] = true
	picture := &model.Picture{Alt: word.Clean(found.Description)}
	picture.Data, _ = r.doc.Bytes(found)
	size, err := picture.Size()
	read := err == nil
	if read && found.Crop != (word.Crop{}) {
		read = crop(picture, found.Crop)
		size, err = picture.Size()
	}
	if !read || err != nil {
		r.losePicture(p, found, decree.Message{Vi: "ảnh không phải PNG hay JPEG đọc được", En: "a picture that is no PNG or JPEG file that can be read"})
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

// crop leaves of a picture what Word shows of it: what is cut away is often cut away for a reason.
func crop(picture *model.Picture, of word.Crop) (ok bool) {
	data, err := picture.Upright()
	if err != nil {
		return false
	}
	decoded, form, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return false
	}
	at := decoded.Bounds()
	shown := of.Of(at.Dx(), at.Dy()).Add(at.Min).Intersect(at)
	part, ok := decoded.(interface {
		SubImage(image.Rectangle) image.Image
	})
	if shown.Empty() || !ok {
		return false
	}
	var b bytes.Buffer
	if form == "jpeg" {
		const quality = 95
		err = jpeg.Encode(&b, part.SubImage(shown), &jpeg.Options{Quality: quality})
	} else {
		err = png.Encode(&b, part.SubImage(shown))
	}
	picture.Data = b.Bytes()
	return err == nil
}

// noPlaceForPicture is why a picture in a cell of a table, a head or a header is lost.
var noPlaceForPicture = decree.Message{Vi: "hình ở chỗ mà báo cáo không có hình", En: "a picture in a place where a report has none"}

// losePicture lists a picture as lost, and keeps its file.
func (r *reader) losePicture(p *word.Paragraph, found word.Picture, reason decree.Message) {
	l := Loss{Place: r.placeOf(p), Text: found.Part, Reason: reason}
	if l.Text == "" {
		l.Text = found.Link
	}
	if data, err := r.doc.Bytes(found); err == nil && len(data) > 0 {
		l.File = r.beside(path.Base(found.Part), data)
	}
	r.losses = append(r.losses, l)
}

// leftPictures lists the pictures of a paragraph that nobody has read.
func (r *reader) leftPictures(p *word.Paragraph) {
	if !hasPictures(p) || r.pictured[p] {
		return
	}
	for _, found := range p.Inlines.Pictures {
		r.losePicture(p, found, noPlaceForPicture)
	}
}

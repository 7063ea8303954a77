package model

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	_ "image/jpeg" // the formats that image.DecodeConfig knows
	_ "image/png"

	"github.com/vanthu/baocao/decree"
)

// A Picture is an image in PNG or JPEG: one of a body, of a signature or of a seal.
type Picture struct {
	// File names the image; source.Decode reads Data from it. Go programs that give Data leave it blank.
	File string `json:"file,omitempty"`
	// Alt says in words what the image shows, for those who cannot see it. Required in a body.
	Alt string `json:"alt,omitempty"`
	// Width in millimetres, 1 to 400; 0 takes the image's own, and never more than the width of the text.
	Width float64 `json:"width,omitempty" validate:"min=0,max=400"`
	// Data is the content of the file.
	Data []byte `json:"-" validate:"-"`
}

// A PictureSize is what the file of a picture says of itself.
type PictureSize struct {
	Format        string  // "png" or "jpeg"
	Width, Height float64 // of the picture upright, in millimetres, at the density that the file gives, or at 96 pixels an inch
	Transparent   bool    // the ground can be seen through
}

// The bounds of a picture: more than a page in print holds, and less than what brings Word down.
const (
	maxPictureBytes  = 20 << 20
	maxPicturePixels = 40_000_000
	maxPictureSide   = 20_000
)

// What is wrong with a picture.
var (
	errPictureMissing = Fault{Rule: "picture-missing", Message: decree.Message{Vi: "ảnh không có nội dung", En: "the picture has no data"}}
	errPictureBytes   = Fault{Rule: "picture-size", Message: decree.Message{
		Vi: "tệp ảnh lớn hơn 20 MiB", En: "the file of the picture is larger than 20 MiB"}}
	errPictureFormat = Fault{Rule: "picture-format", Message: decree.Message{
		Vi: "ảnh không phải là tệp PNG hoặc JPEG", En: "the picture is neither a PNG nor a JPEG file"}}
	errPictureCut = Fault{Rule: "picture-cut", Message: decree.Message{
		Vi: "tệp ảnh bị cắt hoặc hỏng", En: "the file of the picture is cut off or damaged"}}
	errPicturePixels = Fault{Rule: "picture-size", Message: decree.Message{
		Vi: "ảnh không có điểm ảnh nào, hoặc có hơn 40 triệu điểm, hoặc có cạnh dài hơn 20.000 điểm",
		En: "the picture has no pixels, or more than 40 million or 20,000 on a side"}}
)

// Size reads the head of the picture's file. It fails with a [Fault] where Data is no PNG or JPEG file of a size that Word
// takes: at most 20 MiB, 40 million pixels, and 20,000 pixels on a side.
func (p *Picture) Size() (PictureSize, error) {
	switch {
	case len(p.Data) == 0:
		return PictureSize{}, errPictureMissing
	case len(p.Data) > maxPictureBytes:
		return PictureSize{}, errPictureBytes
	}
	c, format, err := image.DecodeConfig(bytes.NewReader(p.Data))
	if err != nil {
		return PictureSize{}, errPictureFormat
	}
	if c.Width < 1 || c.Height < 1 || c.Width > maxPictureSide || c.Height > maxPictureSide || c.Width*c.Height > maxPicturePixels {
		return PictureSize{}, errPicturePixels
	}
	if !whole(format, p.Data) {
		return PictureSize{}, errPictureCut
	}
	x, y := density(format, p.Data)
	size := PictureSize{
		Format: format, Width: float64(c.Width) / x, Height: float64(c.Height) / y, Transparent: transparent(c.ColorModel),
	}
	if orientationOf(p.Data).sideways() {
		size.Width, size.Height = size.Height, size.Width
	}
	return size, nil
}

// transparent reports whether a colour model has an alpha channel, or a palette a colour that is not opaque.
func transparent(m color.Model) bool {
	if palette, ok := m.(color.Palette); ok {
		for _, c := range palette {
			if _, _, _, a := c.RGBA(); a < 0xffff {
				return true
			}
		}
		return false
	}
	return m == color.NRGBAModel || m == color.NRGBA64Model
}

// screen is the density of a picture that gives none, in pixels to the millimetre.
const screen = 96 / 25.4

// density returns the pixels to the millimetre across and down. A picture that gives an absurd density has none.
func density(format string, data []byte) (x, y float64) {
	if format == "png" {
		x, y = densityPNG(data)
	} else {
		x, y = densityJPEG(data)
	}
	const least, most = 0.5, 500
	if x < least || x > most || y < least || y > most {
		return screen, screen
	}
	return x, y
}

// densityPNG reads the chunk pHYs, which stands before the pixels: pixels to the metre across and down, and the unit 1.
func densityPNG(data []byte) (x, y float64) {
	const head, pixelsToMetre = 8, 1
	for at := head; at+12 <= len(data); {
		length := int(binary.BigEndian.Uint32(data[at:]))
		body := data[at+8:]
		switch kind := string(data[at+4 : at+8]); {
		case length > len(body), kind == "IDAT":
			return 0, 0
		case kind == "pHYs" && length == 9 && body[8] == pixelsToMetre:
			return float64(binary.BigEndian.Uint32(body)) / 1000, float64(binary.BigEndian.Uint32(body[4:])) / 1000
		}
		at += length + 12
	}
	return 0, 0
}

// densityJPEG reads the segment APP0 that begins a JFIF file: the unit, and the pixels to it across and down.
func densityJPEG(data []byte) (x, y float64) {
	if len(data) < 18 || string(data[2:4]) != "\xff\xe0" || string(data[6:11]) != "JFIF\x00" {
		return 0, 0
	}
	x, y = float64(binary.BigEndian.Uint16(data[14:])), float64(binary.BigEndian.Uint16(data[16:]))
	switch data[13] {
	case 1:
		return x / 25.4, y / 25.4 // to the inch
	case 2:
		return x / 10, y / 10 // to the centimetre
	}
	return 0, 0
}

// Package picturefile reads what the file of a picture says of itself, PNG or JPEG: its size on paper, whether it is there to its
// end, and how the camera was held.
package picturefile

import (
	"bytes"
	"image"
	"image/color"
	_ "image/jpeg" // the formats that image.DecodeConfig knows
	_ "image/png"

	"github.com/vanthu/baocao/decree"
)

// A Size is what the file of a picture says of itself.
type Size struct {
	Format        string  // "png" or "jpeg"
	Width, Height float64 // of the picture upright, in millimetres, at the density that the file gives, or at 96 pixels an inch
	Transparent   bool    // the ground can be seen through
}

// The bounds of a picture: more than a page in print holds, and less than what brings Word down.
const (
	maxBytes  = 20 << 20
	maxPixels = 40_000_000
	maxSide   = 20_000
)

// A Refusal says why a picture cannot be shown.
type Refusal struct {
	// Rule names what was broken: "picture-missing", "picture-size", "picture-format", "picture-cut", "picture-turn".
	Rule    string
	Message decree.Message
}

// Error is the message in English.
func (r *Refusal) Error() string { return r.Message.En }

// Vietnamese is the message in Vietnamese.
func (r *Refusal) Vietnamese() string { return r.Message.Vi }

// What is wrong with a picture.
var (
	errMissing = &Refusal{"picture-missing", decree.Message{Vi: "ảnh không có nội dung", En: "the picture has no data"}}
	errBytes   = &Refusal{"picture-size", decree.Message{
		Vi: "tệp ảnh lớn hơn 20 MiB", En: "the file of the picture is larger than 20 MiB"}}
	errFormat = &Refusal{"picture-format", decree.Message{
		Vi: "ảnh không phải là tệp PNG hoặc JPEG", En: "the picture is neither a PNG nor a JPEG file"}}
	errCut = &Refusal{"picture-cut", decree.Message{
		Vi: "tệp ảnh bị cắt hoặc hỏng", En: "the file of the picture is cut off or damaged"}}
	errPixels = &Refusal{"picture-size", decree.Message{
		Vi: "ảnh không có điểm ảnh nào, hoặc có hơn 40 triệu điểm, hoặc có cạnh dài hơn 20.000 điểm",
		En: "the picture has no pixels, or more than 40 million or 20,000 on a side"}}
)

// SizeOf reads the head of a file. Its error is a *[Refusal] where the file is no PNG or JPEG of a size that Word takes: at most
// 20 MiB, 40 million pixels, and 20,000 pixels on a side.
func SizeOf(data []byte) (Size, error) {
	switch {
	case len(data) == 0:
		return Size{}, errMissing
	case len(data) > maxBytes:
		return Size{}, errBytes
	}
	c, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return Size{}, errFormat
	}
	if c.Width < 1 || c.Height < 1 || c.Width > maxSide || c.Height > maxSide || c.Width*c.Height > maxPixels {
		return Size{}, errPixels
	}
	if !whole(format, data) {
		return Size{}, errCut
	}
	x, y := density(format, data)
	size := Size{
		Format: format, Width: float64(c.Width) / x, Height: float64(c.Height) / y, Transparent: transparent(c.ColorModel),
	}
	if orientationOf(data).sideways() {
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

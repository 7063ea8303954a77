package picturefile

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"

	"github.com/vanthu/baocao/decree"
)

// An orientation is how a camera was held, as Exif numbers it: 1 is upright, 6 wants a quarter turn to the right.
type orientation uint16

const upright orientation = 1

// sideways reports whether width and height change places.
func (o orientation) sideways() bool { return o >= 5 }

// from is the point of a picture, w wide and h high, that stands at x, y when it is turned upright.
func (o orientation) from(x, y, w, h int) (int, int) {
	switch o {
	case 2:
		return w - 1 - x, y
	case 3:
		return w - 1 - x, h - 1 - y
	case 4:
		return x, h - 1 - y
	case 5:
		return y, x
	case 6:
		return y, h - 1 - x
	case 7:
		return w - 1 - y, h - 1 - x
	case 8:
		return w - 1 - y, x
	}
	return x, y
}

// orientationOf reads the tag Orientation of the first Exif segment before the pixels of a JPEG file. A picture without
// one, or with one that cannot be read, is upright.
func orientationOf(data []byte) orientation {
	if !bytes.HasPrefix(data, []byte("\xff\xd8")) {
		return upright
	}
	for body, marker := range segments(data) {
		const app1 = 0xe1
		if exif, ok := bytes.CutPrefix(body, []byte("Exif\x00\x00")); ok && marker == app1 {
			return orientationIn(exif)
		}
	}
	return upright
}

// orientationIn looks through the first directory of a TIFF structure.
func orientationIn(tiff []byte) orientation {
	const head, size, tag, short = 8, 12, 0x0112, 3
	if len(tiff) < head {
		return upright
	}
	var order binary.ByteOrder = binary.LittleEndian
	if tiff[0] == 'M' {
		order = binary.BigEndian
	}
	at := uint64(order.Uint32(tiff[4:]))
	if at < head || at+2 > uint64(len(tiff)) {
		return upright
	}
	entries := tiff[at+2:]
	for range order.Uint16(tiff[at:]) {
		if len(entries) < size {
			return upright
		}
		if order.Uint16(entries) == tag && order.Uint16(entries[2:]) == short {
			if o := orientation(order.Uint16(entries[8:])); o >= 1 && o <= 8 {
				return o
			}
			return upright
		}
		entries = entries[size:]
	}
	return upright
}

// segments are those of a JPEG file before its pixels, by their markers.
func segments(data []byte) func(yield func(body []byte, marker byte) bool) {
	return func(yield func([]byte, byte) bool) {
		const startOfScan = 0xda
		for at := 2; at+4 <= len(data) && data[at] == 0xff && data[at+1] != startOfScan; {
			if data[at+1] == 0xff { // filling
				at++
				continue
			}
			end := at + 2 + int(binary.BigEndian.Uint16(data[at+2:]))
			if end < at+4 || end > len(data) || !yield(data[at+4:end], data[at+1]) {
				return
			}
			at = end
		}
	}
}

var errTurn = &Refusal{"picture-turn", decree.Message{
	Vi: "ảnh JPEG ghi rằng phải xoay, nhưng không đọc được để xoay; hãy mở bằng chương trình ảnh, xoay rồi lưu lại",
	En: "the JPEG file says that it has to be turned, and cannot be read for that; open it in a picture program, turn and save it"}}

// Upright returns a file turned as a camera has noted in it (Exif), without the note. One that stands upright keeps its bytes;
// another one is encoded anew, with its colour profile. The error is a *[Refusal].
func Upright(data []byte) ([]byte, error) {
	decoded, o, err := askew(data)
	if err != nil || o == upright {
		return data, err
	}
	const quality = 95
	var turned bytes.Buffer
	if err := jpeg.Encode(&turned, o.turn(decoded), &jpeg.Options{Quality: quality}); err != nil {
		return nil, errTurn
	}
	if _, fourInks := decoded.(*image.CMYK); fourInks {
		return turned.Bytes(), nil // in other colours now, for which the profile does not stand
	}
	return withProfile(turned.Bytes(), data), nil
}

// Turnable says whether Upright would fail.
func Turnable(data []byte) error {
	_, _, err := askew(data)
	return err
}

// askew decodes a picture that has to be turned.
func askew(data []byte) (image.Image, orientation, error) {
	o := orientationOf(data)
	if o == upright {
		return nil, upright, nil
	}
	if _, err := SizeOf(data); err != nil { // bounds what is decoded
		return nil, o, err
	}
	decoded, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, o, errTurn
	}
	return decoded, o, nil
}

// withProfile puts the colour profile of one file into another, after its first marker.
func withProfile(data, from []byte) []byte {
	out := append([]byte{}, data[:2]...)
	for body, marker := range segments(from) {
		const app2 = 0xe2
		if marker == app2 && bytes.HasPrefix(body, []byte("ICC_PROFILE\x00")) {
			out = append(out, 0xff, marker)
			out = binary.BigEndian.AppendUint16(out, uint16(len(body)+2))
			out = append(out, body...)
		}
	}
	return append(out, data[2:]...)
}

// turn turns the planes of a picture, or where they are of an unusual kind gives the pixels one by one.
func (o orientation) turn(m image.Image) image.Image {
	b := m.Bounds()
	bounds := image.Rect(0, 0, b.Dx(), b.Dy())
	if o.sideways() {
		bounds = image.Rect(0, 0, b.Dy(), b.Dx())
	}
	switch m := m.(type) {
	case *image.Gray:
		turned := image.NewGray(bounds)
		o.plane(turned.Pix, m.Pix, turned.Stride, m.Stride, b.Dx(), b.Dy())
		return turned
	case *image.YCbCr:
		ratio, ok := m.SubsampleRatio, true
		if o.sideways() {
			ratio, ok = transposed[ratio]
		}
		if !ok {
			break
		}
		turned := image.NewYCbCr(bounds, ratio)
		o.plane(turned.Y, m.Y, turned.YStride, m.YStride, b.Dx(), b.Dy())
		w, h := chroma(m.SubsampleRatio, b.Dx(), b.Dy())
		o.plane(turned.Cb, m.Cb, turned.CStride, m.CStride, w, h)
		o.plane(turned.Cr, m.Cr, turned.CStride, m.CStride, w, h)
		return turned
	}
	return &turnedImage{m, o, bounds}
}

// transposed are the ratios of colours that have a counterpart in a picture on its side.
var transposed = map[image.YCbCrSubsampleRatio]image.YCbCrSubsampleRatio{
	image.YCbCrSubsampleRatio444: image.YCbCrSubsampleRatio444, image.YCbCrSubsampleRatio420: image.YCbCrSubsampleRatio420,
	image.YCbCrSubsampleRatio422: image.YCbCrSubsampleRatio440, image.YCbCrSubsampleRatio440: image.YCbCrSubsampleRatio422,
}

// chroma is the size of the planes of colour.
func chroma(ratio image.YCbCrSubsampleRatio, w, h int) (int, int) {
	switch ratio {
	case image.YCbCrSubsampleRatio420:
		return (w + 1) / 2, (h + 1) / 2
	case image.YCbCrSubsampleRatio422:
		return (w + 1) / 2, h
	case image.YCbCrSubsampleRatio440:
		return w, (h + 1) / 2
	case image.YCbCrSubsampleRatio411:
		return (w + 3) / 4, h
	case image.YCbCrSubsampleRatio410:
		return (w + 3) / 4, (h + 1) / 2
	}
	return w, h
}

// plane turns one value a pixel, w by h of them.
func (o orientation) plane(to, from []byte, toStride, fromStride, w, h int) {
	width, height := w, h
	if o.sideways() {
		width, height = h, w
	}
	for y := range height {
		row := to[y*toStride:][:width]
		for x := range row {
			fx, fy := o.from(x, y, w, h)
			row[x] = from[fy*fromStride+fx]
		}
	}
}

// A turnedImage is looked at from another side.
type turnedImage struct {
	image.Image
	orientation
	bounds image.Rectangle
}

func (t *turnedImage) Bounds() image.Rectangle { return t.bounds }

func (t *turnedImage) At(x, y int) color.Color {
	b := t.Image.Bounds()
	x, y = t.from(x, y, b.Dx(), b.Dy())
	return t.Image.At(b.Min.X+x, b.Min.Y+y)
}

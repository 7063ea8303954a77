package picturefile

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"math"
	"strings"
	"testing"
)

// sides are, for each orientation, where row 0 and column 0 of the file stand in the picture, as Exif defines it.
var sides = [...][2]string{1: {"top", "left"}, {"top", "right"}, {"bottom", "right"}, {"bottom", "left"},
	{"left", "top"}, {"right", "top"}, {"right", "bottom"}, {"left", "bottom"}}

var opposite = map[string]string{"top": "bottom", "bottom": "top", "left": "right", "right": "left"}

var corners = map[string]color.Color{ // of the file, by row and column
	"00": color.RGBA{255, 0, 0, 255}, "01": color.RGBA{0, 255, 0, 255}, "10": color.RGBA{0, 0, 255, 255}, "11": color.RGBA{255, 255, 255, 255},
}

// quarters is a picture with a colour in each quarter.
func quarters(w, h int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for corner, c := range corners {
		row, column := int(corner[0]-'0'), int(corner[1]-'0')
		draw.Draw(m, image.Rect(column*w/2, row*h/2, (column+1)*w/2, (row+1)*h/2), image.NewUniform(c), image.Point{}, draw.Src)
	}
	return m
}

// wantTurned looks at the four corners.
func wantTurned(t *testing.T, what string, m image.Image, o int, grey bool) {
	t.Helper()
	b := m.Bounds()
	for corner, want := range corners {
		at := map[string]bool{}
		for i := range 2 {
			side := sides[o][i]
			if corner[i] == '1' {
				side = opposite[side]
			}
			at[side] = true
		}
		x, y := b.Min.X+2, b.Min.Y+2
		if at["right"] {
			x = b.Max.X - 3
		}
		if at["bottom"] {
			y = b.Max.Y - 3
		}
		if grey {
			want = color.GrayModel.Convert(want)
		}
		r, g, bl, _ := m.At(x, y).RGBA()
		wr, wg, wb, _ := want.RGBA()
		for _, d := range []float64{float64(r) - float64(wr), float64(g) - float64(wg), float64(bl) - float64(wb)} {
			if math.Abs(d) > 0x1800 {
				t.Errorf("%s, orientation %d: the corner %s at %v is %v, want %v", what, o, corner, at, m.At(x, y), want)
				break
			}
		}
	}
}

// exif puts segments behind the first marker of a JPEG file: an orientation, and a colour profile.
func exif(t testing.TB, m image.Image, order binary.ByteOrder, o uint16) []byte {
	t.Helper()
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, m, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	tiff := []byte("Exif\x00\x00II*\x00")
	if order == binary.BigEndian {
		tiff = []byte("Exif\x00\x00MM\x00*")
	}
	b := order.(binary.AppendByteOrder)
	tiff = b.AppendUint16(b.AppendUint32(tiff, 8), 2)
	tiff = append(b.AppendUint32(b.AppendUint16(b.AppendUint16(tiff, 0x0100), 3), 1), 0, 0, 0, 0) // ImageWidth
	tiff = append(b.AppendUint16(b.AppendUint32(b.AppendUint16(b.AppendUint16(tiff, 0x0112), 3), 1), o), 0, 0)
	out := []byte{0xff, 0xd8}
	for marker, body := range map[byte][]byte{0xe1: b.AppendUint32(tiff, 0), 0xe2: []byte("ICC_PROFILE\x00\x01\x01profile")} {
		out = append(binary.BigEndian.AppendUint16(append(out, 0xff, marker), uint16(len(body)+2)), body...)
	}
	return append(out, photo.Bytes()[2:]...)
}

func TestUpright(t *testing.T) {
	const w, h = 61, 40
	grey := image.NewGray(image.Rect(0, 0, w, h))
	draw.Draw(grey, grey.Bounds(), quarters(w, h), image.Point{}, draw.Src)
	for what, m := range map[string]image.Image{"colours": quarters(w, h), "grey": grey} {
		for o := 1; o <= 8; o++ {
			for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
				file := exif(t, m, order, uint16(o))
				size, err := SizeOf(file)
				if err != nil {
					t.Fatal(err)
				}
				if (size.Width > size.Height) != (o < 5) {
					t.Errorf("orientation %d: %v by %v", o, size.Width, size.Height)
				}
				data, err := Upright(file)
				if err != nil {
					t.Fatal(err)
				}
				turned, err := jpeg.Decode(bytes.NewReader(data))
				if err != nil {
					t.Fatal(err)
				}
				wantTurned(t, what, turned, o, what == "grey")
				if again := orientationOf(data); (o == 1) != bytes.Equal(data, file) || again != upright {
					t.Errorf("orientation %d: %d afterwards", o, again)
				}
				if !bytes.Contains(data, []byte("ICC_PROFILE\x00\x01\x01profile")) {
					t.Errorf("orientation %d: the colour profile is lost", o)
				}
				if s := turned.Bounds(); (s.Dx() == w) != (o < 5) || s.Dx()*s.Dy() != w*h {
					t.Errorf("orientation %d: %v", o, s)
				}
			}
		}
	}
}

// TestTurn turns pictures whose planes of colour are of every size, those too that have no counterpart on their side.
func TestTurn(t *testing.T) {
	const w, h = 62, 43
	for ratio := image.YCbCrSubsampleRatio444; ratio <= image.YCbCrSubsampleRatio410; ratio++ {
		m := image.NewYCbCr(image.Rect(0, 0, w, h), ratio)
		from := quarters(w, h)
		for y := range h {
			for x := range w {
				c := color.YCbCrModel.Convert(from.At(x, y)).(color.YCbCr)
				m.Y[m.YOffset(x, y)], m.Cb[m.COffset(x, y)], m.Cr[m.COffset(x, y)] = c.Y, c.Cb, c.Cr
			}
		}
		for o := 1; o <= 8; o++ {
			wantTurned(t, ratio.String(), orientation(o).turn(m), o, false)
		}
	}
	for o := 1; o <= 8; o++ {
		wantTurned(t, "pixels", orientation(o).turn(quarters(w, h)), o, false)
	}
}

// TestOrientationUnread takes what cannot be read for upright, and refuses what would have to be turned and cannot be.
func TestOrientationUnread(t *testing.T) {
	good := exif(t, quarters(20, 10), binary.BigEndian, 6)
	at := bytes.Index(good, []byte("MM\x00*"))
	for name, change := range map[string]func([]byte){
		"orientation 0":  func(b []byte) { b[at+8+2+12+9] = 0 },
		"orientation 9":  func(b []byte) { b[at+8+2+12+9] = 9 },
		"far directory":  func(b []byte) { binary.BigEndian.PutUint32(b[at+4:], math.MaxUint32) },
		"near directory": func(b []byte) { binary.BigEndian.PutUint32(b[at+4:], 0) },
		"another type":   func(b []byte) { b[at+8+2+12+3] = 4 },
	} {
		data := bytes.Clone(good)
		change(data)
		if got := orientationOf(data); got != upright {
			t.Errorf("%s: %d", name, got)
		}
		if same, err := Upright(data); err != nil || !bytes.Equal(same, data) {
			t.Errorf("%s: other bytes, or %v", name, err)
		}
	}
	many := bytes.Clone(good)
	binary.BigEndian.PutUint16(many[at+8:], math.MaxUint16) // more entries than there are: the one that counts is there
	if got := orientationOf(many); got != 6 {
		t.Errorf("many entries: %d", got)
	}
	damaged := bytes.Clone(good)
	scan := bytes.Index(damaged, []byte{0xff, 0xda})
	for i := scan + 14; i < len(damaged)-2; i++ {
		damaged[i] = 0xaa
	}
	_, err := Upright(damaged)
	var refusal *Refusal
	if err != nil && (!errors.As(err, &refusal) || refusal.Rule != "picture-turn" || !strings.Contains(refusal.Vietnamese(), "lưu lại")) {
		t.Error(err)
	}
	unknown := bytes.Clone(good)
	copy(unknown[bytes.Index(unknown, []byte{0xff, 0xc0}):], []byte{0xff, 0xc2, 0, 4}) // a frame that ends before it begins
	if _, err := Upright(unknown); err == nil {
		t.Error("a picture without a frame is turned")
	}
}

func FuzzUpright(f *testing.F) {
	for o := range uint16(10) {
		f.Add(exif(f, quarters(16, 8), binary.LittleEndian, o))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		before, err := SizeOf(data)
		if err != nil {
			return
		}
		if c, _, err := image.DecodeConfig(bytes.NewReader(data)); err != nil || c.Width*c.Height > 1e5 {
			return
		}
		upright, err := Upright(data)
		if err != nil {
			return
		}
		if after, err := SizeOf(upright); err != nil || (after.Width > after.Height) != (before.Width > before.Height) {
			t.Errorf("%v became %v (%v)", before, after, err)
		}
	})
}

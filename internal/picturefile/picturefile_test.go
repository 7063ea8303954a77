package picturefile

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"math"
	"testing"

	"github.com/vanthu/baocao/internal/packed"
)

// withDensity puts a chunk pHYs after the head of a PNG file.
func withDensity(data []byte, perMetre uint32) []byte {
	body := append([]byte("pHYs"), binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, perMetre), perMetre)...)
	body = append(body, 1)
	chunk := append(binary.BigEndian.AppendUint32(nil, 9), body...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(body))
	const head = 8 + 25
	return append(append(bytes.Clone(data[:head]), chunk...), data[head:]...)
}

func TestSizeOf(t *testing.T) {
	clear := packed.PNG(t, image.NewNRGBA(image.Rect(0, 0, 96, 48)))
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, image.NewGray(image.Rect(0, 0, 192, 96)), nil); err != nil {
		t.Fatal(err)
	}
	// A JFIF head of 72 pixels an inch; the encoder writes none.
	jfif := append([]byte("\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x01\x00\x48\x00\x48\x00\x00"), photo.Bytes()[2:]...)
	palette := image.NewPaletted(image.Rect(0, 0, 96, 96), color.Palette{color.White, color.Black})
	glass := image.NewPaletted(image.Rect(0, 0, 96, 96), color.Palette{color.Transparent, color.Black})
	tests := []struct {
		name string
		data []byte
		want Size
	}{
		{"png", clear, Size{"png", 25.4, 12.7, true}},
		{"png of its own density", withDensity(clear, 4000), Size{"png", 24, 12, true}},
		{"png of an absurd density", withDensity(clear, 1), Size{"png", 25.4, 12.7, true}},
		{"palette", packed.PNG(t, palette), Size{"png", 25.4, 25.4, false}},
		{"palette with glass", packed.PNG(t, glass), Size{"png", 25.4, 25.4, true}},
		{"jpeg", photo.Bytes(), Size{"jpeg", 50.8, 25.4, false}},
		{"jpeg of its own density", jfif, Size{"jpeg", 192 / 72. * 25.4, 96 / 72. * 25.4, false}},
	}
	for _, tt := range tests {
		got, err := SizeOf(tt.data)
		if err != nil || got.Format != tt.want.Format || got.Transparent != tt.want.Transparent ||
			math.Abs(got.Width-tt.want.Width) > 1e-9 || math.Abs(got.Height-tt.want.Height) > 1e-9 {
			t.Errorf("%s: %+v, %v; want %+v", tt.name, got, err, tt.want)
		}
	}
}

func TestRefused(t *testing.T) {
	huge := packed.PNG(t, image.NewNRGBA(image.Rect(0, 0, 1, 1)))
	binary.BigEndian.PutUint32(huge[16:], 30_000)
	binary.BigEndian.PutUint32(huge[29:], crc32.ChecksumIEEE(huge[12:29]))
	for want, data := range map[error][]byte{
		errMissing: nil,
		errFormat:  []byte("GIF89a"),
		errBytes:   make([]byte, maxBytes+1),
		errPixels:  huge,
	} {
		if _, err := SizeOf(data); err != want {
			t.Errorf("got %v, want %v", err, want)
		}
	}
}

func FuzzSizeOf(f *testing.F) {
	f.Add([]byte("\x89PNG\r\n\x1a\n"))
	f.Add([]byte("\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x01\x00\x48\x00\x48\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		size, err := SizeOf(data)
		if err == nil && (size.Width <= 0 || size.Height <= 0 || math.IsInf(size.Width, 0)) {
			t.Errorf("%+v", size)
		}
	})
}

//go:build ignore

// Command signature_gen draws the two place-holders of the case signature: a scribble in blue, and a ring with a star in
// red, on glass. go generate runs it.
package main

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"log"
	"math"
	"os"
)

const perMetre = 6000 // pixels: 6 to the millimetre

func main() {
	write("signature/chu-ky.png", draw(252, 96, color.NRGBA{R: 20, G: 40, B: 170}, scribble))
	write("signature/con-dau.png", draw(216, 216, color.NRGBA{R: 220, G: 20, B: 30}, seal))
}

// scribble is the distance of a point, in pixels, from a line that waves as a hand does.
func scribble(x, y float64) float64 {
	best := math.Inf(1)
	for t := 0.0; t <= 1; t += 0.0005 {
		px := 20 + 212*t + 14*math.Sin(20*t)
		py := 50 - 12*t + (34-22*t)*math.Sin(17*t+0.5)*math.Cos(3*t)
		best = min(best, math.Hypot(x-px, y-py))
	}
	return best - 1.6
}

// seal is two rings and a star.
func seal(x, y float64) float64 {
	x, y = x-108, y-108
	r, angle := math.Hypot(x, y), math.Atan2(x, -y)
	ring := min(math.Abs(r-104)-2.5, math.Abs(r-74)-1.2)
	const points = 2 * math.Pi / 5
	fold := math.Abs(math.Mod(angle+10*points+points/2, points) - points/2)
	// The edge of the star goes from its point to the notch between two points.
	px, py, nx, ny := 0.0, 46.0, 17.6*math.Sin(points/2), 17.6*math.Cos(points/2)
	qx, qy := r*math.Sin(fold), r*math.Cos(fold)
	star := ((qx-px)*(py-ny) + (qy-py)*(nx-px)) / math.Hypot(nx-px, py-ny)
	return min(ring, star)
}

// draw fills what lies within a distance of 0, in 16 steps of transparency.
func draw(width, height int, ink color.NRGBA, distance func(x, y float64) float64) *image.Paletted {
	var palette color.Palette
	for step := range 16 {
		ink.A = uint8(step * 17)
		palette = append(palette, ink)
	}
	m := image.NewPaletted(image.Rect(0, 0, width, height), palette)
	for y := range height {
		for x := range width {
			cover := 0.5 - distance(float64(x)+0.5, float64(y)+0.5)
			m.SetColorIndex(x, y, uint8(15*max(0, min(1, cover))))
		}
	}
	return m
}

// write adds the density, which the encoder leaves out, after the head of the file.
func write(name string, m image.Image) {
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, m); err != nil {
		log.Fatal(err)
	}
	chunk := []byte("pHYs")
	chunk = binary.BigEndian.AppendUint32(chunk, perMetre)
	chunk = binary.BigEndian.AppendUint32(chunk, perMetre)
	chunk = append(chunk, 1)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk))
	const head = 8 + 25
	data := append([]byte{}, b.Bytes()[:head]...)
	data = append(append(binary.BigEndian.AppendUint32(data, 9), chunk...), b.Bytes()[head:]...)
	if err := os.WriteFile(name, data, 0o644); err != nil {
		log.Fatal(err)
	}
}

package picturefile

import "encoding/binary"

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

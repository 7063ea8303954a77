package picturefile

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
)

// whole reports whether the file of a picture is there to its end: its bytes become a part of the document as they are,
// and Word shows a red cross for what it cannot read on.
func whole(format string, data []byte) bool {
	if format == "png" {
		return wholePNG(data)
	}
	return wholeJPEG(data)
}

// wholeJPEG follows the segments to the first scan, and looks behind it for the end of the image. Cameras append things
// to that, and the scan itself cannot hold it.
func wholeJPEG(data []byte) bool {
	const scan, endOfImage = 0xda, "\xff\xd9"
	for at := 2; at+4 <= len(data) && data[at] == 0xff; {
		if data[at+1] == scan {
			return bytes.Contains(data[at:], []byte(endOfImage))
		}
		if data[at+1] == 0xff { // a fill byte
			at++
			continue
		}
		at += 2 + int(binary.BigEndian.Uint16(data[at+2:]))
	}
	return false
}

// wholePNG follows the chunks, each with its length, kind and sum, to the one that ends a file.
func wholePNG(data []byte) bool {
	const head, frame = 8, 12
	for at := head; at+frame <= len(data); {
		length := int(binary.BigEndian.Uint32(data[at:]))
		end := at + frame + length
		if length < 0 || end > len(data) || binary.BigEndian.Uint32(data[end-4:]) != crc32.ChecksumIEEE(data[at+4:end-4]) {
			return false
		}
		if string(data[at+4:at+8]) == "IEND" {
			return true
		}
		at = end
	}
	return false
}

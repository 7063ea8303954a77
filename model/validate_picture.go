package model

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
)

// bodyPicture looks at an image of a body: its file, and the words for those who cannot see it.
func (v *validation) bodyPicture(at fieldPath, p *Picture) {
	v.width(at.field("width"), p.Width)
	v.picture(string(at), p)
	if p.Alt == "" {
		v.add(Error, string(at.field("alt")), "picture-alt", p.File, "thiếu lời mô tả ảnh cho người không nhìn thấy",
			"the words are missing that say what the image shows, for those who cannot see it")
	}
}

// picture looks at the file of a picture. ok is false where it cannot be shown.
func (v *validation) picture(path string, p *Picture) (size PictureSize, ok bool) {
	if p.Width > 0 && p.Width < 1 { // less than a file can say
		v.tooSmall(path+".width", fmt.Sprint(p.Width), "1")
	}
	size, err := p.Size()
	if err == nil {
		_, _, err = p.askew()
	}
	if fault, ok := err.(Fault); ok {
		fault.Path, fault.Value = path, Excerpt(p.File)
		v.faults = append(v.faults, fault)
		return PictureSize{}, false
	}
	return size, true
}

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

package sign

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/internal/xmldsig"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// photo is a JPEG of 40 by 16 dots that a camera wrote which was held on its side: it is seen upright when it is turned to the right.
func photo() []byte {
	var file bytes.Buffer
	if err := jpeg.Encode(&file, image.NewGray(image.Rect(0, 0, 40, 16)), nil); err != nil {
		panic(err)
	}
	note := []byte("Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00")
	head := binary.BigEndian.AppendUint16([]byte{0xff, 0xd8, 0xff, 0xe1}, uint16(len(note)+2))
	return append(append(head, note...), file.Bytes()[2:]...)
}

// TestPhotoUpright: a signature that was photographed stands upright, in a PDF and on a line of a Word file.
func TestPhotoUpright(t *testing.T) {
	out := must(pdf.Open(signedPDF(t, blankPDF(t, pdffile.V14), theOffice().signer(), PDFOptions{Field: "ChuKy1", Picture: photo()})))
	seen := false
	for ref := range pdf.Ref(out.Len()) {
		if x, ok := must(out.Object(ref)).(*pdf.Stream); ok && x.Dict["Subtype"] == pdf.Name("Image") && x.Dict["Width"] == pdf.Int(16) && x.Dict["Height"] == pdf.Int(40) {
			seen = true
		}
	}
	if !seen {
		t.Error("in the PDF it lies on its side")
	}
	word := must(signDOCX(lined(t, "commune/report.md"), theOffice().signer(), DOCXOptions{Line: "ChuKy1", Picture: photo()}))
	for _, e := range must(xmldsig.Parse("sig1.xml", []byte(part(t, word, "_xmlsignatures/sig1.xml")))).All() {
		if e.Is(nsOffice, "SignatureImage") {
			if m, _, err := image.Decode(bytes.NewReader(must(e.Base64()))); err != nil || m.Bounds().Dx() != 16 {
				t.Errorf("in the Word file it is of %v: %v", m.Bounds(), err)
			}
		}
	}
}

// TestPictureTooLarge: who gives a picture with too many dots reads how many it may have.
func TestPictureTooLarge(t *testing.T) {
	var file bytes.Buffer
	if err := png.Encode(&file, image.NewPaletted(image.Rect(0, 0, mostDots+1, 1), color.Palette{color.White})); err != nil {
		t.Fatal(err)
	}
	_, err := signDOCX(lined(t, "commune/report.md"), theOffice().signer(), DOCXOptions{Line: "ChuKy1", Picture: file.Bytes()})
	if !errors.Is(err, ErrPicture) || !strings.Contains(err.Error(), "4097 by 1") || !strings.Contains(bilingual.Vietnamese(err), "4097 × 1") {
		t.Error(err)
	}
}

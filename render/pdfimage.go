package render

import (
	"bytes"
	"crypto/sha256"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strconv"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/pdffile"
)

// pdfImages are the pictures of a file: equal bytes are one, however often they are shown.
type pdfImages struct {
	number   map[[sha256.Size]byte]int
	refs     []pdffile.Ref
	profiles map[[sha256.Size]byte]pdffile.Ref // of colours, which many pictures of one camera share
}

// mostPixels bounds a picture when it is unpacked.
const mostPixels = 100_000_000

// add puts a picture into the file, unless it is there, and returns its number.
func (s *pdfImages) add(out *pdffile.Writer, m *doc.Image, opaque bool) (int, error) {
	digest := sha256.Sum256(m.Data)
	if n, ok := s.number[digest]; ok {
		return n, nil
	}
	config, format, err := image.DecodeConfig(bytes.NewReader(m.Data))
	switch {
	case err != nil || format != m.Format:
		return 0, bilingual.Errorf("ảnh %q không phải tệp %s đọc được", "the image %q is no %s file that can be read", m.Alt, m.Format)
	case config.Width <= 0 || config.Height <= 0 || config.Width > mostPixels/config.Height:
		return 0, bilingual.Errorf("ảnh %q có %d × %d điểm ảnh, quá lớn", "the image %q has %d by %d pixels, which is too many", m.Alt, config.Width, config.Height)
	}
	profile, err := profileOf(m.Data, format)
	if err != nil {
		return 0, bilingual.Errorf("ảnh %q có hồ sơ màu (ICC) bị hỏng; lưu lại ảnh ở hệ màu sRGB",
			"the image %q has a damaged colour profile (ICC); save it in sRGB", m.Alt)
	}
	ref := out.Reserve()
	if space := plainJPEG(m.Data, format); space != "" {
		out.Raw(ref, append(dictOf(config.Width, config.Height, s.space(out, space, profile)), "/Filter/DCTDecode"...), m.Data)
	} else if err := s.unpack(out, ref, m, profile, opaque); err != nil {
		return 0, err
	}
	if s.number == nil {
		s.number = map[[sha256.Size]byte]int{}
	}
	s.refs = append(s.refs, ref)
	s.number[digest] = len(s.refs) - 1
	return len(s.refs) - 1, nil
}

// dictOf is what the dictionary of a picture says.
func dictOf(width, height int, space string) []byte {
	b := append([]byte(nil), "/Type/XObject/Subtype/Image/BitsPerComponent 8/Width "...)
	b = strconv.AppendInt(b, int64(width), 10)
	b = strconv.AppendInt(append(b, "/Height "...), int64(height), 10)
	return append(append(b, "/ColorSpace"...), space...)
}

// plainJPEG is the colour space of a JPEG that a PDF takes as it is: of one or three colours. It is empty for any other.
func plainJPEG(data []byte, format string) string {
	if format != "jpeg" {
		return ""
	}
	for at := 2; at+4 <= len(data) && data[at] == 0xFF; {
		marker, length := data[at+1], int(data[at+2])<<8|int(data[at+3])
		body := data[min(at+4, len(data)):min(at+2+length, len(data))]
		switch {
		case marker == 0xEE && bytes.HasPrefix(body, []byte("Adobe")) && len(body) >= 12 && body[11] == 0:
			return ""
		case marker >= 0xC0 && marker <= 0xC2 && len(body) >= 6 && body[0] == 8:
			return map[byte]string{1: deviceGray, 3: deviceRGB}[body[5]]
		}
		at += 2 + length
		if length < 2 {
			return ""
		}
	}
	return ""
}

const deviceGray, deviceRGB = "/DeviceGray", "/DeviceRGB"

// unpack writes a picture as its pixels, with what shines through as a mask. Four inks become the colours of screens, by the plain
// rule of Go's library, since what they mean to a press is no matter of a report.
func (s *pdfImages) unpack(out *pdffile.Writer, ref pdffile.Ref, m *doc.Image, profile colourProfile, opaque bool) error {
	decode := png.Decode
	if m.Format == "jpeg" {
		decode = jpeg.Decode
	}
	picture, err := decode(bytes.NewReader(m.Data))
	if err != nil {
		return bilingual.Errorf("ảnh %q bị hỏng", "the image %q is damaged", m.Alt)
	}
	box := picture.Bounds()
	pixels := make([]byte, 0, 3*box.Dx()*box.Dy())
	mask := make([]byte, 0, box.Dx()*box.Dy())
	shines, coloured := false, false
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			c := color.NRGBAModel.Convert(picture.At(x, y)).(color.NRGBA)
			if opaque { // on white paper
				c = onPaper(c)
			}
			pixels, mask = append(pixels, c.R, c.G, c.B), append(mask, c.A)
			shines = shines || c.A != 255
			coloured = coloured || c.R != c.G || c.G != c.B
		}
	}
	space := deviceRGB
	if !coloured && profile.space != profileRGB {
		space = deviceGray
		for i := range mask {
			pixels[i] = pixels[3*i]
		}
		pixels = pixels[:len(mask)]
	}
	dict := dictOf(box.Dx(), box.Dy(), s.space(out, space, profile))
	if shines {
		soft := out.Reserve()
		out.Stream(soft, dictOf(box.Dx(), box.Dy(), deviceGray), mask)
		dict = soft.Append(append(dict, "/SMask "...))
	}
	out.Stream(ref, dict, pixels)
	return nil
}

// onPaper is a colour through which white paper shines.
func onPaper(c color.NRGBA) color.NRGBA {
	mix := func(v uint8) uint8 { return uint8((int(v)*int(c.A) + 255*(255-int(c.A)) + 127) / 255) }
	return color.NRGBA{mix(c.R), mix(c.G), mix(c.B), 255}
}

// resources appends the names of the pictures.
func (s *pdfImages) resources(to []byte) []byte {
	if len(s.refs) == 0 {
		return to
	}
	to = append(to, "/XObject<<"...)
	for i, ref := range s.refs {
		to = strconv.AppendInt(append(to, "/I"...), int64(i), 10)
		to = append(ref.Append(append(to, ' ')), ' ')
	}
	return append(to, ">>"...)
}

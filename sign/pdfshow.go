package sign

import (
	"bytes"
	"image"
	"image/color"
	_ "image/jpeg" // pictures are PNG or JPEG
	_ "image/png"
	"math"
	"strconv"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/internal/picturefile"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// mostPixels bounds a picture when it is unpacked.
const mostPixels = 25_000_000

// checkLooks reads what is to be seen.
func (p *pdfSigning) checkLooks() error {
	if p.Picture == nil && p.Text == "" {
		return nil
	}
	if p.field != nil {
		if err := p.checkSeen(); err != nil {
			return err
		}
	}
	switch {
	case p.Picture == nil:
		return nil
	case p.Text != "":
		return bilingual.New("một chữ ký có ảnh hoặc có chữ, không có cả hai; bỏ một trong hai", "a signature has a picture or a text, not both; leave one out")
	}
	config, format, err := image.DecodeConfig(bytes.NewReader(p.Picture))
	switch {
	case err != nil || format != "png" && format != "jpeg":
		return bilingual.New("ảnh chữ ký không phải tệp PNG hoặc JPEG đọc được; lưu lại ảnh thành PNG", "the picture of the signature is no PNG or JPEG that can be read; save it as a PNG")
	case config.Width <= 0 || config.Height <= 0 || config.Width > mostPixels/config.Height:
		return bilingual.Errorf("ảnh chữ ký có %d × %d điểm ảnh, quá lớn; thu nhỏ ảnh", "the picture of the signature has %d by %d pixels, which is too many; make it smaller", config.Width, config.Height)
	}
	return nil
}

// checkSeen asks that the field is seen where there is something to see.
func (p *pdfSigning) checkSeen() error {
	unseen := bilingual.Errorf("trường %q không hiện ở trang nào, nên không có chỗ cho ảnh hay chữ; ký không kèm ảnh và chữ, hoặc chọn trường khác", "the field %q is seen on no page, so it has no room for a picture or a text; sign without them, or choose another field", p.Field)
	if len(p.field.widgets) == 0 {
		return unseen
	}
	widget, err := p.file.Dict(p.field.widgets[0])
	if err != nil {
		return err
	}
	size, err := boxOf(p.file, widget)
	if err == nil && size.width*size.height == 0 {
		err = unseen
	}
	return err
}

// A box is the size of a field in points.
type box struct{ width, height float64 }

// boxOf is the size of the place where a field is seen.
func boxOf(f *pdf.File, widget pdf.Dict) (box, error) {
	rect, err := f.Array(widget["Rect"])
	if err != nil || len(rect) != 4 {
		return box{}, firstOf(err, errForm())
	}
	var v [4]float64
	for i := range v {
		if v[i], err = number(rect[i]); err != nil {
			return box{}, err
		}
	}
	return box{math.Abs(v[2] - v[0]), math.Abs(v[3] - v[1])}, nil
}

// mostPoints is the longest side of a page (ISO 32000-1, annex C).
const mostPoints = 14_400

func number(v any) (float64, error) {
	switch v := v.(type) {
	case pdf.Int:
		if v >= -mostPoints && v <= mostPoints {
			return float64(v), nil
		}
	case pdf.Real:
		if n, err := strconv.ParseFloat(string(v), 64); err == nil && math.Abs(n) <= mostPoints {
			return n, nil
		}
	}
	return 0, errForm()
}

// milli is a number of points in thousandths.
func milli(v float64) int64 { return int64(math.Round(v * 1000)) }

// show gives the place of the field what is seen there.
func (p *pdfSigning) show(widget pdf.Dict) error {
	size, err := boxOf(p.file, widget)
	if err != nil {
		return err
	}
	var content, resources []byte
	switch {
	case p.Picture != nil:
		content, resources, err = p.picture(size)
	case p.Text != "":
		content, resources, err = p.text(size)
	case widget["AP"] != nil:
		return nil
	}
	if err != nil {
		return err
	}
	widget["AP"] = pdf.Dict{"N": pdf.Ref(p.appearance(size, content, resources))}
	return nil
}

// appearance writes what is seen at a place (ISO 32000-1, 12.5.5).
func (p *pdfSigning) appearance(size box, content, resources []byte) pdffile.Ref {
	ref := p.out.Reserve()
	dict := append([]byte(nil), "/Type/XObject/Subtype/Form/BBox[0 0 "...)
	dict = append(pdffile.AppendMilli(dict, milli(size.width)), ' ')
	dict = append(pdffile.AppendMilli(dict, milli(size.height)), "]/Resources<<"...)
	p.out.Stream(ref, append(append(dict, resources...), ">>"...), content)
	return ref
}

// picture draws the picture as large as it fits, in the middle.
func (p *pdfSigning) picture(size box) (content, resources []byte, err error) {
	m, err := upright(p.Picture)
	if err != nil {
		return nil, nil, bilingual.New("ảnh chữ ký bị hỏng; lưu lại ảnh thành PNG", "the picture of the signature is damaged; save it as a PNG")
	}
	bounds := m.Bounds()
	wide, high := bounds.Dx(), bounds.Dy()
	pixels, mask := make([]byte, 0, 3*wide*high), make([]byte, 0, wide*high)
	shines := false
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			c := color.NRGBAModel.Convert(m.At(x, y)).(color.NRGBA)
			pixels, mask = append(pixels, c.R, c.G, c.B), append(mask, c.A)
			shines = shines || c.A != 255
		}
	}
	if shines && p.archive1() {
		return nil, nil, bilingual.New("PDF/A-1 không cho phép ảnh trong suốt; dùng ảnh chữ ký có nền trắng",
			"PDF/A-1 has no pictures that shine through; use a picture of the signature on white")
	}
	dict := func(space string) []byte {
		b := strconv.AppendInt([]byte("/Type/XObject/Subtype/Image/BitsPerComponent 8/Width "), int64(wide), 10)
		b = strconv.AppendInt(append(b, "/Height "...), int64(high), 10)
		return append(append(b, "/ColorSpace/"...), space...)
	}
	ref, about := p.out.Reserve(), dict("DeviceRGB")
	if shines {
		soft := p.out.Reserve()
		p.out.Stream(soft, dict("DeviceGray"), mask)
		about = soft.Append(append(about, "/SMask "...))
	}
	p.out.Stream(ref, about, pixels)
	scale := min(size.width/float64(wide), size.height/float64(high))
	w, h := scale*float64(wide), scale*float64(high)
	content = []byte("q ")
	for _, v := range []float64{w, 0, 0, h, (size.width - w) / 2, (size.height - h) / 2} {
		content = append(pdffile.AppendMilli(content, milli(v)), ' ')
	}
	return append(content, "cm /I Do Q"...), append(ref.Append([]byte("/XObject<</I ")), ">>"...), nil
}

// upright decodes a picture, turned as a camera has noted in it (Exif): what a report shows is turned so too.
func upright(picture []byte) (image.Image, error) {
	turned, err := picturefile.Upright(picture)
	if err != nil {
		return nil, err
	}
	m, _, err := image.Decode(bytes.NewReader(turned))
	return m, err
}

// archive1 reports whether the file says that it is a PDF/A-1.
func (p *pdfSigning) archive1() bool {
	v, err := p.file.Object(refOf(p.form.catalogue["Metadata"]))
	x, ok := v.(*pdf.Stream)
	return err == nil && ok && bytes.Contains(x.Data, []byte("<pdfaid:part>1<"))
}

func refOf(v any) pdf.Ref {
	ref, _ := v.(pdf.Ref)
	return ref
}

package sign

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // the pictures that are read
	"image/png"
	"strings"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/xmldsig"
	"github.com/vanthu/baocao/internal/xmltree"
)

// Why a signature line is not signed.
var (
	ErrNoLine     = bilingual.New("tệp không có dòng chữ ký này", "the file has no such signature line")
	ErrLineSigned = bilingual.New("dòng chữ ký đã được ký", "the signature line is already signed")
	ErrPicture    = bilingual.New("ký vào dòng chữ ký cần hình PNG hoặc JPEG của chữ ký", "to sign a signature line takes a picture of the signature, PNG or JPEG")
	ErrNoUse      = bilingual.New("hình chỉ hiện trong dòng chữ ký; hãy nêu dòng", "a picture is shown in a signature line only; name the line")
)

// A signedLine is what a signature says of the line on which it stands: whose it is, and the pictures that Word shows there
// while it is sound, and afterwards.
type signedLine struct {
	id             string
	valid, invalid []byte
}

// line finds the signature line that is to be signed, and makes its pictures.
func (f *docxFile) line(o DOCXOptions) (*signedLine, error) {
	if o.Line == "" {
		if o.Picture != nil {
			return nil, ErrNoUse
		}
		return nil, nil
	}
	id, err := f.lineID(o.Line)
	if err != nil {
		return nil, err
	}
	for _, name := range f.signatures {
		content, err := f.read(name, mostSignature)
		if err != nil {
			return nil, err
		}
		root, err := xmldsig.Parse(name, content)
		if err != nil {
			return nil, err
		}
		for _, e := range root.All() {
			if e.Is(nsOffice, "SetupID") && strings.EqualFold(e.Text(), id) {
				return nil, bilingual.Errorf("%w: %s", "%w: %s", ErrLineSigned, o.Line)
			}
		}
	}
	l := &signedLine{id: id}
	l.valid, l.invalid, err = linePictures(o.Picture)
	return l, err
}

// mostDocument is the largest main part in which lines are looked for.
const mostDocument = 64 << 20

// lineID is the id of a signature line, by it or by the name of its shape.
func (f *docxFile) lineID(named string) (string, error) {
	main, err := f.pkg.Main()
	if err != nil {
		return "", err
	}
	content, err := f.read(main.Name, mostDocument)
	if err != nil {
		return "", err
	}
	s := xmltree.NewScanner(main.Name, content)
	shape := ""
	for token := s.Next(); token != xmltree.End; token = s.Next() {
		switch {
		case token != xmltree.StartElement:
		case s.Is(xmltree.VML, "shape"):
			shape = s.Plain("id")
		case s.Is(xmltree.Office, "signatureline"):
			if id := s.Plain("id"); id != "" && (strings.EqualFold(id, named) || shape == named) {
				return id, nil
			}
		}
	}
	if s.Err != nil {
		return "", s.Err
	}
	return "", bilingual.Errorf("%w: %q", "%w: %q", ErrNoLine, named)
}

// mostDots bounds the pictures that are read, in each direction.
const mostDots = 4096

// linePictures are those of a signature that is sound, and of one that is not: crossed out in red.
func linePictures(picture []byte) (valid, invalid []byte, err error) {
	size, _, err := image.DecodeConfig(bytes.NewReader(picture))
	if err == nil && (size.Width > mostDots || size.Height > mostDots) {
		return nil, nil, bilingual.Errorf("%w, mỗi chiều không quá %d điểm ảnh; hình này có %d × %d, thu nhỏ lại", "%w, of at most %d pixels each way; this one has %d by %d, make it smaller",
			ErrPicture, mostDots, size.Width, size.Height)
	}
	if err != nil {
		return nil, nil, ErrPicture
	}
	read, err := upright(picture)
	if err != nil {
		return nil, nil, ErrPicture
	}
	plain, crossed := image.NewNRGBA(read.Bounds()), image.NewNRGBA(read.Bounds())
	draw.Draw(plain, plain.Rect, read, read.Bounds().Min, draw.Src)
	copy(crossed.Pix, plain.Pix)
	red := color.NRGBA{R: 0xC0, A: 0xFF}
	b := crossed.Rect
	for x := range b.Dx() {
		y := x * b.Dy() / b.Dx()
		for thick := range max(1, b.Dy()/40) {
			crossed.Set(b.Min.X+x, b.Min.Y+y+thick, red)
			crossed.Set(b.Min.X+x, b.Max.Y-1-y-thick, red)
		}
	}
	var first, second bytes.Buffer
	if err := png.Encode(&first, plain); err != nil {
		return nil, nil, err
	}
	if err := png.Encode(&second, crossed); err != nil {
		return nil, nil, err
	}
	return first.Bytes(), second.Bytes(), nil
}

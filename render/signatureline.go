package render

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"slices"
	"strings"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/bilingual"
)

// signs reports whether Word signs in a paragraph: it holds the place of a signer.
func (w *writer) signs(p *doc.Paragraph) bool {
	return w.pack.lines && slices.ContainsFunc(p.Inlines, isSigner)
}

func isSigner(in doc.Inline) bool {
	p, ok := in.(*doc.Place)
	return ok && strings.HasPrefix(p.Name, doc.PlaceSigner)
}

// pictureShape says that a shape is a picture, as Word does before the first one.
const pictureShape = `<v:shapetype id="_x0000_t75" coordsize="21600,21600" o:spt="75" o:preferrelative="t" path="m@4@5l@4@11@9@11@9@5xe" filled="f" stroked="f">` +
	`<v:stroke joinstyle="miter"/><v:formulas><v:f eqn="if lineDrawn pixelLineWidth 0"/><v:f eqn="sum @0 1 0"/><v:f eqn="sum 0 0 @1"/>` +
	`<v:f eqn="prod @2 1 2"/><v:f eqn="prod @3 21600 pixelWidth"/><v:f eqn="prod @3 21600 pixelHeight"/><v:f eqn="sum @0 0 1"/>` +
	`<v:f eqn="prod @6 1 2"/><v:f eqn="prod @7 21600 pixelWidth"/><v:f eqn="sum @8 21600 0"/><v:f eqn="prod @7 21600 pixelHeight"/>` +
	`<v:f eqn="sum @10 21600 0"/></v:formulas><v:path o:extrusionok="f" gradientshapeok="t" o:connecttype="rect"/><o:lock v:ext="edit" aspectratio="t"/></v:shapetype>`

// signatureLine writes the line that Word signs, a picture of VML that floats over the place of a signer. Its id ties the
// signature to it; it follows from what the report says of itself and from the place, so that the same report has the same.
func (w *writer) signatureLine(p *doc.Place) {
	if p.Width <= 0 || p.Height <= 0 {
		w.pack.fail(bilingual.Errorf("nơi ký %s rộng %v, cao %v", "render: the place %s is %v wide and %v high", p.Name, p.Width, p.Height))
		return
	}
	id, err := w.pack.media.relate(w.pack, w.part, &doc.Image{Data: emptyLine(p.Width, p.Height), Format: "png", Width: p.Width, Height: p.Height})
	if err != nil {
		w.pack.fail(err)
		return
	}
	x := w.x
	x.Start("w:r")
	x.Start("w:pict")
	x.Attr("xmlns:v", "urn:schemas-microsoft-com:vml")
	x.Attr("xmlns:o", "urn:schemas-microsoft-com:office:office")
	if !w.pack.lineWritten {
		x.Raw(pictureShape)
		w.pack.lineWritten = true
	}
	x.Start("v:shape")
	x.Attr("id", p.Name)
	x.Attr("type", "#_x0000_t75")
	x.Attr("alt", p.Title)
	x.Attr("style", fmt.Sprintf("position:absolute;margin-left:%s;margin-top:%s;width:%s;height:%s;z-index:1;"+
		"mso-position-horizontal-relative:text;mso-position-vertical-relative:text", points(p.X), points(p.Y), points(p.Width), points(p.Height)))
	x.Empty("v:imagedata", "r:id", id, "o:title", "")
	x.Empty("o:lock", "v:ext", "edit", "ungrouping", "t", "rotation", "t", "cropping", "t", "verticies", "t", "text", "t", "grouping", "t")
	x.Empty("o:signatureline", "v:ext", "edit", "id", w.pack.lineID(p), "provid", "{00000000-0000-0000-0000-000000000000}",
		"o:suggestedsigner", p.Signer, "o:suggestedsigner2", p.Position, "issignatureline", "t")
	x.End()
	x.End()
	x.End()
}

// lineID is a GUID, by the digits of a digest.
func (p *pack) lineID(place *doc.Place) string {
	d := p.doc.Properties
	sum := sha256.Sum256([]byte(strings.Join([]string{d.Title, d.Subject, d.Agency, d.Created, place.Name, place.Signer, place.Position}, "\x00")))
	sum[6], sum[8] = sum[6]&0x0F|0x80, sum[8]&0x3F|0x80 // version 8, of RFC 9562
	return fmt.Sprintf("{%X-%X-%X-%X-%X}", sum[0:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}

// emptyLine is the picture of a line on which nobody has signed: a cross, and the line.
func emptyLine(width, height doc.Length) []byte {
	const dots = 4 // to the millimetre
	across, down := max(1, int(width.Mm()*dots)), max(1, int(height.Mm()*dots))
	m := image.NewPaletted(image.Rect(0, 0, across, down), color.Palette{color.Transparent, color.Gray{0x80}})
	dot := func(x, y int) { m.SetColorIndex(x, y, 1); m.SetColorIndex(x+1, y, 1) }
	base, cross := down*4/5, min(across, down)/6
	for i := range cross {
		dot(dots+i, base-dots-cross+i)
		dot(dots+i, base-dots-i)
	}
	for x := range across {
		dot(x, base)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		return nil // a buffer takes everything, and the picture has a size
	}
	return b.Bytes()
}

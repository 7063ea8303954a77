package render

import (
	"crypto/sha256"
	"fmt"
	"strconv"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/bilingual"
)

// media are the images of the file: equal bytes are one part, however often they are shown.
type media struct {
	parts  map[[sha256.Size]byte]string // names by the digest of the content
	shown  map[shownIn]string           // relationships
	images int64                        // drawn so far; the number of the last one is its id
}

// shownIn is an image as one part of the file shows it. Every part has relationships of its own.
type shownIn struct{ part, image string }

// The kinds of image: the content type by the format. The format is the extension too.
var imageTypes = map[string]string{"png": "image/png", "jpeg": "image/jpeg"}

// image writes a picture that stands in the text as a large letter does, or floats over it.
func (w *writer) image(m *doc.Image) {
	id, err := w.pack.media.relate(w.pack, w.part, m)
	if err != nil {
		w.pack.fail(err)
		return
	}
	w.pack.media.images++
	x := w.x
	x.Start("w:r")
	x.Start("w:drawing")
	if m.Over {
		w.anchor(m, id)
	} else {
		w.inlineImage(m, id)
	}
	x.End()
	x.End()
}

// relate puts the content of an image into the file, unless it is there, and returns by what id a part shows it.
func (s *media) relate(p *pack, part string, m *doc.Image) (id string, err error) {
	contentType, ok := imageTypes[m.Format]
	switch {
	case !ok:
		return "", bilingual.Errorf("ảnh có dạng %q, không phải png hoặc jpeg",
			"render: an image is of the format %q, not png or jpeg", m.Format)
	case m.Width <= 0 || m.Height <= 0:
		return "", bilingual.Errorf("ảnh rộng %v, cao %v", "render: an image is %v wide and %v high", m.Width, m.Height)
	}
	if s.parts == nil {
		s.parts, s.shown = map[[sha256.Size]byte]string{}, map[shownIn]string{}
	}
	digest := sha256.Sum256(m.Data)
	name, ok := s.parts[digest]
	if !ok {
		name = fmt.Sprintf("/word/media/image%d.%s", len(s.parts)+1, m.Format)
		s.parts[digest] = name
		if err := p.raw(name, contentType, m.Data); err != nil {
			return "", err
		}
	}
	shown := shownIn{part, name}
	if s.shown[shown] == "" {
		s.shown[shown] = p.opc.Relate(part, relOffice+"image", name, false)
	}
	return s.shown[shown], nil
}

// raw adds a part that is not XML.
func (p *pack) raw(name, contentType string, content []byte) error {
	part, err := p.opc.Create(name, contentType)
	if err != nil {
		return err
	}
	if _, err := part.Write(content); err != nil {
		return err
	}
	return part.Close()
}

func (w *writer) inlineImage(m *doc.Image, id string) {
	x := w.x
	x.Start("wp:inline")
	x.Attr("xmlns:wp", nsDrawing)
	for _, side := range distances {
		x.AttrInt(side, 0)
	}
	w.extent(m)
	w.graphic(m, id)
	x.End()
}

// distances are those between an image and the text around it.
var distances = [...]string{"distT", "distB", "distL", "distR"}

// anchor floats an image over the text: its place is counted from the letter where it stands and from
// the top of its paragraph, which Word and LibreOffice read alike; of a line they do not.
func (w *writer) anchor(m *doc.Image, id string) {
	x := w.x
	x.Start("wp:anchor")
	x.Attr("xmlns:wp", nsDrawing)
	for _, side := range distances {
		x.AttrInt(side, 0)
	}
	x.AttrInt("simplePos", 0)
	x.AttrInt("relativeHeight", w.pack.media.images) // a later image lies over an earlier one
	x.AttrInt("behindDoc", 0)
	x.AttrInt("locked", 0)
	x.AttrInt("layoutInCell", 1)
	x.AttrInt("allowOverlap", 1)
	x.Empty("wp:simplePos", "x", "0", "y", "0")
	w.position("wp:positionH", "character", m.X)
	w.position("wp:positionV", "paragraph", m.Y)
	w.extent(m)
	w.flag("wp:wrapNone")
	w.graphic(m, id)
	x.End()
}

func (w *writer) position(name, from string, offset doc.Length) {
	w.x.Start(name)
	w.x.Attr("relativeFrom", from)
	w.x.Start("wp:posOffset")
	w.x.Text(strconv.FormatInt(int64(offset), 10))
	w.x.End()
	w.x.End()
}

func (w *writer) extent(m *doc.Image) {
	w.x.Start("wp:extent")
	w.x.AttrInt("cx", int64(m.Width))
	w.x.AttrInt("cy", int64(m.Height))
	w.x.End()
}

// graphic writes what an image says of itself, and the least picture that shows it.
func (w *writer) graphic(m *doc.Image, id string) {
	x := w.x
	w.imageName("wp:docPr", m)
	x.Start("a:graphic")
	x.Attr("xmlns:a", nsDrawingMain)
	x.Start("a:graphicData")
	x.Attr("uri", nsPicture)
	x.Start("pic:pic")
	x.Attr("xmlns:pic", nsPicture)
	x.Start("pic:nvPicPr")
	w.imageName("pic:cNvPr", m)
	w.flag("pic:cNvPicPr")
	x.End()
	x.Start("pic:blipFill")
	x.Empty("a:blip", "xmlns:r", nsRelationships, "r:embed", id)
	x.Start("a:stretch")
	w.flag("a:fillRect")
	x.End()
	x.End()
	x.Start("pic:spPr")
	x.Start("a:xfrm")
	x.Empty("a:off", "x", "0", "y", "0")
	x.Start("a:ext")
	x.AttrInt("cx", int64(m.Width))
	x.AttrInt("cy", int64(m.Height))
	x.End()
	x.End()
	x.Start("a:prstGeom")
	x.Attr("prst", "rect")
	w.flag("a:avLst")
	x.End()
	x.End()
	x.End()
	x.End()
	x.End()
}

// imageName numbers an image, and says in words what it shows.
func (w *writer) imageName(element string, m *doc.Image) {
	n := w.pack.media.images
	w.x.Start(element)
	w.x.AttrInt("id", n)
	w.x.Attr("name", "Hình "+strconv.FormatInt(n, 10))
	if m.Alt != "" {
		w.x.Attr("descr", m.Alt)
	}
	w.x.End()
}

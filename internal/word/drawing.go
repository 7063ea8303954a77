package word

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/internal/xmltree"
)

const emuPerTwip = 635

// A shape is what was found of one drawing.
type shape struct {
	line       DrawnLine
	isLine     bool
	width      int // twips
	height     int
	hasText    bool
	fromColumn bool

	description string
	named       string // the description of the picture that is being read, where it stands in a group
	pictures    []blip
}

// A blip refers to an image, in the file or outside of it.
type blip struct {
	embedded, linked string
	crop             Crop
	description      string // nothing where that of the drawing is meant
}

// drawing reads a w:drawing: a line, a text box, a picture.
func (r *storyReader) drawing(p *Paragraph) {
	for at := r.Depth(); r.Child(at); {
		if !r.Is(xmltree.WordDrawing, "anchor") && !r.Is(xmltree.WordDrawing, "inline") {
			continue
		}
		sh := &shape{fromColumn: r.Local == "inline"}
		r.anchor(p, sh)
		if len(sh.pictures) == 1 {
			sh.pictures[0].description = "" // often the name of a file
			if isFlat(sh.width, sh.height) {
				sh.isLine, sh.pictures = true, nil
			}
		}
		for _, b := range sh.pictures {
			r.picture(p, b, sh.width, sh.height, cmp.Or(b.description, sh.description))
		}
		switch {
		case sh.isLine:
			sh.line.Length, sh.line.Measured, sh.line.Upright = max(sh.width, sh.height), true, sh.height > sh.width
			p.DrawnLines = append(p.DrawnLines, sh.line)
		case !sh.hasText:
			p.OtherDrawing = true
		}
	}
}

// isFlat reports whether a picture is as flat as a line, and is one: of a program that draws with pictures alone.
func isFlat(width, height int) bool {
	const most, least = 60, 20 // twips of its height, of its width to one of its height
	return height > 0 && height <= most && width >= least*height
}

func (r *storyReader) anchor(p *Paragraph, sh *shape) {
	for at := r.Depth(); r.Child(at); {
		switch {
		case r.Is(xmltree.WordDrawing, "extent"):
			sh.width, sh.height = r.emu("cx"), r.emu("cy")
		case r.Is(xmltree.WordDrawing, "docPr"):
			sh.description = r.Plain("descr")
		case r.Is(xmltree.WordDrawing, "positionH"):
			sh.fromColumn = r.Plain("relativeFrom") == "column"
			r.position(sh)
		case r.Is(xmltree.WordDrawing, "positionV"):
			r.drop(sh)
		case r.Is(xmltree.Drawing, "graphic"):
			r.shapes(p, sh)
		}
	}
}

func (r *storyReader) position(sh *shape) {
	for at := r.Depth(); r.Child(at); {
		switch {
		case r.Is(xmltree.WordDrawing, "align"):
			sh.line.Centred = sh.fromColumn && strings.TrimSpace(string(r.Content(nil))) == "center"
		case r.Is(xmltree.WordDrawing, "posOffset"):
			n, err := strconv.Atoi(strings.TrimSpace(string(r.Content(nil))))
			sh.line.Offset, sh.line.Placed = n/emuPerTwip, err == nil && sh.fromColumn
		}
	}
}

// drop reads how far below its paragraph, its page or the margin of the page a shape stands.
func (r *storyReader) drop(sh *shape) {
	from := r.Plain("relativeFrom")
	sh.line.Fixed = from != "paragraph" && from != "line"
	for at := r.Depth(); r.Child(at); {
		if r.Is(xmltree.WordDrawing, "posOffset") {
			n, err := strconv.Atoi(strings.TrimSpace(string(r.Content(nil))))
			sh.line.Drop, sh.line.Hung = n/emuPerTwip, err == nil
		}
	}
}

// shapes looks for what is drawn, at any depth: groups nest.
func (r *storyReader) shapes(p *Paragraph, sh *shape) {
	for at := r.Depth(); r.Child(at); {
		switch {
		case r.Is(xmltree.Drawing, "prstGeom"):
			switch r.Plain("prst") {
			case "line", "straightConnector1":
				sh.isLine = true
			}
		case r.Is(xmltree.Picture, "cNvPr"):
			sh.named = r.Plain("descr")
		case r.Is(xmltree.Drawing, "blip"):
			r.noteRead()
			sh.pictures = append(sh.pictures, blip{embedded: r.link("embed"), linked: r.link("link"), description: sh.named})
		case r.Is(xmltree.Drawing, "srcRect"):
			if n := len(sh.pictures); n > 0 {
				sh.pictures[n-1].crop = Crop{r.percent("l"), r.percent("t"), r.percent("r"), r.percent("b")}
			}
		case r.Is(xmltree.Drawing, "prstDash"):
			sh.line.Dashed = r.Plain("val") != "solid"
		case r.Word() == "txbxContent":
			sh.hasText = true
			r.textBox(p, &TextBox{sh.width, sh.height})
		default:
			r.shapes(p, sh)
		}
	}
}

// textBox reads the paragraphs of a text box. They belong to the story, after the one that holds them.
func (r *storyReader) textBox(p *Paragraph, b *TextBox) {
	if r.boxes >= maxBoxes {
		return
	}
	r.boxes++
	fields := r.fields
	r.fields = nil
	r.blocks(&around{place: &Path{outer: p.Path, name: "txbxContent"}, box: b, host: p, count: make(map[string]int)})
	r.fields = fields
	r.boxes--
}

// vml reads a drawing of the old kind: a w:pict or a w:object.
func (r *storyReader) vml(p *Paragraph) {
	for at := r.Depth(); r.Child(at); {
		switch {
		case r.Is(xmltree.VML, "line"):
			r.vmlLine(p)
		case r.Is(xmltree.VML, "shape"), r.Is(xmltree.VML, "rect"), r.Is(xmltree.VML, "roundrect"):
			r.vmlShape(p)
		case r.Is(xmltree.VML, "group"):
			p.OtherDrawing = true
			r.vml(p)
		}
	}
}

// vmlLine is drawn from one point to another.
func (r *storyReader) vmlLine(p *Paragraph) {
	from, top, ok1 := strings.Cut(r.Plain("from"), ",")
	to, bottom, ok2 := strings.Cut(r.Plain("to"), ",")
	x1, ok3 := vmlLength(from)
	x2, ok4 := vmlLength(to)
	y1, hung := vmlLength(top)
	y2, _ := vmlLength(bottom)
	l := DrawnLine{Length: max(x2-x1, x1-x2), Offset: min(x1, x2), Drop: min(y1, y2), Measured: ok1 && ok2 && ok3 && ok4, Placed: ok3 && ok4, Hung: hung}
	if l.Upright = max(y2-y1, y1-y2) > l.Length; l.Upright {
		l.Length = max(y2-y1, y1-y2)
	}
	l.Fixed = fixedVML(styleAttribute(r.Plain("style")))
	l.Dashed = r.vmlDash(p)
	p.DrawnLines = append(p.DrawnLines, l)
}

// vmlConnector is the number of the straight line among Office's shapes.
const vmlConnector = "_x0000_t32"

func (r *storyReader) vmlShape(p *Paragraph) {
	look := styleAttribute(r.Plain("style"))
	width, wide := vmlLength(look["width"])
	height, high := vmlLength(look["height"])
	left, placed := vmlLength(look["margin-left"])
	top, hung := vmlLength(look["margin-top"])
	flat := wide && high && min(width, height) <= 20 && max(width, height) > 20
	isLine := strings.HasSuffix(r.Plain("type"), vmlConnector) || flat
	texts, description, pictures := len(r.story.Paragraphs), r.Plain("alt"), p.Inlines.extent().pictures
	dashed := r.vmlDash(p, &TextBox{width, height})
	for ; pictures < p.Inlines.extent().pictures; pictures++ {
		p.Inlines.Pictures[pictures].Description = description
	}
	switch {
	case isLine:
		p.DrawnLines = append(p.DrawnLines, DrawnLine{Length: max(width, height), Offset: left, Drop: top, Measured: wide, Placed: placed,
			Hung: hung, Fixed: fixedVML(look), Upright: high && height > width,
			Centred: look["mso-position-horizontal"] == "center", Dashed: dashed})
	case len(r.story.Paragraphs) == texts:
		p.OtherDrawing = true
	}
}

// fixedVML reports whether a shape is placed on the page and not beside its paragraph, which is the rule.
func fixedVML(look map[string]string) bool {
	switch look["mso-position-vertical-relative"] {
	case "page", "margin":
		return true
	}
	return false
}

// vmlDash reads the children of a shape: how its line is dashed, its text and its picture. A signature line is none of the
// report's pictures.
func (r *storyReader) vmlDash(p *Paragraph, b ...*TextBox) (dashed bool) {
	pictures := p.Inlines.extent().pictures
	signed := false
	defer func() {
		if signed && p.Inlines != nil {
			p.Inlines.Pictures = p.Inlines.Pictures[:pictures]
		}
	}()
	for at := r.Depth(); r.Child(at); {
		switch {
		case r.Is(xmltree.VML, "stroke"):
			style := r.Plain("dashstyle")
			dashed = style != "" && style != "solid"
		case r.Is(xmltree.Office, "signatureline"):
			signed = true
		case r.Is(xmltree.VML, "imagedata") && len(b) > 0:
			r.noteRead()
			cut := func(side string) int { return r.fixed("crop" + side) }
			r.picture(p, blip{embedded: r.related(), crop: Crop{cut("left"), cut("top"), cut("right"), cut("bottom")}}, b[0].Width, b[0].Height, "")
		case r.Is(xmltree.VML, "textbox") && len(b) > 0:
			for in := r.Depth(); r.Child(in); {
				if r.Word() == "txbxContent" {
					r.textBox(p, b[0])
				}
			}
		}
	}
	return dashed
}

// styleAttribute takes apart the style of a shape, which is written as in CSS.
func styleAttribute(s string) map[string]string {
	parts := make(map[string]string)
	for part := range strings.SplitSeq(s, ";") {
		if name, value, ok := strings.Cut(part, ":"); ok {
			parts[strings.TrimSpace(name)] = strings.TrimSpace(value)
		}
	}
	return parts
}

// vmlLength reads a length in twips; without a unit it counts pixels.
func vmlLength(s string) (int, bool) {
	s = strings.TrimSpace(s)
	if s == "" {
		return 0, false
	}
	if last := s[len(s)-1]; '0' <= last && last <= '9' {
		const twipsPerPixel = 15
		n, ok := measure([]byte(s))
		return n * twipsPerPixel, ok
	}
	return measure([]byte(s))
}

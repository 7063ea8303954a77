package check

import (
	"math"
	"strconv"
	"strings"
)

const emuPerTwip = 635

// A shape is what was found of one drawing.
type shape struct {
	line       line
	isLine     bool
	width      int // twips
	height     int
	hasText    bool
	fromColumn bool
}

// drawing reads a w:drawing: a line, a text box, a picture.
func (r *storyReader) drawing(p *paragraph) {
	for at := r.depth(); r.child(at); {
		if !r.is(spacePlacement, "anchor") && !r.is(spacePlacement, "inline") {
			continue
		}
		sh := &shape{fromColumn: r.local == "inline"}
		r.anchor(p, sh)
		switch {
		case sh.isLine:
			sh.line.length, sh.line.measured = max(sh.width, sh.height), true
			p.lines = append(p.lines, sh.line)
		case !sh.hasText:
			p.drawing = true
		}
	}
}

func (r *storyReader) anchor(p *paragraph, sh *shape) {
	for at := r.depth(); r.child(at); {
		switch {
		case r.is(spacePlacement, "extent"):
			sh.width, sh.height = r.emu("cx"), r.emu("cy")
		case r.is(spacePlacement, "positionH"):
			sh.fromColumn = r.plain("relativeFrom") == "column"
			r.position(sh)
		case r.is(spaceDrawing, "graphic"):
			r.shapes(p, sh)
		}
	}
}

func (r *storyReader) position(sh *shape) {
	for at := r.depth(); r.child(at); {
		switch {
		case r.is(spacePlacement, "align"):
			sh.line.centred = sh.fromColumn && strings.TrimSpace(string(r.content(nil))) == "center"
		case r.is(spacePlacement, "posOffset"):
			n, err := strconv.Atoi(strings.TrimSpace(string(r.content(nil))))
			sh.line.offset, sh.line.placed = n/emuPerTwip, err == nil && sh.fromColumn
		}
	}
}

// shapes looks for what is drawn, at any depth: groups nest.
func (r *storyReader) shapes(p *paragraph, sh *shape) {
	for at := r.depth(); r.child(at); {
		switch {
		case r.is(spaceDrawing, "prstGeom"):
			switch r.plain("prst") {
			case "line", "straightConnector1":
				sh.isLine = true
			}
		case r.is(spaceDrawing, "prstDash"):
			sh.line.dashed = r.plain("val") != "solid"
		case r.word() == "txbxContent":
			sh.hasText = true
			r.textBox(p, &box{sh.width, sh.height})
		default:
			r.shapes(p, sh)
		}
	}
}

// textBox reads the paragraphs of a text box. They belong to the story, after the one that holds them.
func (r *storyReader) textBox(p *paragraph, b *box) {
	if r.boxes >= maxBoxes {
		return
	}
	r.boxes++
	fields := r.fields
	r.fields = nil
	r.blocks(&around{place: &place{outer: p.place, name: "txbxContent"}, box: b, host: p, count: make(map[string]int)})
	r.fields = fields
	r.boxes--
}

func (s partScanner) emu(local string) int {
	n, err := strconv.ParseFloat(s.plain(local), 64)
	if err != nil || math.Abs(n) > largest*emuPerTwip {
		return 0
	}
	return int(n / emuPerTwip)
}

// vml reads a drawing of the old kind: a w:pict or a w:object.
func (r *storyReader) vml(p *paragraph) {
	for at := r.depth(); r.child(at); {
		switch {
		case r.is(spaceVML, "line"):
			r.vmlLine(p)
		case r.is(spaceVML, "shape"), r.is(spaceVML, "rect"), r.is(spaceVML, "roundrect"):
			r.vmlShape(p)
		case r.is(spaceVML, "group"):
			p.drawing = true
			r.vml(p)
		}
	}
}

// vmlLine is drawn from one point to another.
func (r *storyReader) vmlLine(p *paragraph) {
	from, _, ok1 := strings.Cut(r.plain("from"), ",")
	to, _, ok2 := strings.Cut(r.plain("to"), ",")
	x1, ok3 := vmlLength(from)
	x2, ok4 := vmlLength(to)
	l := line{length: max(x2-x1, x1-x2), offset: min(x1, x2), measured: ok1 && ok2 && ok3 && ok4, placed: ok3 && ok4}
	l.dashed = r.vmlDash(p)
	p.lines = append(p.lines, l)
}

// vmlConnector is the number of the straight line among Office's shapes.
const vmlConnector = "_x0000_t32"

func (r *storyReader) vmlShape(p *paragraph) {
	look := styleAttribute(r.plain("style"))
	width, wide := vmlLength(look["width"])
	height, high := vmlLength(look["height"])
	left, placed := vmlLength(look["margin-left"])
	flat := wide && high && min(width, height) <= 20 && max(width, height) > 20
	isLine := strings.HasSuffix(r.plain("type"), vmlConnector) || flat
	texts := len(r.story.paragraphs)
	dashed := r.vmlDash(p, &box{width, height})
	switch {
	case isLine:
		p.lines = append(p.lines, line{length: max(width, height), offset: left, measured: wide, placed: placed,
			centred: look["mso-position-horizontal"] == "center", dashed: dashed})
	case len(r.story.paragraphs) == texts:
		p.drawing = true
	}
}

// vmlDash reads the children of a shape: how its line is dashed, and its text.
func (r *storyReader) vmlDash(p *paragraph, b ...*box) (dashed bool) {
	for at := r.depth(); r.child(at); {
		switch {
		case r.is(spaceVML, "stroke"):
			style := r.plain("dashstyle")
			dashed = style != "" && style != "solid"
		case r.is(spaceVML, "textbox") && len(b) > 0:
			for in := r.depth(); r.child(in); {
				if r.word() == "txbxContent" {
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

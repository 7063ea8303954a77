package render

import (
	"strconv"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/internal/typeset"
)

// milli turns a length into thousandths of a point.
func milli(l doc.Length) int64 {
	const perPoint = 12_700
	if l < 0 {
		return -milli(-l)
	}
	return (int64(l)*1000 + perPoint/2) / perPoint
}

// place appends a place on the page, which a PDF counts from the left lower corner.
func (p *pdf) place(x, y doc.Length) {
	p.content = append(pdffile.AppendMilli(p.content, milli(x)), ' ')
	p.content = append(pdffile.AppendMilli(p.content, milli(p.height-y)), ' ')
}

func (p *pdf) write(s string) { p.content = append(p.content, s...) }

// mark opens the content of an element, or of an artefact, unless it is open.
func (p *pdf) mark(e *typeset.Element) {
	if e == p.element && (e != nil || p.artefact) {
		return
	}
	p.endText()
	p.endContent()
	if p.element, p.artefact = e, e == nil; e == nil {
		p.write("/Artifact BMC\n")
		return
	}
	p.write("/")
	p.write(tagNames[e.Kind])
	p.write(" <</MCID ")
	p.content = strconv.AppendInt(p.content, int64(p.tags.content(e)), 10)
	p.write(">>BDC\n")
}

func (p *pdf) endContent() {
	if p.element != nil || p.artefact {
		p.write("EMC\n")
		p.element, p.artefact = nil, false
	}
}

func (p *pdf) endText() {
	if p.inText {
		p.write("ET\n")
		p.inText, p.size, p.ink = false, 0, ""
	}
}

// run writes a piece of a line. Its letters stand by their numbers in the subset; the room that a space of a justified line has
// more than its width is written behind it.
func (p *pdf) run(r *typeset.Run) {
	p.mark(r.Element)
	if !p.inText {
		p.write("BT\n")
		p.inText = true
	}
	s := p.fonts.subset(p.out, r.Face)
	if r.Face != p.face || r.Size != p.size {
		p.face, p.size = r.Face, r.Size
		p.write("/F")
		p.content = strconv.AppendInt(p.content, int64(r.Face), 10)
		p.write(" ")
		p.content = pdffile.AppendMilli(p.content, milli(r.Size))
		p.write(" Tf ")
	}
	if r.Ink != p.ink {
		p.ink = r.Ink
		p.colour(r.Ink)
	}
	if r.Upward {
		p.write("0 1 -1 0 ")
	} else {
		p.write("1 0 0 1 ")
	}
	p.place(r.X, r.Y)
	p.write("Tm[<")
	wide := -int64(r.Stretch) * 1_000_000 / int64(max(r.Size, 1)) // in millionths of the em, as widths are in thousandths
	alphabet := metrics.AlphabetOf(r.Face)
	p.fonts.at = r.Origin
	for _, letter := range r.Text {
		p.content = pdffile.AppendHex(p.content, p.fonts.letter(s, letter))
		if wide != 0 && alphabet.Letter(letter).IsSpace() {
			p.write(">")
			p.content = pdffile.AppendMilli(p.content, wide)
			p.write("<")
		}
	}
	p.write(">]TJ\n")
	if r.Link != "" && r.Element != nil && r.Element.Kind == typeset.Link {
		p.link(r)
	}
	p.heading(r)
}

// link notes where a run leads to its address.
func (p *pdf) link(r *typeset.Run) {
	ref := p.out.Reserve() // now, while its element is open
	l := link{ref, p.tags.annotation(r.Element, ref), r.Element.Address, r.X, p.height - r.Y - r.Size/4, r.X + r.Width, p.height - r.Y + r.Size*3/4}
	if r.Upward {
		l.left, l.bottom, l.right, l.top = r.X-r.Size*3/4, p.height-r.Y, r.X+r.Size/4, p.height-r.Y+r.Width
	}
	p.links = append(p.links, l)
}

// colour sets the ink of what is filled, "FF0000" or black.
func (p *pdf) colour(ink string) {
	v, err := strconv.ParseUint(ink, 16, 32)
	if err != nil || len(ink) != 6 {
		v = 0
	}
	for shift := 16; shift >= 0; shift -= 8 {
		p.content = pdffile.AppendMilli(p.content, int64(v>>shift&255)*1000/255)
		p.write(" ")
	}
	p.write("rg\n")
}

// rule writes a line.
func (p *pdf) rule(r *typeset.Rule) {
	p.mark(nil)
	p.endText()
	p.colour(r.Ink)
	p.place(r.X, r.Y+r.Height)
	p.content = append(pdffile.AppendMilli(p.content, milli(r.Width)), ' ')
	p.content = pdffile.AppendMilli(p.content, milli(r.Height))
	p.write(" re f\n")
}

// picture writes an image.
func (p *pdf) picture(m *typeset.Picture) {
	n, err := p.images.add(p.out, m.Image, p.first)
	if err != nil {
		p.err = err
		return
	}
	p.mark(m.Element)
	p.endText()
	p.write("q ")
	p.content = pdffile.AppendMilli(p.content, milli(m.Image.Width))
	p.write(" 0 0 ")
	p.content = pdffile.AppendMilli(p.content, milli(m.Image.Height))
	p.write(" ")
	p.place(m.X, m.Y+m.Image.Height)
	p.write("cm /I")
	p.content = strconv.AppendInt(p.content, int64(n), 10)
	p.write(" Do Q\n")
	if m.Element != nil {
		p.tags.box(m.Element, p.boxOf(m))
	}
}

// boxOf is the box around a picture, as a layout attribute has it.
func (p *pdf) boxOf(m *typeset.Picture) []byte {
	var b []byte
	for i, v := range []doc.Length{m.X, p.height - m.Y - m.Image.Height, m.X + m.Image.Width, p.height - m.Y} {
		if i > 0 {
			b = append(b, ' ')
		}
		b = pdffile.AppendMilli(b, milli(v))
	}
	return b
}

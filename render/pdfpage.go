package render

import (
	"strconv"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/internal/typeset"
)

// A pdf is a file being made. After the first error it is not looked at again.
type pdf struct {
	out   *pdffile.Writer
	doc   *doc.Document
	first bool // PDF/A-1b
	err   error

	fonts     pdfFonts
	images    pdfImages
	tags      pdfTags
	bookmarks []bookmark
	marked    *typeset.Element // the last heading that has one

	catalogue, pages, resources pdffile.Ref
	kids                        []pdffile.Ref // the pages
	labels                      []byte
	lastNumber, lastSection     int

	// Of the page being written:
	page     *typeset.Page
	ref      pdffile.Ref
	content  []byte
	element  *typeset.Element // whose content is open
	artefact bool             // or an artefact
	height   doc.Length
	links    []link
	face     metrics.Face
	size     doc.Length
	ink      string
	inText   bool
}

// A link is a place on a page that leads to an address.
type link struct {
	element                  *typeset.Element
	left, bottom, right, top doc.Length
}

func newPDF(out *pdffile.Writer, d *doc.Document, faces *Typeface, first bool) *pdf {
	p := &pdf{out: out, doc: d, first: first, fonts: pdfFonts{faces: faces}, lastSection: -1}
	p.catalogue, p.pages, p.resources = out.Reserve(), out.Reserve(), out.Reserve()
	p.tags = newTags(out)
	return p
}

// page writes a page.
func (p *pdf) writePage(page *typeset.Page) {
	p.page, p.ref, p.content, p.links = page, p.out.Reserve(), p.content[:0], p.links[:0]
	p.height, p.size, p.ink = page.Format.Height, 0, ""
	p.tags.beginPage(p.ref)
	p.kids = append(p.kids, p.ref)
	p.label(page)
	for _, item := range page.Items {
		switch item := item.(type) {
		case *typeset.Run:
			p.run(item)
		case *typeset.Rule:
			p.rule(item)
		case *typeset.Picture:
			p.picture(item)
		case typeset.Begin:
			p.tags.begin(item.Element)
		case typeset.End:
			p.close(item.Element)
		}
		if p.err != nil {
			return
		}
	}
	p.endText()
	p.endContent()
	content := p.out.Reserve()
	p.out.Stream(content, nil, p.content)

	b := append([]byte(nil), "<</Type/Page/Parent "...)
	b = p.pages.Append(b)
	b = append(b, "/MediaBox[0 0 "...)
	b = pdffile.AppendMilli(b, milli(page.Format.Width))
	b = pdffile.AppendMilli(append(b, ' '), milli(page.Format.Height))
	b = p.resources.Append(append(b, "]/Resources "...))
	b = content.Append(append(b, "/Contents "...))
	b = append(b, "/Tabs/S/StructParents "...)
	b = strconv.AppendInt(b, int64(p.tags.endPage()), 10)
	b = p.annotations(b)
	p.out.Object(p.ref, append(b, ">>"...))
}

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
		p.links = append(p.links, link{r.Element, r.X, p.height - r.Y - r.Size/4, r.X + r.Width, p.height - r.Y + r.Size*3/4})
	}
	p.heading(r)
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

// close ends an element.
func (p *pdf) close(e *typeset.Element) {
	if e == p.element {
		p.endText()
		p.endContent()
	}
	p.tags.end(e)
}

// annotations writes the links of the page, and names them in it.
func (p *pdf) annotations(page []byte) []byte {
	if len(p.links) == 0 {
		return page
	}
	page = append(page, "/Annots["...)
	for i := range p.links {
		l := &p.links[i]
		ref := p.out.Reserve()
		b := append([]byte(nil), "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["...)
		for _, v := range []doc.Length{l.left, l.bottom, l.right, l.top} {
			b = append(pdffile.AppendMilli(b, milli(v)), ' ')
		}
		b = append(b, "]/Contents"...)
		b = pdffile.AppendText(b, l.element.Address)
		b = append(b, "/A<</S/URI/URI"...)
		b = pdffile.AppendString(b, asciiAddress(l.element.Address))
		b = append(b, ">>/StructParent "...)
		b = strconv.AppendInt(b, int64(p.tags.annotation(l.element, ref)), 10)
		p.out.Object(ref, append(b, ">>"...))
		page = append(ref.Append(page), ' ')
	}
	return append(page, ']')
}

// label counts the pages of a section anew where it does.
func (p *pdf) label(page *typeset.Page) {
	if page.Section != p.lastSection && page.Number != p.lastNumber+1 || len(p.kids) == 1 {
		p.labels = strconv.AppendInt(p.labels, int64(len(p.kids)-1), 10)
		p.labels = append(p.labels, "<</S/D/St "...)
		p.labels = strconv.AppendInt(p.labels, int64(page.Number), 10)
		p.labels = append(p.labels, ">>"...)
	}
	p.lastSection, p.lastNumber = page.Section, page.Number
}

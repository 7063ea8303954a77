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
	form      *pdfForm // nil: the PDF has no fields
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
	widgets  []pdffile.Ref
	face     metrics.Face
	size     doc.Length
	ink      string
	inText   bool
}

// A link is a place on a page that leads to an address.
type link struct {
	ref                      pdffile.Ref
	parent                   int // its number among the parents
	address                  string
	left, bottom, right, top doc.Length
}

func newPDF(out *pdffile.Writer, d *doc.Document, faces *Typeface, first bool) *pdf {
	p := &pdf{out: out, doc: d, first: first, fonts: pdfFonts{faces: faces}, lastSection: -1}
	p.catalogue, p.pages, p.resources = out.Reserve(), out.Reserve(), out.Reserve()
	p.tags = newTags(out)
	return p
}

// writePage writes what stands on a page, and then the page.
func (p *pdf) writePage(page *typeset.Page) {
	p.page, p.ref, p.content, p.links = page, p.out.Reserve(), p.content[:0], p.links[:0]
	p.widgets = p.widgets[:0]
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
		case *typeset.Blank:
			p.blank(item)
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

// close ends an element.
func (p *pdf) close(e *typeset.Element) {
	if e == p.element {
		p.endText()
		p.endContent()
	}
	p.tags.end(e)
}

// annotations writes the links of the page, and names them and the fields in it.
func (p *pdf) annotations(page []byte) []byte {
	if len(p.links) == 0 && len(p.widgets) == 0 {
		return page
	}
	page = append(page, "/Annots["...)
	for _, ref := range p.widgets {
		page = append(ref.Append(page), ' ')
	}
	for i := range p.links {
		l := &p.links[i]
		b := append([]byte(nil), "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["...)
		for _, v := range []doc.Length{l.left, l.bottom, l.right, l.top} {
			b = append(pdffile.AppendMilli(b, milli(v)), ' ')
		}
		b = append(b, "]/Contents"...)
		b = pdffile.AppendText(b, l.address)
		b = append(b, "/A<</S/URI/URI"...)
		b = pdffile.AppendString(b, asciiAddress(l.address))
		b = append(b, ">>/StructParent "...)
		b = strconv.AppendInt(b, int64(l.parent), 10)
		p.out.Object(l.ref, append(b, ">>"...))
		page = append(l.ref.Append(page), ' ')
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

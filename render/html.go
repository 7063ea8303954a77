package render

import (
	"bytes"
	"fmt"
	"html"
	"io"
	"strconv"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/xmlw"
)

// HTML writes the document as one page of HTML that looks like paper: a sheet for each section, as wide as its pages and
// at least as high, with the notes of the section at its foot. The page stands alone, without script or outside resource: images
// are in it, and its styles are those of the document. It can be read aloud (language, headings, scopes of table
// headings) and printed on pages of the right size. Text is escaped; what a Word file cannot hold, HTML does not hold either.
//
// It is for looking and reading. Where a page ends is for Word to say, so there are no page numbers, and what
// stands in the margins of a first page stands at the head and the foot of the sheet.
//
// The same document gives the same bytes. Nothing is written to w before the whole page is made.
func HTML(w io.Writer, d *doc.Document) error {
	if err := checkDocument(d); err != nil {
		return err
	}
	p := newHTMLPage(d)
	for i := range d.Sections {
		p.section(i)
	}
	var head bytes.Buffer
	p.out = &head
	p.head()
	if err := p.check.pack.err; err != nil {
		return err
	}
	if _, err := w.Write(head.Bytes()); err != nil {
		return err
	}
	if _, err := w.Write(p.withSpans()); err != nil {
		return err
	}
	_, err := io.WriteString(w, "</main>\n</body>\n</html>\n")
	return err
}

// An htmlPage is being made. After the first error it is not looked at again.
type htmlPage struct {
	doc     *doc.Document
	check   *writer // refuses what a Word file cannot hold
	styles  map[doc.StyleID]*htmlStyle
	classes map[string]string // made for single lengths, by what they declare
	rules   bytes.Buffer      // the declarations of these classes
	body    bytes.Buffer
	spans   []rowSpan     // to be put into the body
	notes   bytes.Buffer  // of the section
	out     *bytes.Buffer // that is being written: the body, or the notes
	count   int           // of the notes so far
}

func newHTMLPage(d *doc.Document) *htmlPage {
	p := &htmlPage{doc: d, check: &writer{pack: &pack{doc: d}}, classes: map[string]string{}}
	p.check.pack.checkStyles()
	p.check.pack.checkSections()
	p.out = &p.body
	p.styles = htmlStyles(d.Styles)
	return p
}

// raw writes markup of our own.
func (p *htmlPage) raw(format string, args ...any) { fmt.Fprintf(p.out, format, args...) }

// text writes words of the document.
func (p *htmlPage) text(s string) { p.out.WriteString(p.escaped(s)) }

// escaped makes a text safe in content and in attributes.
func (p *htmlPage) escaped(s string) string {
	if at, bad := xmlw.Invalid(s); bad {
		p.check.refuse("chữ %q có ký tự không ghi được vào tệp, ở byte %d",
			"the text %q has a character that no file can hold, at byte %d", s, at)
		return ""
	}
	return html.EscapeString(s)
}

func (p *htmlPage) head() {
	about := p.doc.Properties
	p.raw("<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", p.escaped(about.Language))
	p.raw("<meta name=\"viewport\" content=\"width=device-width\">\n<title>%s</title>\n", p.escaped(about.Title))
	for _, meta := range [][2]string{{"author", about.Agency}, {"description", about.Subject}, {"dcterms.created", about.Created}} {
		if meta[1] != "" {
			p.raw("<meta name=\"%s\" content=\"%s\">\n", meta[0], p.escaped(meta[1]))
		}
	}
	p.raw("<style>\n")
	p.check.section = 0
	p.styleSheet()
	p.raw("</style>\n</head>\n<body>\n<main>\n")
}

// section writes the sheet of a section.
func (p *htmlPage) section(i int) {
	s := &p.doc.Sections[i]
	p.check.section, p.check.block = i+1, 0
	p.raw("<div class=\"sheet sheet%d\">\n", i+1)
	p.margin("header", s.FirstHeader)
	p.raw("<div class=\"text\">\n")
	p.blocks(s.Blocks)
	p.raw("</div>\n")
	if p.notes.Len() > 0 {
		p.raw("<section class=\"notes\" aria-label=\"Chú thích\">\n<hr>\n%s</section>\n", p.notes.Bytes())
		p.notes.Reset()
	}
	p.margin("footer", s.FirstFooter)
	p.raw("</div>\n")
}

func (p *htmlPage) margin(element string, blocks []doc.Block) {
	if len(blocks) > 0 {
		p.raw("<%s>\n", element)
		p.blocks(blocks)
		p.raw("</%s>\n", element)
	}
}

func (p *htmlPage) blocks(blocks []doc.Block) {
	for i, b := range blocks {
		p.check.block = i + 1
		switch b := b.(type) {
		case *doc.Paragraph:
			p.paragraph(b, "")
		case *doc.Table:
			p.table(b)
		default:
			p.check.refuse("khối là đoạn văn hoặc bảng, không phải %T", "a block is a paragraph or a table, not %T", b)
		}
	}
}

// class returns a class that declares something, the same one for the same declarations.
func (p *htmlPage) class(declarations string) string {
	name, known := p.classes[declarations]
	if !known {
		name = "c" + strconv.Itoa(len(p.classes)+1)
		p.classes[declarations] = name
		fmt.Fprintf(&p.rules, ".%s{%s}\n", name, declarations)
	}
	return name
}

// Package render writes a laid-out document as a file: [DOCX] as Office Open XML (ISO/IEC 29500, transitional), [PDF] with
// the help of LibreOffice, [HTML] for looking and reading. It knows parts, identifiers and the order of elements, and nothing of reports or of the Decree.
package render

import (
	"fmt"
	"io"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/xmlw"
)

// DOCX writes the document as a Word file. The same document gives the same bytes. Nothing is written to w before the
// whole file is made, so an error in the document leaves w untouched; only an error of w itself can cut the file short.
//
// A document without a section, and one that no reader would take for sound, gives a *[DocumentError]. A document
// without styles, a section without blocks and a cell without blocks are sound.
func (c Config) DOCX(w io.Writer, d *doc.Document) error {
	if !c.Compression.Valid() {
		return fmt.Errorf("render: there is no compression %d; use Balanced, Fastest or Smallest", c.Compression)
	}
	if err := checkDocument(d); err != nil {
		return err
	}
	p := &pack{opc: opc.NewWriter(levels[c.Compression]), doc: d}
	p.checkSections()
	p.checkStyles()
	if p.err != nil {
		return p.err
	}
	p.properties()
	p.styles()
	p.fonts()
	p.headers()
	p.document()
	p.settings()
	p.relate()
	if p.err != nil {
		return p.err
	}
	_, err := p.opc.WriteTo(w)
	return err
}

// DOCX writes the document as a Word file in the usual way: see [Config.DOCX].
func DOCX(w io.Writer, d *doc.Document) error { return Config{}.DOCX(w, d) }

// A pack is the file being made. After the first error nothing more is written into it.
type pack struct {
	opc        *opc.Writer
	doc        *doc.Document
	styleIndex map[doc.StyleID]int
	hasNotes   bool
	media      media
	margins    map[*doc.Section][]marginRef
	fields     int64 // written so far
	err        error
}

// commonPart adds a part that other reports have in the same bytes, whose XML write makes.
func (p *pack) commonPart(name, contentType string, write func(*xmlw.Writer)) {
	if p.err == nil {
		p.fail(p.opc.AddCommon(name, contentType, write))
	}
}

// part adds a part whose XML write makes.
func (p *pack) part(name, contentType string, write func(*xmlw.Writer)) {
	if p.err != nil {
		return
	}
	x, closePart := p.open(name, contentType)
	if p.err == nil {
		write(x)
		closePart()
	}
}

// open begins a part; closing it ends its XML. Two parts may be open at once.
func (p *pack) open(name, contentType string) (x *xmlw.Writer, closePart func()) {
	part, err := p.opc.Create(name, contentType)
	if err != nil {
		p.fail(err)
		return nil, func() {}
	}
	x = xmlw.Get(part)
	x.Header()
	return x, func() {
		p.fail(x.Flush())
		p.fail(part.Close())
		xmlw.Put(x)
	}
}

func (p *pack) fail(err error) {
	if p.err == nil {
		p.err = err
	}
}

// Package render writes a laid-out document as a file: [DOCX] as Office Open XML (ISO/IEC 29500, transitional), [PDF] with pages that the
// library sets itself, [HTML] for looking and reading; [Office] has LibreOffice make the PDF. It knows parts, identifiers and the order of
// elements, and nothing of reports or of the Decree.
package render

import (
	"cmp"
	"io"
	"sync/atomic"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/bilingual"
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
		return bilingual.Errorf("không có mức nén %d; dùng Balanced, Fastest hoặc Smallest",
			"render: there is no compression %d; use Balanced, Fastest or Smallest", c.Compression)
	}
	if err := checkDocument(d); err != nil {
		return err
	}
	cache := cmp.Or(c.Cache, usualCache)
	p := &pack{opc: opc.NewWriter(levels[c.Compression], cache.parts), cache: cache, doc: d, lines: c.SignatureLines}
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
	cache      *Cache
	doc        *doc.Document
	styleIndex map[doc.StyleID]int
	hasNotes   bool
	media      media
	margins    map[*doc.Section][]marginRef
	fields     int64 // written so far
	links      map[linkKey]string
	lines      bool // signers get signature lines

	lineWritten bool // there is one already
	err         error
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
		p.fail(closePart())
	}
}

// open begins a part; closing it ends its XML. Two parts may be open at once.
func (p *pack) open(name, contentType string) (x *xmlw.Writer, closePart func() error) {
	part, err := p.opc.Create(name, contentType)
	if err != nil {
		p.fail(err)
		return nil, func() error { return nil }
	}
	x = xmlw.Get(part)
	x.Header()
	return x, func() error {
		defer xmlw.Put(x)
		return cmp.Or(x.Flush(), part.Close())
	}
}

func (p *pack) fail(err error) {
	if p.err == nil {
		p.err = err
	}
}

// A Compression says how hard the parts of a file are compressed. What it costs and gains on three kinds of report is
// measured in the guide, doc/guide/docx.md.
type Compression uint8

// The levels of compression. Readers take them all alike.
const (
	Balanced Compression = iota // the default: beyond it time grows much faster than the file shrinks
	Fastest                     // where a file is sent on at once and thrown away
	Smallest                    // where it is kept for years, or sent over a slow line
)

var levels = [...]opc.Level{Balanced: opc.Balanced, Fastest: opc.Fastest, Smallest: opc.Smallest}

// Valid reports whether it is one of the levels.
func (c Compression) Valid() bool { return int(c) < len(levels) }

// Config says how a document is written. The zero value is the usual way.
type Config struct {
	Compression Compression
	Cache       *Cache // nil is that of the package, which keeps a megabyte

	// SignatureLines puts a signature line of Word (dòng chữ ký) at the place of each signer, between position and name, in place
	// of pictures of signature and seal. A document with the mark of a draft gives a *[FieldsError].
	SignatureLines bool
}

// A Cache keeps the parts that file after file has in the same bytes, such as styles and settings, compressed: making them
// anew takes a third of the time of a short report. Many goroutines may write with one Cache, and no file differs by it.
type Cache struct {
	parts  *opc.Common
	styles atomic.Pointer[stylesPart]
	bytes  int
}

// NewCache returns a Cache for parts of so many bytes together, counted before compression; of 0 bytes it keeps nothing.
func NewCache(bytes int) *Cache { return &Cache{parts: opc.NewCommon(bytes), bytes: bytes} }

// usualCache has room for some fifty sets of styles.
var usualCache = NewCache(1 << 20)

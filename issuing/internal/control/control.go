// Package control finds the content controls (w:sdt) of a WordprocessingML part as places in its bytes, and writes new
// text into them without touching any other byte: a file that somebody has signed off on paper stays what it was.
package control

import (
	"bytes"
	"encoding/xml"
	"io"

	"github.com/vanthu/baocao/internal/bilingual"
)

// A Part is the bytes of a part with the controls in it.
type Part struct {
	data   []byte
	Fields []*Field // the controls, in the order of their ends
	Lines  []*Line  // those that Parse was asked for, in the order of their ends
}

// A Field is a content control.
type Field struct {
	Tag   string // what programs know it by
	Title string // what Word shows above it
	Text  string // of all its runs
	// Prompting says that the text is Word's own, "Click here to enter text", which it prints in grey and takes for nothing.
	Prompting bool
	Line      *Line // the paragraph around it; nil for a control around whole paragraphs
	End       int   // offset in the part
	places    []place
	written   []byte // Text while it is read
	from, to  int    // of Text in the text of Line
}

// A Line is a paragraph.
type Line struct {
	Style  string
	Room   int64  // width of the table cell around it in twips; 0 for none
	Text   string // of the fields too
	End    int    // offset in the part
	pieces []piece
}

// A piece is the text of one run, and the field that it stands in, if any.
type piece struct {
	text  string
	field *Field
}

// tag is that of the field, or "".
func (p piece) tag() string {
	if p.field == nil {
		return ""
	}
	return p.field.Tag
}

// A place is a text element (w:t) in the bytes of the part. An empty one, <w:t/>, has no content to write into.
type place struct {
	start, end           int // of the element
	contentFrom, content int // of what stands in it
}

// The namespace of WordprocessingML in the two editions of the standard.
const (
	transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strict       = "http://purl.oclc.org/ooxml/wordprocessingml/main"
)

// ErrDoctype refuses a part with a document type declaration, in which text may stand for other text.
var ErrDoctype = bilingual.New("tệp có khai báo DOCTYPE, không được phép", "a document type declaration is not allowed")

// Parse reads a part. It must be well-formed XML in UTF-8. wanted says by their text which lines to keep, beside those
// around the fields; nil wants none.
func Parse(data []byte, wanted func(text string) bool) (*Part, error) {
	s := scanner{part: &Part{data: data}, decoder: xml.NewDecoder(bytes.NewReader(data)), wanted: wanted}
	for {
		s.before = int(s.decoder.InputOffset())
		token, err := s.decoder.Token()
		if err == io.EOF {
			return s.part, nil
		}
		if err != nil {
			return nil, bilingual.Errorf("ô điền: %w", "control: %w", err)
		}
		switch token := token.(type) {
		case xml.Directive:
			return nil, bilingual.Errorf("ô điền: %w", "control: %w", ErrDoctype)
		case xml.StartElement:
			if isWord(token.Name) {
				s.start(token)
			}
		case xml.EndElement:
			if isWord(token.Name) {
				s.end(token.Name.Local)
			}
		case xml.CharData:
			if s.inText {
				s.text = append(s.text, token...)
			}
		}
	}
}

func isWord(n xml.Name) bool { return n.Space == transitional || n.Space == strict }

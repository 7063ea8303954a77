// Package control finds the content controls (w:sdt) of a WordprocessingML part as places in its bytes, and writes new
// text into them without touching any other byte: a file that somebody has signed off on paper stays what it was.
package control

import "github.com/vanthu/baocao/internal/xmltree"

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

// Parse reads a part. It must be well-formed XML in UTF-8. wanted says by their text which lines to keep, beside those
// around the fields; nil wants none.
func Parse(name string, data []byte, wanted func(text string) bool) (*Part, error) {
	r := reader{Scanner: xmltree.NewScanner(name, data), part: &Part{data: data}, wanted: wanted}
	if !r.Root() {
		return nil, r.Err
	}
	for token := xmltree.StartElement; token != xmltree.End; token = r.Next() {
		switch isWord := r.Namespace == xmltree.Word; {
		case token == xmltree.StartElement && isWord:
			r.start()
		case token == xmltree.EndElement && isWord:
			r.end()
		case token == xmltree.TextToken && r.inText:
			r.text = append(r.text, r.Text...)
		}
	}
	if r.Err != nil {
		return nil, r.Err
	}
	return r.part, nil
}

package golden

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
)

// BreakXML puts each element of an XML part on a line of its own, as a part is
// written in one line, which nobody can review:
//
//	<w:p>
//	<w:pPr>
//	<w:pStyle w:val="Nội dung"/></w:pPr>
//	<w:r>
//	<w:t>một</w:t></w:r></w:p>
//
// A newline is added before every start tag, comment and instruction that
// follows another tag, with nothing or only newlines between them, and one is
// added at the end. So none comes between a start tag and its text, nor between
// text and its end tag; different parts stay different, since taking one
// newline from each of these places gives the part back; and an archive, which
// wants a newline at the end of a file, changes nothing. A part that cannot be
// read as XML is returned as it is.
func BreakXML(part []byte) []byte {
	var out bytes.Buffer
	d := xml.NewDecoder(bytes.NewReader(part))
	afterTag := false
	for start := int64(0); ; start = d.InputOffset() {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return part
		}
		raw := part[start:d.InputOffset()]
		switch token.(type) {
		case xml.CharData:
			// The raw bytes, for an empty CDATA section is text too.
			afterTag = afterTag && len(bytes.Trim(raw, "\n")) == 0
		case xml.EndElement:
			afterTag = true
		default:
			if afterTag {
				out.WriteByte('\n')
			}
			afterTag = true
		}
		out.Write(raw)
	}
	out.WriteByte('\n')
	return out.Bytes()
}

package control

import (
	"bytes"
	"encoding/xml"
	"fmt"

	"github.com/vanthu/baocao/internal/bilingual"
)

// Fill returns the part with the text of its fields replaced by the values of their tags; a field whose tag has no value
// stays. The value goes into the first text of a field, and its further ones become empty, as they do when a clerk's
// corrections have split it. A field without any text cannot be filled.
func (p *Part) Fill(values map[string]string) ([]byte, error) {
	var out bytes.Buffer
	out.Grow(len(p.data))
	done := 0
	for _, f := range p.Fields {
		v, ok := values[f.Tag]
		if !ok {
			continue
		}
		if len(f.places) == 0 {
			return nil, bilingual.Errorf("ô điền %s không có chữ", "control: the field %s has no text", f.Tag)
		}
		for _, at := range f.places {
			if at.start < done {
				return nil, bilingual.Errorf("ô điền %s bao quanh một ô khác", "control: the field %s stands around another one", f.Tag)
			}
			done = p.write(&out, done, at, v)
			v = ""
		}
	}
	out.Write(p.data[done:])
	return out.Bytes(), nil
}

// write copies what stands between from and a place, writes the new text, and returns up to where the part is written.
func (p *Part) write(out *bytes.Buffer, from int, at place, text string) (done int) {
	if at.contentFrom < at.end || text == "" {
		out.Write(p.data[from:at.contentFrom])
		xml.EscapeText(out, []byte(text)) // to a buffer, which does not fail
		return at.content
	}
	// <w:t/> has to be opened first.
	open := bytes.TrimRight(bytes.TrimSuffix(p.data[at.start:at.end], []byte("/>")), " \t\r\n")
	name := bytes.Fields(open[1:])[0]
	out.Write(p.data[from:at.start])
	out.Write(open)
	out.WriteByte('>')
	xml.EscapeText(out, []byte(text))
	fmt.Fprintf(out, "</%s>", name)
	return at.end
}

package render

import (
	"fmt"
	"strings"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/weblink"
)

// A linkKey is an address that a part leads to. It has one relationship there, however often it stands in it.
type linkKey struct{ part, address string }

// link writes a run that leads to an address (w:hyperlink). It has no style: official paper has no blue words.
func (w *writer) link(t *doc.Text) {
	if !w.mayLink(t) {
		return
	}
	if w.notes == nil { // in a margin, of which equal ones are one part
		w.run(t)
		return
	}
	key := linkKey{w.part, t.Link}
	id, known := w.pack.links[key]
	if !known {
		if w.pack.links == nil {
			w.pack.links = map[linkKey]string{}
		}
		id = w.pack.opc.Relate(w.part, relOffice+"hyperlink", asciiAddress(t.Link), true)
		w.pack.links[key] = id
	}
	w.x.Start("w:hyperlink")
	if w.part != partDocument { // whose root declares it
		w.x.Attr("xmlns:r", nsRelationships)
	}
	w.x.Attr("r:id", id)
	w.run(t)
	w.x.End()
}

// mayLink refuses an address that no reader should be led to, and one for which Word would call the file damaged.
func (w *writer) mayLink(t *doc.Text) bool {
	if !weblink.Valid(t.Link) {
		w.refuse("liên kết đến %q; chỉ dùng địa chỉ http, https hoặc mailto viết đúng", "a link to %q; use a well-formed address of http, https or mailto", t.Link)
		return false
	}
	return true
}

// asciiAddress escapes the letters that only a person may write in an address.
func asciiAddress(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c < 0x80 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

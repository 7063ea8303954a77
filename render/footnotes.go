package render

import (
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/xmlw"
)

// notes is the part of the footnotes. It is begun by the first note.
type notes struct {
	pack      *pack
	x         *xmlw.Writer
	closePart func() error
	count     int64
}

// The two notes that every part of footnotes begins with: the line between text and notes, and its continuation.
const (
	separatorID             = -1
	continuationSeparatorID = 0
)

// begin opens the part when the first note is met. It returns false after an error.
func (n *notes) begin() bool {
	if n.x != nil || n.pack.err != nil {
		return n.pack.err == nil
	}
	n.x, n.closePart = n.pack.open(partNotes, typeWord+"footnotes+xml")
	if n.pack.err != nil {
		return false
	}
	n.pack.hasNotes = true
	n.x.Start("w:footnotes")
	n.x.Attr("xmlns:w", nsWord)
	n.separator(separatorID, "separator")
	n.separator(continuationSeparatorID, "continuationSeparator")
	return true
}

func (n *notes) separator(id int64, kind string) {
	n.x.Start("w:footnote")
	n.x.Attr("w:type", kind)
	n.x.AttrInt("w:id", id)
	n.x.Start("w:p")
	n.x.Start("w:r")
	n.x.Empty("w:" + kind)
	n.x.End()
	n.x.End()
	n.x.End()
}

func (n *notes) close() error {
	if n.x == nil {
		return nil
	}
	n.x.End()
	return n.closePart()
}

// note writes the mark of a note into the text, and its body into the part of the notes.
func (w *writer) note(note *doc.Note) {
	switch {
	case w.notes == nil:
		w.refuse("chú thích ở lề trang, nơi không có cuối trang", "a note in the margin of a page, where it has no foot")
	case w.x == w.notes.x:
		w.refuse("chú thích nằm trong chú thích", "a note within a note")
	}
	if w.pack.err != nil || !w.notes.begin() {
		return
	}
	w.notes.count++
	id := w.notes.count
	w.mark(note, func() {
		w.x.Start("w:footnoteReference")
		w.x.AttrInt("w:id", id)
		w.x.End()
	})
	if note.Comma {
		w.mark(note, func() { w.characters(",") })
	}
	text, part := w.x, w.part
	w.x, w.part = w.notes.x, partNotes
	w.x.Start("w:footnote")
	w.x.AttrInt("w:id", id)
	body := note.Body
	if len(body) == 0 {
		body = []*doc.Paragraph{{}}
	}
	for i, p := range body {
		w.x.Start("w:p")
		w.paragraphProperties(p, nil)
		if i == 0 {
			w.mark(note, func() { w.flag("w:footnoteRef") })
			w.text(&doc.Text{Text: " "})
		}
		for _, in := range p.Inlines {
			w.inline(in)
		}
		w.x.End()
	}
	w.x.End()
	w.x, w.part = text, part
}

// mark writes a run in the face of the mark of a note: its number, or a comma.
func (w *writer) mark(note *doc.Note, content func()) {
	w.x.Start("w:r")
	if w.checkStyle(note.Mark, doc.CharacterStyle) {
		w.x.Start("w:rPr")
		w.x.Value("w:rStyle", string(note.Mark))
		w.x.End()
	}
	content()
	w.x.End()
}

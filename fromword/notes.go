package fromword

import (
	"slices"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/model"
)

// inlines adds the notes whose marks stand at a place.
func (b *runBuilder) inlines(p *word.Paragraph, at, from int) {
	if p.Inlines == nil {
		return
	}
	notes := p.Inlines.Notes
	for b.past < len(notes) && notes[b.past].At <= at {
		n := notes[b.past]
		b.past++
		if n.At < at || n.Note == nil || n.At == from && from > 0 || p.Note != nil {
			continue // a mark within a note, perhaps of itself
		}
		if b.noted[n.Note] {
			b.lose(p, n.Note.Text(), decree.Message{Vi: "dấu dẫn lại một chú thích đã có dấu ở trước", En: "one more mark of a note that has one above"})
			continue
		}
		b.noted[n.Note] = true
		note := &model.Note{}
		for _, q := range n.Note.Paragraphs {
			body := all(q)
			if q == n.Note.Paragraphs[0] {
				body.from = b.typedMark(p, n)
			}
			if t := b.reader.text(base{}, body); !t.IsEmpty() {
				note.Body = append(note.Body, t)
			}
		}
		if b.blank {
			b.text.WriteByte(' ')
		}
		b.close()
		b.blank = false
		b.runs = append(b.runs, model.Run{Note: note})
	}
}

// typedMark takes the mark of a note that its author typed, “*”, for which the library counts, and is where the body begins behind
// it.
func (b *runBuilder) typedMark(p *word.Paragraph, n word.NoteReference) (from int) {
	mark := strings.TrimSpace(p.Text[n.At:n.MarkTo])
	if mark == "" {
		return 0
	}
	b.lose(p, mark, decree.Message{Vi: "dấu chú thích tự đặt; thư viện đánh số chú thích", En: "the mark of a note of the author's own; the library numbers notes"})
	b.losses[len(b.losses)-1].Look = true
	body := n.Note.Paragraphs[0]
	at := strings.Index(body.Text, mark)
	if at < 0 || strings.TrimSpace(body.Text[:at]) != "" {
		return 0
	}
	b.take(body, 0, at+len(mark))
	return at + len(mark)
}

// isTypedMark reports whether a place in a paragraph is within the mark of a note that its author typed.
func isTypedMark(p *word.Paragraph, at int) bool {
	return p.Inlines != nil && slices.ContainsFunc(p.Inlines.Notes, func(n word.NoteReference) bool { return n.At <= at && at < n.MarkTo })
}

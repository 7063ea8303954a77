package source

import (
	"cmp"
	"maps"
	"slices"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// A sourceNote is a note that a source file defines.
type sourceNote struct {
	body  string // Markdown, an empty line between paragraphs
	at    model.Position
	used  bool
	twice bool
}

// notes are the notes of a source file by label.
type notes map[string]*sourceNote

func (n notes) define(label, body string, at model.Position) {
	if first, known := n[label]; known {
		first.twice, first.at = true, at
		return
	}
	n[label] = &sourceNote{body: body, at: at}
}

// use returns the body of a note that a text refers to.
func (n notes) use(label string) (body string, ok bool) {
	note, ok := n[label]
	if !ok {
		return "", false
	}
	note.used = true
	return note.body, true
}

// unreferenced reports the notes that no text refers to, and those that are defined twice.
func (d *decoder) unreferenced() {
	for _, label := range slices.SortedFunc(maps.Keys(d.notes), cmp.Compare[string]) {
		note := d.notes[label]
		if note.twice {
			d.fault(note.at, "notes."+label, "note-twice", label, decree.Message{
				Vi: "chú thích này có hai nội dung", En: "this note is defined a second time"})
		}
		if !note.used {
			d.fault(note.at, "notes."+label, "note-unreferenced", label, decree.Message{
				Vi: "không có chỗ nào dẫn đến chú thích này", En: "nothing refers to this note"})
		}
	}
}

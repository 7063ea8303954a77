package model

import (
	"maps"
	"slices"
	"strings"
)

// A sourceNote is a note that a source file defines.
type sourceNote struct {
	body string
	at   Position
	used bool
}

// notes are the notes of a source file by label.
type notes map[string]*sourceNote

// use returns the notes that s refers to, and marks them as used.
func (n notes) use(s string) Notes {
	some := Notes{}
	for label, note := range n {
		if strings.Contains(s, "[^"+label+"]") {
			note.used = true
			some[label] = note.body
		}
	}
	return some
}

// unreferenced reports the notes that no text refers to, in their order in the file.
func (d *decoder) unreferenced() {
	labels := slices.SortedFunc(maps.Keys(d.notes), func(a, b string) int {
		if byLine := d.notes[a].at.Line - d.notes[b].at.Line; byLine != 0 {
			return byLine
		}
		return strings.Compare(a, b)
	})
	for _, label := range labels {
		if note := d.notes[label]; !note.used {
			d.fault(note.at, "notes."+label, "note-unreferenced", label, Message{
				Vi: "không có chỗ nào dẫn đến chú thích này", En: "nothing refers to this note"})
		}
	}
}

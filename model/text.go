package model

import (
	"iter"
	"strings"
)

// Text is rich text: runs of characters, line breaks, and notes that stand at their reference.
// The zero value is empty. [Plain], [Markdown] and [Rich] build one; a source file writes it as inline Markdown. Its letters
// are in composed form (NFC), whatever they were made from.
type Text struct {
	plain string
	runs  []Run
	err   error // what Markdown could not read; Validate reports it with the path of the field
	// unread: plain is inline Markdown from a source file, which Decode has still to read.
	unread bool
	// decomposed: letters of what the text was made from were not in composed form.
	decomposed bool
}

// A Run is a piece of text in one face, or a line break, or a note.
type Run struct {
	Text                      string
	Bold, Italic, Superscript bool
	// Break is a line break within the paragraph; Text is then empty.
	Break bool
	// Note is a chú thích whose mark stands here; Text is then empty.
	Note *Note
}

// A Note is a chú thích at the foot of the page, one element a paragraph. It has no number of its own:
// notes are numbered in their order on the page.
type Note struct {
	Body []Text
}

// Plain returns s as it stands: no character of it is a mark.
func Plain(s string) Text {
	t := Text{plain: s}
	t.compose()
	return t
}

// Rich returns the runs in their order.
func Rich(runs ...Run) Text {
	t := Text{runs: runs}
	t.compose()
	return t
}

// IsEmpty reports whether there is nothing to print.
func (t Text) IsEmpty() bool {
	if t.plain != "" || t.err != nil {
		return false
	}
	for _, r := range t.runs {
		if r.Text != "" || r.Break || r.Note != nil {
			return false
		}
	}
	return true
}

// IsZero is IsEmpty for encoders.
func (t Text) IsZero() bool { return t.IsEmpty() }

// Runs yields the text piece by piece.
func (t Text) Runs() iter.Seq[Run] {
	return func(yield func(Run) bool) {
		if t.plain != "" && !yield(Run{Text: t.plain}) {
			return
		}
		for _, r := range t.runs {
			if !yield(r) {
				return
			}
		}
	}
}

// String returns the characters without faces and notes; a line break is "\n".
func (t Text) String() string {
	if len(t.runs) == 0 {
		return t.plain
	}
	size := len(t.plain)
	for i := range t.runs {
		size += max(1, len(t.runs[i].Text))
	}
	var b strings.Builder
	b.Grow(size)
	b.WriteString(t.plain)
	for i := range t.runs {
		if t.runs[i].Break {
			b.WriteByte('\n')
		}
		b.WriteString(t.runs[i].Text)
	}
	return b.String()
}

// IsPlain reports whether the text is one run without marks, breaks or notes.
func (t Text) IsPlain() bool { return len(t.runs) == 0 }

package model

import (
	"bytes"
	"encoding/json"
	"iter"
	"slices"
	"strings"

	"github.com/vanthu/baocao/internal/composed"
)

// Text is rich text: runs of characters, line breaks, and notes that stand at their reference.
// The zero value is empty. [Plain] and [Rich] build one; source.Markdown reads one as a source file writes it. Its letters
// are in composed form (NFC), whatever they were made from.
type Text struct {
	plain string
	runs  []Run
	fault *Fault // see WithFault
	// decomposed: letters of what the text was made from were not in composed form.
	decomposed bool
	// clean: plain is known to be what [isPlain] says.
	clean bool
}

// A Run is a piece of text in one face, or a line break, or a note.
type Run struct {
	Text   string `json:"text,omitempty"`
	Bold   bool   `json:"bold,omitempty"`
	Italic bool   `json:"italic,omitempty"`
	// Superscript and Subscript raise and lower the text: m², H₂O. One of them at most.
	Superscript bool `json:"superscript,omitempty"`
	Subscript   bool `json:"subscript,omitempty"`
	// Link is the address to which the text leads in a file that is read on a screen: http, https or mailto. Empty: none,
	// but an address that the text itself spells out leads there without it.
	Link string `json:"link,omitempty"`
	// Break is a line break within the paragraph; Text is then empty.
	Break bool `json:"break,omitempty"`
	// Note is a chú thích whose mark stands here; Text is then empty.
	Note *Note `json:"note,omitempty"`
}

// A Note is a chú thích at the foot of the page, one element a paragraph. It has no number of its own:
// notes are numbered in their order on the page.
type Note struct {
	Body []Text `json:"body,omitempty"`
}

// MarshalJSON writes the runs of the text as a list, never as a string: in a source a string is Markdown. A text with a
// fault is an error.
func (t Text) MarshalJSON() ([]byte, error) {
	if t.fault != nil {
		return nil, *t.fault
	}
	return json.Marshal(slices.AppendSeq([]Run{}, t.Runs()))
}

// UnmarshalJSON reads what MarshalJSON writes. A string is an error: source.Decode reads the marks in one.
func (t *Text) UnmarshalJSON(b []byte) error {
	if b = bytes.TrimSpace(b); len(b) > 0 && b[0] == '"' {
		return unread(string(b), "chữ là một danh sách các đoạn; chuỗi Markdown thì source.Decode đọc",
			"a text is a list of runs; source.Decode reads a string of Markdown")
	}
	var runs []Run
	if err := json.Unmarshal(b, &runs); err != nil {
		return err
	}
	*t = Rich(runs...)
	return nil
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

// WithFault returns t with what was wrong with that from which it was read, such as a reference to a note that is not
// there: rule, severity, value and message. [Report.Validate] reports it with the path of the field. A text has one such
// fault, the last that it was given.
func (t Text) WithFault(f Fault) Text {
	t.fault = &f
	return t
}

// Fault returns what WithFault gave the text, nil where it gave nothing.
func (t Text) Fault() *Fault { return t.fault }

// Map returns t with the characters of its runs, and of those in its notes, as the function writes them. Faces, breaks
// and notes stay. A note within a note, which Validate refuses, stays as it is.
func (t Text) Map(write func(string) string) Text {
	t = t.mapRuns(write)
	for i := range t.runs {
		if n := t.runs[i].Note; n != nil {
			note := &Note{Body: make([]Text, len(n.Body))}
			for j := range n.Body {
				note.Body[j] = n.Body[j].mapRuns(write)
			}
			t.runs[i].Note = note
		}
	}
	return t
}

func (t Text) mapRuns(write func(string) string) Text {
	t.plain = write(t.plain)
	t.runs = slices.Clone(t.runs)
	for i := range t.runs {
		t.runs[i].Text = write(t.runs[i].Text)
	}
	t.compose()
	return t
}

// CutPrefix returns t without the prefix, if its first run begins with it, and whether it does.
func (t Text) CutPrefix(prefix string) (rest Text, found bool) {
	if len(t.runs) == 0 || t.plain != "" {
		t.plain, found = strings.CutPrefix(t.plain, prefix)
		t.clean = t.isClean()
		return t, found
	}
	after, found := strings.CutPrefix(t.runs[0].Text, prefix)
	switch {
	case !found:
	case after == "":
		t.runs = t.runs[1:]
	default:
		t.runs = slices.Clone(t.runs)
		t.runs[0].Text = after
	}
	return t, found
}

// isNone reports whether a text is the zero value, as that of a cell with a number is.
func (t *Text) isNone() bool {
	return t.plain == "" && t.runs == nil && t.fault == nil && !t.decomposed
}

// IsEmpty reports whether there is nothing to print.
func (t Text) IsEmpty() bool {
	if t.plain != "" || t.fault != nil {
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
	t.writeTo(&b)
	return b.String()
}

func (t *Text) writeTo(b *strings.Builder) {
	b.WriteString(t.plain)
	for i := range t.runs {
		if t.runs[i].Break {
			b.WriteByte('\n')
		}
		b.WriteString(t.runs[i].Text)
	}
}

// IsPlain reports whether the text is one run without marks, breaks or notes.
func (t Text) IsPlain() bool { return len(t.runs) == 0 }

// compose brings the letters of a text into composed form (NFC), as every writer of Vietnamese expects them, and remembers
// whether any was not in it: Validate warns of that.
func (t *Text) compose() {
	t.clean = t.isClean()
	if (t.clean || composed.Plain(t.plain)) && !slices.ContainsFunc(t.runs, func(r Run) bool { return !composed.Plain(r.Text) }) {
		return
	}
	t.composeString(&t.plain)
	t.runs = slices.Clone(t.runs) // they may be the caller's
	t.joinMarks()
	for i := range t.runs {
		t.composeString(&t.runs[i].Text)
	}
}

func (t *Text) isClean() bool { return t.plain != "" && isPlain(t.plain) }

func (t *Text) composeString(s *string) {
	if made := composed.String(*s); made != *s {
		*s, t.decomposed = made, true
	}
}

// joinMarks gives marks at the start of a run to the letter before them, whatever its face.
func (t *Text) joinMarks() {
	var before *Run // the last with letters, nil after a break or a note
	for i := range t.runs {
		r := &t.runs[i]
		if marks := composed.Leading(r.Text); marks > 0 && before != nil {
			before.Text += r.Text[:marks]
			r.Text = r.Text[marks:]
		}
		switch {
		case r.Break || r.Note != nil:
			before = nil
		case r.Text != "":
			before = r
		}
	}
}

package model

import (
	"slices"

	"github.com/vanthu/baocao/internal/composed"
)

// compose brings the letters of a text into composed form (NFC), as every writer of Vietnamese expects them, and remembers
// whether any was not in it: Validate warns of that.
func (t *Text) compose() {
	if composed.Plain(t.plain) && !slices.ContainsFunc(t.runs, func(r Run) bool { return !composed.Plain(r.Text) }) {
		return
	}
	t.composeString(&t.plain)
	t.runs = slices.Clone(t.runs) // they may be the caller's
	t.joinMarks()
	for i := range t.runs {
		t.composeString(&t.runs[i].Text)
	}
}

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

package source

import (
	"testing"

	"github.com/vanthu/baocao/model"
)

func TestNotes(t *testing.T) {
	tests := []struct {
		name, front, body string
		want              string // the body, or the faults
	}{
		{"defined in the body, used in the body", "", "a[^1]\n\n[^1]: x\n", "p a{x}\n"},
		{"defined before it is used", "", "[^1]: x\n\na[^1]\n", "p a{x}\n"},
		{"defined in the front matter, used in the body", "notes: {1: x *y*}\n", "a[^1]\n", "p a{x i(y)}\n"},
		{"used in a fence", "", "```table\ncolumns: ['A[^1]']\nrows: [['b[^1]']]\n```\n\n[^1]: x\n", "table A{x} text / b{x}\n"},
		{"used in an appendix's Markdown", "agency_name: A\nappendices: [{title: A, body: 'b[^1]'}]\n", "phụ lục\n\n[^1]: x\n", "p phụ lục\n"},
		{"two paragraphs in the front matter", "notes:\n  1: |\n    x\n\n    y\n", "a[^1]\n", "p a{x / y}\n"},
		{"in a list", "", "- a[^1]\n\n  [^1]: x\n\nb[^2]\n\n[^2]: y\n", "item [-] a{x}\np b{y}\n"},
		{"of several lines", "", "a[^1]\n\n[^1]: x\ny\n", "p a{x y}\n"},
		{"never used", "notes: {2: x}\n", "a\n\n[^1]: x\n", "bao-cao.md:8:9 notes.2 note-unreferenced\nbao-cao.md:12:1 notes.1 note-unreferenced\n"},
		{"used only in another note", "", "a[^1]\n\n[^1]: x[^2]\n\n[^2]: y\n", "bao-cao.md:13:1 notes.2 note-unreferenced\n"},
		{"in a note", "", "a[^1] b[^2]\n\n[^1]: x[^2]\n\n[^2]: y\n", "bao-cao.md:9:1 body[0].paragraph.note[0] note-nested\n"},
		{"missing", "", "a[^1] b[^2]\n", "bao-cao.md:9:1 body[0].paragraph note-missing\n"},
		{"missing in a field", "closing: b[^2]\n", "a\n", "bao-cao.md:8:1 closing note-missing\n"},
		{"missing in a cell", "", "```table\ncolumns: [A]\nrows:\n  - [a]\n  - ['b[^1]']\n```\n", "bao-cao.md:13:6 body[0].table.rows[1][0] note-missing\n"},
		{"escaped", "", "a\\[^1]\n", "p a[^1]\n"},
		{"without text", "", "a[^1]\n\n[^1]:\n", "bao-cao.md:9:1 body[0].paragraph.note note-empty\n"},
		{"defined twice in the body", "", "a[^1]\n\n[^1]: x\n\n[^1]: y\n", "bao-cao.md:13:1 notes.1 note-twice\n"},
		{"defined twice", "notes: {1: x}\n", "a[^1]\n\n[^1]: y\n", "bao-cao.md:12:1 notes.1 note-twice\n"},
		{"a list in a note", "", "a[^1]\n\n[^1]: x\n\n    - y\n", "bao-cao.md:13:5 notes.1 markdown-block\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r, err := decodeBody(test.body, test.front)
			got := faultsOf(r, err)
			if got == "" {
				got = outline(r.Body)
			}
			if got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// A note that is used twice is printed twice: it has no number of its own.
func TestNoteUsedTwiceIsTwoNotes(t *testing.T) {
	r, err := decodeBody("a[^1]\n\n[^1]: x\n", "closing: b[^1]\n")
	if err != nil {
		t.Fatal(err)
	}
	first, second := firstNote(r.Body[0].Paragraph), firstNote(r.Closing)
	if first == nil || second == nil || first == second {
		t.Errorf("%p %p", first, second)
	}
	wantFaults(t, r, nil)
}

func firstNote(t model.Text) *model.Note {
	for r := range t.Runs() {
		if r.Note != nil {
			return r.Note
		}
	}
	return nil
}

package check

import (
	"io"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

// A Result is what [Read] found out about a file.
type Result struct {
	Kind       Kind        `json:"kind"`
	Findings   []Finding   `json:"findings"`
	Unjudged   []Unjudged  `json:"unjudged"`
	Components []Component `json:"components"`

	outline *recognise.Outline // what [Result.Outline] is made of
}

// An Unjudged is something that the rules speak of and that could not be recognised or read. It is neither right nor
// wrong.
type Unjudged struct {
	Component decree.Component `json:"-"` // zero where it is no one component
	Property  decree.Property  `json:"-"` // zero where it is all of it
	Where     Where            `json:"where,omitzero"`
	Places    int              `json:"places,omitempty"` // how often, if more than once
	Reason    decree.Message   `json:"reason"`
}

// A Component is a part of the document that was recognised.
type Component struct {
	Component decree.Component `json:"-"`
	Name      decree.Message   `json:"name"`
	Where     Where            `json:"where"`  // the first of its paragraphs
	Places    int              `json:"places"` // the number of its paragraphs
}

// Clean reports whether there is no finding.
func (r *Result) Clean() bool { return len(r.Findings) == 0 }

// A Config says how a file is checked. The zero value does it as [Read] does.
type Config struct {
	// Strict reports as advice what lies beside the allowed value by less than an eye can tell: a length within
	// [decree.Leeway], a rule line within [decree.LineLeeway].
	Strict bool

	// Kind is the type that the document is judged as, whatever it looks like; zero leaves that to [Read].
	Kind decree.DocType
}

// Read checks a Word file of the given size, with the zero [Config]. The error says why it cannot be read; findings are
// no error.
func Read(r io.ReaderAt, size int64) (*Result, error) { return Config{}.Read(r, size) }

// Read checks a Word file of the given size.
func (c Config) Read(r io.ReaderAt, size int64) (*Result, error) {
	d, err := word.Open(r, size)
	if err != nil {
		return nil, err
	}
	return c.judge(d), nil
}

// judge recognises the facts and holds them against the rules.
func (c Config) judge(d *word.Document) *Result {
	in := newInspection(d, c)
	for i := range rules {
		if in.rule = &rules[i]; in.outline.Kind.OfDecree() || ofAnyFile(in.rule.ID) {
			rules[i].check(in)
		}
	}
	in.noteMissing()
	return in.result()
}

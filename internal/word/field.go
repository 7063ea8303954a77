package word

import (
	"strings"

	"github.com/vanthu/baocao/internal/xmltree"
)

// A field is one w:fldChar that has begun.
type field struct {
	instruction bool   // what follows is its instruction, else its result
	code        []byte // its instruction so far
	made        *Field // nil for one nested too deeply to be kept
	from        int    // where its result begins in the paragraph
}

// maxFields is how many nested fields are kept: each leaves a span in every paragraph up to its end.
const maxFields = 8

func (r *storyReader) fieldChar(p *Paragraph) {
	n := len(r.fields)
	switch r.attr("fldCharType") {
	case "begin":
		if n < xmltree.MaxDepth {
			f := field{instruction: true}
			if n < maxFields {
				f.made = new(Field)
			}
			r.fields = append(r.fields, f)
		}
	case "separate":
		if n > 0 {
			r.fields[n-1].result(len(r.buffer))
		}
	case "end":
		if n > 0 {
			f := &r.fields[n-1]
			if f.instruction {
				f.result(len(r.buffer))
			}
			f.span(p, len(r.buffer))
			r.fields = r.fields[:n-1]
		}
	}
}

// result ends the instruction of a field.
func (f *field) result(at int) {
	if f.made != nil {
		f.made.Instruction = string(f.code)
	}
	f.instruction, f.code, f.from = false, nil, at
}

// span adds what stands between the beginning of the result in a paragraph and an offset in it.
func (f *field) span(p *Paragraph, to int) {
	if f.made == nil {
		return
	}
	p.inside().Fields = append(p.inside().Fields, FieldSpan{f.from, to, f.made})
	if link, ok := linkOf(f.made.Instruction); ok && f.from < to {
		link.From, link.To = f.from, to
		p.inside().Links = append(p.inside().Links, link)
	}
}

// linkOf reads the instruction of a field that is a hyperlink: HYPERLINK "address" \l "bookmark".
func linkOf(instruction string) (link Link, ok bool) {
	name, rest, _ := strings.Cut(strings.TrimSpace(instruction), " ")
	if !strings.EqualFold(name, "HYPERLINK") {
		return link, false
	}
	to := &link.Target
	for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
		var word string
		if rest[0] == '"' {
			word, rest, _ = strings.Cut(rest[1:], `"`)
		} else {
			word, rest, _ = strings.Cut(rest, " ")
		}
		switch {
		case word == `\l`:
			to = &link.Anchor
		case strings.HasPrefix(word, `\`):
			to = new(string) // a frame, a tip
		default:
			*to = word
		}
	}
	return link, true
}

// breakFields ends the results that go on in the next paragraph.
func (r *storyReader) breakFields(p *Paragraph) {
	for i := range r.fields {
		f := &r.fields[i]
		if to := len(r.buffer); !f.instruction && f.from < to {
			f.span(p, to)
		}
		f.from = 0
	}
}

// instruction reads a part of the instruction of a field.
func (r *storyReader) instruction(p *Paragraph) {
	code := r.Content(nil)
	if !r.inInstruction() {
		return
	}
	f := &r.fields[len(r.fields)-1]
	if f.made != nil {
		f.code = append(f.code, code...)
	}
	if isPageField(string(code)) {
		p.PageField = true
	}
}

// inInstruction reports whether text stands in the instruction of a field and not in its result.
func (r *storyReader) inInstruction() bool {
	n := len(r.fields)
	return n > 0 && r.fields[n-1].instruction
}

// simpleField reads a field with its instruction in an attribute.
func (r *storyReader) simpleField(p *Paragraph) {
	f := field{code: []byte(r.attr("instr"))}
	f.made = new(Field)
	f.result(len(r.buffer))
	if isPageField(f.made.Instruction) {
		p.PageField = true
	}
	r.inlines(p)
	f.span(p, len(r.buffer))
}

func isPageField(instruction string) bool { return isField(instruction, "PAGE") }

// IsContents reports whether a field is a table of contents.
func (f *Field) IsContents() bool { return isField(f.Instruction, "TOC") }

func isField(instruction, of string) bool {
	name, _, _ := strings.Cut(strings.TrimSpace(instruction), " ")
	return strings.EqualFold(name, of)
}

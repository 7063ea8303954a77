package word

import (
	"strings"

	"github.com/vanthu/baocao/internal/xmltree"
)

func (r *storyReader) run(p *Paragraph) {
	direct, id := RunFormat{}, ""
	before := len(r.buffer)
	for at := r.Depth(); r.Child(at); {
		if r.Word() == "rPr" {
			direct, id = r.runProperties(r.doc.Fonts)
			continue
		}
		r.runContent(p)
	}
	if len(r.buffer) == before {
		return
	}
	f := r.doc.shown(p, direct, id)
	if f.Hidden == On {
		r.buffer = r.buffer[:before]
		return
	}
	if last := len(p.Runs) - 1; last >= 0 && p.Runs[last].Format == f {
		p.Runs[last].End = len(r.buffer)
		return
	}
	p.Runs = append(p.Runs, Run{len(r.buffer), f})
}

// shown is the format of a run. Equal ones are one, so that a long document costs a few dozen.
func (d *opener) shown(p *Paragraph, direct RunFormat, id string) *RunFormat {
	table := RunFormat{}
	if p.Cell != nil {
		table = p.Cell.Table.Style.Runs
	}
	key := runKey{table, p.Style, id, direct}
	if f, ok := d.formats[key]; ok {
		return f
	}
	f := effective(d.Styles.Runs, table, p.Style.Runs, d.Styles.find("character", id).Runs, direct)
	d.formats[key] = &f
	return &f
}

type runKey struct {
	table  RunFormat
	style  *Style
	id     string
	direct RunFormat
}

func (r *storyReader) runContent(p *Paragraph) {
	switch r.Word() {
	case "t":
		if !r.inInstruction() {
			r.buffer = r.Content(r.buffer)
		}
	case "tab", "ptab":
		r.buffer = append(r.buffer, '\t')
		p.Centred = p.Centred || r.Word() == "ptab" && r.attr("alignment") == "center"
	case "br", "cr":
		switch r.attr("type") {
		case "page":
			p.PageBreak = true
		default:
			r.buffer = append(r.buffer, '\n')
		}
	case "noBreakHyphen":
		r.buffer = append(r.buffer, '-')
	case "fldChar":
		r.fieldChar()
	case "instrText":
		instruction := string(r.Content(nil))
		if n := len(r.fields); n > 0 && r.fields[n-1].instruction && isPageField(instruction) {
			p.PageField = true
		}
	case "drawing":
		r.drawing(p)
	case "pict", "object":
		r.vml(p)
	case "":
		if r.Is(xmltree.Compatibility, "AlternateContent") {
			r.alternatives(func() {
				for at := r.Depth(); r.Child(at); {
					r.runContent(p)
				}
			})
		}
	}
}

func (r *storyReader) fieldChar() {
	switch n := len(r.fields); r.attr("fldCharType") {
	case "begin":
		if n < xmltree.MaxDepth {
			r.fields = append(r.fields, field{instruction: true})
		}
	case "separate":
		if n > 0 {
			r.fields[n-1] = field{result: true}
		}
	case "end":
		if n > 0 {
			r.fields = r.fields[:n-1]
		}
	}
}

// inInstruction reports whether text stands in the instruction of a field and not in its result.
func (r *storyReader) inInstruction() bool {
	n := len(r.fields)
	return n > 0 && r.fields[n-1].instruction
}

func isPageField(instruction string) bool {
	name, _, _ := strings.Cut(strings.TrimSpace(instruction), " ")
	return strings.EqualFold(name, "PAGE")
}

package check

import "strings"

func (r *storyReader) run(p *paragraph) {
	direct, id := runFormat{}, ""
	before := len(r.buffer)
	for at := r.depth(); r.child(at); {
		if r.word() == "rPr" {
			direct, id = r.runProperties(r.doc.fonts)
			continue
		}
		r.runContent(p)
	}
	if len(r.buffer) == before {
		return
	}
	f := r.doc.shown(p, direct, id)
	if f.hidden == on {
		r.buffer = r.buffer[:before]
		return
	}
	if last := len(p.runs) - 1; last >= 0 && p.runs[last].format == f {
		p.runs[last].end = len(r.buffer)
		return
	}
	p.runs = append(p.runs, run{len(r.buffer), f})
}

// shown is the format of a run. Equal ones are one, so that a long document costs a few dozen.
func (d *opener) shown(p *paragraph, direct runFormat, id string) *runFormat {
	table := runFormat{}
	if p.cell != nil {
		table = p.cell.table.style.runs
	}
	key := runKey{table, p.style, id, direct}
	if f, ok := d.formats[key]; ok {
		return f
	}
	f := effective(d.styles.runs, table, p.style.runs, d.styles.find("character", id).runs, direct)
	d.formats[key] = &f
	return &f
}

type runKey struct {
	table  runFormat
	style  *style
	id     string
	direct runFormat
}

func (r *storyReader) runContent(p *paragraph) {
	switch r.word() {
	case "t":
		if !r.inInstruction() {
			r.buffer = r.content(r.buffer)
		}
	case "tab", "ptab":
		r.buffer = append(r.buffer, '\t')
		p.centred = p.centred || r.word() == "ptab" && r.attr("alignment") == "center"
	case "br", "cr":
		switch r.attr("type") {
		case "page":
			p.newPage = true
		default:
			r.buffer = append(r.buffer, '\n')
		}
	case "noBreakHyphen":
		r.buffer = append(r.buffer, '-')
	case "fldChar":
		r.fieldChar()
	case "instrText":
		instruction := string(r.content(nil))
		if n := len(r.fields); n > 0 && r.fields[n-1].instruction && isPageField(instruction) {
			p.pageField = true
		}
	case "drawing":
		r.drawing(p)
	case "pict", "object":
		r.vml(p)
	case "":
		if r.is(spaceCompatibility, "AlternateContent") {
			r.alternatives(func() {
				for at := r.depth(); r.child(at); {
					r.runContent(p)
				}
			})
		}
	}
}

func (r *storyReader) fieldChar() {
	switch n := len(r.fields); r.attr("fldCharType") {
	case "begin":
		if n < maxDepth {
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

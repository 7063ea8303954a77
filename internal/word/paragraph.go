package check

import (
	"github.com/vanthu/baocao/internal/composed"
)

// paragraph reads one w:p and what floats in it.
func (r *storyReader) paragraph(a *around) {
	if len(r.story.paragraphs) >= maxParagraphs {
		r.fail(ErrTooLarge)
		return
	}
	p := &paragraph{
		index: r.doc.count, number: len(r.story.paragraphs) + 1, place: a.step("p"), section: len(r.doc.sections), cell: a.cell, box: a.box, host: a.host, story: r.story,
		opened: r.begin, begin: r.pos, selfClosing: r.selfClosing, style: r.doc.styles.find("paragraph", ""),
	}
	r.doc.count++
	r.story.paragraphs = append(r.story.paragraphs, p)
	if a.cell != nil {
		a.cell.paragraphs = append(a.cell.paragraphs, p)
	}
	outer := r.buffer
	r.buffer = nil
	if outer == nil {
		r.buffer = r.doc.scratch[:0]
	}
	direct, mark := parFormat{}, runFormat{}
	for at := r.depth(); r.child(at); {
		if r.word() == "pPr" {
			direct, mark = r.properties(p)
			p.begin = r.pos
			continue
		}
		r.inline(p)
	}
	p.end = r.begin
	r.settle(p, direct)
	if len(p.runs) == 0 {
		p.mark = r.doc.shown(p, mark, "")
	}
	text := string(r.buffer)
	if p.text = composed.String(text); p.text != text {
		p.decomposed = true
		p.recompose(text)
	}
	if outer == nil {
		r.doc.scratch = r.buffer
	}
	r.buffer = outer
}

// recompose moves the ends of the runs to where they are in normal form C.
func (p *paragraph) recompose(raw string) {
	for i := range p.runs {
		p.runs[i].end = min(len(composed.String(raw[:p.runs[i].end])), len(p.text))
	}
}

// properties reads the pPr, the format of the mark at the end of the paragraph, and the section that may end there.
func (r *storyReader) properties(p *paragraph) (direct parFormat, mark runFormat) {
	direct, id := r.paragraphProperties(func(child string) {
		switch {
		case child == "rPr":
			mark, _ = r.runProperties(r.doc.fonts)
		case child == "sectPr" && r.story == r.doc.main && p.box == nil:
			r.section()
		}
	})
	p.style = r.doc.styles.find("paragraph", id)
	return direct, mark
}

// settle makes the format of the paragraph: the defaults, the style of the table, the style with its numbering, and what
// is set directly. The indents of a list yield to those of the style that brings the list, and to direct ones.
func (r *storyReader) settle(p *paragraph, direct parFormat) {
	sheet := r.doc.styles
	base := sheet.format
	if p.cell != nil {
		base = p.cell.table.style.format.over(base)
	}
	styled := p.style.format.over(base)
	l, at := r.doc.numbering.level(direct.over(styled))
	switch {
	case l == nil:
	case direct.list.given:
		styled = l.levels[at].format.over(styled)
	default:
		styled = p.style.format.over(l.levels[at].format.over(base))
	}
	p.format = direct.over(styled)
	if l != nil && (len(r.buffer) > 0 || p.cell == nil) {
		p.label = l.advance(at)
	}
}

// inline reads one child of a paragraph, through everything that may be wrapped around runs.
func (r *storyReader) inline(p *paragraph) {
	switch r.word() {
	case "r":
		r.run(p)
	case "fldSimple":
		if isPageField(r.attr("instr")) {
			p.pageField = true
		}
		r.inlines(p)
	case "hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "ins", "moveTo", "dir", "bdo":
		r.inlines(p)
	case "":
		if r.is(spaceCompatibility, "AlternateContent") {
			r.alternatives(func() { r.inlines(p) })
		}
	}
}

func (r *storyReader) inlines(p *paragraph) {
	for at := r.depth(); r.child(at); {
		r.inline(p)
	}
}

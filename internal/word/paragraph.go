package word

import (
	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/internal/xmltree"
)

// paragraph reads one w:p and what floats in it.
func (r *storyReader) paragraph(a *around) {
	if len(r.story.Paragraphs) >= maxParagraphs {
		r.Fail(ErrTooLarge)
		return
	}
	p := &Paragraph{
		Index: r.doc.ParagraphCount, Number: len(r.story.Paragraphs) + 1, Path: a.step("p"), Section: len(r.doc.Sections), Cell: a.cell, Box: a.box, Host: a.host, Story: r.story,
		Opened: r.Begin, Begin: r.Pos, SelfClosing: r.SelfClosing, Style: r.doc.Styles.find("paragraph", ""),
	}
	r.doc.ParagraphCount++
	r.story.Paragraphs = append(r.story.Paragraphs, p)
	if a.cell != nil {
		a.cell.Paragraphs = append(a.cell.Paragraphs, p)
	}
	outer := r.buffer
	r.buffer = nil
	if outer == nil {
		r.buffer = r.doc.scratch[:0]
	}
	direct, mark := ParagraphFormat{}, RunFormat{}
	for at := r.Depth(); r.Child(at); {
		if r.Word() == "pPr" {
			direct, mark = r.properties(p)
			p.Begin = r.Pos
			continue
		}
		r.inline(p)
	}
	p.End = r.Begin
	r.settle(p, direct)
	if len(p.Runs) == 0 {
		p.Mark = r.doc.shown(p, mark, "")
	}
	text := string(r.buffer)
	if p.Text = composed.String(text); p.Text != text {
		p.Decomposed = true
		p.recompose(text)
	}
	if outer == nil {
		r.doc.scratch = r.buffer
	}
	r.buffer = outer
}

// recompose moves the ends of the runs to where they are in normal form C.
func (p *Paragraph) recompose(raw string) {
	for i := range p.Runs {
		p.Runs[i].End = min(len(composed.String(raw[:p.Runs[i].End])), len(p.Text))
	}
}

// properties reads the pPr, the format of the mark at the end of the paragraph, and the section that may end there.
func (r *storyReader) properties(p *Paragraph) (direct ParagraphFormat, mark RunFormat) {
	direct, id := r.paragraphProperties(func(child string) {
		switch {
		case child == "rPr":
			mark, _ = r.runProperties(r.doc.Fonts)
		case child == "sectPr" && r.story == r.doc.Main && p.Box == nil:
			r.section()
		}
	})
	p.Style = r.doc.Styles.find("paragraph", id)
	return direct, mark
}

// settle makes the format of the paragraph: the defaults, the style of the table, the style with its numbering, and what
// is set directly. The indents of a list yield to those of the style that brings the list, and to direct ones.
func (r *storyReader) settle(p *Paragraph, direct ParagraphFormat) {
	sheet := r.doc.Styles
	base := sheet.Format
	if p.Cell != nil {
		base = p.Cell.Table.Style.Format.over(base)
	}
	styled := p.Style.Format.over(base)
	l, at := r.doc.numbering.level(direct.over(styled))
	switch {
	case l == nil:
	case direct.List.Given:
		styled = l.levels[at].format.over(styled)
	default:
		styled = p.Style.Format.over(l.levels[at].format.over(base))
	}
	p.Format = direct.over(styled)
	if l != nil && (len(r.buffer) > 0 || p.Cell == nil) {
		p.Label = l.advance(at)
	}
}

// inline reads one child of a paragraph, through everything that may be wrapped around runs.
func (r *storyReader) inline(p *Paragraph) {
	switch r.Word() {
	case "r":
		r.run(p)
	case "fldSimple":
		if isPageField(r.attr("instr")) {
			p.PageField = true
		}
		r.inlines(p)
	case "hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "ins", "moveTo", "dir", "bdo":
		r.inlines(p)
	case "":
		if r.Is(xmltree.Compatibility, "AlternateContent") {
			r.alternatives(func() { r.inlines(p) })
		}
	}
}

func (r *storyReader) inlines(p *Paragraph) {
	for at := r.Depth(); r.Child(at); {
		r.inline(p)
	}
}

package word

import (
	"slices"
	"strings"

	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/internal/xmltree"
	"golang.org/x/text/unicode/norm"
)

// dropCap is the frame of the first letter of the next paragraph.
const dropCap = "dropCap"

// paragraph reads one w:p and what floats in it. Where its mark was deleted with changes tracked, or where it is a letter as high as some
// lines, it is one with the next, whose format both have then: Word leaves a paragraph its own only before an empty one.
func (r *storyReader) paragraph(a *around) {
	if len(r.story.Paragraphs) >= maxParagraphs {
		r.Fail(ErrTooLarge)
		return
	}
	p := &Paragraph{
		Index: r.doc.ParagraphCount, Number: len(r.story.Paragraphs) + 1, Path: a.step("p"), Section: len(r.doc.Sections), Story: r.story,
		Cell: a.cell, Box: a.box, Host: a.host, Note: a.note, Control: a.control,
		Opened: r.Begin, Begin: r.Pos, SelfClosing: r.SelfClosing, Style: r.doc.Styles.find("paragraph", ""),
	}
	r.doc.ParagraphCount++
	r.story.Paragraphs = append(r.story.Paragraphs, p)
	if a.cell != nil {
		a.cell.Paragraphs = append(a.cell.Paragraphs, p)
	}
	if a.note != nil {
		a.note.Paragraphs = append(a.note.Paragraphs, p)
	}
	outer := r.buffer
	r.buffer = nil
	if outer == nil {
		r.buffer = r.doc.scratch[:0]
	}
	sections := len(r.doc.Sections)
	direct, mark := r.content(p)
	if direct.Frame == dropCap {
		p.setOnLine()
	}
	for (mark.Deleted || direct.Frame == dropCap) && len(r.doc.Sections) == sections && r.paragraphFollows() {
		a.step("p")
		was, written, things := p.Style, len(r.buffer), p.Inlines.extent()
		p.Style = r.doc.Styles.find("paragraph", "")
		format, end := r.content(p)
		if len(r.buffer) == written && p.Inlines.extent() == things {
			p.Style, mark.Deleted, direct.Frame = was, end.Deleted, ""
		} else {
			direct, mark = format, end
		}
	}
	r.breakFields(p)
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

// setOnLine takes letters that were lowered for their height as any others.
func (p *Paragraph) setOnLine() {
	for i := range p.Runs {
		if f := p.Runs[i].Format; f.IsRaised() {
			line := *f
			line.Raised = ""
			p.Runs[i].Format = &line
		}
	}
}

// content reads what stands in the w:p that the scanner stands at.
func (r *storyReader) content(p *Paragraph) (direct ParagraphFormat, mark RunFormat) {
	single := r.SelfClosing
	for at := r.Depth(); r.Child(at); {
		if r.Word() == "pPr" {
			direct, mark = r.properties(p)
			if p.End == 0 {
				p.Begin = r.Pos
			}
			continue
		}
		r.inline(p)
	}
	if p.End == 0 || !single {
		p.End = r.Begin
	}
	return direct, mark
}

// paragraphFollows goes on to the next paragraph in the place of the one that has ended, unless another block comes before it.
func (r *storyReader) paragraphFollows() bool {
	for at := r.Depth(); ; r.Child(at) {
		ahead := scanner{r.Ahead()}
		if !ahead.Child(at) {
			return false
		}
		name := ahead.Word()
		if name == "p" {
			return r.Child(at)
		}
		if name != "proofErr" && !strings.HasSuffix(name, "Start") && !strings.HasSuffix(name, "End") {
			return false
		}
	}
}

// recompose moves the ends of the runs, and the places of everything, to where they are in normal form C. One between a
// letter and its mark moves behind both.
func (p *Paragraph) recompose(raw string) {
	var places []*int
	for i := range p.Runs {
		places = append(places, &p.Runs[i].End)
	}
	p.Inlines.places(func(at *int) { places = append(places, at) })
	slices.SortFunc(places, func(a, b *int) int { return *a - *b })
	var pieces norm.Iter
	pieces.InitString(norm.NFC, raw)
	made, next := 0, 0
	for !pieces.Done() {
		from := pieces.Pos()
		piece := pieces.Next()
		for ; next < len(places) && *places[next] <= pieces.Pos(); next++ {
			if *places[next] == from {
				*places[next] = made
			} else {
				*places[next] = made + len(piece)
			}
		}
		made += len(piece)
	}
}

// properties reads the pPr, the format of the mark at the end of the paragraph, and the section that may end there.
func (r *storyReader) properties(p *Paragraph) (direct ParagraphFormat, mark RunFormat) {
	direct, id := r.paragraphProperties(func(child string) {
		switch {
		case child == "rPr":
			mark, _ = r.runProperties(r.doc.fonts)
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
		styled = l.at(at).format.over(styled)
	default:
		styled = p.Style.Format.over(l.at(at).format.over(base))
	}
	p.Format = direct.over(styled)
	if l != nil {
		if r.deletedRows > 0 {
			r.counted = append(r.counted, countBefore{l, l.count, l.begun})
		}
		p.Label = l.advance(at)
	}
}

// inline reads one child of a paragraph, through everything that may be wrapped around runs.
func (r *storyReader) inline(p *Paragraph) {
	switch r.Word() {
	case "r":
		r.run(p)
	case "fldSimple":
		r.simpleField(p)
	case "hyperlink":
		r.hyperlink(p)
	case "sdt":
		r.control(p)
	case "smartTag", "sdtContent", "customXml", "ins", "moveTo", "dir", "bdo":
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

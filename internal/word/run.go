package word

import (
	"strings"
	"unicode"

	"github.com/vanthu/baocao/internal/xmltree"
)

func (r *storyReader) run(p *Paragraph) {
	direct, id := RunFormat{}, ""
	before, things, texts := len(r.buffer), p.Inlines.extent(), len(r.story.texts)
	for at := r.Depth(); r.Child(at); {
		if r.Word() == "rPr" {
			direct, id = r.runProperties(r.doc.fonts)
			continue
		}
		r.runContent(p)
	}
	if len(r.buffer) == before && p.Inlines.extent() == things {
		return
	}
	if p.Inlines.extent().notes > things.notes {
		r.endMarks(p.Inlines.Notes[things.notes:])
	}
	f := r.doc.shown(p, direct, id)
	if kind := r.leftOut(f, before); kind != 0 {
		r.hide(p, before, things)
		for i := range r.story.texts[texts:] {
			r.story.texts[texts+i].left = kind
		}
	}
	if len(r.buffer) == before {
		return
	}
	if last := len(p.Runs) - 1; last >= 0 && p.Runs[last].Format == f {
		p.Runs[last].End = len(r.buffer)
		return
	}
	p.Runs = append(p.Runs, Run{len(r.buffer), f})
}

// leftOut says why a run whose text begins at an offset is no text of its paragraph, zero where it is. Who reads all of a
// file ([OpenAll]) wants to know of what a page shows and no text says.
func (r *storyReader) leftOut(f *RunFormat, from int) UnreadKind {
	switch {
	case f.Hidden == On:
		return HiddenText
	case r.doc.tracing && f.Struck == On:
		return StruckText
	case r.doc.tracing && showsSigns(f.ASCII, r.buffer[from:]):
		return SymbolText
	}
	return 0
}

// showsSigns reports whether a typeface has other signs in the place of the letters of a text. Figures are figures in Symbol.
func showsSigns(typeface string, text []byte) bool {
	for _, name := range [...]string{"Wingdings", "Webdings", "Symbol", "Marlett"} {
		if strings.HasPrefix(typeface, name) {
			return name != "Symbol" || strings.ContainsFunc(string(text), func(c rune) bool { return unicode.IsLetter(c) || unicode.Is(unicode.Co, c) })
		}
	}
	return false
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
			r.noteRead()
			r.buffer = r.Content(r.buffer)
		}
	case "tab", "ptab":
		r.lineBreak(p, Tab)
		r.buffer = append(r.buffer, '\t')
		p.Centred = p.Centred || r.Word() == "ptab" && r.attr("alignment") == "center"
	case "br", "cr":
		switch r.attr("type") {
		case "page":
			p.PageBreak = true
			r.lineBreak(p, PageBreak)
		case "column":
			r.lineBreak(p, ColumnBreak)
			r.buffer = append(r.buffer, '\n')
		default:
			r.lineBreak(p, LineBreak)
			r.buffer = append(r.buffer, '\n')
		}
	case "noBreakHyphen":
		r.buffer = append(r.buffer, '-')
	case "fldChar":
		r.fieldChar(p)
	case "instrText":
		r.instruction(p)
	case "footnoteReference":
		r.noteReference(p, false)
	case "endnoteReference":
		r.noteReference(p, true)
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

func (r *storyReader) lineBreak(p *Paragraph, kind BreakKind) {
	p.inside().Breaks = append(p.inside().Breaks, Break{len(r.buffer), kind})
}

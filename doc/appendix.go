package doc

import (
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// appendix lays out an appendix on pages of its own, which are numbered from 1.
func (a *assembler) appendix(i int) {
	x := &a.report.Appendices[i]
	defer a.origins.leave(a.origins.enter("appendices", i))
	a.page = pageOf(decree.Page.Pick())
	if x.Orientation == model.Landscape {
		a.page = pageOf(decree.Page.PickLandscape())
	}
	const usual = 24
	a.blocks = make([]Block, 0, usual)
	a.addOf("label", paragraph(styleAppendix, a.appendixLabel(i)))
	if len(x.Title) > 0 {
		a.addOf("title", paragraph(styleAppendixTitle, strings.Join(x.Title, "\n")))
	}
	if x.Reference != model.NoReference {
		a.reference(x)
	}
	a.head = len(a.blocks)
	a.body(x.Body)
	if x.Body.EndsInText() {
		a.endMark()
	}
	a.endSection(1)
	a.goesOn = false
}

// form begins a biểu mẫu on a page of its own, whose numbers go on; right under the head of the appendix it stays on that page.
func (a *assembler) form(h model.Heading, title model.Text) {
	if len(a.blocks) > a.head {
		a.endSection(1)
		a.goesOn, a.head = true, 0
	}
	a.addOf("number", tied(styleForm, "", model.Plain(h.Number)))
	a.addOf("title", tied(styleFormTitle, "", title))
}

// underFormTitle reports whether what comes next is still of the head of a biểu mẫu, which goes where its table goes.
func (a *assembler) underFormTitle() bool {
	if len(a.blocks) == 0 {
		return false
	}
	p, ok := a.blocks[len(a.blocks)-1].(*Paragraph)
	return ok && (p.Style == styleFormTitle || p.Style == styleCentred && p.KeepNext)
}

// appendixLabel numbers the appendices with Roman numerals where there are several of them.
func (a *assembler) appendixLabel(i int) string {
	if own := a.report.Appendices[i].Label; own != "" {
		return own
	}
	if len(a.report.Appendices) == 1 {
		return decree.TextAppendix
	}
	numeral, _ := decree.Roman(i + 1)
	return decree.TextAppendix + " " + numeral
}

// reference is the line that ties the appendix to the report, with a short rule under it as in the Decree's template.
func (a *assembler) reference(x *model.Appendix) {
	attached := decree.TextAttached
	if x.Issued {
		attached = decree.TextIssued
	}
	line := []Inline{&Text{Text: "(" + attached + " " + a.report.DocumentType.Type().Name() + " số "}}
	line = append(line, a.citation(x.Reference)...)
	line = append(line, &Text{Text: " của " + a.agency() + ")"})
	a.addOf("reference", &Paragraph{Style: styleAppendixRef, Inlines: line})
	a.appendixRule(flat(line))
}

// appendixRule adds the rule under the line of the reference. Its style holds its length, so appendices whose lines or pages
// differ in width have styles of their own: "Đường kẻ của phụ lục 2".
func (a *assembler) appendixRule(line string) {
	width := a.page.TextWidth()
	longest := a.longestLine(styleAppendixRef, line, width)
	r, _ := decree.LineUnder(decree.AppendixReference)
	for n := 0; ; n++ {
		s := ruleStyle(styleAppendixRule, n, width, Length(r.Pick*float64(longest)))
		if other := a.styles.find(s.ID); other == nil || *other == s {
			a.add(&Paragraph{Style: a.style(s)})
			return
		}
	}
}

// citation is the number and the date of the report as an appendix names them. In an electronic document they are blank
// and no fields: the system that issues it leaves them so.
func (a *assembler) citation(form model.Reference) []Inline {
	number, date := a.report.Number, a.report.Date
	if form == model.ElectronicReference {
		number.Ordinal, date = 0, model.Date{}
	}
	line := append(numberFields(number), &Text{Text: " "})
	line = append(line, dateFields(date)...)
	if form == model.ElectronicReference {
		return []Inline{&Text{Text: flat(line)}}
	}
	return line
}

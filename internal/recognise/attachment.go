package recognise

import (
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// isFormLabel reports whether a line is the label of a biểu mẫu and nothing else: “Biểu mẫu 1”, “Biểu số 01/BC-STC”, “Mẫu số 2a”.
func isFormLabel(s string) bool {
	for _, word := range []string{"biểu mẫu ", "mẫu biểu ", "phụ biểu ", "biểu số ", "mẫu số ", "biểu ", "mẫu "} {
		if HasPrefixFold(s, word) {
			number := strings.TrimRight(s[len(word):], " .:")
			if HasPrefixFold(number, "số ") {
				number = number[len("số "):]
			}
			return !strings.Contains(number, " ") && strings.ContainsAny(number, "0123456789IVX")
		}
	}
	return false
}

// IsForm reports whether a paragraph is the label of a biểu mẫu, by our style or, centred and bold, by its words.
func (o *Outline) IsForm(p *word.Paragraph) bool {
	if named, ours := o.named(p); ours {
		return named.ID == "BieuMau"
	}
	return p.Cell == nil && p.Box == nil && len(p.Text) < 80 && o.Alignment(p) == decree.Centre && o.Face(p).Bold && isFormLabel(p.Shown())
}

// IsFormTitle reports whether a paragraph is the title of a biểu mẫu, by our style or, centred and bold, by its place.
func (o *Outline) IsFormTitle(p *word.Paragraph) bool {
	if named, ours := o.named(p); ours {
		return named.ID == "TenBieuMau"
	}
	return p.Cell == nil && p.Box == nil && !p.Empty() && o.Alignment(p) == decree.Centre && o.Face(p).Bold
}

// isUnderFormTitle reports whether a line is still of the head of a biểu mẫu: “(Kỳ báo cáo: quý I)”, centred.
func (o *Outline) isUnderFormTitle(p *word.Paragraph) bool {
	_, numbered := MarkerOf(p.Shown())
	return p.Cell == nil && p.Box == nil && !p.Empty() && !numbered && !o.IsForm(p) && !IsAppendixLabel(p.Text) && o.Alignment(p) == decree.Centre
}

// classifyForms finds the biểu mẫu of the appendices. The Decree has no rule for their looks.
func (o *Outline) classifyForms() {
	for _, a := range o.Appendices {
		for i := a.From + 1; i < a.To; i++ {
			p := o.Document.Main.Paragraphs[i]
			if o.Component(p).Valid() || !o.IsForm(p) {
				continue
			}
			form := &AppendixForm{Label: p}
			o.settle(p)
			for i+1 < a.To && o.Document.Main.Paragraphs[i+1].Empty() {
				i++
			}
			if i+1 < a.To && o.IsFormTitle(o.Document.Main.Paragraphs[i+1]) {
				i++
				form.Title = o.Document.Main.Paragraphs[i]
				o.settle(form.Title)
				for i+1 < a.To && o.isUnderFormTitle(o.Document.Main.Paragraphs[i+1]) {
					i++
					o.settle(o.Document.Main.Paragraphs[i])
				}
			}
			a.Forms = append(a.Forms, form)
		}
	}
}

// classifyAttachments recognises what else stands behind the signature: a centred title, and under it whose it is. It has
// numbers of its own, as an appendix has.
func (o *Outline) classifyAttachments() {
	if o.ClosingTo == 0 {
		return
	}
	ps := o.Document.Main.Paragraphs
	for i := o.ClosingTo; i < len(ps); i++ {
		if !o.open(ps[i]) || !o.isHead(ps[i]) || ps[i].Box != nil {
			continue
		}
		var reference *word.Paragraph
		parts := o.referenceApart(ps[i])
		for _, part := range parts {
			if isReference(part.Shown()) && (o.Alignment(part) == decree.Centre || o.Face(part).Italic) {
				reference = part
			}
		}
		if reference == nil {
			continue
		}
		from := o.attachmentTitle(i)
		for _, part := range parts {
			if part == reference {
				break
			}
			o.recognise(part, decree.AppendixTitle)
		}
		o.recognise(reference, decree.AppendixReference)
		for at := i + 1; at < len(ps) && !strings.HasSuffix(ps[at-1].Shown(), ")") && o.open(ps[at]) && o.Alignment(ps[at]) == decree.Centre && o.Face(ps[at]).Italic; at++ {
			o.recognise(ps[at], decree.AppendixReference)
		}
		if ps[i].Cell != nil {
			from = min(from, ps[i].Cell.Table.First)
		}
		o.Attachments = append(o.Attachments, Attachment{reference, from})
		o.settleBeside(ps[i])
	}
}

// attachmentTitle recognises the centred lines above a “Kèm theo” line, and gives the index of the first.
func (o *Outline) attachmentTitle(reference int) (from int) {
	const highest = 8 // paragraphs
	from = reference
	for at := reference - 1; at > max(reference-highest, 0); at-- {
		p := o.Document.Main.Paragraphs[at]
		switch {
		case p.Empty() && from == reference || IsTypedLine(p.Shown()):
		case p.Empty(), !o.open(p), !o.isHead(p), o.Alignment(p) != decree.Centre:
			return from
		default:
			if decree.InCapitals(p.Shown()) {
				o.recognise(p, decree.AppendixTitle)
			} else {
				o.settle(p) // what a quy chế is about, as a trích yếu
			}
			from = at
		}
	}
	return from
}

// An Attachment is what is attached behind the signature without the label of a phụ lục: a quy chế, a list.
type Attachment struct {
	Reference *word.Paragraph // “(Kèm theo Quyết định số …)”
	From      int             // its first paragraph, by index
}

// StartsAnew reports whether the numbers begin anew at a paragraph: with an appendix, an attachment.
func (o *Outline) StartsAnew(i int) bool {
	for _, a := range o.Appendices {
		if a.From == i {
			return true
		}
	}
	for _, a := range o.Attachments {
		if a.From == i {
			return true
		}
	}
	return false
}

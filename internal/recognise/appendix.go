package recognise

import (
	"regexp"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// appendixLabel is the line “Phụ lục I”, with whatever numeral.
var appendixLabel = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:phụ lục)(?:\s+(?i:số\s+)?([IVXLCDM]+|\d+[A-Za-z]?|[A-Z]))?\s*[.:]?$`)
})

// IsAppendixLabel reports whether a text begins with a line “Phụ lục I” and not with a name that a clerk has chosen.
func IsAppendixLabel(text string) bool { return appendixLabel().MatchString(FirstLine(text)) }

// classifyAppendices recognises the heads of the appendices behind the signature.
func (o *Outline) classifyAppendices() {
	for i := o.firstAppendix(o.BodyTo); i < len(o.Document.Main.Paragraphs); i++ {
		p := o.Document.Main.Paragraphs[i]
		if !o.isAppendixLabel(p) {
			continue
		}
		var behind []*word.Paragraph // of the label, in its paragraph
		if o.open(p) && strings.Contains(strings.TrimSpace(p.Text), "\n") {
			parts := o.splitLines(p)
			p, behind = parts[0], parts[1:]
		}
		o.recognise(p, decree.AppendixLabel)
		a := &Appendix{Label: p, From: i}
		if m := appendixLabel().FindStringSubmatch(FirstLine(p.Text)); m != nil {
			a.Numeral = m[1]
		}
		if n := len(o.Appendices); n > 0 {
			o.Appendices[n-1].To = i
		}
		o.Appendices = append(o.Appendices, a)
		a.To = len(o.Document.Main.Paragraphs)
		o.appendixHead(a, behind)
	}
}

// isAnnex reports whether the file begins with an appendix: the document that it belongs to is another file.
func (o *Outline) isAnnex() bool {
	for _, p := range o.Document.Main.Paragraphs {
		if !p.Empty() {
			return !o.hasMasthead() && o.isAppendixLabel(p)
		}
	}
	return false
}

// firstAppendix is the index of the first appendix from a paragraph on.
func (o *Outline) firstAppendix(from int) int {
	for i := from; i < len(o.Document.Main.Paragraphs); i++ {
		if o.isAppendixLabel(o.Document.Main.Paragraphs[i]) {
			return i
		}
	}
	return len(o.Document.Main.Paragraphs)
}

// isAppendixLabel tells the label from a mention of the appendix: it is centred, or the first line of a page.
func (o *Outline) isAppendixLabel(p *word.Paragraph) bool {
	if o.Component(p) == decree.AppendixLabel {
		return true
	}
	if !o.open(p) || p.Cell != nil || p.Box != nil || o.Alignment(p) != decree.Centre && p.Format.PageBreakBefore != word.On {
		return false
	}
	return IsAppendixLabel(p.Text) || isChosenLabel(p.Text) && o.isReferredBelow(p)
}

// isChosenLabel reports whether a line is a label in other words, “Biểu 01”.
func isChosenLabel(s string) bool {
	const longest = 40
	if s = FirstLine(s); len(s) > longest || !strings.ContainsAny(s, "0123456789IVX") {
		return false
	}
	return beginsWithAny(s, []string{"Biểu ", "Phụ biểu ", "Mẫu ", "Biểu mẫu ", "Bảng "})
}

// isFormLabel reports whether a line is the label of a biểu mẫu and nothing else: “Biểu mẫu 1”, “Biểu số 01/BC-STC”, “Mẫu số 2a”.
func isFormLabel(s string) bool {
	for _, word := range []string{"biểu mẫu ", "mẫu biểu ", "phụ biểu ", "biểu số ", "mẫu số "} {
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

// isReferredBelow reports whether a “Kèm theo” line follows within a head of an appendix.
func (o *Outline) isReferredBelow(label *word.Paragraph) bool {
	const head = 6
	ps := o.Document.Main.Paragraphs
	for _, p := range ps[label.Number:min(label.Number+head, len(ps))] {
		if IsAppendixLabel(p.Text) && o.Alignment(p) == decree.Centre {
			return false // the line is of another appendix
		}
		if o.Component(p) == decree.AppendixReference || isReference(p.Shown()) && o.Alignment(p) == decree.Centre {
			return true
		}
	}
	return false
}

// appendixHead recognises the title and the “Kèm theo” line, which may be set on several lines each.
func (o *Outline) appendixHead(a *Appendix, behind []*word.Paragraph) {
	inReference := false
	for _, p := range o.Document.Main.Paragraphs[a.From+1 : min(a.From+12, len(o.Document.Main.Paragraphs))] {
		behind = append(behind, o.referenceApart(p)...)
	}
	for _, p := range behind {
		s := p.Shown()
		switch {
		case p.Empty() || p.Box != nil:
		case o.Component(p) == decree.AppendixReference, o.open(p) && isReference(s):
			o.recognise(p, decree.AppendixReference)
			if a.Reference == nil {
				a.Reference = p
			}
			inReference = !strings.HasSuffix(s, ")")
		case inReference && o.open(p):
			o.recognise(p, decree.AppendixReference)
			inReference = !strings.HasSuffix(s, ")")
		case isTypedLine(s):
			o.typedLine(decree.AppendixReference, p)
			return
		case o.Component(p) == decree.AppendixTitle:
		case !o.open(p) || p.Cell != nil || o.Alignment(p) != decree.Centre || a.Reference != nil:
			return
		default:
			o.recognise(p, decree.AppendixTitle)
		}
	}
}

// isReference reports whether a line is “(Kèm theo Báo cáo số …)”, “(Ban hành kèm theo …)” or “(Đính kèm …”.
func isReference(s string) bool {
	inner, bracket := strings.CutPrefix(s, "(")
	inner = strings.TrimSpace(inner)
	for _, begin := range []string{decree.TextAttached + " ", "Ban hành kèm theo ", "Đính kèm "} {
		if HasPrefixFold(inner, begin) {
			return true
		}
	}
	return bracket && ContainsFold(s, strings.ToLower(decree.TextAttached))
}

// referenceApart takes the “Kèm theo” line apart from the title above it in its paragraph.
func (o *Outline) referenceApart(p *word.Paragraph) []*word.Paragraph {
	if !o.open(p) || p.Cell != nil {
		return []*word.Paragraph{p}
	}
	for _, at := range lineStarts(p.Text) {
		if isReference(word.Clean(p.Text[at:])) {
			return o.split(p, false, at)
		}
	}
	return []*word.Paragraph{p}
}

// classifyAttachments recognises what else stands behind the signature: a centred title, and under it whose it is. It has
// numbers of its own, as an appendix has.
func (o *Outline) classifyAttachments() {
	if o.Closing == nil {
		return
	}
	ps := o.Document.Main.Paragraphs
	for i := o.after(o.Closing); i < len(ps); i++ {
		if !o.open(ps[i]) || ps[i].Cell != nil || ps[i].Box != nil {
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
		o.Attachments = append(o.Attachments, Attachment{reference, from})
	}
}

// attachmentTitle recognises the centred lines above a “Kèm theo” line, and gives the index of the first.
func (o *Outline) attachmentTitle(reference int) (from int) {
	const highest = 8 // paragraphs
	from = reference
	for at := reference - 1; at > max(reference-highest, 0); at-- {
		p := o.Document.Main.Paragraphs[at]
		switch {
		case p.Empty() && from == reference || isTypedLine(p.Shown()):
		case p.Empty(), !o.open(p), p.Cell != nil, o.Alignment(p) != decree.Centre:
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

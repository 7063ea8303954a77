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
		o.appendixHead(a)
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
	return o.open(p) && p.Cell == nil && p.Box == nil && IsAppendixLabel(p.Text) &&
		(o.Alignment(p) == decree.Centre || p.Format.PageBreakBefore == word.On)
}

// appendixHead recognises the title and the “Kèm theo” line, which may be set on several lines each.
func (o *Outline) appendixHead(a *Appendix) {
	inReference := false
	for _, p := range o.Document.Main.Paragraphs[a.From+1 : min(a.From+12, len(o.Document.Main.Paragraphs))] {
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

// isReference reports whether a line is “(Kèm theo Báo cáo số …)”.
func isReference(s string) bool {
	return strings.HasPrefix(s, "(") && ContainsFold(s, strings.ToLower(decree.TextAttached))
}

package check

import (
	"regexp"
	"strings"

	"github.com/vanthu/baocao/decree"
)

// appendixLabel is the line “Phụ lục I”, with whatever numeral.
var appendixLabel = regexp.MustCompile(`^(?i:phụ lục)(?:\s+(?i:số\s+)?([IVXLCDM]+|\d+[A-Za-z]?|[A-Z]))?\s*[.:]?$`)

// classifyAppendices recognises the heads of the appendices behind the signature.
func (o *outline) classifyAppendices() {
	for i := o.firstAppendix(o.bodyTo); i < len(o.document.main.paragraphs); i++ {
		p := o.document.main.paragraphs[i]
		if !o.isAppendixLabel(p) {
			continue
		}
		o.recognise(p, decree.AppendixLabel)
		a := &appendix{label: p, from: i}
		if m := appendixLabel.FindStringSubmatch(firstLine(p.text)); m != nil {
			a.numeral = m[1]
		}
		if n := len(o.appendices); n > 0 {
			o.appendices[n-1].to = i
		}
		o.appendices = append(o.appendices, a)
		a.to = len(o.document.main.paragraphs)
		o.appendixHead(a)
	}
}

// isAnnex reports whether the file begins with an appendix: the document that it belongs to is another file.
func (o *outline) isAnnex() bool {
	for _, p := range o.document.main.paragraphs {
		if !p.empty() {
			return !o.hasMasthead() && o.isAppendixLabel(p)
		}
	}
	return false
}

// firstAppendix is the index of the first appendix from a paragraph on.
func (o *outline) firstAppendix(from int) int {
	for i := from; i < len(o.document.main.paragraphs); i++ {
		if o.isAppendixLabel(o.document.main.paragraphs[i]) {
			return i
		}
	}
	return len(o.document.main.paragraphs)
}

// isAppendixLabel tells the label from a mention of the appendix: it is centred, or the first line of a page.
func (o *outline) isAppendixLabel(p *paragraph) bool {
	if o.component(p) == decree.AppendixLabel {
		return true
	}
	return o.open(p) && p.cell == nil && p.box == nil && appendixLabel.MatchString(firstLine(p.text)) &&
		(alignment(p) == decree.Centre || p.format.newPage == on)
}

// appendixHead recognises the title and the “Kèm theo” line, which may be set on several lines each.
func (o *outline) appendixHead(a *appendix) {
	inReference := false
	for _, p := range o.document.main.paragraphs[a.from+1 : min(a.from+12, len(o.document.main.paragraphs))] {
		s := p.shown()
		switch {
		case p.empty() || p.box != nil:
		case o.component(p) == decree.AppendixReference, o.open(p) && isReference(s):
			o.recognise(p, decree.AppendixReference)
			if a.reference == nil {
				a.reference = p
			}
			inReference = !strings.HasSuffix(s, ")")
		case inReference && o.open(p):
			o.recognise(p, decree.AppendixReference)
			inReference = !strings.HasSuffix(s, ")")
		case isTypedLine(s):
			o.typedLine(decree.AppendixReference, p)
			return
		case o.component(p) == decree.AppendixTitle:
		case !o.open(p) || p.cell != nil || alignment(p) != decree.Centre || a.reference != nil:
			return
		default:
			o.recognise(p, decree.AppendixTitle)
		}
	}
}

// isReference reports whether a line is “(Kèm theo Báo cáo số …)”.
func isReference(s string) bool {
	return strings.HasPrefix(s, "(") && containsFold(s, strings.ToLower(decree.TextAttached))
}

package check

import (
	"regexp"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
)

// appendixLabel is the line “Phụ lục I”, with whatever numeral.
var appendixLabel = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:phụ lục)(?:\s+(?i:số\s+)?([IVXLCDM]+|\d+[A-Za-z]?|[A-Z]))?\s*[.:]?$`)
})

// classifyAppendices recognises the heads of the appendices behind the signature.
func (d *document) classifyAppendices() {
	o := &d.outline
	for i := d.firstAppendix(o.bodyTo); i < len(d.main.paragraphs); i++ {
		p := d.main.paragraphs[i]
		if !d.isAppendixLabel(p) {
			continue
		}
		p.recognise(decree.AppendixLabel)
		a := &appendix{label: p, from: i}
		if m := appendixLabel().FindStringSubmatch(firstLine(p.text)); m != nil {
			a.numeral = m[1]
		}
		if n := len(o.appendices); n > 0 {
			o.appendices[n-1].to = i
		}
		o.appendices = append(o.appendices, a)
		a.to = len(d.main.paragraphs)
		d.appendixHead(a)
	}
}

// isAnnex reports whether the file begins with an appendix: the document that it belongs to is another file.
func (d *document) isAnnex() bool {
	for _, p := range d.main.paragraphs {
		if !p.empty() {
			return !d.hasMasthead() && d.isAppendixLabel(p)
		}
	}
	return false
}

// firstAppendix is the index of the first appendix from a paragraph on.
func (d *document) firstAppendix(from int) int {
	for i := from; i < len(d.main.paragraphs); i++ {
		if d.isAppendixLabel(d.main.paragraphs[i]) {
			return i
		}
	}
	return len(d.main.paragraphs)
}

// isAppendixLabel tells the label from a mention of the appendix: it is centred, or the first line of a page.
func (d *document) isAppendixLabel(p *paragraph) bool {
	if p.component == decree.AppendixLabel {
		return true
	}
	return p.open() && p.cell == nil && p.box == nil && appendixLabel().MatchString(firstLine(p.text)) &&
		(p.alignment() == decree.Centre || p.format.newPage == on)
}

// appendixHead recognises the title and the “Kèm theo” line, which may be set on several lines each.
func (d *document) appendixHead(a *appendix) {
	inReference := false
	for _, p := range d.main.paragraphs[a.from+1 : min(a.from+12, len(d.main.paragraphs))] {
		s := p.shown()
		switch {
		case p.empty() || p.box != nil:
		case p.component == decree.AppendixReference, p.open() && isReference(s):
			p.recognise(decree.AppendixReference)
			if a.reference == nil {
				a.reference = p
			}
			inReference = !strings.HasSuffix(s, ")")
		case inReference && p.open():
			p.recognise(decree.AppendixReference)
			inReference = !strings.HasSuffix(s, ")")
		case isTypedLine(s):
			d.typedLine(decree.AppendixReference, p)
			return
		case p.component == decree.AppendixTitle:
		case !p.open() || p.cell != nil || p.alignment() != decree.Centre || a.reference != nil:
			return
		default:
			p.recognise(decree.AppendixTitle)
		}
	}
}

// isReference reports whether a line is “(Kèm theo Báo cáo số …)”.
func isReference(s string) bool {
	return strings.HasPrefix(s, "(") && containsFold(s, strings.ToLower(decree.TextAttached))
}

package recognise

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// appendixLabel is the line “Phụ lục I”, with whatever numeral.
var appendixLabel = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:phụ lục)(?:\s+(?i:số\s+)?([IVXLCDM]+|\d+[A-Za-z]?|[A-Z]))?\s*[.:]?$`)
})

// labelledTitle is “Phụ lục số 02: Danh mục dự án” or “Phụ lục - Danh mục dự án”, a label with the title behind it on its line.
var labelledTitle = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*(?i:phụ\s+lục)(?:\s+(?i:số\s+)?(?:[IVXLCDM]+|\d+[A-Za-z]?|[A-Z]))?\s*[.:–-]\s*\pL`)
})

// titleBehind is where the title begins that stands behind a label on its line, 0 where none does.
func titleBehind(s string) int {
	at := labelledTitle().FindStringIndex(s)
	if at == nil {
		return 0
	}
	_, size := utf8.DecodeLastRuneInString(s[:at[1]])
	return at[1] - size
}

// IsAppendixLabel reports whether a text begins with a line “Phụ lục I” and not with a name that a clerk has chosen.
func IsAppendixLabel(text string) bool { return appendixLabel().MatchString(FirstLine(text)) }

// classifyAppendices recognises the heads of the appendices behind the signature.
func (o *Outline) classifyAppendices() {
	for i := o.firstAppendix(o.BodyTo); i < len(o.Document.Main.Paragraphs); i++ {
		p := o.Document.Main.Paragraphs[i]
		if !o.isAppendixLabel(p) {
			continue
		}
		from := i
		if p.Cell != nil {
			from = p.Cell.Table.First
		}
		var behind []*word.Paragraph // of the label, in its paragraph
		if at := titleBehind(p.Text); o.open(p) && at > 0 {
			parts := o.split(p, false, at)
			p, behind = parts[0], parts[1:]
		} else if o.open(p) && strings.Contains(strings.TrimSpace(p.Text), "\n") {
			parts := o.splitLines(p)
			p, behind = parts[0], parts[1:]
		}
		o.recognise(p, decree.AppendixLabel)
		a := &Appendix{Label: p, From: from}
		if m := appendixLabel().FindStringSubmatch(FirstLine(p.Text)); m != nil {
			a.Numeral = m[1]
		}
		if n := len(o.Appendices); n > 0 {
			o.Appendices[n-1].To = from
		}
		o.Appendices = append(o.Appendices, a)
		a.To = len(o.Document.Main.Paragraphs)
		o.appendixHead(a, i, behind)
		o.settleBeside(p)
	}
}

// isHead reports whether a paragraph can be of the head of an appendix: it stands in no table, or in one that lays out.
func (o *Outline) isHead(p *word.Paragraph) bool {
	if p.Cell == nil {
		return true
	}
	t := p.Cell.Table
	return t.Outer == nil && !t.Bordered && t != o.Masthead && t != o.Closing && p.Index >= o.BodyTo
}

// settleBeside leaves alone what stands beside the head of an appendix in a table: the agency once more.
func (o *Outline) settleBeside(head *word.Paragraph) {
	if head.Cell == nil {
		return
	}
	t := head.Cell.Table
	for _, p := range o.Document.Main.Paragraphs[t.First:o.after(t)] {
		if o.open(p) {
			o.settle(p)
		}
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

// isAppendixLabel tells the label from a mention of the appendix: it is centred, bold on the right, or the first line of a page, or it has
// a “Kèm theo” line below, as it must in a table.
func (o *Outline) isAppendixLabel(p *word.Paragraph) bool {
	if o.Component(p) == decree.AppendixLabel {
		return true
	}
	if !o.open(p) || !o.isHead(p) || p.Box != nil {
		return false
	}
	if p.Cell != nil && !o.isReferredBelow(p) {
		return false // a line of a table as any other
	}
	if o.opensForm(p) {
		return true
	}
	switch a := o.Alignment(p); {
	case a == decree.Centre, p.Format.PageBreakBefore == word.On, a == decree.Right && o.Face(p).Bold:
	case !o.isReferredBelow(p):
		return false
	}
	if o.Face(p).Bold && o.Alignment(p) == decree.Centre && titleBehind(p.Text) > 0 {
		return true
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

// opensForm reports whether a line is the label of a biểu mẫu that no “Kèm theo” line names, as the first line of a page behind the
// signature. Those of an appendix are parts of it.
func (o *Outline) opensForm(p *word.Paragraph) bool {
	if _, ours := o.named(p); ours || p.Cell != nil || o.ClosingTo == 0 || p.Index < o.ClosingTo || !isFormLabel(p.Shown()) || !o.opensPage(p) {
		return false
	}
	last := len(o.Appendices) - 1
	return last < 0 || !o.IsForm(p) || isFormLabel(o.Appendices[last].Label.Shown())
}

// opensPage reports whether a paragraph is the first one of a page, or behind the signature, that shows anything.
func (o *Outline) opensPage(p *word.Paragraph) bool {
	if p.Format.PageBreakBefore == word.On || p.PageBreak {
		return true
	}
	for at := p.Index - 1; at >= o.ClosingTo; at-- {
		switch before := o.Document.Main.Paragraphs[at]; {
		case before.PageBreak, before.Section != p.Section:
			return true
		case !before.Empty():
			return false
		}
	}
	return true
}

// isReferredBelow reports whether a “Kèm theo” line follows within a head of an appendix.
func (o *Outline) isReferredBelow(label *word.Paragraph) bool {
	const head = 6
	ps := o.Document.Main.Paragraphs
	for _, p := range ps[label.Number:min(label.Number+head, len(ps))] {
		if IsAppendixLabel(p.Text) && o.Alignment(p) == o.Alignment(label) {
			return false // the line is of another appendix
		}
		if o.Component(p) == decree.AppendixReference || isReference(p.Shown()) && (o.Alignment(p) == decree.Centre || o.Alignment(p) == o.Alignment(label)) {
			return true
		}
	}
	return false
}

// appendixHead recognises the title and the “Kèm theo” line, which may be set on several lines each.
func (o *Outline) appendixHead(a *Appendix, label int, behind []*word.Paragraph) {
	inReference, titled := false, false // the title may stand under the “Kèm theo” line
	cell, beside := o.Document.Main.Paragraphs[label].Cell, o.Alignment(o.Document.Main.Paragraphs[label])
	for _, p := range o.Document.Main.Paragraphs[label+1 : min(label+12, len(o.Document.Main.Paragraphs))] {
		if p.Cell != nil && cell != nil && p.Cell.Table == cell.Table && p.Cell.Column != cell.Column {
			continue // beside the head
		}
		behind = append(behind, o.referenceApart(p)...)
	}
	for _, p := range behind {
		s := p.Shown()
		switch {
		case p.Empty() || p.Box != nil:
		case o.IsForm(p):
			return
		case o.Component(p) == decree.AppendixReference, o.open(p) && isReference(s):
			o.recognise(p, decree.AppendixReference)
			if a.Reference == nil {
				a.Reference = p
			}
			inReference = !strings.HasSuffix(s, ")")
		case inReference && o.open(p):
			o.recognise(p, decree.AppendixReference)
			inReference = !strings.HasSuffix(s, ")")
		case IsTypedLine(s):
			o.typedLine(decree.AppendixReference, p)
			return
		case o.Component(p) == decree.AppendixTitle:
			titled = true
		case !o.open(p) || p.Cell != nil && (cell == nil || p.Cell.Table != cell.Table) || o.Alignment(p) != decree.Centre && !(o.Alignment(p) == beside && o.Face(p).Bold && a.Reference == nil) || a.Reference != nil && (titled || !o.Face(p).Bold):
			return
		default:
			o.recognise(p, decree.AppendixTitle)
			titled = a.Reference == nil
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
	if !o.open(p) || !o.isHead(p) {
		return []*word.Paragraph{p}
	}
	for _, at := range lineStarts(p.Text) {
		if isReference(word.Clean(p.Text[at:])) {
			return o.split(p, false, at)
		}
	}
	return []*word.Paragraph{p}
}

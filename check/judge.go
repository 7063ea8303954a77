package check

import (
	"slices"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

// judgeComponents holds every paragraph that was recognised against the rule of its component.
func (in *inspection) judgeComponents() {
	var above *word.Paragraph
	for _, p := range in.outline.Flow {
		if p.Box == nil {
			if in.outline.Component(p).Valid() {
				in.judge(p, above)
			}
			above = p
		} else if in.outline.Component(p).Valid() {
			in.judge(p, nil)
		}
	}
	stories := in.Margins()
	if in.Footnotes != nil {
		stories = append(stories, in.Footnotes)
	}
	for _, st := range stories {
		for _, p := range st.Paragraphs {
			if in.outline.Component(p).Valid() {
				in.judge(p, nil)
			}
		}
	}
}

// A look is everything about a paragraph that a rule judges. Long documents have few different ones, and each is judged
// once. A value that could not be read has its flag unset.
type look struct {
	component                 decree.Component
	font                      string
	ink                       decree.Ink
	size                      decree.Points
	bold, italic              bool
	letters                   decree.Case
	align                     decree.Alignment
	firstLine                 decree.Millimetres
	before                    decree.Points
	line                      float64
	hasCase, hasGap, hasLines bool
	beside                    bool // it shares its lines with another component
}

// A verdict is what decree says of a look.
type verdict struct {
	departures []decree.Departure
	unread     []decree.Property
}

// judge observes a paragraph and lets decree judge it: once as most of its letters are, and then, one property at a
// time, as the others are. In running text a word may be bold or italic for emphasis; a size, a colour or a typeface of
// its own it may not have.
func (in *inspection) judge(p, above *word.Paragraph) {
	c := &in.letters
	if c.count(p); c.letters == 0 {
		return
	}
	rule := decree.For(in.outline.Component(p))
	v := in.verdict(in.look(p, above, c, rule), rule)
	for i := range v.departures {
		in.judged = append(in.judged, judgement{p: p, departure: &v.departures[i]})
	}
	if len(v.unread) > 0 {
		in.unread(in.outline.Component(p), whereOf(p), v.unread)
	}
	strays := in.strays(p, rule, c)
	for i := range strays {
		in.judged = append(in.judged, judgement{p: p, departure: &strays[i]})
	}
}

func (in *inspection) look(p, above *word.Paragraph, c *letterFormats, rule decree.Rule) look {
	l := look{
		component: in.outline.Component(p), font: *c.font.Most(), ink: *c.ink.Most(), size: in.outline.Face(p).Size, bold: in.outline.Face(p).Bold, italic: in.outline.Face(p).Italic,
		align: in.outline.Alignment(p), firstLine: millimetres(in.firstLine(p)),
	}
	if in.outline.Component(p) == decree.Article && len(p.Runs) > 0 {
		l.bold = p.Runs[0].Format.Bold == word.On // what follows “Điều 1.” may be its title, in bold, or its text
	}
	if letters := in.letterCase(p, rule.Case); letters != nil {
		l.letters, l.hasCase = *letters, true
	}
	if twips, known := in.gap(p, above); known {
		l.before, l.hasGap = decree.Points(float64(twips)/twipsPerPoint), true
	}
	if m := in.lineMultiple(p); m != nil {
		l.line, l.hasLines = *m, true
	}
	if part, ok := in.outline.PartOf(p); ok && part.Beside {
		l.beside, l.align, l.firstLine, l.before, l.hasGap = true, decree.AnyAlignment, 0, 0, false
	}
	return l
}

// verdict asks decree about a look, unless it has been asked. A case that a text does not show and a gap that a paragraph
// at the top of a page does not have are not missed, nor the place of what shares its line.
func (in *inspection) verdict(l look, rule decree.Rule) *verdict {
	if v, ok := in.verdicts[l]; ok {
		return v
	}
	o := l.observed()
	v := new(verdict)
	v.departures, v.unread = rule.Check(o)
	v.unread = slices.DeleteFunc(v.unread, func(p decree.Property) bool {
		return p == decree.PropertyCase || p == decree.PropertyBefore || l.beside && (p == decree.PropertyAlign || p == decree.PropertyFirstLine)
	})
	in.verdicts[l] = v
	return v
}

// observed is a look as decree takes it.
func (l *look) observed() decree.Observed {
	o := decree.Observed{Font: &l.font, Ink: &l.ink, Size: &l.size, Bold: &l.bold, Italic: &l.italic}
	if !l.beside {
		o.FirstLine = &l.firstLine
	}
	if l.align != decree.AnyAlignment {
		o.Align = &l.align
	}
	if l.hasCase {
		o.Case = &l.letters
	}
	if l.hasGap {
		o.Before = &l.before
	}
	if l.hasLines {
		o.Line = &l.line
	}
	return o
}

// strays are the departures of letters that are not as most are.
func (in *inspection) strays(p *word.Paragraph, rule decree.Rule, c *letterFormats) (departures []decree.Departure) {
	try := func(o decree.Observed) {
		found, _ := rule.Check(o)
		departures = append(departures, found...)
	}
	font, ink := *c.font.Most(), *c.ink.Most()
	for i, v := range c.font.Values {
		if v != font {
			try(decree.Observed{Font: &c.font.Values[i]})
		}
	}
	for i, v := range c.ink.Values {
		if v != ink {
			try(decree.Observed{Ink: &c.ink.Values[i]})
		}
	}
	for i, v := range c.size.Values {
		if v != in.outline.Face(p).Size {
			try(decree.Observed{Size: &c.size.Values[i]})
		}
	}
	if in.running(p) {
		return departures
	}
	for i, v := range c.bold.Values {
		if v != in.outline.Face(p).Bold {
			try(decree.Observed{Bold: &c.bold.Values[i]})
		}
	}
	for i, v := range c.italic.Values {
		if v != in.outline.Face(p).Italic {
			try(decree.Observed{Italic: &c.italic.Values[i]})
		}
	}
	return departures
}

// running reports whether a component is text in which words may stand out.
func (in *inspection) running(p *word.Paragraph) bool {
	switch in.outline.Component(p) {
	case decree.BodyText, decree.LegalBases, decree.ClauseTitled, decree.ClauseUntitled, decree.Point, decree.Item,
		decree.HeadingRoman, decree.Article, decree.Subject, decree.DispatchSubject, decree.TableText, decree.Note, decree.ContactLine:
		return true
	}
	return false
}

// letterCase is the case of a text, nil where it shows none. Its format may print small letters as capitals.
func (in *inspection) letterCase(p *word.Paragraph, asked decree.Case) *decree.Case {
	text := p.Shown()
	if in.outline.Component(p) == decree.DocumentType {
		text = recognise.FirstLine(p.Text) // the subject may follow on a line of its own
	}
	if len(p.Runs) > 0 && p.Runs[0].Format.Caps == word.On {
		all := decree.Capitals
		return &all
	}
	if found, ok := decree.LetterCase(text, asked); ok {
		return &found
	}
	return nil
}

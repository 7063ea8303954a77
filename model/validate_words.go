package model

import (
	"strings"

	"github.com/vanthu/baocao/decree"
)

// words looks at the words of the main text: their capitals, and the appendices that they point to. Each rule
// is decree's, which judges lines whose words are parted by one space.
func (v *validation) words() { v.appendixNumbers(v.mainWords()) }

func (v *validation) mainWords() (appendices mentions) {
	at := visitor{text: func(p fieldPath, t *Text) {
		if t.any(decree.MayHaveCapitalSlips) {
			for _, slip := range decree.CapitalSlips(t.shown()) {
				v.breach(string(p), slip.Rule, slip.Got)
			}
		}
		if t.any(decree.NamesAppendix) {
			appendices.add(p, t.shown())
		}
	}}
	at.mainText(v.report)
	if len(v.report.Appendices) > 0 && !appendices.Named { // the word may stand in two faces
		at = visitor{text: func(p fieldPath, t *Text) { appendices.add(p, t.shown()) }}
		at.mainText(v.report)
	}
	return appendices
}

// mainText visits the texts before the signature: those that the rules on words judge.
func (v *visitor) mainText(r *Report) {
	p := make(fieldPath, 0, 128)
	for i := range r.Preamble {
		v.rich(p.field("preamble").index(i), &r.Preamble[i])
	}
	v.rich(p.field("lead_in"), &r.LeadIn)
	v.body(p.field("body"), r.Body)
	v.rich(p.field("closing"), &r.Closing)
}

// any reports whether a piece of the text has something.
func (t *Text) any(has func(string) bool) bool {
	if has(t.plain) {
		return true
	}
	for i := range t.runs {
		if has(t.runs[i].Text) {
			return true
		}
	}
	return false
}

// shown is the text on one line, its words parted by one space.
func (t *Text) shown() string {
	s := t.String()
	if strings.IndexByte(s, '\n') < 0 && strings.IndexByte(s, '\t') < 0 && !strings.Contains(s, "  ") && !strings.Contains(s, "\u00a0") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// A citing goes through the running text of the report, which cites other documents. Tables and appendices are left out, as
// they have texts of their own.
type citing struct {
	v     *validation
	cited decree.Citations[string]
	texts strings.Builder // of runs, one behind the other
}

func (v *validation) citations() {
	r := v.report
	c := citing{v: v}
	p := make(fieldPath, 0, 256)
	for i := range r.Preamble {
		c.text(p.field("preamble").index(i), &r.Preamble[i])
	}
	c.text(p.field("lead_in"), &r.LeadIn)
	c.body(p.field("body"), r.Body)
	c.text(p.field("closing"), &r.Closing)
}

func (c *citing) body(p fieldPath, body Body) {
	for i := range body {
		b, at := &body[i], p.index(i)
		switch {
		case b.Section != nil:
			c.text(at.field("section").field("title"), &b.Section.Title)
			c.body(at.field("section").field("body"), b.Section.Body)
		case b.Item != nil:
			c.text(at.field("item").field("text"), &b.Item.Text)
			c.body(at.field("item").field("body"), b.Item.Body)
		case b.Table == nil && b.Picture == nil && b.Quote.IsEmpty():
			c.text(at.field("paragraph"), &b.Paragraph)
		}
	}
}

func (c *citing) text(p fieldPath, t *Text) {
	if !t.any(decree.MayCite) {
		return
	}
	s := t.plain
	if len(t.runs) > 0 {
		from := c.texts.Len()
		t.writeTo(&c.texts)
		s = c.texts.String()[from:]
	}
	for _, f := range c.cited.Read(s, string(p)) {
		c.v.breach(f.Place, f.Rule, f.Got)
	}
}

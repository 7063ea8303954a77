package model

import (
	"strings"

	"github.com/vanthu/baocao/decree"
)

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
	if !t.mayCite() {
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

// mayCite sees at once that a text cites nothing.
func (t *Text) mayCite() bool {
	if decree.MayCite(t.plain) {
		return true
	}
	for i := range t.runs {
		if decree.MayCite(t.runs[i].Text) {
			return true
		}
	}
	return false
}

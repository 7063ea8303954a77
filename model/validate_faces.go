package model

import (
	"strings"
	"unicode"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/composed"
)

// faces looks at the letters of the texts that stand in one place of the page only: capitals that the Decree asks for there,
// capitals, bold and italic that it rules out. Those of the body are looked at with it.
func (v *validation) faces() {
	r := v.report
	at := make(fieldPath, 0, 64)
	v.agency(at, r.SupervisoryAgency, r.IssuingAgency)
	for i := range r.Joint {
		v.agency(at.field("joint").index(i), r.Joint[i].SupervisoryAgency, r.Joint[i].IssuingAgency)
	}
	v.face(at, "subject", decree.Subject, &r.Subject)
	for i := range r.Addressees {
		to := at.field("addressees").index(i)
		v.lineCase(to.field("name"), decree.Addressees, r.Addressees[i].Name)
		v.linesCase(to.field("lines"), decree.Addressees, r.Addressees[i].Lines)
	}
	for i := range r.Preamble {
		c := decree.BodyText
		if IsLegalBasis(r.Preamble[i]) {
			c = decree.LegalBases
		}
		v.face(at.field("preamble").index(i), "", c, &r.Preamble[i])
	}
	v.face(at, "lead_in", decree.BodyText, &r.LeadIn)
	v.face(at, "closing", decree.BodyText, &r.Closing)
	v.linesCase(at.field("recipients"), decree.Recipients, r.Recipients)
	v.signer(at.field("signature"), &r.Signature)
	for i := range r.Cosigners {
		v.signer(at.field("cosigners").index(i), &r.Cosigners[i])
	}
	v.linesCase(at.field("contact"), decree.ContactLine, r.Contact)
	for i := range r.Appendices {
		a, at := &r.Appendices[i], at.field("appendices").index(i)
		v.lineCase(at.field("label"), decree.AppendixLabel, a.Label)
		v.linesCase(at.field("title"), decree.AppendixTitle, a.Title)
	}
}

func (v *validation) agency(p fieldPath, supervisory, issuing Lines) {
	v.linesCase(p.field("supervisory_agency"), decree.SupervisoryAgency, supervisory)
	v.linesCase(p.field("issuing_agency"), decree.IssuingAgency, issuing)
}

func (v *validation) signer(p fieldPath, s *Signature) {
	for i := range s.Authority {
		if s.Authority[i].Prefix.Valid() { // another is refused
			v.lineCase(p.field("authority").index(i), decree.Authority, s.Authority[i].Of)
		}
	}
	v.lineCase(p.field("position"), decree.Authority, s.Position)
	v.lineCase(p.field("other_position"), decree.OtherPosition, s.OtherPosition)
	v.lineCase(p.field("signer_name"), decree.SignerName, s.SignerName)
}

func (v *validation) linesCase(p fieldPath, c decree.Component, lines []string) {
	for i := range lines {
		v.lineCase(p.index(i), c, lines[i])
	}
}

func (v *validation) lineCase(p fieldPath, c decree.Component, s string) {
	rule := decree.For(c)
	if s = composed.String(s); rule.Case == decree.SentenceCase && beginsSmall(s) {
		return
	}
	if found, ok := decree.LetterCase(s, rule.Case); ok && found != rule.Case {
		v.departures(p, rule, decree.Observed{Case: &found}, s)
	}
}

// beginsSmall sees at once that a text has small letters, as nearly every one has at its beginning.
func beginsSmall(s string) bool {
	for i := range min(len(s), 24) {
		if 'a' <= s[i] && s[i] <= 'z' {
			return true
		}
	}
	return false
}

// face looks at the letters of a text as most of them are: a word may stand out from it. Most texts show at once that they
// are small, upright and light.
func (v *validation) face(p fieldPath, field string, c decree.Component, t *Text) {
	asked := decree.SentenceCase
	if asksCapitals(c) {
		asked = decree.Capitals
	}
	var o decree.Observed
	if asked == decree.Capitals || !t.beginsSmall() {
		if found, ok := decree.LetterCase(t.String(), asked); ok && found != asked {
			o.Case = &found
		}
	}
	if t.runs != nil {
		if bold, _ := t.mostly((*Run).isBold); bold {
			o.Bold = &bold
		}
		if italic, any := t.mostly((*Run).isItalic); italic || any && standsAlone(c) {
			italic = true
			o.Italic = &italic
		}
	}
	if o == (decree.Observed{}) {
		return
	}
	if field != "" {
		p = p.field(field)
	}
	v.departures(p, decree.For(c), o, t.String())
}

func (r *Run) isBold() bool   { return r.Bold }
func (r *Run) isItalic() bool { return r.Italic }

// beginsSmall looks at the plain text and at the first run.
func (t *Text) beginsSmall() bool {
	return beginsSmall(t.plain) || len(t.runs) > 0 && beginsSmall(t.runs[0].Text) || t.IsEmpty()
}

func asksCapitals(c decree.Component) bool {
	switch c {
	case decree.HeadingRoman, decree.PartTitle, decree.ChapterTitle, decree.SectionTitle:
		return true
	}
	return false
}

// standsAlone reports whether a component is a title on a line of its own, in which no word stands out.
func standsAlone(c decree.Component) bool { return asksCapitals(c) && c != decree.HeadingRoman }

// mostly reports whether most letters of a text have a face, and whether any has. What is raised is not the text.
func (t *Text) mostly(has func(*Run) bool) (most, any bool) {
	with, without := 0, 0 // bytes
	for i := range t.runs {
		if r := &t.runs[i]; has(r) {
			with += len(r.Text)
		} else {
			without += len(r.Text)
		}
	}
	const widest = 4 // bytes of a letter and its share of the blanks, against one byte of another
	if with == 0 || with*widest < without {
		return false, with > 0
	}
	with, without = 0, 0
	first := false
	for i := range t.runs {
		r := &t.runs[i]
		switch n := letters(r.Text); {
		case r.Superscript || r.Subscript:
		case has(r):
			first = first || without == 0 && n > 0
			with += n
		default:
			without += n
		}
	}
	return with > without || with == without && first, with > 0
}

// letters counts the letters and figures of a text.
func letters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) || '0' <= r && r <= '9' {
			n++
		}
	}
	return n
}

// departures warns of what a rule does not allow, in its words.
func (v *validation) departures(p fieldPath, rule decree.Rule, o decree.Observed, s string) {
	found, _ := rule.Check(o)
	for _, d := range found {
		if v.departed != nil {
			v.departed(string(p), rule, d.Property)
		}
		v.faults = append(v.faults, Fault{Path: string(p), Rule: faceRule(d.Property), Severity: Warning, Value: Excerpt(strings.TrimSpace(s)),
			Message: d.Message, Clause: d.Clause, Basis: d.Basis})
	}
}

func faceRule(p decree.Property) string {
	switch p {
	case decree.PropertyBold:
		return decree.WeightID
	case decree.PropertyItalic:
		return decree.SlantID
	}
	return decree.LetterCaseID
}

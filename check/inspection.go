package check

import (
	"cmp"
	"slices"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

// An inspection is one run of the rules over a document.
type inspection struct {
	*word.Document
	config   Config
	outline  *recognise.Outline
	letters  letterFormats // of the paragraph being looked at
	rule     *Rule
	findings []Finding
	index    map[findingKey]int
	unjudged []Unjudged
	doubts   map[doubtKey]int
	verdicts map[look]*verdict
	judged   []judgement
	lines    []*ruleLine       // once they have been looked for
	texts    []*word.Paragraph // once they have been collected
}

// A findingKey is what makes two findings one: the departure that decree found, or else what is said.
type findingKey struct {
	rule      *Rule
	departure *decree.Departure
	message   string
}

type doubtKey struct {
	component decree.Component
	property  decree.Property
	reason    string
}

// A judgement is one departure that decree found, and where: at a paragraph, or at a place of the page.
type judgement struct {
	p         *word.Paragraph
	where     *Where
	departure *decree.Departure
}

func (j judgement) place() Where {
	if j.p != nil {
		return whereOf(j.p)
	}
	return *j.where
}

func newInspection(d *word.Document, c Config) *inspection {
	in := &inspection{Document: d, config: c, outline: recognise.OutlineOf(d, c.Kind), index: make(map[findingKey]int), doubts: make(map[doubtKey]int), verdicts: make(map[look]*verdict)}
	if in.outline.Kind.OfDecree() {
		for _, doubt := range in.outline.Doubts {
			in.doubtful(doubt.Component, doubt.Paragraph, doubt.Reason)
		}
	}
	in.judgePages()
	in.judgeNumbering()
	in.judgeComponents()
	return in
}

// again counts one more place of a finding that there is. where is asked only for as many as are listed.
func (in *inspection) again(key findingKey, where func() Where) bool {
	i, ok := in.index[key]
	if !ok {
		return false
	}
	f := &in.findings[i]
	if len(f.Also) >= MaxPlaces {
		f.Places++
		return true
	}
	at, last := where(), f.Where
	if n := len(f.Also); n > 0 {
		last = f.Also[n-1]
	}
	if at != last {
		f.Also = append(f.Also, at)
		f.Places++
	}
	return true
}

func (in *inspection) insert(key findingKey, f Finding) {
	in.index[key] = len(in.findings)
	f.Rule, f.Places = in.rule.ID, 1
	in.findings = append(in.findings, f)
}

// add reports a finding, or one more place of a finding that there is.
func (in *inspection) add(f Finding) {
	key := findingKey{rule: in.rule, message: f.Message.En}
	if !in.again(key, func() Where { return f.Where }) {
		in.insert(key, f)
	}
}

// breach reports that the words of a paragraph break the rule being run.
func (in *inspection) breach(p *word.Paragraph, got, want string) {
	m := in.rule.Title
	if got != "" {
		m.Vi, m.En = m.Vi+": “"+got+"”", m.En+": “"+got+"”"
	}
	if want != "" {
		m.Vi, m.En = m.Vi+", phải là “"+want+"”", m.En+", must be “"+want+"”"
	}
	in.add(Finding{Basis: in.rule.Basis, Component: in.outline.Component(p), Where: whereOf(p), Got: got, Want: want, Clause: in.rule.Clause, Message: m})
}

// departed reports what decree found, unless nobody can see it. The same words about letters of another size are the same finding.
func (in *inspection) departed(j judgement) {
	d := j.departure
	if d.Near && !in.config.Strict {
		return
	}
	if in.again(findingKey{rule: in.rule, departure: d}, j.place) {
		return
	}
	said := findingKey{rule: in.rule, message: d.Message.En}
	if in.again(said, j.place) {
		in.index[findingKey{rule: in.rule, departure: d}] = in.index[said]
		return
	}
	in.insert(said, Finding{Component: d.Component, Where: j.place(), Got: d.Got, Want: d.Want,
		Clause: d.Clause, Basis: d.Basis, Near: d.Near, Message: d.Message})
	in.index[findingKey{rule: in.rule, departure: d}] = in.index[said]
}

// note keeps what could not be judged; the same doubt at several places is one.
func (in *inspection) note(u Unjudged) {
	key := doubtKey{u.Component, u.Property, u.Reason.En}
	if i, ok := in.doubts[key]; ok {
		first := &in.unjudged[i]
		first.Places = max(first.Places, 1) + 1
		return
	}
	in.doubts[key] = len(in.unjudged)
	in.unjudged = append(in.unjudged, u)
}

// doubtful notes a component that was not recognised, or that no rule can be held against.
func (in *inspection) doubtful(c decree.Component, p *word.Paragraph, reason decree.Message) {
	u := Unjudged{Component: c, Reason: reason}
	if p != nil {
		u.Where = whereOf(p)
	}
	in.note(u)
}

// unread notes properties that decree asks for and that could not be read.
func (in *inspection) unread(c decree.Component, where Where, properties []decree.Property) {
	for _, p := range properties {
		in.note(Unjudged{Component: c, Property: p, Where: where, Reason: decree.Message{
			Vi: "không đọc được: " + p.Vietnamese(), En: "could not be read: " + p.String()}})
	}
}

// expected are the components that a document with a masthead has.
var expected = []decree.Component{decree.NationalName, decree.Motto, decree.IssuingAgency, decree.NumberSymbol, decree.PlaceDate,
	decree.DocumentType, decree.Subject, decree.BodyText, decree.Authority, decree.SignerName, decree.RecipientsLabel, decree.Recipients}

// noteMissing lists the components that were not recognised. An appendix in a file of its own has none of them.
func (in *inspection) noteMissing() {
	if in.outline.Kind != recognise.StateDocument {
		return
	}
	for _, c := range expected {
		if len(in.outline.By[c]) == 0 && !in.needless(c) {
			in.note(Unjudged{Component: c, Reason: decree.Message{Vi: "không nhận ra: " + c.Vietnamese(), En: "not recognised: " + c.String()}})
		}
	}
}

// needless reports whether a document may do without a component: a công văn has no tên loại, and articles, clauses
// and points may be all the text there is.
func (in *inspection) needless(c decree.Component) bool {
	switch c {
	case decree.NationalName, decree.Motto, decree.IssuingAgency, decree.NumberSymbol, decree.PlaceDate:
		return in.outline.Unread != nil
	case decree.DocumentType, decree.Subject:
		return in.outline.DocumentType == decree.Dispatch
	case decree.BodyText:
		for _, c := range []decree.Component{decree.Article, decree.ClauseTitled, decree.ClauseUntitled, decree.Point, decree.Item} {
			if len(in.outline.By[c]) > 0 {
				return true
			}
		}
	}
	return false
}

// result sorts findings by their weight, and those of one weight by their places.
func (in *inspection) result() *Result {
	r := &Result{outline: in.outline, Kind: in.kind(), Findings: in.findings, Unjudged: in.unjudged}
	main := in.Main.Part
	rank := func(w Where) int {
		if w.Part == main {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(r.Findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Weight(), b.Weight()), rank(a.Where)-rank(b.Where), cmp.Compare(a.Where.Part, b.Where.Part), a.Where.Paragraph-b.Where.Paragraph)
	})
	for c := range decree.Components() {
		if ps := in.outline.By[c]; len(ps) > 0 {
			r.Components = append(r.Components, Component{c, decree.Message{Vi: c.Vietnamese(), En: c.String()}, whereOf(ps[0]), len(ps)})
		}
	}
	return r
}

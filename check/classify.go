package check

import (
	"github.com/vanthu/baocao/decree"
)

// An outline is what the paragraphs of a document were recognised as.
type outline struct {
	by         map[decree.Component][]*paragraph
	docType    decree.DocType // zero for a type that is none of Điều 7
	normative  bool           // a legal normative document: a decree, a circular
	party      []*paragraph   // marks of a Party document
	typed      []typedLine    // rule lines made of characters
	appendices []*appendix
	unjudged   []Unjudged

	annex             bool // appendices in a file of their own
	masthead, closing *table
	bodyFrom, bodyTo  int // paragraphs of the main text between title and signature, by index
}

// An appendix is a phụ lục with its head.
type appendix struct {
	label, reference *paragraph
	numeral          string // "I", "1", nothing
	from, to         int    // its paragraphs, by index; from is the label
}

// A typedLine is a rule line made of characters, and the component that it stands under.
type typedLine struct {
	under decree.Component
	p     *paragraph
}

// classify recognises the paragraphs: by the names of our styles first, then by wording, place and table.
func (d *document) classify() {
	d.outline.by = make(map[decree.Component][]*paragraph)
	for _, p := range d.main.paragraphs {
		c, known := styleComponent(p.style.ownName())
		p.settled = p.empty() || known && !c.Valid()
		if !p.settled {
			p.component = c
		}
	}
	d.classifyMarks()
	d.classifyMasthead()
	if d.isAnnex() {
		d.outline.annex = true
	} else {
		d.classifyTitle()
		d.classifyClosing()
	}
	d.classifyAppendices()
	d.classifyContent()
	for _, p := range d.main.paragraphs {
		if p.component.Valid() {
			d.outline.by[p.component] = append(d.outline.by[p.component], p)
		}
	}
	d.classifyMargins()
}

// recognise settles what a paragraph is, unless its style has said so.
func (p *paragraph) recognise(c decree.Component) {
	if !p.component.Valid() && !p.settled {
		p.component = c
	}
}

// open reports whether a paragraph is still to be recognised.
func (p *paragraph) open() bool { return !p.component.Valid() && !p.settled }

// classifyMarks finds what stands anywhere on the page, often in a text box: the marks of urgency and circulation.
func (d *document) classifyMarks() {
	for _, p := range d.main.paragraphs {
		if p.settled || len(p.text) > 60 {
			continue
		}
		if _, ok := decree.UrgencyByText(p.shown()); ok {
			p.recognise(decree.Urgency)
		}
		if _, ok := decree.CirculationByText(p.shown()); ok {
			p.recognise(decree.Circulation)
		}
	}
}

// classifyMargins recognises what stands outside of the main story: page numbers, notes, the contact line.
func (d *document) classifyMargins() {
	if d.notes != nil {
		for _, p := range d.notes.paragraphs {
			if !p.empty() {
				p.recognise(decree.Note)
				d.outline.by[decree.Note] = append(d.outline.by[decree.Note], p)
			}
		}
	}
	for _, head := range d.margins() {
		for _, p := range head.paragraphs {
			if c := marginComponent(p); c.Valid() {
				p.component = c
				d.outline.by[c] = append(d.outline.by[c], p)
			}
		}
	}
}

// marginComponent recognises a paragraph of a header or a footer. Other text there is nobody's business: the Decree
// provides for none.
func marginComponent(p *paragraph) decree.Component {
	s := p.shown()
	_, circulation := decree.CirculationByText(s)
	switch {
	case p.pageField:
		return decree.PageNumber
	case isContact(s):
		return decree.ContactLine
	case circulation:
		return decree.Circulation
	case s == "":
		return 0
	}
	if c := styleComponents[p.style.ownName()]; c == decree.ContactLine {
		return c
	}
	return 0
}

// margins are the headers and footers that a page shows, each once, in the order of the sections.
func (d *document) margins() (stories []*story) {
	seen := make(map[*story]bool)
	for _, s := range d.sections {
		for _, kind := range d.kinds(s) {
			for _, st := range []*story{d.head(s, kind), d.foot(s, kind)} {
				if st != nil && !seen[st] {
					seen[st] = true
					stories = append(stories, st)
				}
			}
		}
	}
	return stories
}

// kinds are the kinds of header that a section shows.
func (d *document) kinds(s *section) []string {
	kinds := []string{"default"}
	if s.firstDiffers {
		kinds = append(kinds, "first")
	}
	if d.evenOdd {
		kinds = append(kinds, "even")
	}
	return kinds
}

// isContact reports whether a text is the line of address and telephone at the foot of page 1.
func isContact(s string) bool {
	return containsFold(s, "địa chỉ") && (containsFold(s, "điện thoại") || containsFold(s, "email") || containsFold(s, "e-mail") || containsFold(s, "fax"))
}

// doubt notes a component that was not found, or could not be judged, and why.
func (d *document) doubt(c decree.Component, p *paragraph, vi, en string) {
	u := Unjudged{Component: c, Reason: Message{vi, en}}
	if p != nil {
		u.Where = p.where()
	}
	d.outline.unjudged = append(d.outline.unjudged, u)
}

package check

import (
	"github.com/vanthu/baocao/decree"
)

// An outline is what the paragraphs of a document were recognised as.
type outline struct {
	document   *document
	by         map[decree.Component][]*paragraph // in the order of the document
	docType    decree.DocType                    // zero for a type that is none of Điều 7
	normative  bool                              // a legal normative document: a decree, a circular
	party      []*paragraph                      // marks of a Party document
	typed      []typedLine                       // rule lines made of characters
	appendices []*appendix
	doubts     []doubt

	annex             bool // appendices in a file of their own
	masthead, closing *table
	bodyFrom, bodyTo  int // paragraphs of the main text between title and signature, by index

	components []decree.Component // of every paragraph, by its index; zero: not recognised
	settled    []bool             // recognised as something without a rule: a line, a gap, a signature
	faces      []face
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

// A doubt is a component that was not recognised, or that no rule can be held against, and why.
type doubt struct {
	component decree.Component // zero where it is no one component
	p         *paragraph
	reason    decree.Message
}

// newOutline recognises the paragraphs of a document: by the names of our styles first, then by wording, place and table.
func newOutline(d *document) *outline {
	o := &outline{
		document: d, by: make(map[decree.Component][]*paragraph),
		components: make([]decree.Component, d.count), settled: make([]bool, d.count), faces: facesOf(d),
	}
	for _, p := range d.main.paragraphs {
		c, known := styleComponent(p.style.name)
		o.settled[p.index] = p.empty() || known && !c.Valid()
		if !o.settled[p.index] {
			o.components[p.index] = c
		}
	}
	o.classifyMarks()
	o.classifyMasthead()
	if o.isAnnex() {
		o.annex = true
	} else {
		o.classifyTitle()
		o.classifyClosing()
	}
	o.classifyAppendices()
	o.classifyContent()
	for _, p := range d.main.paragraphs {
		if c := o.component(p); c.Valid() {
			o.by[c] = append(o.by[c], p)
		}
	}
	o.classifyMargins()
	return o
}

// component is what a paragraph was recognised as, zero for one that is no component of the Decree.
func (o *outline) component(p *paragraph) decree.Component { return o.components[p.index] }

// isSettled reports whether a paragraph was recognised as something without a rule: a line, a gap, a signature.
func (o *outline) isSettled(p *paragraph) bool { return o.settled[p.index] }

// face is how most letters of a paragraph look.
func (o *outline) face(p *paragraph) face { return o.faces[p.index] }

func (o *outline) settle(p *paragraph) { o.settled[p.index] = true }

// recognise says what a paragraph is, unless its style has said so.
func (o *outline) recognise(p *paragraph, c decree.Component) {
	if o.open(p) {
		o.components[p.index] = c
	}
}

// open reports whether a paragraph is still to be recognised.
func (o *outline) open(p *paragraph) bool { return !o.component(p).Valid() && !o.isSettled(p) }

// classifyMarks finds what stands anywhere on the page, often in a text box: the marks of urgency and circulation.
func (o *outline) classifyMarks() {
	for _, p := range o.document.main.paragraphs {
		if o.isSettled(p) || len(p.text) > 60 {
			continue
		}
		if _, ok := decree.UrgencyByText(p.shown()); ok {
			o.recognise(p, decree.Urgency)
		}
		if _, ok := decree.CirculationByText(p.shown()); ok {
			o.recognise(p, decree.Circulation)
		}
	}
}

// classifyMargins recognises what stands outside of the main story: page numbers, notes, the contact line.
func (o *outline) classifyMargins() {
	if o.document.notes != nil {
		for _, p := range o.document.notes.paragraphs {
			if !p.empty() {
				o.recognise(p, decree.Note)
				o.by[decree.Note] = append(o.by[decree.Note], p)
			}
		}
	}
	for _, head := range o.document.margins() {
		for _, p := range head.paragraphs {
			if c := marginComponent(p); c.Valid() {
				o.components[p.index] = c
				o.by[c] = append(o.by[c], p)
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
	if c := styleComponents[p.style.name]; c == decree.ContactLine {
		return c
	}
	return 0
}

// isContact reports whether a text is the line of address and telephone at the foot of page 1.
func isContact(s string) bool {
	return containsFold(s, "địa chỉ") && (containsFold(s, "điện thoại") || containsFold(s, "email") || containsFold(s, "e-mail") || containsFold(s, "fax"))
}

// doubt notes a component that was not found, or could not be judged, and why.
func (o *outline) doubt(c decree.Component, p *paragraph, vi, en string) {
	o.doubts = append(o.doubts, doubt{c, p, decree.Message{Vi: vi, En: en}})
}

// Package recognise tells which component of Nghị định 30/2020/NĐ-CP each paragraph of a Word file is: by the names of our
// own styles first, then by wording, place and table, since the styles of a clerk have no fixed meaning. It says what kind of
// file it is, and takes it apart as an outline. It judges nothing.
package recognise

import (
	"slices"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// An Outline is what the paragraphs of a document were recognised as.
type Outline struct {
	Document     *word.Document
	By           map[decree.Component][]*word.Paragraph // in the order of the document
	Kind         Kind
	DocumentType decree.DocType    // zero for a type that is none of Điều 7
	Normative    bool              // a legal normative document: a decree, a circular
	Party        []*word.Paragraph // marks of a Party document
	TypedLines   []TypedLine       // rule lines made of characters
	Appendices   []*Appendix
	Attachments  []Attachment
	Doubts       []Doubt

	Annex             bool // appendices in a file of their own
	Masthead, Closing *word.Table
	plainHead         bool            // a masthead without a table
	HeadFrom, headTo  int             // the index of the head, below a cover, and that behind a head without a table
	Unread            *word.Paragraph // holds Quốc hiệu of a masthead that cannot be read
	BodyFrom, BodyTo  int             // paragraphs of the main text between title and signature, by index
	ClosingTo         int             // the index behind nơi nhận and signature, in a table or not; 0 where they were not read

	Flow []*word.Paragraph // of the main text, those that hold several components taken apart

	components []decree.Component // of every paragraph, by its index; zero: not recognised
	settled    []bool             // recognised as something without a rule: a line, a gap, a signature
	faces      []Face
	parts      map[int][]Part // of the paragraphs that were taken apart
	partOf     map[int]Part
	roman      *bool                             // whether there are headings with Roman numerals, once that was asked
	quoted     map[int]bool                      // paragraphs of another document, by index
	styles     map[*word.Style]decree.NamedStyle // those of ours that were met; without a name, those of others
}

// An Appendix is a phụ lục with its head.
type Appendix struct {
	Label, Reference *word.Paragraph
	Numeral          string // "I", "1", nothing
	From, To         int    // its paragraphs, by index; from is the label
	Forms            []*AppendixForm
}

// An AppendixForm is a biểu mẫu in an appendix.
type AppendixForm struct {
	Label, Title *word.Paragraph // Title is nil where none was found
}

// A TypedLine is a rule line made of characters, and the component that it stands under.
type TypedLine struct {
	Under     decree.Component
	Paragraph *word.Paragraph
}

// A Doubt is a component that was not recognised, or that no rule can be held against, and why.
type Doubt struct {
	Component decree.Component // zero where it is no one component
	Paragraph *word.Paragraph
	Reason    decree.Message
}

// OutlineOf recognises the paragraphs of a document: by the names of our styles first, then by wording, place and table. A
// type that is forced is that of the document, whatever it looks like; zero forces none.
func OutlineOf(d *word.Document, forced decree.DocType) *Outline {
	openFrames(d)
	o := &Outline{
		Document: d, By: make(map[decree.Component][]*word.Paragraph),
		components: make([]decree.Component, d.ParagraphCount), settled: make([]bool, d.ParagraphCount), faces: facesOf(d),
		styles: make(map[*word.Style]decree.NamedStyle), parts: make(map[int][]Part), partOf: make(map[int]Part), quoted: make(map[int]bool),
	}
	for _, p := range d.Main.Paragraphs {
		named, ours := o.named(p)
		o.settled[p.Index] = p.Empty() || ours && !named.Component.Valid() || o.IsContents(p)
		if !o.settled[p.Index] {
			o.components[p.Index] = named.Component
		}
	}
	o.classifyMarks()
	o.classifyMasthead()
	if o.isAnnex() {
		o.Annex = true
	} else {
		o.classifyTitle()
		o.classifyClosing()
	}
	o.classifyAppendices()
	o.classifyForms()
	o.classifyAttachments()
	o.classifyContent()
	o.Flow = d.Main.Paragraphs
	if len(o.parts) > 0 {
		o.Flow = nil
		for _, p := range d.Main.Paragraphs {
			o.Flow = append(o.Flow, o.Parts(p)...)
		}
	}
	for _, p := range o.Flow {
		if c := o.Component(p); c.Valid() {
			o.By[c] = append(o.By[c], p)
		}
	}
	o.classifyMargins()
	if o.Kind = o.kind(); forced.Valid() {
		o.Kind, o.DocumentType = StateDocument, forced
	}
	return o
}

// Component is what a paragraph was recognised as, zero for one that is no component of the Decree.
func (o *Outline) Component(p *word.Paragraph) decree.Component { return o.components[p.Index] }

// IsSettled reports whether a paragraph was recognised as something without a rule: a line, a gap, a signature.
func (o *Outline) IsSettled(p *word.Paragraph) bool { return o.settled[p.Index] }

// IsContents reports whether a paragraph belongs to a table of contents, one that Word makes or one that was typed, or is the
// heading of one.
func (o *Outline) IsContents(p *word.Paragraph) bool {
	ps := o.Document.Main.Paragraphs
	switch {
	case holdsContents(p):
		return true
	case p.Story != o.Document.Main:
		return false
	case isContentsHeading(p):
		const near = 3 // an empty line or two below it
		for i := p.Number; i < min(p.Number+near, len(ps)); i++ {
			if holdsContents(ps[i]) || isContentsLine(ps[i].Text) {
				return true
			}
		}
	case isContentsLine(p.Text):
		const most = 200 // lines
		for i := p.Number - 2; i >= max(0, p.Number-most); i-- {
			if isContentsHeading(ps[i]) {
				return true
			}
			if !ps[i].Empty() && !isContentsLine(ps[i].Text) {
				return false
			}
		}
	}
	return false
}

func isContentsHeading(p *word.Paragraph) bool { return HasPrefixFold(p.Shown(), "mục lục") }

// isContentsLine reports whether a line ends in a tab or dots and the number of a page.
func isContentsLine(s string) bool {
	s = strings.TrimRight(s, " \u00a0")
	title := strings.TrimRight(s, "0123456789")
	return len(title) < len(s) && hasLetters(title) && (strings.HasSuffix(title, "\t") || strings.HasSuffix(strings.TrimRight(title, " "), "....") || strings.HasSuffix(strings.TrimRight(title, " "), "……"))
}

func holdsContents(p *word.Paragraph) bool {
	return p.Inlines != nil && slices.ContainsFunc(p.Inlines.Fields, func(f word.FieldSpan) bool { return f.Field.IsContents() })
}

// Face is how most letters of a paragraph look.
func (o *Outline) Face(p *word.Paragraph) Face { return o.faces[p.Index] }

// NamedStyle finds the style of ours that a style of a file is: by its name, or by an alias where it has taken the place of
// one of Word's, which is then its name. ours is false for a style of anybody else, whose name means nothing.
func NamedStyle(st *word.Style) (named decree.NamedStyle, ours bool) {
	for _, alias := range st.Aliases {
		if named, ours = decree.StyleByName(alias); ours {
			return named, true
		}
	}
	return decree.StyleByName(st.Name)
}

// named is the style of ours that a paragraph has, if it has one.
func (o *Outline) named(p *word.Paragraph) (named decree.NamedStyle, ours bool) {
	named, known := o.styles[p.Style]
	if !known {
		named, _ = NamedStyle(p.Style)
		o.styles[p.Style] = named
	}
	return named, named.Name != ""
}

func (o *Outline) settle(p *word.Paragraph) { o.settled[p.Index] = true }

// recognise says what a paragraph is, unless its style has said so.
func (o *Outline) recognise(p *word.Paragraph, c decree.Component) {
	if o.open(p) {
		o.components[p.Index] = c
	}
}

// open reports whether a paragraph is still to be recognised.
func (o *Outline) open(p *word.Paragraph) bool { return !o.Component(p).Valid() && !o.IsSettled(p) }

// classifyMarks finds what stands anywhere on the page, often in a text box: the marks of urgency and circulation.
func (o *Outline) classifyMarks() {
	for _, p := range o.Document.Main.Paragraphs {
		if o.IsSettled(p) || len(p.Text) > 60 {
			continue
		}
		if _, ok := decree.UrgencyByText(p.Shown()); ok {
			o.recognise(p, decree.Urgency)
		}
		if _, ok := decree.CirculationByText(p.Shown()); ok {
			o.recognise(p, decree.Circulation)
		}
	}
}

// classifyMargins recognises what stands outside of the main story: page numbers, notes, the contact line.
func (o *Outline) classifyMargins() {
	if o.Document.Footnotes != nil {
		for _, p := range o.Document.Footnotes.Paragraphs {
			if !p.Empty() {
				o.recognise(p, decree.Note)
				o.By[decree.Note] = append(o.By[decree.Note], p)
			}
		}
	}
	for _, head := range o.Document.Margins() {
		for _, p := range head.Paragraphs {
			if c := o.marginComponent(p); c.Valid() {
				o.components[p.Index] = c
				o.By[c] = append(o.By[c], p)
			}
		}
	}
}

// marginComponent recognises a paragraph of a header or a footer. Other text there is nobody's business: the Decree
// provides for none.
func (o *Outline) marginComponent(p *word.Paragraph) decree.Component {
	s := p.Shown()
	_, circulation := decree.CirculationByText(s)
	switch {
	case p.PageField:
		return decree.PageNumber
	case isContact(s):
		return decree.ContactLine
	case circulation:
		return decree.Circulation
	case s == "":
		return 0
	}
	if named, _ := o.named(p); named.Component == decree.ContactLine {
		return decree.ContactLine
	}
	return 0
}

// isContact reports whether a text is the line of address and telephone at the foot of page 1.
func isContact(s string) bool {
	n := 0
	for _, words := range [][]string{{"địa chỉ"}, {"điện thoại"}, {"email", "e-mail", "thư điện tử"}, {"fax"}, {"website", "trang thông tin điện tử"}} {
		if slices.ContainsFunc(words, func(w string) bool { return ContainsFold(s, w) }) {
			n++
		}
	}
	return n > 1
}

// doubt notes a component that was not found, or could not be judged, and why.
func (o *Outline) doubt(c decree.Component, p *word.Paragraph, vi, en string) {
	o.Doubts = append(o.Doubts, Doubt{c, p, decree.Message{Vi: vi, En: en}})
}

package word

import (
	"image"
	"math"
	"strings"

	"github.com/vanthu/baocao/internal/opc"
)

// Inlines are what stands in a paragraph beside its letters. Places are offsets in its text; spans may nest.
type Inlines struct {
	Breaks   []Break
	Notes    []NoteReference
	Pictures []Picture
	Links    []Link
	Fields   []FieldSpan
	Controls []ControlSpan
}

// A Break is a tab or the break of a line. In the text a page break shows as nothing, a tab as "\t", the others as "\n";
// a line feed that is no break is a blank in the file.
type Break struct {
	At   int
	Kind BreakKind
}

// A BreakKind tells what a [Break] breaks.
type BreakKind uint8

// The kinds of breaks.
const (
	Tab BreakKind = iota
	LineBreak
	ColumnBreak
	PageBreak
)

// A NoteReference is the mark of a note.
type NoteReference struct {
	At      int
	Endnote bool
	ID      string
	Note    *Note // nil for a note that the file does not have
	MarkTo  int   // where the mark ends that the author typed behind it; At where Word makes the mark

	typed bool
}

// A Note is a footnote or an endnote: its body.
type Note struct {
	ID         string
	Separator  bool // the line above the notes, or another one that no mark refers to
	Paragraphs []*Paragraph
}

// Text is the text of a note on one line.
func (n *Note) Text() string {
	var lines []string
	for _, p := range n.Paragraphs {
		if !p.Empty() {
			lines = append(lines, p.Shown())
		}
	}
	return strings.Join(lines, " ")
}

// A Picture is an image. [Document.Bytes] reads it.
type Picture struct {
	At            int
	Width, Height int    // in twips; 0 where it is not given
	Part          string // the name of the part that holds it
	Link          string // where it lies, of one that is not in the file
	Description   string // what it shows, for those who cannot see it
	Crop          Crop
}

// A Crop is how much of a picture's sides Word does not show, in thousandths of a per cent.
type Crop struct{ Left, Top, Right, Bottom int }

// wholeSide is a side of a picture in a [Crop].
const wholeSide = 100_000

// Of is what is shown of a picture of a width and a height; nothing of one whose sides are cut away whole.
func (c Crop) Of(width, height int) image.Rectangle {
	part := func(of, cut int) int { return int(math.Round(float64(of) * float64(cut) / wholeSide)) }
	return image.Rectangle{image.Pt(part(width, c.Left), part(height, c.Top)), image.Pt(width-part(width, c.Right), height-part(height, c.Bottom))}
}

// A Link is a hyperlink.
type Link struct {
	From, To int
	Target   string // an address outside of the file
	Anchor   string // a bookmark in it
}

// A Field is something that Word computes: a page number, a date, a table of contents.
type Field struct {
	Instruction string // `PAGE \* MERGEFORMAT`
}

// A FieldSpan is what a field showed last, or the part of it that stands in one paragraph.
type FieldSpan struct {
	From, To int
	Field    *Field
}

// A Control is a content control: a place for an input.
type Control struct {
	Tag, Title string
	Prompting  bool     // its text is Word's own, "Click here to enter text", and no input
	Outer      *Control // of one around whole paragraphs: the next one around it
}

// A ControlSpan is a control within a paragraph.
type ControlSpan struct {
	From, To int
	Control  *Control
}

// inside is for adding to what stands in a paragraph.
func (p *Paragraph) inside() *Inlines {
	if p.Inlines == nil {
		p.Inlines = new(Inlines)
	}
	return p.Inlines
}

// places visits the places of everything.
func (in *Inlines) places(visit func(at *int)) {
	if in == nil {
		return
	}
	for i := range in.Breaks {
		visit(&in.Breaks[i].At)
	}
	for i := range in.Notes {
		visit(&in.Notes[i].At)
		visit(&in.Notes[i].MarkTo)
	}
	for i := range in.Pictures {
		visit(&in.Pictures[i].At)
	}
	for i := range in.Links {
		visit(&in.Links[i].From)
		visit(&in.Links[i].To)
	}
	for i := range in.Fields {
		visit(&in.Fields[i].From)
		visit(&in.Fields[i].To)
	}
	for i := range in.Controls {
		visit(&in.Controls[i].From)
		visit(&in.Controls[i].To)
	}
}

// An extent is how many things stand in a paragraph that a run can hold.
type extent struct{ breaks, notes, pictures, fields int }

func (in *Inlines) extent() extent {
	if in == nil {
		return extent{}
	}
	return extent{len(in.Breaks), len(in.Notes), len(in.Pictures), len(in.Fields)}
}

// hide takes away a run that is hidden: its text from an offset on, and what stands in it. A field may have begun or ended
// there all the same.
func (r *storyReader) hide(p *Paragraph, from int, to extent) {
	r.buffer = r.buffer[:from]
	for i := range r.fields {
		r.fields[i].from = min(r.fields[i].from, from)
	}
	if in := p.Inlines; in != nil {
		in.Breaks, in.Notes, in.Pictures = in.Breaks[:to.breaks], in.Notes[:to.notes], in.Pictures[:to.pictures]
		for i := range in.Fields[to.fields:] {
			f := &in.Fields[to.fields+i]
			f.From, f.To = min(f.From, from), min(f.To, from)
		}
	}
}

// Bytes reads a picture from the file.
func (d *Document) Bytes(p Picture) ([]byte, error) {
	content, err := d.Package.Part(p.Part)
	if err != nil {
		return nil, Reason(err)
	}
	return content, nil
}

// relation finds what an id stands for in the part being read.
func (r *storyReader) relation(id string) opc.Relationship {
	if r.relations == nil {
		r.relations = make(map[string]opc.Relationship)
		list, _ := r.doc.Package.Relationships(r.story.Part) // of a list that cannot be read, no id stands for anything
		for _, rel := range list {
			r.relations[rel.ID] = rel
		}
	}
	return r.relations[id]
}

// picture adds an image that an element refers to.
func (r *storyReader) picture(p *Paragraph, of blip, width, height int, description string) {
	made := Picture{At: len(r.buffer), Width: width, Height: height, Description: description, Crop: of.crop}
	for _, id := range []string{of.embedded, of.linked} {
		switch rel := r.relation(id); {
		case id == "":
		case rel.External:
			made.Link = rel.Target
		default:
			made.Part = rel.Target
		}
	}
	p.inside().Pictures = append(p.inside().Pictures, made)
}

// hyperlink reads a link and what stands in it.
func (r *storyReader) hyperlink(p *Paragraph) {
	link := Link{From: len(r.buffer), Anchor: r.attr("anchor")}
	if id := r.related(); id != "" {
		link.Target = r.relation(id).Target
	}
	r.inlines(p)
	link.To = len(r.buffer)
	p.inside().Links = append(p.inside().Links, link)
}

// control reads a content control within a paragraph.
func (r *storyReader) control(p *Paragraph) {
	span := ControlSpan{From: len(r.buffer), Control: new(Control)}
	for at := r.Depth(); r.Child(at); {
		if r.Word() == "sdtPr" {
			r.controlProperties(span.Control)
		} else {
			r.inline(p)
		}
	}
	span.To = len(r.buffer)
	p.inside().Controls = append(p.inside().Controls, span)
}

func (s scanner) controlProperties(c *Control) {
	for at := s.Depth(); s.Child(at); {
		switch s.Word() {
		case "tag":
			c.Tag = s.val()
		case "alias":
			c.Title = s.val()
		case "showingPlcHdr":
			c.Prompting = s.toggle() == On
		}
	}
}

// noteReference adds the mark of a note.
func (r *storyReader) noteReference(p *Paragraph, endnote bool) {
	at, typed := len(r.buffer), r.attr("customMarkFollows")
	p.inside().Notes = append(p.inside().Notes, NoteReference{At: at, Endnote: endnote, ID: r.attr("id"), MarkTo: at, typed: typed == "1" || typed == "true" || typed == "on"})
}

// endMarks ends the marks that were typed in a run, of the notes from one on.
func (r *storyReader) endMarks(notes []NoteReference) {
	for i := range notes {
		if notes[i].typed {
			notes[i].MarkTo = len(r.buffer)
		}
	}
}

// joinNotes gives every mark its note.
func (d *Document) joinNotes() {
	bodies := func(st *Story) map[string]*Note {
		byID := make(map[string]*Note)
		if st != nil {
			for _, n := range st.Notes {
				byID[n.ID] = n
			}
		}
		return byID
	}
	footnotes, endnotes := bodies(d.Footnotes), bodies(d.Endnotes)
	for _, st := range d.Stories {
		for _, p := range st.Paragraphs {
			if p.Inlines == nil {
				continue
			}
			for i := range p.Inlines.Notes {
				n := &p.Inlines.Notes[i]
				if n.Note = footnotes[n.ID]; n.Endnote {
					n.Note = endnotes[n.ID]
				}
			}
		}
	}
}

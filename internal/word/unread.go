package word

import (
	"io"
	"slices"
	"strings"

	"github.com/vanthu/baocao/internal/xmltree"
)

// An Unread is what stands in a file and in none of the paragraphs that were read: what is deleted or hidden, a comment, the
// words in a drawing, an object. Its Text is empty for an object without words.
type Unread struct {
	Part      string
	Paragraph int // of the part, the last that was read before it; 0 before the first
	Kind      UnreadKind
	Text      string
	Object    string // the name of the part of an object that lies in the file
	Source    []byte // the XML of a formula
}

// An UnreadKind says why something was not read.
type UnreadKind uint8

// The kinds.
const (
	PassedOver UnreadKind = iota // in a wrapping that is not known, or nested too deeply
	DeletedText
	HiddenText
	CommentText
	StruckText // struck through, as one who corrects does
	SymbolText // a sign of a typeface of signs: by its number, "F0FE", or as it is typed
	FormulaText
	DrawnText // in a drawing that is no text box
	ChartText
	EmbeddedObject // OLE, a chart, another document
	UnreadPicture  // in what is deleted, hidden or not read
	FieldText      // that a field shows, of which the file keeps no result: its instruction, or what was chosen
)

// OpenAll is [Open], for files with macros too, and lists what it did not read, in the order of the parts.
func OpenAll(r io.ReaderAt, size int64) (*Document, []Unread, error) {
	d, err := open(r, size, true)
	if err != nil {
		return nil, nil, err
	}
	var list []Unread
	for _, st := range d.Stories {
		w := sweeper{scanner: scan(st.Part, st.content), story: st, read: st.texts}
		w.relations, _ = relationsOf(d.Document, st.Part)
		w.sweep(&list)
		st.content, st.texts = nil, nil
	}
	for _, part := range d.Package.Parts() {
		kind := PassedOver
		switch {
		case strings.HasSuffix(part.ContentType, ".comments+xml"):
			kind = CommentText
		case strings.HasSuffix(part.ContentType, ".chart+xml"), strings.HasSuffix(part.ContentType, ".chartex+xml"):
			kind = ChartText
		case strings.HasSuffix(part.ContentType, ".diagramData+xml"):
			kind = DrawnText
		default:
			continue
		}
		content, err := d.XML(part.Name)
		if err != nil {
			return nil, nil, err
		}
		w := sweeper{scanner: scan(part.Name, content), story: &Story{Part: part.Name}, kind: kind}
		w.sweep(&list)
	}
	return d.Document, list, nil
}

// A sweeper goes through a part once more, for what a storyReader has not read of it.
type sweeper struct {
	scanner
	story     *Story
	read      []readText // of the texts that were read, in the order of the part
	relations map[string]string
	kind      UnreadKind // of all that is found in a part that is no story
	found     []Unread
	fields    []sweptField // begun and not ended
	any       bool         // a text or a picture that was read stands in what is being swept
	at        int          // the paragraph
}

// A readText is the offset of a w:t or a picture that was read, and why its run was left out all the same, if it was.
type readText struct {
	offset int
	left   UnreadKind // zero for one that stands in its paragraph
}

// noteRead notes that the element which the scanner stands at is read.
func (r *storyReader) noteRead() {
	if r.doc.tracing {
		r.story.texts = append(r.story.texts, readText{offset: r.Begin})
	}
}

func (w *sweeper) sweep(list *[]Unread) {
	if !w.Root() {
		return
	}
	w.children(w.kind)
	for _, u := range w.found {
		last := len(*list) - 1
		if last >= 0 && (*list)[last].joins(u) {
			(*list)[last].Text += u.Text
			continue
		}
		*list = append(*list, u)
	}
}

// joins reports whether two pieces are one text.
func (u *Unread) joins(next Unread) bool {
	return u.Part == next.Part && u.Paragraph == next.Paragraph && u.Kind == next.Kind && u.Object == "" && next.Object == "" &&
		u.Source == nil && next.Source == nil
}

// children sweeps the children of an element.
func (w *sweeper) children(kind UnreadKind) {
	for at := w.Depth(); w.Child(at); {
		w.element(kind)
	}
}

func (w *sweeper) element(kind UnreadKind) {
	begin := w.Begin
	switch w.Word() {
	case "p":
		w.enter(begin)
		w.children(kind)
		if w.story.Paragraphs == nil {
			w.add(kind, " ")
		}
		return
	case "del", "moveFrom":
		w.children(DeletedText)
		return
	case "t":
		w.showResult()
		if kind, read := w.leftOut(kind); !read {
			w.add(kind, string(w.Content(nil)))
		}
		return
	case "delText":
		w.add(DeletedText, string(w.Content(nil)))
		return
	case "tab", "br", "cr":
		if kind == DeletedText || w.kind != PassedOver {
			w.add(kind, " ")
		}
		return
	case "sym":
		w.showResult()
		w.add(SymbolText, " "+strings.ToUpper(w.attr("char"))+" ")
		return
	case "altChunk":
		w.object(w.related())
		return
	case "fldChar":
		w.fieldChar(kind)
		return
	case "fldSimple":
		w.simpleField(kind)
		return
	case "instrText":
		w.instruction()
		return
	case "delInstrText", "fldData":
		return
	}
	switch {
	case w.Is(xmltree.Compatibility, "AlternateContent"):
		w.alternatives(kind)
	case w.Is(xmltree.Math, "oMath"):
		w.formula(kind)
	case w.Is(xmltree.Math, "t"), w.Is(xmltree.Drawing, "t"), w.kind == ChartText && w.Local == "v":
		if kind == PassedOver {
			kind = DrawnText
		}
		w.add(kind, string(w.Content(nil))+" ")
	case w.Is(xmltree.Drawing, "blip"):
		w.picture(kind, w.link("embed"))
	case w.Is(xmltree.VML, "imagedata"):
		w.picture(kind, w.related())
	case w.Is(xmltree.VML, "textpath"):
		w.add(DrawnText, w.Plain("string"))
	case w.Is(xmltree.Office, "OLEObject"), w.Local == "chart" && w.Namespace == xmltree.Foreign && w.kind == PassedOver:
		w.object(w.related())
	default:
		w.children(kind)
	}
}

// enter goes on to a paragraph, if it is one that was read.
func (w *sweeper) enter(offset int) {
	ps := w.story.Paragraphs
	if ps == nil {
		w.at++
		return
	}
	if i, found := slices.BinarySearchFunc(ps, offset, func(p *Paragraph, at int) int { return p.Opened - at }); found {
		w.at = ps[i].Number
	}
}

func (w *sweeper) add(kind UnreadKind, text string) {
	if text != "" {
		w.found = append(w.found, Unread{Part: w.story.Part, Paragraph: w.at, Kind: kind, Text: text})
	}
}

// leftOut says why the element that begins here is no part of its paragraph, and reports whether it is one all the same.
func (w *sweeper) leftOut(kind UnreadKind) (why UnreadKind, read bool) {
	i, found := slices.BinarySearchFunc(w.read, w.Begin, func(t readText, at int) int { return t.offset - at })
	switch {
	case found && w.read[i].left == 0:
		w.any = true
		return kind, true
	case found:
		return w.read[i].left, false
	}
	return kind, false
}

// picture adds the picture that the scanner stands at, unless it was read.
func (w *sweeper) picture(kind UnreadKind, id string) {
	w.showResult()
	if _, read := w.leftOut(kind); !read {
		w.part(UnreadPicture, id)
	}
}

func (w *sweeper) object(id string) { w.part(EmbeddedObject, id) }

// part adds what lies in the file as a part of its own.
func (w *sweeper) part(kind UnreadKind, id string) {
	if name := w.relations[id]; name != "" {
		w.found = append(w.found, Unread{Part: w.story.Part, Paragraph: w.at, Kind: kind, Object: name})
	}
}

// formula keeps the XML of a formula beside its letters.
func (w *sweeper) formula(kind UnreadKind) {
	if kind == PassedOver {
		kind = FormulaText
	}
	begin, first := w.Begin, len(w.found)
	w.children(kind)
	var text strings.Builder
	for _, u := range w.found[first:] {
		text.WriteString(u.Text)
	}
	w.found = append(w.found[:first], Unread{Part: w.story.Part, Paragraph: w.at, Kind: kind, Text: text.String(), Source: w.Slice(begin, w.Pos)})
}

// alternatives sweeps the forms of one thing: that which was read, or else the first.
func (w *sweeper) alternatives(kind UnreadKind) {
	first, chosen, read := len(w.found), -1, false
	around := w.any
	var kept []Unread
	for at := w.Depth(); w.Child(at); {
		w.any = false
		w.children(kind)
		here := slices.Clone(w.found[first:])
		w.found = w.found[:first]
		if chosen < 0 || w.any && !read {
			chosen, kept, read = 1, here, w.any
		}
	}
	w.found, w.any = append(w.found, kept...), around || read
}

// relationsOf are the targets of the relationships of a part within the file, by id.
func relationsOf(d *Document, part string) (map[string]string, error) {
	list, err := d.Package.Relationships(part)
	targets := make(map[string]string)
	for _, rel := range list {
		if !rel.External {
			targets[rel.ID] = rel.Target
		}
	}
	return targets, err
}

package docxtest

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/internal/xmltree"
)

// paragraph returns a paragraph after its style.
func (o *outline) paragraph(p *xmltree.Node) string {
	style, text := o.styleAndText(p)
	return strings.TrimSuffix(style+" "+text, " ")
}

// styleAndText keeps the notes and text boxes of the paragraph for the lines below it.
func (o *outline) styleAndText(p *xmltree.Node) (style, text string) {
	style = o.usual
	if id := p.Find("w:pPr", "w:pStyle").Val(); id != "" {
		style = cmp.Or(o.styles[id], id+"?") // a style that nobody defines
	}
	text = o.inlines(p)
	if p.First("w:footnoteRef") != nil || p.First("w:endnoteRef") != nil {
		text = strings.TrimPrefix(text, " ") // that stands after the mark
	}
	if list := p.Find("w:pPr", "w:numPr"); list != nil && list.Find("w:numId").Val() != "0" {
		text = strings.TrimSuffix(fmt.Sprintf("{list %s, level %s} %s", list.Find("w:numId").Val(), list.Find("w:ilvl").Val(), text), " ")
	}
	return "[" + style + "]", text
}

// A span is text of one face.
type span struct{ text, face string }

func (o *outline) inlines(p *xmltree.Node) string {
	var spans []span
	f := fieldState{}
	for _, k := range flat(p) {
		switch k.Name {
		case "w:r":
			spans = append(spans, o.run(k, &f)...)
		case "w:sdt":
			spans = append(spans, span{text: "{" + k.Find("w:sdtPr", "w:tag").Val() + ": " + o.inlines(k.Find("w:sdtContent")) + "}"})
		}
	}
	return joinSpans(spans)
}

// joinSpans marks the faces. Runs of one face are one, however the file cuts them.
func joinSpans(spans []span) string {
	var b strings.Builder
	for i := 0; i < len(spans); {
		face := spans[i].face
		b.WriteString(face)
		for ; i < len(spans) && spans[i].face == face; i++ {
			b.WriteString(spans[i].text)
		}
		for j := len(face); j > 0; j-- {
			b.WriteByte(face[j-1])
		}
	}
	return b.String()
}

func faceOf(r *xmltree.Node) string {
	properties, face := r.Find("w:rPr"), ""
	if properties.Find("w:vertAlign").Val() == "superscript" {
		face += "^"
	}
	if properties.Find("w:b").On() {
		face += "**"
	}
	if properties.Find("w:i").On() {
		face += "*"
	}
	return face
}

// fieldState is where the runs of a paragraph stand in a field: its instruction comes first, then what it showed last.
type fieldState struct {
	code, hidden bool
	instruction  string
}

func (o *outline) run(r *xmltree.Node, f *fieldState) (spans []span) {
	face := faceOf(r)
	for _, k := range flat(r) {
		s := span{o.character(k), face}
		switch k.Name {
		case "w:fldChar":
			s = f.step(k.Attr("w:fldCharType"))
		case "w:instrText":
			f.instruction += k.Text
		case "w:footnoteReference", "w:endnoteReference", "w:drawing", "w:pict":
			s.face = ""
		}
		if s.text != "" && !f.code && (!f.hidden || k.Name == "w:fldChar") {
			spans = append(spans, s)
		}
	}
	return spans
}

// step goes on in a field. The number of a page as it was when the file was saved says nothing, and is left out.
func (f *fieldState) step(kind string) (shown span) {
	switch kind {
	case "begin":
		*f = fieldState{code: true}
	case "separate", "end":
		if f.code {
			shown.text = "{" + strings.TrimSpace(f.instruction) + "}"
			f.hidden = strings.Contains(f.instruction, "PAGE")
		}
		if f.code = false; kind == "end" {
			f.hidden = false
		}
	}
	return shown
}

// character is what an element within a run shows.
func (o *outline) character(k *xmltree.Node) string {
	switch k.Name {
	case "w:t":
		return k.Text
	case "w:tab":
		return "→"
	case "w:br", "w:cr":
		if kind := k.Attr("w:type"); kind == "page" || kind == "column" {
			return "{" + kind + " break}"
		}
		return "⏎"
	case "w:noBreakHyphen":
		return "\u2011"
	case "w:footnoteReference":
		return o.note("footnote", "", k)
	case "w:endnoteReference":
		return o.note("endnote", "e", k)
	case "w:drawing", "w:pict":
		return o.drawing(k)
	}
	return ""
}

// note returns the mark of a note with its number, and keeps the note for the lines below.
func (o *outline) note(kind, letter string, reference *xmltree.Node) string {
	o.counts[kind]++
	mark := "[^" + letter + strconv.Itoa(o.firstNote[kind]+o.counts[kind]-1) + "]"
	body := o.notes[kind+reference.Attr("w:id")]
	if body == nil {
		return mark + "{no such note}"
	}
	o.under, o.marks = append(o.under, body), append(o.marks, mark)
	return mark
}

func (o *outline) drawing(d *xmltree.Node) string {
	if box := d.First("w:txbxContent"); box != nil {
		o.under, o.marks = append(o.under, box), append(o.marks, "box:")
		return "{box}"
	}
	size, properties := d.First("wp:extent"), d.First("wp:docPr")
	text := fmt.Sprintf("{image %s × %s mm", mm(size.Attr("cx"), emu), mm(size.Attr("cy"), emu))
	if alt := properties.Attr("descr"); alt != "" {
		text += ": " + alt
	}
	return text + "}"
}

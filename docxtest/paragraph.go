package docxtest

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
)

// paragraph returns a paragraph after its style.
func (o *outline) paragraph(p *element) string {
	style, text := o.styleAndText(p)
	return strings.TrimSuffix(style+" "+text, " ")
}

// styleAndText keeps the notes and text boxes of the paragraph for the lines below it.
func (o *outline) styleAndText(p *element) (style, text string) {
	style = o.usual
	if id := p.find("pPr", "pStyle").attr("val"); id != "" {
		style = cmp.Or(o.styles[id], id+"?") // a style that nobody defines
	}
	text = o.inlines(p)
	if p.first("footnoteRef") != nil || p.first("endnoteRef") != nil {
		text = strings.TrimPrefix(text, " ") // that stands after the mark
	}
	if list := p.find("pPr", "numPr"); list != nil && list.find("numId").attr("val") != "0" {
		text = strings.TrimSuffix(fmt.Sprintf("{list %s, level %s} %s", list.find("numId").attr("val"), list.find("ilvl").attr("val"), text), " ")
	}
	return "[" + style + "]", text
}

// A span is text of one face.
type span struct{ text, face string }

func (o *outline) inlines(p *element) string {
	var spans []span
	f := fieldState{}
	for _, k := range p.flat() {
		switch k.name() {
		case "r":
			spans = append(spans, o.run(k, &f)...)
		case "sdt":
			spans = append(spans, span{text: "{" + k.find("sdtPr", "tag").attr("val") + ": " + o.inlines(k.find("sdtContent")) + "}"})
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

func faceOf(r *element) string {
	properties, face := r.find("rPr"), ""
	if properties.find("vertAlign").attr("val") == "superscript" {
		face += "^"
	}
	if properties.find("b").on() {
		face += "**"
	}
	if properties.find("i").on() {
		face += "*"
	}
	return face
}

// fieldState is where the runs of a paragraph stand in a field: its instruction comes first, then what it showed last.
type fieldState struct {
	code, hidden bool
	instruction  string
}

func (o *outline) run(r *element, f *fieldState) (spans []span) {
	face := faceOf(r)
	for _, k := range r.flat() {
		s := span{o.character(k), face}
		switch k.name() {
		case "fldChar":
			s = f.step(k.attr("fldCharType"))
		case "instrText":
			f.instruction += k.Text
		case "footnoteReference", "endnoteReference", "drawing", "pict":
			s.face = ""
		}
		if s.text != "" && !f.code && (!f.hidden || k.name() == "fldChar") {
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
func (o *outline) character(k *element) string {
	switch k.name() {
	case "t":
		return k.Text
	case "tab":
		return "→"
	case "br", "cr":
		if kind := k.attr("type"); kind == "page" || kind == "column" {
			return "{" + kind + " break}"
		}
		return "⏎"
	case "noBreakHyphen":
		return "\u2011"
	case "footnoteReference":
		return o.note("footnote", "", k)
	case "endnoteReference":
		return o.note("endnote", "e", k)
	case "drawing", "pict":
		return o.drawing(k)
	}
	return ""
}

// note returns the mark of a note with its number, and keeps the note for the lines below.
func (o *outline) note(kind, letter string, reference *element) string {
	o.counts[kind]++
	mark := "[^" + letter + strconv.Itoa(o.firstNote[kind]+o.counts[kind]-1) + "]"
	body := o.notes[kind+reference.attr("id")]
	if body == nil {
		return mark + "{no such note}"
	}
	o.under, o.marks = append(o.under, body), append(o.marks, mark)
	return mark
}

func (o *outline) drawing(d *element) string {
	if box := d.first("txbxContent"); box != nil {
		o.under, o.marks = append(o.under, box), append(o.marks, "box:")
		return "{box}"
	}
	size, properties := d.first("extent"), d.first("docPr")
	text := fmt.Sprintf("{image %s × %s mm", mm(size.attr("cx"), emu), mm(size.attr("cy"), emu))
	if alt := properties.attr("descr"); alt != "" {
		text += ": " + alt
	}
	return text + "}"
}

package render

import (
	"encoding/base64"
	"slices"
	"strconv"

	"github.com/vanthu/baocao/doc"
)

// paragraph writes a paragraph, or a heading where its style is one of the navigation pane. mark is what stands before
// the text of a note.
func (p *htmlPage) paragraph(g *doc.Paragraph, mark string) {
	p.check.checkStyle(g.Style, doc.ParagraphStyle)
	tag, class := "p", ""
	if s := p.styles[g.Style]; s != nil {
		class = s.class
		if s.Outline > 0 {
			tag = "h" + strconv.Itoa(min(s.Outline, 6))
		}
	}
	if g.KeepNext {
		class = joinClasses(class, "keep")
	}
	if g.Empty() && mark == "" {
		// Room or a line, of which there is nothing to read.
		p.raw("<div%s aria-hidden=\"true\"></div>\n", attribute("class", joinClasses(class, "empty")))
		return
	}
	if mark == "" && onlyOver(g.Inlines) {
		class = joinClasses(class, "empty") // an image over the text takes no room of its own
	}
	p.raw("<%s%s>%s", tag, attribute("class", class), mark)
	for _, in := range g.Inlines {
		p.inline(in)
	}
	p.raw("</%s>\n", tag)
}

// onlyOver reports whether a line holds nothing but images over the text.
func onlyOver(line []doc.Inline) bool {
	return !slices.ContainsFunc(line, func(in doc.Inline) bool {
		m, ok := in.(*doc.Image)
		_, place := in.(*doc.Place)
		return !place && (!ok || !m.Over)
	})
}

func joinClasses(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}

// attribute writes an attribute whose value is safe, unless it is empty.
func attribute(name, value string) string {
	if value == "" {
		return ""
	}
	return " " + name + `="` + value + `"`
}

func (p *htmlPage) inline(in doc.Inline) {
	switch in := in.(type) {
	case *doc.Text:
		p.run(in)
	case *doc.Break:
		p.raw("<br>")
	case *doc.Note:
		p.note(in)
	case *doc.PageNumber, *doc.Place: // there are no pages, and nobody signs them
	case *doc.Field:
		p.raw("<span class=\"field\"%s%s>", attribute("data-tag", p.escaped(in.Tag)), attribute("title", p.escaped(in.Title)))
		p.run(&in.Text)
		p.raw("</span>")
	case *doc.Image:
		p.image(in)
	default:
		p.check.refuse("đoạn văn chỉ gồm chữ, ngắt dòng, chú thích, số trang, ô điền, ảnh và nơi ký, không có %T",
			"a paragraph holds text, breaks, notes, page numbers, fields, images and places, not %T", in)
	}
}

func (p *htmlPage) run(t *doc.Text) {
	ends := ""
	if t.Link != "" && p.check.mayLink(t) {
		p.raw("<a href=\"%s\">", p.escaped(asciiAddress(t.Link)))
		ends = "</a>"
	}
	for _, face := range []struct {
		on  bool
		tag string
	}{{t.Bold, "b"}, {t.Italic, "i"}, {t.Superscript, "sup"}, {t.Subscript, "sub"}} {
		if face.on {
			p.raw("<%s>", face.tag)
			ends = "</" + face.tag + ">" + ends
		}
	}
	p.text(t.Text)
	p.out.WriteString(ends)
}

// note writes the mark of a note, and its body for the foot of the sheet. Each leads to the other.
func (p *htmlPage) note(n *doc.Note) {
	if p.out != &p.body {
		p.check.refuse("chú thích nằm trong chú thích", "a note stands in a note")
		return
	}
	p.check.checkStyle(n.Mark, doc.CharacterStyle)
	number := max(p.doc.FirstNote, 1) + p.count
	p.count++
	class := ""
	if s := p.styles[n.Mark]; s != nil {
		class = s.class
	}
	link := func(from, to, role string) string {
		return `<a id="` + from + strconv.Itoa(number) + `" href="#` + to + strconv.Itoa(number) + `" role="` + role + `"` +
			attribute("class", class) + `>` + strconv.Itoa(number) + `</a>`
	}
	p.raw("%s", link("ref", "note", "doc-noteref"))
	if n.Comma {
		p.raw("<span%s>,</span>", attribute("class", class))
	}
	p.out = &p.notes
	for i, paragraph := range n.Body {
		mark := ""
		if i == 0 {
			mark = link("note", "ref", "doc-backlink") + " "
		}
		p.paragraph(paragraph, mark)
	}
	p.out = &p.body
}

// image writes a picture into the text, or over it: then it counts from its letter and from the top of its paragraph.
func (p *htmlPage) image(m *doc.Image) {
	contentType, ok := imageTypes[m.Format]
	if !ok || m.Width <= 0 || m.Height <= 0 {
		p.check.refuse("ảnh có dạng %q, rộng %v, cao %v",
			"an image of the format %q, %v wide and %v high", m.Format, m.Width, m.Height)
		return
	}
	class := p.class("width:" + m.Width.String() + ";height:" + m.Height.String())
	if m.Over {
		class += " " + p.class("position:absolute;margin-left:"+m.X.String()+";top:"+m.Y.String())
	}
	p.raw("<img class=\"%s\" alt=\"%s\" src=\"data:%s;base64,%s\">",
		class, p.escaped(m.Alt), contentType, base64.StdEncoding.EncodeToString(m.Data))
}

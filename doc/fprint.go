package doc

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Fprint writes the document as text that a clerk can read: the pages, each paragraph after the name of its style, the
// notes beneath the paragraphs that bear their marks, the tables row by row, and what each style fixes. Goldens hold
// it. The same document gives the same text; an error of w, or of the rows of a table, ends it.
func Fprint(w io.Writer, d *Document) error {
	p := &printer{out: bufio.NewWriter(w), note: max(d.FirstNote, 1), names: map[StyleID]string{"": "(không kiểu)"}}
	for i := range d.Styles {
		p.names[d.Styles[i].ID] = d.Styles[i].Name
	}
	p.properties(&d.Properties)
	for i := range d.Sections {
		p.section(i+1, &d.Sections[i])
	}
	p.line(0, "")
	for i := range d.Styles {
		p.style(&d.Styles[i])
	}
	// The buffer keeps the first error of w.
	if err := p.out.Flush(); err != nil {
		return err
	}
	return p.err
}

// A printer writes one document. After an error of a table's rows nothing more is written.
type printer struct {
	out   *bufio.Writer
	names map[StyleID]string
	note  int // number of the next note
	err   error
}

// line writes a line indented by a number of steps.
func (p *printer) line(depth int, format string, args ...any) {
	if p.err != nil {
		return
	}
	text := strings.Repeat("  ", depth) + fmt.Sprintf(format, args...)
	p.out.WriteString(strings.TrimRight(text, " "))
	p.out.WriteByte('\n')
}

func (p *printer) name(id StyleID) string {
	if name, ok := p.names[id]; ok {
		return name
	}
	return string(id) + "?"
}

func (p *printer) properties(about *Properties) {
	p.line(0, "Tiêu đề tệp: %s", about.Title)
	p.line(0, "Chủ đề: %s", about.Subject)
	p.line(0, "Cơ quan: %s", about.Agency)
	p.line(0, "Ngày: %s; ngôn ngữ: %s", about.Created, about.Language)
}

func (p *printer) section(number int, s *Section) {
	orientation := "đứng"
	if s.Page.Landscape {
		orientation = "ngang"
	}
	count := "tiếp phần trước"
	if s.FirstNumber > 0 {
		count = fmt.Sprintf("từ %d", s.FirstNumber)
	}
	if s.HideFirst {
		count += ", trang đầu không hiện"
	}
	p.line(0, "")
	p.line(0, "=== Phần trang %d: %s × %s, %s; lề trên %s, dưới %s, trái %s, phải %s", number, mm(s.Page.Width), mm(s.Page.Height),
		orientation, mm(s.Page.Top), mm(s.Page.Bottom), mm(s.Page.Left), mm(s.Page.Right))
	p.line(0, "=== Số trang: kiểu %s, cách mép trên %s, %s", p.name(s.PageNumber), mm(s.Page.Header), count)
	p.margin("trên", s.FirstHeader)
	p.margin("dưới", s.FirstFooter)
	p.blocks(0, s.Blocks)
}

// margin writes what stands in a margin of the first page of a section.
func (p *printer) margin(side string, blocks []Block) {
	if len(blocks) > 0 {
		p.line(0, "=== Lề %s trang đầu:", side)
		p.blocks(1, blocks)
	}
}

func (p *printer) blocks(depth int, blocks []Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			p.paragraph(depth, "", b)
		case *Table:
			p.table(depth, b)
		}
	}
}

// paragraph writes a paragraph and then its notes.
func (p *printer) paragraph(depth int, mark string, of *Paragraph) {
	text, notes := p.inlines(of)
	keep := ""
	if of.KeepNext {
		keep = " (giữ với đoạn sau)"
	}
	p.line(depth, "%s%s%s: %s", mark, p.name(of.Style), keep, text)
	p.notes(depth, notes)
}

// A numbered note awaits the end of its paragraph.
type numberedNote struct {
	number int
	note   *Note
}

func (p *printer) notes(depth int, notes []numberedNote) {
	for _, n := range notes {
		mark := fmt.Sprintf("[^%d] ", n.number)
		for _, body := range n.note.Body {
			p.paragraph(depth+1, mark, body)
			mark = strings.Repeat(" ", len(mark))
		}
	}
}

// inlines returns the text of a paragraph with its marks, and the notes in it.
func (p *printer) inlines(of *Paragraph) (text string, notes []numberedNote) {
	var b strings.Builder
	for i, in := range of.Inlines {
		switch in := in.(type) {
		case *Text:
			rest := *in
			if i == 0 && of.Label > 0 && of.Label <= len(rest.Text) {
				fmt.Fprintf(&b, "{nhãn %s}", escapeMarks.Replace(rest.Text[:of.Label]))
				rest.Text = rest.Text[of.Label:]
			}
			b.WriteString(marked(&rest))
		case *Break:
			b.WriteString(" ⏎ ")
		case *Note:
			fmt.Fprintf(&b, "[^%d]", p.note)
			if in.Comma {
				b.WriteString("^,^")
			}
			notes = append(notes, numberedNote{p.note, in})
			p.note++
		case *PageNumber:
			b.WriteString("{số trang}")
		case *Field:
			blank := ""
			if in.Blank {
				blank = ", để trống"
			}
			fmt.Fprintf(&b, "{%s%s: %s}", in.Title, blank, marked(&in.Text))
		case *Image:
			place := ""
			if in.Over {
				place = ", nổi, sang phải " + mm(in.X) + ", xuống " + mm(in.Y)
			}
			fmt.Fprintf(&b, "{hình %s, %s × %s%s: %s}", in.Format, mm(in.Width), mm(in.Height), place, escapeMarks.Replace(in.Alt))
		case *Place:
			size := ""
			if in.Usual {
				size = ", cỡ thường dùng"
			}
			fmt.Fprintf(&b, "{nơi ký %s, %s × %s%s, sang phải %s, xuống %s: %s}", in.Name, mm(in.Width), mm(in.Height), size, mm(in.X), mm(in.Y),
				escapeMarks.Replace(in.Title))
		}
	}
	return b.String(), notes
}

// marked returns the characters of a run between the marks of its face. What is no mark but looks like one stands after "\", so that
// the text can be read back.
func marked(t *Text) string {
	s := escapeMarks.Replace(t.Text)
	if t.Superscript {
		s = "^" + s + "^"
	}
	if t.Subscript {
		s = "~" + s + "~"
	}
	if t.Italic {
		s = "*" + s + "*"
	}
	if t.Bold {
		s = "**" + s + "**"
	}
	if t.Link != "" {
		s = "[" + s + "](" + strings.ReplaceAll(escapeMarks.Replace(t.Link), ")", `\)`) + ")"
	}
	return s
}

var escapeMarks = strings.NewReplacer(`\`, `\\`, "*", `\*`, "^", `\^`, "~", `\~`, "[", `\[`, "]", `\]`, "{", `\{`, "}", `\}`, "|", `\|`,
	"‹", `\‹`, "⏎", `\⏎`)

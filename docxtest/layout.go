package docxtest

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/golden"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

// GoldenLayout compares how a Word file looks with a golden file: paper and margins, and of each component the typeface, size, face and
// ink that Word shows, its alignment, indents and spacing; of tables the widths of the columns and whether lines are drawn. What it
// says is no part of it: see [Golden]. With BAOCAO_UPDATE=1 it writes the golden file instead.
func GoldenLayout(t testing.TB, docx []byte, file string) {
	t.Helper()
	layout, err := Layout(docx)
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return
	}
	golden.Equal(t, []byte(layout), file)
}

// Layout is the text that [GoldenLayout] compares. Paragraphs that follow each other and look alike are one line.
func Layout(docx []byte) (string, error) {
	d, err := word.Open(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		return "", err
	}
	l := &layout{document: d, outline: recognise.OutlineOf(d, 0)}
	for i, s := range d.Sections {
		l.line(fmt.Sprintf("page of section %d: %s × %s, margins %s %s %s %s, header %s", i+1, millimetres(s.Width.Twips), millimetres(s.Height.Twips),
			millimetres(s.Top.Twips), millimetres(s.Bottom.Twips), millimetres(s.Left.Twips), millimetres(s.Right.Twips), millimetres(s.HeaderGap.Twips)))
	}
	l.story("text", d.Main)
	for _, story := range d.Stories {
		switch story {
		case d.Main:
		case d.Footnotes, d.Endnotes:
			l.story("note", story)
		default:
			l.story("margin", story)
		}
	}
	l.end()
	return l.out.String(), nil
}

// A layout is being written.
type layout struct {
	document *word.Document
	outline  *recognise.Outline
	out      strings.Builder
	last     string
	times    int
}

// line writes a line, or counts one that is the same again.
func (l *layout) line(s string) {
	if s == l.last {
		l.times++
		return
	}
	l.end()
	l.last, l.times = s, 1
}

func (l *layout) end() {
	if l.times > 1 {
		fmt.Fprintf(&l.out, "%s (× %d)\n", l.last, l.times)
	} else if l.times == 1 {
		l.out.WriteString(l.last + "\n")
	}
	l.times = 0
}

func (l *layout) story(kind string, s *word.Story) {
	tables := s.Tables
	for i, p := range s.Paragraphs {
		for len(tables) > 0 && tables[0].First <= i {
			l.table(tables[0])
			tables = tables[1:]
		}
		name := kind
		if c := l.outline.Component(p); s == l.document.Main && c.Valid() {
			name = c.String()
		}
		if p.Cell != nil {
			name += " in a cell"
		}
		l.line(name + ": " + l.look(p))
	}
}

// table is the grid of a table.
func (l *layout) table(t *word.Table) {
	var b strings.Builder
	b.WriteString("table: columns")
	for _, w := range t.Grid {
		b.WriteString(" " + millimetres(w))
	}
	fmt.Fprintf(&b, "; %s; beside the text %s %s; heading rows %d", map[bool]string{true: "lines", false: "no lines"}[t.Bordered], millimetres(t.Left), millimetres(t.Right), t.HeadingRows)
	l.line(b.String())
}

// look is how a paragraph looks.
func (l *layout) look(p *word.Paragraph) string {
	f := &p.Format
	parts := []string{l.faces(p), align(f.Align)}
	add := func(name string, twips int, unit func(int) string) {
		if twips != 0 {
			parts = append(parts, name+" "+unit(twips))
		}
	}
	add("first line", f.FirstLine.Twips, millimetres)
	add("left", f.Left.Twips, millimetres)
	add("right", f.Right.Twips, millimetres)
	add("before", f.Before.Twips, pt)
	add("after", f.After.Twips, pt)
	if f.Line.Given {
		parts = append(parts, fmt.Sprintf("line %d %s", f.Line.Twips, f.LineRule))
	}
	if f.Top.Drawn() {
		parts = append(parts, "line above")
	}
	if f.Bottom.Drawn() {
		parts = append(parts, "line under")
	}
	return strings.Join(parts, ", ")
}

// faces are the faces of a paragraph's letters, in the order in which they are met.
func (l *layout) faces(p *word.Paragraph) string {
	var faces []string
	known := map[string]bool{}
	for text, f := range p.Pieces() {
		if strings.TrimSpace(text) == "" {
			continue
		}
		face := face(f)
		if !known[face] {
			known[face] = true
			faces = append(faces, face)
		}
	}
	if len(faces) == 0 {
		return "empty"
	}
	return strings.Join(faces, " / ")
}

func face(f *word.RunFormat) string {
	font := f.Other
	if f.ASCII != f.Other {
		font = f.ASCII + "|" + f.Other
	}
	s := font + " " + decree.Points(f.Points()).String()
	for _, is := range []struct {
		on   bool
		name string
	}{{f.Bold == word.On, "bold"}, {f.Italic == word.On, "italic"}, {f.Caps == word.On, "capitals"}, {f.IsRaised(), f.Raised},
		{f.Underline != "" && f.Underline != "none", "underlined"}, {f.Color != "" && f.Color != "auto" && f.Color != "000000", f.Color}} {
		if is.on {
			s += " " + is.name
		}
	}
	return s
}

func align(a string) string {
	if a == "" {
		return "left"
	}
	return a
}

func millimetres(twips int) string { return decree.Millimetres(float64(twips) * 25.4 / 1440).String() }

func pt(twips int) string { return decree.Points(float64(twips) / 20).String() }

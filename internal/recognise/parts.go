package recognise

import (
	"strings"

	"github.com/vanthu/baocao/internal/word"
)

// A Part is a component that shares its paragraph with others: a label and its first entry, Quốc hiệu and Tiêu ngữ parted
// by a line break, a heading with the text behind it.
type Part struct {
	*word.Paragraph
	Whole  *word.Paragraph
	From   int  // where it begins in the text of the whole
	Beside bool // it has its lines in common with another part: its place on them says nothing
}

// split takes a paragraph apart, each part from one place to the next, by bytes of its text. The whole is no component
// any more.
func (o *Outline) split(p *word.Paragraph, beside bool, at ...int) (parts []*word.Paragraph) {
	from := 0
	for _, to := range append(at, len(p.Text)) {
		if strings.TrimSpace(p.Text[from:to]) != "" {
			part := p.Part(from, from+len(strings.TrimRight(p.Text[from:to], "\n")), len(o.components))
			if from > 0 && !beside {
				part.Format.Before, part.Format.FirstLine = word.Length{Given: true}, word.Length{Given: true}
			}
			parts = append(parts, part)
			o.parts[p.Index] = append(o.parts[p.Index], Part{part, p, from, beside})
			o.partOf[part.Index] = o.parts[p.Index][len(parts)-1]
			o.components, o.settled = append(o.components, 0), append(o.settled, false)
			o.faces = append(o.faces, new(faceCount).face(part))
		}
		from = to
	}
	o.components[p.Index] = 0
	o.settle(p)
	return parts
}

// splitLines takes a paragraph apart at its line breaks.
func (o *Outline) splitLines(p *word.Paragraph) []*word.Paragraph {
	return o.split(p, false, lineStarts(p.Text)...)
}

// splitBehind takes a heading and what stands behind it on its line apart.
func (o *Outline) splitBehind(p *word.Paragraph, at int) []*word.Paragraph {
	list := o.split(p, false, at)
	for i, part := range o.parts[p.Index] {
		part.Beside = i > 0
		o.partOf[part.Index] = part
	}
	return list
}

// lineStarts are the places behind the line breaks of a text.
func lineStarts(s string) (at []int) {
	for i := range len(s) {
		if s[i] == '\n' && i+1 < len(s) {
			at = append(at, i+1)
		}
	}
	return at
}

// sides are the places at which blanks or tabs part two sides of one line.
func sides(s string) (at []int) {
	const wide = 4 // blanks; fewer are a slip of the finger
	text, gap := false, 0
	for i, r := range s {
		switch {
		case r == '\t':
			gap += wide
		case r == ' ' || r == '\u00a0':
			gap++
		default:
			if text && gap >= wide && !isBlankValue(s[:i], s[i:]) {
				at = append(at, i)
			}
			text, gap = true, 0
		}
	}
	return at
}

// isBlankValue reports whether blanks between two texts keep the place of a number: “Số:      /BC-UBND”, “ngày      tháng”.
func isBlankValue(before, after string) bool {
	if strings.HasPrefix(after, "/") {
		return true
	}
	before = strings.TrimRight(before, " \t\u00a0.…_:")
	for _, label := range [...]string{"Số", "SỐ", "số", "ngày", "Ngày", "tháng", "Tháng"} {
		if strings.HasSuffix(before, label) {
			return true
		}
	}
	return false
}

// PartOf tells whether a paragraph is part of one, and of which.
func (o *Outline) PartOf(p *word.Paragraph) (Part, bool) {
	part, ok := o.partOf[p.Index]
	return part, ok
}

// Parts are the components that a paragraph holds: itself, or its parts.
func (o *Outline) Parts(p *word.Paragraph) []*word.Paragraph {
	parts, ok := o.parts[p.Index]
	if !ok {
		return []*word.Paragraph{p}
	}
	list := make([]*word.Paragraph, len(parts))
	for i := range parts {
		list[i] = parts[i].Paragraph
	}
	return list
}

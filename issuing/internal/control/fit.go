package control

import (
	"strings"

	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/xmltree"
)

// Faces are the faces of the paragraph styles of a document, by their ids.
type Faces map[string]face

type face struct {
	halfPoints   int64
	bold, italic bool
}

// ParseFaces reads the part of the styles.
func ParseFaces(name string, styles []byte) (Faces, error) {
	root, err := xmltree.Parse(name, styles)
	if err != nil {
		return nil, err
	}
	faces := Faces{}
	for _, s := range root.Children {
		if p := s.Find("w:rPr"); s.Name == "w:style" {
			size := p.Find("w:sz").Number("w:val", 0)
			faces[s.Attr("w:styleId")] = face{int64(size), p.Find("w:b") != nil, p.Find("w:i") != nil}
		}
	}
	return faces, nil
}

// Around is the text of the line before and after the field. A control around whole paragraphs has none.
func (f *Field) Around() (before, after string) {
	if f.Line == nil {
		return "", ""
	}
	return f.Line.Text[:f.from], f.Line.Text[f.to:]
}

// Outside is the text of the line with an object replacement character for each text of its fields that have values.
func (l *Line) Outside(values map[string]string) string {
	var b strings.Builder
	for _, p := range l.pieces {
		if _, given := values[p.tag()]; given {
			b.WriteRune('\uFFFC')
			continue
		}
		b.WriteString(p.text)
	}
	return b.String()
}

// Filled is what the line says when its fields have the values of their tags.
func (l *Line) Filled(values map[string]string) string {
	var b strings.Builder
	written := map[*Field]bool{}
	for _, p := range l.pieces {
		v, given := values[p.tag()]
		switch {
		case !given:
			b.WriteString(p.text)
		case !written[p.field]:
			b.WriteString(v)
			written[p.field] = true
		}
	}
	return b.String()
}

// Fits reports whether a text stands on one line in the cell of the line. What has no cell, or a style of no known size,
// may break, and fits.
func (l *Line) Fits(text string, faces Faces) bool {
	f := faces[l.Style]
	if l.Room == 0 || f.halfPoints == 0 {
		return true
	}
	const twips = 10 // in half a point
	return metrics.Width(metrics.FaceOf(f.bold, f.italic), text)*f.halfPoints*twips <= l.Room*metrics.UnitsPerEm
}

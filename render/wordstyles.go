package render

import (
	"strconv"
	"strings"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/xmlw"
)

// wordStyles are the styles that Word knows by name, and uses of its own accord: for tables of contents, references to
// headings and new notes. A name is the same in Word of every language. The first of our styles for a purpose is that style,
// under Word's name with its own as an alias; all of its look stands in the file, so that nothing of Word's shows. Others of
// the same level are based on it, by which readers such as pandoc know them.
type wordStyles struct {
	names map[doc.StyleID]string      // Word's, by our style
	bases map[doc.StyleID]doc.StyleID // where it is not the style's own BasedOn
	lacks []string                    // the headings that the file has not
}

const headingLevels = 9

func headingName(level int) string { return "heading " + strconv.Itoa(level) }

var roleNames = map[doc.Role]string{
	doc.NoteRole: "footnote text", doc.NoteMarkRole: "footnote reference", doc.PageNumberRole: "header",
}

// wordStylesOf finds those among the styles. The first of these is Word's own Normal.
func wordStylesOf(styles []doc.Style) wordStyles {
	w := wordStyles{map[doc.StyleID]string{}, map[doc.StyleID]doc.StyleID{}, nil}
	taken := map[string]*doc.Style{}
	for i := range styles {
		taken[strings.ToLower(styles[i].Name)] = &styles[i]
	}
	for i := range styles {
		s := &styles[i]
		name, isHeading := roleNames[s.Role], s.Kind == doc.ParagraphStyle && 0 < s.Outline && s.Outline <= headingLevels
		if isHeading {
			name = headingName(s.Outline)
		}
		if i == 0 || name == "" {
			continue
		}
		switch first := taken[name]; {
		case first == nil, first == s:
			taken[name] = s
			w.names[s.ID] = name
		case isHeading && first != s && first.BasedOn == s.BasedOn:
			w.bases[s.ID] = first.ID
		}
	}
	for level := 1; level <= headingLevels; level++ {
		if name := headingName(level); taken[name] == nil {
			w.lacks = append(w.lacks, name)
		}
	}
	return w
}

// base is the style that another is based on in the file, or one without any format.
func (w *writer) base(s *doc.Style) *doc.Style {
	id := s.BasedOn
	if other, ok := w.wordStyles.bases[s.ID]; ok {
		id = other
	}
	if i, ok := w.pack.styleIndex[id]; ok {
		return &w.pack.doc.Styles[i]
	}
	return &doc.Style{}
}

// latentStyles keeps the headings that the file has not out of Word's list, where they would have Word's own look.
func (w wordStyles) latentStyles(x *xmlw.Writer) {
	if len(w.lacks) == 0 {
		return
	}
	x.Start("w:latentStyles")
	for _, name := range w.lacks {
		x.Empty("w:lsdException", "w:name", name, "w:semiHidden", "1", "w:unhideWhenUsed", "1")
	}
	x.End()
}

package acceptance

import (
	"strings"
	"testing"
	"unicode"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/composed"
)

// TestOrigins wants each text of a report on the page within a paragraph that names its field, or the field that it is a part of,
// and no paragraph to name a field that there is not.
func TestOrigins(t *testing.T) {
	for _, c := range cases(t) {
		said := map[string]string{} // by origin
		texts := func(p *doc.Paragraph) {
			var b strings.Builder
			for _, in := range p.Inlines {
				switch in := in.(type) {
				case *doc.Text:
					b.WriteString(in.Text)
				case *doc.Field:
					b.WriteString(in.Text.Text)
				case *doc.Image:
					b.WriteString(in.Alt)
				}
			}
			said[p.Origin.String()] += letters(b.String())
		}
		d := assembled(t, c)
		for p := range d.Paragraphs() {
			texts(p)
		}
		for _, s := range d.Sections {
			for _, blocks := range [][]doc.Block{s.FirstHeader, s.FirstFooter} {
				for p := range (&doc.Document{Sections: []doc.Section{{Blocks: blocks}}}).Paragraphs() {
					texts(p)
				}
			}
		}
		known, found := map[string]bool{}, 0
		for path, text := range c.report.Resolve().Texts() {
			known[path] = true
			if own := standsElsewhere(c, path); own || text.IsEmpty() {
				continue
			}
			if want := letters(text.String()); !within(said, path, want) {
				t.Errorf("%s: %s has no paragraph of its own: %s", c.name, path, want)
			}
			found++
		}
		if found < 5 {
			t.Errorf("%s: %d texts", c.name, found)
		}
		for origin := range said {
			if origin != "" && !known[origin] && !aField(known, origin) {
				t.Errorf("%s: a paragraph is of the field %s, which there is not", c.name, origin)
			}
		}
	}
}

// within reports whether the paragraph of a field, or of what that is a part of, has a text.
func within(said map[string]string, path, want string) bool {
	for {
		if strings.Contains(said[path], want) {
			return true
		}
		cut := strings.LastIndexAny(path, ".[")
		if cut < 0 {
			return false
		}
		path = path[:cut]
	}
}

// aField reports whether there is a field under a path, or whether it is one of those that are no texts.
func aField(known map[string]bool, origin string) bool {
	for path := range known {
		if strings.HasPrefix(path, origin+".") || strings.HasPrefix(path, origin+"[") {
			return true
		}
	}
	last := origin[strings.LastIndexByte(origin, '.')+1:]
	switch last {
	case "document_type", "number", "place", "urgency", "circulation", "reference", "label", "authority", "archive", "picture", "drafter", "draft",
		"position", "other_position", "signer_name":
		return true
	}
	return strings.HasPrefix(last, "recipients[") || strings.HasPrefix(last, "supervisory_agency[") || strings.HasPrefix(last, "issuing_agency[") ||
		last == "contact" || last == "title" || last == "recipients" || strings.HasPrefix(last, "addressees[")
}

func standsElsewhere(c testCase, path string) bool {
	for i, a := range c.report.Appendices {
		if a.OwnFile && strings.HasPrefix(path, "appendices["+string(rune('0'+i))+"]") {
			return true
		}
	}
	return false
}

// letters are those of a text that no layout changes: it moves end marks, and sets spaces.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, composed.String(s))
}

package fromword

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/model"
)

// A bodyBuilder puts blocks under the headings that are open.
type bodyBuilder struct {
	*reader
	open      []openSection // the body itself, and the headings around what comes next
	dash      *model.Item   // under which a plus comes next
	dashLevel int           // of that one in a list of Word
	ending    bool          // the paragraph carries the end mark
}

// An openSection is a heading under which more may come.
type openSection struct {
	body    *model.Body
	section *model.Section
	level   int // that of model.Heading; with a word, 0
	below   int // level of what stands directly under it
}

// add puts a block under the last heading.
func (b *bodyBuilder) add(block model.Block) {
	body := b.open[len(b.open)-1].body
	*body = append(*body, block)
	b.dash = nil
}

// form opens a biểu mẫu of an appendix, and returns how many of the entries behind it are its title.
func (b *bodyBuilder) form(e entry, behind []entry) (used int) {
	s := &model.Section{Kind: model.Form, Number: strings.TrimRight(e.Paragraph.Shown(), ".: ")}
	b.takeWhole(e.Paragraph)
	if len(behind) > 0 && behind[0].Paragraph != nil && b.outline.IsFormTitle(behind[0].Paragraph) {
		s.Title = b.text(base{bold: true}, all(behind[0].Paragraph))
		used = 1
	}
	b.open = b.open[:1]
	b.add(model.Block{Section: s})
	b.open = append(b.open, openSection{&s.Body, s, 0, model.Form.Below(0)})
	return used
}

// heading opens a section, and returns how many of the entries behind it are its title.
func (b *bodyBuilder) heading(e entry, m recognise.Marker, behind []entry) (used int) {
	p := e.Paragraph
	s := &model.Section{Kind: kindOf(m), Number: marked(m.Text)}
	b.take(p, 0, e.From)
	of := base{bold: true, italic: b.outline.Face(p).Italic}
	title := []stretch{{p: p, from: e.From, to: len(p.Text)}}
	if s.Kind != model.ByLevel {
		_, s.Number, _ = strings.Cut(m.Text, " ")
		if _, words := decree.NumberWords(strings.ToLower(s.Number)); words > 0 {
			s.Number = strings.ToLower(s.Number) // as a number in words is printed
		}
		if s.Kind == model.Subsection {
			s.Number = m.Text[strings.LastIndexByte(m.Text, ' ')+1:]
		}
		if s.Kind != model.Article {
			for used < len(behind) && isTitleOf(behind[used].Component) {
				title = append(title, all(behind[used].Paragraph))
				used++
			}
		}
	}
	s.Title = b.text(of, title...)
	level := b.levelOf(m, s.Kind)
	b.close(s.Kind, level)
	around := &b.open[len(b.open)-1]
	if s.Kind == model.ByLevel && level != around.below {
		s.Level = level
	}
	b.add(model.Block{Section: s})
	b.open = append(b.open, openSection{&s.Body, s, level, s.Kind.Below(level)})
	b.pictures(p)
	return used
}

// marked is a number with the mark behind it that the Decree has, where it is typed with another: “1/”, “a/”, “a.”, “1 -”.
func marked(number string) string {
	bare := strings.TrimRight(number, "/-–")
	letter := strings.TrimSuffix(bare, ".")
	switch {
	case utf8.RuneCountInString(letter) == 1 && unicode.IsLower(lastRune(letter)):
		return letter + ")"
	case bare == number || bare == "":
		return number
	}
	return bare + "."
}

func isTitleOf(c decree.Component) bool {
	return c == decree.PartTitle || c == decree.ChapterTitle || c == decree.SectionTitle
}

// close ends the sections that one of a kind and level does not stand under.
func (b *bodyBuilder) close(kind model.SectionKind, level int) {
	for n := len(b.open) - 1; n > 0; n-- {
		s := b.open[n]
		switch {
		case s.section.Kind == model.Form:
			return
		case kind != model.ByLevel && (s.section.Kind == model.ByLevel || s.section.Kind >= kind):
		case kind == model.ByLevel && s.section.Kind == model.ByLevel && s.level >= level:
		default:
			return
		}
		b.open = b.open[:n]
	}
}

// kindOf is the kind of a section whose number has a word.
func kindOf(m recognise.Marker) model.SectionKind {
	switch m.Kind {
	case recognise.PartMark:
		return model.Part
	case recognise.ChapterMark:
		return model.Chapter
	case recognise.SectionMark:
		return model.Division
	case recognise.SubsectionMark:
		return model.Subsection
	case recognise.ArticleMark:
		return model.Article
	}
	return model.ByLevel
}

// levelOf is the level of a heading by its number.
func (b *bodyBuilder) levelOf(m recognise.Marker, kind model.SectionKind) int {
	const deepest = 5
	steps := strings.Count(m.Above, ".")
	if strings.IndexAny(m.Above, "IVXL") == 0 {
		steps-- // “I.1.” stands under “I.” as “1.” does
	}
	switch {
	case kind != model.ByLevel:
		return 0
	case m.Kind == recognise.RomanMark, m.Kind == recognise.CapitalMark:
		return 1
	case m.Kind == recognise.FigureMark && b.report.Numbering == model.DecimalScheme:
		return min(1+steps, deepest)
	case m.Kind == recognise.FigureMark:
		return min(2+steps, deepest)
	case m.Kind == recognise.LetterMark:
		return 3
	case m.Text == "+":
		return 5
	}
	return 4
}

// dropNumbers takes away the numbers that sections have without being told. One that is out of order, or of another form, stays as it
// was typed, and so do those that follow it: sections beside each other have their numbers all, or none. Those with a word have them
// all, since nobody writes “Điều” without its number.
func dropNumbers(body model.Body, numbers *model.Numbering) {
	kept := false
	for i := range body {
		s := body[i].Section
		if s == nil {
			continue
		}
		plain := *s
		plain.Number = ""
		h := numbers.Next(&plain)
		if typed := numbers.Next(s); typed.Number == h.Number && !kept && s.Kind == model.ByLevel {
			s.Number = ""
		} else {
			h, kept = typed, kept || s.Number != ""
		}
		dropNumbers(s.Body, numbers.Under(s, h))
	}
}

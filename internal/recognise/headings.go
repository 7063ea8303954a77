package recognise

import (
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// heading recognises a heading, and apart from it the text or the title that stands behind it on its line.
func (o *Outline) heading(p *word.Paragraph, c, title decree.Component) {
	at := 0
	if title.Valid() {
		if m, _ := MarkerOf(p.Shown()); m.Rest != "" {
			at = strings.IndexAny(p.Text, ".:\n") + 1
		}
	} else if title = decree.BodyText; c == decree.HeadingRoman {
		at = runIn(p.Text)
	}
	if at <= 0 || !o.open(p) {
		o.recognise(p, c)
		return
	}
	parts := o.splitBehind(p, at)
	o.recognise(parts[0], c)
	for _, part := range parts[1:] {
		o.recognise(part, title)
	}
}

// runIn is where the text begins that stands behind a heading in capitals: “II. KIẾN NGHỊ: Không.”.
func runIn(s string) int {
	at := strings.IndexByte(s, ':') + 1
	if at > 0 && decree.SpeltCapitals(s[:at]) > 0 && !HasSmallLetters(s[:at]) && HasSmallLetters(s[at:]) {
		return at
	}
	return 0
}

// headingOf recognises a numbered line, and the title that has to follow on a line of its own.
func (o *Outline) headingOf(s string, p *word.Paragraph) (c, title decree.Component) {
	m, ok := MarkerOf(s)
	if !ok {
		return 0, 0
	}
	switch m.Kind {
	case PartMark:
		return decree.PartHeading, decree.PartTitle
	case ChapterMark:
		return decree.ChapterHeading, decree.ChapterTitle
	case SectionMark, SubsectionMark:
		return decree.SectionHeading, decree.SectionTitle
	case ArticleMark:
		return decree.Article, 0
	case RomanMark:
		if o.Face(p).Bold || decree.InCapitals(m.Rest) || runIn(m.Rest) > 0 {
			return decree.HeadingRoman, 0
		}
		return 0, 0
	case FigureMark:
		if runsOn(p) {
			return decree.ClauseUntitled, 0
		}
		if o.Face(p).Bold && m.Above == "" && decree.InCapitals(m.Rest) && decree.SpeltCapitals(m.Rest) > 0 && !o.romanHeadings() {
			return decree.HeadingRoman, 0 // in a text whose mục are counted 1, 1.1
		}
		if o.Face(p).Bold {
			return decree.ClauseTitled, 0
		}
		return decree.ClauseUntitled, 0
	case LetterMark:
		return decree.Point, 0
	case dashMark:
		return decree.Item, 0
	}
	return 0, 0
}

// runsOn reports whether plain text follows on the line of a bold title: “**1. Chỉ đạo:** Đã ban hành 12 văn bản.”.
func runsOn(p *word.Paragraph) bool {
	at, plain := 0, -1
	for piece, f := range p.Pieces() {
		if hasLetters(piece) {
			switch {
			case f.Bold != word.On && plain < 0:
				plain = at
			case f.Bold == word.On && plain >= 0:
				return false // bold words amid others
			}
		}
		at += len(piece)
	}
	if plain < 0 {
		return false
	}
	title, rest := strings.TrimSpace(p.Text[:plain]), strings.TrimSpace(p.Text[plain:])
	return hasLetters(title) && (strings.HasSuffix(title, ":") || strings.HasSuffix(title, ".") || strings.HasPrefix(rest, ":"))
}

// romanHeadings reports whether there are mục with Roman numerals.
func (o *Outline) romanHeadings() bool {
	if o.roman == nil {
		found := false
		for _, p := range o.Document.Main.Paragraphs {
			if m, ok := MarkerOf(p.Shown()); ok && m.Kind == RomanMark && !o.IsSettled(p) && (o.Face(p).Bold || decree.InCapitals(m.Rest) || runIn(m.Rest) > 0) {
				found = true
				break
			}
		}
		o.roman = &found
	}
	return *o.roman
}

// isBareHeading reports whether a line looks like a heading and has no number by which to tell its level.
func (o *Outline) isBareHeading(p *word.Paragraph, s string) bool {
	const longest = 300
	return len(s) < longest && (o.Face(p).Bold && !strings.HasSuffix(s, ".") || decree.InCapitals(s) && decree.SpeltCapitals(s) > 1)
}

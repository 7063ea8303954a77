package check

import (
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

var contentRules = []Rule{
	words(decree.HeadingsTitled, headingsTitled),
	words(decree.PartRoman, partNumerals),
	words(decree.NumbersInOrder, func(in *inspection) { in.ordered(outOfOrder) }),
	words(decree.ClausesRestart, func(in *inspection) { in.ordered(notRestarted) }),
	words(decree.PointLetters, func(in *inspection) { in.ordered(wrongLetter) }),
	words(decree.EndMarked, endMarked),
}

// headingsTitled is a rule on texts laid out in điều only.
func headingsTitled(in *inspection) {
	if len(in.outline.By[decree.Article]) == 0 {
		return
	}
	titles := map[decree.Component]decree.Component{
		decree.PartHeading: decree.PartTitle, decree.ChapterHeading: decree.ChapterTitle, decree.SectionHeading: decree.SectionTitle,
	}
	var untitled *word.Paragraph
	for _, p := range in.outline.Flow {
		if !in.outline.Component(p).Valid() {
			continue
		}
		if untitled != nil && in.outline.Component(p) != titles[in.outline.Component(untitled)] {
			in.breach(untitled, untitled.Shown(), "")
		}
		untitled = nil
		if titles[in.outline.Component(p)].Valid() {
			untitled = p
		}
		if in.outline.Component(p) == decree.Article {
			if m, ok := recognise.MarkerOf(p.Shown()); ok && m.Rest == "" {
				in.breach(p, p.Shown(), "")
			}
		}
	}
}

// partNumerals wants Roman numerals for phần and chương, and Arabic ones below.
func partNumerals(in *inspection) {
	for _, p := range in.outline.Flow {
		switch in.outline.Component(p) {
		case decree.PartHeading, decree.ChapterHeading, decree.SectionHeading, decree.Article:
		default:
			continue
		}
		m, ok := recognise.MarkerOf(p.Shown())
		if wantsRoman := m.Kind == recognise.PartMark || m.Kind == recognise.ChapterMark; ok && m.Roman != wantsRoman && m.Value > 0 {
			in.breach(p, m.Text, "")
		}
	}
}

// A disorder is what can be wrong with a number in a row of them.
type disorder uint8

const (
	outOfOrder   disorder = iota // a gap or a repetition
	notRestarted                 // the number goes on from the section before
	wrongLetter                  // a letter that the alphabet of điểm does not have, skips, or that has no bracket
)

// levels are the numbered levels from the highest down. A number begins anew where one of a higher level passes, but for
// that of chapters in a part and of articles, which run through the document.
const (
	levelPart = iota
	levelChapter
	levelSection
	levelSubsection
	levelArticle
	levelRoman
	levelTitledClause
	levelClause
	levelPoint
	levels
)

// A counter follows the numbers through a text.
type counter struct {
	last   [levels]int // the number seen last on a level, 0 after a higher one
	before [levels]int // that of the level before it began anew
	shared bool        // untitled clauses go on from the numbers of titled ones
}

// ordered reports the paragraphs with one kind of disorder in their numbers.
func (in *inspection) ordered(kind disorder) {
	var c counter
	for i, whole := range in.Main.Paragraphs {
		p := in.outline.Parts(whole)[0]
		if in.outline.StartsAnew(i) {
			c = counter{}
		}
		if m, ok := recognise.MarkerOf(p.Shown()); ok && m.Kind == recognise.CapitalMark && (in.outline.IsSettled(p) || in.outline.Component(p) == decree.HeadingRoman) {
			c.set(levelSubsection, m.Value) // “A. KẾT QUẢ”, of which the Decree does not know: the numbers below it begin anew
			continue
		}
		if in.outline.Component(p) < decree.PartHeading || in.outline.Component(p) > decree.Point {
			continue
		}
		if m, ok := recognise.MarkerOf(p.Shown()); ok {
			c.follow(in, p, m, kind)
		}
	}
}

// follow compares a number with the one before it, and goes on from it.
func (c *counter) follow(in *inspection, p *word.Paragraph, m recognise.Marker, kind disorder) {
	at, ok := levelOf(in.outline.Component(p), m)
	if !ok {
		return
	}
	if at == levelPoint && (m.Value == 0 || !strings.HasSuffix(m.Text, ")")) {
		if kind == wrongLetter {
			in.breach(p, m.Text, "")
		}
		if m.Value == 0 {
			return
		}
	}
	last := c.last[at]
	switch {
	case at == levelClause && last == 0 && m.Value > 1 && c.last[levelTitledClause] == m.Value-1:
		last, c.shared = m.Value-1, true // titled and untitled clauses share their numbers
	case at == levelTitledClause && c.shared:
		last = c.last[levelClause]
	}
	c.shared = c.shared && at >= levelClause
	if found, wrong := judgeNumber(at, last, c.before[at], m); wrong && found == kind {
		in.breach(p, m.Text, m.WithValue(last+1))
	}
	c.set(at, m.Value)
}

func judgeNumber(at, last, before int, m recognise.Marker) (found disorder, wrong bool) {
	switch {
	case m.Value == last+1:
		return 0, false
	case at >= levelTitledClause && last == 0 && before > 0 && m.Value == before+1:
		return notRestarted, true
	case at == levelPoint && m.Value == last+2:
		return wrongLetter, true
	}
	return outOfOrder, true
}

// set notes a number. The levels below begin anew.
func (c *counter) set(at, value int) {
	c.last[at] = value
	for below := at + 1; below < levels; below++ {
		if below == levelArticle || at == levelPart && below == levelChapter {
			continue
		}
		if c.last[below] > 0 {
			c.before[below] = c.last[below]
		}
		c.last[below] = 0
	}
}

func levelOf(component decree.Component, m recognise.Marker) (level int, ok bool) {
	switch m.Kind {
	case recognise.PartMark:
		return levelPart, true
	case recognise.ChapterMark:
		return levelChapter, true
	case recognise.SectionMark:
		return levelSection, true
	case recognise.SubsectionMark:
		return levelSubsection, true
	case recognise.ArticleMark:
		return levelArticle, true
	case recognise.RomanMark:
		return levelRoman, true
	case recognise.LetterMark:
		return levelPoint, true
	case recognise.FigureMark:
		if m.Above != "" {
			return 0, false // numbers in several steps are not those of the Decree
		}
		if component == decree.ClauseTitled {
			return levelTitledClause, true
		}
		return levelClause, true
	}
	return 0, false
}

// endMarked looks at the last line of the text. Behind the mark may stand the letters of the drafter.
func endMarked(in *inspection) {
	for i := min(in.outline.BodyTo, len(in.Main.Paragraphs)) - 1; i >= in.outline.BodyFrom; i-- {
		parts := in.outline.Parts(in.Main.Paragraphs[i])
		p := parts[len(parts)-1]
		switch {
		case p.Empty() || in.outline.IsSettled(p):
			continue
		case p.Cell != nil || in.outline.Component(p) == decree.TableText:
			in.note(Unjudged{Where: whereOf(p), Reason: decree.Message{Vi: "văn bản kết thúc bằng bảng", En: "the text ends with a table"}})
			return
		}
		s := p.Shown()
		if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
			continue // “(Kèm theo danh sách)” behind the end
		}
		const drafter = 30
		if !strings.Contains(s[max(0, len(s)-drafter):], decree.TextEndMark) {
			in.breach(p, ending(s), strings.TrimRight(ending(s), ". ")+decree.TextEndMark)
		}
		return
	}
}

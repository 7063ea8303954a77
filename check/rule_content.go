package check

import (
	"strings"

	"github.com/vanthu/baocao/decree"
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
	if len(in.outline.by[decree.Article]) == 0 {
		return
	}
	titles := map[decree.Component]decree.Component{
		decree.PartHeading: decree.PartTitle, decree.ChapterHeading: decree.ChapterTitle, decree.SectionHeading: decree.SectionTitle,
	}
	var untitled *paragraph
	for _, p := range in.main.paragraphs {
		if !in.outline.component(p).Valid() {
			continue
		}
		if untitled != nil && in.outline.component(p) != titles[in.outline.component(untitled)] {
			in.breach(untitled, untitled.shown(), "")
		}
		untitled = nil
		if titles[in.outline.component(p)].Valid() {
			untitled = p
		}
		if in.outline.component(p) == decree.Article {
			if m, ok := markerOf(p.shown()); ok && m.rest == "" {
				in.breach(p, p.shown(), "")
			}
		}
	}
}

// partNumerals wants Roman numerals for phần and chương, and Arabic ones below.
func partNumerals(in *inspection) {
	for _, p := range in.main.paragraphs {
		switch in.outline.component(p) {
		case decree.PartHeading, decree.ChapterHeading, decree.SectionHeading, decree.Article:
		default:
			continue
		}
		m, ok := markerOf(p.shown())
		if wantsRoman := m.kind == partMark || m.kind == chapterMark; ok && m.roman != wantsRoman && m.value > 0 {
			in.breach(p, m.text, "")
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
}

// ordered reports the paragraphs with one kind of disorder in their numbers.
func (in *inspection) ordered(kind disorder) {
	var c counter
	appendix := 0
	for i, p := range in.main.paragraphs {
		if appendix < len(in.outline.appendices) && i >= in.outline.appendices[appendix].from {
			appendix++
			c = counter{}
		}
		if in.outline.component(p) < decree.PartHeading || in.outline.component(p) > decree.Point {
			continue
		}
		if m, ok := markerOf(p.shown()); ok {
			c.follow(in, p, m, kind)
		}
	}
}

// follow compares a number with the one before it, and goes on from it.
func (c *counter) follow(in *inspection, p *paragraph, m marker, kind disorder) {
	at, ok := levelOf(in.outline.component(p), m)
	if !ok {
		return
	}
	if at == levelPoint && (m.value == 0 || !strings.HasSuffix(m.text, ")")) {
		if kind == wrongLetter {
			in.breach(p, m.text, "")
		}
		if m.value == 0 {
			return
		}
	}
	last := c.last[at]
	if at == levelClause && last == 0 && c.last[levelTitledClause] == m.value-1 {
		last = m.value - 1 // titled and untitled clauses share their numbers
	}
	if found, wrong := judgeNumber(at, last, c.before[at], m); wrong && found == kind {
		in.breach(p, m.text, m.withValue(last+1))
	}
	c.set(at, m.value)
}

func judgeNumber(at, last, before int, m marker) (found disorder, wrong bool) {
	switch {
	case m.value == last+1:
		return 0, false
	case at >= levelTitledClause && last == 0 && before > 0 && m.value == before+1:
		return notRestarted, true
	case at == levelPoint && m.value == last+2:
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

func levelOf(component decree.Component, m marker) (level int, ok bool) {
	switch m.kind {
	case partMark:
		return levelPart, true
	case chapterMark:
		return levelChapter, true
	case sectionMark:
		return levelSection, true
	case subsectionMark:
		return levelSubsection, true
	case articleMark:
		return levelArticle, true
	case romanMark:
		return levelRoman, true
	case letterMark:
		return levelPoint, true
	case figureMark:
		if m.above != "" {
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
	for i := min(in.outline.bodyTo, len(in.main.paragraphs)) - 1; i >= in.outline.bodyFrom; i-- {
		p := in.main.paragraphs[i]
		switch {
		case p.empty() || in.outline.isSettled(p):
			continue
		case p.cell != nil || in.outline.component(p) == decree.TableText:
			in.note(Unjudged{Where: whereOf(p), Reason: Message{"văn bản kết thúc bằng bảng", "the text ends with a table"}})
			return
		}
		const drafter = 30
		if s := p.shown(); !strings.Contains(s[max(0, len(s)-drafter):], decree.TextEndMark) {
			in.breach(p, ending(s), strings.TrimRight(ending(s), ". ")+decree.TextEndMark)
		}
		return
	}
}

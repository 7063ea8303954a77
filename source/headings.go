package source

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// heading opens a section and closes those of its own level and below.
func (b *bodyReader) heading(n *ast.Heading) {
	for b.open[len(b.open)-1].level >= n.Level {
		b.open = b.open[:len(b.open)-1]
	}
	if s := b.form(b.in.text(n)); s != nil {
		b.open = b.open[:1]
		at := b.add(b.open[0].body, b.open[0].path, n, model.Block{Section: s}, "section")
		b.open = append(b.open, openBody{body: &s.Body, path: at + ".body", level: n.Level, below: model.Form.Below(0)})
		return
	}
	parent := b.open[len(b.open)-1]
	s := &model.Section{}
	level := parent.below + n.Level - parent.level - 1
	if s.Kind, s.Number, s.Title = splitKind(b.in.text(n)); s.Kind == model.ByLevel {
		s.Number, s.Title = splitNumber(s.Title)
		if level != parent.below {
			s.Level = level
		}
	}
	at := b.add(parent.body, parent.path, n, model.Block{Section: s}, "section")
	b.d.doubtSigns(b.at(n), at+".title", n.Lines().Value(b.source))
	b.open = append(b.open, openBody{body: &s.Body, path: at + ".body", level: n.Level, below: s.Kind.Below(level)})
}

// formLabel is the label of a biểu mẫu, “Biểu mẫu 1”, “Biểu số 01/BC-STC”, “Mẫu 2a”, and what may stand between that and the
// title: a stop, a colon, a dash; without one the title begins with a capital. “Biểu mẫu:” alone is numbered by its place.
var formLabel = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^((?i:biểu mẫu|mẫu biểu|phụ biểu|biểu|mẫu)(?:\s+(?i:số))?\s+(?:[\pL\d]+[./-])*(?:[\pL\d/-]*\d[\pL\d/-]*|[IVXLC]+))` +
		`(?:\s*[.:](?:\s+|$)|\s+[-–—]\s+|\s*$|\s+(\p{Lu}))|^(?i:biểu mẫu)\s*:(?:\s+|$)`)
})

// form reads the heading of a biểu mẫu, which stands in an appendix and in no section of it. It is nil for any other heading.
func (b *bodyReader) form(heading model.Text) *model.Section {
	if !strings.HasPrefix(b.open[0].path, "appendices[") {
		return nil
	}
	m := formLabel().FindStringSubmatch(heading.String())
	if m == nil {
		return nil
	}
	s := &model.Section{Kind: model.Form, Number: m[1], Title: heading}
	for rest := strings.TrimSuffix(m[0], m[2]); rest != ""; { // in whatever faces it is typed
		piece := firstRun(s.Title)
		if len(piece) > len(rest) {
			piece = rest
		}
		if piece == "" { // a break or a note within the label
			return nil
		}
		s.Title, _ = s.Title.CutPrefix(piece)
		rest = rest[len(piece):]
	}
	return s
}

// splitNumber takes the number off a heading that carries one itself: "II.", "2.", "a)", "1.2".
func splitNumber(title model.Text) (string, model.Text) {
	word, rest, ok := cutWord(title)
	if !ok || !model.IsOwnNumber(word) {
		return "", title
	}
	return word, rest
}

// cutWord takes the first word off a text.
func cutWord(t model.Text) (word string, rest model.Text, ok bool) {
	first := firstRun(t)
	end := strings.IndexFunc(first, unicode.IsSpace)
	if end < 0 {
		end = len(first)
	}
	if end == 0 {
		return "", t, false
	}
	word = first[:end]
	rest, _ = t.CutPrefix(first[:len(first)-len(strings.TrimLeftFunc(first[end:], unicode.IsSpace))])
	return word, rest, true
}

// firstRun returns the characters of the first run of a text.
func firstRun(t model.Text) string {
	for r := range t.Runs() {
		return r.Text
	}
	return ""
}

// kindWord is the word of a kind with a number, "Phần I.", or with a colon where the number is automatic, "Phần:".
// Without either it is the beginning of a title: "Mục tiêu chung", "Điều kiện tự nhiên".
var kindWord = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^((?i:phần|chương|tiểu mục|mục|điều))(?:\s+([IVXLC]+|\d+)(?:[.:]\s+|[.:]?$)|\s*:(?:\s+|$))`)
})

// splitKind takes the word of a kind and its number, if any, off a heading. Capitals do not count: the Decree prints the
// word in its own way.
func splitKind(title model.Text) (k model.SectionKind, number string, rest model.Text) {
	m := kindWord().FindStringSubmatch(firstRun(title))
	if m == nil {
		return splitPartInWords(title)
	}
	rest, _ = title.CutPrefix(m[0])
	return kindOf(m[1]), m[2], rest
}

// partWord returns “Phần” before a number in words, with the blanks behind it.
func partWord(s string) string {
	after, ok := strings.CutPrefix(s, "Phần")
	if !ok {
		after, ok = strings.CutPrefix(s, "PHẦN")
	}
	number := strings.TrimLeft(after, "\t\n\f\r ")
	if !ok || len(number) == len(after) {
		return ""
	}
	return s[:len(s)-len(number)]
}

// partTitle is what may stand between the number in words and the title: a stop, a colon, a dash. Without one the title
// begins with a capital: “Phần thứ hai của Nghị quyết” is a title itself.
var partTitle = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\s*[.:]\s*$|\s*[.:]\s+|\s+[-–—]\s+|\s*$|\s+(\p{Lu}))`)
})

// splitPartInWords is splitKind for “Phần thứ nhất”.
func splitPartInWords(title model.Text) (k model.SectionKind, number string, rest model.Text) {
	first := firstRun(title)
	word := partWord(first)
	_, length := decree.NumberWords(first[len(word):])
	if word == "" || length == 0 {
		return model.ByLevel, "", title
	}
	number = first[len(word):][:length]
	m := partTitle().FindStringSubmatch(first[len(word)+length:])
	if m == nil {
		return model.ByLevel, "", title
	}
	rest, _ = title.CutPrefix(word + number + strings.TrimSuffix(m[0], m[1]))
	return model.Part, strings.ToLower(number), rest
}

func kindOf(word string) model.SectionKind {
	switch strings.ToLower(word) {
	case strings.ToLower(decree.TextPart):
		return model.Part
	case strings.ToLower(decree.TextChapter):
		return model.Chapter
	case strings.ToLower(decree.TextDivision):
		return model.Division
	case strings.ToLower(decree.TextSubsection):
		return model.Subsection
	}
	return model.Article
}

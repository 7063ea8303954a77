package model

import (
	"regexp"
	"strings"

	"github.com/vanthu/baocao/decree"
)

// kindWord is the word of a kind with a number, "Phần I.", or with a colon where the number is automatic, "Phần:".
// Without either it is the beginning of a title: "Mục tiêu chung", "Điều kiện tự nhiên".
var kindWord = regexp.MustCompile(`^((?i:phần|chương|tiểu mục|mục|điều))(?:\s+([IVXLC]+|\d+)(?:[.:]\s+|[.:]?$)|\s*:(?:\s+|$))`)

// splitKind takes the word of a kind and its number, if any, off a heading. Capitals do not count: the Decree prints the
// word in its own way.
func splitKind(title Text) (k SectionKind, number string, rest Text) {
	first := title.plain
	if first == "" && len(title.runs) > 0 {
		first = title.runs[0].Text
	}
	m := kindWord.FindStringSubmatch(first)
	if m == nil {
		return ByLevel, "", title
	}
	first = first[len(m[0]):]
	switch {
	case len(title.runs) == 0:
		title.plain = first
	case first == "":
		title.runs = title.runs[1:]
	default:
		title.runs = append([]Run(nil), title.runs...)
		title.runs[0].Text = first
	}
	return wordKinds[strings.ToLower(m[1])], m[2], title
}

var wordKinds = map[string]SectionKind{
	strings.ToLower(decree.TextPart): Part, strings.ToLower(decree.TextChapter): Chapter,
	strings.ToLower(decree.TextDivision): Division, strings.ToLower(decree.TextSubsection): Subsection,
	strings.ToLower(decree.TextArticle): Article,
}

// below is the level of the sections directly under one of the given kind and level.
func below(k SectionKind, level int) int {
	switch k {
	case Part, Chapter:
		return 1
	case Division, Subsection, Article:
		return 2
	}
	return level + 1
}

// word is what stands in front of the number of such a section; a section by its level, a khoản and a điểm have none.
func (k SectionKind) word() string {
	if int(k) < len(sectionWords) {
		return sectionWords[k]
	}
	return ""
}

// roman reports whether a kind takes Roman numerals.
func (k SectionKind) roman() bool { return k == Part || k == Chapter }

var sectionWords = [...]string{
	Part: decree.TextPart, Chapter: decree.TextChapter, Division: decree.TextDivision,
	Subsection: decree.TextSubsection, Article: decree.TextArticle,
}

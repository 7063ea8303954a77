package check

import (
	"regexp"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

var preambleRules = []Rule{
	words(decree.LegalBasesPunctuated, func(in *inspection) {
		bases := in.outline.By[decree.LegalBases]
		for i, p := range bases {
			s, end := p.Shown(), ";"
			if i == len(bases)-1 {
				end = "."
			}
			if !strings.HasSuffix(s, end) {
				in.breach(p, ending(s), strings.TrimRight(ending(s), ".,;: ")+end)
			}
		}
	}),
	words(decree.LawWithoutNumber, func(in *inspection) {
		for _, p := range in.outline.By[decree.LegalBases] {
			if m := lawWithNumber().FindStringSubmatch(p.Shown()); m != nil {
				in.breach(p, m[1], "")
			}
		}
	}),
	words(decree.FirstCitationFull, firstCitations),
}

// lawWithNumber is a law named with its number; “ngày” and the date may follow.
var lawWithNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^Căn cứ (?:Luật|Bộ luật|Pháp lệnh) .*?\b(số \d+\S*)`)
})

// citation is the number of a cited document, and the date that a full citation gives after it.
var citation = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^số (\d+/(?:\d{4}/)?[\p{Lu}][\pL\d&./-]*[\pL\d])( ngày \S+)?`)
})

// firstCitations finds documents whose date is told at a later mention and not at the first. A document that is never
// cited in full may have been cited so in the title or in a table: of that nothing is said.
func firstCitations(in *inspection) {
	short := make(map[string]*word.Paragraph)
	known := make(map[string]bool)
	for _, p := range in.textParagraphs() {
		for at := range places(p.Shown(), "số ") {
			m := citation().FindStringSubmatch(p.Shown()[at:])
			if m == nil {
				continue
			}
			number, full := m[1], m[2] != ""
			switch first := short[number]; {
			case known[number]:
			case full && first != nil:
				known[number] = true
				in.breach(first, "số "+number, "số "+number+m[2]+" …")
			case full:
				known[number] = true
			case first == nil:
				short[number] = p
			}
		}
	}
}

// textParagraphs are the paragraphs of the text itself, up to the appendices.
func (in *inspection) textParagraphs() []*word.Paragraph {
	if in.texts == nil {
		in.texts = []*word.Paragraph{}
		for _, whole := range in.Main.Paragraphs[:in.outline.BodyTo] {
			for _, p := range in.outline.Parts(whole) {
				if in.outline.Component(p) >= decree.LegalBases && in.outline.Component(p) <= decree.Item {
					in.texts = append(in.texts, p)
				}
			}
		}
	}
	return in.texts
}

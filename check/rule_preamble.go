package check

import (
	"regexp"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
)

var preambleRules = []Rule{
	words(decree.LegalBasesPunctuated, func(in *inspection) {
		bases := in.outline.by[decree.LegalBases]
		for i, p := range bases {
			s, end := p.shown(), ";"
			if i == len(bases)-1 {
				end = "."
			}
			if !strings.HasSuffix(s, end) {
				in.breach(p, ending(s), strings.TrimRight(ending(s), ".,;: ")+end)
			}
		}
	}),
	words(decree.LawWithoutNumber, func(in *inspection) {
		for _, p := range in.outline.by[decree.LegalBases] {
			if m := lawWithNumber().FindStringSubmatch(p.shown()); m != nil {
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
	short := make(map[string]*paragraph)
	known := make(map[string]bool)
	for _, p := range in.textParagraphs() {
		for at := range places(p.shown(), "số ") {
			m := citation().FindStringSubmatch(p.shown()[at:])
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
func (in *inspection) textParagraphs() []*paragraph {
	if in.texts == nil {
		in.texts = []*paragraph{}
		for _, p := range in.main.paragraphs[:in.outline.bodyTo] {
			if p.component >= decree.LegalBases && p.component <= decree.Item {
				in.texts = append(in.texts, p)
			}
		}
	}
	return in.texts
}

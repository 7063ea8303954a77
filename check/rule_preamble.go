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

func firstCitations(in *inspection) {
	var c decree.Citations
	texts := in.textParagraphs()
	for i, p := range texts {
		for _, late := range c.Read(i, p.Shown()) {
			in.breach(texts[late.First], late.Got, late.Want)
		}
	}
}

// textParagraphs are the paragraphs of the text itself, up to the appendices.
func (in *inspection) textParagraphs() []*word.Paragraph {
	if in.texts == nil {
		in.texts = []*word.Paragraph{}
		for _, p := range in.Main.Paragraphs[:in.outline.BodyTo] {
			if in.outline.Component(p) >= decree.LegalBases && in.outline.Component(p) <= decree.Item {
				in.texts = append(in.texts, p)
			}
		}
	}
	return in.texts
}

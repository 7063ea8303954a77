package check

import (
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/internal/word"
)

var languageRules = []Rule{
	words(decree.LettersComposed, func(in *inspection) {
		for _, st := range append([]*word.Story{in.Main}, in.Margins()...) {
			for _, p := range st.Paragraphs {
				if p.Decomposed {
					in.breach(p, "", "")
				}
			}
		}
	}),
	words(decree.LettersUnicode, strangeLetters),
	words(decree.PeopleCapital, func(in *inspection) { in.capitals(decree.PeopleCapital) }),
	words(decree.StateCapital, func(in *inspection) { in.capitals(decree.StateCapital) }),
	words(decree.CitationLetters, func(in *inspection) { in.capitals(decree.CitationLetters) }),
	words(decree.MonthCapital, func(in *inspection) { in.capitals(decree.MonthCapital) }),
}

// strangeLetters looks at every paragraph of the file, those of notes and margins too.
func strangeLetters(in *inspection) {
	stories := append([]*word.Story{in.Main}, in.Margins()...)
	if in.Footnotes != nil {
		stories = append(stories, in.Footnotes)
	}
	for _, st := range stories {
		for _, p := range st.Paragraphs {
			if composed.Certain(p.Text) {
				continue
			}
			for _, f := range decree.Letters(p.Text) {
				in.add(Finding{Basis: in.rule.Basis, Component: in.outline.Component(p), Where: whereOf(p), Got: f.Found, Want: f.Meant,
					Clause: in.rule.Clause, Message: decree.Message{Vi: f.Message.Vi + " (“" + f.Found + "”)", En: f.Message.En + " (“" + f.Found + "”)"}})
			}
		}
	}
}

// capitals reports what decree finds in the text against one of its rules.
func (in *inspection) capitals(rule decree.TextRule) {
	for _, p := range in.textParagraphs() {
		for _, slip := range decree.CapitalSlips(p.Shown()) {
			if slip.Rule == rule {
				in.breach(p, slip.Got, slip.Want)
			}
		}
	}
}

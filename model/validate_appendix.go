package model

import (
	"regexp"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/composed"
)

var (
	arabicLabel = regexp.MustCompile(`^(?i:phụ lục)\s+(số\s+)?\d`)
	romanLabel  = regexp.MustCompile(`^(?i:phụ lục)\s+[IVXLC]+$`)
)

// appendices looks at the labels of the appendices and at the lines that tie them to the report.
func (v *validation) appendices() {
	r := v.report
	if len(r.Appendices) == 0 {
		return
	}
	if !r.mentionsAppendix() {
		v.breach(Warning, "appendices", decree.AppendixMentioned, "")
	}
	for i := range r.Appendices {
		a, at := &r.Appendices[i], fieldPath("appendices").index(i)
		v.ownFile(at, a)
		if path, last := lastText(at.field("body"), a.Body); last != nil {
			v.unended(path, last)
		}
		switch {
		case arabicLabel.MatchString(composed.String(a.Label)):
			v.breach(Warning, string(at.field("label")), decree.AppendixRoman, a.Label)
		case romanLabel.MatchString(composed.String(a.Label)) && len(r.Appendices) == 1:
			v.breach(Warning, string(at.field("label")), decree.AppendixUnnumbered, a.Label)
		}
		switch {
		case a.Reference == NoReference:
			v.breach(Warning, string(at.field("reference")), decree.AppendixAttached, "")
		case r.AgencyName == "":
			v.add(Error, "agency_name", "agency-name", "", "dòng “Kèm theo” của phụ lục cần tên cơ quan viết thường",
				"the “Kèm theo” line of the appendices needs the agency's name as running text writes it")
		}
	}
}

// mentionsAppendix reports whether the main text points to an appendix.
func (r *Report) mentionsAppendix() bool {
	var v visitor
	v.text = func(_ fieldPath, t *Text) { v.found = v.found || t.mayNameAppendix() && namesAppendix(t.String()) }
	v.rich(nil, &r.LeadIn)
	v.body(nil, r.Body)
	v.rich(nil, &r.Closing)
	return v.found
}

// appendixWords are the word as it stands in running text and in capitals. Its first letter may be a capital in both.
var appendixWords = [...]phrase{{"hụ lục", len("hụ") - 1}, {"HỤ LỤC", len("HỤ") - 1}}

// dotBelow is the mark of ụ, where that is not one character.
const dotBelow = "\u0323"

// namesAppendix looks for the word as it stands, and in composed form only where the text may not have that form.
func namesAppendix(s string) bool {
	return hasAppendixWord(s) || strings.Contains(s, dotBelow) && hasAppendixWord(composed.String(s))
}

func hasAppendixWord(s string) bool { return appendixWords[0].in(s) || appendixWords[1].in(s) }

// mayNameAppendix sees without putting the text together that nearly none has the word.
func (t *Text) mayNameAppendix() bool {
	if len(t.runs) == 0 {
		return true
	}
	may := mayBeginAppendixWord(t.plain)
	for i := range t.runs {
		may = may || mayBeginAppendixWord(t.runs[i].Text)
	}
	return may
}

// mayBeginAppendixWord reports whether the word stands in a piece of a text, or may begin at its end.
func mayBeginAppendixWord(s string) bool {
	return strings.IndexByte(s, dotBelow[0]) >= 0 || hasAppendixWord(s) || appendixWords[0].begins(s) || appendixWords[1].begins(s)
}

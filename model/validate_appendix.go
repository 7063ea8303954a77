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
	found := false
	v := visitor{text: func(_ fieldPath, t *Text) {
		found = found || namesAppendix(t.String())
	}}
	p := make(fieldPath, 0, 128)
	v.rich(p, &r.LeadIn)
	v.body(p, r.Body)
	v.rich(p, &r.Closing)
	return found
}

// namesAppendix looks for the word as it stands, and in composed form only where the text may not have that form.
func namesAppendix(s string) bool {
	named := func(s string) bool { return strings.Contains(s, "hụ lục") || strings.Contains(s, "HỤ LỤC") }
	return named(s) || strings.Contains(s, "\u0323") && named(composed.String(s))
}

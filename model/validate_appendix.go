package model

import (
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/composed"
)

var (
	arabicLabel = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?i:phụ lục)\s+(số\s+)?\d`) })
	romanLabel  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?i:phụ lục)\s+[IVXLC]+$`) })
)

// appendices looks at the labels of the appendices and at the lines that tie them to the report.
func (v *validation) appendices() {
	r := v.report
	if len(r.Appendices) == 0 {
		return
	}
	if !r.mentionsAppendix() {
		v.breach("appendices", decree.AppendixMentioned, "")
	}
	for i := range r.Appendices {
		a, at := &r.Appendices[i], fieldPath("appendices").index(i)
		v.ownFile(at, a)
		switch {
		case arabicLabel().MatchString(composed.String(a.Label)):
			v.breach(string(at.field("label")), decree.AppendixRoman, a.Label)
		case romanLabel().MatchString(composed.String(a.Label)) && len(r.Appendices) == 1:
			v.breach(string(at.field("label")), decree.AppendixUnnumbered, a.Label)
		}
		switch {
		case a.Reference == NoReference:
			v.breach(string(at.field("reference")), decree.AppendixAttached, "")
		case r.AgencyName == "":
			v.add(Error, "agency_name", "agency-name", "", "dòng “Kèm theo” của phụ lục cần tên cơ quan viết thường",
				"the “Kèm theo” line of the appendices needs the agency's name as running text writes it")
		}
	}
}

// mentionsAppendix reports whether the main text points to an appendix. It looks first for what nearly every report has,
// the word in one piece of a text: to put all texts together takes many times as long.
func (r *Report) mentionsAppendix() bool {
	return r.hasMainText((*Text).namesAppendixPlainly) ||
		r.hasMainText(func(t *Text) bool { return hasAppendixWord(t.String()) })
}

func (r *Report) hasMainText(is func(*Text) bool) bool {
	var v visitor
	v.text = func(_ fieldPath, t *Text) { v.found = v.found || is(t) }
	v.rich(nil, &r.LeadIn)
	v.body(nil, r.Body)
	v.rich(nil, &r.Closing)
	return v.found
}

// appendixWords are the word as it stands in running text and in capitals. Its first letter may be a capital in both.
var appendixWords = [...]phrase{{"hụ lục", len("hụ") - 1}, {"HỤ LỤC", len("HỤ") - 1}}

// namesAppendixPlainly reports whether the word stands in one piece of the text, not in capitals.
func (t *Text) namesAppendixPlainly() bool {
	found := appendixWords[0].in(t.plain)
	for i := range t.runs {
		found = found || appendixWords[0].in(t.runs[i].Text)
	}
	return found
}

func hasAppendixWord(s string) bool { return appendixWords[0].in(s) || appendixWords[1].in(s) }

// signingTime is a day, a time with seconds, and the time zone where it is given: by Mẫu 2.2 "23/11/2026; 14:05:33", or as
// ISO 8601 writes it.
var signingTime = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\d{2}/\d{2}/\d{4};? |\d{4}-\d{2}-\d{2}[T ])(\d{2}:\d{2}:\d{2})( ?\+07:?00)?$`)
})

// ownFile looks at what only an appendix in a file of its own has.
func (v *validation) ownFile(at fieldPath, a *Appendix) {
	if a.SigningTime == "" {
		return
	}
	path := string(at.field("signing_time"))
	switch {
	case !a.OwnFile:
		v.add(Error, path, "signing-time", a.SigningTime, "chỉ phụ lục ở tệp riêng (own_file) mới có dòng thời gian ký",
			"only an appendix in its own file (own_file) has the line with the time of signing")
	case !isSigningTime(a.SigningTime):
		v.add(Error, path, "signing-time", a.SigningTime, "thời gian ký viết 23/11/2026; 14:05:33, có thể thêm +07:00",
			"the time of signing is written 23/11/2026; 14:05:33, and may have +07:00 after it")
	}
}

func isSigningTime(s string) bool {
	m := signingTime().FindStringSubmatch(s)
	if m == nil {
		return false
	}
	layout := "02/01/2006"
	day := strings.TrimRight(m[1], "T; ")
	if strings.Contains(day, "-") {
		layout = time.DateOnly
	}
	_, wrongDay := time.Parse(layout, day)
	_, wrongTime := time.Parse(time.TimeOnly, m[2])
	return wrongDay == nil && wrongTime == nil
}

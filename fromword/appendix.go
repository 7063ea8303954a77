package fromword

import (
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/model"
)

// annexes reads the appendices, and what is attached without the label of one.
func (r *reader) annexes() {
	last := 0
	for _, e := range r.entries {
		last = max(last, e.Annex)
	}
	r.report.Appendices = make([]model.Appendix, last)
	for n := 1; n <= last; n++ {
		a := &r.report.Appendices[n-1]
		a.Reference = model.NoReference
		if r.isLandscape(r.beginningOf(n)) {
			a.Orientation = model.Landscape
		}
		entries := r.entriesOf(n)
		references := r.annexHead(a, entries)
		r.reference(a, references)
		var body []entry
		for _, e := range entries {
			if r.isText(e) {
				body = append(body, e)
			}
		}
		a.Body = r.body(body, true)
	}
	if last == 0 {
		r.report.Appendices = nil
	}
	for i := range r.report.Appendices {
		if a := &r.report.Appendices[i]; strings.EqualFold(a.Label, automaticLabel(i, last)) {
			a.Label = ""
		}
	}
}

// automaticLabel is the label of an appendix that is not told its own.
func automaticLabel(i, of int) string {
	if of == 1 {
		return decree.TextAppendix
	}
	numeral, _ := decree.Roman(i + 1)
	return decree.TextAppendix + " " + numeral
}

// annexHead reads label and title, and returns the paragraphs of the “Kèm theo” line.
func (r *reader) annexHead(a *model.Appendix, entries []entry) (references []*word.Paragraph) {
	for _, e := range entries {
		switch e.Component {
		case decree.AppendixLabel:
			a.Label = e.Paragraph.Shown()
			r.takeWhole(e.Paragraph)
		case decree.AppendixTitle:
			r.takeWhole(e.Paragraph)
			for line := range strings.SplitSeq(e.Paragraph.Text, "\n") {
				if line = word.Clean(line); line != "" {
					a.Title = append(a.Title, line)
				}
			}
		case decree.AppendixReference:
			references = append(references, e.Paragraph)
		}
	}
	return references
}

// reference reads the line that ties an appendix to the document. The number and the date of the head are kept; where the
// line has others, it is a loss.
func (r *reader) reference(a *model.Appendix, ps []*word.Paragraph) {
	if len(ps) == 0 {
		return
	}
	var text strings.Builder
	for _, p := range ps {
		text.WriteString(p.Shown() + " ")
	}
	line := word.Clean(text.String())
	a.Reference = model.PaperReference
	attached := decree.TextAttached
	if recognise.HasPrefixFold(strings.TrimLeft(line, "( "), decree.TextIssued) {
		a.Issued, attached = true, decree.TextIssued
	}
	kind := r.report.DocumentType.Type().Name()
	number, date := r.report.Number, r.report.Date
	if at := strings.LastIndex(line, " của "); at >= 0 && !r.agencyShown {
		r.agencyShown = true
		r.report.AgencyName = strings.TrimRight(line[at+len(" của "):], ") ")
	}
	printed := func() string {
		return attached + " " + kind + " số " + number.String() + " " + dateInWords(date) + " của " + r.report.AgencyName
	}
	if filled := printed(); letters(filled) != letters(line) && (number.Ordinal != 0 || !date.IsZero()) {
		number.Ordinal, date = 0, model.Date{}
		if letters(printed()) == letters(line) {
			a.Reference = model.ElectronicReference
		} else {
			number, date = r.report.Number, r.report.Date
		}
	}
	r.takeAs(printed(), ps...)
}

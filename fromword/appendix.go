package fromword

import (
	"slices"
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
	if behind, ok := r.behind(); ok {
		r.report.Appendices = slices.Insert(r.report.Appendices, 0, behind)
		last++
	}
	for i := range r.report.Appendices {
		if a := &r.report.Appendices[i]; strings.EqualFold(a.Label, automaticLabel(i, last)) {
			a.Label = ""
		}
	}
}

// isBehind reports whether an entry of the document stands behind its signature, and in no appendix that was recognised.
func (r *reader) isBehind(e recognise.Entry) bool {
	at := 0
	if e.Table != nil {
		at = e.Table.First
	} else if at = e.Paragraph.Index; e.Paragraph.Box != nil {
		return false
	} else if part, ok := r.outline.PartOf(e.Paragraph); ok {
		at = part.Whole.Index
	}
	return e.Annex == 0 && at >= r.closingTo
}

// behind reads what stands behind the signature under a heading of its own, “DANH SÁCH CÁC HỘ NGHÈO”, as an appendix whose
// label that is. Without one nothing tells what it is, and it is a loss.
func (r *reader) behind() (a model.Appendix, ok bool) {
	var body []entry
	for _, e := range r.entriesOf(0) {
		if r.isBehind(e.Entry) {
			body = append(body, e)
		}
	}
	if len(body) == 0 || r.outline.ClosingTo == 0 {
		return a, false
	}
	label := body[0].Paragraph
	if t := body[0].Table; t != nil && t.Title != nil {
		untitled := *t
		label, untitled.Title = t.Title, nil
		body[0].Table = &untitled
	} else if label != nil {
		body = body[1:]
	}
	if label == nil || !r.outline.Face(label).Bold || r.outline.Alignment(label) != decree.Centre || !says(label.Shown()) {
		return a, false
	}
	a.Reference = model.NoReference
	if r.isLandscape(label.Index) {
		a.Orientation = model.Landscape
	}
	a.Label = label.Shown()
	r.takeWhole(label)
	a.Body = r.body(body, true)
	return a, true
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
			a.Label = strings.TrimRight(e.Paragraph.Shown(), " .:–-")
			r.takeWhole(e.Paragraph)
		case decree.AppendixTitle:
			r.takeWhole(e.Paragraph)
			a.Title = append(a.Title, linesOf(e.Paragraph)...)
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

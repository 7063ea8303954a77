package fromword

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/model"
)

// head reads what stands above the text: agencies, number, date, marks, tên loại, trích yếu, Kính gửi.
func (r *reader) head() {
	o := r.outline
	for _, p := range o.By[decree.NationalName] {
		r.takeAs(decree.TextNationalName, p)
	}
	for _, p := range o.By[decree.Motto] {
		r.takeAs(decree.TextMotto, p)
	}
	r.agencies()
	r.agencyName()
	v := o.Values()
	r.number(v)
	r.date(v)
	r.marks()
	if o.DocumentType.Valid() && o.DocumentType != decree.Report {
		r.report.DocumentType = model.DocumentType(o.DocumentType)
	}
	for _, p := range o.By[decree.DocumentType] {
		r.takeAs(r.report.DocumentType.Type().Name(), p)
	}
	r.report.Subject = r.joined(decree.Subject)
	r.addressees()
}

// joined is the text of a component on one line, whatever lines it was typed on.
func (r *reader) joined(c decree.Component) model.Text {
	rule := decree.For(c)
	of := base{rule.Bold == decree.Must, rule.Italic == decree.Must}
	var runs []model.Run
	for _, p := range r.outline.By[c] {
		for _, run := range r.runs(of, all(p)) {
			if run.Break {
				run = model.Run{Text: " "}
			}
			if n := len(runs); n > 0 && strings.HasSuffix(runs[n-1].Text, " ") && run == (model.Run{Text: run.Text}) && !sameFace(runs[n-1], run) {
				runs[n-1].Text = strings.TrimSuffix(runs[n-1].Text, " ") // a blank between two faces is of the one that is plain
				run.Text = " " + run.Text
			}
			runs = appendRun(runs, run)
		}
		runs = appendRun(runs, model.Run{Text: " "})
	}
	return textOf(trimEnd(runs, 1))
}

// appendRun adds a run to those before it, of one face with the last where it can be.
func appendRun(runs []model.Run, run model.Run) []model.Run {
	if n := len(runs); n > 0 && run.Text != "" && runs[n-1].Text != "" && (run.Text == " " || sameFace(runs[n-1], run)) {
		runs[n-1].Text += run.Text
		return runs
	}
	return append(runs, run)
}

// agencies are those of the head in their order. The next agency of a liên tịch document begins in the next cell, behind a
// blank line, or with the body above it.
func (r *reader) agencies() {
	o := r.outline
	var all []model.JointAgency
	var last *word.Paragraph
	issued := false
	for _, p := range o.Flow {
		c := o.Component(p)
		if c != decree.SupervisoryAgency && c != decree.IssuingAgency {
			continue
		}
		if last == nil || issued && (c == decree.SupervisoryAgency || p.Cell != last.Cell || p.Number > last.Number+1) {
			r.report.SideBySide = r.report.SideBySide || last != nil && p.Cell != last.Cell
			all, issued = append(all, model.JointAgency{}), false
		}
		last, issued = p, c == decree.IssuingAgency
		now := &all[len(all)-1]
		r.takeWhole(p)
		if issued {
			now.IssuingAgency = append(now.IssuingAgency, linesOf(p)...)
		} else {
			now.SupervisoryAgency = append(now.SupervisoryAgency, linesOf(p)...)
		}
	}
	if len(all) > 0 {
		r.report.SupervisoryAgency, r.report.IssuingAgency, r.report.Joint = all[0].SupervisoryAgency, all[0].IssuingAgency, all[1:]
	}
	if len(r.report.Joint) == 0 {
		r.report.Joint = nil
	}
}

// agencyName takes the name of the agency from the properties of the file, where it is that of the head in small letters: the
// company that Word notes there is often the one that sold the computer.
func (r *reader) agencyName() {
	n := len(r.report.IssuingAgency)
	if n == 0 {
		return
	}
	if company := r.doc.Company(); strings.Contains(letters(company), letters(r.report.IssuingAgency[n-1])) && recognise.HasSmallLetters(company) {
		r.report.AgencyName = company
	}
}

func (r *reader) number(v recognise.Values) {
	ordinal, err := strconv.Atoi(v.Ordinal)
	if err != nil || !model.ValidOrdinal(ordinal) {
		ordinal = 0
	}
	r.report.Number = model.Number{Ordinal: ordinal, Symbol: v.Symbol}
	for _, p := range r.outline.By[decree.NumberSymbol] {
		r.takeAs(decree.TextNumber+" "+r.report.Number.String(), p)
	}
}

// date keeps month and year beside a blank day, and the year beside a blank month.
func (r *reader) date(v recognise.Values) {
	r.report.Place = v.Place
	if d := (model.Date{Day: v.Day, Month: v.Month, Year: v.Year}); d.Year != 0 && d.Valid() {
		r.report.Date = d
	}
	for _, p := range r.outline.By[decree.PlaceDate] {
		printed := v.Place + ", " + dateInWords(r.report.Date)
		if begun := begunYear(p.Text); begun != "" && letters(p.Text) == letters(printed+begun) {
			r.takeWhole(p)
			continue
		}
		r.takeAs(printed, p)
	}
}

// begunYear is what a form begins a blank year with: 20 of “năm 20…”.
func begunYear(s string) string {
	s = strings.TrimRight(s, " .…_")
	if last := s[strings.LastIndex(s, " ")+1:]; len(last) < len("2026") && strings.HasPrefix(last, "20") {
		return last
	}
	return ""
}

// dateInWords is a date as it is printed, without the dots for what is blank.
func dateInWords(d model.Date) string {
	day, month, year := "", "", ""
	if d.Month != 0 {
		month = decree.Month(d.Month)
	}
	if d.Year != 0 {
		year = fmt.Sprint(d.Year)
	}
	if d.Day != 0 {
		day = decree.Day(d.Day)
	}
	return "ngày " + day + " tháng " + month + " năm " + year
}

// marks are those of urgency, circulation and a draft.
func (r *reader) marks() {
	o := r.outline
	for _, p := range o.By[decree.Urgency] {
		if !r.isOwn(p) {
			continue
		}
		if u, ok := decree.UrgencyByText(p.Shown()); ok && (!decree.UrgencyMark(r.report.Urgency).Valid() || decree.UrgencyMark(r.report.Urgency) == u) {
			r.report.Urgency = model.Urgency(u)
			r.takeAs(u.Text(), p)
		}
	}
	for _, p := range o.By[decree.Circulation] {
		if !r.isOwn(p) {
			continue
		}
		if c, ok := decree.CirculationByText(p.Shown()); ok && (!decree.CirculationMark(r.report.Circulation).Valid() || decree.CirculationMark(r.report.Circulation) == c) {
			r.report.Circulation = model.Circulation(c)
			r.takeAs(c.Text(), p)
		}
	}
	for _, p := range o.Flow[:min(recognise.HeadLength, len(o.Flow))] {
		if r.report.Draft == "" && !o.Component(p).Valid() && recognise.HasPrefixFold(strings.TrimLeft(p.Shown(), "([ "), "dự thảo") {
			r.report.Draft = p.Shown()
			r.takeWhole(p)
		}
	}
}

// isOwn reports whether a paragraph is of the document itself and of no appendix, which may show what a mark looks like.
func (r *reader) isOwn(p *word.Paragraph) bool {
	if p.Story != r.doc.Main {
		return true
	}
	return len(r.starts) == 0 || p.Index < r.starts[0]
}

// addressees are the bodies after Kính gửi, each with the lines under its name.
func (r *reader) addressees() {
	var list []model.Addressee
	ended := true
	for _, p := range r.outline.By[decree.Addressees] {
		r.takeWhole(p)
		for n, line := range recognise.EntryLines(p.Text) {
			if n == 0 && p.Label != "" {
				line = p.Label + " " + line
			}
			line = word.Clean(line)
			if label := strings.TrimSuffix(decree.TextAddressees, ":"); recognise.HasPrefixFold(line, label) {
				line, ended = strings.TrimLeft(line[len(label):], ": "), true
			}
			name := recognise.WithoutDash(line)
			switch last := len(list) - 1; {
			case name == "":
				continue
			case last >= 0 && !recognise.IsDashed(line) && (n > 0 || strings.HasPrefix(line, "(") || !ended && r.outline.StandsApart(p)):
				list[last].Lines = append(list[last].Lines, line)
			case last >= 0 && !recognise.IsDashed(line) && !ended:
				list[last].Name += " " + line
			default:
				list = append(list, model.Addressee{Name: name})
			}
			ended = strings.HasSuffix(line, ";") || strings.HasSuffix(line, ".")
		}
	}
	for i := range list {
		a := &list[i]
		a.Name = strings.TrimRight(a.Name, "; ")
		if n := len(a.Lines); n == 0 {
			a.Name = strings.TrimRight(a.Name, ". ")
		} else if len(list) > 1 {
			a.Lines[n-1] = strings.TrimRight(a.Lines[n-1], ";. ")
		}
	}
	r.report.Addressees = list
}

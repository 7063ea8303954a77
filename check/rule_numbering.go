package check

import (
	"strconv"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

var numberingRules = []Rule{
	measured("page-number-start", "Số trang đánh từ 1, phụ lục đánh số riêng", "Pages are numbered from 1, those of an appendix anew",
		by(decree.CitePageNumber), decree.PropertyFirstNumber),
	measured("page-number-numerals", "Số trang bằng chữ số Ả Rập", "Page numbers are Arabic", by(decree.CitePageNumber), decree.PropertyNumerals),
	measured("page-number-place", "Số trang đặt trong phần lề trên", "Page numbers stand in the top margin",
		by(decree.CitePageNumber), decree.PropertyNumberPlace),
	measured("page-number-first-page", "Không hiển thị số trang thứ nhất", "The first page shows no number",
		by(decree.CitePageNumber), decree.PropertyFirstPage),
	row("page-number-missing", "Văn bản nhiều trang có số trang", "A document of several pages has page numbers",
		by(decree.CitePageNumber), numberMissing),
	row("page-number-lost", "Trang giữa văn bản không mất số trang", "No page inside the document loses its number",
		by(decree.CitePageNumber), numberLost),
}

// A numberedPart is the report itself or an appendix: what counts its own pages.
type numberedPart struct {
	kind     decree.Numbering
	sections []*word.Section
	start    *word.Paragraph // its first paragraph
	joined   bool            // it begins inside of a section
}

// numberedParts shares the sections among the report and its appendices.
func (in *inspection) numberedParts() (parts []numberedPart) {
	at := 0
	take := func(to int) []*word.Section {
		taken := in.Sections[at:max(to, at)]
		at = max(to, at)
		return taken
	}
	heads := in.outline.Appendices
	for i := -1; i < len(heads); i++ {
		end := len(in.Sections)
		if i+1 < len(heads) {
			end = heads[i+1].Label.Section
			if in.startsInside(heads[i+1]) {
				end++
			}
		}
		part := numberedPart{sections: take(end)}
		if i >= 0 {
			part.kind, part.start, part.joined = decree.AppendixNumbering, heads[i].Label, in.startsInside(heads[i])
		}
		if part.start != nil || len(part.sections) > 0 {
			parts = append(parts, part)
		}
	}
	return parts
}

// startsInside reports whether an appendix begins in a section that holds something before it.
func (in *inspection) startsInside(a *recognise.Appendix) bool {
	s := in.Sections[a.Label.Section]
	for _, p := range in.Main.Paragraphs[s.First:a.From] {
		if !p.Empty() {
			return true
		}
	}
	return false
}

// judgeNumbering holds the page numbers of every part against its rule.
func (in *inspection) judgeNumbering() {
	for _, part := range in.numberedParts() {
		in.judgeStart(part)
		for i, s := range part.sections {
			o := decree.ObservedNumbering{Arabic: arabic(s)}
			header, footer := hasPageNumber(in.Header(s, "default")), hasPageNumber(in.Footer(s, "default"))
			if header || footer {
				o.InTopMargin = &header
			}
			if i == 0 && !part.joined && (header || footer) {
				hidden := s.FirstDiffers && !hasPageNumber(in.Header(s, "first")) && !hasPageNumber(in.Footer(s, "first"))
				o.HiddenOnFirst = &hidden
			}
			departures, _ := part.kind.Check(o)
			in.atPlace(in.sectionStart(s), departures)
		}
	}
}

// judgeStart looks at the number of the first page. A part that does not say counts on from the one before.
func (in *inspection) judgeStart(part numberedPart) {
	first, where := 1, Where{Part: in.Main.Part}
	switch {
	case part.start != nil:
		where = whereOf(part.start)
	case len(part.sections) > 0:
		where = in.sectionStart(part.sections[0])
	}
	switch {
	case !part.joined && len(part.sections) > 0 && part.sections[0].FirstNumber.Given:
		first = part.sections[0].FirstNumber.Twips
	case part.kind == decree.AppendixNumbering && part.start.Number > 1:
		in.atPlace(where, []decree.Departure{in.countsOn(part)})
		return
	}
	departures, _ := part.kind.Check(decree.ObservedNumbering{First: &first})
	in.atPlace(where, departures)
}

// countsOn is the departure of an appendix whose pages go on from those before. Which number that makes is known only
// to a reader that lays out pages.
func (in *inspection) countsOn(part numberedPart) decree.Departure {
	cite, _ := part.kind.Cite(decree.PropertyFirstNumber)
	want := strconv.Itoa(part.kind.Pick().First)
	return decree.Departure{
		Component: decree.PageNumber, Property: decree.PropertyFirstNumber, Got: "continued", Want: want,
		Clause: cite.Clause, Basis: cite.Basis, Message: decree.Message{
			Vi: "Số trang: số trang bắt đầu của phụ lục đếm tiếp phần trước, phải là " + want,
			En: "page number: first page number of the appendix continues the part before, must be " + want,
		}}
}

func arabic(s *word.Section) *bool {
	is := s.NumberForm == "" || s.NumberForm == "decimal"
	return &is
}

func hasPageNumber(st *word.Story) bool {
	if st == nil {
		return false
	}
	for _, p := range st.Paragraphs {
		if p.PageField {
			return true
		}
	}
	return false
}

// numberMissing asks for a page number where the estimate leaves no doubt that a page has to show one.
func numberMissing(in *inspection) {
	for _, s := range in.Sections {
		for _, kind := range in.HeaderKinds(s) {
			if hasPageNumber(in.Header(s, kind)) || hasPageNumber(in.Footer(s, kind)) {
				return
			}
		}
	}
	where := Where{Part: in.Main.Part}
	if len(in.Sections) > 0 {
		where = in.sectionStart(in.Sections[0])
	}
	if !in.severalPages() {
		in.note(Unjudged{Component: decree.PageNumber, Where: where, Reason: decree.Message{
			Vi: "không có số trang, văn bản có thể chỉ một trang", En: "there is no page number, and there may be no second page"}})
		return
	}
	in.add(Finding{Basis: in.rule.Basis, Component: decree.PageNumber, Where: where, Clause: in.rule.Clause, Message: in.rule.Title})
}

// startsAttachment reports whether what is attached behind the signature begins with a section.
func (in *inspection) startsAttachment(s *word.Section) bool {
	for i := s.First; i < min(s.Last, len(in.Main.Paragraphs)); i++ {
		if in.outline.StartsAnew(i) {
			return true
		}
		if !in.Main.Paragraphs[i].Empty() {
			break
		}
	}
	return false
}

// numberLost finds the sections that show no number where others do, and those inside of a part that hide one: titlePg
// set on every section is how it happens.
func numberLost(in *inspection) {
	numbered := false
	for _, s := range in.Sections {
		numbered = numbered || hasPageNumber(in.Header(s, "default")) || hasPageNumber(in.Footer(s, "default"))
	}
	for _, part := range in.numberedParts() {
		for i, s := range part.sections {
			header := hasPageNumber(in.Header(s, "default")) || hasPageNumber(in.Footer(s, "default"))
			first := hasPageNumber(in.Header(s, "first")) || hasPageNumber(in.Footer(s, "first"))
			even := hasPageNumber(in.Header(s, "even")) || hasPageNumber(in.Footer(s, "even"))
			hidden := s.FirstDiffers && !first && s.Kind != "continuous"
			if numbered && (!header || i > 0 && hidden && !in.startsAttachment(s)) || header && in.EvenOdd && !even {
				in.add(Finding{Basis: in.rule.Basis, Component: decree.PageNumber, Where: in.sectionStart(s), Clause: in.rule.Clause, Message: in.rule.Title})
			}
		}
	}
}

package check

import (
	"strconv"

	"github.com/vanthu/baocao/decree"
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
	sections []*section
	start    *paragraph // its first paragraph
	joined   bool       // it begins inside of a section
}

// numberedParts shares the sections among the report and its appendices.
func (d *document) numberedParts() (parts []numberedPart) {
	at := 0
	take := func(to int) []*section {
		taken := d.sections[at:max(to, at)]
		at = max(to, at)
		return taken
	}
	heads := d.outline.appendices
	for i := -1; i < len(heads); i++ {
		end := len(d.sections)
		if i+1 < len(heads) {
			end = heads[i+1].label.section
			if d.startsInside(heads[i+1]) {
				end++
			}
		}
		part := numberedPart{sections: take(end)}
		if i >= 0 {
			part.kind, part.start, part.joined = decree.AppendixNumbering, heads[i].label, d.startsInside(heads[i])
		}
		if part.start != nil || len(part.sections) > 0 {
			parts = append(parts, part)
		}
	}
	return parts
}

// startsInside reports whether an appendix begins in a section that holds something before it.
func (d *document) startsInside(a *appendix) bool {
	s := d.sections[a.label.section]
	for _, p := range d.main.paragraphs[s.first:a.from] {
		if !p.empty() {
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
			header, footer := hasPageNumber(in.head(s, "default")), hasPageNumber(in.foot(s, "default"))
			if header || footer {
				o.InTopMargin = &header
			}
			if i == 0 && !part.joined && (header || footer) {
				hidden := s.firstDiffers && !hasPageNumber(in.head(s, "first")) && !hasPageNumber(in.foot(s, "first"))
				o.HiddenOnFirst = &hidden
			}
			departures, _ := part.kind.Check(o)
			in.atPlace(in.sectionStart(s), departures)
		}
	}
}

// judgeStart looks at the number of the first page. A part that does not say counts on from the one before.
func (in *inspection) judgeStart(part numberedPart) {
	first, where := 1, Where{Part: in.main.part}
	switch {
	case part.start != nil:
		where = part.start.where()
	case len(part.sections) > 0:
		where = in.sectionStart(part.sections[0])
	}
	switch {
	case !part.joined && len(part.sections) > 0 && part.sections[0].start.given:
		first = part.sections[0].start.twips
	case part.kind == decree.AppendixNumbering && part.start.number > 1:
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

func arabic(s *section) *bool {
	is := s.form == "" || s.form == "decimal"
	return &is
}

func hasPageNumber(st *story) bool {
	if st == nil {
		return false
	}
	for _, p := range st.paragraphs {
		if p.pageField {
			return true
		}
	}
	return false
}

// certainlySeveral is the length of a text, in bytes, that no page holds: some 60 lines of 100 letters.
const certainlySeveral = 9000

func numberMissing(in *inspection) {
	for _, s := range in.sections {
		for _, kind := range in.kinds(s) {
			if hasPageNumber(in.head(s, kind)) || hasPageNumber(in.foot(s, kind)) {
				return
			}
		}
	}
	where := Where{Part: in.main.part}
	if len(in.sections) > 0 {
		where = in.sectionStart(in.sections[0])
	}
	if in.text < certainlySeveral && len(in.outline.appendices) == 0 {
		in.note(Unjudged{Component: decree.PageNumber, Where: where, Reason: Message{
			"không có số trang, văn bản có thể chỉ một trang", "there is no page number, and there may be no second page"}})
		return
	}
	in.add(Finding{Severity: in.rule.Severity, Component: decree.PageNumber, Where: where, Clause: in.rule.Clause, Message: in.rule.Title})
}

// numberLost finds the sections that show no number where others do, and those inside of a part that hide one: titlePg
// set on every section is how it happens.
func numberLost(in *inspection) {
	numbered := false
	for _, s := range in.sections {
		numbered = numbered || hasPageNumber(in.head(s, "default")) || hasPageNumber(in.foot(s, "default"))
	}
	for _, part := range in.numberedParts() {
		for i, s := range part.sections {
			header := hasPageNumber(in.head(s, "default")) || hasPageNumber(in.foot(s, "default"))
			first := hasPageNumber(in.head(s, "first")) || hasPageNumber(in.foot(s, "first"))
			even := hasPageNumber(in.head(s, "even")) || hasPageNumber(in.foot(s, "even"))
			hidden := s.firstDiffers && !first && s.kind != "continuous"
			if numbered && (!header || i > 0 && hidden) || header && in.evenOdd && !even {
				in.add(Finding{Severity: in.rule.Severity, Component: decree.PageNumber, Where: in.sectionStart(s), Clause: in.rule.Clause, Message: in.rule.Title})
			}
		}
	}
}

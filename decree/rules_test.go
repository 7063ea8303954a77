package decree

import (
	"slices"
	"testing"
)

// TestRulesAgreeWithTable holds the rules against the table of type faces, copied here a second time row by row.
func TestRulesAgreeWithTable(t *testing.T) {
	const (
		dung        = "đứng"
		dungDam     = "đứng, đậm"
		nghieng     = "nghiêng"
		nghiengDam  = "nghiêng, đậm"
		hoa, thuong = "in hoa", "in thường"
		mixed       = "tùy ý" // the table says in thường, the clause wants part of it in capitals
	)
	table := []struct {
		component Component
		letters   string
		min, max  Points
		style     string
	}{
		{NationalName, hoa, 12, 13, dungDam},
		{Motto, thuong, 13, 14, dungDam},
		{SupervisoryAgency, hoa, 12, 13, dung},
		{IssuingAgency, hoa, 12, 13, dungDam},
		{NumberSymbol, mixed, 13, 13, dung},
		{PlaceDate, thuong, 13, 14, nghieng},
		{DocumentType, hoa, 13, 14, dungDam},
		{Subject, thuong, 13, 14, dungDam},
		{DispatchSubject, thuong, 12, 13, dung},
		{LegalBases, thuong, 13, 14, nghieng},
		{BodyText, thuong, 13, 14, dung},
		{PartHeading, thuong, 13, 14, dungDam},
		{PartTitle, hoa, 13, 14, dungDam},
		{ChapterHeading, thuong, 13, 14, dungDam},
		{ChapterTitle, hoa, 13, 14, dungDam},
		{SectionHeading, thuong, 13, 14, dungDam},
		{SectionTitle, hoa, 13, 14, dungDam},
		{Article, thuong, 13, 14, dungDam},
		{HeadingRoman, hoa, 13, 14, dungDam},
		{ClauseTitled, thuong, 13, 14, dungDam},
		{ClauseUntitled, thuong, 13, 14, dung},
		{Point, thuong, 13, 14, dung},
		{Item, thuong, 13, 14, dung},
		{Authority, hoa, 13, 14, dungDam},
		{OtherPosition, hoa, 13, 14, dungDam},
		{SignerName, thuong, 13, 14, dungDam},
		{Addressees, thuong, 13, 14, dung},
		{RecipientsLabel, thuong, 12, 12, nghiengDam},
		{Recipients, thuong, 11, 11, dung},
		{AppendixLabel, thuong, 14, 14, dungDam},
		{AppendixTitle, hoa, 13, 14, dungDam},
		{AppendixReference, thuong, 13, 14, nghieng},
		{SignedCopyLine, thuong, 10, 10, dung},
		{Urgency, hoa, 13, 14, dungDam},
		{DrafterMark, mixed, 11, 11, dung},
		{ContactLine, thuong, 11, 12, dung},
		{Circulation, hoa, 13, 14, dungDam},
		{PageNumber, mixed, 13, 14, dung},
	}
	styles := map[string][2]Demand{
		dung: {MustNot, MustNot}, dungDam: {Must, MustNot}, nghieng: {MustNot, Must}, nghiengDam: {Must, Must},
	}
	for _, row := range table {
		t.Run(row.component.String(), func(t *testing.T) {
			r := For(row.component)
			if want := (Span[Points]{row.min, row.max}); r.Size != want {
				t.Errorf("size %v, want %v", r.Size, want)
			}
			if got := [2]Demand{r.Bold, r.Italic}; got != styles[row.style] {
				t.Errorf("bold, italic: %v, want %v", got, styles[row.style])
			}
			if got := r.Case.statement().Vi; got != row.letters {
				t.Errorf("case %s, want %s", got, row.letters)
			}
		})
	}
}

// TestParagraphs holds what the clauses say of lines and gaps against the rules, again from a second copy.
func TestParagraphs(t *testing.T) {
	const (
		centred   = "căn giữa"
		running   = "đều hai lề, lùi 1 cm hoặc 1,27 cm, cách đoạn từ 6 pt, dòng đơn đến 1,5"
		heading   = "trái, lùi 1 cm hoặc 1,27 cm, cách đoạn từ 6 pt, dòng đơn đến 1,5"
		single    = "dòng đơn"
		middle    = "giữa, dòng đơn"
		flushLeft = "sát lề trái"
		free      = ""

		underNumber = "căn giữa dưới số và ký hiệu, cách dòng 6pt"
	)
	demands := map[string]Rule{
		free:      {},
		centred:   {Align: Centre},
		single:    {Line: Span[Multiple]{1, 1}},
		middle:    {Align: Centre, Line: Span[Multiple]{1, 1}},
		flushLeft: {Align: Left},
		running:   {Align: Justified, FirstLine: Indent{10, 12.7}, Before: atLeast[Points](6), Line: Span[Multiple]{1, 1.5}},
		heading:   {Align: Left, FirstLine: Indent{10, 12.7}, Before: atLeast[Points](6), Line: Span[Multiple]{1, 1.5}},
	}
	table := map[string][]Component{
		underNumber: {DispatchSubject},
		single:      {NationalName, SupervisoryAgency},
		middle:      {Motto, IssuingAgency},
		running:     {LegalBases, BodyText, ClauseUntitled, Point, Item},
		heading:     {Article, HeadingRoman, ClauseTitled},
		flushLeft:   {RecipientsLabel, Recipients},
		free:        {Authority, OtherPosition, Addressees, SignedCopyLine, DrafterMark, ContactLine, TableText, Note},
		centred: {NumberSymbol, PlaceDate, DocumentType, Subject, PartHeading, PartTitle, ChapterHeading, ChapterTitle,
			SectionHeading, SectionTitle, SignerName, AppendixLabel, AppendixTitle, AppendixReference, Urgency, Circulation, PageNumber},
	}
	demands[underNumber] = Rule{Align: Centre, Before: atLeast[Points](6)}
	count := 0
	for words, components := range table {
		want := demands[words]
		for _, c := range components {
			count++
			r := For(c)
			if r.Align != want.Align || r.FirstLine != want.FirstLine || r.Before != want.Before || r.Line != want.Line {
				t.Errorf("%v: %v, first line %v, before %v, line %v; want %q", c, r.Align, r.FirstLine, r.Before, r.Line, words)
			}
		}
	}
	if count != int(Note) {
		t.Errorf("%d components, want %d", count, int(Note))
	}
}

func TestRulesAreComplete(t *testing.T) {
	var silent []Component
	next := NationalName
	for r := range Rules() {
		if r.Component != next {
			t.Fatalf("row %v stands in the place of %v", r.Component, next)
		}
		next++
		if r.Basis == Silent {
			silent = append(silent, r.Component)
			continue
		}
		if r.Clause == "" {
			t.Errorf("%v has no clause and is not marked silent", r.Component)
		}
		for p := PropertyFont; p <= PropertyLine; p++ {
			if c, ok := r.Cite(p); ok && c.Clause == "" {
				t.Errorf("%v: %v is demanded without a clause", r.Component, p)
			}
		}
		for p := range r.cites {
			if _, ok := r.Cite(p); !ok {
				t.Errorf("%v cites a clause for %v and demands nothing of it", r.Component, p)
			}
		}
	}
	if next.Valid() {
		t.Errorf("no row for %v", next)
	}
	if want := []Component{TableText, Note}; !slices.Equal(silent, want) {
		t.Errorf("silent on %v, want %v", silent, want)
	}
}

func TestCheckAcceptsPick(t *testing.T) {
	for r := range Rules() {
		for _, set := range []SizeSet{Large, Small} {
			departures, unjudged := r.Check(r.Pick(set).Observe())
			if len(departures) > 0 || len(unjudged) > 0 {
				t.Errorf("%v, %v: departures %v, unjudged %v", r.Component, set, departures, unjudged)
			}
		}
	}
}

func TestPick(t *testing.T) {
	text := Format{
		Font: "Times New Roman", Ink: Black, Size: 14, Case: SentenceCase,
		Align: Justified, FirstLine: 10, Before: 6, Line: 1,
	}
	if got := For(BodyText).Pick(Large); got != text {
		t.Errorf("body text: %+v\nwant %+v", got, text)
	}
	tests := []struct {
		component    Component
		large, small Points
	}{
		{NationalName, 13, 12}, {Motto, 14, 13}, {SupervisoryAgency, 13, 12}, {IssuingAgency, 13, 12},
		{NumberSymbol, 13, 13}, {PlaceDate, 14, 13}, {BodyText, 14, 13}, {Authority, 14, 13},
		{RecipientsLabel, 12, 12}, {Recipients, 11, 11}, {AppendixLabel, 14, 14}, {Urgency, 13, 13},
		{PageNumber, 14, 13}, {TableText, 13, 12}, {Note, 10, 10},
	}
	for _, tt := range tests {
		r := For(tt.component)
		if large, small := r.Pick(Large).Size, r.Pick(Small).Size; large != tt.large || small != tt.small {
			t.Errorf("%v: %v and %v, want %v and %v", tt.component, large, small, tt.large, tt.small)
		}
	}
	if got, want := For(BodyText).Pick(SizeSet(9)), For(BodyText).Pick(Large); got != want {
		t.Errorf("an unknown set gives %+v, want the large one", got)
	}
}

// TestPickFillsEverything makes sure that no component reaches the page without a size, an alignment or a spacing.
func TestPickFillsEverything(t *testing.T) {
	for r := range Rules() {
		f := r.Pick(Large)
		if f.Font == "" || f.Ink == "" || f.Size < 10 || f.Align == AnyAlignment || f.Line < 1 || f.Before < 0 {
			t.Errorf("%v: %+v", r.Component, f)
		}
	}
}

func TestUnknownComponent(t *testing.T) {
	for _, c := range []Component{-1, 0, Note + 1, 1 << 40} {
		r := For(c)
		if c.Valid() || r.Component != 0 {
			t.Errorf("%v has a rule", c)
		}
		if got := r.Pick(Small); got != (Format{}) {
			t.Errorf("%v: picked %+v", c, got)
		}
		departures, unjudged := r.Check(For(BodyText).Pick(Large).Observe())
		if len(departures) > 0 || len(unjudged) != int(PropertyLine) {
			t.Errorf("%v: departures %v, unjudged %v; want everything unjudged", c, departures, unjudged)
		}
		if _, ok := r.Cite(PropertyFont); ok {
			t.Errorf("%v cites a clause", c)
		}
	}
}

// TestSequencesStop: a loop may leave early.
func TestSequencesStop(t *testing.T) {
	for r := range Rules() {
		if r.Component != NationalName {
			t.Error(r.Component)
		}
		break
	}
	for r := range TextRules() {
		if r.String() != "number-padded" {
			t.Error(r)
		}
		break
	}
}

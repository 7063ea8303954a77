package decree

// A Numbering is what the Decree says of the page numbers of one part of a document. Their size and style are in the
// rule of [PageNumber].
type Numbering int

// The parts that count their own pages. A landscape section inside one of them goes on counting.
const (
	TextNumbering     Numbering = iota // the report itself
	AppendixNumbering                  // each appendix: “đánh số riêng theo từng Phụ lục”
)

// A NumberingFormat is one value for every property of page numbers.
type NumberingFormat struct {
	First         int  // the number of the first page
	Arabic        bool // 1, 2, 3 and not i, ii, iii
	InTopMargin   bool // in the header and not in the footer; centred by the rule of PageNumber
	HiddenOnFirst bool // the first page counts and shows nothing
}

// ObservedNumbering is what a reader found out about page numbers. A nil field could not be read.
type ObservedNumbering struct {
	First         *int
	Arabic        *bool
	InTopMargin   *bool
	HiddenOnFirst *bool
}

// Pick gives the one format that the rule allows.
func (Numbering) Pick() NumberingFormat {
	return NumberingFormat{First: 1, Arabic: true, InTopMargin: true, HiddenOnFirst: true}
}

// Observe turns a format into what a reader of a faithful document would find.
func (f NumberingFormat) Observe() ObservedNumbering {
	return ObservedNumbering{First: &f.First, Arabic: &f.Arabic, InTopMargin: &f.InTopMargin, HiddenOnFirst: &f.HiddenOnFirst}
}

// Check compares page numbers with the rule. Unjudged are the properties that could not be read.
func (n Numbering) Check(o ObservedNumbering) (departures []Departure, unjudged []Property) {
	opinions := []opinion{
		weigh(PropertyFirstNumber, o.First, number(1)),
		weigh(PropertyNumerals, o.Arabic, toggle{Must,
			Message{"chữ số Ả Rập", "Arabic"}, Message{"không phải chữ số Ả Rập", "not Arabic"}}),
		weigh(PropertyNumberPlace, o.InTopMargin, toggle{Must,
			Message{"trong phần lề trên", "in the top margin"}, Message{"ngoài phần lề trên", "outside the top margin"}}),
		weigh(PropertyFirstPage, o.HiddenOnFirst, toggle{Must,
			Message{"không hiển thị", "hidden"}, Message{"hiển thị", "shown"}}),
	}
	return judge(Message{"Số trang", "page number"}, PageNumber, opinions, n.Cite)
}

// Cite tells which clause fixes a property of page numbers. ok is false where p is none of theirs.
func (n Numbering) Cite(p Property) (c Citation, ok bool) {
	switch {
	case p < PropertyFirstNumber || p > PropertyFirstPage:
		return Citation{Basis: Silent}, false
	case n == AppendixNumbering && p == PropertyFirstNumber:
		return Citation{Clause: CiteAppendixPages}, true
	case n == AppendixNumbering && p == PropertyFirstPage:
		// The clause speaks of the document; the Decree's own annex files hide the number on page 1 of each.
		return Citation{Clause: CitePageNumber, Basis: Reading}, true
	}
	return Citation{Clause: CitePageNumber}, true
}

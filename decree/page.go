package decree

// PageRule is what the Decree says of the sheet: paper, orientation and margins. It is one rule for all documents, so it
// holds nothing and [Page] cannot be changed.
type PageRule struct{}

// Page is the rule of the sheet.
var Page PageRule

// The ranges of the margins (định lề trang), for either orientation: the Decree sets none apart for a landscape page.
const (
	topMin, topMax       Millimetres = 20, 25
	bottomMin, bottomMax Millimetres = 20, 25
	leftMin, leftMax     Millimetres = 30, 35
	rightMin, rightMax   Millimetres = 15, 20
)

// A4 upright (khổ A4), in millimetres.
const (
	paperWidth  Millimetres = 210
	paperHeight Millimetres = 297
)

// A PageFormat is one value for every property of a sheet.
type PageFormat struct {
	Width, Height            Millimetres
	Top, Bottom, Left, Right Millimetres
	Header                   Millimetres // from the upper edge to the page number, which stands in the top margin
	Landscape                bool
}

// ObservedPage is what a reader found out about a sheet, or a section of a document. A nil field could not be read.
type ObservedPage struct {
	Width, Height            *Millimetres
	Top, Bottom, Left, Right *Millimetres
	Landscape                *bool
	HasTable                 *bool // a table stands on the sheet; asked only where it is landscape
}

// Pick gives an upright sheet with the widest text that the margins allow: 165 × 257 mm.
func (PageRule) Pick() PageFormat {
	return PageFormat{
		Width: paperWidth, Height: paperHeight,
		Top: topMin, Bottom: bottomMin, Left: leftMin, Right: rightMin,
		Header: headerDistance,
	}
}

// headerDistance is not regulated; half of the top margin, as in the Decree's own file.
const headerDistance Millimetres = 10

// PickLandscape gives a sheet turned on its side, which is for tables that do not stand in an appendix of their own.
// The margins keep their names and values: the left one is at the left of the turned page.
func (r PageRule) PickLandscape() PageFormat {
	f := r.Pick()
	f.Width, f.Height, f.Landscape = f.Height, f.Width, true
	return f
}

// Observe turns a format into what a reader of a faithful document would find. A landscape sheet has its table.
func (f PageFormat) Observe() ObservedPage {
	table := f.Landscape
	return ObservedPage{
		Width: &f.Width, Height: &f.Height, Top: &f.Top, Bottom: &f.Bottom, Left: &f.Left, Right: &f.Right,
		Landscape: &f.Landscape, HasTable: &table,
	}
}

// Check compares a sheet with the rule. The paper is A4 whichever side is up; a landscape sheet needs a table as its
// reason. Unjudged are the properties that could not be read.
func (r PageRule) Check(o ObservedPage) (departures []Departure, unjudged []Property) {
	opinions := []opinion{
		weigh(PropertyPaper, o.paper(), sheet{paperWidth, paperHeight}),
		o.orientation(),
		weigh(PropertyTop, o.Top, Span[Millimetres]{topMin, topMax}),
		weigh(PropertyBottom, o.Bottom, Span[Millimetres]{bottomMin, bottomMax}),
		weigh(PropertyLeft, o.Left, Span[Millimetres]{leftMin, leftMax}),
		weigh(PropertyRight, o.Right, Span[Millimetres]{rightMin, rightMax}),
	}
	landscape := o.Landscape != nil && *o.Landscape
	return judge(Message{"Trang giấy", "page"}, 0, opinions, func(p Property) (Citation, bool) { return r.cite(p, landscape) })
}

// Cite tells which clause fixes a property of an upright sheet. ok is false where p is no property of a sheet.
func (r PageRule) Cite(p Property) (c Citation, ok bool) { return r.cite(p, false) }

func (PageRule) cite(p Property, landscape bool) (Citation, bool) {
	switch p {
	case PropertyPaper:
		return Citation{Clause: CitePaper}, true
	case PropertyOrientation:
		return Citation{Clause: CiteOrientation}, true
	case PropertyTop, PropertyBottom, PropertyLeft, PropertyRight:
		if landscape {
			return Citation{Clause: CiteMargins, Basis: Reading}, true
		}
		return Citation{Clause: CiteMargins}, true
	}
	return Citation{Basis: Silent}, false
}

// orientation asks for an upright sheet, or else for the one thing that excuses another.
func (o ObservedPage) orientation() opinion {
	upright := toggle{MustNot, Message{"theo chiều rộng khi không có bảng, biểu", "landscape without a table"},
		Message{"theo chiều dài", "portrait, or landscape for a table"}}
	switch {
	case o.Landscape == nil || !*o.Landscape:
		return weigh(PropertyOrientation, o.Landscape, upright)
	case o.HasTable == nil:
		return weigh(PropertyOrientation, nil, upright)
	}
	bare := !*o.HasTable
	return weigh(PropertyOrientation, &bare, upright)
}

func (o ObservedPage) paper() *sheet {
	if o.Width == nil || o.Height == nil {
		return nil
	}
	return &sheet{min(*o.Width, *o.Height), max(*o.Width, *o.Height)}
}

// A sheet is the short and the long side of paper.
type sheet [2]Millimetres

func (sheet) Free() bool { return false }

func (s sheet) Has(v sheet) bool { return exactly(s[0]).Has(v[0]) && exactly(s[1]).Has(v[1]) }

func (s sheet) near(v sheet) bool { return exactly(s[0]).near(v[0]) && exactly(s[1]).near(v[1]) }

func (sheet) readable(v sheet) bool { return finite(float64(v[0])) && finite(float64(v[1])) }
func (s sheet) want() Message       { return s.show(s) }
func (sheet) show(v sheet) Message {
	return decimal(float64(v[0])).join(" x ", " x ", v[1].statement())
}

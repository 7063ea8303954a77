package check

import "strings"

// A style is one style of the file, with what it inherits from those that it is based on.
type style struct {
	id, name string
	aliases  []string
	kind     string // paragraph, character, table
	based    string
	runs     runFormat
	format   parFormat

	cellLeft, cellRight length // of a table style: the margins in a cell
	bordered            toggle
	resolved            bool
}

// styleSheet is the styles part.
type styleSheet struct {
	runs     runFormat // docDefaults
	format   parFormat
	byID     map[string]*style
	defaults map[string]*style // by kind: what applies where no style is named
}

func newStyleSheet() *styleSheet {
	return &styleSheet{byID: make(map[string]*style), defaults: make(map[string]*style)}
}

// readStyles reads the styles part.
func readStyles(s *scanner, fonts themeFonts) (*styleSheet, error) {
	sheet := newStyleSheet()
	if !s.root() {
		return sheet, s.err
	}
	for at := s.depth(); s.child(at); {
		switch s.word() {
		case "docDefaults":
			sheet.readDefaults(s, fonts)
		case "style":
			sheet.readStyle(s, fonts)
		}
	}
	for _, st := range sheet.byID {
		sheet.resolve(st)
	}
	return sheet, s.finish()
}

func (sheet *styleSheet) readDefaults(s *scanner, fonts themeFonts) {
	for at := s.depth(); s.child(at); {
		for in := s.depth(); s.child(in); {
			switch s.word() {
			case "rPr":
				sheet.runs, _ = s.runProperties(fonts)
			case "pPr":
				sheet.format, _ = s.paragraphProperties(func(string) {})
			}
		}
	}
}

func (sheet *styleSheet) readStyle(s *scanner, fonts themeFonts) {
	st := &style{id: s.attr("styleId"), kind: s.attr("type")}
	isDefault := truth(s.attr("default")) == on && s.attr("default") != ""
	for at := s.depth(); s.child(at); {
		switch s.word() {
		case "name":
			st.name = s.val()
		case "aliases":
			st.aliases = strings.Split(s.val(), ",")
		case "basedOn":
			st.based = s.val()
		case "rPr":
			st.runs, _ = s.runProperties(fonts)
		case "pPr":
			st.format, _ = s.paragraphProperties(func(string) {})
		case "tblPr":
			st.readTable(s)
		}
	}
	if _, twice := sheet.byID[st.id]; twice {
		return // Word keeps the first of two styles of one id
	}
	sheet.byID[st.id] = st
	if isDefault && sheet.defaults[st.kind] == nil {
		sheet.defaults[st.kind] = st
	}
}

func (st *style) readTable(s *scanner) {
	for at := s.depth(); s.child(at); {
		switch s.word() {
		case "tblCellMar":
			st.cellLeft, st.cellRight = s.cellMargins()
		case "tblBorders":
			st.bordered = s.anyBorder()
		}
	}
}

// cellMargins reads the margins at the left and the right of the text in a cell.
func (s *scanner) cellMargins() (left, right length) {
	for at := s.depth(); s.child(at); {
		n, ok := s.number("w")
		switch s.word() {
		case "left", "start":
			left = length{n, ok}
		case "right", "end":
			right = length{n, ok}
		}
	}
	return left, right
}

// anyBorder reports whether one of the borders that follow is drawn.
func (s *scanner) anyBorder() toggle {
	drawn := off
	for at := s.depth(); s.child(at); {
		if (border{s.val(), true}).drawn() {
			drawn = on
		}
	}
	return drawn
}

// resolve lays a style on those that it is based on. A circle of styles is cut where it closes.
func (sheet *styleSheet) resolve(st *style) {
	var chain []*style
	for st != nil && !st.resolved {
		st.resolved = true
		chain = append(chain, st)
		st = sheet.byID[st.based]
	}
	for i := len(chain) - 1; i >= 0; i-- {
		base := sheet.byID[chain[i].based]
		if base != nil && base.kind == chain[i].kind {
			chain[i].inherit(base)
		}
	}
}

func (st *style) inherit(base *style) {
	st.runs = st.runs.over(base.runs)
	st.format = st.format.over(base.format)
	st.cellLeft, st.cellRight = st.cellLeft.over(base.cellLeft), st.cellRight.over(base.cellRight)
	st.bordered = st.bordered.over(base.bordered)
}

// none stands for a style that the file does not have.
var none = &style{}

// find gives the style of an id, or the default of its kind, as Word does for an id that it does not know.
func (sheet *styleSheet) find(kind, id string) *style {
	if st := sheet.byID[id]; st != nil && st.kind == kind {
		return st
	}
	if st := sheet.defaults[kind]; st != nil && kind != "character" {
		return st
	}
	return none
}

package word

import "strings"

// A Style is one style of the file, with what it inherits from those that it is based on.
type Style struct {
	ID, Name string
	Aliases  []string // names that stand beside that of one of Word's own styles
	Kind     string   // paragraph, character, table
	based    string
	Runs     RunFormat
	Format   ParagraphFormat

	CellLeft, CellRight Length // of a table style: the margins in a cell
	Bordered            Toggle
	resolved            bool
}

// StyleSheet is the styles part.
type StyleSheet struct {
	Runs     RunFormat // docDefaults
	Format   ParagraphFormat
	ByID     map[string]*Style
	defaults map[string]*Style // by kind: what applies where no style is named
}

func newStyleSheet() *StyleSheet {
	return &StyleSheet{ByID: make(map[string]*Style), defaults: make(map[string]*Style)}
}

// readStyles reads the styles part.
func readStyles(s scanner, fonts themeFonts) (*StyleSheet, error) {
	sheet := newStyleSheet()
	if !s.Root() {
		return sheet, s.Err
	}
	for at := s.Depth(); s.Child(at); {
		switch s.Word() {
		case "docDefaults":
			sheet.readDefaults(s, fonts)
		case "style":
			sheet.readStyle(s, fonts)
		}
	}
	for _, st := range sheet.ByID {
		sheet.resolve(st)
	}
	return sheet, s.Finish()
}

func (sheet *StyleSheet) readDefaults(s scanner, fonts themeFonts) {
	for at := s.Depth(); s.Child(at); {
		for in := s.Depth(); s.Child(in); {
			switch s.Word() {
			case "rPr":
				sheet.Runs, _ = s.runProperties(fonts)
			case "pPr":
				sheet.Format, _ = s.paragraphProperties(func(string) {})
			}
		}
	}
}

func (sheet *StyleSheet) readStyle(s scanner, fonts themeFonts) {
	st := &Style{ID: s.attr("styleId"), Kind: s.attr("type")}
	isDefault := truth(s.attr("default")) == On && s.attr("default") != ""
	for at := s.Depth(); s.Child(at); {
		switch s.Word() {
		case "name":
			st.Name = s.val()
		case "aliases":
			st.Aliases = strings.Split(s.val(), ",")
		case "basedOn":
			st.based = s.val()
		case "rPr":
			st.Runs, _ = s.runProperties(fonts)
		case "pPr":
			st.Format, _ = s.paragraphProperties(func(string) {})
		case "tblPr":
			st.readTable(s)
		}
	}
	if _, twice := sheet.ByID[st.ID]; twice {
		return // Word keeps the first of two styles of one id
	}
	sheet.ByID[st.ID] = st
	if isDefault && sheet.defaults[st.Kind] == nil {
		sheet.defaults[st.Kind] = st
	}
}

func (st *Style) readTable(s scanner) {
	for at := s.Depth(); s.Child(at); {
		switch s.Word() {
		case "tblCellMar":
			st.CellLeft, st.CellRight = s.cellMargins()
		case "tblBorders":
			st.Bordered = s.anyBorder()
		}
	}
}

// cellMargins reads the margins at the left and the right of the text in a cell.
func (s scanner) cellMargins() (left, right Length) {
	for at := s.Depth(); s.Child(at); {
		n, ok := s.Number("w")
		switch s.Word() {
		case "left", "start":
			left = Length{n, ok}
		case "right", "end":
			right = Length{n, ok}
		}
	}
	return left, right
}

// anyBorder reports whether one of the borders that follow is drawn.
func (s scanner) anyBorder() Toggle {
	drawn := Off
	for at := s.Depth(); s.Child(at); {
		if (Border{s.val(), true}).Drawn() {
			drawn = On
		}
	}
	return drawn
}

// resolve lays a style on those that it is based on. A circle of styles is cut where it closes.
func (sheet *StyleSheet) resolve(st *Style) {
	var chain []*Style
	for st != nil && !st.resolved {
		st.resolved = true
		chain = append(chain, st)
		st = sheet.ByID[st.based]
	}
	for i := len(chain) - 1; i >= 0; i-- {
		base := sheet.ByID[chain[i].based]
		if base != nil && base.Kind == chain[i].Kind {
			chain[i].inherit(base)
		}
	}
}

func (st *Style) inherit(base *Style) {
	st.Runs = st.Runs.over(base.Runs)
	st.Format = st.Format.over(base.Format)
	st.CellLeft, st.CellRight = st.CellLeft.over(base.CellLeft), st.CellRight.over(base.CellRight)
	st.Bordered = st.Bordered.over(base.Bordered)
}

// none stands for a style that the file does not have.
var none = &Style{}

// find gives the style of an id, or the default of its kind, as Word does for an id that it does not know.
func (sheet *StyleSheet) find(kind, id string) *Style {
	if st := sheet.ByID[id]; st != nil && st.Kind == kind {
		return st
	}
	if st := sheet.defaults[kind]; st != nil && kind != "character" {
		return st
	}
	return none
}

package doc

// A sheet is the styles that any report may need, in the order of the style list. All reports share it: nothing changes it.
type sheet struct {
	styles []Style
	index  map[StyleID]int
}

func sheetOf(styles []Style) *sheet {
	s := &sheet{styles, make(map[StyleID]int, len(styles))}
	for i := range styles {
		s.index[styles[i].ID] = i
	}
	return s
}

// A styleList is the styles of one report: those of the sheet, and over them the few that are its own, which find looks
// through one by one.
type styleList struct {
	*sheet
	changed []Style // in place of those of the sheet
	made    []Style
}

func newStyleList(s *sheet) styleList {
	const changed, made = 6, 9 // in a usual report: centred lines and headings; rule lines and the cells of tables
	return styleList{sheet: s, changed: make([]Style, 0, changed), made: make([]Style, 0, made)}
}

// find returns the style of that name, to be read, or nil.
func (l *styleList) find(id StyleID) *Style {
	if s := l.own(id); s != nil {
		return s
	}
	if i, ok := l.index[id]; ok {
		return &l.styles[i]
	}
	return nil
}

func (l *styleList) own(id StyleID) *Style {
	for _, list := range [...][]Style{l.changed, l.made} {
		for i := range list {
			if list[i].ID == id {
				return &list[i]
			}
		}
	}
	return nil
}

// set adds a style, or replaces the one of that name.
func (l *styleList) set(s Style) {
	if own := l.own(s.ID); own != nil {
		*own = s
	} else if _, ok := l.index[s.ID]; ok {
		l.changed = append(l.changed, s)
	} else {
		l.made = append(l.made, s)
	}
}

// used returns the styles of the sheet that are named, as they are in this report, and all that were made for it.
func (l *styleList) used(named []bool) []Style {
	n := len(l.made)
	for _, is := range named {
		if is {
			n++
		}
	}
	used := make([]Style, 0, n)
	for i, is := range named {
		if is {
			used = append(used, *l.find(l.styles[i].ID))
		}
	}
	return append(used, l.made...)
}

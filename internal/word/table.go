package word

import "slices"

func (r *storyReader) table(a *around) {
	t := &Table{Outer: a.cell, First: len(r.story.Paragraphs)}
	t.use(r.doc.Styles.find("table", ""))
	if a.cell != nil {
		a.cell.Tables++
	}
	r.story.Tables = append(r.story.Tables, t)
	inner := a.inside("tbl")
	inner.cell = nil
	if gone := r.rows(t, inner); gone && len(t.Rows) == 0 {
		r.story.Tables = r.story.Tables[:len(r.story.Tables)-1]
		if a.cell != nil {
			a.cell.Tables--
		}
	}
}

// use takes the margins and borders of a style.
func (t *Table) use(st *Style) {
	const usual = 108 // of the table style that Word gives to a table without one
	t.Style, t.Left, t.Right = st, usual, usual
	if st.CellLeft.Given {
		t.Left = st.CellLeft.Twips
	}
	if st.CellRight.Given {
		t.Right = st.CellRight.Twips
	}
	t.Bordered = st.Bordered == On
}

// rows reads the rows of a table, and reports whether any of them is gone.
func (r *storyReader) rows(t *Table, a *around) (gone bool) {
	for at := r.Depth(); r.Child(at); {
		switch r.Word() {
		case "tblPr":
			r.tableProperties(t)
		case "tblGrid":
			for in := r.Depth(); r.Child(in); {
				if w, _ := r.Number("w"); r.Word() == "gridCol" {
					t.Grid = append(t.Grid, w)
				}
			}
		case "tr":
			gone = r.row(t, a) || gone
		case "sdt":
			gone = r.rows(t, a.controlled()) || gone
		case "sdtPr":
			if a.control != nil {
				r.controlProperties(a.control)
			}
		case "sdtContent", "customXml", "ins", "moveTo":
			gone = r.rows(t, a) || gone
		}
	}
	return gone
}

// A rowPlace is how far the cells of a row have been read.
type rowPlace struct {
	column  int
	deleted bool // with changes tracked
}

// row reads a row, and reports whether it is gone: deleted with changes tracked, and with nothing in it that is there still. A cell that
// goes on below begins in the next row then.
func (r *storyReader) row(t *Table, a *around) (gone bool) {
	row, heading, first, tables, counted := len(t.Rows), t.HeadingRows, len(r.story.Paragraphs), len(r.story.Tables), len(r.counted)
	t.Rows, t.Heights = append(t.Rows, nil), append(t.Heights, 0)
	at := new(rowPlace)
	r.cells(t, a.inside("tr"), at)
	if at.deleted {
		defer func() { r.deletedRows--; r.counted = r.counted[:counted] }()
	}
	there := func(p *Paragraph) bool {
		return p.Text != "" || p.Inlines.extent() != extent{} || len(p.DrawnLines) > 0 || p.OtherDrawing
	}
	clear(t.begun)
	if !at.deleted || a.note != nil || len(r.story.Tables) > tables || slices.ContainsFunc(r.story.Paragraphs[first:], there) {
		return false
	}
	for _, c := range t.Rows[row] {
		if c.Merge == MergeStart {
			if t.begun == nil {
				t.begun = make(map[int]bool)
			}
			t.begun[c.Column] = true
		}
	}
	for _, before := range slices.Backward(r.counted[counted:]) {
		before.list.count, before.list.begun = before.count, before.begun
	}
	r.doc.ParagraphCount -= len(r.story.Paragraphs) - first
	t.Rows, t.Heights, t.HeadingRows, r.story.Paragraphs = t.Rows[:row], t.Heights[:row], heading, r.story.Paragraphs[:first]
	return true
}

func (r *storyReader) tableProperties(t *Table) {
	for at := r.Depth(); r.Child(at); {
		switch r.Word() {
		case "tblStyle":
			t.use(r.doc.Styles.find("table", r.val()))
		case "tblBorders":
			t.Bordered = r.anyBorder() == On
		case "tblCellMar":
			left, right := r.cellMargins()
			if left.Given {
				t.Left = left.Twips
			}
			if right.Given {
				t.Right = right.Twips
			}
		}
	}
}

func (r *storyReader) cells(t *Table, a *around, place *rowPlace) {
	row := len(t.Rows) - 1
	for at := r.Depth(); r.Child(at); {
		switch r.Word() {
		case "trPr":
			for in := r.Depth(); r.Child(in); {
				switch n, ok := r.Number("val"); {
				case ok && r.Word() == "trHeight":
					t.Heights[row] = n
				case ok && r.Word() == "gridBefore":
					place.column += min(max(n, 0), largest)
				case r.Word() == "del" || r.Word() == "moveFrom":
					if !place.deleted {
						place.deleted = true
						r.deletedRows++
					}
				case r.Word() == "tblHeader" && r.toggle() == On && t.HeadingRows == row:
					t.HeadingRows++
				}
			}
		case "tc":
			c := &Cell{Table: t, Row: row, Column: place.column, Left: t.Left, Right: t.Right}
			t.Rows[row] = append(t.Rows[row], c)
			inner := a.inside("tc")
			inner.cell = c
			if goesOn := r.cell(c, inner, place); goesOn && c.Tables == 0 {
				t.joinLeft(row)
			}
		case "sdt":
			r.cells(t, a.controlled(), place)
		case "sdtPr":
			if a.control != nil {
				r.controlProperties(a.control)
			}
		case "sdtContent", "customXml", "ins", "moveTo":
			r.cells(t, a, place)
		}
	}
}

// joinLeft makes the last cell of a row one with that before it.
func (t *Table) joinLeft(row int) {
	cells := t.Rows[row]
	last := len(cells) - 1
	if last == 0 {
		return
	}
	into, c := cells[last-1], cells[last]
	into.Span, into.Width = into.Span+c.Span, into.Width+c.Width
	into.Paragraphs = append(into.Paragraphs, c.Paragraphs...)
	for _, p := range c.Paragraphs {
		p.Cell = into
	}
	t.Rows[row] = cells[:last]
}

// cell reads one cell, and reports whether the one before it goes on in it. Its width is that of the columns that it spans; where the grid
// does not say, its own.
func (r *storyReader) cell(c *Cell, a *around, place *rowPlace) (goesOn bool) {
	c.Span = 1
	for at := r.Depth(); r.Child(at); {
		switch r.Word() {
		case "tcPr":
			for in := r.Depth(); r.Child(in); {
				switch r.Word() {
				case "tcW":
					if w, ok := r.Number("w"); ok && r.attr("type") != "pct" && r.attr("type") != "auto" {
						c.Width = w
					}
				case "tcMar":
					left, right := r.cellMargins()
					c.Left, c.Right = left.over(twips(c.Left)).Twips, right.over(twips(c.Right)).Twips
				case "gridSpan":
					if n, ok := r.Number("val"); ok && n > 0 {
						c.Span = n
					}
				case "hMerge":
					goesOn = r.val() != "restart"
				case "vMerge":
					if c.Merge = MergeOn; r.val() == "restart" || c.Table.begun[c.Column] {
						c.Merge = MergeStart
					}
				}
			}
		default:
			r.block(a)
		}
	}
	if last := c.Column + c.Span; last <= len(c.Table.Grid) && c.Width == 0 {
		for _, w := range c.Table.Grid[c.Column:last] {
			c.Width += w
		}
	}
	place.column += min(c.Span, largest)
	return goesOn
}

// OpenTables takes tables of the document away from around their text, where they stand in no other, or in one that was taken away:
// the paragraphs of their cells stand in no table then, and the tables in their cells in no other.
func (d *Document) OpenTables(is func(*Table) bool) {
	opened := make(map[*Table]bool)
	d.Main.Tables = slices.DeleteFunc(d.Main.Tables, func(t *Table) bool {
		if t.Outer != nil && opened[t.Outer.Table] {
			t.Outer = nil
		}
		if t.Outer != nil || !is(t) {
			return false
		}
		opened[t] = true
		for _, row := range t.Rows {
			for _, c := range row {
				for _, p := range c.Paragraphs {
					p.Cell = nil
				}
			}
		}
		return true
	})
}

// OpenRows takes rows of a table of the document away from around their text. Those behind them are a table of their own then, where
// some stand before them, and so are the tables in them.
func (d *Document) OpenRows(t *Table, from, to int) {
	opened := make(map[*Cell]bool)
	next := t.First
	for i, row := range t.Rows[:to] {
		for _, c := range row {
			for _, p := range c.Paragraphs {
				if next = p.Index + 1; i >= from {
					p.Cell = nil
				}
			}
			if i >= from && c.Tables > 0 {
				opened[c] = true
			}
		}
	}
	behind := *t
	behind.Rows, behind.Heights, behind.HeadingRows, behind.First = t.Rows[to:], t.Heights[to:], max(0, t.HeadingRows-to), next
	t.Rows, t.Heights, t.HeadingRows = t.Rows[:from], t.Heights[:from], min(t.HeadingRows, from)
	rest := t
	if from == 0 {
		*t = behind
	} else {
		rest = &behind
	}
	for i, row := range rest.Rows {
		for _, c := range row {
			c.Table, c.Row = rest, i
		}
	}
	if len(opened) > 0 {
		for _, inner := range d.Main.Tables {
			if opened[inner.Outer] {
				inner.Outer = nil
			}
		}
	}
	if rest != t && len(rest.Rows) > 0 {
		d.Main.Tables = append(d.Main.Tables, rest)
		slices.SortStableFunc(d.Main.Tables, func(a, b *Table) int { return a.First - b.First })
	}
}

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
	r.rows(t, inner)
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

func (r *storyReader) rows(t *Table, a *around) {
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
			t.Rows, t.Heights = append(t.Rows, nil), append(t.Heights, 0)
			r.cells(t, a.inside("tr"), new(int))
		case "sdt":
			r.rows(t, a.controlled())
		case "sdtPr":
			if a.control != nil {
				r.controlProperties(a.control)
			}
		case "sdtContent", "customXml", "ins", "moveTo":
			r.rows(t, a)
		}
	}
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

func (r *storyReader) cells(t *Table, a *around, column *int) {
	row := len(t.Rows) - 1
	for at := r.Depth(); r.Child(at); {
		switch r.Word() {
		case "trPr":
			for in := r.Depth(); r.Child(in); {
				switch n, ok := r.Number("val"); {
				case ok && r.Word() == "trHeight":
					t.Heights[row] = n
				case ok && r.Word() == "gridBefore":
					*column += min(max(n, 0), largest)
				case r.Word() == "tblHeader" && r.toggle() == On && t.HeadingRows == row:
					t.HeadingRows++
				}
			}
		case "tc":
			c := &Cell{Table: t, Row: row, Column: *column, Left: t.Left, Right: t.Right}
			t.Rows[row] = append(t.Rows[row], c)
			inner := a.inside("tc")
			inner.cell = c
			r.cell(c, inner, column)
		case "sdt":
			r.cells(t, a.controlled(), column)
		case "sdtPr":
			if a.control != nil {
				r.controlProperties(a.control)
			}
		case "sdtContent", "customXml", "ins", "moveTo":
			r.cells(t, a, column)
		}
	}
}

// cell reads one cell. Its width is that of the columns that it spans; where the grid does not say, its own.
func (r *storyReader) cell(c *Cell, a *around, column *int) {
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
				case "vMerge":
					if c.Merge = MergeOn; r.val() == "restart" {
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
	*column += min(c.Span, largest)
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

package check

func (r *storyReader) table(a *around) {
	t := &table{outer: a.cell, first: len(r.story.paragraphs)}
	t.use(r.doc.styles.find("table", ""))
	if a.cell != nil {
		a.cell.tables++
	}
	r.story.tables = append(r.story.tables, t)
	here := &around{place: a.step("tbl"), box: a.box, host: a.host, count: make(map[string]int)}
	r.rows(t, here)
}

// use takes the margins and borders of a style.
func (t *table) use(st *style) {
	const usual = 108 // of the table style that Word gives to a table without one
	t.style, t.left, t.right = st, usual, usual
	if st.cellLeft.given {
		t.left = st.cellLeft.twips
	}
	if st.cellRight.given {
		t.right = st.cellRight.twips
	}
	t.bordered = st.bordered == on
}

func (r *storyReader) rows(t *table, a *around) {
	for at := r.depth(); r.child(at); {
		switch r.word() {
		case "tblPr":
			r.tableProperties(t)
		case "tblGrid":
			for in := r.depth(); r.child(in); {
				if w, _ := r.number("w"); r.word() == "gridCol" {
					t.grid = append(t.grid, w)
				}
			}
		case "tr":
			t.rows, t.heights = append(t.rows, nil), append(t.heights, 0)
			r.cells(t, &around{place: a.step("tr"), box: a.box, host: a.host, count: make(map[string]int)}, new(int))
		case "sdt", "sdtContent", "customXml", "ins", "moveTo":
			r.rows(t, a)
		}
	}
}

func (r *storyReader) tableProperties(t *table) {
	for at := r.depth(); r.child(at); {
		switch r.word() {
		case "tblStyle":
			t.use(r.doc.styles.find("table", r.val()))
		case "tblBorders":
			t.bordered = r.anyBorder() == on
		case "tblCellMar":
			left, right := r.cellMargins()
			if left.given {
				t.left = left.twips
			}
			if right.given {
				t.right = right.twips
			}
		}
	}
}

func (r *storyReader) cells(t *table, a *around, column *int) {
	row := len(t.rows) - 1
	for at := r.depth(); r.child(at); {
		switch r.word() {
		case "trPr":
			for in := r.depth(); r.child(in); {
				if n, ok := r.number("val"); ok && r.word() == "trHeight" {
					t.heights[row] = n
				}
			}
		case "tc":
			c := &cell{table: t, row: row, column: *column}
			t.rows[row] = append(t.rows[row], c)
			r.cell(c, &around{place: a.step("tc"), cell: c, box: a.box, host: a.host, count: make(map[string]int)}, column)
		case "sdt", "sdtContent", "customXml", "ins", "moveTo":
			r.cells(t, a, column)
		}
	}
}

// cell reads one cell. Its width is that of the columns that it spans; where the grid does not say, its own.
func (r *storyReader) cell(c *cell, a *around, column *int) {
	span := 1
	for at := r.depth(); r.child(at); {
		switch r.word() {
		case "tcPr":
			for in := r.depth(); r.child(in); {
				switch r.word() {
				case "tcW":
					if w, ok := r.number("w"); ok && r.attr("type") != "pct" && r.attr("type") != "auto" {
						c.width = w
					}
				case "gridSpan":
					if n, ok := r.number("val"); ok && n > 0 {
						span = n
					}
				}
			}
		default:
			r.block(a)
		}
	}
	if last := c.column + span; last <= len(c.table.grid) && c.width == 0 {
		for _, w := range c.table.grid[c.column:last] {
			c.width += w
		}
	}
	*column += min(span, largest)
}

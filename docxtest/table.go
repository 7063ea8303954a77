package docxtest

import (
	"slices"
	"strings"
)

func (o *outline) table(t *element) {
	about := "table"
	if id := t.find("tblPr", "tblStyle").attr("val"); id != "" {
		about += " [" + o.styles[id] + "]"
	}
	columns := 0
	if grid := t.find("tblGrid"); grid != nil {
		columns = len(grid.Kids)
	}
	o.line("%s %d columns", about, columns)
	o.depth++
	for _, row := range t.flat() {
		if row.name() == "tr" {
			o.row(row)
		}
	}
	o.depth--
}

// row writes a row on one line if each of its cells is one paragraph, and else each cell on lines of its own.
func (o *outline) row(row *element) {
	kind := "row:"
	if row.find("trPr", "tblHeader").on() {
		kind = "heading:"
	}
	cells := slices.DeleteFunc(row.flat(), func(e *element) bool { return e.name() != "tc" })
	if slices.ContainsFunc(cells, func(c *element) bool { return !oneParagraph(c) }) {
		o.line("%s", kind)
		o.depth++
		for _, c := range cells {
			o.lead("cell"+merges(c)+":", &element{Kids: content(c)})
		}
		o.depth--
		return
	}
	var texts []string
	named := "" // a style is named where it changes
	for _, c := range cells {
		style, text := o.styleAndText(content(c)[0])
		if style != named {
			text = strings.TrimSuffix(style+" "+text, " ")
			named = style
		}
		texts = append(texts, strings.TrimPrefix(text+merges(c), " "))
	}
	o.line("%s %s", kind, strings.Join(texts, " | "))
	o.below()
}

func content(cell *element) []*element {
	return slices.DeleteFunc(cell.flat(), func(e *element) bool { return e.name() == "tcPr" })
}

func oneParagraph(cell *element) bool {
	blocks := content(cell)
	return len(blocks) == 1 && blocks[0].name() == "p"
}

// merges tells with what cells this one is merged.
func merges(cell *element) string {
	marks := ""
	properties := cell.find("tcPr")
	if span := properties.find("gridSpan").attr("val"); span != "" && span != "1" {
		marks += " <" + span
	}
	if v := properties.find("vMerge"); v != nil && v.attr("val") == "restart" {
		marks += " v"
	} else if v != nil {
		marks += ` "`
	}
	return marks
}

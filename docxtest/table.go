package docxtest

import (
	"slices"
	"strings"

	"github.com/vanthu/baocao/internal/xmltree"
)

func (o *outline) table(t *xmltree.Node) {
	about := "table"
	if id := t.Find("w:tblPr", "w:tblStyle").Val(); id != "" {
		about += " [" + o.styles[id] + "]"
	}
	columns := 0
	if grid := t.Find("w:tblGrid"); grid != nil {
		columns = len(grid.Children)
	}
	o.line("%s %d columns", about, columns)
	o.depth++
	for _, row := range flat(t) {
		if row.Name == "w:tr" {
			o.row(row)
		}
	}
	o.depth--
}

// row writes a row on one line if each of its cells is one paragraph, and else each cell on lines of its own.
func (o *outline) row(row *xmltree.Node) {
	kind := "row:"
	if row.Find("w:trPr", "w:tblHeader").On() {
		kind = "heading:"
	}
	cells := slices.DeleteFunc(flat(row), func(e *xmltree.Node) bool { return e.Name != "w:tc" })
	if slices.ContainsFunc(cells, func(c *xmltree.Node) bool { return !oneParagraph(c) }) {
		o.line("%s", kind)
		o.depth++
		for _, c := range cells {
			o.lead("cell"+merges(c)+":", &xmltree.Node{Children: content(c)})
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

func content(cell *xmltree.Node) []*xmltree.Node {
	return slices.DeleteFunc(flat(cell), func(e *xmltree.Node) bool { return e.Name == "w:tcPr" })
}

func oneParagraph(cell *xmltree.Node) bool {
	blocks := content(cell)
	return len(blocks) == 1 && blocks[0].Name == "w:p"
}

// merges tells with what cells this one is merged.
func merges(cell *xmltree.Node) string {
	marks := ""
	properties := cell.Find("w:tcPr")
	if span := properties.Find("w:gridSpan").Val(); span != "" && span != "1" {
		marks += " <" + span
	}
	if v := properties.Find("w:vMerge"); v != nil && v.Val() == "restart" {
		marks += " v"
	} else if v != nil {
		marks += ` "`
	}
	return marks
}

package check

import (
	"fmt"
	"strings"
)

// factFiles show the same page by other means: the margins of a cell, condensed type, blanks, lines that hold a shape.
var factFiles = []clerkCase{
	{name: "plain"},
	{name: "margins of the cell", file: clerkFile{masthead: marginsOfCells(0, 0, placedLine(88))}},
	{name: "wide margins of the cell", file: clerkFile{masthead: marginsOfCells(600, 200, placedLine(68))}, findings: "national-name-one-line: The national name and the motto are on one line each: “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”\n"},
	{name: "no margins", file: clerkFile{masthead: strings.ReplaceAll(tableOf(agencyAndName(), numberAndDate("Số: 21/BC-UBND")), "</w:tcPr>",
		`<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar></w:tcPr>`)}},

	{name: "condensed Quốc hiệu", file: clerkFile{masthead: nameOfType("spread=-10", 5300)}},
	{name: "much condensed Quốc hiệu", file: clerkFile{masthead: nameOfType("spread=-20", 5000)}},
	{name: "scaled Quốc hiệu", file: clerkFile{masthead: nameOfType("scale=90", 5150)}},
	{name: "plain Quốc hiệu in a narrow column", file: clerkFile{masthead: nameOfType("", 5300)},
		findings: "national-name-one-line: The national name and the motto are on one line each: “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”\n"},
	{name: "expanded Quốc hiệu", file: clerkFile{masthead: nameOfType("spread=8", 5700)},
		findings: "national-name-one-line: The national name and the motto are on one line each: “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”\n"},

	{name: "centred by blanks", file: clerkFile{title: typed("b gap", strings.Repeat(" ", 50)+"BÁO CÁO") +
		typed("b", strings.Repeat(" ", 22)+"Kết quả chăm sóc cây xanh đường phố năm 2026") + paragraphOf("center", drawnOf(40, 0))}},
	{name: "centred by tabs", file: clerkFile{title: typed("b gap", "\t\t\t\t\tBÁO CÁO") +
		typed("center b", "Kết quả chăm sóc cây xanh đường phố năm 2026") + paragraphOf("center", drawnOf(40, 0))}},
	{name: "not centred by blanks", file: clerkFile{title: typed("b gap", strings.Repeat(" ", 10)+"BÁO CÁO") +
		typed("center b", "Kết quả chăm sóc cây xanh đường phố năm 2026") + paragraphOf("center", drawnOf(40, 0))},
		findings: "alignment: document type: alignment left, must be centred\n"},
	{name: "set in by a tab", file: clerkFile{body: typed("both gap", "\tỦy ban nhân dân xã báo cáo kết quả chăm sóc cây xanh./.")}},
	{name: "set in by blanks", file: clerkFile{body: typed("both gap", strings.Repeat(" ", 9)+"Ủy ban nhân dân xã báo cáo kết quả chăm sóc cây xanh./.")},
		findings: "first-line: body text: first-line indent 11.11 mm, must be 10 mm or 12.7 mm\n"},
	{name: "a stray blank", file: clerkFile{body: typed("both first gap", " Ủy ban nhân dân xã báo cáo kết quả chăm sóc cây xanh./.")}},

	{name: "text under the line", file: clerkFile{body: typed("both first", "Ủy ban nhân dân xã báo cáo kết quả chăm sóc cây xanh./.")}},
	{name: "text under no line", file: clerkFile{body: typed("both first gap", "Ủy ban nhân dân xã báo cáo:") + typed("both first", "Kết quả chăm sóc cây xanh./.")},
		findings: "paragraph-gap: body text: space between paragraphs 0 pt, must be at least 6 pt\n"},
	{name: "text under a second line", file: clerkFile{body: typed("both first gap", "Ủy ban nhân dân xã báo cáo:") + paragraphOf("", drawnOf(20, 200)) +
		typed("both first", "Kết quả chăm sóc cây xanh./.")}},

	{name: "a line far down the page", file: clerkFile{masthead: strayLine(drawnOf(150, 230))}},
	{name: "a line down the page", file: clerkFile{masthead: strayLine(strings.NewReplacer(`cx="5400000" cy="0"`, `cx="0" cy="5400000"`).Replace(drawnOf(150, 0)))}},
	{name: "a line at the foot of the page", file: clerkFile{masthead: strayLine(strings.Replace(drawnOf(150, 270), `<wp:positionV relativeFrom="paragraph">`, `<wp:positionV relativeFrom="page">`, 1))}},
	{name: "a line in VML far down", file: clerkFile{masthead: strayLine(`<w:r><w:pict><v:line style="position:absolute" from="0,600pt" to="400pt,600pt"/></w:pict></w:r>`)}},
}

// marginsOfCells is a masthead whose agency stands in a cell with margins of its own, in twips, above a line.
func marginsOfCells(left, right int, line string) string {
	margins := fmt.Sprintf(`<w:tcMar><w:left w:w="%d" w:type="dxa"/><w:right w:w="%d" w:type="dxa"/></w:tcMar></w:tcPr>`, left, right)
	s := strings.Replace(tableOf(agencyAndName(), numberAndDate("Số: 21/BC-UBND")), drawnOf(12, 0), line, 1)
	return strings.ReplaceAll(s, "</w:tcPr>", margins)
}

// placedLine is a line of 12 mm that stands so many points from the edge of its column.
func placedLine(points int) string {
	return fmt.Sprintf(`<w:r><w:pict><v:line style="position:absolute" from="%dpt,2pt" to="%dpt,2pt"/></w:pict></w:r>`, points, points+34)
}

// nameOfType is a masthead whose Quốc hiệu is in other type, in a column of a width in twips.
func nameOfType(look string, width int) string {
	s := tableOf(agencyAndName(), numberAndDate("Số: 21/BC-UBND"))
	s = strings.Replace(s, runOf("center b 26", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), runOf("center b 26 "+look, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), 1)
	return strings.ReplaceAll(s, fmt.Sprintf(`w:w="%d"`, rightWidth), fmt.Sprintf(`w:w="%d"`, width))
}

// strayLine is a masthead with one drawn line more, anchored beside that of the agency.
func strayLine(run string) string {
	return strings.Replace(tableOf(agencyAndName(), numberAndDate("Số: 21/BC-UBND")), drawnOf(12, 0), run+drawnOf(12, 0), 1)
}

package acceptance

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var (
	firstTable = regexp.MustCompile(`^(.*?)(<w:tbl>.*?</w:tbl>)`)
	tableRow   = regexp.MustCompile(`<w:tr>.*?</w:tr>`)
	tableCell  = regexp.MustCompile(`(<w:tc>(?:<w:tcPr>.*?</w:tcPr>)?)(.*?)(</w:tc>)`)
	cellWidth  = regexp.MustCompile(`<w:tcW w:w="(\d+)"`)
)

// A mastheadCell is its opening, its paragraphs and its end.
type mastheadCell struct{ open, content string }

// reshapeMasthead makes other rows of those of the masthead, the first table of the text.
func reshapeMasthead(f wordFile, reshape func(rows [][]mastheadCell) [][]mastheadCell) {
	f.masthead(func(table string) string {
		rows := mastheadRows(table)
		if slices.ContainsFunc(rows, func(row []mastheadCell) bool { return len(row) != 2 }) {
			return table
		}
		head := table[:strings.Index(table, "<w:tr>")]
		for _, row := range reshape(rows) {
			head += "<w:tr>"
			for _, c := range row {
				head += c.open + c.content + "</w:tc>"
			}
			head += "</w:tr>"
		}
		return head + "</w:tbl>"
	})
}

// masthead replaces the first table of the text, if Quốc hiệu stands in it.
func (f wordFile) masthead(replace func(table string) string) {
	found := firstTable.FindStringSubmatch(f[mainPart])
	if found == nil || !strings.Contains(found[2], "CHỦ NGHĨA") {
		return
	}
	f[mainPart] = found[1] + replace(found[2]) + f[mainPart][len(found[0]):]
}

func mastheadRows(table string) (rows [][]mastheadCell) {
	for _, row := range tableRow.FindAllString(table, -1) {
		var cells []mastheadCell
		for _, c := range tableCell.FindAllStringSubmatch(row, -1) {
			cells = append(cells, mastheadCell{c[1], c[2]})
		}
		rows = append(rows, cells)
	}
	return rows
}

// joinRows makes one row of two.
func joinRows(rows [][]mastheadCell) [][]mastheadCell {
	for _, row := range rows[1:] {
		for i := range row {
			rows[0][i].content += row[i].content
		}
	}
	return rows[:1]
}

// partNumber gives the last paragraphs of a single row, number and date, a row of their own.
func partNumber(rows [][]mastheadCell) [][]mastheadCell {
	if len(rows) != 1 {
		return rows
	}
	return partRows(rows)
}

// partRows gives the last paragraph of the names, the line under them, a row of its own.
func partRows(rows [][]mastheadCell) [][]mastheadCell {
	var above, line []mastheadCell
	for _, c := range rows[0] {
		at := strings.LastIndex(c.content, "<w:p>")
		above, line = append(above, mastheadCell{c.open, c.content[:at]}), append(line, mastheadCell{c.open, c.content[at:]})
	}
	return append([][]mastheadCell{above, line}, rows[1:]...)
}

func addRow(rows [][]mastheadCell) [][]mastheadCell {
	empty := []mastheadCell{{rows[0][0].open, "<w:p></w:p>"}, {rows[0][1].open, "<w:p></w:p>"}}
	return append(rows, empty)
}

// boxMasthead sets the two sides of the masthead in text boxes.
func boxMasthead(f wordFile) {
	f.masthead(func(table string) string {
		boxes := ""
		for i := range 2 {
			content, width := "", ""
			for _, row := range mastheadRows(table) {
				if len(row) != 2 {
					return table
				}
				content += row[i].content
				width = cellWidth.FindStringSubmatch(row[i].open)[1]
			}
			boxes += fmt.Sprintf(`<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:%dpt;height:90pt"><v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
				number(width)/20, content)
		}
		return "<w:p>" + boxes + "</w:p>"
	})
}

// lineStyle is the style of a paragraph that is a rule line by its border, under a text of the masthead or the title.
var lineStyle = regexp.MustCompile(`<w:p><w:pPr><w:pStyle w:val="(DuongKe(?:CoQuan|TieuNgu|TrichYeu)[^"]*)"/>[^/]*?</w:pPr></w:p>`)

// drawLines draws the rule lines as shapes, which are anchored to empty paragraphs of the same height.
func drawLines(f wordFile, draw func(from, to int) string) {
	all := looks(f[stylesPart])
	column := func(at int) int { // of the place in the text
		before := f[mainPart][:at]
		if strings.LastIndex(before, "<w:tc>") > strings.LastIndex(before, "</w:tc>") {
			return number(cellWidth.FindStringSubmatch(before[strings.LastIndex(before, "<w:tc>"):])[1])
		}
		const textArea = 9354
		return textArea
	}
	for {
		at := lineStyle.FindStringSubmatchIndex(f[mainPart])
		if at == nil {
			return
		}
		look := all[f[mainPart][at[2]:at[3]]]
		sides := indent.FindStringSubmatch(look.paragraph["ind"])
		shape := draw(number(sides[1]), column(at[0])-number(sides[2]))
		p := "<w:p><w:pPr>" + look.paragraph["spacing"] + "</w:pPr><w:r><w:rPr>" + look.run["sz"] + "</w:rPr>" + shape + "</w:r></w:p>"
		f[mainPart] = f[mainPart][:at[0]] + p + f[mainPart][at[1]:]
	}
}

// drawingML is a line from one place of its column to another, in twips.
func drawingML(from, to int) string {
	const emuPerTwip = 635
	return fmt.Sprintf(`<w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">`+
		`<wp:positionH relativeFrom="column"><wp:posOffset>%d</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>`+
		`<wp:extent cx="%d" cy="0"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">`+
		`<wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`, from*emuPerTwip, (to-from)*emuPerTwip)
}

func vml(from, to int) string {
	const twipsPerPoint = 20.0
	return fmt.Sprintf(`<w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute" from="%.2fpt,0" to="%.2fpt,0"/></w:pict>`,
		float64(from)/twipsPerPoint, float64(to)/twipsPerPoint)
}

// plainMasthead types the two sides of the masthead on the same lines, parted by tabs, the lines under them drawn.
func plainMasthead(f wordFile) {
	drawLines(f, drawingML)
	formatDirectly(f)
	f.masthead(func(table string) string {
		var sides [2][]string
		for _, row := range mastheadRows(table) {
			if len(row) != 2 {
				return table
			}
			for i, c := range row {
				for _, p := range paragraph.FindAllStringSubmatch(c.content, -1) {
					sides[i] = append(sides[i], p[2])
				}
			}
		}
		plain := ""
		for i := range max(len(sides[0]), len(sides[1])) {
			plain += "<w:p>"
			if i < len(sides[0]) {
				plain += sides[0][i]
			}
			if i < len(sides[1]) {
				plain += "<w:r><w:tab/><w:tab/></w:r>" + sides[1][i]
			}
			plain += "</w:p>"
		}
		return plain
	})
}

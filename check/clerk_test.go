package check

import (
	"bytes"
	"fmt"
	"html"
	"strings"
	"testing"
)

// A clerkFile is a state document as a clerk types it, part by part; what is empty is as it should be.
type clerkFile struct {
	masthead, title, body, closing, behind string
}

// typed is a paragraph. The look names what Word is told: center, both, right; b, i; a size in half points; first, which
// sets the first line in; gap, which leaves 6 pt above. A line break is "\n", a tab "\t".
func typed(look, text string) string { return paragraphOf(look, runOf(look, text)) }

// runOf is a run of a paragraph.
func runOf(look, text string) string {
	var props strings.Builder
	for word := range strings.FieldsSeq(look) {
		switch {
		case word == "b", word == "i":
			props.WriteString("<w:" + word + "/>")
		case strings.HasPrefix(word, "spread="):
			props.WriteString(`<w:spacing w:val="` + word[7:] + `"/>`)
		case strings.HasPrefix(word, "scale="):
			props.WriteString(`<w:w w:val="` + word[6:] + `"/>`)
		case word[0] >= '1' && word[0] <= '9':
			props.WriteString(`<w:sz w:val="` + word + `"/>`)
		}
	}
	text = `<w:t xml:space="preserve">` + html.EscapeString(text) + `</w:t>`
	text = strings.ReplaceAll(text, "\n", `</w:t><w:br/><w:t xml:space="preserve">`)
	text = strings.ReplaceAll(text, "\t", `</w:t><w:tab/><w:t xml:space="preserve">`)
	return "<w:r><w:rPr>" + props.String() + "</w:rPr>" + text + "</w:r>"
}

func paragraphOf(look string, runs ...string) string {
	spacing, indent, align := "", "", ""
	for word := range strings.FieldsSeq(look) {
		switch word {
		case "gap":
			spacing = `<w:spacing w:before="120"/>`
		case "first":
			indent = `<w:ind w:firstLine="567"/>`
		case "center", "both", "right":
			align = `<w:jc w:val="` + word + `"/>`
		}
	}
	return "<w:p><w:pPr>" + spacing + indent + align + "</w:pPr>" + strings.Join(runs, "") + "</w:p>"
}

// drawnOf is a run that holds a drawn line: centred in its column, of a length in millimetres, so far below its paragraph.
func drawnOf(length, drop float64) string {
	const emuPerMm = 36000
	return fmt.Sprintf(`<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>`+
		`<wp:positionV relativeFrom="paragraph"><wp:posOffset>%.0f</wp:posOffset></wp:positionV><wp:extent cx="%.0f" cy="0"/><a:graphic>`+
		`<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:spPr><a:prstGeom prst="line"/>`+
		`</wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`, drop*emuPerMm, length*emuPerMm)
}

// cellOf is a cell of a width in twips.
func cellOf(width int, paragraphs ...string) string {
	return fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>%s</w:tc>`, width, strings.Join(paragraphs, ""))
}

func rowOf(cells ...string) string { return "<w:tr>" + strings.Join(cells, "") + "</w:tr>" }

func tableOf(rows ...string) string {
	return `<w:tbl><w:tblPr><w:tblW w:w="9900" w:type="dxa"/></w:tblPr>` + strings.Join(rows, "") + "</w:tbl>"
}

// The two columns of a masthead.
const leftWidth, rightWidth = 4200, 5700

// agencyAndName is the first row of a masthead.
func agencyAndName() string {
	return rowOf(cellOf(leftWidth,
		typed("center 26", "ỦY BAN NHÂN DÂN"),
		typed("center b 26", "XÃ TÂN HÒA"), paragraphOf("center", drawnOf(12, 0))),
		cellOf(rightWidth,
			typed("center b 26", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
			typed("center b 28", "Độc lập - Tự do - Hạnh phúc"), paragraphOf("center", drawnOf(60, 0))))
}

func numberAndDate(number string) string {
	return rowOf(cellOf(leftWidth, typed("center 26", number)), cellOf(rightWidth, typed("center i", "Tân Hòa, ngày 12 tháng 5 năm 2026")))
}

// bytes makes the file.
func (f clerkFile) bytes(t *testing.T) []byte {
	t.Helper()
	or := func(s, usual string) string {
		if s == "" {
			return usual
		}
		return s
	}
	body := or(f.masthead, tableOf(agencyAndName(), numberAndDate("Số: 21/BC-UBND"))) +
		or(f.title, typed("center b gap", "BÁO CÁO")+typed("center b", "Kết quả chăm sóc cây xanh đường phố năm 2026")+paragraphOf("center", drawnOf(40, 0))) +
		or(f.body, typed("both first gap", "Ủy ban nhân dân xã báo cáo kết quả chăm sóc cây xanh./.")) +
		or(f.closing, closingOf("- Phòng Kinh tế;", "- Lưu: VT.")) + f.behind
	a := base(t)
	main := find(t, a, "word/document.xml")
	from := bytes.Index(main.Data, []byte("<w:tbl>"))
	to := bytes.LastIndex(main.Data, []byte("<w:sectPr"))
	main.Data = []byte(string(main.Data[:from]) + body + string(main.Data[to:]))
	return pack(t, a)
}

func closingOf(recipients ...string) string {
	left := typed("b i 24", "Nơi nhận:")
	for _, r := range recipients {
		left += typed("22", r)
	}
	return tableOf(rowOf(cellOf(leftWidth, left), cellOf(rightWidth, typed("center b", "CHỦ TỊCH"), "<w:p/>", "<w:p/>", typed("center b", "Trần Thị B"))))
}

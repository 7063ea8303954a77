package fromword_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"image"
	"image/png"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A clerk types reports by chance, each in the habits of somebody: what the file shows is noted as it is typed, line by line,
// and so is what no report can hold.
type clerk struct {
	*rand.Rand
	body                strings.Builder
	want                []string
	lost                []string // words, each of which stands in a loss
	looks               []string // words, each of which is lost as a look
	notes               []string
	links               []string
	lists               strings.Builder
	list                int // lists that Word counts
	words               int // that were made
	pictures            int
	head                string
	signed              string // what stands in the place of the signature
	ordinal, day, month string // as they are typed
	from, to            int    // where the text begins and ends in the body
	habit               habits
}

// habits are what a clerk does throughout a file.
type habits struct {
	tabbed     bool   // a tab in front of every paragraph, and no indent
	behind     string // a number: a blank, a tab
	counted    bool   // numbers are Word's
	decomposed bool
	split      bool // runs are cut anywhere
	sloppy     bool // blanks are doubled
	marks      bool // proofErr, bookmarks, smart tags
	old        bool // Normal is in VNI-Times, the runs in Times New Roman
	dash       string
}

func newClerk(seed uint64) *clerk {
	c := &clerk{Rand: rand.New(rand.NewPCG(seed, 1976))}
	c.habit = habits{c.odds(3), c.pick(" ", " ", "\t", "  ", "\u00a0"), c.odds(4), c.odds(3), c.odds(2), c.odds(2), c.odds(2), c.odds(6), c.pick("-", "-", "–")}
	return c
}

func (c *clerk) odds(n int) bool               { return c.IntN(n) == 0 }
func (c *clerk) pick(of ...string) string      { return of[c.IntN(len(of))] }
func (c *clerk) wants(format string, a ...any) { c.want = append(c.want, fmt.Sprintf(format, a...)) }

// word is one that stands nowhere else in the file.
func (c *clerk) word() string {
	c.words++
	return c.pick("việc", "vốn", "đường", "trường", "hộ", "kỳ", "mức", "suất") + fmt.Sprint(c.words)
}

// phrase is some words, the first in a capital.
func (c *clerk) phrase(n int) string {
	s := []string{c.pick("Kết quả", "Tổng thu", "Công tác", "Đẩy mạnh", "Tỷ lệ", "Thực hiện")}
	for range n {
		s = append(s, c.word())
	}
	return strings.Join(s, " ")
}

// piece is a run as the format says: b, i, u, hl (highlighted), strike, sup.
func (c *clerk) piece(look, s string) string {
	if c.habit.sloppy && c.odds(3) {
		s = strings.ReplaceAll(s, " ", "  ")
	}
	if c.habit.decomposed {
		s = norm.NFD.String(s)
	}
	var b strings.Builder
	for s != "" {
		n := len(s)
		if c.habit.split && c.odds(2) {
			if n = c.IntN(n) + 1; n < len(s) {
				for !utf8.RuneStart(s[n]) {
					n--
				}
			}
			n = max(n, 1)
			for n < len(s) && !utf8.RuneStart(s[n]) {
				n++
			}
		}
		one := c.run(look, s[:n])
		if c.habit.marks {
			switch c.IntN(9) {
			case 0:
				one = `<w:proofErr w:type="spellStart"/>` + one
			case 1:
				one = `<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>` + one
			case 2:
				one = `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">` + one + `</w:smartTag>`
			case 3:
				one = `<w:ins w:id="3" w:author="a">` + one + `</w:ins>`
			case 4:
				one = strings.Replace(one, "<w:t ", "<w:lastRenderedPageBreak/><w:t ", 1)
			case 5:
				one += `<w:r><w:softHyphen/></w:r>`
			}
		}
		b.WriteString(one)
		s = s[n:]
	}
	return b.String()
}

func (c *clerk) run(look, s string) string {
	p := `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>`
	for f := range strings.FieldsSeq(look) {
		switch f {
		case "b", "i", "strike":
			p += "<w:" + f + "/>"
		case "u":
			p += `<w:u w:val="single"/>`
		case "hl":
			p += `<w:highlight w:val="yellow"/>`
		case "sup":
			p += `<w:vertAlign w:val="superscript"/>`
		case "24", "26", "28":
			p += `<w:sz w:val="` + f + `"/>`
		}
	}
	t := `<w:t xml:space="preserve">` + html.EscapeString(s) + `</w:t>`
	t = strings.ReplaceAll(t, "\t", `</w:t><w:tab/><w:t xml:space="preserve">`)
	t = strings.ReplaceAll(t, "\n", `</w:t><w:br/><w:t xml:space="preserve">`)
	return "<w:r><w:rPr>" + p + "</w:rPr>" + strings.ReplaceAll(t, `<w:t xml:space="preserve"></w:t>`, "") + "</w:r>"
}

// par is a paragraph of pieces: center, both, first (set in).
func (c *clerk) par(look string, pieces ...string) string {
	p := ""
	for f := range strings.FieldsSeq(look) {
		switch f {
		case "center", "both", "right":
			p += `<w:jc w:val="` + f + `"/>`
		case "first":
			p += `<w:spacing w:before="120"/><w:ind w:firstLine="720"/>`
		}
	}
	return "<w:p><w:pPr>" + p + "</w:pPr>" + strings.Join(pieces, "") + "</w:p>"
}

// line is a paragraph in one face.
func (c *clerk) line(look, s string) string { return c.par(look, c.piece(look, s)) }

// running opens a paragraph of the text: set in, or behind a tab.
func (c *clerk) running(pieces ...string) string {
	if c.habit.tabbed {
		return c.par("both", append([]string{c.run("", "\t")}, pieces...)...)
	}
	return c.par("both first", pieces...)
}

// drawn is a paragraph with a drawn line, as Word writes it: in DrawingML, with VML beside it.
func (c *clerk) drawn(mm int) string {
	return fmt.Sprintf(`<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>20000</wp:posOffset></wp:positionV><wp:extent cx="%d" cy="0"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line style="position:absolute" from="0,0" to="100,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`, mm*36000)
}

// mark is a run with the mark of the last note.
func (c *clerk) mark() string {
	return fmt.Sprintf(`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="%d"/></w:r>`, len(c.notes))
}

// box is a run with a text box.
func (c *clerk) box(s string) string {
	in := `<w:txbxContent>` + c.line("center b", s) + `</w:txbxContent>`
	return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="1500000" cy="400000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>` + in +
		`</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style="width:90pt;height:20pt"><v:textbox>` + in + `</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
}

func cell(width, span int, paragraphs ...string) string {
	s := ""
	if span > 1 {
		s = fmt.Sprintf(`<w:gridSpan w:val="%d"/>`, span)
	}
	return fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s</w:tcPr>%s</w:tc>`, width, s, strings.Join(paragraphs, ""))
}

func row(cells ...string) string { return "<w:tr>" + strings.Join(cells, "") + "</w:tr>" }

func layout(rows ...string) string {
	return `<w:tbl><w:tblPr><w:tblW w:w="9900" w:type="dxa"/></w:tblPr><w:tblGrid/>` + strings.Join(rows, "") + "</w:tbl>"
}

// picture is a run with a picture, of whose right side some is cut away.
func (c *clerk) picture(description string, cut int) string {
	c.pictures++
	return fmt.Sprintf(`<w:r><w:drawing><wp:inline><wp:extent cx="254000" cy="381000"/><wp:docPr id="1" name="a" descr="%s"/><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rImage%d"/><a:srcRect r="%d"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
		description, c.pictures, cut)
}

// file is the Word file.
func (c *clerk) file(t testing.TB) []byte {
	t.Helper()
	const ns = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`
	const office, types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/", "application/vnd.openxmlformats-officedocument.wordprocessingml."
	normal := ""
	if c.habit.old {
		normal = `<w:rPr><w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/></w:rPr>`
	}
	notes := `<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>`
	for i, n := range c.notes {
		notes += fmt.Sprintf(`<w:footnote w:id="%d"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>%s</w:p></w:footnote>`, i+1, n)
	}
	rels := ""
	for i, part := range []string{"styles", "footnotes", "numbering", "header"} {
		rels += fmt.Sprintf(`<Relationship Id="rId%d" Type="%s%s" Target="%s.xml"/>`, i+1, office, part, part)
	}
	for n := range c.pictures {
		rels += fmt.Sprintf(`<Relationship Id="rImage%d" Type="%simage" Target="media/image%d.png"/>`, n+1, office, n+1)
	}
	for i, l := range c.links {
		rels += fmt.Sprintf(`<Relationship Id="rLink%d" Type="%shyperlink" Target="%s" TargetMode="External"/>`, i, office, l)
	}
	const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	section := `<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="1134"/><w:titlePg/></w:sectPr>`
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="` + types + `document.main+xml"/><Override PartName="/word/styles.xml" ContentType="` + types + `styles+xml"/>` +
			`<Override PartName="/word/footnotes.xml" ContentType="` + types + `footnotes+xml"/><Override PartName="/word/numbering.xml" ContentType="` + types + `numbering+xml"/>` +
			`<Override PartName="/word/header.xml" ContentType="` + types + `header+xml"/></Types>`},
		{"_rels/.rels", relationships + `<Relationship Id="rId1" Type="` + office + `officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", relationships + rels + `</Relationships>`},
		{"word/document.xml", `<w:document ` + ns + `><w:body>` + c.body.String() + section + `</w:body></w:document>`},
		{"word/styles.xml", `<w:styles ` + ns + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>` +
			`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>` + normal + `</w:style>` +
			`<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="900"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>` +
			`<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="900"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>` +
			`<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr></w:style></w:styles>`},
		{"word/footnotes.xml", `<w:footnotes ` + ns + `>` + notes + `</w:footnotes>`},
		{"word/numbering.xml", `<w:numbering ` + ns + `><w:abstractNum w:abstractNumId="900"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1."/></w:lvl>` +
			`<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading2"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="900"><w:abstractNumId w:val="900"/></w:num>` + c.lists.String() + `</w:numbering>`},
		{"word/header.xml", `<w:hdr ` + ns + `><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` + c.head + `</w:hdr>`},
	} {
		w, err := z.Create(part[0])
		if err == nil {
			_, err = w.Write([]byte(part[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for n := range c.pictures {
		w, err := z.Create(fmt.Sprintf("word/media/image%d.png", n+1))
		if err == nil {
			err = png.Encode(w, image.NewGray(image.Rect(0, 0, 40, 30)))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

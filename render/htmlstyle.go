package render

import (
	"cmp"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/vanthu/baocao/doc"
)

// An htmlStyle is a style with what it has from those that it is based on, and its class.
type htmlStyle struct {
	doc.Style
	class string
}

// plainClass is what the name of a class may be: those of the paper begin with a small letter.
var plainClass = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Z][A-Za-z0-9]*$`) })

// htmlStyles resolves the styles. The list has no circles, or it has been refused.
func htmlStyles(list []doc.Style) map[doc.StyleID]*htmlStyle {
	byID := make(map[doc.StyleID]*doc.Style, len(list))
	for i := range list {
		byID[list[i].ID] = &list[i]
	}
	styles := make(map[doc.StyleID]*htmlStyle, len(list))
	for i := range list {
		s := &htmlStyle{Style: list[i], class: string(list[i].ID)}
		if !plainClass().MatchString(s.class) {
			s.class = "style" + strconv.Itoa(i+1)
		}
		base := byID[s.BasedOn]
		for range list {
			if base == nil {
				break
			}
			s.Font, s.Size, s.Ink = cmp.Or(s.Font, base.Font), cmp.Or(s.Size, base.Size), cmp.Or(s.Ink, base.Ink)
			base = byID[base.BasedOn]
		}
		styles[s.ID] = s
	}
	return styles
}

// single is the distance of lines at single spacing, in sizes of type: that of Times New Roman.
const single = 1.15

// paper is what every page has. The typefaces are those of the widths of Times New Roman.
const paper = `*{box-sizing:border-box}
html{background:#d9d9d9;color-scheme:light;-webkit-text-size-adjust:none}
body{margin:0;font:14pt/1.15 "Times New Roman","Liberation Serif","Tinos","Nimbus Roman",Times,serif;text-rendering:geometricPrecision}
.sheet{position:relative;display:flex;flex-direction:column;margin:8mm auto;background:#fff;color:#000;box-shadow:0 0 2mm rgba(0,0,0,.4)}
.text{flex:1 0 auto}
.sheet>header,.sheet>footer{position:absolute;left:0;right:0}
p,h1,h2,h3,h4,h5,h6{position:relative;margin:0;font:inherit;white-space:pre-wrap;overflow-wrap:break-word}
.empty::before{content:"\200b"}
.keep{break-after:avoid}
table{border-collapse:collapse;table-layout:fixed}
th,td{padding:0;vertical-align:top;text-align:inherit;font:inherit}
tr{break-inside:avoid}
.middle{vertical-align:middle}
.upward{writing-mode:vertical-rl;transform:rotate(180deg);margin:0 auto}
sup{line-height:0}
a{color:inherit;text-decoration:none}
:target{background:#fff3b0}
img{vertical-align:baseline}
.notes{padding-top:6pt}
.notes hr{width:50mm;margin:0 0 3pt;border:0;border-top:.5pt solid #000}
@media print{
html{background:none}
.sheet{display:block;width:auto;min-height:0;margin:0;padding:0;box-shadow:none;break-before:page}
.sheet1{break-before:auto}
.sheet>header,.sheet>footer{position:static}
table{max-width:calc(100% - 1px)}
:target{background:none}
}
`

// styleSheet writes the styles. Those of the screen stand first, so that what print takes back is taken back.
func (p *htmlPage) styleSheet() {
	for i := range p.doc.Sections {
		p.pageStyle(i)
	}
	p.raw("%s", paper)
	for i := range p.doc.Styles {
		s := p.styles[p.doc.Styles[i].ID]
		switch s.Kind {
		case doc.ParagraphStyle:
			p.raw(".%s{%s}\n", s.class, p.typeFace(s)+paragraphFormat(s))
		case doc.CharacterStyle:
			p.raw(".%s{%s}\n", s.class, p.typeFace(s))
		case doc.TableStyle:
			p.tableStyle(s)
		}
	}
	p.out.Write(p.rules.Bytes())
}

// pageStyle is the sheet of a section on the screen, and its pages in print. Its rules are more specific than those of
// the paper, so they hold on the screen alone.
func (p *htmlPage) pageStyle(i int) {
	page, n := p.doc.Sections[i].Page, i+1
	margin := fmt.Sprintf("%v %v %v %v", page.Top, page.Right, page.Bottom, page.Left)
	p.raw("@page pages%d{size:%v %v;margin:%s}\n.sheet%[1]d{page:pages%[1]d}\n", n, page.Width, page.Height, margin)
	p.raw("@media screen{\n.sheet%d{width:%v;min-height:%v;padding:%s}\n", n, page.Width, page.Height, margin)
	for _, edge := range [][2]string{{"header", "top"}, {"footer", "bottom"}} {
		p.raw(".sheet%d>%s{%s:%v;padding:0 %v 0 %v}\n", n, edge[0], edge[1], page.Header, page.Right, page.Left)
	}
	p.raw("}\n")
}

// typeFace declares what the letters of a style look like.
func (p *htmlPage) typeFace(s *htmlStyle) string {
	var b strings.Builder
	if s.Font != "" && s.Font != "Times New Roman" { // which the paper has, with what may stand for it
		fmt.Fprintf(&b, "font-family:%s,serif;", cssString(s.Font))
	}
	if s.Size > 0 {
		fmt.Fprintf(&b, "font-size:%s;", points(s.Size))
	}
	if s.Bold {
		b.WriteString("font-weight:bold;")
	}
	if s.Italic {
		b.WriteString("font-style:italic;")
	}
	if s.Superscript {
		b.WriteString("vertical-align:super;font-size:.65em;line-height:0;")
	}
	if s.Ink != "" {
		fmt.Fprintf(&b, "color:%s;", p.ink(s.Ink))
	}
	return b.String()
}

var alignWords = [...]string{doc.Left: "left", doc.Centre: "center", doc.Right: "right", doc.Justified: "justify"}

// paragraphFormat declares where the lines of a style stand.
func paragraphFormat(s *htmlStyle) string {
	var b strings.Builder
	fmt.Fprintf(&b, "text-align:%s;", alignWords[s.Align])
	if s.Line.Exactly > 0 {
		fmt.Fprintf(&b, "line-height:%s;", points(s.Line.Exactly))
	} else {
		fmt.Fprintf(&b, "line-height:%s;", number(max(s.Line.Multiple, 1)*single))
	}
	if s.Before != 0 || s.After != 0 || s.Left != 0 || s.Right != 0 {
		fmt.Fprintf(&b, "margin:%s %v %s %v;", points(s.Before), s.Right, points(s.After), s.Left)
	}
	if s.FirstLine != 0 {
		fmt.Fprintf(&b, "text-indent:%v;", s.FirstLine)
	}
	if s.RuleAbove > 0 {
		fmt.Fprintf(&b, "border-top:%s solid;", points(s.RuleAbove))
	}
	if s.KeepNext {
		b.WriteString("break-after:avoid;")
	}
	if s.KeepLines {
		b.WriteString("break-inside:avoid;")
	}
	return b.String()
}

func (p *htmlPage) tableStyle(s *htmlStyle) {
	cells := fmt.Sprintf("padding:0 %v;", s.CellMargin)
	if s.Border > 0 {
		// A browser takes the lines, of a pixel at least, from the room for the text; Word does not.
		cells = fmt.Sprintf("padding:0 max(0px,%v - 1px);", s.CellMargin)
		cells += fmt.Sprintf("border:%s solid %s;", points(s.Border), p.ink(cmp.Or(s.Ink, "000000")))
	}
	// Of the table itself, not of one within its cells.
	p.raw(".%s>*>tr>*{%s}\n", s.class, cells)
}

var hexInk = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[0-9A-Fa-f]{6}$`) })

func (p *htmlPage) ink(s string) string {
	if !hexInk().MatchString(s) {
		p.check.refuse("màu chữ %q không phải sáu chữ số thập lục phân", "the ink %q is no colour in six hexadecimal digits", s)
	}
	return "#" + s
}

// points prints a length of type.
func points(l doc.Length) string { return number(l.Pt()) + "pt" }

// number prints with three decimals at most.
func number(v float64) string { return strconv.FormatFloat(math.Round(v*1000)/1000, 'f', -1, 64) }

// cssString writes a string of CSS that nothing within it can end.
func cssString(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		if r == ' ' || r == '-' || '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, `\%x `, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

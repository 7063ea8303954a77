package check

import (
	"regexp"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
)

// classifyContent recognises the text itself, that of the appendices included.
func (d *document) classifyContent() {
	o := &d.outline
	addressed, preamble := false, true
	var titled decree.Component // the number on the line above wants this title
	for i, p := range d.main.paragraphs {
		if p.settled || i < o.bodyFrom {
			continue
		}
		s := p.shown()
		heading, want := headingOf(s, p)
		switch {
		case p.component == decree.BodyText || p.component == decree.Item:
			p.refine(s)
			preamble, addressed, titled = false, false, 0
		case p.component == decree.Addressees:
			addressed = true
		case p.component.Valid():
			preamble = preamble && p.component == decree.LegalBases
		case p.box != nil:
			p.settled = true
			d.doubt(0, p, "chữ trong hộp văn bản", "text in a text box")
		case hasPrefixFold(s, strings.TrimSuffix(decree.TextAddressees, ":")) && preamble:
			addressed = true
			p.recognise(decree.Addressees)
		case addressed && (isDashed(s) || p.cell != nil && !p.cell.table.bordered):
			p.recognise(decree.Addressees)
		case p.cell != nil:
			p.recognise(decree.TableText)
		case preamble && isLegalBasis(s, p):
			addressed = false
			p.recognise(decree.LegalBases)
		case titled.Valid() && p.alignment() == decree.Centre && !heading.Valid():
			p.recognise(titled)
		case heading.Valid():
			preamble, addressed, titled = false, false, want
			p.recognise(heading)
		case d.isCaption(i):
			p.recognise(decree.TableText)
		case !hasLetters(s):
			p.settled = true
		case isBareHeading(p, s):
			p.settled = true
			d.doubt(0, p, "tiêu đề không có số thứ tự", "a heading without a number")
		default:
			preamble, addressed, titled = preamble && !p.closesPreamble(s), false, 0
			p.recognise(decree.BodyText)
		}
	}
}

// isLegalBasis also takes the line “Theo đề nghị của …”, which the templates set among the căn cứ.
func isLegalBasis(s string, p *paragraph) bool {
	return hasPrefixFold(s, "căn cứ ") || p.mostly.italic && (hasPrefixFold(s, "theo đề nghị ") || hasPrefixFold(s, "xét đề nghị "))
}

// closesPreamble reports whether no căn cứ can follow: they may be mixed with “Thực hiện …;” and “Theo đề nghị …”.
func (p *paragraph) closesPreamble(s string) bool { return !strings.HasSuffix(s, ";") }

// refine tells our paragraphs of running text apart by the mark that they begin with.
func (p *paragraph) refine(s string) {
	if p.style.name != "Nội dung" {
		return
	}
	if c, _ := headingOf(s, p); c == decree.ClauseUntitled || c == decree.Point || c == decree.Item {
		p.component = c
	}
}

// headingOf recognises a numbered line, and the title that has to follow on a line of its own.
func headingOf(s string, p *paragraph) (c, title decree.Component) {
	m, ok := markerOf(s)
	if !ok {
		return 0, 0
	}
	switch m.kind {
	case partMark:
		return decree.PartHeading, decree.PartTitle
	case chapterMark:
		return decree.ChapterHeading, decree.ChapterTitle
	case sectionMark, subsectionMark:
		return decree.SectionHeading, decree.SectionTitle
	case articleMark:
		return decree.Article, 0
	case romanMark:
		if p.mostly.bold || capitals(m.rest) {
			return decree.HeadingRoman, 0
		}
		return 0, 0
	case figureMark:
		if p.mostly.bold {
			return decree.ClauseTitled, 0
		}
		return decree.ClauseUntitled, 0
	case letterMark:
		return decree.Point, 0
	case dashMark:
		return decree.Item, 0
	}
	return 0, 0
}

func isDashed(s string) bool {
	m, ok := markerOf(s)
	return ok && m.kind == dashMark
}

// captionWords begin a line that belongs to a table or a figure.
var captionWords = []string{"đơn vị tính", "đvt", "nguồn:", "ghi chú", "(đơn vị", "(đvt"}

// captionNumber begins one too: “Bảng 1.”, where “Bảng sau” is a sentence.
var captionNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:bảng|biểu|hình|sơ đồ|đồ thị)\s+(?:số\s+)?[\dIVX]`)
})

// isCaption reports whether a line belongs to the table or the drawing beside it.
func (d *document) isCaption(i int) bool {
	p := d.main.paragraphs[i]
	if p.alignment() == decree.Centre || p.alignment() == decree.Right {
		for _, next := range []int{i - 1, i + 1} {
			if next >= 0 && next < len(d.main.paragraphs) {
				if n := d.main.paragraphs[next]; n.drawing || n.cell != nil && n.cell.table != d.outline.closing && n.cell.table != d.outline.masthead {
					return true
				}
			}
		}
	}
	const longest = 200
	for _, word := range captionWords {
		if hasPrefixFold(p.shown(), word) && len(p.text) < longest {
			return true
		}
	}
	return len(p.text) < longest && (p.drawing || captionNumber().MatchString(p.shown()))
}

// isBareHeading reports whether a line looks like a heading and has no number by which to tell its level.
func isBareHeading(p *paragraph, s string) bool {
	const longest = 300
	return len(s) < longest && (p.mostly.bold && !strings.HasSuffix(s, ".") || capitals(s) && speltCapitals(s) > 1)
}

package check

import (
	"regexp"
	"strings"

	"github.com/vanthu/baocao/decree"
)

// classifyContent recognises the text itself, that of the appendices included.
func (o *outline) classifyContent() {
	addressed, preamble := false, true
	var titled decree.Component // the number on the line above wants this title
	for i, p := range o.document.main.paragraphs {
		if o.isSettled(p) || i < o.bodyFrom {
			continue
		}
		s := p.shown()
		heading, want := o.headingOf(s, p)
		switch {
		case o.component(p) == decree.BodyText || o.component(p) == decree.Item:
			o.refine(p, s)
			preamble, addressed, titled = false, false, 0
		case o.component(p) == decree.Addressees:
			addressed = true
		case o.component(p).Valid():
			preamble = preamble && o.component(p) == decree.LegalBases
		case p.box != nil:
			o.settle(p)
			o.doubt(0, p, "chữ trong hộp văn bản", "text in a text box")
		case hasPrefixFold(s, strings.TrimSuffix(decree.TextAddressees, ":")) && preamble:
			addressed = true
			o.recognise(p, decree.Addressees)
		case addressed && (isDashed(s) || p.cell != nil && !p.cell.table.bordered):
			o.recognise(p, decree.Addressees)
		case p.cell != nil:
			o.recognise(p, decree.TableText)
		case preamble && o.isLegalBasis(s, p):
			addressed = false
			o.recognise(p, decree.LegalBases)
		case titled.Valid() && alignment(p) == decree.Centre && !heading.Valid():
			o.recognise(p, titled)
		case heading.Valid():
			preamble, addressed, titled = false, false, want
			o.recognise(p, heading)
		case o.isCaption(i):
			o.recognise(p, decree.TableText)
		case !hasLetters(s):
			o.settle(p)
		case o.isBareHeading(p, s):
			o.settle(p)
			o.doubt(0, p, "tiêu đề không có số thứ tự", "a heading without a number")
		default:
			preamble, addressed, titled = preamble && !closesPreamble(s), false, 0
			o.recognise(p, decree.BodyText)
		}
	}
}

// isLegalBasis also takes the line “Theo đề nghị của …”, which the templates set among the căn cứ.
func (o *outline) isLegalBasis(s string, p *paragraph) bool {
	return hasPrefixFold(s, "căn cứ ") || o.face(p).italic && (hasPrefixFold(s, "theo đề nghị ") || hasPrefixFold(s, "xét đề nghị "))
}

// closesPreamble reports whether no căn cứ can follow: they may be mixed with “Thực hiện …;” and “Theo đề nghị …”.
func closesPreamble(s string) bool { return !strings.HasSuffix(s, ";") }

// refine tells our paragraphs of running text apart by the mark that they begin with.
func (o *outline) refine(p *paragraph, s string) {
	if p.style.name != "Nội dung" {
		return
	}
	if c, _ := o.headingOf(s, p); c == decree.ClauseUntitled || c == decree.Point || c == decree.Item {
		o.components[p.index] = c
	}
}

// headingOf recognises a numbered line, and the title that has to follow on a line of its own.
func (o *outline) headingOf(s string, p *paragraph) (c, title decree.Component) {
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
		if o.face(p).bold || capitals(m.rest) {
			return decree.HeadingRoman, 0
		}
		return 0, 0
	case figureMark:
		if o.face(p).bold {
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
var captionNumber = regexp.MustCompile(`^(?i:bảng|biểu|hình|sơ đồ|đồ thị)\s+(?:số\s+)?[\dIVX]`)

// isCaption reports whether a line belongs to the table or the drawing beside it.
func (o *outline) isCaption(i int) bool {
	p := o.document.main.paragraphs[i]
	if alignment(p) == decree.Centre || alignment(p) == decree.Right {
		for _, next := range []int{i - 1, i + 1} {
			if next >= 0 && next < len(o.document.main.paragraphs) {
				if n := o.document.main.paragraphs[next]; n.drawing || n.cell != nil && n.cell.table != o.closing && n.cell.table != o.masthead {
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
	return len(p.text) < longest && (p.drawing || captionNumber.MatchString(p.shown()))
}

// isBareHeading reports whether a line looks like a heading and has no number by which to tell its level.
func (o *outline) isBareHeading(p *paragraph, s string) bool {
	const longest = 300
	return len(s) < longest && (o.face(p).bold && !strings.HasSuffix(s, ".") || capitals(s) && speltCapitals(s) > 1)
}

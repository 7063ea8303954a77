package recognise

import (
	"regexp"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// classifyContent recognises the text itself, that of the appendices included.
func (o *Outline) classifyContent() {
	addressed, more, preamble := false, false, true // more addressees are to follow
	var titled decree.Component                     // the number on the line above wants this title
	afterBasis := false                             // more căn cứ may follow
	quoted := 0                                     // the paragraphs before this one are quoted
	for i, p := range o.Document.Main.Paragraphs {
		if o.IsSettled(p) || i < o.BodyFrom {
			continue
		}
		s := p.Shown()
		heading, want := o.headingOf(s, p)
		if to := o.quotedTo(i); to > 0 && i >= quoted {
			quoted = to
			if opensQuoted(s) {
				o.quoted[p.Index] = true
			}
		} else if i < quoted {
			o.quoted[p.Index] = true
		}
		switch {
		case o.quoted[p.Index] && o.open(p) && p.Cell == nil && o.Alignment(p) != decree.Justified && (heading.Valid() || o.Face(p).Bold):
			o.settle(p) // a heading of another document
		case o.quoted[p.Index] && o.open(p) && p.Cell == nil:
			o.recognise(p, decree.BodyText)
		case o.Component(p) == decree.BodyText || o.Component(p) == decree.Item:
			o.refine(p, s)
			preamble, addressed, titled = false, false, 0
		case o.Component(p) == decree.Addressees:
			addressed = true
		case o.Component(p).Valid():
			preamble = preamble && o.Component(p) <= decree.LegalBases
		case p.Box != nil:
			o.settle(p)
			o.doubt(0, p, "chữ trong hộp văn bản", "text in a text box")
		case beginsAddressees(p) && preamble:
			addressed, more = true, strings.HasSuffix(s, ":") || strings.HasSuffix(s, ";")
			o.addressee(p)
		case addressed && (IsDashed(s) || p.Cell != nil && !p.Cell.Table.Bordered || more && isBody(s) && !heading.Valid()):
			more = strings.HasSuffix(s, ";")
			o.addressee(p)
		case p.Cell != nil:
			o.recognise(p, decree.TableText)
		case preamble && o.isLegalBasis(s, p, afterBasis):
			addressed = false
			o.recognise(p, decree.LegalBases)
		case titled.Valid() && o.Alignment(p) == decree.Centre && !heading.Valid():
			o.recognise(p, titled)
		case heading.Valid():
			preamble, addressed, titled = false, false, want
			o.heading(p, heading, want)
		case o.isCaption(i):
			o.recognise(p, decree.TableText)
		case !HasLetters(s):
			o.settle(p)
		case o.isBareHeading(p, s):
			o.settle(p)
		default:
			preamble, addressed, titled = preamble && !closesPreamble(s), false, 0
			o.recognise(p, decree.BodyText)
		}
		afterBasis = o.Component(p) == decree.LegalBases && !strings.HasSuffix(s, ".")
	}
}

// isBody reports whether a line can be the name of an addressee without a dash: it is short, and no sentence.
func isBody(s string) bool {
	const longest = 160
	return len(s) < longest && !strings.HasSuffix(s, ":") && !beginsWithAny(s, basisWords) && !HasPrefixFold(s, "căn cứ ")
}

// heading recognises a heading, and apart from it the text or the title that stands behind it on its line.
func (o *Outline) heading(p *word.Paragraph, c, title decree.Component) {
	at := 0
	if title.Valid() {
		if m, _ := MarkerOf(p.Shown()); m.Rest != "" {
			at = strings.IndexAny(p.Text, ".:\n") + 1
		}
	} else if title = decree.BodyText; c == decree.HeadingRoman {
		at = runIn(p.Text)
	}
	if at <= 0 || !o.open(p) {
		o.recognise(p, c)
		return
	}
	parts := o.splitBehind(p, at)
	o.recognise(parts[0], c)
	for _, part := range parts[1:] {
		o.recognise(part, title)
	}
}

// runIn is where the text begins that stands behind a heading in capitals: “II. KIẾN NGHỊ: Không.”.
func runIn(s string) int {
	at := strings.IndexByte(s, ':') + 1
	if at > 0 && decree.SpeltCapitals(s[:at]) > 0 && !HasSmallLetters(s[:at]) && HasSmallLetters(s[at:]) {
		return at
	}
	return 0
}

// closesPreamble reports whether no căn cứ can follow: they may be mixed with “Thực hiện …;” and “Theo đề nghị …”.
func closesPreamble(s string) bool { return !strings.HasSuffix(s, ";") }

// refine tells our paragraphs of running text apart by the mark that they begin with.
func (o *Outline) refine(p *word.Paragraph, s string) {
	if named, _ := o.named(p); named.ID != "NoiDung" {
		return
	}
	if c, _ := o.headingOf(s, p); c == decree.ClauseUntitled || c == decree.Point || c == decree.Item {
		o.components[p.Index] = c
	}
}

// headingOf recognises a numbered line, and the title that has to follow on a line of its own.
func (o *Outline) headingOf(s string, p *word.Paragraph) (c, title decree.Component) {
	m, ok := MarkerOf(s)
	if !ok {
		return 0, 0
	}
	switch m.Kind {
	case PartMark:
		return decree.PartHeading, decree.PartTitle
	case ChapterMark:
		return decree.ChapterHeading, decree.ChapterTitle
	case SectionMark, SubsectionMark:
		return decree.SectionHeading, decree.SectionTitle
	case ArticleMark:
		return decree.Article, 0
	case RomanMark:
		if o.Face(p).Bold || decree.InCapitals(m.Rest) || runIn(m.Rest) > 0 {
			return decree.HeadingRoman, 0
		}
		return 0, 0
	case FigureMark:
		if o.Face(p).Bold && m.Above == "" && decree.InCapitals(m.Rest) && decree.SpeltCapitals(m.Rest) > 0 && !o.romanHeadings() {
			return decree.HeadingRoman, 0 // in a text whose mục are counted 1, 1.1
		}
		if o.Face(p).Bold {
			return decree.ClauseTitled, 0
		}
		return decree.ClauseUntitled, 0
	case LetterMark:
		return decree.Point, 0
	case dashMark:
		return decree.Item, 0
	}
	return 0, 0
}

// romanHeadings reports whether there are mục with Roman numerals.
func (o *Outline) romanHeadings() bool {
	if o.roman == nil {
		found := false
		for _, p := range o.Document.Main.Paragraphs {
			if m, ok := MarkerOf(p.Shown()); ok && m.Kind == RomanMark && (o.Face(p).Bold || decree.InCapitals(m.Rest) || runIn(m.Rest) > 0) {
				found = true
				break
			}
		}
		o.roman = &found
	}
	return *o.roman
}

// IsDashed reports whether a line is an entry of a list, which begins with a dash.
func IsDashed(s string) bool {
	m, ok := MarkerOf(s)
	return ok && m.Kind == dashMark
}

// captionWords begin a line that belongs to a table or a figure.
var captionWords = []string{"đơn vị tính", "đvt", "nguồn:", "ghi chú", "(đơn vị", "(đvt"}

// captionNumber begins one too: “Bảng 1.”, where “Bảng sau” is a sentence.
var captionNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:bảng|biểu|hình|sơ đồ|đồ thị)\s+(?:số\s+)?[\dIVX]`)
})

// isCaption reports whether a line belongs to the table or the drawing beside it.
func (o *Outline) isCaption(i int) bool {
	p := o.Document.Main.Paragraphs[i]
	if o.Alignment(p) == decree.Centre || o.Alignment(p) == decree.Right {
		for _, next := range []int{i - 1, i + 1} {
			if next >= 0 && next < len(o.Document.Main.Paragraphs) {
				if n := o.Document.Main.Paragraphs[next]; n.OtherDrawing || n.Cell != nil && n.Cell.Table != o.Closing && n.Cell.Table != o.Masthead {
					return true
				}
			}
		}
	}
	const longest = 200
	for _, word := range captionWords {
		if HasPrefixFold(p.Shown(), word) && len(p.Text) < longest {
			return true
		}
	}
	return len(p.Text) < longest && (p.OtherDrawing || captionNumber().MatchString(p.Shown()))
}

// isBareHeading reports whether a line looks like a heading and has no number by which to tell its level.
func (o *Outline) isBareHeading(p *word.Paragraph, s string) bool {
	const longest = 300
	return len(s) < longest && (o.Face(p).Bold && !strings.HasSuffix(s, ".") || decree.InCapitals(s) && decree.SpeltCapitals(s) > 1)
}

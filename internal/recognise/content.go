package recognise

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// classifyContent recognises the text itself, that of the appendices included.
func (o *Outline) classifyContent() {
	r := contentReader{Outline: o, preamble: true}
	for i, p := range o.Document.Main.Paragraphs {
		if i >= o.BodyFrom && !o.IsSettled(p) {
			r.take(i, p)
		}
	}
}

// A contentReader goes down the paragraphs of a text. It knows what those above say of the next.
type contentReader struct {
	*Outline
	preamble   bool             // no part of the text has begun
	addressed  bool             // Kính gửi has begun
	more       bool             // more addressees are to follow
	label      *word.Paragraph  // Kính gửi, where it does not stand as a text does
	unfinished bool             // more of the last one is
	titled     decree.Component // the number on the line above wants this title
	afterBasis bool             // more căn cứ may follow
	quoteEnd   int              // the paragraphs before this one are quoted
}

// take recognises a paragraph.
func (r *contentReader) take(i int, p *word.Paragraph) {
	s := p.Shown()
	if !r.addressed && !beginsAddressees(p) && r.splitList(p) {
		r.begin(0)
		return
	}
	r.quote(i, p)
	heading, title := r.headingOf(s, p)
	switch {
	case r.quoted[p.Index] && r.open(p) && p.Cell == nil:
		r.quotedLine(p, heading)
	case r.Component(p).Valid():
		r.known(p, s)
	case p.Box != nil:
		r.settle(p)
		r.doubt(0, p, "chữ trong hộp văn bản", "text in a text box")
	case beginsAddressees(p) && r.preamble:
		r.addressed, r.more = true, strings.ContainsAny(s[len(s)-1:], ":;,")
		if r.StandsApart(p) {
			r.label = p
		}
		r.addressee(p)
	case r.isAddressee(p, heading):
		r.more, r.unfinished = strings.HasSuffix(s, ";"), IsDashed(s) && !endsEntry(s)
		r.addressee(p)
	case p.Cell != nil:
		r.addressed = false
		r.recognise(p, decree.TableText)
	case r.preamble && r.isLegalBasis(s, p, r.afterBasis):
		r.addressed = false
		r.recognise(p, decree.LegalBases)
	case r.titled.Valid() && r.Alignment(p) == decree.Centre && !heading.Valid():
		r.recognise(p, r.titled)
	case heading.Valid():
		r.begin(title)
		r.heading(p, heading, title)
	case r.isCaption(i):
		r.recognise(p, decree.TableText)
	case !hasLetters(s), r.isBareHeading(p, s):
		r.settle(p)
	default:
		preamble := r.preamble && !closesPreamble(s)
		r.begin(0)
		r.preamble = preamble
		r.recognise(p, decree.BodyText)
	}
	r.afterBasis = r.Component(p) == decree.LegalBases && !strings.HasSuffix(s, ".")
}

// begin notes that the text has begun, or a part of it whose title is to follow.
func (r *contentReader) begin(title decree.Component) {
	r.preamble, r.addressed, r.titled = false, false, title
}

// quote notes whether a paragraph is of a quotation, which it may open.
func (r *contentReader) quote(i int, p *word.Paragraph) {
	switch to := r.quotedTo(i); {
	case i < r.quoteEnd:
		r.quoted[p.Index] = true
	case to > 0:
		r.quoteEnd = to
		if opensQuoted(p.Shown()) {
			r.quoted[p.Index] = true
		}
	}
}

// quotedLine takes a line of another document: its headings are none of this one.
func (r *contentReader) quotedLine(p *word.Paragraph, heading decree.Component) {
	if r.Alignment(p) != decree.Justified && (heading.Valid() || r.Face(p).Bold) {
		r.settle(p)
		return
	}
	r.recognise(p, decree.BodyText)
}

// known takes a paragraph that is recognised by its style, or was before the text.
func (r *contentReader) known(p *word.Paragraph, s string) {
	switch c := r.Component(p); c {
	case decree.BodyText, decree.Item:
		r.refine(p, s)
		r.begin(0)
	case decree.Addressees:
		r.addressed = true
	default:
		r.preamble = r.preamble && c <= decree.LegalBases
	}
}

// isAddressee reports whether a line goes on with Kính gửi.
func (r *contentReader) isAddressee(p *word.Paragraph, heading decree.Component) bool {
	s := p.Shown()
	switch {
	case !r.addressed:
		return false
	case IsDashed(s):
		return true
	case strings.HasPrefix(s, "(") && (r.unfinished || strings.HasSuffix(s, ";")):
		return true
	}
	return isBody(s) && !heading.Valid() && (r.more || p.Cell != nil && !p.Cell.Table.Bordered || r.goesUnder(p, s))
}

// goesUnder reports whether a line stands apart from the text under a Kính gửi that does, in its face, or names in brackets through whom.
func (r *contentReader) goesUnder(p *word.Paragraph, s string) bool {
	if r.label == nil || !r.StandsApart(p) || decree.InCapitals(s) {
		return false
	}
	above, here := r.Face(r.label), r.Face(p)
	return above.Bold == here.Bold && (above.Italic == here.Italic || HasPrefixFold(s, "(qua "))
}

// StandsApart reports whether a line stands where no text begins: in the middle, or behind tabs or a deep indent.
func (o *Outline) StandsApart(p *word.Paragraph) bool {
	const deep = 1701
	return o.Alignment(p) == decree.Centre || strings.HasPrefix(p.Text, "\t\t") || p.Format.Left.Twips >= deep
}

// splitList takes a list apart whose entries stand in one paragraph, parted by line breaks: each line begins with a dash, or
// with the number after the one above. A line that leads in may stand over those with a dash.
func (o *Outline) splitList(p *word.Paragraph) bool {
	if !strings.Contains(p.Text, "\n") || p.Label != "" || p.Cell != nil || p.Box != nil || !o.open(p) || hasPictures(p) {
		return false
	}
	if _, ours := o.named(p); ours {
		return false
	}
	var above Marker
	entries := 0
	for line := range strings.Lines(p.Text) {
		line = word.Clean(line)
		m, ok := MarkerOf(line)
		first, _, parted := strings.Cut(line, " ")
		switch numbered := m.Kind == FigureMark || m.Kind == LetterMark; {
		case line == "", !ok && entries == 0:
			continue
		case ok && m.Kind == dashMark && parted && utf8.RuneCountInString(first) == 1:
		case numbered && (above.Kind == 0 && entries == 0 || m.Kind == above.Kind && m.Above == above.Above && m.Value == above.Value+1):
			above = m
		default:
			return false
		}
		entries++
	}
	if entries < 2 {
		return false
	}
	for _, part := range o.splitLines(p) {
		c, _ := o.headingOf(part.Shown(), part)
		if !c.Valid() {
			c = decree.BodyText
		}
		o.recognise(part, c)
	}
	return true
}

// isBody reports whether a line can be the name of an addressee without a dash: it is short, and no sentence.
func isBody(s string) bool {
	const longest = 160
	return len(s) < longest && !strings.HasSuffix(s, ":") && !beginsWithAny(s, basisWords) && !HasPrefixFold(s, "căn cứ ")
}

// closesPreamble reports whether no căn cứ can follow: they may be mixed with “Thực hiện …;” and “Theo đề nghị …”.
func closesPreamble(s string) bool { return !strings.HasSuffix(s, ";") }

// refine tells our paragraphs of running text and of lists apart by the mark that they begin with, as those of anyone.
func (o *Outline) refine(p *word.Paragraph, s string) {
	named, _ := o.named(p)
	if named.ID != "NoiDung" && named.ID != "GachDauDong" || named.ID == "NoiDung" && o.quoted[p.Index] {
		return
	}
	const longest = 120
	if named.ID == "NoiDung" && len(s) < longest && decree.InCapitals(s) && decree.SpeltCapitals(s) > 1 {
		o.components[p.Index] = 0 // a heading without a number, as in the files of anyone
		o.settle(p)
		return
	}
	if c, _ := o.headingOf(s, p); c == decree.ClauseUntitled || c == decree.Point || c == decree.Item {
		o.components[p.Index] = c
	}
}

// WithoutDash is a line without what it begins with as an entry of a list.
func WithoutDash(s string) string { return strings.TrimLeft(s, "-–+*•"+bullets+" ") }

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

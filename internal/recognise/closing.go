package recognise

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// classifyClosing recognises the block of nơi nhận and signature at the end of the text: a table with one column each.
func (o *Outline) classifyClosing() {
	o.BodyTo = len(o.Document.Main.Paragraphs)
	at := o.closingAnchor()
	if at < 0 {
		o.BodyTo = o.firstAppendix(o.BodyFrom)
		return
	}
	label := o.Document.Main.Paragraphs[at]
	if label.Cell == nil {
		o.plainClosing(at)
		return
	}
	t := label.Cell.Table
	o.Closing, o.BodyTo = t, t.First
	var rest []*word.Paragraph
	for _, row := range t.Rows {
		for _, c := range row {
			switch {
			case c == label.Cell || c.Column == label.Cell.Column && beginsList(c):
				o.recipients(c.Paragraphs)
			case isSigned(c):
				o.signer(c.Paragraphs)
			default:
				rest = append(rest, c.Paragraphs...)
			}
		}
	}
	o.signer(rest)
}

// beginsList reports whether a cell begins with an entry of a list.
func beginsList(c *word.Cell) bool {
	for _, p := range c.Paragraphs {
		if !p.Empty() {
			return IsDashed(p.Shown())
		}
	}
	return false
}

// isSigned reports whether a cell holds a signature from its first line to the name. A clerk may set the name in a row of
// its own; those who sign together have a cell each.
func isSigned(c *word.Cell) bool {
	position, name := false, false
	for _, p := range c.Paragraphs {
		if s := p.Shown(); HasLetters(s) {
			position = position || decree.InCapitals(s) || isAuthority(s)
			name = position && !decree.InCapitals(s)
		}
	}
	return position && name
}

// closingAnchor finds “Nơi nhận” behind the title.
func (o *Outline) closingAnchor() int {
	for i := o.BodyFrom; i < len(o.Document.Main.Paragraphs); i++ {
		p := o.Document.Main.Paragraphs[i]
		if o.Component(p) == decree.RecipientsLabel || o.open(p) && isRecipientsLabel(p.Shown()) && (o.hasMasthead() || p.Cell != nil) {
			return i
		}
	}
	return -1
}

func isRecipientsLabel(s string) bool {
	rest, found := s, HasPrefixFold(s, strings.TrimSuffix(decree.TextRecipients, ":"))
	if found {
		rest = strings.TrimSpace(s[len(decree.TextRecipients)-1:])
	}
	return found && (len(s) < 200 || strings.HasPrefix(rest, ":") || IsDashed(rest))
}

// drafterMark is “PL.(300)”: the letters of the drafter, and the number of copies.
var drafterMark = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\pL{1,6}\.?\s?\((?:\d+|[IVX]+)\)\.?$`)
})

// labelEnd is where the first entry begins that stands in the paragraph of its label; 0 where none does.
func labelEnd(s string) int {
	at := strings.IndexAny(s, ":\n") + 1
	if at == 0 || strings.TrimSpace(s[at:]) == "" {
		return 0
	}
	return at
}

func (o *Outline) recipients(paragraphs []*word.Paragraph) {
	for i, p := range paragraphs {
		if at := labelEnd(p.Text); at > 0 && o.open(p) && isRecipientsLabel(p.Shown()) {
			paragraphs = slices.Concat(paragraphs[:i], o.split(p, false, at), paragraphs[i+1:])
			break
		}
	}
	for _, p := range paragraphs {
		switch s := p.Shown(); {
		case !o.open(p):
		case isRecipientsLabel(s) && len(o.labelled()) == 0:
			o.recognise(p, decree.RecipientsLabel)
			o.By[decree.RecipientsLabel] = append(o.By[decree.RecipientsLabel], p)
		case drafterMark().MatchString(s):
			o.recognise(p, decree.DrafterMark)
		default:
			o.recognise(p, decree.Recipients)
		}
	}
	delete(o.By, decree.RecipientsLabel) // filled again, in order, with all the others
}

func (o *Outline) labelled() []*word.Paragraph { return o.By[decree.RecipientsLabel] }

// signer recognises the lines over the name, and the name: the last line, if it is no position in capitals.
func (o *Outline) signer(paragraphs []*word.Paragraph) {
	var lines []*word.Paragraph
	gap := -1        // how many lines stand above the last gap
	bracket := false // of “(Ký, đóng dấu)”, which holds the place of a signature
	for _, p := range paragraphs {
		if o.open(p) && strings.Contains(strings.TrimSpace(p.Text), "\n") {
			o.signer(slices.Concat(lines, o.splitLines(p), paragraphs[slices.Index(paragraphs, p)+1:]))
			return
		}
		switch s := p.Shown(); {
		case p.Empty():
			gap = len(lines)
		case !o.open(p):
		case bracket, isTypedLine(s), strings.HasPrefix(s, "("), strings.HasPrefix(s, "["):
			bracket = (bracket || !isTypedLine(s)) && !strings.HasSuffix(s, ")") && !strings.HasSuffix(s, "]")
			o.settle(p)
		default:
			lines = append(lines, p)
		}
	}
	for i, p := range lines {
		if last := i == len(lines)-1; last && !decree.InCapitals(p.Shown()) && !isAuthority(p.Shown()) {
			o.recognise(p, decree.SignerName)
		} else if i > 0 && i == gap && i == len(lines)-2 {
			o.recognise(p, decree.OtherPosition) // right above the name, below the room for the signature
		} else {
			o.recognise(p, decree.Authority)
		}
	}
}

// isAuthority reports whether a line begins with the letters of an authority, in whatever spelling.
func isAuthority(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	_, right := decree.ParsePrefix(first)
	_, wrong := decree.MisspeltPrefix(first)
	return right || wrong
}

// plainClosing ends the text where a closing without a table begins. Its two sides share their lines, so nothing in it
// can be judged.
func (o *Outline) plainClosing(at int) {
	o.BodyTo = at
	end := o.firstAppendix(at)
	for _, p := range o.Document.Main.Paragraphs[at:end] {
		if o.open(p) {
			o.settle(p)
		}
	}
	p := o.Document.Main.Paragraphs[at]
	if o.Component(p).Valid() {
		return
	}
	o.doubt(decree.RecipientsLabel, p, "nơi nhận và chữ ký không nằm trong bảng", "recipients and signature do not stand in a table")
}

package check

import (
	"regexp"
	"strings"

	"github.com/vanthu/baocao/decree"
)

// classifyClosing recognises the block of nơi nhận and signature at the end of the text: a table with one column each.
func (o *outline) classifyClosing() {
	o.bodyTo = len(o.document.main.paragraphs)
	at := o.closingAnchor()
	if at < 0 {
		o.bodyTo = o.firstAppendix(o.bodyFrom)
		return
	}
	label := o.document.main.paragraphs[at]
	if label.cell == nil {
		o.plainClosing(at)
		return
	}
	t := label.cell.table
	o.closing, o.bodyTo = t, t.first
	var rest []*paragraph
	for _, row := range t.rows {
		for _, c := range row {
			switch {
			case c == label.cell || c.column == label.cell.column && beginsList(c):
				o.recipients(c.paragraphs)
			case isSigned(c):
				o.signer(c.paragraphs)
			default:
				rest = append(rest, c.paragraphs...)
			}
		}
	}
	o.signer(rest)
}

// beginsList reports whether a cell begins with an entry of a list.
func beginsList(c *cell) bool {
	for _, p := range c.paragraphs {
		if !p.empty() {
			return isDashed(p.shown())
		}
	}
	return false
}

// isSigned reports whether a cell holds a signature from its first line to the name. A clerk may set the name in a row of
// its own; those who sign together have a cell each.
func isSigned(c *cell) bool {
	position, name := false, false
	for _, p := range c.paragraphs {
		if s := p.shown(); hasLetters(s) {
			position = position || capitals(s) || isAuthority(s)
			name = position && !capitals(s)
		}
	}
	return position && name
}

// closingAnchor finds “Nơi nhận” behind the title.
func (o *outline) closingAnchor() int {
	for i := o.bodyFrom; i < len(o.document.main.paragraphs); i++ {
		p := o.document.main.paragraphs[i]
		if o.component(p) == decree.RecipientsLabel || o.open(p) && isRecipientsLabel(p.shown()) && (o.hasMasthead() || p.cell != nil) {
			return i
		}
	}
	return -1
}

func isRecipientsLabel(s string) bool {
	return hasPrefixFold(s, strings.TrimSuffix(decree.TextRecipients, ":")) && len(s) < 200
}

// drafterMark is “PL.(300)”: the letters of the drafter, and the number of copies.
var drafterMark = regexp.MustCompile(`^\pL{1,6}\.?\s?\((?:\d+|[IVX]+)\)\.?$`)

func (o *outline) recipients(paragraphs []*paragraph) {
	for _, p := range paragraphs {
		switch s := p.shown(); {
		case !o.open(p):
		case isRecipientsLabel(s) && len(o.labelled()) == 0:
			o.recognise(p, decree.RecipientsLabel)
			o.by[decree.RecipientsLabel] = append(o.by[decree.RecipientsLabel], p)
		case drafterMark.MatchString(s):
			o.recognise(p, decree.DrafterMark)
		default:
			o.recognise(p, decree.Recipients)
		}
	}
	delete(o.by, decree.RecipientsLabel) // filled again, in order, with all the others
}

func (o *outline) labelled() []*paragraph { return o.by[decree.RecipientsLabel] }

// signer recognises the lines over the name, and the name: the last line, if it is no position in capitals.
func (o *outline) signer(paragraphs []*paragraph) {
	var lines []*paragraph
	bracket := false // of “(Ký, đóng dấu)”, which holds the place of a signature
	for _, p := range paragraphs {
		switch s := p.shown(); {
		case p.empty() || !o.open(p):
		case bracket, isTypedLine(s), strings.HasPrefix(s, "("), strings.HasPrefix(s, "["):
			bracket = (bracket || !isTypedLine(s)) && !strings.HasSuffix(s, ")") && !strings.HasSuffix(s, "]")
			o.settle(p)
		default:
			lines = append(lines, p)
		}
	}
	for i, p := range lines {
		if last := i == len(lines)-1; last && !capitals(p.shown()) && !isAuthority(p.shown()) {
			o.recognise(p, decree.SignerName)
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
func (o *outline) plainClosing(at int) {
	o.bodyTo = at
	end := o.firstAppendix(at)
	for _, p := range o.document.main.paragraphs[at:end] {
		if o.open(p) {
			o.settle(p)
		}
	}
	p := o.document.main.paragraphs[at]
	if o.component(p).Valid() {
		return
	}
	o.doubt(decree.RecipientsLabel, p, "nơi nhận và chữ ký không nằm trong bảng", "recipients and signature do not stand in a table")
}

package check

import (
	"regexp"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
)

// classifyClosing recognises the block of nơi nhận and signature at the end of the text: a table with one column each.
func (d *document) classifyClosing() {
	o := &d.outline
	o.bodyTo = len(d.main.paragraphs)
	at := d.closingAnchor()
	if at < 0 {
		o.bodyTo = d.firstAppendix(o.bodyFrom)
		return
	}
	label := d.main.paragraphs[at]
	if label.cell == nil {
		d.plainClosing(at)
		return
	}
	t := label.cell.table
	o.closing, o.bodyTo = t, t.first
	var rest []*paragraph
	for _, row := range t.rows {
		for _, c := range row {
			switch {
			case c == label.cell || c.column == label.cell.column && c.listed():
				d.recipients(c.paragraphs)
			case c.signed():
				d.signer(c.paragraphs)
			default:
				rest = append(rest, c.paragraphs...)
			}
		}
	}
	d.signer(rest)
}

// listed reports whether a cell begins with an entry of a list.
func (c *cell) listed() bool {
	for _, p := range c.paragraphs {
		if !p.empty() {
			return isDashed(p.shown())
		}
	}
	return false
}

// signed reports whether a cell holds a signature from its first line to the name. A clerk may set the name in a row of
// its own; those who sign together have a cell each.
func (c *cell) signed() bool {
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
func (d *document) closingAnchor() int {
	for i := d.outline.bodyFrom; i < len(d.main.paragraphs); i++ {
		p := d.main.paragraphs[i]
		if p.component == decree.RecipientsLabel || p.open() && isRecipientsLabel(p.shown()) && (d.hasMasthead() || p.cell != nil) {
			return i
		}
	}
	return -1
}

func isRecipientsLabel(s string) bool {
	return hasPrefixFold(s, strings.TrimSuffix(decree.TextRecipients, ":")) && len(s) < 200
}

// drafterMark is “PL.(300)”: the letters of the drafter, and the number of copies.
var drafterMark = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\pL{1,6}\.?\s?\((?:\d+|[IVX]+)\)\.?$`) })

func (d *document) recipients(paragraphs []*paragraph) {
	for _, p := range paragraphs {
		switch s := p.shown(); {
		case !p.open():
		case isRecipientsLabel(s) && len(d.labelled()) == 0:
			p.recognise(decree.RecipientsLabel)
			d.outline.by[decree.RecipientsLabel] = append(d.outline.by[decree.RecipientsLabel], p)
		case drafterMark().MatchString(s):
			p.recognise(decree.DrafterMark)
		default:
			p.recognise(decree.Recipients)
		}
	}
	delete(d.outline.by, decree.RecipientsLabel) // filled again, in order, with all the others
}

func (d *document) labelled() []*paragraph { return d.outline.by[decree.RecipientsLabel] }

// signer recognises the lines over the name, and the name: the last line, if it is no position in capitals.
func (d *document) signer(paragraphs []*paragraph) {
	var lines []*paragraph
	bracket := false // of “(Ký, đóng dấu)”, which holds the place of a signature
	for _, p := range paragraphs {
		switch s := p.shown(); {
		case p.empty() || !p.open():
		case bracket, isTypedLine(s), strings.HasPrefix(s, "("), strings.HasPrefix(s, "["):
			bracket = (bracket || !isTypedLine(s)) && !strings.HasSuffix(s, ")") && !strings.HasSuffix(s, "]")
			p.settled = true
		default:
			lines = append(lines, p)
		}
	}
	for i, p := range lines {
		if last := i == len(lines)-1; last && !capitals(p.shown()) && !isAuthority(p.shown()) {
			p.recognise(decree.SignerName)
		} else {
			p.recognise(decree.Authority)
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
func (d *document) plainClosing(at int) {
	o := &d.outline
	o.bodyTo = at
	end := d.firstAppendix(at)
	for _, p := range d.main.paragraphs[at:end] {
		if p.open() {
			p.settled = true
		}
	}
	p := d.main.paragraphs[at]
	if p.component.Valid() {
		return
	}
	d.doubt(decree.RecipientsLabel, p, "nơi nhận và chữ ký không nằm trong bảng", "recipients and signature do not stand in a table")
}

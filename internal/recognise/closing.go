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
		o.signatureAlone()
		return
	}
	label := o.Document.Main.Paragraphs[at]
	if label.Cell == nil {
		o.plainClosing(at)
		return
	}
	t, of := o.closingTable(label.Cell)
	o.Closing, o.BodyTo = t, t.First
	var rest []*word.Paragraph
	for _, row := range t.Rows {
		for _, c := range row {
			switch ps := o.within(c); {
			case c == of || c.Column == of.Column && beginsList(ps):
				o.recipients(ps)
			case isSigned(ps):
				o.signer(ps)
			default:
				rest = append(rest, ps...)
			}
		}
	}
	o.signer(rest)
	o.ClosingTo = o.after(t)
}

// signatureAlone recognises a signature at the end of the text without nơi nhận: in the last table, or centred or on the right.
func (o *Outline) signatureAlone() {
	if !o.hasHead() {
		return
	}
	ps := o.Document.Main.Paragraphs
	last := o.BodyTo - 1
	for last >= o.BodyFrom && ps[last].Empty() {
		last--
	}
	if last < o.BodyFrom {
		return
	}
	t := outermost(ps[last].Cell)
	if t == nil {
		if from := o.signedAbove(last + 1); from <= last {
			o.signer(ps[from : last+1 : last+1])
			o.BodyTo, o.ClosingTo = from, last+1
		}
		return
	}
	var signed [][]*word.Paragraph
	for _, row := range t.Rows {
		for _, c := range row {
			if within := o.within(c); isSigned(within) {
				signed = append(signed, within)
			} else if slices.ContainsFunc(within, func(p *word.Paragraph) bool { return hasLetters(p.Text) }) {
				return
			}
		}
	}
	if t.Bordered || len(signed) == 0 {
		return
	}
	for _, one := range signed {
		o.signer(one)
	}
	o.Closing, o.BodyTo, o.ClosingTo = t, t.First, last+1
}

// closingTable is the table that has nơi nhận and signature side by side, and its cell of nơi nhận: that which the label
// stands in, or one around it where each side is a table again.
func (o *Outline) closingTable(label *word.Cell) (*word.Table, *word.Cell) {
	for {
		for _, row := range label.Table.Rows {
			for _, c := range row {
				if c.Column != label.Column && slices.ContainsFunc(o.within(c), func(p *word.Paragraph) bool { return hasLetters(p.Text) }) {
					return label.Table, label
				}
			}
		}
		if label.Table.Outer == nil {
			return label.Table, label
		}
		label = label.Table.Outer
	}
}

// within are the paragraphs of a cell, and of the tables in it.
func (o *Outline) within(c *word.Cell) (list []*word.Paragraph) {
	if c.Tables == 0 {
		return c.Paragraphs
	}
	for _, p := range o.Document.Main.Paragraphs[c.Table.First:o.after(c.Table)] {
		if cellIn(c.Table, p) == c {
			list = append(list, p)
		}
	}
	return list
}

// cellIn is the cell of a table that a paragraph stands in, itself or in a table inside; nil where it stands elsewhere.
func cellIn(t *word.Table, p *word.Paragraph) *word.Cell {
	c := p.Cell
	for c != nil && c.Table != t {
		c = c.Table.Outer
	}
	return c
}

// InClosing reports whether a paragraph stands in the table of nơi nhận and signature.
func (o *Outline) InClosing(p *word.Paragraph) bool {
	return o.Closing != nil && cellIn(o.Closing, p) != nil
}

// beginsList reports whether the text of a cell begins with an entry of a list.
func beginsList(ps []*word.Paragraph) bool {
	for _, p := range ps {
		if !p.Empty() {
			return IsDashed(p.Shown())
		}
	}
	return false
}

// isSigned reports whether a cell holds a signature from its first line to the name. A clerk may set the name in a row of
// its own; those who sign together have a cell each.
func isSigned(ps []*word.Paragraph) bool {
	position, name := false, false
	for _, p := range ps {
		if s := p.Shown(); hasLetters(s) && !HoldsSignature(s) {
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
		if o.Component(p) == decree.RecipientsLabel || o.open(p) && isRecipientsLabel(p.Shown()) && (o.hasHead() || p.Cell != nil) {
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
		case bracket, IsTypedLine(s), HoldsSignature(s), isDateLike(s), strings.HasPrefix(s, "("), strings.HasPrefix(s, "["), strings.Contains(s, ":"): // “Ký bởi: …”
			bracket = (bracket || strings.HasPrefix(s, "(") || strings.HasPrefix(s, "[")) && !strings.HasSuffix(s, ")") && !strings.HasSuffix(s, "]")
			o.settle(p)
		default:
			lines = append(lines, p)
		}
	}
	for i, p := range lines {
		inCapitals := decree.InCapitals(p.Shown()) && !(i > 0 && i == gap && isNameInCapitals(p.Shown()))
		if last := i == len(lines)-1; last && !inCapitals && !isAuthority(p.Shown()) {
			o.recognise(p, decree.SignerName)
		} else if i > 0 && i == gap && i == len(lines)-2 {
			o.recognise(p, decree.OtherPosition) // right above the name, below the room for the signature
		} else {
			o.recognise(p, decree.Authority)
		}
	}
}

// surnames are those that most people have, and that no office begins with.
const surnames = " NGUYỄN TRẦN LÊ PHẠM HOÀNG HUỲNH PHAN VŨ VÕ ĐẶNG BÙI ĐỖ HỒ NGÔ DƯƠNG LÝ ĐÀO ĐINH LÂM PHÙNG MAI TRỊNH HÀ CAO LƯƠNG TẠ TÔ CHÂU TRƯƠNG QUÁCH " +
	"VƯƠNG THÁI TĂNG "

// isNameInCapitals reports whether a line in capitals is a họ tên: an office has no surname.
func isNameInCapitals(s string) bool {
	words := strings.Fields(s)
	for len(words) > 0 && strings.HasSuffix(words[0], ".") { // TS. NGUYỄN VĂN AN
		words = words[1:]
	}
	return len(words) > 1 && len(words) < 6 && strings.Contains(surnames, " "+words[0]+" ")
}

// isAuthority reports whether a line begins with the letters of an authority, in whatever spelling.
func isAuthority(s string) bool {
	first, _, _ := strings.Cut(SpaceAuthority(s), " ")
	_, right := decree.ParsePrefix(first)
	_, wrong := decree.MisspeltPrefix(first)
	return right || wrong
}

// SpaceAuthority puts a blank behind the letters of an authority that have none: “KT.CHỦ TỊCH”.
func SpaceAuthority(s string) string {
	if before, after, ok := strings.Cut(s, "."); ok && !strings.HasPrefix(after, " ") {
		if _, ok := decree.ParsePrefix(before + "."); ok {
			return before + ". " + after
		}
	}
	return s
}

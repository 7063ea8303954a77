package recognise

import (
	"slices"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// A plainBlock gathers a closing without a table: its two sides stand on common lines, or one below the other.
type plainBlock struct {
	left, right []*word.Paragraph
}

// plainClosing reads a closing without a table where both of its sides can be told, and else only ends the text there.
func (o *Outline) plainClosing(at int) {
	ps := o.Document.Main.Paragraphs
	o.BodyTo = at
	if o.Component(ps[at]).Valid() {
		o.settleClosing(at)
		return
	}
	if end := o.plainEnd(at); end > at {
		block := o.plainSides(at, end)
		if from := o.signedAbove(at); from < at {
			o.BodyTo, block.right = from, ps[from:at:at]
		}
		o.recipients(block.left)
		for _, one := range byCell(block.right) {
			o.signer(one)
		}
		o.ClosingTo = end
		return
	}
	o.settleClosing(at)
	o.doubt(decree.RecipientsLabel, ps[at], "nơi nhận và chữ ký không nằm trong bảng", "recipients and signature do not stand in a table")
}

// byCell are paragraphs apart, those of each cell by themselves.
func byCell(ps []*word.Paragraph) (list [][]*word.Paragraph) {
	for i, p := range ps {
		if i == 0 || p.Cell != ps[i-1].Cell {
			list = append(list, nil)
		}
		list[len(list)-1] = append(list[len(list)-1], p)
	}
	return list
}

// settleClosing leaves a closing alone that nobody can read.
func (o *Outline) settleClosing(at int) {
	for _, p := range o.Document.Main.Paragraphs[at:o.firstAppendix(at)] {
		if o.open(p) {
			o.settle(p)
		}
	}
}

// A side is a stretch of a line, and whether it is of the signature.
type side struct {
	from, to int
	signing  bool
}

// sidesOf are the sides of a line of a closing. A line with one side is that of nơi nhận where it has a dash or goes on with
// an entry, and that of the signature where it is set far in, centred or on the right.
func (o *Outline) sidesOf(p *word.Paragraph, continued bool) (list []side, ok bool) {
	const far = 1700 // twips, 3 cm
	set := o.Alignment(p) == decree.Centre || o.Alignment(p) == decree.Right || p.Format.Left.Twips+p.Format.FirstLine.Twips > far
	from := 0
	for _, to := range append(lineStarts(p.Text), len(p.Text)) {
		line := p.Text[from:to]
		at := sides(line)
		if n := labelEnd(line); n > 0 && isRecipientsLabel(word.Clean(line)) && len(at) == 0 {
			list = append(list, side{from, from + n, false})
			line, from = line[n:], from+n
		}
		begin := 0
		for i, end := range append(at, len(line)) {
			text := word.Clean(line[begin:end])
			switch {
			case strings.TrimSpace(line[begin:end]) == "":
			case i > 1 || len(text) > longestTitle/3:
				return nil, false
			case i == 1:
				list = append(list, side{from + begin, from + end, true})
			case IsDashed(text) || isRecipientsLabel(text) || drafterMark().MatchString(text):
				list = append(list, side{from + begin, from + end, false})
				continued = !endsEntry(text)
			case set || indent(p, line) > far:
				list = append(list, side{from + begin, from + end, true})
			case len(at) > 0 || continued || p.Label != "":
				list = append(list, side{from + begin, from + end, false})
				continued = !endsEntry(text)
			default:
				return nil, false
			}
			begin = end
		}
		from = to
	}
	return list, true
}

// indent is how far tabs and blanks in front of a line set it in, about, in twips.
func indent(p *word.Paragraph, line string) (twips int) {
	const tab, blank = 720, 70
	for _, r := range line {
		switch {
		case r == '\t' && twips == 0 && p.Format.FirstTab.Given:
			twips = p.Format.FirstTab.At
		case r == '\t':
			twips += tab
		case r == ' ' || r == '\u00a0':
			twips += blank
		default:
			return twips
		}
	}
	return twips
}

func endsEntry(s string) bool { return strings.HasSuffix(s, ";") || strings.HasSuffix(s, ".") }

// plainEnd is the index behind a closing without a table whose label stands at an index, or that index where its sides
// cannot be told. It changes nothing.
func (o *Outline) plainEnd(at int) (end int) {
	ps := o.Document.Main.Paragraphs
	var signature []string
	above := o.signedAbove(at) < at
	named, listed, continued := above, false, true
	end = at
	for i := at; i < o.firstAppendix(at); i++ {
		p := ps[i]
		if i > at && (p.PageBreak || p.Format.PageBreakBefore == word.On || p.Section != ps[at].Section) {
			break
		}
		if p.Empty() && p.Box == nil && p.Cell == nil {
			continued = false
			continue
		}
		list, ok := o.sidesOf(p, continued)
		if p.Cell != nil || p.Box != nil || !o.open(p) || !ok {
			break
		}
		if named && slices.ContainsFunc(list, func(s side) bool { return s.signing }) {
			break // a second name, or what stands behind
		}
		for _, s := range list {
			text := word.Clean(p.Text[s.from:s.to])
			if !s.signing {
				listed, continued = listed || IsDashed(text) || p.Label != "", !endsEntry(text)
				continue
			}
			if HoldsSignature(text) {
				continue
			}
			signature = append(signature, text)
			named = len(signature) > 1 && !decree.InCapitals(text) && !isAuthority(text) && hasLetters(text) && !strings.HasPrefix(text, "(")
		}
		end = i + 1
	}
	signs := len(signature) > 0 && (decree.InCapitals(signature[0]) || isAuthority(signature[0]))
	if !listed || !signs && !above {
		return at
	}
	return end
}

// plainSides takes the lines of a closing apart.
func (o *Outline) plainSides(at, end int) (block plainBlock) {
	continued := true
	for _, p := range o.Document.Main.Paragraphs[at:end] {
		if p.Empty() {
			block.right, continued = append(block.right, p), false // the room for the signature
			continue
		}
		list, _ := o.sidesOf(p, continued)
		var places []int
		for i, s := range list {
			if i > 0 {
				places = append(places, s.from)
			}
		}
		parts := []*word.Paragraph{p}
		if len(places) > 0 {
			parts = o.split(p, true, places...)
		}
		for i, s := range list {
			if s.signing {
				block.right = append(block.right, parts[i])
			} else {
				block.left = append(block.left, parts[i])
				continued = !endsEntry(parts[i].Shown())
			}
		}
	}
	return block
}

// signedAbove is the index of the first line of a signature that stands right above nơi nhận, each line on the right or
// centred, or in a table of its own; that of nơi nhận where none does.
func (o *Outline) signedAbove(at int) (from int) {
	const highest, longest = 16, 120
	ps := o.Document.Main.Paragraphs
	from = at
	for i := at - 1; i >= max(at-highest, o.BodyFrom); i-- {
		p := ps[i]
		if p.Empty() {
			continue
		}
		if t := outermost(p.Cell); t != nil && from == at && o.signedAlone(t) {
			return t.First
		}
		list, ok := o.sidesOf(p, false)
		if !ok || !o.open(p) || p.Cell != nil || p.Box != nil || len(p.Text) > longest || len(list) != 1 || !list[0].signing || !hasLetters(p.Text) {
			break
		}
		from = i
	}
	if !isSigned(ps[from:at]) || !decree.InCapitals(ps[from].Shown()) && !isAuthority(ps[from].Shown()) {
		return at
	}
	return from
}

// signedAlone reports whether a table for layout holds signatures, each in a cell, and nothing else.
func (o *Outline) signedAlone(t *word.Table) bool {
	if t.Bordered || t == o.Masthead {
		return false
	}
	signed := false
	for _, row := range t.Rows {
		for _, c := range row {
			switch ps := o.within(c); {
			case !slices.ContainsFunc(ps, func(p *word.Paragraph) bool { return hasLetters(p.Text) }):
			case !isSigned(ps):
				return false
			default:
				signed = true
			}
		}
	}
	return signed
}

package fromword

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/model"
)

// main reads the text between Kính gửi and the signature: căn cứ, dẫn nhập, the sections, and the last paragraph.
func (r *reader) main() {
	r.report.Numbering = r.scheme()
	entries := r.entriesOf(0)
	body, preamble := make([]entry, 0, len(entries)), true
	for _, e := range entries {
		switch {
		case !r.isText(e), r.isBehind(e.Entry):
		case preamble && e.Component == decree.LegalBases:
			r.report.Preamble = append(r.report.Preamble, r.text(base{italic: true}, all(e.Paragraph)))
		case preamble && e.Component == decree.BodyText && e.Label == "" && strings.HasSuffix(e.Paragraph.Shown(), ";"):
			r.report.Preamble = append(r.report.Preamble, r.text(base{}, all(e.Paragraph)))
		default:
			if preamble && e.Component == decree.BodyText && r.isLeadIn(e.Paragraph) {
				r.report.LeadIn = r.text(base{}, all(e.Paragraph))
			} else {
				body = append(body, e)
			}
			preamble = false
		}
	}
	for n := len(body); n > 0 && isMark(body[n-1]); n = len(body) {
		body = body[:n-1]
	}
	if n := len(body) - 1; n > 0 {
		if p := body[n].Paragraph; p != nil && body[n].Component == decree.BodyText && isClosing(p.Shown()) && !r.isQuote(p) {
			body = body[:n]
			r.report.Closing = textOf(r.ended(r.runs(base{}, all(p)), true))
		}
	}
	r.report.Body = r.body(body, r.report.Closing.IsEmpty())
}

// entriesOf are the entries of the document itself, 0, or of an appendix or attachment, from 1.
func (r *reader) entriesOf(annex int) (list []entry) {
	from, _ := slices.BinarySearchFunc(r.entries, annex, func(e recognise.Entry, annex int) int { return e.Annex - annex })
	to, _ := slices.BinarySearchFunc(r.entries, annex+1, func(e recognise.Entry, annex int) int { return e.Annex - annex })
	list = make([]entry, 0, to-from)
	for i := from; i < to; i++ {
		list = append(list, entry{r.entries[i], i})
	}
	return list
}

// An entry is one of the outline, with its index among all.
type entry struct {
	recognise.Entry
	index int
}

// isText reports whether an entry belongs to the text, and to no part of the document that has a field of its own.
func (r *reader) isText(e entry) bool {
	if e.Table != nil {
		return true
	}
	whole := e.Paragraph
	if part, ok := r.outline.PartOf(whole); ok {
		whole = part.Whole
	}
	if e.Annex == 0 && (whole.Index < r.outline.BodyFrom || whole.Index >= r.outline.BodyTo) {
		return false
	}
	switch c := e.Component; {
	case whole.Box != nil, len(r.taken[whole.Index]) > 0 && whole == e.Paragraph, c == 0 && e.Annex > 0 && whole.Cell != nil:
		return false
	case c == 0, c == decree.LegalBases, c >= decree.BodyText && c <= decree.Item, c == decree.TableText:
		return true
	case c >= decree.PartHeading && c <= decree.Article:
		return true
	}
	return false
}

// isLeadIn reports whether a paragraph leads over to what is reported: “… báo cáo như sau:”.
func (r *reader) isLeadIn(p *word.Paragraph) bool {
	s := p.Shown()
	return strings.HasSuffix(s, ":") || recognise.ContainsFold(s, "như sau")
}

// isClosing reports whether the last paragraph closes the document.
func isClosing(s string) bool {
	const longest = 500
	return len(s) < longest && (recognise.HasPrefixFold(s, "trên đây") || recognise.ContainsFold(s, "kính ") || recognise.ContainsFold(s, "trân trọng"))
}

// scheme is the decimal one where the highest headings are counted 1, 1.1.
func (r *reader) scheme() model.Scheme {
	decimal := false
	for i, e := range r.entries {
		m, ok := r.headingOf(i)
		switch {
		case !ok:
		case m.Kind == recognise.RomanMark:
			return model.LetteredScheme
		case m.Kind == recognise.FigureMark && e.Component == decree.HeadingRoman:
			decimal = true
		}
	}
	if decimal {
		return model.DecimalScheme
	}
	return model.LetteredScheme
}

// headingOf is the number of an entry that is a heading. Numbers and dashes before plain text are those of items.
func (r *reader) headingOf(i int) (m recognise.Marker, ok bool) {
	e := r.entries[i]
	if e.Paragraph == nil || e.Label == "" {
		return m, false
	}
	if m, ok = recognise.MarkerOf(e.Paragraph.Shown()); !ok {
		return m, false
	}
	switch e.Component {
	case decree.PartHeading, decree.ChapterHeading, decree.SectionHeading, decree.Article, decree.HeadingRoman, decree.ClauseTitled:
		return m, true
	case decree.ClauseUntitled, decree.Point, decree.Item:
		return m, (m.Counts() || m.Text == "-" || m.Text == "+") && r.isTitle(i)
	case 0:
		return m, m.Kind == recognise.CapitalMark
	}
	return m, false
}

// isTitle reports whether a numbered line is a heading and no sentence: by our style, or since it ends in no mark and running
// text follows it, or dashes follow a điểm or a khoản 1.1.
func (r *reader) isTitle(i int) bool {
	p := r.entries[i].Paragraph
	if named, ours := recognise.NamedStyle(p.Style); ours {
		return named.ID == "Diem" || named.ID == "GachMuc" || named.ID == "CongMuc"
	}
	const longest = 300
	s := p.Shown()
	if len(s) > longest || strings.ContainsRune(".;:,…", lastRune(s)) || i+1 >= len(r.entries) {
		return false
	}
	e, next := r.entries[i], r.entries[i+1]
	if next.Annex != e.Annex || i > 0 && follows(r.entries[i-1], e) {
		return false // another line of a list
	}
	return next.Component == decree.BodyText && next.Label == "" || next.Component == decree.Item && (e.Component == decree.Point || e.Component == decree.ClauseUntitled && strings.Count(e.Label, ".") > 1)
}

// follows reports whether the number of one entry is that after the number of another, or the same sign.
func follows(above, e recognise.Entry) bool {
	if above.Component != e.Component || above.Annex != e.Annex || above.Paragraph == nil {
		return false
	}
	was, _ := recognise.MarkerOf(above.Paragraph.Shown())
	is, ok := recognise.MarkerOf(e.Paragraph.Shown())
	if is.Counts() {
		return ok && was.Kind == is.Kind && was.Above == is.Above && was.Value+1 == is.Value
	}
	return ok && was.Text == is.Text
}

// body reads entries as running content.
func (r *reader) body(entries []entry, ends bool) model.Body {
	b := bodyBuilder{reader: r}
	b.open = []openSection{{body: new(model.Body), below: 1}}
	last := -1
	for i, e := range entries {
		if e.Paragraph != nil && says(e.Paragraph.Shown()) {
			last = i
		} else if e.Table != nil {
			last = -1
		}
	}
	for i := 0; i < len(entries); i++ {
		e := entries[i]
		if isMark(e) {
			continue
		}
		b.ending = ends && i == last
		switch m, heading := r.headingOf(e.index); {
		case e.Table != nil:
			i += b.table(e, entries[i+1:])
		case r.isAbove(e.Paragraph):
			// the caption or the unit of the table that follows, which reads it
		case r.outline.IsForm(e.Paragraph) && e.Annex > 0 && e.Component == 0:
			i += b.form(e, entries[i+1:])
		case heading:
			i += b.heading(e, m, entries[i+1:])
		case e.Label != "" && (e.Paragraph.Label != "" || !isWorded(e.Label)):
			b.item(e)
		default:
			b.paragraph(e)
		}
	}
	dropNumbers(*b.open[0].body, model.NewNumbering(r.report.Numbering))
	return *b.open[0].body
}

// isWorded reports whether a typed number has a word, “Điều 5”, which no item has.
func isWorded(label string) bool {
	first, _ := utf8.DecodeRuneInString(label)
	word, _, blank := strings.Cut(label, " ")
	return blank && unicode.IsUpper(first) && utf8.RuneCountInString(word) > 1 && unicode.IsLetter(lastRune(word))
}

// isMark reports whether an entry says nothing: it is the end mark on a line of its own, a row of stars.
func isMark(e entry) bool {
	return e.Table == nil && !says(e.Paragraph.Shown()) && !hasPictures(e.Paragraph)
}

func (b *bodyBuilder) paragraph(e entry) {
	p := e.Paragraph
	runs := b.runs(base{}, all(p))
	if b.ending {
		runs = b.ended(runs, e.Annex == 0)
	}
	if text := textOf(runs); !text.IsEmpty() {
		switch named, _ := recognise.NamedStyle(p.Style); {
		case b.isQuote(p):
			b.add(model.Block{Quote: text})
		case named.ID == "DoanCanGiua", named.ID == "" && e.Annex > 0 && b.outline.IsSettled(p) && b.outline.Alignment(p) == decree.Centre && !b.outline.Face(p).Bold:
			b.add(model.Block{Centred: text})
		default:
			b.add(model.Block{Paragraph: text})
		}
	}
	b.pictures(p)
}

// isQuote reports whether a paragraph is a quotation: by our style, or since it is set in from both margins.
func (r *reader) isQuote(p *word.Paragraph) bool {
	const least = 400 // twips
	if named, ours := recognise.NamedStyle(p.Style); ours {
		return named.ID == "TrichDan"
	}
	return p.Format.Left.Twips >= least && p.Format.Right.Twips >= least && r.outline.Alignment(p) == decree.Justified
}

// listLevel is the level of a paragraph in a list of Word, from 0; of one that was typed, 0.
func listLevel(p *word.Paragraph) int {
	if p.Label == "" {
		return 0
	}
	return p.Format.Level.Twips
}

// item adds a line with a mark in front: a plus under the dash above it, which other pluses may stand between. A dash
// that stands deeper in the list of the dash above it is a plus, as the Decree's reports have it.
func (b *bodyBuilder) item(e entry) {
	p := e.Paragraph
	b.take(p, 0, e.From)
	runs := b.runs(base{}, stretch{p: p, from: e.From, to: len(p.Text)})
	if b.ending {
		runs = b.ended(runs, e.Annex == 0)
	}
	marker := marked(e.Label)
	if marker == "–" || marker == "•" {
		marker = "-" // a dash as the Decree has it
	}
	if marker == "-" && b.dash != nil && listLevel(p) > b.dashLevel {
		marker = "+"
	}
	item := &model.Item{Marker: marker, Text: textOf(runs)}
	if marker == "+" && b.dash != nil {
		b.dash.Body = append(b.dash.Body, model.Block{Item: item})
	} else {
		b.add(model.Block{Item: item})
		if marker == "-" {
			b.dash, b.dashLevel = item, listLevel(p)
		}
	}
	b.pictures(p)
}

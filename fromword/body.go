package fromword

import (
	"slices"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/model"
)

// main reads the text between Kính gửi and the signature: căn cứ, dẫn nhập, the sections, and the last paragraph.
func (r *reader) main() {
	r.report.Numbering = r.scheme()
	var body []entry
	preamble := true
	for _, e := range r.entriesOf(0) {
		switch {
		case !r.isText(e):
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
	for i := from; i < len(r.entries) && r.entries[i].Annex == annex; i++ {
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
	case whole.Box != nil, len(r.taken[whole.Index]) > 0 && whole == e.Paragraph:
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
		return m, r.isTitle(i)
	case 0:
		return m, m.Kind == recognise.CapitalMark
	}
	return m, false
}

// isTitle reports whether a numbered line is a heading and no sentence: by our style, or since it ends in no mark and running
// text follows it.
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
	next := r.entries[i+1]
	return next.Annex == r.entries[i].Annex && next.Component == decree.BodyText && next.Label == ""
}

// body reads entries as running content.
func (r *reader) body(entries []entry, ends bool) model.Body {
	b := bodyBuilder{reader: r}
	b.open = []openSection{{body: new(model.Body), below: 1}}
	last := -1
	for i, e := range entries {
		if e.Paragraph != nil && letters(e.Paragraph.Shown()) != "" {
			last = i
		} else if e.Table != nil {
			last = -1
		}
	}
	for i := 0; i < len(entries); i++ {
		e := entries[i]
		if e.Table == nil && letters(e.Paragraph.Shown()) == "" && !hasPictures(e.Paragraph) {
			continue // the end mark on a line of its own, a row of stars
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
		case e.Label != "" || e.Component == decree.Item:
			b.item(e)
		default:
			b.paragraph(e)
		}
	}
	dropNumbers(*b.open[0].body, model.NewNumbering(r.report.Numbering))
	return *b.open[0].body
}

// A bodyBuilder puts blocks under the headings that are open.
type bodyBuilder struct {
	*reader
	open   []openSection // the body itself, and the headings around what comes next
	items  []openItem    // the items around what comes next
	ending bool          // the paragraph carries the end mark
}

// An openSection is a heading under which more may come.
type openSection struct {
	body    *model.Body
	section *model.Section
	level   int // that of model.Heading; with a word, 0
	below   int // level of what stands directly under it
}

// An openItem is an item under which others may come.
type openItem struct {
	item  *model.Item
	level int // of its entry
}

// add puts a block under the last heading.
func (b *bodyBuilder) add(block model.Block) {
	body := b.open[len(b.open)-1].body
	*body = append(*body, block)
	b.items = nil
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

// item adds a line with a mark in front: under the item above where its mark is a lower one.
func (b *bodyBuilder) item(e entry) {
	p := e.Paragraph
	b.take(p, 0, e.From)
	runs := b.runs(base{}, stretch{p, e.From, len(p.Text)})
	if b.ending {
		runs = b.ended(runs, e.Annex == 0)
	}
	marker := e.Label
	if marker == "–" || marker == "•" {
		marker = "-" // a dash as the Decree has it
	}
	item := &model.Item{Marker: marker, Text: textOf(runs)}
	for n := len(b.items); n > 0 && b.items[n-1].level >= e.Level; n = len(b.items) {
		b.items = b.items[:n-1]
	}
	if n := len(b.items); n > 0 && marker == "+" && b.items[n-1].item.Marker == "-" {
		around := b.items[n-1].item
		around.Body = append(around.Body, model.Block{Item: item})
	} else {
		around := b.items
		b.add(model.Block{Item: item})
		b.items = around
	}
	b.items = append(b.items, openItem{item, e.Level})
	b.pictures(p)
}

// form opens a biểu mẫu of an appendix, and returns how many of the entries behind it are its title.
func (b *bodyBuilder) form(e entry, behind []entry) (used int) {
	s := &model.Section{Kind: model.Form, Number: strings.TrimRight(e.Paragraph.Shown(), ".: ")}
	b.takeWhole(e.Paragraph)
	if len(behind) > 0 && behind[0].Paragraph != nil && b.outline.IsFormTitle(behind[0].Paragraph) {
		s.Title = b.text(base{bold: true}, all(behind[0].Paragraph))
		used = 1
	}
	b.open = b.open[:1]
	b.add(model.Block{Section: s})
	b.open = append(b.open, openSection{&s.Body, s, 0, model.Form.Below(0)})
	return used
}

// heading opens a section, and returns how many of the entries behind it are its title.
func (b *bodyBuilder) heading(e entry, m recognise.Marker, behind []entry) (used int) {
	p := e.Paragraph
	s := &model.Section{Kind: kindOf(m), Number: m.Text}
	b.take(p, 0, e.From)
	of := base{bold: true, italic: b.outline.Face(p).Italic}
	title := []stretch{{p, e.From, len(p.Text)}}
	if s.Kind != model.ByLevel {
		_, s.Number, _ = strings.Cut(m.Text, " ")
		if s.Kind == model.Subsection {
			s.Number = m.Text[strings.LastIndexByte(m.Text, ' ')+1:]
		}
		if s.Kind != model.Article {
			for used < len(behind) && isTitleOf(behind[used].Component) {
				title = append(title, all(behind[used].Paragraph))
				used++
			}
		}
	}
	s.Title = b.text(of, title...)
	level := b.levelOf(m, s.Kind)
	b.close(s.Kind, level)
	around := &b.open[len(b.open)-1]
	if s.Kind == model.ByLevel && level != around.below {
		s.Level = level
	}
	b.add(model.Block{Section: s})
	b.open = append(b.open, openSection{&s.Body, s, level, s.Kind.Below(level)})
	b.pictures(p)
	return used
}

func isTitleOf(c decree.Component) bool {
	return c == decree.PartTitle || c == decree.ChapterTitle || c == decree.SectionTitle
}

// close ends the sections that one of a kind and level does not stand under.
func (b *bodyBuilder) close(kind model.SectionKind, level int) {
	for n := len(b.open) - 1; n > 0; n-- {
		s := b.open[n]
		switch {
		case s.section.Kind == model.Form:
			return
		case kind != model.ByLevel && (s.section.Kind == model.ByLevel || s.section.Kind >= kind):
		case kind == model.ByLevel && s.section.Kind == model.ByLevel && s.level >= level:
		default:
			return
		}
		b.open = b.open[:n]
	}
}

// kindOf is the kind of a section whose number has a word.
func kindOf(m recognise.Marker) model.SectionKind {
	switch m.Kind {
	case recognise.PartMark:
		return model.Part
	case recognise.ChapterMark:
		return model.Chapter
	case recognise.SectionMark:
		return model.Division
	case recognise.SubsectionMark:
		return model.Subsection
	case recognise.ArticleMark:
		return model.Article
	}
	return model.ByLevel
}

// levelOf is the level of a heading by its number.
func (b *bodyBuilder) levelOf(m recognise.Marker, kind model.SectionKind) int {
	const deepest = 5
	switch {
	case kind != model.ByLevel:
		return 0
	case m.Kind == recognise.RomanMark, m.Kind == recognise.CapitalMark:
		return 1
	case m.Kind == recognise.FigureMark && b.report.Numbering == model.DecimalScheme:
		return min(1+strings.Count(m.Above, "."), deepest)
	case m.Kind == recognise.FigureMark:
		return min(2+strings.Count(m.Above, "."), deepest)
	case m.Kind == recognise.LetterMark:
		return 3
	case m.Text == "+":
		return 5
	}
	return 4
}

// dropNumbers takes away the numbers that sections have without being told. One that is out of order stays as it was typed.
func dropNumbers(body model.Body, numbers *model.Numbering) {
	for i := range body {
		s := body[i].Section
		if s == nil {
			continue
		}
		plain := *s
		plain.Number = ""
		h := numbers.Next(&plain)
		if typed := numbers.Next(s); typed.Number == h.Number {
			s.Number = ""
		} else {
			h = typed
		}
		dropNumbers(s.Body, numbers.Under(s, h))
	}
}

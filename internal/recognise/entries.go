package recognise

import (
	"strings"
	"unicode"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// An Entry is a paragraph of the document, or a table of data, in its place in the tree that the numbers make.
type Entry struct {
	Paragraph *word.Paragraph  // nil of a table
	Component decree.Component // zero for what is none, such as a heading without a number
	Level     int              // 1 for the highest numbered level; running text has that of what it stands under, 0 under none
	Label     string           // the number or mark that it begins with, "1.2.", "đ)", "+"
	From      int              // where its text begins behind a label that is typed, in bytes of the text of the paragraph
	Notes     []NotePlace
	Table     *DataTable
	Annex     int // which appendix or attachment it belongs to, from 1; 0 for the document itself
}

// A NotePlace is where a note is referred to.
type NotePlace struct {
	At      int // in bytes of the text of the paragraph
	Endnote bool
	Note    *word.Note // nil for one that the file does not have
}

// Entries are the paragraphs and tables of the document in their order. Blank paragraphs without pictures are left out, and
// lines that stand for a drawn one.
func (o *Outline) Entries() (entries []Entry) {
	var t tree
	annex := 0
	var done *word.Table
	for i, whole := range o.Document.Main.Paragraphs {
		if o.StartsAnew(i) {
			annex++
			t = tree{}
		}
		if table := outermost(whole.Cell); table != nil && o.isData(table) {
			if table != done {
				done = table
				entries = append(entries, Entry{Component: decree.TableText, Level: len(t.open), Table: o.dataTable(table, i), Annex: annex})
			}
			continue
		}
		for _, p := range o.Parts(whole) {
			if p.Empty() && !hasPictures(p) || IsTypedLine(p.Shown()) {
				continue
			}
			e := Entry{Paragraph: p, Component: o.Component(p), Annex: annex, Notes: o.notesOf(p)}
			if m, ok := MarkerOf(p.Shown()); ok {
				if o.isNumbered(p) || m.Kind == CapitalMark && o.IsSettled(p) {
					t.add(m)
					e.Label, e.From = m.Text, behindLabel(p, m)
				}
			}
			e.Level = len(t.open)
			entries = append(entries, e)
		}
	}
	return entries
}

func hasPictures(p *word.Paragraph) bool { return p.Inlines != nil && len(p.Inlines.Pictures) > 0 }

// isNumbered reports whether the number of a paragraph is one of the document's own.
func (o *Outline) isNumbered(p *word.Paragraph) bool {
	c := o.Component(p)
	if o.quoted[p.Index] {
		if named, ours := o.named(p); !ours || named.ID == "TrichDan" || named.ID == "NoiDung" { // our own headings are never those of another document
			return false
		}
	}
	return c >= decree.BodyText && c <= decree.Item && (o.partOf[p.Index].From == 0 || o.partOf[p.Index].Paragraph == nil || c > decree.BodyText)
}

// A tree is the numbered levels that are open, from the highest.
type tree struct{ open []branch }

// A branch is one level, by the rank of its numbers.
type branch int

// add opens the level of a number, under those that are above it. A level that is open is gone on with; numbers in brackets
// and dashes stand under whatever they follow.
func (t *tree) add(m Marker) {
	b := branchOf(m)
	for i, open := range t.open {
		if open == b {
			t.open = append(t.open[:i], b)
			return
		}
	}
	for n := len(t.open); n > 0 && t.open[n-1] >= b; n = len(t.open) {
		t.open = t.open[:n-1]
	}
	t.open = append(t.open, b)
}

// The ranks of levels, from the highest down.
const (
	rankPart branch = iota + 1
	rankChapter
	rankSection
	rankSubsection
	rankArticle
	rankCapital
	rankRoman
	rankClause
	rankSteps // and further down by their number
	rankPoint = rankSteps + 10 + iota
	rankBracket
	rankDash
	rankPlus
	rankBullet
)

func branchOf(m Marker) branch {
	switch m.Kind {
	case PartMark:
		return rankPart
	case ChapterMark:
		return rankChapter
	case SectionMark:
		return rankSection
	case SubsectionMark:
		return rankSubsection
	case ArticleMark:
		return rankArticle
	case RomanMark:
		return rankRoman
	case FigureMark:
		if steps := strings.Count(m.Above, "."); steps > 0 {
			return rankSteps + branch(min(steps, 9))
		}
		return rankClause
	case LetterMark:
		return rankPoint
	case bracketMark:
		return rankBracket
	case CapitalMark:
		return rankCapital
	}
	switch m.Text {
	case "+":
		return rankPlus
	case "•", "*":
		return rankBullet
	}
	return rankDash
}

// behindLabel is where the text begins behind a label that is typed, in bytes of the text of a paragraph.
func behindLabel(p *word.Paragraph, m Marker) int {
	shown := p.Shown()
	letters := 0
	for _, r := range shown[:len(shown)-len(m.Rest)] {
		if !unicode.IsSpace(r) {
			letters++
		}
	}
	for _, r := range p.Label {
		if !unicode.IsSpace(r) {
			letters--
		}
	}
	for at, r := range p.Text {
		if !unicode.IsSpace(r) {
			if letters <= 0 {
				return at
			}
			letters--
		}
	}
	return len(p.Text)
}

// notesOf are the notes that a paragraph, or a part of one, refers to.
func (o *Outline) notesOf(p *word.Paragraph) (notes []NotePlace) {
	whole, from := p, 0
	if part, ok := o.partOf[p.Index]; ok {
		whole, from = part.Whole, part.From
	}
	if whole.Inlines == nil {
		return nil
	}
	for _, n := range whole.Inlines.Notes {
		if at := n.At - from; at >= 0 && at <= len(p.Text) && (at > 0 || from == 0) {
			notes = append(notes, NotePlace{at, n.Endnote, n.Note})
		}
	}
	return notes
}

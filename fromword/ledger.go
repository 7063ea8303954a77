package fromword

import (
	"slices"
	"strings"
	"unicode"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// A span is a stretch of the text of a paragraph, in bytes.
type span struct{ from, to int }

// take notes that the report holds a stretch of a paragraph, or that the library writes it itself. What nobody takes is a
// loss.
func (r *reader) take(p *word.Paragraph, from, to int) {
	if part, ok := r.outline.PartOf(p); ok {
		p, from, to = part.Whole, from+part.From, to+part.From
	}
	r.taken[p.Index] = append(r.taken[p.Index], span{from, to})
}

func (r *reader) takeWhole(p *word.Paragraph) { r.take(p, 0, len(p.Text)) }

// takeAs takes paragraphs for which the report, or the library, has the given words. Where their letters are others, they
// are a loss.
func (r *reader) takeAs(printed string, ps ...*word.Paragraph) {
	var text strings.Builder
	for _, p := range ps {
		r.takeWhole(p)
		text.WriteString(p.Label + " " + p.Text + "\n")
	}
	if len(ps) > 0 && letters(text.String()) != letters(printed) {
		r.lose(ps[0], text.String(), decree.Message{
			Vi: "được ghi thành “" + word.Clean(printed) + "”", En: "is written as “" + word.Clean(printed) + "”"})
	}
}

// letters are the letters and figures of a text, in capitals.
func letters(s string) string {
	return strings.Map(func(c rune) rune {
		if isSaid(c) {
			return unicode.ToUpper(c)
		}
		return -1
	}, s)
}

func (r *reader) placeOf(p *word.Paragraph) Place { return Place{p.Story.Part, p.Number} }

func (r *reader) lose(p *word.Paragraph, text string, reason decree.Message) {
	r.losses = append(r.losses, Loss{Place: r.placeOf(p), Text: word.Clean(text), Reason: reason})
}

// leftOver lists as losses what nobody has taken, and puts all losses in the order of the file.
func (r *reader) leftOver() {
	for _, st := range r.doc.Stories {
		for _, p := range st.Paragraphs {
			r.leftOf(p)
		}
	}
	order := make(map[string]int)
	for i, st := range r.doc.Stories {
		order[st.Part] = i - len(r.doc.Stories)
	}
	slices.SortStableFunc(r.losses, func(a, b Loss) int {
		if d := order[a.Place.Part] - order[b.Place.Part]; d != 0 {
			return d
		}
		return a.Place.Paragraph - b.Place.Paragraph
	})
}

func (r *reader) leftOf(p *word.Paragraph) {
	spans := r.taken[p.Index]
	slices.SortFunc(spans, func(a, b span) int { return a.from - b.from })
	at := 0
	for _, s := range append(spans, span{len(p.Text), len(p.Text)}) {
		if at < s.from && letters(p.Text[at:s.from]) != "" {
			r.lose(p, p.Text[at:s.from], r.reasonOf(p))
		}
		at = max(at, s.to)
	}
	if len(spans) == 0 && letters(p.Label) != "" && letters(p.Text) == "" {
		r.lose(p, p.Label, decree.Message{Vi: "số tự động của một đoạn trống", En: "the automatic number of an empty paragraph"})
	}
}

// reasonOf says why nothing of a paragraph has a place in the report.
func (r *reader) reasonOf(p *word.Paragraph) decree.Message {
	switch {
	case p.Box != nil:
		return decree.Message{Vi: "chữ trong hộp văn bản", En: "text in a text box"}
	case p.Note != nil:
		return decree.Message{Vi: "chú thích không có dấu nào trong văn bản dẫn đến", En: "a note to which no mark in the text leads"}
	case p.Story != r.doc.Main:
		return decree.Message{Vi: "chữ ở đầu trang hoặc chân trang", En: "text in a header or a footer"}
	}
	return decree.Message{Vi: "không rõ thuộc thành phần nào của văn bản", En: "it is no part of the document that could be recognised"}
}

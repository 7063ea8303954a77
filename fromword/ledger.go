package fromword

import (
	"slices"
	"strings"
	"unicode"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
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
		r.losses[len(r.losses)-1].Written = printed
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

// says reports whether a text has a letter or a figure.
func says(s string) bool { return strings.ContainsFunc(s, isSaid) }

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
	r.tablesInCells()
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
	if recognise.IsTypedLine(p.Shown()) {
		r.takeWhole(p)
	}
	spans := r.taken[p.Index]
	slices.SortFunc(spans, func(a, b span) int { return a.from - b.from })
	at := 0
	for _, s := range append(spans, span{len(p.Text), len(p.Text)}) {
		if at < s.from && says(p.Text[at:s.from]) {
			r.leave(p, p.Text[at:s.from])
		}
		at = max(at, s.to)
	}
	r.looks(p)
	r.leftPictures(p)
	if len(spans) == 0 && says(p.Label) && !says(p.Text) {
		r.lose(p, p.Label, decree.Message{Vi: "số tự động của một đoạn trống", En: "the automatic number of an empty paragraph"})
	}
}

// leave loses a stretch of a paragraph that nobody has taken.
func (r *reader) leave(p *word.Paragraph, text string) {
	reason, look := r.reasonOf(p), true
	switch {
	case r.isPageNumber(p):
		reason = decree.Message{Vi: "số trang kiểu khác; thư viện ghi số trang theo Nghị định", En: "a page number of another form; the library writes that of the Decree"}
	case r.isSigned(p) && recognise.HoldsSignature(text):
		reason = decree.Message{Vi: "chữ giữ chỗ cho chữ ký; chữ ký có khi văn bản được ký", En: "it stands in the place of a signature, which comes with the signing"}
	case r.isAgencyAgain(p, text):
		reason = decree.Message{Vi: "nhắc lại một dòng đã có ở đầu văn bản", En: "a line of the head once more"}
	default:
		look = false
	}
	r.lose(p, text, reason)
	r.losses[len(r.losses)-1].Look = look
}

// isSigned reports whether a paragraph stands between the text and the end of the signature.
func (r *reader) isSigned(p *word.Paragraph) bool {
	return p.Story == r.doc.Main && p.Index >= r.outline.BodyTo && p.Index < r.closingTo
}

// isAgencyAgain reports whether a text behind the signature is a line of the head once more, as the agency beside “PHỤ LỤC I”.
func (r *reader) isAgencyAgain(p *word.Paragraph, text string) bool {
	if p.Story != r.doc.Main || p.Index < r.closingTo {
		return false
	}
	again := slices.Concat(r.report.SupervisoryAgency, r.report.IssuingAgency, []string{decree.TextNationalName, decree.TextMotto})
	return slices.ContainsFunc(again, func(line string) bool { return letters(line) == letters(text) })
}

// isPageNumber reports whether a paragraph of a header or a footer is a page number with the word for it, or with how many
// pages there are: “Trang 2/9”.
func (r *reader) isPageNumber(p *word.Paragraph) bool {
	if r.outline.Component(p) != decree.PageNumber {
		return false
	}
	for w := range strings.FieldsFuncSeq(p.Text, func(c rune) bool { return !unicode.IsLetter(c) }) {
		if !strings.EqualFold(w, "trang") && !strings.EqualFold(w, "page") && !strings.EqualFold(w, "of") {
			return false
		}
	}
	return true
}

// reasonOf says why nothing of a paragraph has a place in the report.
func (r *reader) reasonOf(p *word.Paragraph) decree.Message {
	switch {
	case p.Box != nil:
		return decree.Message{Vi: "chữ trong hộp văn bản", En: "text in a text box"}
	case p.Note != nil && r.marked[p.Note]:
		return decree.Message{Vi: "chú thích ở chỗ mà báo cáo không có chú thích", En: "a note in a place where a report has none"}
	case p.Note != nil:
		return decree.Message{Vi: "chú thích không có dấu nào trong văn bản dẫn đến", En: "a note to which no mark in the text leads"}
	case r.outline.IsContents(p):
		return decree.Message{Vi: "mục lục, Word lập lại được từ các đề mục", En: "a table of contents, which Word makes anew of the headings"}
	case p.Story != r.doc.Main:
		return decree.Message{Vi: "chữ ở đầu trang hoặc chân trang", En: "text in a header or a footer"}
	}
	if p.Index < r.outline.HeadFrom {
		return decree.Message{Vi: "đứng trước phần đầu văn bản, như trên trang bìa", En: "it stands above the head of the document, as on a cover"}
	}
	if p.Index >= r.closingTo && (len(r.starts) == 0 || p.Index < r.starts[0]) {
		if r.outline.ClosingTo == 0 {
			return decree.Message{Vi: "từ “Nơi nhận” không nằm trong bảng trở đi", En: "from recipients on that do not stand in a table"}
		}
		return decree.Message{Vi: "đứng sau chữ ký mà không có tiêu đề của phụ lục", En: "it stands behind the signature without the heading of an appendix"}
	}
	return decree.Message{Vi: "không rõ thuộc thành phần nào của văn bản", En: "it is no part of the document that could be recognised"}
}

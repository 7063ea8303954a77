package fromword

import (
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

// loseLook lists how words look, which stand in the report.
func (r *reader) loseLook(p *word.Paragraph, text string, reason decree.Message) {
	r.lose(p, text, reason)
	r.losses[len(r.losses)-1].Look = true
}

// looks lists what a paragraph shows of its words and no report can say.
func (r *reader) looks(p *word.Paragraph) {
	for _, look := range [...]struct {
		has    func(*word.RunFormat) bool
		reason decree.Message
	}{
		{func(f *word.RunFormat) bool { return f.Marked == word.On },
			decree.Message{Vi: "chữ được tô nền; báo cáo có chữ, không có màu nền", En: "marked with a colour; the report has the words, not the colour"}},
		{func(f *word.RunFormat) bool { return f.Underline != "" && f.Underline != "none" },
			decree.Message{Vi: "chữ gạch chân; báo cáo có chữ, không có nét gạch", En: "underlined; the report has the words, not the line"}},
	} {
		var text strings.Builder
		flush := func() {
			if says(text.String()) {
				r.loseLook(p, text.String(), look.reason)
			}
			text.Reset()
		}
		at := 0
		for piece, f := range p.Pieces() {
			if look.has(f) && !isLink(p, at, at+len(piece)) {
				text.WriteString(piece)
			} else {
				flush()
			}
			at += len(piece)
		}
		flush()
	}
	if r.isInColumns(p) {
		r.loseLook(p, p.Text, decree.Message{
			Vi: "các cột cách nhau bằng tab; trong báo cáo là một dòng, có dấu cách ở chỗ tab", En: "columns parted by tabs; in the report they are one line, with a blank for each tab"})
	}
}

// isInColumns reports whether a line of text is as those of a table that is made of tabs: three words or more are parted by them, without
// its number.
func (r *reader) isInColumns(p *word.Paragraph) bool {
	if c := r.outline.Component(p); c != decree.BodyText && c != decree.Item && c != decree.TableText {
		return false
	}
	if strings.Count(p.Text, "\t") < 2 {
		return false
	}
	for line := range strings.Lines(p.Text) {
		columns := 0
		for i, piece := range strings.Split(strings.TrimSpace(line), "\t") {
			m, _ := recognise.MarkerOf(word.Clean(piece) + " x")
			if isNumber := i == 0 && m.Rest == "x"; says(piece) && !isNumber {
				columns++
			}
		}
		if columns > 2 {
			return true
		}
	}
	return false
}

// tablesInCells lists tables of several columns in cells of a table: their cells became lines.
func (r *reader) tablesInCells() {
	for _, t := range r.doc.Main.Tables {
		var first *word.Paragraph
		var text strings.Builder
		columns := 0
		for _, row := range t.Rows {
			columns = max(columns, len(row))
			for _, c := range row {
				for _, p := range c.Paragraphs {
					if first == nil && says(p.Text) {
						first = p
					}
					text.WriteString(p.Text + " ")
				}
			}
		}
		if t.Outer != nil && columns > 1 && first != nil && r.outline.Component(first) == decree.TableText {
			r.loseLook(first, text.String(), decree.Message{
				Vi: "bảng nằm trong một ô; trong báo cáo chữ của từng ô là một dòng", En: "a table in a cell; in the report the words of each of its cells are a line"})
		}
	}
}

package check

import (
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

var pageRules = []Rule{
	measured("paper", "Khổ giấy A4", "The paper is A4", by(decree.CitePaper), decree.PropertyPaper),
	measured("orientation", "Trang theo chiều dài, trừ trang có bảng, biểu", "The page is upright, unless it holds a table",
		by(decree.CiteOrientation), decree.PropertyOrientation),
	measured("margins", "Lề trang", "The margins of the page", by(decree.CiteMargins),
		decree.PropertyTop, decree.PropertyBottom, decree.PropertyLeft, decree.PropertyRight),
	row("line-grid", "Trang không buộc dòng chữ vào lưới, vì lưới đổi khoảng cách giữa các dòng",
		"No grid holds the lines of the page, for a grid changes their spacing", read(decree.CiteBodyText), lineGrid),
}

// judgePages holds every section against the rule of the sheet.
func (in *inspection) judgePages() {
	for _, s := range in.Sections {
		o := decree.ObservedPage{
			Width: observeLength(s.Width), Height: observeLength(s.Height),
			Top: observeLength(s.Top), Bottom: observeLength(s.Bottom), Left: observeLength(s.Left), Right: observeLength(s.Right),
			Landscape: &s.Landscape, HasTable: &s.HasTable,
		}
		departures, unread := decree.Page.Check(o)
		where := in.sectionStart(s)
		in.atPlace(where, departures)
		in.unread(0, where, unread)
	}
}

// atPlace keeps departures that are not of a paragraph.
func (in *inspection) atPlace(where Where, departures []decree.Departure) {
	for i := range departures {
		in.judged = append(in.judged, judgement{departure: &departures[i], where: &where})
	}
}

// observeLength gives a length as decree takes it. Word lets a margin be negative to fix it; its size is what counts.
func observeLength(l word.Length) *decree.Millimetres {
	if !l.Given {
		return nil
	}
	mm := millimetres(max(l.Twips, -l.Twips))
	return &mm
}

// sectionStart is the place of a finding on a section: its first paragraph.
func (in *inspection) sectionStart(s *word.Section) Where {
	if s.First < len(in.Main.Paragraphs) {
		return whereOf(in.Main.Paragraphs[s.First])
	}
	return Where{Part: in.Main.Part}
}

func lineGrid(in *inspection) {
	for _, s := range in.Sections {
		switch s.LineGrid {
		case "lines", "linesAndChars", "snapToChars":
			m := decree.Message{Vi: in.rule.Title.Vi + ": docGrid " + s.LineGrid, En: in.rule.Title.En + ": docGrid " + s.LineGrid}
			in.add(Finding{Basis: in.rule.Basis, Where: in.sectionStart(s), Got: s.LineGrid, Clause: in.rule.Clause, Message: m})
		}
	}
}

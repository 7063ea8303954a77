package check

import "github.com/vanthu/baocao/decree"

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
	for _, s := range in.sections {
		o := decree.ObservedPage{
			Width: observeLength(s.width), Height: observeLength(s.height),
			Top: observeLength(s.top), Bottom: observeLength(s.bottom), Left: observeLength(s.left), Right: observeLength(s.right),
			Landscape: &s.landscape, HasTable: &s.hasTable,
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

// observe gives a length as decree takes it. Word lets a margin be negative to fix it; its size is what counts.
func observeLength(l length) *decree.Millimetres {
	if !l.given {
		return nil
	}
	mm := millimetres(max(l.twips, -l.twips))
	return &mm
}

// sectionStart is the place of a finding on a section: its first paragraph.
func (in *inspection) sectionStart(s *section) Where {
	if s.first < len(in.main.paragraphs) {
		return whereOf(in.main.paragraphs[s.first])
	}
	return Where{Part: in.main.part}
}

func lineGrid(in *inspection) {
	for _, s := range in.sections {
		switch s.grid {
		case "lines", "linesAndChars", "snapToChars":
			m := Message{in.rule.Title.Vi + ": docGrid " + s.grid, in.rule.Title.En + ": docGrid " + s.grid}
			in.add(Finding{Severity: in.rule.Severity, Where: in.sectionStart(s), Got: s.grid, Clause: in.rule.Clause, Message: m})
		}
	}
}

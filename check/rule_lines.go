package check

import "github.com/vanthu/baocao/decree"

var lineRules = []Rule{
	row("rule-line-missing", "Dưới Tiêu ngữ, tên cơ quan ban hành và trích yếu có đường kẻ",
		"A line stands under the motto, the issuing agency and the subject", by(decree.CiteMotto), func(in *inspection) {
			in.ruleLines(func(l *ruleLine) {
				switch {
				case l.found():
				case l.doubtful:
					in.note(Unjudged{Component: in.outline.Component(l.under), Where: whereOf(l.under), Reason: decree.Message{
						Vi: "đường kẻ có thể nằm trong hình vẽ", En: "the line may be part of a drawing"}})
				default:
					in.lineFinding(l, "", "", "")
				}
			})
		}),
	row("rule-line-typed", "Đường kẻ là nét vẽ, không gõ bằng ký tự", "The line is drawn and not typed",
		read(decree.CiteMotto), func(in *inspection) {
			in.ruleLines(func(l *ruleLine) {
				if l.typed != nil {
					in.lineFinding(l, excerpt(l.typed.Shown()), "", "")
				}
			})
		}),
	row("rule-line-underlined", "Đường kẻ là nét vẽ, không phải chữ gạch chân", "The line is drawn, and the text not underlined",
		read(decree.CiteMotto), func(in *inspection) {
			in.ruleLines(func(l *ruleLine) {
				if l.underlined {
					in.lineFinding(l, "underlined", "gạch chân", "underlined")
				}
			})
		}),
	lineProperty("rule-line-length", "Độ dài đường kẻ", "The length of the line", decree.PropertyLineLength),
	lineProperty("rule-line-stroke", "Đường kẻ nét liền", "The line is solid", decree.PropertyLineStroke),
	lineProperty("rule-line-place", "Đường kẻ đặt cân đối", "The line is balanced", decree.PropertyLineBalance),
}

// lineProperty makes the row of one property that decree judges.
func lineProperty(id, vi, en string, property decree.Property) Rule {
	return row(id, vi, en, by(decree.CiteMotto), func(in *inspection) {
		in.ruleLines(func(l *ruleLine) {
			if l.drawn == nil {
				return
			}
			departures, unread := l.rule.Check(*l.drawn)
			for i := range departures {
				if departures[i].Property == property {
					in.departed(judgement{departure: &departures[i], p: l.under})
				}
			}
			for _, u := range unread {
				if u == property {
					in.unread(in.outline.Component(l.under), whereOf(l.under), []decree.Property{u})
				}
			}
		})
	})
}

// lineFinding reports a rule line that is not as it should be, with the clause of its own component.
func (in *inspection) lineFinding(l *ruleLine, got, vi, en string) {
	c := in.outline.Component(l.under)
	m := decree.Message{Vi: in.rule.Title.Vi + ": " + c.Vietnamese(), En: in.rule.Title.En + ": " + c.String()}
	if vi == "" {
		vi, en = got, got
	}
	if got != "" {
		m.Vi, m.En = m.Vi+", “"+vi+"”", m.En+", “"+en+"”"
	}
	in.add(Finding{Basis: in.rule.Basis, Component: c, Where: whereOf(l.under), Got: got, Clause: l.rule.Clause, Message: m})
}

// ruleLines visits the places of rule lines that the document has. That of an appendix is shown by a template only, with no
// length, so it is not missed.
func (in *inspection) ruleLines(visit func(*ruleLine)) {
	if in.lines == nil {
		in.lines = in.contactLines()
		for _, c := range []decree.Component{decree.IssuingAgency, decree.Motto, decree.Subject} {
			if ps := in.outline.By[c]; len(ps) > 0 && !(c == decree.Subject && in.first(decree.DocumentType) == nil) {
				in.lines = append(in.lines, in.findLine(c, ps))
			}
		}
	}
	for _, l := range in.lines {
		visit(l)
	}
}

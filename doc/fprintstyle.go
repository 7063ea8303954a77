package doc

import (
	"math"
	"strconv"
	"strings"
)

// style writes what a style fixes. What it leaves to the style that it is based on is not written.
func (p *printer) style(s *Style) {
	var fixes []string
	add := func(text string, when bool) {
		if when {
			fixes = append(fixes, text)
		}
	}
	add("dựa trên "+p.name(s.BasedOn), s.BasedOn != "")
	add("đoạn sau là "+p.name(s.Next), s.Next != "")
	add(s.Font, s.Font != "")
	add("cỡ "+figure(s.Size.Pt()), s.Size > 0)
	add("đậm", s.Bold)
	add("nghiêng", s.Italic)
	add("chỉ số trên", s.Superscript)
	add("màu "+s.Ink, s.Ink != "")
	if s.Kind == ParagraphStyle {
		fixes = append(fixes, paragraphFixes(s)...)
	}
	add("cấp đề mục "+strconv.Itoa(s.Outline), s.Outline > 0)
	add("giữ với đoạn sau", s.KeepNext)
	add("không tách đoạn", s.KeepLines)
	add("đường kẻ trên "+points(s.RuleAbove), s.RuleAbove > 0)
	add("khung "+points(s.Border), s.Border > 0)
	add("lề ô "+mm(s.CellMargin), s.CellMargin > 0)
	p.line(0, "Kiểu %s%s: %s", kindNames[s.Kind], s.Name, strings.Join(fixes, ", "))
}

var kindNames = [...]string{ParagraphStyle: "", CharacterStyle: "chữ ", TableStyle: "bảng "}

// paragraphFixes says how the lines of a paragraph stand.
func paragraphFixes(s *Style) []string {
	fixes := []string{[...]string{Left: "canh trái", Centre: "canh giữa", Right: "canh phải", Justified: "canh đều"}[s.Align]}
	if s.FirstLine != 0 {
		fixes = append(fixes, "dòng đầu lùi "+mm(s.FirstLine))
	}
	if s.Left != 0 || s.Right != 0 {
		fixes = append(fixes, "lề trái "+mm(s.Left)+" phải "+mm(s.Right))
	}
	spacing := "dòng cách " + figure(max(s.Line.Multiple, 1))
	if s.Line.Exactly > 0 {
		spacing = "dòng đúng " + points(s.Line.Exactly)
	}
	return append(fixes, "trước "+points(s.Before)+" sau "+points(s.After), spacing)
}

func mm(l Length) string     { return figure(l.Mm()) + " mm" }
func points(l Length) string { return figure(l.Pt()) + " pt" }

// figure prints a number with at most two decimals, after a comma.
func figure(v float64) string {
	return strings.Replace(strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64), ".", ",", 1)
}

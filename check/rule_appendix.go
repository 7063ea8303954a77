package check

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

var appendixRules = []Rule{
	words(decree.AppendixMentioned, appendixMentioned),
	words(decree.AppendixPresent, appendixPresent),
	words(decree.AppendixRoman, func(in *inspection) {
		for _, a := range in.outline.Appendices {
			_, roman := decree.ParseRoman(a.Numeral)
			switch {
			case len(in.outline.Appendices) < 2 || roman:
			case !recognise.IsAppendixLabel(a.Label.Text):
				in.note(Unjudged{Component: decree.AppendixLabel, Where: whereOf(a.Label), Reason: decree.Message{
					Vi: "phụ lục có tên gọi riêng", En: "an appendix with a name of its own"}})
			default:
				in.breach(a.Label, a.Label.Shown(), "")
			}
		}
	}),
	words(decree.AppendixUnnumbered, func(in *inspection) {
		// A file with an appendix alone does not show how many there are.
		if as := in.outline.Appendices; len(as) == 1 && as[0].Numeral != "" && in.first(decree.DocumentType) != nil {
			in.breach(as[0].Label, as[0].Label.Shown(), decree.TextAppendix)
		}
	}),
	words(decree.AppendixOrder, appendixOrder),
	words(decree.AppendixAttached, appendixAttached),
	words(decree.AppendixTitled, appendixTitled),
}

// mentioned collects the appendices that the text points to, and where.
func (in *inspection) mentioned() (m decree.Mentions, places map[int]*word.Paragraph) {
	places = make(map[int]*word.Paragraph)
	for _, p := range in.textParagraphs() {
		for _, n := range m.Read(p.Shown()) {
			places[n] = p
		}
	}
	return m, places
}

func appendixMentioned(in *inspection) {
	if in.first(decree.DocumentType) == nil {
		return
	}
	m, _ := in.mentioned()
	for i, a := range in.outline.Appendices {
		if m.Misses(cmp.Or(decree.AppendixNumber(a.Numeral), i+1)) && !(a.Numeral == "" && in.says(a.Label.Shown())) {
			in.breach(a.Label, a.Label.Shown(), "")
		}
	}
}

// says reports whether the text holds the words of a label, which a clerk may have chosen: “Biểu 01”.
func (in *inspection) says(label string) bool {
	for _, p := range in.textParagraphs() {
		if strings.Contains(p.Shown(), label) {
			return true
		}
	}
	return false
}

// appendixPresent judges only files that have appendices: they may as well be files of their own.
func appendixPresent(in *inspection) {
	present := len(in.outline.Appendices)
	if present == 0 {
		return
	}
	m, places := in.mentioned()
	for _, n := range m.Absent(present) {
		in.breach(places[n], decree.TextAppendix+" "+strconv.Itoa(n), "")
	}
}

func appendixOrder(in *inspection) {
	last := 0
	for _, a := range in.outline.Appendices {
		n := decree.AppendixNumber(a.Numeral)
		if n == 0 {
			continue
		}
		if n != last+1 && (last > 0 || in.first(decree.DocumentType) != nil) {
			in.breach(a.Label, a.Label.Shown(), "")
		}
		last = n
	}
}

// appendixAttached wants the line, and in it the number, the date and the agency; the values may be blank.
func appendixAttached(in *inspection) {
	for _, a := range in.outline.Appendices {
		if a.Reference == nil {
			in.breach(a.Label, a.Label.Shown(), "")
			continue
		}
		text := ""
		for _, whole := range in.Main.Paragraphs[a.From:min(a.From+12, a.To)] {
			for _, p := range in.outline.Parts(whole) {
				if in.outline.Component(p) == decree.AppendixReference {
					text += " " + p.Shown()
				}
			}
		}
		for _, part := range []string{" số", "ngày", "của"} {
			if !recognise.ContainsFold(text, part) {
				in.breach(a.Reference, excerpt(text), "")
				break
			}
		}
	}
}

// appendixTitled looks at what is surely no title: an appendix whose label is followed by the “Kèm theo” line and by no
// centred line, and a form whose label no line follows that could be one.
func appendixTitled(in *inspection) {
	for _, a := range in.outline.Appendices {
		if a.Reference != nil && !in.hasTitle(a) {
			in.breach(a.Label, a.Label.Shown(), "")
		}
		for _, f := range a.Forms {
			if f.Title == nil {
				in.breach(f.Label, f.Label.Shown(), "")
			}
		}
	}
}

func (in *inspection) hasTitle(a *recognise.Appendix) bool {
	behind := false // the “Kèm theo” line
	for _, whole := range in.Main.Paragraphs[a.From:a.To] {
		for _, p := range in.outline.Parts(whole) {
			switch {
			case p.Empty() || p == a.Label:
			case in.outline.Component(p) == decree.AppendixTitle:
				return true
			case in.outline.Component(p) == decree.AppendixReference:
				behind = true
			default: // a title below the line, or beside the label
				return !behind || p.Cell == nil && in.outline.Alignment(p) == decree.Centre
			}
		}
	}
	return false
}

package check

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

var appendixRules = []Rule{
	words(decree.AppendixMentioned, appendixMentioned),
	row("appendix-present", "Phụ lục mà văn bản dẫn tới phải có trong văn bản", "An appendix that the text points to is there",
		read(decree.CiteAppendixNumber), appendixPresent),
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
	row("appendix-order", "Các phụ lục đánh số liên tục từ I", "The appendices are numbered on from I",
		read(decree.CiteAppendixNumber), appendixOrder),
	words(decree.AppendixAttached, appendixAttached),
}

// mentions finds the numerals of the appendices that a text points to: “Phụ lục I, II và III”.
var (
	mentions = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i:phụ lục)(?:\s+(?i:số))?((?:\s*(?:,|và|đến|-|–)?\s*(?:(?i:phụ lục)\s+)?(?:[IVXL]+|\d+)\b)+)`)
	})
	numerals = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`đến|-|–|[IVXL]+|\d+`) })
	// ofAnother follows the numeral of an appendix of another document.
	ofAnother = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^\s*(?:của|(?:ban hành )?(?:kèm )?(?:theo )?(?:Nghị|Thông tư|Quyết định|Luật|Kế hoạch|Công văn|Chỉ thị))`)
	})
	// ofThis stands before the numeral of an appendix of this document, attached behind it.
	ofThis = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)(?:kèm|xem|\(có|\(theo|chi tiết)[^.;]{0,60}$`)
	})
	attached = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*(?:đính )?kèm|^\)`) })
)

// A mention is a place where the text points to an appendix.
type mention struct {
	p    *word.Paragraph
	sure bool // it can be none of another document
}

// mentioned collects the numbers of the appendices that the text points to. all is true where it speaks of appendices at
// all.
func (in *inspection) mentioned() (numbers map[int]mention, all bool) {
	numbers = make(map[int]mention)
	for _, p := range in.textParagraphs() {
		s := p.Shown()
		if !strings.Contains(s, "ụ lục") && !strings.Contains(s, "Ụ LỤC") {
			continue
		}
		all = true
		for _, at := range mentions().FindAllStringSubmatchIndex(s, -1) {
			if ofAnother().MatchString(s[at[1]:]) {
				continue
			}
			sure := ofThis().MatchString(s[:at[0]]) || attached().MatchString(s[at[1]:])
			for _, n := range numbersIn(s[at[2]:at[3]]) {
				if !numbers[n].sure {
					numbers[n] = mention{p, sure}
				}
			}
		}
	}
	return numbers, all
}

// numbersIn reads “I, II và III” and “1 đến 4”.
func numbersIn(s string) (list []int) {
	const most = 50
	through := false
	for _, found := range numerals().FindAllString(s, -1) {
		n, ok := decree.ParseRoman(found)
		if !ok {
			n, _ = strconv.Atoi(found)
		}
		if n == 0 {
			through = len(list) > 0
			continue
		}
		if through {
			for m := list[len(list)-1] + 1; m < n && len(list) < most; m++ {
				list = append(list, m)
			}
		}
		list, through = append(list, n), false
	}
	return list
}

func appendixMentioned(in *inspection) {
	if in.first(decree.DocumentType) == nil {
		return
	}
	numbers, all := in.mentioned()
	for i, a := range in.outline.Appendices {
		if numbers[i+1].p == nil && (!all || len(numbers) > 0) && !(a.Numeral == "" && in.says(a.Label.Shown())) {
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
	numbers, _ := in.mentioned()
	for n := present + 1; len(numbers) > 0 && n <= present+len(numbers); n++ {
		if m := numbers[n]; m.sure {
			in.breach(m.p, strings.TrimSpace(decree.TextAppendix+" "+strconv.Itoa(n)), "")
		}
	}
}

func appendixOrder(in *inspection) {
	last := 0
	for _, a := range in.outline.Appendices {
		n, ok := decree.ParseRoman(a.Numeral)
		if !ok {
			n, _ = strconv.Atoi(a.Numeral)
		}
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

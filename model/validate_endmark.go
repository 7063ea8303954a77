package model

import (
	"slices"
	"strings"

	"github.com/vanthu/baocao/decree"
)

// endMarks looks at the texts that take the end mark, and for end marks that stand anywhere else.
func (v *validation) endMarks() {
	path, last := "closing", &v.report.Closing
	if last.IsEmpty() {
		path, last = lastText(fieldPath("body"), v.report.Body)
	}
	if last != nil && strings.HasSuffix(path, ".title") {
		v.breach(path, decree.EndMarked, last.String())
	}
	ends := v.ending(nil, path, last)
	for i := range v.report.Appendices {
		if body := v.report.Appendices[i].Body; body.EndsInText() {
			path, last := lastText(fieldPath("appendices").index(i).field("body"), body)
			ends = v.ending(ends, path, last)
		}
	}
	v.strayMarks(ends)
}

// ending warns of a sign before the end mark that ends no sentence. It stays, for only the author knows what is missing.
func (v *validation) ending(ends []*Text, path string, last *Text) []*Text {
	if last == nil {
		return ends
	}
	s := last.String()
	if sign := decree.UnfinishedEnd(s); sign != "" {
		v.add(Warning, path, "end-unfinished", sign+decree.TextEndMark,
			"dấu kết thúc ./. đứng sau dấu “"+sign+"”; kết thúc câu bằng dấu chấm hoặc không có dấu",
			"the end mark ./. comes after “"+sign+"”; end the sentence with a full stop or with no sign")
	}
	if at := decree.StrayEndMark(s[:decree.TrimEnd(s)]); at >= 0 {
		v.strayMark(path, s[at:])
	}
	return append(ends, last)
}

// strayMarks warns of end marks that are typed where the library adds none: they are printed as they stand.
func (v *validation) strayMarks(ends []*Text) {
	found := false
	quick := visitor{text: func(_ fieldPath, t *Text) { found = found || hasStrayMark(t) }}
	if quick.from(nil, v.report); !found {
		return
	}
	at := visitor{text: func(p fieldPath, t *Text) {
		if s := t.String(); !slices.Contains(ends, t) && decree.StrayEndMark(s) >= 0 {
			v.strayMark(string(p), s[decree.StrayEndMark(s):])
		}
		for i := range t.runs {
			for j, body := range t.runs[i].Note.paragraphs() {
				if s := body.String(); decree.StrayEndMark(s) >= 0 {
					v.strayMark(string(p.field("note").index(j)), s[decree.StrayEndMark(s):])
				}
			}
		}
	}}
	at.report(v.report)
}

// holds reports whether a sign stands in a run of the text.
func (t *Text) holds(sign string) bool {
	if strings.Contains(t.plain, sign) {
		return true
	}
	for i := range t.runs {
		if strings.Contains(t.runs[i].Text, sign) {
			return true
		}
	}
	return false
}

// paragraphs are those of a note, none where there is no note.
func (n *Note) paragraphs() []Text {
	if n == nil {
		return nil
	}
	return n.Body
}

// hasStrayMark sees at once that a text and its notes have no slash before a full stop, as nearly all have none.
func hasStrayMark(t *Text) bool {
	if t.holds("/") && decree.StrayEndMark(t.String()) >= 0 {
		return true
	}
	for i := range t.runs {
		for _, body := range t.runs[i].Note.paragraphs() { // of which none has a note
			if decree.StrayEndMark(body.String()) >= 0 {
				return true
			}
		}
	}
	return false
}

func (v *validation) strayMark(path, s string) {
	v.add(Warning, path, "end-mark-astray", s,
		"dấu kết thúc ./. chỉ đứng cuối văn bản hoặc cuối phụ lục và được thêm tự động; ở đây in như đã gõ",
		"the end mark ./. stands at the end of the report or of an appendix only, where it is added; here it is printed as typed")
}

package issuing

import (
	"regexp"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/issuing/internal/control"
)

// known gives the fields that have lost their tags the tag of their title. LibreOffice saves titles and no tags of fields
// within a line. A clerk may title a field of his own "Ngày", so the words around it have to be those around ours.
func known(fields []*control.Field) {
	for _, f := range fields {
		if f.Tag != "" {
			continue
		}
		for _, s := range surroundings {
			before, after := f.Around()
			if f.Title == doc.FieldTitle(s.tag) && s.stands(before, after) {
				f.Tag = s.tag
			}
		}
	}
}

// surroundings are the words next to each field, in small letters.
var surroundings = []surrounding{
	{doc.TagNumber, "", "/"},
	{doc.TagDay, "ngày", "tháng"},
	{doc.TagMonth, "tháng", "năm"},
	{doc.TagYear, "năm", ""},
	{doc.TagDraft, "", ""},
}

type surrounding struct{ tag, before, after string }

func (s surrounding) stands(before, after string) bool {
	before, after = strings.ToLower(end(before)), strings.ToLower(beginning(after))
	if s.tag == doc.TagDraft { // stands alone in its line
		return before == "" && after == ""
	}
	return strings.HasSuffix(before, s.before) && strings.HasPrefix(after, s.after)
}

// near is how far from a field its words are looked for: a line may have thousands of fields.
const near = 64

func end(s string) string {
	return strings.TrimSpace(strings.ToValidUTF8(s[max(0, len(s)-near):], ""))
}

func beginning(s string) string {
	return strings.TrimSpace(strings.ToValidUTF8(s[:min(len(s), near)], ""))
}

// written finds in a line of ours what stands there in place of a field: room to write in, or figures. It is compiled
// when a draft is issued: most programs issue none.
var written = sync.OnceValue(func() []stand {
	return []stand{
		{doc.TagNumber, regexp.MustCompile(`(?i)số:?` + figures + `/`)},
		{doc.TagDay, regexp.MustCompile(`(?i)ngày` + figures + unfilled)},
		{doc.TagMonth, regexp.MustCompile(`(?i)tháng` + figures + unfilled)},
		{doc.TagYear, regexp.MustCompile(`(?i)năm` + figures + unfilled)},
	}
})

type stand struct {
	tag  string
	text *regexp.Regexp
}

const (
	figures  = `([\d \x{00a0}._…]+)`
	unfilled = `(?:[^\x{FFFC}\d \x{00a0}._…]|$)` // no field follows
)

// mayBeOurs reports whether a line may be one that baocao.Write puts fields into: the number, the date, "Kèm theo".
func mayBeOurs(text string) bool {
	return isReference(text) || isMark(text) || strings.HasPrefix(text, decree.TextNumber) || placeAndDate().MatchString(text)
}

func isMark(text string) bool { return strings.HasPrefix(strings.ToLower(text), "dự thảo") }

var placeAndDate = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)^[^,(]{1,100}, ngày[ \x{00a0}._…]`) })

func isReference(text string) bool {
	const lead = len("(" + decree.TextAttached)
	return len(text) > lead && strings.EqualFold(text[:lead], "("+decree.TextAttached)
}

// lost returns an error for a line of ours in which another program or a clerk has dropped a field: the line would stay
// blank, or say what the draft foresaw.
func (d *draft) lost(values map[string]string) error {
	headEnds := d.part.Fields[0].End
	for _, f := range d.part.Fields {
		if f.Tag == doc.TagDay {
			headEnds = f.End
			break
		}
	}
	for _, line := range d.part.Lines {
		outside := line.Outside(values)
		filled := strings.Contains(outside, "\uFFFC")
		if !filled && !isReference(line.Text) && line.End > headEnds {
			continue // of somebody else: the head stands before the first day that has a field
		}
		var lost []string
		if isMark(outside) {
			lost = append(lost, doc.TagDraft)
		}
		open := 0
		for _, w := range written() {
			found := w.text.FindStringSubmatch(outside)
			if found == nil {
				continue
			}
			if blank(found[1]) {
				open++
			}
			if blank(found[1]) || filled && strings.Trim(found[1], room) != values[w.tag] {
				lost = append(lost, w.tag)
			}
		}
		// In an electronic document the line "Kèm theo" is blank by the Decree (Mục III, khoản 1 điểm c).
		electronic := isReference(line.Text) && open == len(written())
		if len(lost) > 0 && !electronic {
			return &Error{Refusal: NoFields, Field: strings.Join(lost, ", "), Value: line.Text}
		}
	}
	return nil
}

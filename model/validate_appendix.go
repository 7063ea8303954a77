package model

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/composed"
)

// labelForms are the labels of appendices, and how a title begins that has one more.
var labelForms = sync.OnceValue(func() (forms struct{ arabic, roman, again *regexp.Regexp }) {
	forms.arabic = regexp.MustCompile(`^(?i:phụ lục)\s+(số\s+)?\d`)
	forms.roman = regexp.MustCompile(`^(?i:phụ lục)\s+[IVXLC]+$`)
	forms.again = regexp.MustCompile(`^(?i:phụ lục)\s*(?:số\s*)?(?:[IVXLC]+|\d+)?\s*(?:[.:–—-]|$)`)
	return forms
})

// appendices looks at the labels of the appendices and at the lines that tie them to the report.
func (v *validation) appendices() {
	r := v.report
	for i := range r.Appendices {
		a, at := &r.Appendices[i], fieldPath("appendices").index(i)
		v.ownFile(at, a)
		v.afterForms(at.field("body"), a.Body)
		v.formsTypedAsText(at.field("body"), a.Body)
		if len(a.Title) > 0 && (a.Label == "" || hasPrefixFold(a.Label, "phụ lục")) && labelForms().again.MatchString(composed.String(a.Title[0])) {
			v.add(Warning, string(at.field("title")), "label-twice", a.Title[0], "nhãn “Phụ lục …” được in ở dòng trên; bỏ ở đầu tiêu đề, muốn nhãn khác thì ghi ở label",
				"the label “Phụ lục …” is printed on the line above: leave it out at the beginning of the title, or say another under label")
		}
		if len(a.Title) == 0 {
			v.breach(string(at.field("title")), decree.AppendixTitled, a.Label)
		}
		switch {
		case labelForms().arabic.MatchString(composed.String(a.Label)):
			v.breach(string(at.field("label")), decree.AppendixRoman, a.Label)
		case labelForms().roman.MatchString(composed.String(a.Label)) && len(r.Appendices) == 1:
			v.breach(string(at.field("label")), decree.AppendixUnnumbered, a.Label)
		}
		switch {
		case a.Reference == NoReference && a.Issued:
			v.add(Error, string(at.field("issued")), "reference-missing", "", "reference: none bỏ cả dòng, issued không có chỗ để in",
				"reference: none leaves the whole line out, and issued has no place on the page")
		case a.Reference == NoReference:
			v.breach(string(at.field("reference")), decree.AppendixAttached, "")
		case r.AgencyName == "":
			v.add(Error, "agency_name", "agency-name", "", "dòng “Kèm theo” của phụ lục cần tên cơ quan viết thường",
				"the “Kèm theo” line of the appendices needs the agency's name as running text writes it")
		}
	}
}

// afterForms warns of what follows a form in an appendix and belongs to none: it stands on the page of that form.
func (v *validation) afterForms(p fieldPath, body Body) {
	forms := false
	for i := range body {
		s := body[i].Section
		if s != nil && s.Kind == Form {
			forms = true
		} else if forms {
			v.add(Warning, string(p.index(i)), "form-ended", "", "phần này không thuộc biểu mẫu nào mà in trên trang của biểu mẫu trước nó; đặt vào trong biểu mẫu, hoặc lên trước biểu mẫu đầu tiên",
				"this belongs to no form and is printed on the page of the form before it; put it into a form, or before the first one")
			return
		}
	}
}

// isTypedForm reports whether a text begins as the head of a form does, “Biểu mẫu 1: TÊN”, and does not go on as a sentence.
func isTypedForm(s string) bool {
	lower := strings.ToLower(s)
	for _, label := range [...]string{"biểu mẫu ", "mẫu biểu ", "phụ biểu "} {
		rest, ok := strings.CutPrefix(lower, label)
		if !ok {
			continue
		}
		rest = strings.TrimPrefix(strings.TrimLeft(rest, " "), "số ")
		word, after, _ := strings.Cut(strings.ReplaceAll(rest, "\n", " \n"), " ")
		if !strings.ContainsAny(word, "0123456789") {
			return false
		}
		first, _ := utf8.DecodeRuneInString(s[max(0, len(s)-len(strings.TrimLeft(after, " "))):])
		return after == "" || strings.HasSuffix(word, ":") || strings.HasSuffix(word, ".") || strings.ContainsRune("-–—\n", first) || unicode.IsUpper(first)
	}
	return false
}

// formsTypedAsText warns of a paragraph, or a caption, that looks as the head of a form: it is not one, and begins no page.
func (v *validation) formsTypedAsText(p fieldPath, body Body) {
	for i := range body {
		b, at := &body[i], p.index(i)
		switch {
		case b.Section != nil:
			v.formsTypedAsText(at.field("section").field("body"), b.Section.Body)
		case b.Table != nil:
			v.formTypedAsText(at.field("table").field("caption"), &b.Table.Caption)
		default:
			v.formTypedAsText(at.field("paragraph"), &b.Paragraph)
		}
	}
}

func (v *validation) formTypedAsText(p fieldPath, t *Text) {
	s := composed.String(t.String())
	if strings.HasSuffix(s, ".") || strings.HasSuffix(s, ";") || !isTypedForm(s) {
		return
	}
	v.add(Warning, string(p), "form-typed", s, "dòng này in như chữ thường, không phải một biểu mẫu có trang riêng; ghi # Biểu mẫu 1: Tên biểu mẫu",
		"this is printed as plain text and is no form with a page of its own: write # Biểu mẫu 1: the title")
}

// mentions are the appendices that the main text points to.
type mentions struct {
	decree.Mentions
	places map[int]string // by their numbers
}

func (m *mentions) add(p fieldPath, s string) {
	for _, n := range m.Read(s) {
		if m.places == nil {
			m.places = make(map[int]string)
		}
		m.places[n] = string(p)
	}
}

// appendixNumbers compares the appendices that the text points to with those that are there, and their own numbers.
func (v *validation) appendixNumbers(m mentions) {
	r, last := v.report, 0
	for i := range r.Appendices {
		label := composed.String(r.Appendices[i].Label)
		number := labelNumber(label)
		path := string(fieldPath("appendices").index(i))
		if m.Misses(cmp.Or(number, i+1)) && !(number == 0 && r.says(cmp.Or(label, decree.TextAppendix))) {
			v.breach(path, decree.AppendixMentioned, label)
		}
		if number == 0 {
			continue
		}
		if number != last+1 {
			v.breach(path+".label", decree.AppendixOrder, label)
		}
		last = number
	}
	for _, n := range m.Absent(len(r.Appendices)) {
		value := decree.TextAppendix
		if n > 0 {
			value += " " + strconv.Itoa(n)
		}
		v.breach(m.places[n], decree.AppendixPresent, value)
	}
}

var labelNumeral = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:phụ lục)\s+(?i:số\s+)?([IVXLCDM]+|\d+)\s*[.:]?$`)
})

// labelNumber is the number in an appendix's own label, 0 where it has none.
func labelNumber(label string) int {
	if m := labelNumeral().FindStringSubmatch(strings.TrimSpace(label)); label != "" && m != nil {
		return decree.AppendixNumber(m[1])
	}
	return 0
}

// says reports whether the main text holds the words of a label, which an office may have chosen: “Biểu 01”.
func (r *Report) says(label string) bool {
	at := visitor{}
	at.text = func(_ fieldPath, t *Text) { at.found = at.found || strings.Contains(t.String(), label) }
	at.mainText(r)
	return at.found
}

// signingTime is a day, a time with seconds, and the time zone where it is given: by Mẫu 2.2 "23/11/2026; 14:05:33", or as
// ISO 8601 writes it.
var signingTime = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\d{2}/\d{2}/\d{4};? |\d{4}-\d{2}-\d{2}[T ])(\d{2}:\d{2}:\d{2})( ?\+07:?00)?$`)
})

// ownFile looks at what only an appendix in a file of its own has.
func (v *validation) ownFile(at fieldPath, a *Appendix) {
	if a.SigningTime == "" {
		return
	}
	path := string(at.field("signing_time"))
	switch {
	case !a.OwnFile:
		v.add(Error, path, "signing-time", a.SigningTime, "chỉ phụ lục ở tệp riêng (own_file) mới có dòng thời gian ký",
			"only an appendix in its own file (own_file) has the line with the time of signing")
	case !isSigningTime(a.SigningTime):
		v.add(Error, path, "signing-time", a.SigningTime, "thời gian ký viết 23/11/2026; 14:05:33, có thể thêm +07:00",
			"the time of signing is written 23/11/2026; 14:05:33, and may have +07:00 after it")
	}
}

func isSigningTime(s string) bool {
	m := signingTime().FindStringSubmatch(s)
	if m == nil {
		return false
	}
	layout := "02/01/2006"
	day := strings.TrimRight(m[1], "T; ")
	if strings.Contains(day, "-") {
		layout = time.DateOnly
	}
	_, wrongDay := time.Parse(layout, day)
	_, wrongTime := time.Parse(time.TimeOnly, m[2])
	return wrongDay == nil && wrongTime == nil
}

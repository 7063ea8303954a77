package doc

import (
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/model"
)

// title is the tên loại, the trích yếu with its line, and Kính gửi.
func (a *assembler) title() {
	a.line(styleDocumentType, strings.ToUpper(a.report.DocumentType.Type().Name()))
	a.balance(styleSubject, a.page.TextWidth(), plain(a.report.Subject))
	a.add(rich(styleSubject, "", a.report.Subject))
	width := a.page.TextWidth()
	indents := 2 * a.styleBy(styleSubject).Left
	a.add(a.rule(styleSubjectRule, "Đường kẻ dưới trích yếu", decree.Subject, width,
		a.longestLine(styleSubject, plain(a.report.Subject), width-indents)))
	a.addressees()
}

// balance narrows a centred style until its texts, on as many lines as before, have lines of about one length: a name or
// a subject whose last line is a single word looks like a fault.
func (a *assembler) balance(style StyleID, measure Length, texts ...string) {
	s := a.styleBy(style)
	measure -= 2 * s.Left
	lines := a.lines(style, measure, texts...)
	if lines == len(texts) {
		return
	}
	low, high := Length(0), measure
	for _, text := range texts {
		low = max(low, a.longestWord(style, text)) // which a reader may not break where Lines does
	}
	for high-low > perMillimetre {
		if middle := (low + high) / 2; a.lines(style, middle, texts...) <= lines {
			high = middle
		} else {
			low = middle
		}
	}
	s.Left += max(0, (measure-high)/2-slack)
	s.Right = s.Left
	a.style(s)
}

// lines is the number of lines into which texts, each a paragraph, break within a measure.
func (a *assembler) lines(style StyleID, measure Length, texts ...string) int {
	s, n := a.styleBy(style), 0
	for _, text := range texts {
		n += metrics.Lines(metrics.FaceOf(s.Bold, s.Italic), text, int64(measure)*metrics.UnitsPerEm/int64(s.Size))
	}
	return n
}

// longestLine is the width of the longest line that a text breaks into within a measure.
func (a *assembler) longestLine(style StyleID, text string, measure Length) Length {
	s := a.styleBy(style)
	face := metrics.FaceOf(s.Bold, s.Italic)
	longest, line := int64(0), ""
	for word := range strings.FieldsSeq(text) {
		longer := strings.TrimPrefix(line+" "+word, " ")
		if line != "" && emWidth(metrics.Width(face, longer), s.Size) > measure {
			longest = max(longest, metrics.Width(face, line))
			longer = word
		}
		line = longer
	}
	return min(emWidth(max(longest, metrics.Width(face, line)), s.Size), measure)
}

// addressees are on one line with "Kính gửi:" where there is one of them, and under each other otherwise.
func (a *assembler) addressees() {
	switch list := a.report.Addressees; {
	case len(list) == 1:
		a.line(styleAddressee, strings.Join(append([]string{decree.TextAddressees + " " + list[0].Name}, list[0].Lines...), "\n"))
	case len(list) > 1:
		a.addresseeList(list)
	}
}

// addresseeList sets the dashes under the colon of "Kính gửi:", which stands 35 mm in, as in the Decree's template.
func (a *assembler) addresseeList(list []model.Addressee) {
	label := a.styleBy(styleAddressee)
	label.Align, label.Left = Left, Mm(35)
	a.style(label)
	dashes := a.styleBy(styleAddresseeList)
	colon := a.width(styleAddressee, strings.TrimSuffix(decree.TextAddressees, ":"))
	dashes.Left, dashes.FirstLine = label.Left+colon+a.width(styleAddressee, "- "), -a.width(styleAddressee, "- ")
	a.style(dashes)

	a.line(styleAddressee, decree.TextAddressees)
	for i, addressee := range list {
		end := ";"
		if i == len(list)-1 {
			end = "."
		}
		a.line(styleAddresseeList, "- "+strings.Join(append([]string{addressee.Name}, addressee.Lines...), "\n")+end)
	}
}

// preamble are the căn cứ in italics, the other lines before the lead-in, and the lead-in.
func (a *assembler) preamble() {
	for _, line := range a.report.Preamble {
		style := styleBody
		if model.IsLegalBasis(line) {
			style = styleLegalBasis
		}
		a.add(tied(rich(style, "", line)))
	}
	if !a.report.LeadIn.IsEmpty() {
		a.add(tied(rich(styleBody, "", a.report.LeadIn)))
	}
}

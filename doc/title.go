package doc

import (
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/model"
)

// title is the tên loại, the trích yếu with its line, and Kính gửi.
func (a *assembler) title() {
	a.addOf("document_type", paragraph(styleDocumentType, strings.ToUpper(a.report.DocumentType.Type().Name())))
	width, subject := a.page.TextWidth(), a.report.Subject.String()
	a.balance(styleSubject, width, subject)
	a.addOf("subject", rich(styleSubject, "", a.report.Subject))
	indents := 2 * a.styleBy(styleSubject).Left
	a.add(a.rule(styleSubjectRule, 0, decree.Subject, width,
		a.longestLine(styleSubject, subject, width-indents)))
	a.addressees()
}

// balance narrows a centred style until its texts, on as many lines as before, have lines of about one length: a name or
// a subject whose last line is a single word looks like a fault.
func (a *assembler) balance(style StyleID, measure Length, texts ...string) {
	s := a.styleBy(style)
	measure -= 2 * s.Left
	most := a.lines(style, measure, texts...)
	if most == len(texts) {
		return
	}
	face := metrics.FaceOf(s.Bold, s.Italic)
	low, high := Length(0), measure
	cut := make([]lines.Text, len(texts))
	for i, text := range texts {
		low = max(low, a.longestWord(style, text)) // a number such as “227-KH/BCĐ” is not divided to balance lines
		cut[i] = lines.TextOf(face, text)
	}
	for high-low > perMillimetre {
		middle, n := (low+high)/2, 0
		for _, text := range cut {
			n += text.Count(ems(middle, s.Size))
		}
		if n <= most {
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
	face := metrics.FaceOf(s.Bold, s.Italic)
	for _, text := range texts {
		n += lines.Count(face, text, ems(measure, s.Size))
	}
	return n
}

// longestLine is the width of the longest line that a text breaks into within a measure.
func (a *assembler) longestLine(style StyleID, text string, measure Length) Length {
	s := a.styleBy(style)
	longest := lines.Longest(metrics.FaceOf(s.Bold, s.Italic), text, ems(measure, s.Size))
	return emWidth(longest, s.Size)
}

// addressees are on one line with "Kính gửi:" where there is one of them, and under each other otherwise.
func (a *assembler) addressees() {
	switch list := a.report.Addressees; {
	case len(list) == 1:
		a.addOf("addressees[0]", paragraph(styleAddressee, strings.Join(append([]string{decree.TextAddressees + " " + list[0].Name}, list[0].Lines...), "\n")))
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
		p := paragraph(styleAddresseeList, "- "+strings.Join(append([]string{addressee.Name}, addressee.Lines...), "\n")+end)
		p.Origin = Origin{path: "addressees"}.item(i)
		a.add(p)
	}
}

// preamble are the căn cứ in italics, the other lines before the lead-in, and the lead-in.
func (a *assembler) preamble() {
	for i, line := range a.report.Preamble {
		style := styleBody
		if model.IsLegalBasis(line) {
			style = styleLegalBasis
		}
		p := tied(style, "", line)
		p.Origin = Origin{path: "preamble"}.item(i)
		a.add(p)
	}
	if !a.report.LeadIn.IsEmpty() {
		a.addOf("lead_in", tied(styleBody, "", a.report.LeadIn))
	}
}

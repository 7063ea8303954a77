package doc

import (
	"fmt"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/model"
)

// AssembleAppendix lays out an appendix that has a file of its own, in the usual way.
func AssembleAppendix(r *model.Report, i int) (*Document, error) {
	return Config{}.AssembleAppendix(r, i)
}

// AssembleAppendix lays out an appendix that has a file of its own (phụ lục không cùng tệp tin với văn bản): its pages as in
// the report, with the line of the agency's digital signature at the upper right of the first one (Phụ lục I, Phần I,
// Mục III, khoản 1 điểm d). i counts the appendices of the report from 0; one without OwnFile is an error.
func (c Config) AssembleAppendix(r *model.Report, i int) (*Document, error) {
	if err := c.refuse(r); err != nil {
		return nil, err
	}
	if i < 0 || i >= len(r.Appendices) || !r.Appendices[i].OwnFile {
		return nil, bilingual.Errorf("phụ lục appendices[%d] không ở tệp riêng", "doc: appendices[%d] has no file of its own", i)
	}
	a := c.assembler(r)
	a.properties()
	a.doc.Properties.Title = a.appendixLabel(i) + " - " + a.doc.Properties.Title
	a.appendix(i)
	a.doc.Sections[0].FirstHeader = []Block{a.signedLine(i)}
	if err := a.faults.Err(); err != nil {
		return nil, err
	}
	a.prune()
	a.doc.Warnings = a.warnings
	return a.doc, nil
}

const styleSignedLine StyleID = "ThongTinKySo"

// signedLine is the number of the report and the time of signing, by Mẫu 2.2: "Số: …; ngày/tháng/năm; giờ:phút:giây".
// A draft leaves blanks in their places.
func (a *assembler) signedLine(i int) *Paragraph {
	time := a.report.Appendices[i].SigningTime
	if time == "" {
		time = "……/……/…………; ……:……:……"
	}
	s := styleOf(decree.SignedCopyLine, a.sizes)
	s.ID, s.Name = styleSignedLine, named(styleSignedLine).Name
	p := number(a.report.Number)
	p.Style, p.Origin = a.style(s), Origin{path: fmt.Sprintf("appendices[%d].signing_time", i)}
	p.Inlines = append(p.Inlines, &Text{Text: "; " + nfc(time)}, a.signedLinePlace(p.Style))
	return p
}

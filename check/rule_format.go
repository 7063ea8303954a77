package check

import (
	"sort"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

var formatRules = []Rule{
	measured("typeface", "Phông chữ Times New Roman", "The typeface is Times New Roman", by(decree.CiteFont), decree.PropertyFont),
	measured("ink", "Chữ màu đen", "The type is black", by(decree.CiteFont), decree.PropertyInk),
	measured("size", "Cỡ chữ", "The size of the type", by(decree.CiteFaces), decree.PropertySize),
	row("same-size", "Điều, khoản, điểm cùng cỡ chữ với lời văn", "Articles, clauses and points have the size of the text",
		by(decree.CiteHeadings), sameSize),
	measured(decree.WeightID, "Chữ đậm hoặc không đậm", "Bold or not", by(decree.CiteFaces), decree.PropertyBold),
	measured(decree.SlantID, "Kiểu chữ đứng hoặc nghiêng", "Upright or italic", by(decree.CiteFaces), decree.PropertyItalic),
	measured(decree.LetterCaseID, "Chữ in hoa hoặc in thường", "Capitals or small letters", by(decree.CiteFaces), decree.PropertyCase),
	measured("alignment", "Canh lề", "The alignment of lines", by(decree.CiteBodyText), decree.PropertyAlign),
	measured("first-line", "Lùi đầu dòng", "The indent of the first line", by(decree.CiteBodyText), decree.PropertyFirstLine),
	measured("paragraph-gap", "Khoảng cách giữa các đoạn văn", "The space between paragraphs", by(decree.CiteBodyText), decree.PropertyBefore),
	measured("line-spacing", "Khoảng cách giữa các dòng", "The spacing of lines", by(decree.CiteBodyText), decree.PropertyLine),
}

// sameSize compares the components that decree wants in the size of another one with what most of that one has in the same
// part: a clerk may set the text at 14 pt and an appendix at 13 pt.
func sameSize(in *inspection) {
	for c := range decree.Components() {
		rule := decree.For(c)
		if !rule.SameSizeAs.Valid() {
			continue
		}
		var usual []recognise.Tally[decree.Points]
		for _, p := range in.outline.By[rule.SameSizeAs] {
			part := in.partOf(p)
			for len(usual) <= part {
				usual = append(usual, recognise.Tally[decree.Points]{})
			}
			usual[part].Add(in.outline.Face(p).Size, len(p.Text))
		}
		for _, p := range in.outline.By[c] {
			part := in.partOf(p)
			if part >= len(usual) {
				continue
			}
			size := usual[part].Most()
			if got := in.outline.Face(p).Size; size != nil && got != *size && rule.Size.Has(got) {
				in.differs(p, rule, got, *size)
			}
		}
	}
}

// partOf numbers the part in which a paragraph of the text stands: 0 for the main text, then the appendices.
func (in *inspection) partOf(p *word.Paragraph) int {
	heads := in.outline.Appendices
	return sort.Search(len(heads), func(i int) bool { return heads[i].From >= p.Number })
}

func (in *inspection) differs(p *word.Paragraph, rule decree.Rule, got, want decree.Points) {
	vi := rule.Component.Vietnamese() + ": cỡ chữ " + comma(got) + ", phải như " + rule.SameSizeAs.Vietnamese() + ": " + comma(want)
	en := rule.Component.String() + ": size " + got.String() + ", must be that of the " + rule.SameSizeAs.String() + ": " + want.String()
	in.add(Finding{Basis: in.rule.Basis, Component: rule.Component, Where: whereOf(p), Got: got.String(), Want: want.String(),
		Clause: in.rule.Clause, Message: decree.Message{Vi: vi, En: en}})
}

// comma writes a size for a Vietnamese reader.
func comma(p decree.Points) string { return strings.Replace(p.String(), ".", ",", 1) }

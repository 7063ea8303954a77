package render

import (
	"github.com/vanthu/baocao/internal/xmlw"
)

// settings writes what holds for the whole file. Compatibility mode 15 keeps Word from laying it out as an older version would.
func (p *pack) settings() {
	p.commonPart(partSettings, typeWord+"settings+xml", func(x *xmlw.Writer) {
		x.Start("w:settings")
		x.Attr("xmlns:w", nsWord)
		x.ValueInt("w:defaultTabStop", 567)
		x.Value("w:characterSpacingControl", "doNotCompress")
		if p.hasNotes {
			p.noteSettings(x)
		}
		x.Start("w:compat")
		x.Empty("w:doNotExpandShiftReturn") // a line that a break ends is not stretched to the margin
		for _, setting := range compatibility {
			x.Empty("w:compatSetting", "w:name", setting[0],
				"w:uri", "http://schemas.microsoft.com/office/word", "w:val", setting[1])
		}
		x.End()
		if language := p.doc.Properties.Language; language != "" {
			x.Value("w:themeFontLang", language)
		}
		x.Value("w:decimalSymbol", ",")
		x.Value("w:listSeparator", ";")
		x.End()
	})
}

// compatibility is what Word 2013 and later write for a new file.
var compatibility = [...][2]string{
	{"compatibilityMode", "15"},
	{"overrideTableStyleFontSizeAndJustification", "1"},
	{"enableOpenTypeFeatures", "1"},
	{"doNotFlipMirrorIndents", "1"},
	{"differentiateMultirowTableHeaders", "1"},
}

// noteSettings says where the notes begin to count, and lists the separators, which must then stand in the notes.
func (p *pack) noteSettings(x *xmlw.Writer) {
	x.Start("w:footnotePr")
	if p.doc.FirstNote > 1 {
		x.ValueInt("w:numStart", int64(p.doc.FirstNote))
	}
	for _, id := range []int64{separatorID, continuationSeparatorID} {
		x.Start("w:footnote")
		x.AttrInt("w:id", id)
		x.End()
	}
	x.End()
}

// fonts describes the typeface for a reader that has to replace it.
func (p *pack) fonts() {
	if p.typeface() == "" {
		return
	}
	p.commonPart(partFonts, typeWord+"fontTable+xml", func(x *xmlw.Writer) {
		x.Start("w:fonts")
		x.Attr("xmlns:w", nsWord)
		x.Start("w:font")
		x.Attr("w:name", p.typeface())
		x.Value("w:panose1", "02020603050405020304")
		x.Value("w:charset", "A3") // Vietnamese
		x.Value("w:family", "roman")
		x.Value("w:pitch", "variable")
		x.End()
		x.End()
	})
}

// typeface is that of the first style, on which the others are based.
func (p *pack) typeface() string {
	if len(p.doc.Styles) == 0 {
		return ""
	}
	return p.doc.Styles[0].Font
}

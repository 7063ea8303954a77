package render

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/xmlw"
)

// styles adds the part of the styles. Reports of one kind have the same ones, and making their XML takes a twentieth of the
// time of a report, so the cache keeps that of the last.
func (p *pack) styles() {
	last := p.cache.styles.Load()
	if last == nil || last.language != p.doc.Properties.Language || !slices.Equal(last.of, p.doc.Styles) {
		var b strings.Builder
		x := xmlw.Get(&b)
		defer xmlw.Put(x)
		p.writeStyles(x)
		if err := x.Flush(); err != nil {
			p.fail(&opc.PartError{Name: partStyles, Err: err})
		}
		if p.err != nil {
			return
		}
		last = &stylesPart{slices.Clone(p.doc.Styles), p.doc.Properties.Language, b.String()}
		if len(last.xml) <= p.cache.bytes {
			p.cache.styles.Store(last)
		}
	}
	p.commonPart(partStyles, typeWord+"styles+xml", func(x *xmlw.Writer) { x.Raw(last.xml) })
}

// A stylesPart is the XML of styles, and what it was made of.
type stylesPart struct {
	of       []doc.Style
	language string
	xml      string
}

func (p *pack) writeStyles(x *xmlw.Writer) {
	w := &writer{pack: p, x: x, wordStyles: wordStylesOf(p.doc.Styles)}
	x.Start("w:styles")
	x.Attr("xmlns:w", nsWord)
	w.docDefaults()
	w.wordStyles.latentStyles(x)
	for i := range p.doc.Styles {
		w.style(&p.doc.Styles[i], i == 0)
	}
	x.End()
}

// docDefaults repeats the face of the first style, so that text of no style looks the same.
func (w *writer) docDefaults() {
	x := w.x
	x.Start("w:docDefaults")
	x.Start("w:rPrDefault")
	x.Start("w:rPr")
	if len(w.pack.doc.Styles) > 0 {
		base := w.pack.doc.Styles[0]
		w.font(base.Font)
		w.size(base.Size)
	}
	if language := w.pack.doc.Properties.Language; language != "" {
		x.Empty("w:lang", "w:val", language, "w:eastAsia", language)
	}
	x.End()
	x.End()
	x.Start("w:pPrDefault")
	x.End()
	x.End()
}

var styleKinds = [...]string{doc.ParagraphStyle: "paragraph", doc.CharacterStyle: "character", doc.TableStyle: "table"}

func (w *writer) style(s *doc.Style, isDefault bool) {
	x := w.x
	x.Start("w:style")
	x.Attr("w:type", styleKinds[s.Kind])
	base, wordName := w.base(s), w.wordStyles.names[s.ID]
	if isDefault {
		x.Attr("w:default", "1")
	} else if wordName == "" {
		x.Attr("w:customStyle", "1")
	}
	x.Attr("w:styleId", string(s.ID))
	if wordName == "" {
		x.Value("w:name", s.Name)
	} else {
		x.Value("w:name", wordName)
		if s.Name != wordName {
			x.Value("w:aliases", s.Name)
		}
	}
	if base.ID != "" {
		x.Value("w:basedOn", string(base.ID))
	}
	if s.Next != "" {
		x.Value("w:next", string(s.Next))
	}
	w.flag("w:qFormat")
	switch s.Kind {
	case doc.ParagraphStyle:
		w.styleParagraph(s, base)
		w.styleRun(s, base)
	case doc.CharacterStyle:
		w.styleRun(s, base)
	case doc.TableStyle:
		w.styleTable(s)
	}
	x.End()
}

// styleParagraph writes the format of paragraphs: what a style has, and what it has not though its base has.
func (w *writer) styleParagraph(s, base *doc.Style) {
	x := w.x
	x.Start("w:pPr")
	w.toggle("w:keepNext", s.KeepNext, base.KeepNext)
	w.toggle("w:keepLines", s.KeepLines, base.KeepLines)
	if s.RuleAbove > 0 || base.RuleAbove > 0 {
		x.Start("w:pBdr")
		w.border("w:top", s.RuleAbove, s.Ink)
		x.End()
	}
	w.spacing(s)
	if hasIndents(s) || hasIndents(base) {
		w.indents(s)
	}
	x.Value("w:jc", alignments[s.Align])
	const text = 10 // the level of body text
	if s.Outline > 0 {
		x.ValueInt("w:outlineLvl", int64(s.Outline-1))
	} else if base.Outline > 0 {
		x.ValueInt("w:outlineLvl", text-1)
	}
	x.End()
}

// toggle writes a property that is there or not, where that differs from what the base has.
func (w *writer) toggle(name string, has, baseHas bool) {
	switch {
	case has && !baseHas:
		w.flag(name)
	case baseHas && !has:
		w.x.Value(name, "0")
	}
}

func hasIndents(s *doc.Style) bool { return s.Left != 0 || s.Right != 0 || s.FirstLine != 0 }

var alignments = [...]string{doc.Left: "left", doc.Centre: "center", doc.Right: "right", doc.Justified: "both"}

func (w *writer) spacing(s *doc.Style) {
	x := w.x
	x.Start("w:spacing")
	x.AttrInt("w:before", s.Before.Twips())
	x.AttrInt("w:after", s.After.Twips())
	if s.Line.Exactly > 0 {
		x.AttrInt("w:line", s.Line.Exactly.Twips())
		x.Attr("w:lineRule", "exact")
	} else {
		const single = 240
		x.AttrInt("w:line", int64(math.Round(max(s.Line.Multiple, 1)*single)))
		x.Attr("w:lineRule", "auto")
	}
	x.End()
}

func (w *writer) indents(s *doc.Style) {
	x := w.x
	x.Start("w:ind")
	x.AttrInt("w:left", s.Left.Twips())
	x.AttrInt("w:right", s.Right.Twips())
	if s.FirstLine < 0 {
		x.AttrInt("w:hanging", -s.FirstLine.Twips())
	} else {
		x.AttrInt("w:firstLine", s.FirstLine.Twips())
	}
	x.End()
}

func (w *writer) styleRun(s, base *doc.Style) {
	x := w.x
	x.Start("w:rPr")
	w.font(s.Font)
	for _, name := range []string{"w:b", "w:bCs"} {
		w.toggle(name, s.Bold, base.Bold)
	}
	for _, name := range []string{"w:i", "w:iCs"} {
		w.toggle(name, s.Italic, base.Italic)
	}
	if s.Ink != "" {
		x.Value("w:color", s.Ink)
	}
	w.size(s.Size)
	if s.Superscript {
		x.Value("w:vertAlign", "superscript")
	} else if base.Superscript {
		x.Value("w:vertAlign", "baseline")
	}
	x.End()
}

// font sets all four slots, so that no script falls back to another typeface.
func (w *writer) font(name string) {
	if name == "" {
		return
	}
	w.x.Empty("w:rFonts", "w:ascii", name, "w:hAnsi", name, "w:eastAsia", name, "w:cs", name)
}

// size is in half points.
func (w *writer) size(l doc.Length) {
	if l <= 0 {
		return
	}
	half := int64(math.Round(l.Pt() * 2))
	w.x.ValueInt("w:sz", half)
	w.x.ValueInt("w:szCs", half)
}

// border writes a single line; its weight is in eighths of a point.
func (w *writer) border(name string, weight doc.Length, ink string) {
	x := w.x
	x.Start(name)
	if weight == 0 {
		x.Attr("w:val", "nil")
		x.End()
		return
	}
	x.Attr("w:val", "single")
	x.AttrInt("w:sz", int64(math.Round(weight.Pt()*8)))
	x.AttrInt("w:space", 0)
	x.Attr("w:color", cmp.Or(ink, "000000"))
	x.End()
}

func (w *writer) styleTable(s *doc.Style) {
	x := w.x
	x.Start("w:tblPr")
	if s.Border > 0 {
		x.Start("w:tblBorders")
		for _, side := range []string{"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"} {
			w.border(side, s.Border, s.Ink)
		}
		x.End()
	}
	x.Start("w:tblCellMar")
	w.margin("w:top", 0)
	w.margin("w:left", s.CellMargin)
	w.margin("w:bottom", 0)
	w.margin("w:right", s.CellMargin)
	x.End()
	x.End()
}

func (w *writer) margin(side string, l doc.Length) {
	w.x.Start(side)
	w.x.AttrInt("w:w", l.Twips())
	w.x.Attr("w:type", "dxa")
	w.x.End()
}

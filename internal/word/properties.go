package word

import (
	"cmp"
	"strings"

	"github.com/vanthu/baocao/internal/xmltree"
)

// leastRaised is how far letters stand off their line, in half points, to be raised or lowered. Less sets a line right.
const leastRaised = 6

// runProperties reads the rPr that the scanner stands at. Fonts named by the theme are looked up in it.
func (s scanner) runProperties(fonts themeFonts) (f RunFormat, style string) {
	for at := s.Depth(); s.Child(at); {
		switch s.Word() {
		case "rStyle":
			style = s.val()
		case "rFonts":
			f.ASCII = fonts.typeface(s, "ascii", "asciiTheme")
			f.Other = fonts.typeface(s, "hAnsi", "hAnsiTheme")
		case "b":
			f.Bold = s.toggle()
		case "i":
			f.Italic = s.toggle()
		case "caps":
			f.Caps = s.toggle()
		case "vanish":
			f.Hidden = s.toggle()
		case "strike", "dstrike":
			if f.Struck != On {
				f.Struck = s.toggle()
			}
		case "highlight":
			f.Marked = Off
			if s.val() != "none" {
				f.Marked = On
			}
		case "del", "moveFrom":
			f.Deleted = true
		case "color":
			f.Color = s.val()
		case "sz":
			f.Size, _ = s.Number("val")
		case "spacing":
			if n, ok := s.Number("val"); ok {
				f.Spread = twips(n)
			}
		case "w":
			f.Scale, _ = s.Number("val")
		case "u":
			f.Underline = s.val()
			if f.Underline == "" {
				f.Underline = "none"
			}
		case "vertAlign":
			f.Raised = s.val()
		case "position": // in half points: how LibreOffice raises a power that it has read elsewhere
			switch n, _ := s.Number("val"); {
			case f.Raised == "" && n >= leastRaised:
				f.Raised = "superscript"
			case f.Raised == "" && n <= -leastRaised:
				f.Raised = "subscript"
			}
		}
	}
	return f, style
}

// paragraphProperties reads the pPr that the scanner stands at. visit sees the children that are no format.
func (s scanner) paragraphProperties(visit func(child string)) (f ParagraphFormat, style string) {
	for at := s.Depth(); s.Child(at); {
		switch s.Word() {
		case "pStyle":
			style = s.val()
		case "jc":
			f.Align = s.val()
		case "ind":
			s.indents(&f)
		case "spacing":
			s.spacing(&f)
		case "contextualSpacing":
			f.Contextual = s.toggle()
		case "pageBreakBefore":
			f.PageBreakBefore = s.toggle()
		case "pBdr":
			for in := s.Depth(); s.Child(in); {
				switch s.Word() {
				case "top":
					f.Top = Border{s.val(), true}
				case "bottom":
					f.Bottom = Border{s.val(), true}
				}
			}
		case "numPr":
			for in := s.Depth(); s.Child(in); {
				switch n, ok := s.Number("val"); s.Word() {
				case "numId":
					f.List = Length{n, ok}
				case "ilvl":
					f.Level = Length{n, ok}
				}
			}
		case "framePr":
			switch drop := s.attr("dropCap"); {
			case drop != "" && drop != "none":
				f.Frame = dropCap
			default:
				f.Frame = cmp.Or(s.attr("xAlign"), "inline")
			}
		case "tabs":
			for in := s.Depth(); s.Child(in); {
				if n, ok := s.Number("pos"); ok && s.val() != "clear" && (!f.FirstTab.Given || n < f.FirstTab.At) {
					f.FirstTab = TabStop{n, s.val(), true}
				}
			}
		default:
			visit(s.Word())
		}
	}
	return f, style
}

func (s scanner) indents(f *ParagraphFormat) {
	if n, ok := s.numberOf("left", "start"); ok {
		f.Left = twips(n)
	}
	if n, ok := s.numberOf("right", "end"); ok {
		f.Right = twips(n)
	}
	if n, ok := s.Number("firstLine"); ok {
		f.FirstLine = twips(n)
	}
	if n, ok := s.Number("hanging"); ok {
		f.FirstLine = twips(-n)
	}
}

func (s scanner) spacing(f *ParagraphFormat) {
	if n, ok := s.Number("before"); ok {
		f.Before = twips(n)
	}
	if n, ok := s.Number("after"); ok {
		f.After = twips(n)
	}
	if n, ok := s.Number("line"); ok {
		f.Line, f.LineRule = twips(n), s.attr("lineRule")
	}
	if v := s.attr("beforeAutospacing"); v != "" {
		f.BeforeAuto = truth(v)
	}
	if v := s.attr("afterAutospacing"); v != "" {
		f.AfterAuto = truth(v)
	}
}

func truth(v string) Toggle {
	switch v {
	case "0", "false", "off":
		return Off
	}
	return On
}

// themeFonts are the typefaces of the theme: that of headings and that of text.
type themeFonts struct{ major, minor string }

func (t themeFonts) typeface(s scanner, direct, themed string) string {
	switch v := s.attr(themed); {
	case strings.HasPrefix(v, "major"):
		return t.major
	case strings.HasPrefix(v, "minor"):
		return t.minor
	}
	return s.attr(direct)
}

// readTheme finds the two typefaces of a theme.
func readTheme(s scanner) (fonts themeFonts, err error) {
	for token := s.Next(); token != xmltree.End; token = s.Next() {
		if token != xmltree.StartElement || !s.Is(xmltree.Drawing, "majorFont") && !s.Is(xmltree.Drawing, "minorFont") {
			continue
		}
		target := &fonts.major
		if s.Local == "minorFont" {
			target = &fonts.minor
		}
		for at := s.Depth(); s.Child(at); {
			if s.Is(xmltree.Drawing, "latin") {
				*target = s.Plain("typeface")
			}
		}
	}
	return fonts, s.Err
}

package check

import "strings"

// runProperties reads the rPr that the scanner stands at. Fonts named by the theme are looked up in it.
func (s partScanner) runProperties(fonts themeFonts) (f runFormat, style string) {
	for at := s.depth(); s.child(at); {
		switch s.word() {
		case "rStyle":
			style = s.val()
		case "rFonts":
			f.ascii = fonts.typeface(s, "ascii", "asciiTheme")
			f.other = fonts.typeface(s, "hAnsi", "hAnsiTheme")
		case "b":
			f.bold = s.toggle()
		case "i":
			f.italic = s.toggle()
		case "caps":
			f.caps = s.toggle()
		case "vanish":
			f.hidden = s.toggle()
		case "color":
			f.color = s.val()
		case "sz":
			f.size, _ = s.number("val")
		case "u":
			f.underline = s.val()
			if f.underline == "" {
				f.underline = "none"
			}
		case "vertAlign":
			f.raised = s.val()
		}
	}
	return f, style
}

// paragraphProperties reads the pPr that the scanner stands at. visit sees the children that are no format.
func (s partScanner) paragraphProperties(visit func(child string)) (f parFormat, style string) {
	for at := s.depth(); s.child(at); {
		switch s.word() {
		case "pStyle":
			style = s.val()
		case "jc":
			f.align = s.val()
		case "ind":
			s.indents(&f)
		case "spacing":
			s.spacing(&f)
		case "contextualSpacing":
			f.contextual = s.toggle()
		case "pageBreakBefore":
			f.newPage = s.toggle()
		case "pBdr":
			for in := s.depth(); s.child(in); {
				switch s.word() {
				case "top":
					f.top = border{s.val(), true}
				case "bottom":
					f.bottom = border{s.val(), true}
				}
			}
		case "numPr":
			for in := s.depth(); s.child(in); {
				switch n, ok := s.number("val"); s.word() {
				case "numId":
					f.list = length{n, ok}
				case "ilvl":
					f.level = length{n, ok}
				}
			}
		case "framePr":
			if f.frame = s.attr("xAlign"); f.frame == "" {
				f.frame = "inline"
			}
		case "tabs":
			for in := s.depth(); s.child(in); {
				if n, ok := s.number("pos"); ok && s.val() != "clear" && (!f.firstTab.given || n < f.firstTab.at) {
					f.firstTab = tab{n, s.val(), true}
				}
			}
		default:
			visit(s.word())
		}
	}
	return f, style
}

func (s partScanner) indents(f *parFormat) {
	if n, ok := s.numberOf("left", "start"); ok {
		f.left = twips(n)
	}
	if n, ok := s.numberOf("right", "end"); ok {
		f.right = twips(n)
	}
	if n, ok := s.number("firstLine"); ok {
		f.firstLine = twips(n)
	}
	if n, ok := s.number("hanging"); ok {
		f.firstLine = twips(-n)
	}
}

func (s partScanner) spacing(f *parFormat) {
	if n, ok := s.number("before"); ok {
		f.before = twips(n)
	}
	if n, ok := s.number("after"); ok {
		f.after = twips(n)
	}
	if n, ok := s.number("line"); ok {
		f.line, f.lineRule = twips(n), s.attr("lineRule")
	}
	if v := s.attr("beforeAutospacing"); v != "" {
		f.beforeAuto = truth(v)
	}
	if v := s.attr("afterAutospacing"); v != "" {
		f.afterAuto = truth(v)
	}
}

func truth(v string) toggle {
	switch v {
	case "0", "false", "off":
		return off
	}
	return on
}

// themeFonts are the typefaces of the theme: that of headings and that of text.
type themeFonts struct{ major, minor string }

func (t themeFonts) typeface(s partScanner, direct, themed string) string {
	switch v := s.attr(themed); {
	case strings.HasPrefix(v, "major"):
		return t.major
	case strings.HasPrefix(v, "minor"):
		return t.minor
	}
	return s.attr(direct)
}

// readTheme finds the two typefaces of a theme.
func readTheme(s partScanner) (fonts themeFonts, err error) {
	for token := s.next(); token != endOfPart; token = s.next() {
		if token != startElement || !s.is(spaceDrawing, "majorFont") && !s.is(spaceDrawing, "minorFont") {
			continue
		}
		target := &fonts.major
		if s.local == "minorFont" {
			target = &fonts.minor
		}
		for at := s.depth(); s.child(at); {
			if s.is(spaceDrawing, "latin") {
				*target = s.plain("typeface")
			}
		}
	}
	return fonts, s.err
}

package word

// A RunFormat is the format of characters. As what one source says, a zero field says nothing; as the format that Word
// shows, all of it is settled.
type RunFormat struct {
	ASCII, Other               string // typefaces: of plain letters, and of those with Vietnamese marks
	Size                       int    // in half points
	Color                      string
	Underline                  string // "none" says that there is none
	Raised                     string // superscript, subscript
	Spread                     Length // between two letters; less than nothing in condensed type
	Scale                      int    // width of the letters in per cent of their own; 0 says nothing
	Bold, Italic, Caps, Hidden Toggle
	Struck                     Toggle // struck through, once or twice
	Marked                     Toggle // on a ground of a colour, as by a marker
	Deleted                    bool   // of the mark of a paragraph: with changes tracked, and not yet for good
}

// defaultHalfSize is Word's where no source says anything.
const defaultHalfSize = 20

// Points is the size of the letters in points.
func (f *RunFormat) Points() float64 {
	if f.Size == 0 {
		return defaultHalfSize / 2.0
	}
	return float64(f.Size) / 2
}

// IsRaised reports whether the characters are superscript or subscript: a note mark or a power.
func (f *RunFormat) IsRaised() bool { return f.Raised == "superscript" || f.Raised == "subscript" }

// over lays one format on another. Toggles are overwritten too, which is right inside a chain of styles and for what is
// set directly; [effective] combines those of different kinds of style.
func (f RunFormat) over(under RunFormat) RunFormat {
	pick := func(mine, theirs string) string {
		if mine != "" {
			return mine
		}
		return theirs
	}
	f.ASCII, f.Other = pick(f.ASCII, under.ASCII), pick(f.Other, under.Other)
	f.Color, f.Underline, f.Raised = pick(f.Color, under.Color), pick(f.Underline, under.Underline), pick(f.Raised, under.Raised)
	if f.Size == 0 {
		f.Size = under.Size
	}
	f.Spread = f.Spread.over(under.Spread)
	if f.Scale == 0 {
		f.Scale = under.Scale
	}
	f.Bold, f.Italic = f.Bold.over(under.Bold), f.Italic.over(under.Italic)
	f.Caps, f.Hidden = f.Caps.over(under.Caps), f.Hidden.over(under.Hidden)
	f.Struck, f.Marked = f.Struck.over(under.Struck), f.Marked.over(under.Marked)
	return f
}

// effective is the format that Word shows: the defaults of the document, the styles of table, paragraph and character,
// and what is set directly. A toggle that several of the styles set is on if an odd number of them set it (ISO/IEC
// 29500-1, 17.7.3): bold characters in a bold paragraph are upright again.
func effective(defaults, table, paragraph, character, direct RunFormat) RunFormat {
	f := direct.over(character.over(paragraph.over(table.over(defaults))))
	settle := func(of func(RunFormat) Toggle) Toggle {
		if t := of(direct); t != Unsaid {
			return t
		}
		if of(defaults) == On {
			return On
		}
		result := Off
		for _, source := range [...]RunFormat{table, paragraph, character} {
			if of(source) == On {
				result = result.opposite()
			}
		}
		return result
	}
	f.Bold = settle(func(f RunFormat) Toggle { return f.Bold })
	f.Italic = settle(func(f RunFormat) Toggle { return f.Italic })
	f.Caps = settle(func(f RunFormat) Toggle { return f.Caps })
	f.Hidden = settle(func(f RunFormat) Toggle { return f.Hidden })
	return f
}

// A Length is a number of twips that a source may give or not.
type Length struct {
	Twips int
	Given bool
}

func twips(n int) Length { return Length{n, true} }

func (l Length) over(under Length) Length {
	if l.Given {
		return l
	}
	return under
}

// A Border is one edge of a paragraph.
type Border struct {
	Style string // single, dashed, nil
	Given bool
}

func (b Border) over(under Border) Border {
	if b.Given {
		return b
	}
	return under
}

// Drawn reports whether the border can be seen.
func (b Border) Drawn() bool { return b.Given && b.Style != "nil" && b.Style != "none" }

// A ParagraphFormat is the format of a paragraph, in twips.
type ParagraphFormat struct {
	Align                  string
	Left, Right, FirstLine Length
	Before, After, Line    Length
	LineRule               string // auto, exact, atLeast
	BeforeAuto, AfterAuto  Toggle // the space that a browser would leave
	Contextual             Toggle // no space between paragraphs of one style
	PageBreakBefore        Toggle
	Top, Bottom            Border
	List, Level            Length // numbering: the list and the level in it
	Frame                  string // alignment of a text frame, "center"; "inline" of one without; "dropCap" of a letter as high as some lines
	FirstTab               TabStop
}

// A TabStop is the first tab stop of a paragraph.
type TabStop struct {
	At    int
	Kind  string
	Given bool
}

func (f ParagraphFormat) over(under ParagraphFormat) ParagraphFormat {
	if f.Align == "" {
		f.Align = under.Align
	}
	f.Left, f.Right, f.FirstLine = f.Left.over(under.Left), f.Right.over(under.Right), f.FirstLine.over(under.FirstLine)
	f.Before, f.After = f.Before.over(under.Before), f.After.over(under.After)
	if !f.Line.Given {
		f.Line, f.LineRule = under.Line, under.LineRule
	}
	f.BeforeAuto, f.AfterAuto = f.BeforeAuto.over(under.BeforeAuto), f.AfterAuto.over(under.AfterAuto)
	f.Contextual, f.PageBreakBefore = f.Contextual.over(under.Contextual), f.PageBreakBefore.over(under.PageBreakBefore)
	f.Top, f.Bottom = f.Top.over(under.Top), f.Bottom.over(under.Bottom)
	f.List, f.Level = f.List.over(under.List), f.Level.over(under.Level)
	if f.Frame == "" {
		f.Frame = under.Frame
	}
	if !f.FirstTab.Given {
		f.FirstTab = under.FirstTab
	}
	return f
}

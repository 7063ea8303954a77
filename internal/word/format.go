package check

// A runFormat is the format of characters. As what one source says, a zero field says nothing; as the format that Word
// shows, all of it is settled.
type runFormat struct {
	ascii, other               string // typefaces: of plain letters, and of those with Vietnamese marks
	size                       int    // in half points
	color                      string
	underline                  string // "none" says that there is none
	raised                     string // superscript, subscript
	bold, italic, caps, hidden toggle
}

// defaultHalfSize is Word's where no source says anything.
const defaultHalfSize = 20

// points is the size of the letters in points.
func (f *runFormat) points() float64 {
	if f.size == 0 {
		return defaultHalfSize / 2.0
	}
	return float64(f.size) / 2
}

// isRaised reports whether the characters are superscript or subscript: a note mark or a power.
func (f *runFormat) isRaised() bool { return f.raised == "superscript" || f.raised == "subscript" }

// over lays one format on another. Toggles are overwritten too, which is right inside a chain of styles and for what is
// set directly; [effective] combines those of different kinds of style.
func (f runFormat) over(under runFormat) runFormat {
	pick := func(mine, theirs string) string {
		if mine != "" {
			return mine
		}
		return theirs
	}
	f.ascii, f.other = pick(f.ascii, under.ascii), pick(f.other, under.other)
	f.color, f.underline, f.raised = pick(f.color, under.color), pick(f.underline, under.underline), pick(f.raised, under.raised)
	if f.size == 0 {
		f.size = under.size
	}
	f.bold, f.italic = f.bold.over(under.bold), f.italic.over(under.italic)
	f.caps, f.hidden = f.caps.over(under.caps), f.hidden.over(under.hidden)
	return f
}

// effective is the format that Word shows: the defaults of the document, the styles of table, paragraph and character,
// and what is set directly. A toggle that several of the styles set is on if an odd number of them set it (ISO/IEC
// 29500-1, 17.7.3): bold characters in a bold paragraph are upright again.
func effective(defaults, table, paragraph, character, direct runFormat) runFormat {
	f := direct.over(character.over(paragraph.over(table.over(defaults))))
	settle := func(of func(runFormat) toggle) toggle {
		if t := of(direct); t != unsaid {
			return t
		}
		if of(defaults) == on {
			return on
		}
		result := off
		for _, source := range [...]runFormat{table, paragraph, character} {
			if of(source) == on {
				result = result.opposite()
			}
		}
		return result
	}
	f.bold = settle(func(f runFormat) toggle { return f.bold })
	f.italic = settle(func(f runFormat) toggle { return f.italic })
	f.caps = settle(func(f runFormat) toggle { return f.caps })
	f.hidden = settle(func(f runFormat) toggle { return f.hidden })
	return f
}

// A length is a number of twips that a source may give or not.
type length struct {
	twips int
	given bool
}

func twips(n int) length { return length{n, true} }

func (l length) over(under length) length {
	if l.given {
		return l
	}
	return under
}

// A border is one edge of a paragraph.
type border struct {
	style string // single, dashed, nil
	given bool
}

func (b border) over(under border) border {
	if b.given {
		return b
	}
	return under
}

// drawn reports whether the border can be seen.
func (b border) drawn() bool { return b.given && b.style != "nil" && b.style != "none" }

// A parFormat is the format of a paragraph, in twips.
type parFormat struct {
	align                  string
	left, right, firstLine length
	before, after, line    length
	lineRule               string // auto, exact, atLeast
	beforeAuto, afterAuto  toggle // the space that a browser would leave
	contextual             toggle // no space between paragraphs of one style
	newPage                toggle
	top, bottom            border
	list, level            length // numbering: the list and the level in it
	frame                  string // alignment of a text frame, "center"; "inline" of one without
	firstTab               tab
}

// A tab is the first tab stop of a paragraph.
type tab struct {
	at    int
	kind  string
	given bool
}

func (f parFormat) over(under parFormat) parFormat {
	if f.align == "" {
		f.align = under.align
	}
	f.left, f.right, f.firstLine = f.left.over(under.left), f.right.over(under.right), f.firstLine.over(under.firstLine)
	f.before, f.after = f.before.over(under.before), f.after.over(under.after)
	if !f.line.given {
		f.line, f.lineRule = under.line, under.lineRule
	}
	f.beforeAuto, f.afterAuto = f.beforeAuto.over(under.beforeAuto), f.afterAuto.over(under.afterAuto)
	f.contextual, f.newPage = f.contextual.over(under.contextual), f.newPage.over(under.newPage)
	f.top, f.bottom = f.top.over(under.top), f.bottom.over(under.bottom)
	f.list, f.level = f.list.over(under.list), f.level.over(under.level)
	if f.frame == "" {
		f.frame = under.frame
	}
	if !f.firstTab.given {
		f.firstTab = under.firstTab
	}
	return f
}

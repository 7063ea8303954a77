package doc

// A StyleID names a style within the document: letters and digits without accents, "TieuNgu". The zero value is no style.
type StyleID string

// A Style is a named set of formatting, as Word's style list shows it. Every format decision is one. It has Font, Size and
// Ink from the style that it is based on where it says nothing of them, and nothing else.
type Style struct {
	ID      StyleID
	Name    string // "Tiêu ngữ"; without a comma, where Word ends a name
	Kind    StyleKind
	BasedOn StyleID
	Next    StyleID // of the paragraph that follows when a clerk presses Enter
	Role    Role

	Font         string // all four font slots
	Size         Length
	Bold, Italic bool
	Superscript  bool
	Ink          string // of the type, and in a table style of the lines: "FF0000"; empty is that of plain text

	Align         Alignment
	FirstLine     Length // first-line indent
	Left, Right   Length // indents
	Before, After Length
	Line          Line
	KeepNext      bool // with the next paragraph
	KeepLines     bool // the paragraph on one page
	Outline       int  // level in the navigation pane, from 1; 0 is body text
	RuleAbove     Length
	CellMargin    Length // of a table style: left and right of the text in a cell
	Border        Length // of a table style: the lines around and between the cells; 0 draws none
}

// StyleKind says what a style applies to.
type StyleKind uint8

// The kinds of style.
const (
	ParagraphStyle StyleKind = iota
	CharacterStyle
	TableStyle
)

// A Role is what an office program uses a style for of its own accord, as it uses one with an Outline for headings: a clerk
// who adds a note in Word gets one that looks like ours.
type Role uint8

// The roles.
const (
	NoRole         Role = iota
	NoteRole            // the text of a note
	NoteMarkRole        // its mark
	PageNumberRole      // the margin that holds the number of the page
)

// Alignment of the lines of a paragraph.
type Alignment uint8

// The alignments.
const (
	Left Alignment = iota
	Centre
	Right
	Justified
)

// Line is the distance of lines: a multiple of single spacing, or exact.
type Line struct {
	Multiple float64 // of single spacing; 0 with Exactly 0 means 1
	Exactly  Length
}

package check

import (
	"github.com/vanthu/baocao/decree"
)

// A Comparison is what a file has otherwise than the one that it was made from.
type Comparison struct {
	Formats   []FormatChange `json:"formats"`
	Texts     []TextChange   `json:"texts"`     // every letter, sign and blank; none where the files say the same
	Corrected []Finding      `json:"corrected"` // findings of the old file that the new one has not
	Left      []Finding      `json:"left"`      // findings of the new file
}

// A FormatChange is a property that a component, or the page, has another value of.
type FormatChange struct {
	Component decree.Component `json:"-"` // zero of the page
	Property  decree.Property  `json:"-"`
	Where     Where            `json:"where"`  // the first of the paragraphs in the new file
	Places    int              `json:"places"` // how many paragraphs of the old file looked otherwise; 0 of the page
	Was       decree.Message   `json:"was"`
	Is        decree.Message   `json:"is"`
}

// A TextChange is a stretch of text that the new file has otherwise.
type TextChange struct {
	Kind TextKind `json:"kind"`
	Was  string   `json:"was,omitempty"` // nothing of what the old file does not have
	Is   string   `json:"is,omitempty"`  // nothing of what the new file does not have
	From Where    `json:"from,omitzero"` // in the old file; zero where nothing stands there
	To   Where    `json:"to,omitzero"`   // in the new file, or before what is not there
}

// A TextKind says what kind of change a change of text is.
type TextKind uint8

// The kinds, those that change the words last.
const (
	ComposedLetters TextKind = iota // letters and their marks were apart, and are one character
	TypedNumbers                    // numbers that Word counted, and that are typed letters now
	JoinedBlanks                    // blanks beside each other are one, or a blank beside a sign came or went
	Dashes                          // dashes of lists and names
	EndMarks                        // signs at the end of a paragraph: “./.”, “;”
	OtherSigns                      // other signs
	RaisedLetters                   // letters that are raised or lowered, or are not any more
	LetterCases                     // capitals and small letters
	Numerals                        // numbers: “03”, “3”
	Constants                       // words that the Decree prints, and a library writes itself: Quốc hiệu, “Số:”
	Moved                           // words that stand elsewhere
	Wording                         // other words
)

var textKinds = [...]decree.Message{
	ComposedLetters: {Vi: "chữ và dấu rời được ghép thành một ký tự", En: "letters and their marks made one character"},
	TypedNumbers:    {Vi: "số thứ tự do Word tự đánh, nay là chữ trong đoạn", En: "numbers that Word counted, now typed"},
	JoinedBlanks:    {Vi: "khoảng trắng thừa, thiếu", En: "blanks too many or too few"},
	Dashes:          {Vi: "gạch ngang, gạch đầu dòng", En: "dashes"},
	EndMarks:        {Vi: "dấu ở cuối đoạn", En: "signs at the end of a paragraph"},
	OtherSigns:      {Vi: "dấu câu, ký hiệu khác", En: "other signs"},
	RaisedLetters:   {Vi: "chữ nâng lên, hạ xuống", En: "raised and lowered letters"},
	LetterCases:     {Vi: "chữ hoa, chữ thường", En: "capitals and small letters"},
	Numerals:        {Vi: "chữ số", En: "numerals"},
	Constants:       {Vi: "chữ in sẵn theo mẫu", En: "words that the template prints"},
	Moved:           {Vi: "chữ đứng ở chỗ khác", En: "words that stand elsewhere"},
	Wording:         {Vi: "lời văn", En: "wording"},
}

// Name names the kind.
func (k TextKind) Name() decree.Message { return textKinds[min(int(k), len(textKinds)-1)] }

// String gives a word for the kind in English: "dashes", "wording".
func (k TextKind) String() string {
	return [...]string{"composed letters", "typed numbers", "blanks", "dashes", "end marks", "signs", "raised letters", "letter cases", "numerals", "constants", "moved", "wording"}[min(k, Wording)]
}

// MarshalText writes the kind as its English word.
func (k TextKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// Compare compares a file with the one that it was made from, both as [Read] has read them. Paragraphs of the old file that are
// known to read otherwise than they stand there, such as those in a typeface from before Unicode, are compared as reread has them,
// by their part and paragraph.
func Compare(was, is *Result, reread map[Where]string) *Comparison {
	c := &Comparison{Formats: []FormatChange{}, Texts: []TextChange{}, Corrected: gone(was, is), Left: append([]Finding{}, is.Findings...)}
	if was.outline == nil || is.outline == nil {
		return c
	}
	c.Formats = append(c.Formats, formatChanges(was.outline, is.outline)...)
	c.Texts = append(c.Texts, textChanges(unitsOf(was.outline, reread), unitsOf(is.outline, nil))...)
	return c
}

// gone are the findings of a file that another has not, by rule and component.
func gone(was, is *Result) []Finding {
	list := []Finding{}
	type key struct {
		rule      string
		component decree.Component
		message   string
	}
	still := make(map[key]bool)
	for _, f := range is.Findings {
		still[key{f.Rule, f.Component, f.Message.En}] = true
	}
	for _, f := range was.Findings {
		if !still[key{f.Rule, f.Component, f.Message.En}] {
			list = append(list, f)
		}
	}
	return list
}

package decree

// The words in front of the numbers of a text that is laid out by them (CiteHeadings). Each stands with its number on a
// line of its own, but for Điều, whose title follows on the line.
const (
	TextPart       = "Phần"
	TextChapter    = "Chương"
	TextDivision   = "Mục"
	TextSubsection = "Tiểu mục"
	TextArticle    = "Điều"
)

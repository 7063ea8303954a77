package model

// Body is running content: sections, paragraphs, items and tables in their order.
// In a source it is a Markdown string or a list of blocks.
type Body []Block

// A Block is one of its fields; the others are left empty.
type Block struct {
	// Section is a heading with what stands under it.
	Section *Section `json:"section,omitempty"`
	// Paragraph is a paragraph of running text.
	Paragraph Text `json:"paragraph,omitzero"`
	// Item is a line with a dash or a number in front (gạch đầu dòng).
	Item *Item `json:"item,omitempty"`
	// Table is a table within the text.
	Table *Table `json:"table,omitempty"`
	// Quote is a paragraph that cites a text word for word (trích dẫn).
	Quote Text `json:"quote,omitzero"`
	// Centred is a plain paragraph in the middle of the line, as under the title of a form: "(Áp dụng cho cấp xã)".
	Centred Text `json:"centred,omitzero"`
	// Picture is an image of its own, centred.
	Picture *Picture `json:"picture,omitempty"`
}

// SectionOf returns a section of that title, numbered by its place, with what stands under it. Like [Plain], it takes no
// character for a mark, and so do ParagraphOf and ItemOf.
func SectionOf(title string, body ...Block) Block {
	return Block{Section: &Section{Title: Plain(title), Body: body}}
}

// ParagraphOf returns a paragraph of running text.
func ParagraphOf(text string) Block { return Block{Paragraph: Plain(text)} }

// ItemOf returns a line with a dash in front (gạch đầu dòng).
func ItemOf(text string) Block { return Block{Item: &Item{Text: Plain(text)}} }

// A Section is a heading (mục, khoản, điểm) and its content.
// Its level is one below the section that holds it, and decides its automatic number: "I.", "1.", "a)", "-", "+", or in
// [DecimalScheme] "1.", "1.1.", "1.1.1.". Under a phần or chương levels begin at the first, under a mục with its word, a
// tiểu mục or a điều at the second.
type Section struct {
	// Kind says what the section is where it is more than its level tells: a phần, chương, mục, tiểu mục or điều, whose
	// word is printed with the number. Under a điều a section without a kind is a khoản, and under that a điểm. A Form
	// (biểu mẫu) stands directly in an appendix; each begins a page, but for one right under the head of the appendix.
	Kind SectionKind `json:"kind,omitzero"`
	// Number is the section's own number with its mark, "II." or "2.", without the word of its kind; automatic numbers
	// go on from it. A phần may have it in words, "thứ nhất", up to the twentieth.
	// That of a form is its whole label, "Biểu mẫu 1" or "Biểu số 01/BC-STC". Empty: numbered by its place.
	Number string `json:"number,omitempty"`
	// Level, 1 to 5, is given where levels are skipped, as in an appendix whose headings begin with "1.".
	// 0: one below the section that holds it.
	Level int `json:"level,omitempty"`
	// Title is the heading itself, capitals typed where the office wants them. Required, but for a khoản or điểm that
	// is plain text: its number then stands in front of the paragraph that Body begins with.
	Title Text `json:"title,omitzero"`
	// Start is the first automatic number of the sections directly under this one, 1 to 1,000; 0 means 1.
	Start int `json:"start,omitempty"`
	// Body is what stands under the heading.
	Body Body `json:"body,omitempty"`
}

// An Item is a gạch đầu dòng: a marker, its text, and what belongs under it.
type Item struct {
	// Marker is printed as it stands: "-", "+", "*", "1.", "a)"; at most 8 characters. Empty: "-",
	// and "+" within an item.
	Marker string `json:"marker,omitempty"`
	// Text is the line itself. Required.
	Text Text `json:"text"`
	// Body is what belongs to the item: further paragraphs and items.
	Body Body `json:"body,omitempty"`
}

package decree

// A Property is one thing about a component or a page that a rule may fix and a checker may observe.
type Property int

// The properties of a component.
const (
	PropertyFont      Property = iota + 1 // phông chữ
	PropertyInk                           // màu chữ
	PropertySize                          // cỡ chữ
	PropertyBold                          // đậm or not
	PropertyItalic                        // nghiêng or đứng
	PropertyCase                          // in hoa or in thường
	PropertyAlign                         // canh lề
	PropertyFirstLine                     // lùi đầu dòng
	PropertyBefore                        // khoảng cách giữa các đoạn văn
	PropertyLine                          // khoảng cách giữa các dòng
)

// The properties of a page and of its numbers.
const (
	PropertyPaper       Property = iota + PropertyLine + 1 // khổ giấy
	PropertyOrientation                                    // kiểu trình bày
	PropertyTop                                            // lề trên
	PropertyBottom                                         // lề dưới
	PropertyLeft                                           // lề trái
	PropertyRight                                          // lề phải
	PropertyFirstNumber                                    // số trang bắt đầu
	PropertyNumerals                                       // kiểu số trang
	PropertyNumberPlace                                    // vị trí số trang
	PropertyFirstPage                                      // số trang trên trang thứ nhất
)

// The properties of a rule line (đường kẻ).
const (
	PropertyLineLength  Property = iota + PropertyFirstPage + 1 // độ dài đường kẻ
	PropertyLineStroke                                          // nét kẻ
	PropertyLineBalance                                         // đặt cân đối
)

// String gives the English name, as it stands in a message: "size".
func (p Property) String() string { return p.name().En }

// Vietnamese gives the Vietnamese name, as it stands in a message: "cỡ chữ".
func (p Property) Vietnamese() string { return p.name().Vi }

func (p Property) name() Message { return nameOf(propertyNames[:], int(p), "Property") }

var propertyNames = [...]Message{
	PropertyFont:        {"phông chữ", "typeface"},
	PropertyInk:         {"màu chữ", "colour"},
	PropertySize:        {"cỡ chữ", "size"},
	PropertyBold:        {"độ đậm", "weight"},
	PropertyItalic:      {"kiểu chữ", "slant"},
	PropertyCase:        {"loại chữ", "case"},
	PropertyAlign:       {"canh lề", "alignment"},
	PropertyFirstLine:   {"lùi đầu dòng", "first-line indent"},
	PropertyBefore:      {"khoảng cách giữa các đoạn văn", "space between paragraphs"},
	PropertyLine:        {"khoảng cách giữa các dòng", "line spacing"},
	PropertyPaper:       {"khổ giấy", "paper"},
	PropertyOrientation: {"kiểu trình bày", "orientation"},
	PropertyTop:         {"lề trên", "top margin"},
	PropertyBottom:      {"lề dưới", "bottom margin"},
	PropertyLeft:        {"lề trái", "left margin"},
	PropertyRight:       {"lề phải", "right margin"},
	PropertyFirstNumber: {"số trang bắt đầu", "first page number"},
	PropertyNumerals:    {"kiểu số trang", "page numerals"},
	PropertyNumberPlace: {"vị trí số trang", "place of the page number"},
	PropertyFirstPage:   {"số trang trên trang thứ nhất", "page number on the first page"},
	PropertyLineLength:  {"độ dài đường kẻ", "length of the line"},
	PropertyLineStroke:  {"nét kẻ", "stroke of the line"},
	PropertyLineBalance: {"vị trí đường kẻ", "place of the line"},
}

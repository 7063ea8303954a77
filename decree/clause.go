package decree

import "strings"

// A Clause is a place in Nghị định 30/2020/NĐ-CP, as a Vietnamese text cites it. The empty clause cites nothing.
type Clause string

// Phụ lục I, Phần I, Mục I: the page as a whole (quy định chung).
const (
	CitePaper       Clause = "Phụ lục I, Phần I, Mục I, khoản 1"
	CiteOrientation Clause = "Phụ lục I, Phần I, Mục I, khoản 2"
	CiteMargins     Clause = "Phụ lục I, Phần I, Mục I, khoản 3"
	CiteFont        Clause = "Phụ lục I, Phần I, Mục I, khoản 4"
	CitePageNumber  Clause = "Phụ lục I, Phần I, Mục I, khoản 7"
)

// Phụ lục I, Phần I, Mục II: the main components (các thành phần thể thức chính).
const (
	CiteNationalName    Clause = "Phụ lục I, Phần I, Mục II, khoản 1 điểm a"
	CiteMotto           Clause = "Phụ lục I, Phần I, Mục II, khoản 1 điểm b"
	CiteMottoSpacing    Clause = "Phụ lục I, Phần I, Mục II, khoản 1 điểm c"
	CiteAgencyName      Clause = "Phụ lục I, Phần I, Mục II, khoản 2 điểm a"
	CiteAgency          Clause = "Phụ lục I, Phần I, Mục II, khoản 2 điểm b"
	CiteSymbol          Clause = "Phụ lục I, Phần I, Mục II, khoản 3 điểm b"
	CiteNumber          Clause = "Phụ lục I, Phần I, Mục II, khoản 3 điểm c"
	CitePlace           Clause = "Phụ lục I, Phần I, Mục II, khoản 4 điểm a"
	CiteDate            Clause = "Phụ lục I, Phần I, Mục II, khoản 4 điểm b"
	CitePlaceDate       Clause = "Phụ lục I, Phần I, Mục II, khoản 4 điểm c"
	CiteDocumentType    Clause = "Phụ lục I, Phần I, Mục II, khoản 5 điểm b"
	CiteLegalBases      Clause = "Phụ lục I, Phần I, Mục II, khoản 6 điểm a"
	CiteCitations       Clause = "Phụ lục I, Phần I, Mục II, khoản 6 điểm b"
	CiteHeadingTitles   Clause = "Phụ lục I, Phần I, Mục II, khoản 6 điểm d"
	CiteHeadings        Clause = "Phụ lục I, Phần I, Mục II, khoản 6 điểm đ"
	CiteBodyText        Clause = "Phụ lục I, Phần I, Mục II, khoản 6 điểm e"
	CitePrefix          Clause = "Phụ lục I, Phần I, Mục II, khoản 7 điểm b"
	CiteSignerName      Clause = "Phụ lục I, Phần I, Mục II, khoản 7 điểm c"
	CiteSignatureImage  Clause = "Phụ lục I, Phần I, Mục II, khoản 7 điểm d"
	CiteSignature       Clause = "Phụ lục I, Phần I, Mục II, khoản 7 điểm đ"
	CiteSealImage       Clause = "Phụ lục I, Phần I, Mục II, khoản 8 điểm a"
	CiteAddressing      Clause = "Phụ lục I, Phần I, Mục II, khoản 9 điểm b"
	CiteOtherRecipients Clause = "Phụ lục I, Phần I, Mục II, khoản 9 điểm c"
	CiteRecipients      Clause = "Phụ lục I, Phần I, Mục II, khoản 9 điểm d"
)

// Phụ lục I, Phần I, Mục III: the other components (các thành phần thể thức khác).
const (
	CiteAppendixNumber    Clause = "Phụ lục I, Phần I, Mục III, khoản 1 điểm a"
	CiteAppendixHeading   Clause = "Phụ lục I, Phần I, Mục III, khoản 1 điểm b"
	CiteAppendixReference Clause = "Phụ lục I, Phần I, Mục III, khoản 1 điểm c"
	CiteAppendixFile      Clause = "Phụ lục I, Phần I, Mục III, khoản 1 điểm d"
	CiteAppendixPages     Clause = "Phụ lục I, Phần I, Mục III, khoản 1 điểm đ"
	CiteSecrecy           Clause = "Phụ lục I, Phần I, Mục III, khoản 2 điểm a"
	CiteUrgency           Clause = "Phụ lục I, Phần I, Mục III, khoản 2 điểm b"
	CiteCirculation       Clause = "Phụ lục I, Phần I, Mục III, khoản 2 điểm c"
	CiteDrafterMark       Clause = "Phụ lục I, Phần I, Mục III, khoản 3"
	CiteContactLine       Clause = "Phụ lục I, Phần I, Mục III, khoản 4"
)

// CiteFaces is the table of type faces (mẫu chữ), which gives a row to nearly every component.
const CiteFaces Clause = "Phụ lục I, Phần I, Mục V"

// Rows of the table of type faces (Phụ lục I, Phần I, Mục V) and templates that alone show something.
const (
	CiteRowNumber        Clause = "Phụ lục I, Phần I, Mục V, số thứ tự 3"
	CiteRowHeadings      Clause = "Phụ lục I, Phần I, Mục V, số thứ tự 6b"
	CiteAbbreviations    Clause = "Phụ lục III, Mục I"
	CiteNamedTemplate    Clause = "Phụ lục III, Mục II, Mẫu 1.4"
	CiteAppendixTemplate Clause = "Phụ lục III, Mục II, Mẫu 2.1"
	CiteDocTypes         Clause = "Điều 7"
	CiteStateDocuments   Clause = "Điều 4 khoản 2 điểm a"
	CiteNumberSeries     Clause = "Điều 15 khoản 1"
)

// CiteSentData are the data of a document sent (thông tin đầu vào của dữ liệu quản lý văn bản đi).
const CiteSentData Clause = "Phụ lục VI"

// Phụ lục II: capitals (viết hoa trong văn bản hành chính).
const (
	CiteCapitalPeople   Clause = "Phụ lục II, Mục V, khoản 1"
	CiteCapitalCitation Clause = "Phụ lục II, Mục V, khoản 7"
	CiteCapitalTime     Clause = "Phụ lục II, Mục V, khoản 8"
)

// English gives the place in English words: "Appendix I, Part I, Section II, clause 1 point b". The letters of points
// and the numbers stay as they are.
func (c Clause) English() string { return toEnglish.Replace(string(c)) }

var toEnglish = strings.NewReplacer(
	"Phụ lục", "Appendix", "Phần", "Part", "Mục", "Section", "Điều", "Article",
	"khoản", "clause", "điểm", "point", "số thứ tự", "row", "Mẫu", "Template",
)

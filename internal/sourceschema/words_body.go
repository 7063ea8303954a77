package sourceschema

import "github.com/vanthu/baocao/decree"

// bodyWords are the words of the text and of what is in it.
var bodyWords = map[string]words{
	"Report.body": {
		"Nội dung: một chuỗi Markdown, hoặc danh sách các khối. Trong tệp .md nội dung đứng sau phần này.",
		"The text: a string of Markdown, or a list of blocks. In a .md file it follows this part.", decree.CiteBodyText},
	"Report.closing": {
		"Đoạn kết; dấu ./. được thêm tự động.",
		"The last paragraph; the mark ./. is added.", ""},
	"Report.notes": {
		"Chú thích theo nhãn; văn bản dẫn đến bằng [^nhãn].",
		"Notes by their labels; a text refers to one by [^label].", ""},
	"Report.numbers": {
		"Cách viết số trong nguồn: vi là 1.973,25, point là 1973.25. Bỏ trống: số hiểu được hai cách như 1.973 bị từ chối.",
		"How the numbers of the source are typed: vi is 1.973,25, point is 1973.25. Blank: one that can be two, 1.973, is refused.", ""},
	"Report.first_note": {
		"Số của chú thích đầu tiên. Bỏ trống: 1.",
		"Number of the first note. Blank: 1.", ""},
	"Report.numbering": {
		"Cách đánh số các mục không ghi số: lettered là I. / 1. / a), decimal là 1. / 1.1. / 1.1.1.",
		"How sections without a number are numbered: lettered is I. / 1. / a), decimal is 1. / 1.1. / 1.1.1.", decree.CiteHeadings},
	"Report.figures": {
		"Số liệu có tên; văn bản và bảng dùng bằng {{tên}}, để mỗi số chỉ gõ một lần.",
		"Named numbers, which the text and the tables use as {{name}}, so that each is typed once.", ""},
	"Report.sums": {
		"Số liệu nào là tổng của những số liệu nào; cộng sai thì báo lỗi.",
		"Which figures are the sums of which; one that does not add up is an error.", ""},
	"Block": {
		"Một khối: chỉ một trong các khóa này.",
		"A block: one of these keys.", ""},
	"Block.section":   {"Một mục có đề mục.", "A heading and what stands under it.", decree.CiteHeadings},
	"Block.paragraph": {"Một đoạn văn, Markdown trong dòng.", "A paragraph, in inline Markdown.", decree.CiteBodyText},
	"Block.item":      {"Một gạch đầu dòng hoặc điểm.", "A line with a dash or a letter in front.", decree.CiteHeadings},
	"Block.table":     {"Một bảng.", "A table.", ""},
	"Block.quote":     {"Một đoạn trích nguyên văn.", "A paragraph quoted word for word.", ""},
	"Block.centred":   {"Một đoạn căn giữa.", "A plain paragraph in the middle of the line.", ""},
	"Block.picture":   {"Một hình, đứng riêng ở giữa.", "A picture of its own, centred.", ""},
	"Section": {
		"Một mục: đề mục và nội dung dưới đó.",
		"A heading and what stands under it.", decree.CiteHeadings},
	"Section.kind": {
		"Loại: phần, chương, mục, tiểu mục, điều, khoản, điểm; form là biểu mẫu trong phụ lục. Bỏ trống: theo cấp.",
		"Kind: part, chapter, division, subsection, article, clause, point; form in an appendix. Blank: by its level.", decree.CiteHeadings},
	"Section.number": {
		"Số của mục với dấu của nó: II., 2., a); của phần cũng có thể bằng chữ: thứ nhất; của biểu mẫu là cả nhãn: Biểu mẫu 1. Bỏ trống: tự đánh số.",
		"Its own number with its mark: II., 2., a); that of a part also in words: thứ nhất; of a form the whole label: Biểu mẫu 1. Blank: numbered by its place.", decree.CiteHeadings},
	"Section.level": {
		"Cấp, 1 đến 5, khi bỏ qua cấp. Bỏ trống: dưới mục chứa nó một cấp.",
		"Level, 1 to 5, where levels are skipped. Blank: one below the section that holds it.", decree.CiteHeadings},
	"Section.title": {"Đề mục.", "The heading itself.", decree.CiteHeadingTitles},
	"Section.start": {
		"Số bắt đầu của các mục con tự đánh số. Bỏ trống: 1.",
		"First automatic number of the sections under it. Blank: 1.", ""},
	"Section.body": {
		"Nội dung dưới đề mục: Markdown hoặc danh sách các khối.",
		"What stands under the heading: Markdown or a list of blocks.", ""},
	"Item": {
		"Một gạch đầu dòng và những gì thuộc về nó.",
		"A line with its marker, and what belongs to it.", decree.CiteHeadings},
	"Item.marker": {
		"Dấu đầu dòng, in như gõ: -, +, *, 1., a). Bỏ trống: -.",
		"The marker, printed as it stands: -, +, *, 1., a). Blank: -.", decree.CiteHeadings},
	"Item.text": {"Chữ của dòng.", "The line itself.", ""},
	"Item.body": {
		"Những gì thuộc về dòng này: Markdown hoặc danh sách các khối.",
		"What belongs to the line: Markdown or a list of blocks.", ""},
	"Picture": {
		"Hình PNG hoặc JPEG.",
		"An image in PNG or JPEG.", ""},
	"Picture.file": {
		"Tên tệp, tính từ thư mục của nguồn.",
		"The file's name, from the folder of the source.", ""},
	"Picture.alt": {
		"Lời mô tả hình cho người không xem được.",
		"What the image shows, in words, for those who cannot see it.", ""},
	"Picture.width": {
		"Chiều rộng, mi-li-mét. Bỏ trống: cỡ của hình.",
		"Width in millimetres. Blank: the image's own.", ""},
	"Figure": {
		"Một số liệu: số như gõ (488, 05, 1973.25, 13.9%), hoặc số và cách in.",
		"A number as it is typed (488, 05, 1973.25, 13.9%), or with the way in which it is printed.", ""},
	"Figure.value":    {"Giá trị, dấu chấm trước phần thập phân.", "The value, with a dot before the decimals.", ""},
	"Figure.decimals": {"Số chữ số thập phân.", "Digits after the comma.", ""},
	"Figure.percent":  {"In dấu % sau số.", "Print % after the number.", ""},
	"Figure.numbers":  {"Cách viết giá trị: vi hoặc point.", "How the value is typed: vi or point.", ""},
	"Figure.pad":      {"In số 0 trước số nguyên dưới 10: 05.", "Print a zero before a whole number under 10: 05.", decree.CiteNumber},
	"Sum":             {"Một tổng và các phần.", "A sum and its parts.", ""},
	"Sum.total":       {"Tên số liệu là tổng.", "Name of the figure that is the sum.", ""},
	"Sum.parts":       {"Tên các số liệu cộng lại.", "Names of the figures that add up to it.", ""},
}

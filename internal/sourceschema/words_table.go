package sourceschema

import "github.com/vanthu/baocao/decree"

// tableWords are the words of tables and appendices.
var tableWords = map[string]words{
	"Table": {
		"Một bảng: cây các cột và các dòng.",
		"A table: a tree of columns, and rows.", ""},
	"Table.id":        {"Tên để chương trình tìm bảng này; không in ra.", "A name by which a program finds the table; not printed.", ""},
	"Table.caption":   {"Tên bảng, ở trên bảng.", "The table's name, above it.", ""},
	"Table.columns":   {"Các cột ngoài cùng. Bỏ trống khi có file: lấy dòng đầu của tệp.", "The outermost columns. Blank beside file: its first line.", ""},
	"Table.kind":      {"Loại của mọi cột không ghi loại riêng.", "Kind of every column that does not say its own.", ""},
	"Table.unit":      {"Đơn vị tính, ở trên bảng bên phải.", "What the numbers count, above the table at the right.", ""},
	"Table.note":      {"Ghi chú dưới bảng: nguồn số liệu.", "Stands under the table: the source of the numbers.", ""},
	"Table.landscape": {"Đặt bảng trên trang ngang riêng.", "Set the table on pages of its own that are wider than high.", decree.CiteOrientation},
	"Table.size":      {"Cỡ chữ của bảng, 8 đến 14. Bỏ trống: cỡ vừa trang, 13 nếu vừa.", "Size of the type, 8 to 14 points. Blank: the size that fits, 13 if it does.", ""},
	"Table.rows":      {"Các dòng. Không có dòng nào là bảng để điền tay.", "The rows. None is a table to be filled in by hand.", ""},
	"Table.file":      {"Tệp Excel (.xlsx), CSV hoặc TSV chứa các dòng; dòng đầu ghi tên các cột, đúng thứ tự.", "Excel (.xlsx), CSV or TSV file with the rows; its first line names the columns, in their order.", ""},
	"Table.heading":   {"false: tệp không có dòng tên cột.", "false: the file has no heading line.", ""},
	"Table.level":     {"Tên cột trong tệp dữ liệu (file) ghi cấp của từng hàng, 1 đến 9 hoặc trống; cột đó không in.", "Name in the data file (file) of the column that says the level of each row, 1 to 9 or blank; it is not printed.", ""},
	"Table.of_which":  {"Tên cột trong tệp dữ liệu (file) ghi x ở hàng “trong đó”; cột đó không in.", "Name in the data file (file) of the column with an x in each row that is a trong đó; it is not printed.", ""},
	"Table.sheet":     {"Trang tính của sổ tính Excel (file). Bỏ trống: trang duy nhất không bị ẩn.", "Sheet of the Excel workbook (file). Blank: the only one that is not hidden.", ""},
	"Table.range":     {"Vùng ô của bảng trong trang tính, cả tiêu đề: A3:H20, A3:H hoặc A:H. Bỏ trống: cả trang.", "Cells of the sheet that are the table, heading included: A3:H20, A3:H or A:H. Blank: the whole sheet.", ""},
	"Table.hidden":    {"Hàng và cột bị ẩn: read để đọc, skip để bỏ qua. Bỏ trống: báo lỗi.", "Hidden rows and columns: read to read them, skip to leave them out. Blank: a fault.", ""},
	"Table.numbers":   {"Cách viết số trong bảng: vi là 1.973,25, point là 1973.25.", "How the numbers of the table are typed: vi is 1.973,25, point is 1973.25.", ""},
	"Column": {
		"Tên cột, hoặc cột với các khóa, hoặc nhóm cột.",
		"A column's title, or a column with keys, or a group of columns.", ""},
	"Column.title":    {"Tiêu đề cột.", "The heading.", ""},
	"Column.from":     {"Tên cột trong tệp dữ liệu (file) chứa các ô của cột này. Có ở một cột thì mọi cột được lấy theo tên; bỏ trống: tiêu đề.", "Name in the data file (file) of the column that holds these cells. With it on a column all are taken by name; blank: the title.", ""},
	"Column.columns":  {"Các cột dưới tiêu đề này.", "The columns under this heading.", ""},
	"Column.kind":     {"Loại: chữ, số thứ tự, số, ngày.", "Kind: text, ordinal, number, date.", ""},
	"Column.decimals": {"Số chữ số thập phân của cột số.", "Digits after the comma in a column of numbers.", ""},
	"Column.numbers":  {"Cách viết số trong cột: vi hoặc point.", "How the numbers of the column are typed: vi or point.", ""},
	"Column.percent":  {"In dấu % sau mỗi số.", "Print % after each number.", ""},
	"Column.pad":      {"In số 0 trước số nguyên dưới 10.", "Print a zero before whole numbers under 10.", decree.CiteNumber},
	"Column.sum":      {"Dòng tổng chứa tổng các dòng trên; cộng sai thì báo lỗi.", "Total rows hold the sum of the rows above; a wrong one is an error.", ""},
	"Column.width":    {"Chiều rộng: 25mm hoặc 30%. Bỏ trống: theo nội dung.", "Width: 25mm or 30%. Blank: by the content.", ""},
	"Column.align":    {"Canh lề các ô. Bỏ trống: theo loại.", "Alignment of the cells. Blank: by the kind.", ""},
	"Column.turned":   {"true: tiêu đề cột quay dọc; false: không quay. Bỏ trống: quay khi cần tiết kiệm chỗ.", "true: the heading is turned upward; false: it is not. Blank: where that saves room.", ""},
	"Column.label":    {"Số cột, ở hàng dưới tiêu đề, có thể kèm công thức: (1), A, (3)=(2)/(1)*100. Ô trống được tính, ô đã gõ được đối chiếu.", "Number of the column, in a row under the heading, with its formula if it has one: (1), A, (3)=(2)/(1)*100. Blank cells are computed, typed ones compared.", ""},
	"Column.as_typed": {"In mỗi số với số chữ số thập phân và dấu % như đã gõ.", "Print each number with the decimals and the % that it was typed with.", ""},
	"Column.texts":    {"Chữ được đứng thay số trong cột số: x, Đạt.", "Texts that may stand for a number in a column of numbers: x, Đạt.", ""},
	"Row": {
		"Danh sách các ô, hoặc các ô và loại dòng.",
		"A list of cells, or the cells and the kind of the row.", ""},
	"Row.cells":             {"Các ô từ trái sang phải.", "The cells from left to right.", ""},
	"Row.kind":              {"group: tiêu đề của các dòng sau; total: dòng tổng.", "group: a heading of the rows after it; total: a sum.", ""},
	"Row.level":             {"Cấp của hàng: 1 cho A, 2 cho I, 3 cho 1… Hàng trên là tổng của các hàng ngay dưới nó.", "Level of the row: 1 for A, 2 for I, 3 for 1 … A row is the sum of those right below it.", ""},
	"Row.of_which":          {"Hàng “trong đó”: một phần của hàng trên, không cộng vào tổng.", "A part of the row above that does not add up with others.", ""},
	"Row.format":            {"Cách in số của hàng, ở những cột không ghi cách in riêng.", "How the numbers of the row are printed, in the columns that say nothing of their own.", ""},
	"NumberFormat":          {"Cách in một số khác với cột của nó.", "How a number is printed that differs from its column.", ""},
	"NumberFormat.decimals": {"Số chữ số thập phân.", "Digits after the comma.", ""},
	"NumberFormat.percent":  {"In dấu % sau số.", "Print % after the number.", ""},
	"NumberFormat.pad":      {"In số 0 trước số nguyên dưới 10.", "Print a zero before whole numbers under 10.", decree.CiteNumber},
	"NumberFormat.unit":     {"Đơn vị, in sau số: kg.", "The unit, printed after the number: kg.", ""},
	"Cell": {
		"Chữ hoặc số của ô, hoặc ô trải nhiều cột, nhiều dòng.",
		"A text or a number, or a cell that spans columns and rows.", ""},
	"Cell.text":    {"Nội dung ô.", "What stands in the cell.", ""},
	"Cell.number":  {"Số trong ô, viết thường như 1973.25, khi ô còn trải ra hoặc cột không phải cột số.", "The number in the cell, plain as 1973.25, where the cell spans others too or its column is none of numbers.", ""},
	"Cell.as_text": {"Trong cột số: ô ghi chữ thay số, có chủ ý: Đạt, >90, 9,49/9,5.", "In a column of numbers: a text stands for the number on purpose: Đạt, >90, 9,49/9,5.", ""},
	"Cell.format":  {"Cách in số của riêng ô này.", "How the number of this cell is printed.", ""},
	"Cell.columns": {"Số cột ô trải ra. Bỏ trống: 1.", "Columns that it spans. Blank: 1.", ""},
	"Cell.rows":    {"Số dòng ô trải ra. Bỏ trống: 1.", "Rows that it spans. Blank: 1.", ""},
	"Report.appendices": {
		"Các phụ lục, trước những phụ lục viết trong phần Markdown.",
		"The appendices, before those that stand in the Markdown.", decree.CiteAppendixNumber},
	"Appendix": {
		"Một phụ lục.",
		"An appendix.", decree.CiteAppendixNumber},
	"Appendix.label": {
		"Nhãn riêng: Phụ lục 1. Bỏ trống: Phụ lục, số La Mã khi có nhiều.",
		"Its own label. Blank: Phụ lục, with a Roman numeral where there are several.", decree.CiteAppendixNumber},
	"Appendix.title": {
		"Tên phụ lục, chữ in hoa, mỗi phần tử một dòng.",
		"Title, in capitals, an element a line.", decree.CiteAppendixHeading},
	"Appendix.reference": {
		"Dòng “Kèm theo”: paper ghi số và ngày, electronic để trống cho hệ thống điền, none không có.",
		"The line “Kèm theo”: paper has number and date, electronic leaves them to the system, none has no line.", decree.CiteAppendixReference},
	"Appendix.issued": {
		"Phụ lục được ban hành cùng văn bản: dòng ghi “Ban hành kèm theo”.",
		"The appendix is issued with the document: the line says “Ban hành kèm theo”.", decree.CiteAppendixReference},
	"Appendix.orientation": {"Chiều của trang.", "Orientation of its pages.", decree.CiteOrientation},
	"Appendix.own_file": {
		"Phụ lục nằm trong tệp riêng, có dòng số và thời gian ký ở góc trên bên phải.",
		"The appendix is a file of its own, with number and time of signing at its upper right.", decree.CiteAppendixFile},
	"Appendix.signing_time": {
		"Thời gian ký trong dòng đó: 23/11/2026 14:05:33 +07:00. Dự thảo để trống.",
		"Time of signing in that line: 23/11/2026 14:05:33 +07:00. Blank in a draft.", decree.CiteAppendixFile},
	"Appendix.body": {
		"Nội dung: Markdown hoặc danh sách các khối.",
		"The content: Markdown or a list of blocks.", ""},
}

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
	"Table.rows":      {"Các dòng. Không có dòng nào là bảng để điền tay.", "The rows. None is a table to be filled in by hand.", ""},
	"Table.file":      {"Tệp CSV hoặc TSV chứa các dòng; dòng đầu ghi tên các cột, đúng thứ tự.", "CSV or TSV file with the rows; its first line names the columns, in their order.", ""},
	"Table.heading":   {"false: tệp không có dòng tên cột.", "false: the file has no heading line.", ""},
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
	"Row": {
		"Danh sách các ô, hoặc các ô và loại dòng.",
		"A list of cells, or the cells and the kind of the row.", ""},
	"Row.cells": {"Các ô từ trái sang phải.", "The cells from left to right.", ""},
	"Row.kind":  {"group: tiêu đề của các dòng sau; total: dòng tổng.", "group: a heading of the rows after it; total: a sum.", ""},
	"Cell": {
		"Chữ hoặc số của ô, hoặc ô trải nhiều cột, nhiều dòng.",
		"A text or a number, or a cell that spans columns and rows.", ""},
	"Cell.text":    {"Nội dung ô.", "What stands in the cell.", ""},
	"Cell.number":  {"Số trong ô, viết thường như 1973.25, khi ô còn trải ra hoặc cột không phải cột số.", "The number in the cell, plain as 1973.25, where the cell spans others too or its column is none of numbers.", ""},
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

package register

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"
	"strings"
)

// A Column is a column of the register: a field of Phụ lục VI, or one of the parts of a field.
type Column struct {
	Name       string // "FileCode.OrganId"
	Vietnamese string // "Mã định danh của cơ quan, tổ chức lập danh mục hồ sơ"
	Number     bool   // its cells are whole numbers
}

// Columns are those of the register, in the order of Phụ lục VI.
func Columns() []Column {
	return []Column{
		{"FileCode.OrganId", "Mã định danh của cơ quan, tổ chức lập danh mục hồ sơ", false},
		{"FileCode.FileCatalog", "Năm hình thành hồ sơ", true},
		{"FileCode.FileNotation", "Số và ký hiệu hồ sơ", false},
		{"DocOrdinal", "Số thứ tự văn bản trong hồ sơ", true},
		{"TypeName", "Tên loại văn bản", false},
		{"CodeNumber", "Số của văn bản", false},
		{"CodeNotation", "Ký hiệu của văn bản", false},
		{"IssuedDate", "Ngày, tháng, năm văn bản", false},
		{"OrganName", "Tên cơ quan, tổ chức ban hành văn bản", false},
		{"Subject", "Trích yếu nội dung", false},
		{"Language", "Ngôn ngữ", false},
		{"PageAmount", "Số trang của văn bản", true},
		{"Description", "Ghi chú", false},
		{"SignerInfo.Position", "Chức vụ của người ký văn bản", false},
		{"SignerInfo.FullName", "Họ và tên người ký văn bản", false},
		{"To.OrganId", "Mã định danh của cơ quan, tổ chức nhận văn bản", false},
		{"To.OrganName", "Tên cơ quan, tổ chức nhận văn bản", false},
		{"Priority", "Mức độ khẩn, độ mật", true},
		{"IssuedAmount", "Số lượng bản phát hành", true},
		{"DueDate", "Hạn trả lời văn bản", false},
	}
}

// Cells are what stands in the columns. Of several signers or receivers a cell has all, parted by "; ", each in the same place in
// the cells of one field. One that has a ";" itself stands in quotation marks, as a cell of a CSV with a comma does: "a; b", and a mark
// in it is doubled.
func (m *Metadata) Cells() []string {
	positions, names := make([]string, len(m.SignerInfo)), make([]string, len(m.SignerInfo))
	for i, s := range m.SignerInfo {
		positions[i], names[i] = s.Position, s.FullName
	}
	codes, receivers := make([]string, len(m.To)), make([]string, len(m.To))
	for i, r := range m.To {
		codes[i], receivers[i] = r.OrganId, r.OrganName
	}
	return []string{
		m.FileCode.OrganId, m.FileCode.FileCatalog.String(), m.FileCode.FileNotation, m.DocOrdinal.String(), m.TypeName, m.CodeNumber, m.CodeNotation,
		m.IssuedDate, m.OrganName, m.Subject, m.Language, m.PageAmount.String(), m.Description, inPlace(positions), inPlace(names),
		inPlace(codes), inPlace(receivers), strconv.Itoa(m.Priority), m.IssuedAmount.String(), m.DueDate,
	}
}

// inPlace joins the values of a list, blank ones too, unless all are.
func inPlace(values []string) string {
	if strings.Join(values, "") == "" {
		return ""
	}
	for i, v := range values {
		if strings.Contains(v, ";") || strings.HasPrefix(v, `"`) {
			values[i] = `"` + strings.ReplaceAll(v, `"`, `""`) + `"`
		}
	}
	return strings.Join(values, "; ")
}

// WriteJSON writes the data as an object with the sixteen fields. A number that is not known is null.
func (m *Metadata) WriteJSON(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(m)
}

// WriteCSV writes a line with the names of the columns and a line for each document, in UTF-8 with the mark by which Excel
// knows it. A cell that a spreadsheet would take for a formula has an apostrophe in front (see [Quote]).
func WriteCSV(w io.Writer, documents ...Metadata) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	lines := csv.NewWriter(w)
	lines.UseCRLF = true
	var names []string
	for _, c := range Columns() {
		names = append(names, c.Name)
	}
	err := lines.Write(names)
	for i := range documents {
		cells := documents[i].Cells()
		for j, cell := range cells {
			cells[j] = Quote(cell)
		}
		if err == nil {
			err = lines.Write(cells)
		}
	}
	if err != nil {
		return err
	}
	lines.Flush()
	return lines.Error()
}

// Quote puts an apostrophe before a cell that a spreadsheet would take for a formula: one that begins with =, +, -, @, a tab or
// the end of a line.
func Quote(cell string) string {
	if cell != "" && strings.IndexByte("=+-@\t\r\n", cell[0]) >= 0 {
		return "'" + cell
	}
	return cell
}

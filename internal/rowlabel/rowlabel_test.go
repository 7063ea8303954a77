package rowlabel_test

import (
	"testing"

	"github.com/vanthu/baocao/internal/rowlabel"
)

func TestOf(t *testing.T) {
	var r rowlabel.Reader
	for i, row := range []struct {
		first, second string
		cells         int
		kind          rowlabel.Kind
		label         string
	}{
		{"A", "Thu", 3, rowlabel.Letters, "A"},
		{"I", "Nội địa", 3, rowlabel.Romans, "I"},
		{"(1)", "Thuế", 3, rowlabel.Digits, "1"},
		{"1.1.", "Thuế nhà", 3, rowlabel.Dotted, "1.1"},
		{"a)", "Nhà ở", 3, rowlabel.Small, "a"},
		{"", "- Nhà cấp 4", 3, rowlabel.Dashes, ""},
		{"-", "Nhà cấp 3", 3, rowlabel.Dashes, ""},
		{"- Nhà cấp 3", "5", 2, rowlabel.Dashes, ""},
		{"Trong đó: nhà thuê", "5", 2, rowlabel.Dashes, ""},
		{"1. Nhà", "5", 2, rowlabel.Digits, "1"},
		{"12,5 ha", "5", 2, rowlabel.None, ""},
		{"1,2", "Nhà", 3, rowlabel.Dotted, "1,2"},
		{"Nhà ở", "5", 2, rowlabel.None, ""},
		{"", "Trong đó: nhà thuê", 3, rowlabel.Dashes, ""},
		{"B", "Chi", 3, rowlabel.Letters, "B"},
		{"II", "Khác", 3, rowlabel.Romans, "II"},
		{"C", "Vay", 3, rowlabel.Letters, "C"}, // behind B no hundred
		{"", "Khác", 3, rowlabel.None, ""},
		{"D. Vay", "", 1, rowlabel.Letters, "D"},
		{"Vay", "", 1, rowlabel.None, ""},
		{"", "", 0, rowlabel.None, ""},
		{"I.1.", "Thuế", 3, rowlabel.Dotted, "I.1"},
		{"1a", "Thuế", 3, rowlabel.Dotted, "1a"},
		{"A-1", "Thuế", 3, rowlabel.Dotted, "A-1"},
		{"2/", "Phí", 3, rowlabel.Digits, "2"},
		{"III- Phí", "5", 2, rowlabel.None, ""},
		{"III - Phí", "5", 2, rowlabel.Romans, "III"},
		{"3/ Phí", "5", 2, rowlabel.Digits, "3"},
		{"đ)", "Phí", 3, rowlabel.Small, "đ"},
		{"•", "Phí", 3, rowlabel.Dashes, ""},
		{"", "– Phí", 3, rowlabel.Dashes, ""},
		{"", "+Phí", 3, rowlabel.Dashes, ""},
		{"", "*Phí", 3, rowlabel.Dashes, ""},
		{"", "Tr.đó: phí", 3, rowlabel.Dashes, ""},
		{"", "a) Phí", 3, rowlabel.Small, "a"},
		{"", "-5", 3, rowlabel.None, ""},
		{"2026", "5", 2, rowlabel.Digits, "2026"},
		{"2025-2026", "5", 2, rowlabel.None, ""},
		{"TP. Huế", "5", 2, rowlabel.None, ""},
	} {
		if kind, label := r.Of(row.first, row.second, row.cells); kind != row.kind || label != row.label {
			t.Errorf("row %d, %q %q: kind %d, %q, want %d, %q", i, row.first, row.second, kind, label, row.kind, row.label)
		}
	}
}

// TestParts: a label is made of numbers and letters, a word is not.
func TestParts(t *testing.T) {
	for label, want := range map[string]int{"1": 1, "1.1": 2, "1.1.1": 3, "I.1": 2, "IV.12b": 3, "1a": 2, "a1": 2, "1đ": 2, "a": 0, "I.a": 0, "HS01": 0, "Xã1": 0, "1..1": 0, "12/2026": 0, "": 0} {
		if got := rowlabel.Parts(label); got != want {
			t.Errorf("%s: %d, want %d", label, got, want)
		}
	}
}

// TestIsTotal: a total is known by its name, with a stop or the labels of its parts behind it; a name that goes on is another.
func TestIsTotal(t *testing.T) {
	for name, want := range map[string]bool{
		"Tổng cộng": true, "TỔNG SỐ:": true, "Cộng": true, "Tổng cộng (I+II)": true, "Cộng (1 + 2):": false, "TỔNG (A+B)": true,
		"TỔNG THU (I+II)": true, "Tổng chi ngân sách địa phương (A + B)": true, "Tổng thu": false, "Tổng công ty X (A+B)": false,
		"Tổng số (người)": false, "Cộng đồng (A+B)": false, "(A+B)": false, "Tổng số hộ": false, "": false,
	} {
		if got := rowlabel.IsTotal(name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

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
	} {
		if kind, label := r.Of(row.first, row.second, row.cells); kind != row.kind || label != row.label {
			t.Errorf("row %d, %q %q: kind %d, %q, want %d, %q", i, row.first, row.second, kind, label, row.kind, row.label)
		}
	}
}

// TestIsTotal: a total is known by its name, with a stop or the labels of its parts behind it; a name that goes on is another.
func TestIsTotal(t *testing.T) {
	for name, want := range map[string]bool{
		"Tổng cộng": true, "TỔNG SỐ:": true, "Cộng": true, "Tổng cộng (I+II)": true, "Cộng (1 + 2):": false, "TỔNG (A+B)": true,
		"Tổng số (người)": false, "Cộng đồng (A+B)": false, "(A+B)": false, "Tổng số hộ": false, "": false,
	} {
		if got := rowlabel.IsTotal(name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

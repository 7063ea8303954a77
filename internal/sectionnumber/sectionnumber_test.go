package sectionnumber

import "testing"

func TestParse(t *testing.T) {
	for _, s := range []string{"I.", "IV", "12.", "a)", "đ)", "1.2.", "1.2", "I.2.3)", "V)", "thứ nhất", "thứ mười lăm", "A.", "C.", "E."} {
		if n, ok := Parse(s); !ok || n.String() != s {
			t.Errorf("%q is read as %q, %v", s, n, ok)
		}
	}
	for _, s := range []string{"", ".", ")", "1..", "1.)", "IIII.", "0.", "+5.", "-1", "f)", "ab)", "a.b)", "1.a)", "x.1", "..1", "9999999999.", "thứ", "thứ nhất.", "nhất", "١.", "A", "A)", "Đ.", "P.", "1.A."} {
		if n, ok := Parse(s); ok {
			t.Errorf("%q is read as %q", s, n)
		}
	}
}

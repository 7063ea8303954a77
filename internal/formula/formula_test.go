package formula_test

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/formula"
)

func number(s string) formula.Operand {
	d := decimal.RequireFromString(s)
	return formula.Operand{Kind: formula.Number, Value: d, Decimals: max(0, int(-d.Exponent()))}
}

// operands reads "12.5 - ? chữ": a number, a dash, a blank, words.
func operands(s string) (all []formula.Operand) {
	for word := range strings.FieldsSeq(s) {
		switch word {
		case "-":
			all = append(all, formula.Operand{Kind: formula.Dash})
		case "?":
			all = append(all, formula.Operand{})
		case "x":
			all = append(all, formula.Operand{Kind: formula.Words})
		default:
			all = append(all, number(word))
		}
	}
	return all
}

func TestWork(t *testing.T) {
	for _, c := range []struct{ label, cells, want string }{
		{"(3)=(2)/(1)*100", "50 200", "25"}, // (2) is named first
		{"(3) = (2) : (1) x 100", "50 200", "25"},
		{"(5=4/3)", "1 8", "0.125"},
		{"(5=4/3*100)", "50 200", "25"},
		{"(5)=(4a)+(4b)", "1 8", "9"},
		{"5=4a-4b", "1 8", "-7"},
		{"(5)=(4)x(3)/1000", "2000 3", "6"},
		{"(5)=(4)*1,5", "2", "3"},
		{"(5)=(4)*0,001", "2", "0.002"},
		{"(5)=(4)x100%/(3)", "50 200", "25"},
		{"(5)=(4)/(3)x100%", "50 200", "25"},
		{"(3)=(2)*100 % : (1)", "50 200", "25"},
		{"(5)=(4)/(3)%", "50 200", "25"},
		{"(5) = (4) : (3) %", "50 200", "25"},
		{"(5)=((4)-(3))/(3)%", "110 100", "10"},
		{"5=4/3%", "1 8", "12.5"},
		{"(5=4/3%)", "1 8", "12.5"},
		{"(3) = (2)/(1) × 100% - 100%", "50 200", "-75"},
		{"5=4/3x100%", "1 8", "12.5"},
		{"5=4/3*100", "1 8", "12.5"},
		{"5 = 4 / 3 × 1000", "1 8", "125"},
		{"(7)=((6)-(5))/(5)*100", "110 100", "10"},
		{"(7)=[(6)-(5)]÷(5)*100", "110 100", "10"},
		{"(3)=(1)+(2)", "10 20", "30"},
		{"(3)=(1)–(2)", "10 20", "-10"},
		{"C=A-B", "10 20", "-10"},
		{"(C)=(A)-(B)*2", "10 20", "-30"},
		{"(4)=(1)*1,5", "10", "15"},
		{"(3)=(2)/(1)*100", "50 0", "-"},
		{"(3)=(2)/(1)*100", "50 -", "-"},
		{"(3)=(2)/(1)*100", "50 ?", "-"},
		{"(3)=(2)/(1)*100", "- 50", "0"},
		{"(3)=(2)/(1)*100", "? 50", ""},
		{"(3)=(2)/(1)*100", "? ?", ""},
		{"(3)=(2)/(1)*100", "x 50", ""},
		{"(3)=(1)+(2)", "? 20", ""},
		{"(3)=(1)+(2)", "- 20", "20"},
	} {
		label, err := formula.Parse(c.label)
		if err != nil {
			t.Errorf("%s: %v", c.label, err)
			continue
		}
		r := label.Formula.Work(operands(c.cells))
		got := map[formula.Kind]string{formula.Dash: "-", formula.Number: r.Value.String()}[r.Kind]
		if got != c.want {
			t.Errorf("%s of %s is %q, not %q", c.label, c.cells, got, c.want)
		}
	}
}

func TestAllows(t *testing.T) {
	for _, c := range []struct {
		label, cells, typed string
		want                bool
	}{
		{"(3)=(2)/(1)*100", "12.3 45.6", "27", true},    // 26.97, of 12.25 to 12.35 and 45.55 to 45.65
		{"(3)=(2)/(1)*100", "12.3 45.6", "26.8", true},  // at the edge
		{"(3)=(2)/(1)*100", "12.3 45.6", "26.7", false}, // beyond
		{"(3)=(2)/(1)*100", "12.3 45.6", "27.2", false},
		{"(3)=(1)+(2)", "10 20", "31", true}, // 10.4 and 20.4
		{"(3)=(1)+(2)", "10 20", "32", false},
		{"(3)=(1)+(2)", "10.0 20.0", "30.1", true},
		{"(3)=(1)+(2)", "10.0 20.0", "30.2", false},
	} {
		label, err := formula.Parse(c.label)
		if err != nil {
			t.Fatal(err)
		}
		typed := number(c.typed)
		if got := label.Formula.Work(operands(c.cells)).Allows(typed.Value, typed.Decimals); got != c.want {
			t.Errorf("%s of %s: %s is allowed: %v", c.label, c.cells, c.typed, got)
		}
	}
}

// TestAllowsAnything: a divisor that may be zero bounds nothing.
func TestAllowsAnything(t *testing.T) {
	label, err := formula.Parse("(3)=(2)/(1)")
	if err != nil {
		t.Fatal(err)
	}
	small := formula.Operand{Kind: formula.Number, Value: decimal.RequireFromString("0.4")}
	if r := label.Formula.Work([]formula.Operand{number("5"), small}); !r.Allows(decimal.New(999, 0), 0) {
		t.Error("5 divided by what is printed as 0 cannot be 999")
	}
}

func TestRefused(t *testing.T) {
	for label, want := range map[string]string{
		"(3)=100*1000":                           "names no column",
		"(6)=(5-4)/4*100":                        "names no column",
		"(3)=(1)+":                               "breaks off",
		"(3)=":                                   "breaks off",
		"(3)=((1)+(2)":                           "not closed",
		"(3)=(1)(2)":                             "not read",
		"(3)=(1)=(2)":                            "two signs",
		"(3)=(2)%":                               "write *100 in its place",
		"(3)=(2)/((1)+10)%*(1)":                  "write *100 in its place",
		"(3)=(2)*100/(1)%":                       "leave it out", // a hundredfold twice
		"(3)=(1)+(2)/(1)%":                       "write *100 in its place",
		"(3)=(2)x100%":                           "leave it out", // all of it, or a hundredfold
		"(3)=(2)/(1)x10%":                        "write 0,1 in place of 10%",
		"(3)=(2)/(1)x112,5%":                     "write 1,1250 in place of 112,5%",
		"(3)=(2)/1000%":                          "write 10 in place of 1000%",
		"(5)=(4)x(3)/1.000":                      "two numbers",
		"(5)=(4)*1,000":                          "two numbers",
		"3=2*100%/100":                           "two things",
		"(3)=(1)+KH":                             "no number",
		"3=1+0,5":                                "no label",
		"(3=1+2":                                 "a number or a capital letter",
		"Ghi chú":                                "a number or a capital letter",
		"(1234)":                                 "a number or a capital letter",
		"(3)=" + strings.Repeat("(1)+", 40):      "longer than",
		"(3)=" + strings.Repeat("(", 50) + "(1)": "too many brackets",
		"(3)=(1)+...+(5)":                        "no number",
	} {
		_, err := formula.Parse(label)
		if err == nil || !strings.Contains(err.Error(), want) || bilingual.Vietnamese(err) == err.Error() {
			t.Errorf("%s: %v", label, err)
		}
	}
}

// FuzzParse: nothing panics, a formula has references, and its result lies within what it allows.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"(3)=(2)/(1)*100", "5=4/3*100", "(7)=((6)-(5))/(5)*100", "C=A-B", "(A)", "1"} {
		f.Add(s, int64(12345), uint8(2))
	}
	f.Fuzz(func(t *testing.T, s string, n int64, decimals uint8) {
		label, err := formula.Parse(s)
		if err != nil || label.Formula == nil {
			return
		}
		refs := label.Formula.Refs()
		if len(refs) == 0 {
			t.Fatalf("%q has no reference", s)
		}
		d := int(decimals % 13)
		cells := make([]formula.Operand, len(refs))
		for i := range cells {
			cells[i] = formula.Operand{Kind: formula.Number, Value: decimal.New(n/int64(i+1), int32(-d)), Decimals: d}
		}
		r := label.Formula.Work(cells)
		if r.Kind == formula.Number && !r.Allows(r.Value, d) {
			t.Errorf("%q: its own result %s is not allowed", s, r.Value)
		}
	})
}

// TestNearRow: a row of labels with one cell that is none is not passed over; a row of a table is no such row.
func TestNearRow(t *testing.T) {
	for cells, want := range map[string]string{
		"(A)|(B)|(1)|(2)|(3)≈(2)/(1)": "(3)≈(2)/(1)", "(1)|(2)|(3)|Cột 4": "Cột 4", "(1)|(2)||[3]": "[3]",
		"1|Thu|(10)|(20)": "", "Thu|(10)|(12)": "", "(1)|(2)|(3)": "", "(1)|a|b|(2)": "", "1|2|x": "", "": "",
	} {
		if got := formula.NearRow(strings.Split(cells, "|")); got != want {
			t.Errorf("%s: %q, want %q", cells, got, want)
		}
	}
}

// TestRow: what stands in brackets may be a loss, too.
func TestRow(t *testing.T) {
	for cells, want := range map[string]string{
		"(A)|(B)|(1)|(2)": "sure", "A|B|(1)|(2)": "sure", "A|(1)|(2)|(4)": "sure", "1|2|3=2/1": "sure", "(5)|(6)|(7)": "sure", "|(1)|(2)": "sure",
		"(4)|(4a)|(4b)|(5)": "sure", "(A)|(5)|(9)": "sure", "A|B|(9)|(11)=(9)*2": "sure",
		"A|(5)|(6)": "told", "1|(2)|(3)": "told", "A|B|1|2": "told", "1|2|3": "told", "12|(13)": "told",
		"A|(5)|(10)": "", "12|(5)": "", "(5)|(3)": "", "2|3|4": "", "1|2": "", "1||2|3": "", "01|02|03": "", "A|B|C": "", "A|A|(1)": "", "(1)": "", "": "",
	} {
		labels, sure := formula.Row(strings.Split(cells, "|"))
		got := ""
		if sure {
			got = "sure"
		} else if labels != nil {
			got = "told"
		}
		if got != want {
			t.Errorf("%s: %q, want %q", cells, got, want)
		}
	}
}

package decree_test

import (
	"fmt"

	"github.com/vanthu/baocao/decree"
)

// An assembler asks for a format, a checker holds what it found against the same rule.
func Example() {
	motto := decree.For(decree.Motto)

	f := motto.Pick(decree.Large)
	fmt.Printf("write %q at %v, %v\n", decree.TextMotto, f.Size, f.Align)

	seen := decree.Observed{Size: new(decree.Points(12)), Bold: new(true)}
	departures, unjudged := motto.Check(seen)
	for _, d := range departures {
		fmt.Printf("%s [%s]\n", d.Message.Vi, d.Clause)
	}
	fmt.Println("not judged:", unjudged)

	// Output:
	// write "Độc lập - Tự do - Hạnh phúc" at 14 pt, centred
	// Tiêu ngữ: cỡ chữ 12 pt, phải là 13 đến 14 pt [Phụ lục I, Phần I, Mục II, khoản 1 điểm b]
	// not judged: [typeface colour slant case alignment line spacing]
}

func ExampleRule_Cite() {
	titled := decree.For(decree.ClauseTitled)
	for _, p := range []decree.Property{decree.PropertyBold, decree.PropertyAlign} {
		c, _ := titled.Cite(p)
		fmt.Printf("%v: %s (%v)\n", p, c.Clause.English(), c.Basis)
	}
	// Output:
	// weight: Appendix I, Part I, Section II, clause 6 point đ (wording)
	// alignment: Appendix I, Part I, Section II, clause 6 point e (reading)
}

func ExamplePageRule_Check() {
	o := decree.Page.Pick().Observe()
	o.Left = new(decree.Millimetres(25.4))
	departures, _ := decree.Page.Check(o)
	for _, d := range departures {
		fmt.Println(d.Message.En)
	}
	// Output:
	// page: left margin 25.4 mm, must be 30 to 35 mm
}

func ExampleLineUnder() {
	line, _ := decree.LineUnder(decree.IssuingAgency)
	fmt.Printf("%.2f to %.2f of the text, written %.2f\n", line.Min, line.Max, line.Pick)
	// Output:
	// 0.33 to 0.50 of the text, written 0.40
}

func ExampleTypeByAbbreviation() {
	t, ok := decree.TypeByAbbreviation("BC")
	fmt.Println(t.Name(), ok, t == decree.Report)
	_, ok = decree.TypeByAbbreviation("QCh") // often seen for quy chế, which is QC
	fmt.Println(ok)
	// Output:
	// Báo cáo true true
	// false
}

func ExamplePointLetter() {
	for n := 1; n <= 7; n++ {
		letter, _ := decree.PointLetter(n)
		fmt.Print(letter, ") ")
	}
	// Output:
	// a) b) c) d) đ) e) g)
}

func ExampleMonth() {
	fmt.Printf("ngày %s tháng %s, ngày %s tháng %s\n", decree.Day(5), decree.Month(1), decree.Day(5), decree.Month(3))
	// Output:
	// ngày 05 tháng 01, ngày 05 tháng 3
}

func ExampleTextRule() {
	r := decree.AppendixRoman
	fmt.Println(r.ID())
	fmt.Println(r.Statement().Vi)
	fmt.Println(r.Clause())
	// Output:
	// appendix-roman
	// Từ hai phụ lục trở lên phải đánh số thứ tự bằng chữ số La Mã
	// Phụ lục I, Phần I, Mục III, khoản 1 điểm a
}

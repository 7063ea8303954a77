package source

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao/model"
)

func figure(s string) model.Figure {
	f, err := typedFigure(s, UndeclaredNumbers)
	if err != nil {
		panic(err)
	}
	return f
}

func typedFigure(s string, c Convention) (model.Figure, error) {
	d := newDecoder(nil, "", nil)
	d.numbers = c
	f := d.figure("", &sourceNode{kind: scalarNode, scalar: s})
	if len(d.faults) > 0 { // warnings too
		return f, d.faults[0]
	}
	return f, nil
}

func TestFigureIsPrintedAsItIsTyped(t *testing.T) {
	for typed, want := range map[string]string{
		"488": "488", "1973": "1.973", "1973.25": "1.973,25", "05": "05", "0": "0", "0.5": "0,5", "13.90": "13,90",
		"13.9%": "13,9%", "-7": "-7", "12": "12", "10 %": "10%", "1,5": "1,5", "83,9%": "83,9%", "1.973,25": "1.973,25",
		"1.234.567": "1.234.567", "1234.567": "1.234,567", "0.125": "0,125",
	} {
		f, err := typedFigure(typed, UndeclaredNumbers)
		if err != nil || f.String() != want {
			t.Errorf("%s: got %q, %v, want %q", typed, f, err, want)
		}
	}
	for _, typed := range []string{"", "%", "1.973.25", "1e5", "bốn", "0x10", "1.973", "1,973", "12.500", "3.141", "-1.973", "1.973%", "1,973.25",
		"1,234,567", "+5", "007", "012", "1,23E+11"} {
		if f, err := typedFigure(typed, UndeclaredNumbers); err == nil {
			t.Errorf("%q is read as %v", typed, f)
		}
	}
}

// TestSumOfFigures declares what the Gò Vấp report says of its staff: 134 cases, which are 02, 124, 33 and 8.
func TestSumOfFigures(t *testing.T) {
	source := `---
figures: {tong: 134, hanh_chinh: 02, giao_duc: 124, van_hoa: 33, y_te: 8}
sums:
  - {total: tong, parts: [hanh_chinh, giao_duc, van_hoa, y_te]}
  - {total: tong, parts: [khac]}
---
có {{tong}} trường hợp
`
	r, err := Decode(fstest.MapFS{"r.md": {Data: []byte(source)}}, "r.md")
	if err != nil {
		t.Fatal(err)
	}
	want := `r.md:4:5: sums[0]: the total says 134, the parts 02 + 124 + 33 + 8 add up to 167, a difference of 33 ("tong")`
	if got := errorOf(r, "sums[0]"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := errorOf(r, "sums[1].parts[0]"); !strings.Contains(got, "no figure of this name") {
		t.Errorf("an unknown part: %q", got)
	}
	if r.Validate().Err() == nil {
		t.Error("the report is not refused")
	}
	r.Sums[0].Parts = r.Sums[0].Parts[1:2]
	r.Figures["giao_duc"] = figure("134.0")
	if got := errorOf(r, "sums[0]"); got != "" {
		t.Errorf("134 is 134.0: %q", got)
	}
}

func TestFiguresAreRead(t *testing.T) {
	source := `
figures:
  a: 05
  b: {value: 1973.25, decimals: 3, percent: true}
  c: {value: 2, decimals: 1}
`
	r, err := Decode(fstest.MapFS{"r.yaml": {Data: []byte(source)}}, "r.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"a": "05", "b": "1.973,250%", "c": "2,0"} {
		if got := r.Figures[name].String(); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
	for source, want := range map[string]string{
		"figures: {a: bốn}":               "r.yaml:1:14: figures.a: “bốn” is no number; write it as 1973, 05, 1973.25 or 13,9%",
		"figures: {a: {value: 1e9}}":      "figures.a.value: “1e9” is no number",
		"figures: {a: {value: [1]}}":      "figures.a.value: a number is wanted here",
		"figures: {a: {value: 1, so: 2}}": "figures.a.so: there is no such key",
		"figures: {a: [1]}":               "figures",
	} {
		_, err := Decode(fstest.MapFS{"r.yaml": {Data: []byte(source)}}, "r.yaml")
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", source, err, want)
		}
	}
}

package slips

import "testing"

func TestMarkup(t *testing.T) {
	for s, want := range map[string]string{
		"A<br>B": "<br>", "H<sub>2</sub>O": "<sub>", "<u>x</u>": "<u>", "<div class=\"a\">x": `<div class="a">`, "x <!-- a -->": "<!--",
		"a ![x](b.png) b": "![x](b.png)", "a! [x](b)": "", "`mã`": "`mã`", "~~xóa~~": "~~xóa~~", "**Mặt được:**nội dung": "**Mặt được:**", "[TOC]": "[TOC]", "::: note": ":::", "$x_1$": "$x_1$",
		`$\frac{1}{2}$`: `$\frac{1}{2}$`, "***a*** b": "**a**",
		"MỘT {#muc-mot}": "{#muc-mot}", "MỘT {.unnumbered}": "{.unnumbered}", "![a](b.png){width=50%}": "{width=50%}", `\newpage`: `\newpage`, `a \newpage`: "", `Một dòng\`: `\`, `Một\ dòng`: "", "{a}": "", "tập {.}": "",
		"x[^a b] y": "[^a b]", "x[^1] y [^": "", "[^a [b] c]": "",
		"a < b và c > d": "", "<10%": "", "tỷ lệ <b nhỏ": "", "(**) Số ước": "", "Tổng số**": "", "từ $5 đến $10": "", "giá 5$/kg": "", "a ` b": "",
		"~5 km đến ~7 km": "", "[1] và [2]": "", "Nội dung: a": "", "5 * 6 * 7": "", "**": "", "< p >": "",
	} {
		got := ""
		for _, slip := range Markup(s) {
			got = slip.Got
		}
		if got != want {
			t.Errorf("%q: found %q, want %q", s, got, want)
		}
	}
}

package model

import "testing"

func TestMarkup(t *testing.T) {
	for s, want := range map[string]string{
		"A<br>B": "<br>", "H<sub>2</sub>O": "<sub>", "<u>x</u>": "<u>", "<div class=\"a\">x": `<div class="a">`, "x <!-- a -->": "<!--",
		"`mã`": "`mã`", "~~xóa~~": "~~xóa~~", "**Mặt được:**nội dung": "**Mặt được:**", "[TOC]": "[TOC]", "::: note": ":::", "$x_1$": "$x_1$",
		`$\frac{1}{2}$`: `$\frac{1}{2}$`, "***a*** b": "**a**",
		"a < b và c > d": "", "<10%": "", "tỷ lệ <b nhỏ": "", "(**) Số ước": "", "Tổng số**": "", "từ $5 đến $10": "", "giá 5$/kg": "", "a ` b": "",
		"~5 km đến ~7 km": "", "[1] và [2]": "", "Nội dung: a": "", "5 * 6 * 7": "", "**": "", "< p >": "",
	} {
		r := &Report{LeadIn: Plain(s), Archive: s}
		for _, path := range []string{"lead_in", "archive"} {
			got := ""
			for _, f := range r.Validate() {
				if f.Rule == "markup" && f.Path == path {
					got = f.Value
				}
			}
			if got != want {
				t.Errorf("%s: %q: found %q, want %q", path, s, got, want)
			}
		}
	}
}

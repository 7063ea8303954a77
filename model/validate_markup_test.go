package model

import "testing"

// TestLinkAddress: what a text may lead to, and what it must not.
func TestLinkAddress(t *testing.T) {
	for address, want := range map[string]string{
		"https://a.vn": "", "mailto:a@b.vn": "", "javascript:alert(1)": "error link-address", "ftp://a.vn": "error link-address",
		"https://a b": "error link-address", "#muc-ii": "warning link-local", "a.docx": "warning link-local",
	} {
		r := &Report{}
		r.LeadIn = Rich(Run{Text: "x", Link: address})
		got := ""
		for _, f := range r.Validate() {
			if f.Path == "lead_in" {
				got = f.Severity.String() + " " + f.Rule
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", address, got, want)
		}
	}
}

func TestMarkup(t *testing.T) {
	for s, want := range map[string]string{
		"A<br>B": "<br>", "H<sub>2</sub>O": "<sub>", "<u>x</u>": "<u>", "<div class=\"a\">x": `<div class="a">`, "x <!-- a -->": "<!--",
		"a ![x](b.png) b": "![x](b.png)", "a! [x](b)": "", "`mã`": "`mã`", "~~xóa~~": "~~xóa~~", "**Mặt được:**nội dung": "**Mặt được:**", "[TOC]": "[TOC]", "::: note": ":::", "$x_1$": "$x_1$",
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

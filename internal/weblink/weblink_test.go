package weblink_test

import (
	"strings"
	"testing"
	"time"

	"github.com/vanthu/baocao/internal/weblink"
)

func TestNext(t *testing.T) {
	for s, want := range map[string]string{
		"Xem https://a.vn/x_y?a=1&b=(2), trang 3.": "https://a.vn/x_y?a=1&b=(2)",
		"(http://a.vn/b)":                          "http://a.vn/b",
		"www.lamdong.gov.vn.":                      "https://www.lamdong.gov.vn",
		"thư: stc@lamdong.gov.vn;":                 "mailto:stc@lamdong.gov.vn",
		"https://vi.wikipedia.org/wiki/Đà_Lạt":     "https://vi.wikipedia.org/wiki/Đà_Lạt",
		"5 km @ 3, a@b, ftp://a.vn, http://":       "",
		"xwww.a.vn":                                "",
		"30/2020/NĐ-CP, www. và @":                 "",
		"http://a..vn và http://b.vn":              "http://b.vn",
	} {
		start, end, got, ok := weblink.Next(s)
		if got = strings.Clone(got); ok != (want != "") || ok && got != want || ok && !strings.HasSuffix(want, s[start:end]) {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestValid(t *testing.T) {
	for s, want := range map[string]bool{
		"https://a.vn": true, "http://localhost:8080/a?b#c": true, "mailto:a.b@c.vn": true, "mailto:a@c.vn?subject=x": true, "HTTPS://A.vn": true,
		"javascript:alert(1)": false, "data:text/html,x": false, "file:///etc/passwd": false, "#muc": false, "a.docx": false, "https://": false,
		"https://a b": false, "https://a.vn/%zz": false, "mailto:a@b@c": false, "mailto:": false, "https://u:p@a.vn": false, "": false,
		"https://a.vn/\u202e": false, " https://a.vn": false, "https://a.vn/" + strings.Repeat("a", 2000): false,
	} {
		if weblink.Valid(s) != want {
			t.Errorf("%q: want %v", s, want)
		}
	}
}

// TestNextIsLinear wants a text full of what may begin an address to be read in proportion to its length.
func TestNextIsLinear(t *testing.T) {
	for _, s := range []string{"a@", "http://", "www.a.", "a.", ")", "https://a.vn)", "http://a.vn" + strings.Repeat(")", 99_000), "@ "} {
		begun := time.Now()
		for rest := strings.Repeat(s, max(1, 100_000/len(s))); ; {
			_, end, _, ok := weblink.Next(rest)
			if !ok {
				break
			}
			rest = rest[end:]
		}
		if d := time.Since(begun); d > 2*time.Second {
			t.Errorf("%q takes %v", s, d)
		}
	}
}

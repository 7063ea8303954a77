package decree_test

import (
	"strings"
	"testing"

	"github.com/vanthu/baocao/decree"
)

func TestNumberWords(t *testing.T) {
	for s, want := range map[string]struct {
		n    int
		read string
	}{
		"thứ nhất":            {1, "thứ nhất"},
		"THỨ HAI":             {2, "THỨ HAI"},
		"thứ tư: Kết quả":     {4, "thứ tư"},
		"thứ mười một.":       {11, "thứ mười một"},
		"thứ mười Một năm":    {10, "thứ mười"},
		"thứ hai năm 2024":    {2, "thứ hai"},
		"THỨ HAI MƯƠI":        {20, "THỨ HAI MƯƠI"},
		"Thứ nhất":            {},
		"thứ bảyy":            {},
		"thứ":                 {},
		"thứ yếu":             {},
		"":                    {},
		"thứ ba\u00a0KẾT QUẢ": {3, "thứ ba"},
	} {
		if words := decree.NumberInWords(want.n); want.n > 0 && !strings.EqualFold(words, want.read) {
			t.Errorf("%d is written %q", want.n, words)
		}
		if n, length := decree.NumberWords(s); n != want.n || s[:length] != want.read {
			t.Errorf("%q is %d, %q", s, n, s[:length])
		}
	}
}

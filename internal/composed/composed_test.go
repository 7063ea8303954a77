package composed

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestString(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"composed", "Quận Gò Vấp – “08/3/2024”…", "Quận Gò Vấp – “08/3/2024”…"},
		{"decomposed", "Qu\u00e2\u0323n Go\u0300 Va\u0302\u0301p", "Quận Gò Vấp"},
		{"mark out of order", "Qua\u0323\u0302n", "Quận"},
		{"singleton", "\u2000\u212b", "\u2002\u00c5"},
		{"more marks than Unicode lets stand on a letter", "Z" + strings.Repeat("\u0301", 40), "Ź" + strings.Repeat("\u0301", 39)},
		{"not UTF-8", "\xc3", "\xc3"},
		{"mark behind a broken letter", "\xc3e\u0301", "\xc3\u00e9"},
		{"mark in a broken letter's place", "\xc3\xcc\x81", "\xc3\u0301"},
	}
	for _, test := range tests {
		if got := String(test.in); got != test.want {
			t.Errorf("%s: got %+q, want %+q", test.name, got, test.want)
		}
		if got, want := Is(test.in), test.in == test.want; got != want {
			t.Errorf("%s: Is(%+q) = %v", test.name, test.in, got)
		}
	}
}

// TestPlain asks the tables of Unicode about every character that Plain lets pass.
func TestPlain(t *testing.T) {
	passed := 0
	for r := rune(0); r <= 0x10ffff; r++ {
		s := string(r)
		if !Plain(s) || r == 0xfffd {
			continue
		}
		passed++
		p := norm.NFC.PropertiesString(s)
		if !p.BoundaryBefore() || p.CCC() != 0 || !norm.NFC.IsNormalString(s) {
			t.Errorf("%U is not its own normal form wherever it stands", r)
		}
		if unicode.IsControl(r) {
			t.Errorf("%U is a control character", r)
		}
	}
	for _, r := range "aÀềửĐƠ§°²×–…“”\u00a0" {
		if !Plain(string(r)) {
			t.Errorf("%c is not plain", r)
		}
	}
	for _, s := range []string{"Coäng hoøa", "ViÖt", "hÃ²a™", "\u200b", "\ue000", "Аn", "µ", "ö"} { // of other encodings
		if Plain(s) {
			t.Errorf("%q is plain", s)
		}
	}
	const few = 400
	if passed == 0 || passed > few {
		t.Errorf("%d characters pass", passed)
	}
}

// TestCertain has text of other encodings that is made of nothing but plain letters.
func TestCertain(t *testing.T) {
	for _, s := range []string{
		"Quận Gò Vấp – “08/3/2024”…", "", "So 5", "hoà, khoé, toán, quà, quý, quê, tuân, thuê, được", "Đi học bài, kể chuyện, các tác giả đã", "Trường Cao đẳng: 5 × 3",
		"HÒA BÌNH, HUYỆN LẠC THỦY", "ảo ảnh, đàn ông, đùa, mèo, nghèo, hòm, lúc, thuốc",
	} {
		if !Certain(s) {
			t.Errorf("%q is not certain", s)
		}
	}
	for _, s := range []string{
		"Baùo caùo", "BAÙO CAÙO", "Soá: 05", "Hà Nam", "Huyện Baùo", "Ủy ban: COÂNG TAÙC", "được, khoâng", "đã chuù yù", "đi: Keá", "Đơn vị: Quèc", "được hËi, thùc", "sẽ héi", "Đã Néi",
		"Coäng hoøa", "é\u200b", "́",
	} {
		if Certain(s) {
			t.Errorf("%q is certain", s)
		}
	}
}

func TestLeading(t *testing.T) {
	for in, want := range map[string]int{
		"": 0, "ấp": 0, "a\u0301": 0, "\u0301p": 2, "\u0323\u0302n": 4, "\u0301": 2, "\xcc": 0, "\u1161": 3,
	} {
		if got := Leading(in); got != want {
			t.Errorf("Leading(%+q) = %d, want %d", in, got, want)
		}
	}
}

func FuzzString(f *testing.F) {
	f.Add("Quận Go\u0300 \xc3 \u2000")
	f.Add("Z" + strings.Repeat("\u0323\u0301", 20))
	f.Fuzz(func(t *testing.T, s string) {
		got, want := String(s), norm.NFC.String(s)
		if strings.ReplaceAll(got, joiner, "") != strings.ReplaceAll(want, joiner, "") || strings.Count(got, joiner) != strings.Count(s, joiner) {
			t.Errorf("String(%+q) = %+q, want %+q", s, got, want)
		}
		if again := String(got); again != got {
			t.Errorf("String(%+q) = %+q, and of that %+q", s, got, again)
		}
		if got, want := Is(s), String(s) == s; got != want {
			t.Errorf("Is(%+q) = %v, want %v", s, got, want)
		}
		if Plain(s) && !utf8.ValidString(s) {
			t.Errorf("Plain(%+q), which is not UTF-8", s)
		}
	})
}

func BenchmarkString(b *testing.B) {
	const s = "Ủy ban nhân dân quận báo cáo tình hình triển khai và kết quả thực hiện công tác dân vận của chính quyền"
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		String(s)
	}
}

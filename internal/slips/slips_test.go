package slips

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// found is what is found in a text of one piece.
func found(s string) string {
	var all []string
	if MayContradict(s) {
		for _, slip := range Contradictions(s) {
			all = append(all, slip.Rule+" "+slip.Got)
		}
	}
	for _, slip := range Misread(s) {
		all = append(all, slip.Rule+" "+slip.Got)
	}
	return strings.Join(all, "; ")
}

func TestShares(t *testing.T) {
	for text, want := range map[string]string{
		"gồm: 07/488 đơn khiếu nại, 05/448 đơn tố cáo và 476/488 đơn kiến nghị": "share-total 05/448",
		"gồm: 07/488, 05/488 và 476/488 đơn":                                    "",
		"07/488, 05/448 đơn": "", // which of the two is right?
		"07/488, 476/488; còn 05/448 trên tổng số 448 đơn": "", // 448 is a number of its own
		"07/488, 476/488; còn 105/547 đơn":                 "",
		"07/488, 476/488. Năm trước: 05/448":               "", // another sentence
		"ngày 05/3, 07/3 và 12/4":                          "",
		"tháng 5/2023, 6/2023 và 7/2024":                   "",
		"ngày 18/5/2021, 19/5/2021 và 18/5/2022":           "",
		"số 33/488/CT, 34/488/CT, 35/448/CT":               "",
		"số 33/488-CT, 34/488-CT, 35/448-CT":               "",
		"từ 900/488, 901/488 đến 902/448":                  "", // no parts of a whole
		"1.207/488, 1.476/488, 1.105/448":                  "",
	} {
		if got := found(text); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func TestParts(t *testing.T) {
	for text, want := range map[string]string{
		"có 134 trường hợp tinh giản; trong đó khối A: 02 trường hợp, khối B - C: 124 trường hợp và khối Y: 33 trường hợp.": "parts-exceed-whole 134 trường hợp tinh giản",
		"có 10 đơn, trong đó cấp quận: 8 đơn và cấp phường: 5 đơn":                                                          "parts-exceed-whole 10 đơn",
		"có 159 trường hợp; trong đó khối A: 02 trường hợp, khối B: 124 trường hợp và khối C: 33 trường hợp.":               "",
		"có 200 trường hợp; trong đó khối A: 02 trường hợp và khối B: 124 trường hợp.":                                      "", // a selection
		"có 10 người; trong đó nữ: 8 người và đảng viên: 5 người.":                                                          "", // of two kinds, which overlap
		"có 10 người; trong đó khối A: 8 lượt và khối B: 5 lượt.":                                                           "", // another unit
		"có 10 đơn; trong đó cấp quận: 8 đơn, cấp phường: 5 đơn (có 3 đơn trùng).":                                          "", // it goes on
		"có 10 đơn; trong đó cấp quận: 12 đơn.":                                                                             "",
		"trong đó": "",
	} {
		if got := found(text); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func FuzzCutWhole(f *testing.F) {
	whole := listedWhole()
	for _, s := range []string{"có 134 trường hợp tinh giản; ", "1.234567890123 đơn, ", "có 10 đơn 5", "12 đơn: ", "7  ", "đơn ", "12 đơn; x ", "12 đơn,; ", "12 ; "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want := whole.FindStringSubmatch(s)
		number, unit, ok := cutWhole(s)
		if ok != (want != nil) || ok && (number != want[1] || unit != want[2]) {
			t.Errorf("%q: got %q, %q, want %q", s, number, unit, want)
		}
	})
}

// FuzzSharesIn holds what a sentence without slashes enough is passed over for: each share has its own.
func FuzzSharesIn(f *testing.F) {
	f.Add("07/488, 05/448 và 476/488, 1/2/300/400, 18/5/2021")
	f.Fuzz(func(t *testing.T, s string) {
		if n := len(sharesIn(s)); n > strings.Count(s, "/") {
			t.Errorf("%q: %d shares", s, n)
		}
	})
}

// TestMisreadLooks: what sees at once that a text has nothing to look at passes over no month, for texts made by chance.
func TestMisreadLooks(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	pieces := []string{"tháng ", "tháng", "ngày ", "năm ", "31", "02", "13", " ", "/", "2026", "lương ", "ạ", ".", "đơn vị", ""}
	many := 0
	for range 50_000 {
		var b strings.Builder
		for range r.IntN(8) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		s := b.String()
		if words := impossibleWords(s); len(words) > 0 {
			many++
			if signsBetweenDigits(s)&month == 0 {
				t.Fatalf("%q: %v is passed over", s, words)
			}
		}
	}
	if many == 0 {
		t.Error("no text has an impossible month")
	}
}

package model

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestCompose(t *testing.T) {
	given := []Run{
		{Text: "Va"}, {Text: "\u0302\u0301", Bold: true}, {Text: "\u0323p"}, {Break: true}, {Text: "\u0301"},
		{Note: &Note{Body: []Text{Plain(nfd)}}}, {Text: "e\u0302"},
	}
	text := Rich(given...)
	if given[0].Text != "Va" || given[6].Text != "e\u0302" {
		t.Errorf("the caller's runs were changed: %+v", given)
	}
	want := []string{norm.NFC.String("Va\u0302\u0301\u0323"), "", "p", "", "\u0301", "", "ê"}
	for i := range want {
		if got := text.runs[i].Text; got != want[i] {
			t.Errorf("run %d is %+q, want %+q", i, got, want[i])
		}
	}
	if !text.decomposed || !text.runs[5].Note.Body[0].decomposed {
		t.Error("what is decomposed is not remembered")
	}
}

// FuzzCompose: a text is the composed form of what it was made from, however that is cut into runs.
func FuzzCompose(f *testing.F) {
	f.Add("Gò Va", "\u0302\u0301p", "")
	f.Add("Quận ", "Gò", "\u0323 \xcc")
	f.Add("\u1100", "\u1161", "\u11a8e\u0301")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		s := a + b + c
		want := norm.NFC.String(s)
		plain, rich := Plain(s), Rich(Run{Text: a}, Run{Text: b, Bold: true}, Run{Text: c})
		if got := plain.String(); got != want || plain.decomposed != (s != want) {
			t.Errorf("Plain(%+q) is %+q, decomposed %v", s, got, plain.decomposed)
		}
		whole := utf8.ValidString(a) && utf8.ValidString(b) && utf8.ValidString(c) // no character is cut
		if got := rich.String(); whole && got != want {
			t.Errorf("Rich of %+q, %+q, %+q is %+q, want %+q", a, b, c, got, want)
		}
	})
}

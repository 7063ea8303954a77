package doc

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestInTwips: widths made by chance fill their total to the twip, like columns are alike, and none but the widest is off by a twip or more.
func TestInTwips(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 5000 {
		widths := make([]Length, 1+r.IntN(40))
		total := Length(0)
		for i := range widths {
			widths[i] = perMillimetre + Length(r.IntN(50*perMillimetre))
			if i > 0 && r.IntN(2) == 0 {
				widths[i] = widths[r.IntN(i)]
			}
			total += widths[i]
		}
		total += Length(r.IntN(perTwip))
		made := inTwips(slices.Clone(widths), total)
		if sum(made) != Twips(int(total.Twips())) {
			t.Fatalf("%v in %d: %v", widths, total, made)
		}
		widest, like := slices.Index(made, slices.Max(made)), map[Length]Length{}
		for i, w := range made {
			was, seen := like[widths[i]]
			if off := w - widths[i]; w%perTwip != 0 || i != widest && (off <= -perTwip || off >= perTwip || seen && was != w) {
				t.Fatalf("%v in %d: %v", widths, total, made)
			}
			if i != widest {
				like[widths[i]] = w
			}
		}
	}
}

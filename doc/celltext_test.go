package doc

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/weblink"
)

// TestOneRun: what is seen at once to be one run is one by each of the rules, for texts made by chance of what they look for.
func TestOneRun(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	pieces := []string{"- ", "-", "+ ", "+", "\n", "@", ":", "://", "www.", "WWW.", "w", "W", "a", "ộ", " ", "5", ""}
	for range 20_000 {
		var b strings.Builder
		for range r.IntN(6) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		s := b.String()
		if got, want := isOneRun(s), markOf(s) == noMark && !strings.Contains(s, "\n") && !weblink.MayHave(s); got != want {
			t.Fatalf("%q: %v", s, got)
		}
	}
}

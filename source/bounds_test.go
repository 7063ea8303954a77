package source

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// TestWorkIsBounded: a few bytes of a source cannot ask for the work of many. The time is generous: each took from ten
// seconds to minutes before.
func TestWorkIsBounded(t *testing.T) {
	if raceEnabled {
		t.Skip("measures time")
	}
	var keys strings.Builder
	for i := range 30_000 {
		fmt.Fprintf(&keys, "k%d: 1\n", i)
	}
	const long = 10 * time.Second
	for name, test := range map[string]struct{ file, source, rule string }{
		"a wide table":           {"r.md", strings.Repeat("|a", 3000) + "|\n" + strings.Repeat("|-", 3000) + "|\n" + strings.Repeat("b\n", 3000), "columns-most"},
		"lines of one paragraph": {"r.md", strings.Repeat("|a|\n", 100_000), ""},
		"comments of one line":   {"r.md", strings.Repeat("<!-- -->", 60_000) + "a", ""},
		"keys of one mapping":    {"r.yaml", keys.String(), "keys-most"},
		"keys of many mappings":  {"r.yaml", sampleYAML + strings.Repeat("  - {item: {text: a}}\n", 2000), ""},
	} {
		source := test.source
		if test.file == "r.md" {
			source = sampleFront + "---\n" + source
		}
		start := time.Now()
		_, err := decodeSource(test.file, source, nil)
		if d := time.Since(start); d > long {
			t.Errorf("%s: %v", name, d)
		}
		if test.rule == "" != (err == nil) || err != nil && !strings.Contains(faultsOf(nil, err), test.rule) {
			t.Errorf("%s: %.200v", name, err)
		}
	}
}

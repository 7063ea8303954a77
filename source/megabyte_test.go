package source

import (
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// hostile are megabytes that took seconds, minutes or gigabytes: each is a text that grows with n, in a form.
var hostile = map[string]struct {
	form string
	make func(n int) string
}{
	"rows under a wide heading": {"md", func(n int) string { return wideHeading("") + strings.Repeat("a|\n", n/3) }},
	"a wide quoted table":       {"md", func(n int) string { return wideHeading("> ") + strings.Repeat("> a|\n", n/5) }},
	"headings":                  {"md", func(n int) string { return strings.Repeat("# a\n", n/4) }},
	"points":                    {"md", func(n int) string { return "x:\n" + strings.Repeat("a) a;\n", n/6) }},
	"dashes":                    {"md", func(n int) string { return strings.Repeat("- a\n", n/4) }},
	"items within items":        {"md", func(n int) string { return strings.Repeat(strings.Repeat("- ", 40)+"a\n", n/82) }},
	"figures":                   {"md", func(n int) string { return strings.Repeat("{{a}} ", n/6) }},
	"marks":                     {"md", func(n int) string { return strings.Repeat("*a ", n/3) }},
	"brackets":                  {"md", func(n int) string { return strings.Repeat("[", n) }},
	"quotes":                    {"md", func(n int) string { return strings.Repeat("> ", n/2) }},
	"carriage returns":          {"yaml", func(n int) string { return "subject: |\n  a" + strings.Repeat("\r", n) }},
	"empty lines":               {"yaml", func(n int) string { return "subject: |\n" + strings.Repeat("   \n", n/4) + "  a\n" }},
	"keys behind ?":             {"yaml", func(n int) string { return strings.Repeat("? a\n", n/4) }},
	"documents":                 {"yaml", func(n int) string { return strings.Repeat("--- a\n", n/6) }},
	"empty entries":             {"yaml", func(n int) string { return "body:\n" + strings.Repeat("- \n", n/3) }},
	"tags":                      {"yaml", func(n int) string { return "body:\n" + strings.Repeat("- !!a\n", n/6) }},
	"keys of one mapping":       {"yaml", func(n int) string { return "figures: {" + strings.Repeat("a: 1, ", n/6) + "}" }},
	"brackets of YAML":          {"yaml", func(n int) string { return "body: " + strings.Repeat("[", n) }},
	"anchors":                   {"yaml", func(n int) string { return "body:\n" + strings.Repeat("- &a 1\n", n/7) }},
	"lists of JSON":             {"json", func(n int) string { return `{"body": [` + strings.Repeat("[],", n/3) + "0]}" }},
	"text of a field":           {"yaml", func(n int) string { return "subject: |\n" + strings.Repeat("  a) b\n\n", n/8) }},
}

func wideHeading(quote string) string {
	return quote + strings.Repeat("|a", 60) + "|\n" + quote + strings.Repeat("|-", 60) + "|\n"
}

// TestMegabyte reads and validates each in proportion to its length: four times as much takes about four times as long, and
// no kilobyte takes more memory than a report of as many letters does by far. What takes time by the square takes sixteen times.
func TestMegabyte(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("measures time")
	}
	const megabyte, most, bytesEach = 1_000_000, 10, 400
	for _, name := range slices.Sorted(maps.Keys(hostile)) {
		h := hostile[name]
		quarter, _ := readHostile(h.form, h.make(megabyte/4))
		whole, memory := readHostile(h.form, h.make(megabyte))
		for range 5 { // a machine stops at times; what takes time by the square takes it again
			if whole <= most*quarter {
				break
			}
			again, _ := readHostile(h.form, h.make(megabyte))
			whole = min(whole, again)
		}
		t.Logf("%s: %v and %d MB, a quarter %v", name, whole, memory>>20, quarter)
		if whole > most*quarter && whole > 2*time.Second || whole > 20*time.Second || memory > megabyte*bytesEach {
			t.Errorf("%s: a megabyte takes %v and %d MB, a quarter of it %v", name, whole, memory>>20, quarter)
		}
	}
}

func readHostile(form, text string) (took time.Duration, memory uint64) {
	source := text
	if form == "md" {
		source = "---\n---\n\n" + text
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	begun := time.Now()
	if r, err := Decode(Bytes("r."+form, []byte(source), nil), "r."+form); err == nil {
		r.Validate()
	}
	took = time.Since(begun)
	runtime.ReadMemStats(&after)
	return took, after.TotalAlloc - before.TotalAlloc
}

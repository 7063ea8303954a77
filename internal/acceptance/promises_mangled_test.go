package acceptance

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/check"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/packed"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/tools/txtar"
)

// TestMangled: the checker finds the same in every version of a file, however Word or a clerk has written the page, and takes
// it apart into the same values and the same tree.
func TestMangled(t *testing.T) {
	all := append(slices.Clone(cases(t)), testCase{name: "clerk", docx: clerkFile(t)})
	for _, c := range all {
		want := findingsIn(t, c.docx)
		for _, name := range slices.Sorted(maps.Keys(manglers)) {
			t.Run(c.name+"/"+name, func(t *testing.T) {
				if got := findingsIn(t, mangled(t, c.docx, manglers[name])); got != want {
					t.Errorf("found:\n%s\nwant:\n%s", got, want)
				}
			})
		}
	}
}

// clerkFile is the clean file of a clerk that the cases of the checker are edits of.
func clerkFile(t *testing.T) []byte {
	t.Helper()
	a, err := txtar.ParseFile(root + "/testdata/check/clerk.txtar")
	if err != nil {
		t.Fatal(err)
	}
	return packed.Archive(t, a)
}

// findingsIn are the findings of a file, without their places, and its outline. That letters stand apart is one that is asked for.
func findingsIn(t *testing.T, docx []byte) string {
	t.Helper()
	r, err := check.Read(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, f := range r.Findings {
		if f.Rule != "letters-composed" {
			lines = append(lines, fmt.Sprintf("%s: %s (%d)\n", f.Rule, f.Message.En, f.Places))
		}
	}
	slices.Sort(lines)
	out := r.Outline()
	lines = append(lines, norm.NFC.String(fmt.Sprintf("%+v\n", out.Values)))
	for _, e := range out.Entries {
		if e.Component >= decree.PartHeading && e.Component <= decree.Item {
			lines = append(lines, fmt.Sprintf("%d %d %s|%s|%s\n", e.Annex, e.Level, e.Name, e.Label, e.Text()))
		}
	}
	return strings.Join(lines, "")
}

package acceptance

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/fromword"
	"github.com/vanthu/baocao/source"
)

// imported is the source of a Word file, and what was lost.
func imported(t testing.TB, docx []byte) (text string, losses []string) {
	t.Helper()
	result, err := fromword.Read(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range result.Losses {
		losses = append(losses, fmt.Sprintf("%v: %s: %s", l.Place, l.Text, l.Reason.En))
	}
	for _, p := range result.Report.Pictures() {
		p.Data, p.File = nil, "hinh.png"
	}
	var b bytes.Buffer
	if err := source.Encode(&b, result.Report, source.YAMLForm); err != nil {
		t.Fatal(err)
	}
	return b.String(), losses
}

// TestMangledImport wants the same report of every version of a file.
func TestMangledImport(t *testing.T) {
	for i, c := range cases(t) {
		want, _ := imported(t, c.docx)
		for j, name := range slices.Sorted(maps.Keys(manglers)) {
			if sampled(i + j) {
				continue
			}
			t.Run(c.name+"/"+name, func(t *testing.T) {
				got, losses := imported(t, mangled(t, c.docx, manglers[name]))
				for _, l := range losses {
					t.Errorf("lost: %s", l)
				}
				if got != want {
					t.Errorf("another report:\n%s", diffOf(got, want))
				}
			})
		}
	}
}

func diffOf(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	i := 0
	for i < len(g) && i < len(w) && g[i] == w[i] {
		i++
	}
	excerpt := func(lines []string) string { return strings.Join(lines[max(0, i-2):min(len(lines), i+4)], "\n") }
	return "got\n" + excerpt(g) + "\nwant\n" + excerpt(w)
}

package source

import (
	"os"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/golden"
)

// TestGovap reads the report of the Gò Vấp committee, which a clerk wrote: it can be rendered, and its departures from
// the Decree are known.
func TestGovap(t *testing.T) {
	const folder = "../examples/cases/govap"
	r, err := Decode(os.DirFS(folder), "report.md")
	if err != nil {
		t.Fatal(err)
	}
	var notes, tables int
	for range r.Tables() {
		tables++
	}
	for _, t := range r.Texts() {
		for run := range t.Runs() {
			if run.Note != nil {
				notes++
			}
		}
	}
	var numbers []string
	for _, b := range r.Body {
		numbers = append(numbers, b.Section.Number)
	}
	if notes != 22 || r.FirstNote != 6 || tables != 6 || len(r.Appendices) != 3 || strings.Join(numbers, " ") != "I. II. IV. V. VI." {
		t.Errorf("%d notes from %d, %d tables, %d appendices, sections %q", notes, r.FirstNote, tables, len(r.Appendices), numbers)
	}
	if heading := r.Appendices[2].Body[4].Section.Body[0].Table; len(heading.Leaves()) != 30 || heading.HeadingRows() != 4 {
		t.Errorf("%d leaves, %d rows of heading", len(heading.Leaves()), heading.HeadingRows())
	}
	faults := r.Validate()
	if err := faults.Err(); err != nil {
		t.Error(err)
	}
	var lines strings.Builder
	for _, f := range faults {
		lines.WriteString(f.Severity.String() + " " + f.Rule + ": " + f.Error() + "\n")
	}
	golden.Equal(t, []byte(lines.String()), "../testdata/govap/faults.golden")
}

// BenchmarkValidate measures what it costs to see that a report of sixteen pages can be rendered.
func BenchmarkValidate(b *testing.B) {
	r, err := Decode(os.DirFS("../examples/cases/govap"), "report.md")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		r.Validate()
	}
}

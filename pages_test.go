package baocao_test

import (
	"testing"

	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/internal/pagecount"
)

// TestPageEstimate holds the estimate that a batch writes into its manifest against the pages that LibreOffice sets.
func TestPageEstimate(t *testing.T) {
	judge.Need(t, judge.LibreOffice, judge.Poppler)
	all := cases(t)
	docs := make([][]byte, len(all))
	for i, c := range all {
		docs[i] = c.docx
	}
	for i, layout := range judge.Layouts(t, docs...) {
		estimate, set := pagecount.Estimate(assembled(t, all[i])), len(layout.Pages)
		t.Logf("%s: estimated %d, set %d", all[i].name, estimate, set)
		if off := max(estimate-set, set-estimate); off > 1+set/15 {
			t.Errorf("%s: estimated %d pages, set on %d", all[i].name, estimate, set)
		}
	}
}

package main

import (
	"bytes"
	"testing"
	"time"

	"github.com/vanthu/baocao/internal/golden"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

// TestSource holds the report against the source of the case indicators, which it is printed as.
func TestSource(t *testing.T) {
	r, err := report(time.Date(2026, time.December, 10, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Validate() {
		t.Error(f)
	}
	n := 0
	for _, row := range r.Appendices[0].Body[0].Table.Rows {
		if row.Level == 3 {
			n++
		}
	}
	if want := r.Figures["chi_tieu"]; model.Count(n).String() != want.String() {
		t.Errorf("%d indicators, the text says %v", n, want)
	}
	var b bytes.Buffer
	if err := source.Encode(&b, r, source.MarkdownForm); err != nil {
		t.Fatal(err)
	}
	remark := "---\n# Chỉ tiêu của một xã, ba cấp, do chương trình examples/indicators ghi ra. A commune's indicators, printed by a program.\n"
	golden.Equal(t, append([]byte(remark), bytes.TrimPrefix(b.Bytes(), []byte("---\n"))...), "../cases/indicators/report.md")
}

package baocao_test

import (
	"testing"

	"github.com/vanthu/baocao/docxtest"
)

// TestReadBack keeps what the Gò Vấp report says when it is read back from its Word file, as users of the library keep theirs.
func TestReadBack(t *testing.T) {
	for _, c := range cases(t) {
		t.Run(c.name, func(t *testing.T) {
			docxtest.Valid(t, c.docx)
			if c.name == "govap" {
				docxtest.Golden(t, c.docx, "testdata/govap/outline.golden")
			}
		})
	}
}

package acceptance

import (
	"testing"

	"github.com/vanthu/baocao/internal/judge"
)

// TestImportOfResaved wants the same report, and nothing lost, of a file that LibreOffice has saved: of ours, and of one that
// has none of our styles, whose head stands in text boxes, or whose numbers Word counts.
func TestImportOfResaved(t *testing.T) {
	versions := []string{"as it is", "nothing of ours", "masthead in text boxes", "counters of Word"}
	var files [][]byte
	for _, c := range cases(t) {
		for _, v := range versions {
			file := c.docx
			if mangle := manglers[v]; mangle != nil {
				file = mangled(t, c.docx, mangle)
			}
			files = append(files, file)
		}
	}
	saved := judge.ResavedAll(t, files...)
	for i, c := range cases(t) {
		want, _ := imported(t, c.docx)
		for j, v := range versions {
			t.Run(c.name+"/"+v, func(t *testing.T) {
				got, losses := imported(t, saved[i*len(versions)+j])
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

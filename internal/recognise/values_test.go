package recognise

import (
	"slices"
	"testing"

	"github.com/vanthu/baocao/internal/word"
)

// TestListed: an entry goes on over lines, with the commas in it.
func TestListed(t *testing.T) {
	var ps []*word.Paragraph
	for _, line := range []string{"- Như trên;", "- Các phòng, ban,", "  đơn vị thuộc huyện;", "- Lưu: VT,", "TH."} {
		ps = append(ps, &word.Paragraph{Text: line})
	}
	if got, want := listed(ps, ""), []string{"Như trên", "Các phòng, ban, đơn vị thuộc huyện", "Lưu: VT, TH"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestNameInCapitals(t *testing.T) {
	for s, want := range map[string]bool{"NGUYỄN VĂN A": true, "TS. TRẦN BÌNH": true, "PHÓ GIÁM ĐỐC": false, "CHỦ TỊCH": false, "LÊ": false, "TỔ TRƯỞNG": false} {
		if isNameInCapitals(s) != want {
			t.Errorf("%s: %v", s, !want)
		}
	}
}

package check

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/vanthu/baocao/decree"
)

// TestDistrictEnded edits the clean file of 2026 and looks for what is said of districts alone.
func TestDistrictEnded(t *testing.T) {
	const (
		superior, recipient, addressee = "UBND TỈNH LÂM ĐỒNG", "- UBND tỉnh (để báo cáo);", "- Ủy ban nhân dân tỉnh Lâm Đồng;"
		year, city                     = "Lâm Đồng, ngày 05 tháng 3 năm 2026", `THÀNH PHỐ</w:t></w:r></w:p><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>`
	)
	tests := []struct {
		name, found string
		edits       []string // old and new
	}{
		{"city over two paragraphs", "THÀNH PHỐ ĐÀ LẠT", []string{superior, "ỦY BAN NHÂN DÂN " + city + "ĐÀ LẠT"}},
		{"the city that there is", "", []string{superior, "ỦY BAN NHÂN DÂN " + city + "ĐÀ NẴNG"}},
		{"issuer", "QUẬN", []string{"SỞ KHOA HỌC VÀ CÔNG NGHỆ", "THANH TRA QUẬN"}},
		{"recipient taken apart", "huyện Lạc Dương", []string{recipient, norm.NFD.String("- UBND huyện Lạc Dương;")}},
		{"addressee", "Quận 1", []string{addressee, "- Công an Quận 1;"}},
		{"named cũ", "", []string{recipient, "- UBND huyện Lạc Dương (cũ);"}},
		{"dated before", "", []string{recipient, "- UBND huyện Lạc Dương;", year, "Lâm Đồng, ngày 30 tháng 6 năm 2025"}},
		{"dated on the day", "huyện Lạc Dương", []string{recipient, "- UBND huyện Lạc Dương;", year, "Lâm Đồng, ngày 01 tháng 7 năm 2025"}},
		{"draft with its month", "huyện Lạc Dương", []string{recipient, "- UBND huyện Lạc Dương;", year, "Lâm Đồng, ngày …… tháng 3 năm 2026"}},
		{"without a date", "", []string{recipient, "- UBND huyện Lạc Dương;", year, "Lâm Đồng, ngày …… tháng …… năm ……"}},
		{"in the text", "", []string{"Sở đã ban hành kế hoạch", "UBND huyện Lạc Dương đã ban hành kế hoạch"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := base(t)
			part := find(t, a, "word/document.xml")
			for i := 0; i < len(tt.edits); i += 2 {
				if !bytes.Contains(part.Data, []byte(tt.edits[i])) {
					t.Fatalf("no %q", tt.edits[i])
				}
				part.Data = bytes.Replace(part.Data, []byte(tt.edits[i]), []byte(tt.edits[i+1]), 1)
			}
			found := ""
			for _, f := range asReport(t, pack(t, a)).Findings {
				if f.Rule == decree.DistrictEnded.ID() {
					found += f.Got
				}
			}
			if !strings.EqualFold(found, tt.found) {
				t.Errorf("found %q, want %q", found, tt.found)
			}
		})
	}
}

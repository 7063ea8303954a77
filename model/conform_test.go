package model

import (
	"reflect"
	"testing"

	"github.com/vanthu/baocao/decree"
)

// TestConform: after it Validate warns of no weight and no slant, and of letters only where the words would have to be known; what was right
// stays as it was.
func TestConform(t *testing.T) {
	r := sample()
	r.IssuingAgency = Lines{"Sở Tài chính"}
	r.Signature = Signature{Position: "Giám đốc", SignerName: "TS. NGUYỄN VĂN BÌNH"}
	r.Body = append(r.Body,
		Block{Section: &Section{Title: Plain("Kết quả")}},
		Block{Paragraph: Rich(Run{Text: "Cả đoạn ", Bold: true}, Run{Text: "đều đậm.", Bold: true, Italic: true})},
		Block{Paragraph: Rich(Run{Text: "Một đoạn dài hơn có "}, Run{Text: "một từ", Bold: true}, Run{Text: " đậm."})},
		Block{Paragraph: Plain("MỘT ĐOẠN TOÀN CHỮ HOA CỦA UBND TỈNH")})
	r.Appendices = []Appendix{{Label: "PHỤ LỤC", Orientation: Landscape, Title: Lines{"Số liệu"}, Body: Body{{Paragraph: Plain("Không có.")}}}}
	last := len(r.Body) - 1
	stays := r.Body[last-1].Paragraph.String()
	r.Conform()
	for _, f := range r.Validate() {
		if f.Rule == decree.WeightID || f.Rule == decree.SlantID || f.Rule == decree.LetterCaseID && f.Value != "MỘT ĐOẠN TOÀN CHỮ HOA CỦA UBND TỈNH" {
			t.Error(f)
		}
	}
	for _, got := range [][2]string{{r.IssuingAgency[0], "SỞ TÀI CHÍNH"}, {r.Signature.Position, "GIÁM ĐỐC"}, {r.Signature.SignerName, "TS. Nguyễn Văn Bình"},
		{r.Appendices[0].Label, "Phụ lục"}, {r.Appendices[0].Title[0], "SỐ LIỆU"}, {r.Body[last-1].Paragraph.String(), stays}} {
		if got[0] != got[1] {
			t.Errorf("%q, want %q", got[0], got[1])
		}
	}
	if r.Appendices[0].Orientation != Portrait {
		t.Error("an appendix without a table lies on its side")
	}
	for run := range r.Body[last-1].Paragraph.Runs() {
		if run.Text == "một từ" && !run.Bold {
			t.Error("a word that stands out lost its face")
		}
	}
	again := r.Body[last-2].Paragraph.String()
	r.Conform()
	if r.Body[last-2].Paragraph.String() != again {
		t.Error("it is another text the second time")
	}
}

// TestConformJoinsRuns: runs that come to look the same are one, so that a report that conforms stays as it is.
func TestConformJoinsRuns(t *testing.T) {
	r := Report{Body: Body{{Paragraph: Rich(Run{Text: "Kết quả chung của năm:", Bold: true}, Run{Text: " tốt"}, Run{Text: ".", Superscript: true})}}}
	r.Conform()
	if got, want := r.Body[0].Paragraph, Rich(Run{Text: "Kết quả chung của năm: tốt"}, Run{Text: ".", Superscript: true}); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

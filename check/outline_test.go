package check

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// TestOutline takes a clerk's file apart.
func TestOutline(t *testing.T) {
	rows := `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>` +
		rowOf(cellOf(1000, typed("b", "TT")), strings.Replace(cellOf(4000, typed("b", "Cây")), "<w:tcPr>", `<w:tcPr><w:gridSpan w:val="2"/>`, 1)) +
		rowOf(strings.Replace(cellOf(1000, typed("", "1")), "<w:tcPr>", `<w:tcPr><w:vMerge w:val="restart"/>`, 1), cellOf(2000, typed("", "Sao")), cellOf(2000, typed("", "5"))) +
		rowOf(strings.Replace(cellOf(1000, "<w:p/>"), "<w:tcPr>", `<w:tcPr><w:vMerge/>`, 1), cellOf(2000, typed("", "Dầu")), cellOf(2000, typed("", "7"))) + "</w:tbl>"
	file := clerkFile{
		masthead: tableOf(agencyAndName(), rowOf(cellOf(leftWidth, typed("center 26", "Số:      /BC-UBND")), cellOf(rightWidth, typed("center i", "Tân Hòa, ngày     tháng 5 năm 2026")))),
		title:    typed("center b gap", "BÁO CÁO") + typed("center b", "Kết quả chăm sóc cây xanh") + typed("center b", "năm 2026") + paragraphOf("center", drawnOf(40, 0)),
		body: typed("center gap", "Kính gửi:\n- Phòng Kinh tế;\n- Phòng Nội vụ.") + typed("both first gap b", "I. KẾT QUẢ") +
			typed("both first gap b", "1. Chăm sóc") + typed("both first gap", "1.1. Tưới cây:") + typed("both first gap", "a) Quý đầu:") +
			typed("both first gap", "- Cây mới:") + typed("both first gap", "+ Cây sao;") + typed("both first gap", "- Cây cũ.") +
			paragraphOf("both first gap", runOf("", "1.2. Bón "), runOf("b", "phân"), runOf("", " mỗi quý.")) + typed("both first gap b", "2. Trồng mới") +
			typed("center", "Bảng 1. Cây trồng mới") + typed("right", "Đơn vị tính: cây") + rows +
			paragraphOf("both first gap", runOf("b", "II. KIẾN NGHỊ:"), runOf("", " Không./.")),
		closing: strings.Replace(closingOf("- Như trên;", "- Lưu: VT, KT."), typed("center b", "CHỦ TỊCH"), typed("center b", "KT. CHỦ TỊCH")+typed("center b", "PHÓ CHỦ TỊCH"), 1),
		behind:  typed("center b", "QUY CHẾ") + typed("center i", "(Kèm theo Báo cáo số /BC-UBND)") + typed("both first gap b", "Điều 1. Phạm vi"),
	}
	out := mustRead(t, file.bytes(t)).Outline()
	want := Values{SupervisoryAgency: []string{"ỦY BAN NHÂN DÂN"}, IssuingAgency: []string{"XÃ TÂN HÒA"}, Symbol: "BC-UBND", Place: "Tân Hòa",
		Month: 5, Year: 2026, Subject: "Kết quả chăm sóc cây xanh năm 2026", Addressees: []string{"Phòng Kinh tế", "Phòng Nội vụ"}, Recipients: []string{"Như trên", "Lưu: VT, KT"},
		Signatures: []Signature{{[]AuthorityLine{{decree.ForHead, "KT.", "CHỦ TỊCH"}, {0, "", "PHÓ CHỦ TỊCH"}}, "Trần Thị B"}}}
	if !reflect.DeepEqual(out.Values, want) {
		t.Errorf("%+v\nwant %+v", out.Values, want)
	}
	var got []string
	for _, e := range out.Entries {
		if e.Component < decree.LegalBases || e.Component >= decree.Authority && e.Component < decree.AppendixLabel {
			continue
		}
		line := fmt.Sprintf("%d %d %s|%s|%s", e.Annex, e.Level, e.Name, e.Label, e.Text())
		if e.Table != nil {
			line = fmt.Sprintf("%d %d %+v", e.Annex, e.Level, *e.Table)
		}
		got = append(got, line)
	}
	if wanted := []string{
		"0 1 Roman heading|I.|KẾT QUẢ", "0 2 titled clause|1.|Chăm sóc", "0 3 untitled clause|1.1.|Tưới cây:", "0 4 point|a)|Quý đầu:", "0 5 item|-|Cây mới:",
		"0 6 item|+|Cây sao;", "0 5 item|-|Cây cũ.", "0 3 untitled clause|1.2.|Bón phân mỗi quý.", "0 2 titled clause|2.|Trồng mới",
		"0 2 table text||Bảng 1. Cây trồng mới", "0 2 table text||Đơn vị tính: cây",
		"0 2 {Title:Bảng 1. Cây trồng mới Unit:Đơn vị tính: cây HeadingRows:1 Rows:[[{Text:TT Column:0 Columns:1 Rows:1} {Text:Cây Column:1 Columns:2 Rows:1}] " +
			"[{Text:1 Column:0 Columns:1 Rows:2} {Text:Sao Column:1 Columns:1 Rows:1} {Text:5 Column:2 Columns:1 Rows:1}] " +
			"[{Text:Dầu Column:1 Columns:1 Rows:1} {Text:7 Column:2 Columns:1 Rows:1}]]}",
		"0 1 Roman heading|II.|KIẾN NGHỊ:", "0 1 body text|| Không./.",
		"1 0 appendix title||QUY CHẾ", "1 0 appendix reference||(Kèm theo Báo cáo số /BC-UBND)", "1 1 article|Điều 1|Phạm vi",
	}; !slices.Equal(got, wanted) {
		t.Errorf("%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(wanted, "\n"))
	}
}

// TestOutlineHoldsAll: no letter of the document is missing from its outline, and none stands in it twice.
func TestOutlineHoldsAll(t *testing.T) {
	files := map[string][]byte{"base": pack(t, base(t))}
	for name, source := range sources(t) {
		files[name] = rendered(t, source)
	}
	for _, c := range slices.Concat(factFiles, headFiles, textFiles) {
		files[c.name] = c.file.bytes(t)
	}
	for name, file := range files {
		d, err := word.Open(bytes.NewReader(file), int64(len(file)))
		if err != nil {
			t.Fatal(err)
		}
		var all, held strings.Builder
		for _, p := range d.Main.Paragraphs {
			all.WriteString(p.Shown())
		}
		for _, e := range mustRead(t, file).Outline().Entries {
			held.WriteString(e.Label + e.Text())
			if e.Table != nil {
				for _, row := range e.Table.Rows {
					for _, c := range row {
						held.WriteString(c.Text)
					}
				}
			}
		}
		if a, b := lettersIn(all.String()), lettersIn(held.String()); a != b {
			t.Errorf("%s: %d letters, %d in the outline", name, len(a), len(b))
		}
	}
}

// lettersIn are the letters and figures of a text, sorted.
func lettersIn(s string) string {
	letters := []rune(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s))
	slices.Sort(letters)
	return string(letters)
}

// TestOutlineOfNothing: a result that was not read has an empty outline.
func TestOutlineOfNothing(t *testing.T) {
	if out := new(Result).Outline(); len(out.Entries) > 0 || !reflect.DeepEqual(out.Values, Values{}) {
		t.Errorf("%+v", out)
	}
}

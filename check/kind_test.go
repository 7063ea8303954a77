package check

import (
	"strings"
	"testing"

	"github.com/vanthu/baocao/decree"
)

// kindFile is a file of paragraphs alone, in a page that is right.
func kindFile(t *testing.T, body string) []byte {
	t.Helper()
	return clerkFile{masthead: " ", title: " ", body: body, closing: " "}.bytes(t)
}

// TestKinds: a file that is none of the Decree is said to be so, and nothing else of it is judged than page, typeface and
// letters.
func TestKinds(t *testing.T) {
	small := typed("20", "Nội dung cây xanh") // a size that no document may have
	for _, test := range []struct{ name, kind, body string }{
		{"party, masthead", "a document of the Party", tableOf(rowOf(cellOf(leftWidth, typed("center b", "ĐẢNG BỘ XÃ TÂN HÒA"), typed("center", "*")),
			cellOf(rightWidth, typed("center b", "ĐẢNG CỘNG SẢN VIỆT NAM")))) + typed("center b", "BÁO CÁO")},
		{"party, branch", "a document of the Party", typed("center b", "CHI BỘ TRƯỜNG TIỂU HỌC TÂN HÒA") + typed("center b", "NGHỊ QUYẾT")},
		{"party, committee", "a document of the Party", typed("center b", "HUYỆN ỦY TÂN LẠC") + typed("center b", "KẾ HOẠCH")},
		{"slip", "a submission slip", typed("center b", "PHIẾU TRÌNH") + typed("", "Kính trình: Chủ tịch")},
		{"slip, long", "a submission slip", typed("center b", "PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC")},
		{"slip in a table", "a submission slip", tableOf(rowOf(cellOf(leftWidth, typed("b", "VĂN PHÒNG")), cellOf(rightWidth, typed("b", "PHIẾU TRÌNH"))))},
		{"form, numbered", "a form", typed("right", "Mẫu số 01") + typed("center b", "GIẤY ĐỀ NGHỊ")},
		{"form, application", "a form", typed("center b", "ĐƠN ĐỀ NGHỊ CẮT TỈA CÂY XANH")},
		{"form, blanks", "a form", strings.Repeat(typed("", "Họ và tên: ................"), 6)},
		{"statute", "a statute apart from the document that issues it", typed("center b", "QUY CHẾ") + typed("center b", "Hoạt động của Tổ cây xanh")},
		{"statute, attached", "a statute apart from the document that issues it", typed("center b", "QUY ĐỊNH") + typed("center i", "(Ban hành kèm theo Quyết định số 21/QĐ-UBND)")},
		{"statute, charter", "a statute apart from the document that issues it", typed("center b", "ĐIỀU LỆ HỘI CÂY CẢNH")},
		{"list", "a list", typed("center b", "DANH SÁCH CÂY XANH")},
		{"list of items", "a list", typed("center b", "DANH MỤC TUYẾN ĐƯỜNG")},
		{"list, totals", "a list", typed("center b", "BẢNG TỔNG HỢP SỐ LIỆU")},
		{"text", "another text", typed("center b", "Bài phát biểu")},
		{"text, empty", "another text", ""},
		{"text, a letter", "another text", typed("", "Thưa các bạn,")},
	} {
		t.Run(test.name, func(t *testing.T) {
			file := kindFile(t, test.body+small)
			r := mustRead(t, file)
			want := "document-kind: The file is taken for " + test.kind + " and not for a document of the Decree: only page, typeface and letters are judged; --kind sets a type\n"
			if got := listed(r); got != want || r.Kind.Name.En != test.kind || r.Kind.OfDecree || len(r.Unjudged) > 0 {
				t.Errorf("%+v, unjudged %v, findings:\n%s", r.Kind, r.Unjudged, got)
			}
			if forced := asReport(t, file); forced.Kind.Type != decree.Report || !forced.Kind.OfDecree || strings.Contains(listed(forced), "document-kind") {
				t.Errorf("forced: %+v", forced.Kind)
			}
			typeface := strings.Replace(test.body+small, `<w:sz w:val="20"/>`, `<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="20"/>`, 1)
			if r := mustRead(t, kindFile(t, typeface)); !strings.Contains(listed(r), "typeface: ") {
				t.Errorf("the typeface is not judged:\n%s", listed(r))
			}
		})
	}
}

// TestDocumentsAreJudged: with two of masthead, Số, Nơi nhận and signature a file is a document, whatever its title.
func TestDocumentsAreJudged(t *testing.T) {
	for name, test := range map[string]struct {
		file clerkFile
		kind string
	}{
		"list with a masthead":     {clerkFile{title: typed("center b gap", "DANH SÁCH CÂY XANH"), closing: " "}, "a document"},
		"statute with a signature": {clerkFile{masthead: " ", title: typed("center b gap", "QUY TRÌNH TRỒNG CÂY")}, "a document"},
		"báo cáo without a head":   {clerkFile{masthead: " ", closing: " "}, "report"},
		"công văn":                 {dispatchOf(typed("center gap 24", "V/v cây xanh")), "dispatch"},
		"báo cáo":                  {clerkFile{}, "report"},
	} {
		if r := mustRead(t, test.file.bytes(t)); r.Kind.Name.En != test.kind || !r.Kind.OfDecree {
			t.Errorf("%s: %+v", name, r.Kind)
		}
	}
}

// TestUnreadMasthead: where Quốc hiệu stands amid other text, that is said once, and no part of the masthead is missed.
func TestUnreadMasthead(t *testing.T) {
	for _, masthead := range []string{
		typed("center b", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ỦY BAN NHÂN DÂN XÃ TÂN HÒA"),
		typed("center b", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM - Độc lập - Tự do - Hạnh phúc"),
		typed("center b", "XÃ TÂN HÒA - CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, Số: 21/BC-UBND"),
	} {
		r := mustRead(t, clerkFile{masthead: masthead}.bytes(t))
		if len(r.Findings) > 0 || !r.Kind.OfDecree {
			t.Errorf("%+v, findings:\n%s", r.Kind, listed(r))
		}
		said := 0
		for _, u := range r.Unjudged {
			switch {
			case strings.Contains(u.Reason.En, "no masthead can be read"):
				said++
			case u.Component < decree.DocumentType && u.Component != 0:
				t.Errorf("also unjudged: %s", u.statement().En)
			}
		}
		if said != 1 {
			t.Errorf("said %d times", said)
		}
	}
}

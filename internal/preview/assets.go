package preview

import (
	"bytes"
	"embed"
	"html/template"
)

// An asset is a file of the page around the report.
type asset struct {
	contentType string
	content     []byte
}

//go:embed page.html app.js app.css sheets.css
var embedded embed.FS

// assets reads the files of the page, which is at the empty name, in the language of the messages. That of a Word file says whose page
// it is, and has a button for the source.
func assets(vietnamese bool, title string, ofWord bool) (map[string]asset, error) {
	words := labels["en"]
	if vietnamese {
		words = labels["vi"]
	}
	words.Title = title
	if !ofWord {
		words.Fixed, words.Source = "", ""
	}
	page, err := template.ParseFS(embedded, "page.html")
	if err != nil {
		return nil, err
	}
	var content bytes.Buffer
	if err := page.Execute(&content, words); err != nil {
		return nil, err
	}
	script, _ := embedded.ReadFile("app.js")
	styles, _ := embedded.ReadFile("app.css")
	sheets, _ := embedded.ReadFile("sheets.css")
	return map[string]asset{
		"":        {"text/html; charset=utf-8", content.Bytes()},
		"app.js":  {"text/javascript; charset=utf-8", script},
		"app.css": {"text/css; charset=utf-8", styles},

		"sheets.css": {"text/css; charset=utf-8", sheets},
	}, nil
}

// words are what the page around the report says.
type words struct {
	Lang, Title, Faults, Fine, Errors, Warnings, Stale, None, Page, More, Working, Word, PDF, Gone, Fixed, Source string
}

var labels = map[string]words{
	"vi": {Lang: "vi", Faults: "Lỗi và cảnh báo", Fine: "Không có lỗi", Errors: "lỗi", Warnings: "cảnh báo",
		Stale: "Trang bên cạnh là của bản trước khi có lỗi.", None: "Chưa có trang nào: hãy sửa các lỗi.", Page: "Báo cáo", More: "Chưa liệt kê: ",
		Working: "Đang tạo tệp…", Word: "Tải tệp Word", PDF: "Tải tệp PDF", Gone: "Chương trình xem trước đã dừng.",
		Fixed: "Đây là trang mà lệnh baocao fix sẽ ghi từ tệp Word này, không phải trang của chính tệp.", Source: "Tải tệp nguồn"},
	"en": {Lang: "en", Faults: "Errors and warnings", Fine: "Nothing is wrong", Errors: "errors", Warnings: "warnings",
		Stale: "The page is that of the report before its errors.", None: "There is no page yet: correct the errors.", Page: "Report", More: "Not listed: ",
		Working: "Making the file…", Word: "Download Word file", PDF: "Download PDF", Gone: "The preview has ended.",
		Fixed: "This is the page that baocao fix would write of this Word file, not the page of the file itself.", Source: "Download source"},
}

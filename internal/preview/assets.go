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

//go:embed page.html app.js app.css
var embedded embed.FS

// assets reads the files of the page, which is at the empty name, in the language of the messages.
func assets(vietnamese bool, title string) (map[string]asset, error) {
	words := labels["en"]
	if vietnamese {
		words = labels["vi"]
	}
	words.Title = title
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
	return map[string]asset{
		"":        {"text/html; charset=utf-8", content.Bytes()},
		"app.js":  {"text/javascript; charset=utf-8", script},
		"app.css": {"text/css; charset=utf-8", styles},
	}, nil
}

// words are what the page around the report says.
type words struct {
	Lang, Title, Faults, Fine, Errors, Warnings, Stale, None, Page, More, Working, Word, PDF, Gone string
}

var labels = map[string]words{
	"vi": {Lang: "vi", Faults: "Lỗi và cảnh báo", Fine: "Không có lỗi", Errors: "lỗi", Warnings: "cảnh báo",
		Stale: "Trang bên cạnh là của bản trước khi có lỗi.", None: "Chưa có trang nào: hãy sửa các lỗi.", Page: "Báo cáo", More: "Chưa liệt kê: ",
		Working: "Đang tạo tệp…", Word: "Tải tệp Word", PDF: "Tải tệp PDF", Gone: "Chương trình xem trước đã dừng."},
	"en": {Lang: "en", Faults: "Errors and warnings", Fine: "Nothing is wrong", Errors: "errors", Warnings: "warnings",
		Stale: "The page is that of the report before its errors.", None: "There is no page yet: correct the errors.", Page: "Report", More: "Not listed: ",
		Working: "Making the file…", Word: "Download Word file", PDF: "Download PDF", Gone: "The preview has ended."},
}

package recipes_test

import (
	"html/template"
	"log"
	"net/url"
	"os"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/model"
)

// fromForm makes a report of what was typed into a form.
func fromForm(typed url.Values) *model.Report {
	report := quarterly(model.Body{{Paragraph: model.Plain(typed.Get("body"))}})
	report.Subject = model.Plain(typed.Get("subject"))
	report.Recipients = typed["recipients"]
	return report
}

// faultList shows each fault with the path of its field, which is the id of its input.
var faultList = template.Must(template.New("faults").Parse(`<ul>
{{- range .}}
<li class="{{.Severity}}"><label for="{{.Path}}">{{.Path}}</label>: {{.Message.Vi}}{{with .Clause}} ({{.}}){{end}}</li>
{{- end}}
</ul>
`))

func Example_form() {
	report := fromForm(url.Values{
		"subject":    {""},
		"body":       {"Sở đã tiếp nhận 1.973 hồ sơ."},
		"recipients": {"Như trên"},
	})
	files, faults := baocao.Assemble(report)
	if files == nil { // exactly if one of the faults is an error; without one, the warnings are shown beside the file
		if err := faultList.Execute(os.Stdout, faults); err != nil {
			log.Fatal(err)
		}
	}
	// Output:
	// <ul>
	// <li class="error"><label for="subject">subject</label>: thiếu nội dung bắt buộc</li>
	// <li class="warning"><label for="recipients[0]">recipients[0]</label>: “Như trên” chỉ dùng khi văn bản có “Kính gửi” (Phụ lục I, Phần I, Mục II, khoản 9 điểm c)</li>
	// </ul>
}

package fromword_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/vanthu/baocao/source"
)

// TestPrintedHeadings wants headings as a person would have typed them: in Markdown, and beside each other with their numbers or
// without.
func TestPrintedHeadings(t *testing.T) {
	c := newClerk(1)
	c.habit = habits{behind: " ", dash: "-"}
	c.masthead()
	c.title()
	for _, part := range []string{"NHẤT", "HAI"} {
		c.body.WriteString(c.line("center b", "PHẦN THỨ "+part) + c.line("center b", "KẾT QUẢ"))
		for _, heading := range []string{"I. TÌNH HÌNH", "1. Chỉ đạo", "1.1. Văn bản", "1.2. Kiểm tra", "2. Kết quả", "II. KIẾN NGHỊ"} {
			c.body.WriteString(c.running(c.piece("b", heading)) + c.running(c.piece("", "Đã xong.")))
		}
	}
	c.closing()
	var b bytes.Buffer
	if err := source.Encode(&b, read(t, c.file(t)).Report, source.MarkdownForm); err != nil {
		t.Fatal(err)
	}
	var headings []string
	for line := range strings.Lines(b.String()) {
		if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "```") {
			headings = append(headings, strings.TrimSpace(line))
		}
	}
	under := "## TÌNH HÌNH\n### Chỉ đạo\n#### 1.1. Văn bản\n#### 1.2. Kiểm tra\n### Kết quả\n## KIẾN NGHỊ\n"
	want := "# Phần thứ nhất. KẾT QUẢ\n" + under + "# Phần thứ hai. KẾT QUẢ\n" + under
	if got := strings.Join(headings, "\n") + "\n"; got != want {
		t.Errorf("%s\nwant:\n%s", got, want)
	}
}

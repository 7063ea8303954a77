package check

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/golden"
)

//go:generate env BAOCAO_UPDATE=1 go test -count=1 -run ^TestGuide$

// TestGuide holds the list of rules on the guide page to the table.
func TestGuide(t *testing.T) {
	const page = "../doc/guide/check.md"
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("| Rule | Checks | Kiểm tra | Severity | Clause |\n|---|---|---|---|---|\n")
	for r := range Rules() {
		clause := strings.TrimPrefix(string(r.Clause), "Phụ lục I, Phần I, ")
		fmt.Fprintf(&b, "| `%s` | %s | %s | %v | %s |\n", r.ID, r.Title.En, r.Title.Vi, r.Severity(), clause)
	}
	block := regexp.MustCompile(`(?s)<!-- table: rules -->\n.*?<!-- end -->`)
	if !block.Match(text) {
		t.Fatal("the page has no place for the table")
	}
	want := block.ReplaceAllLiteral(text, []byte("<!-- table: rules -->\n\n"+b.String()+"\n<!-- end -->"))
	golden.Equal(t, want, page)
}

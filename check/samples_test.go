package check

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const samples = "../../shared/samples/decree"

// TestDecreeFiles reads the Decree's own Word files. What is found in them is listed under testdata, each with the reason
// why it is there, found by looking.
func TestDecreeFiles(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(samples, "*.docx"))
	if len(files) == 0 {
		t.Skip("the Decree's Word files are not here")
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".docx")
		t.Run(name, func(t *testing.T) {
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			r := mustRead(t, content)
			got := listed(r)
			for _, u := range r.Unjudged {
				got += "unjudged: " + u.statement().En + "\n"
			}
			if want := reasoned(t, filepath.Join(caseFolder, name+".txt")); got != want {
				t.Errorf("found:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// reasoned reads a list of findings, each followed by its reason on lines of its own, and returns the findings.
func reasoned(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var findings strings.Builder
	bare := ""
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "\t") {
			bare = ""
			continue
		}
		if bare != "" {
			t.Errorf("no reason is given for %s", bare)
		}
		bare = line
		findings.WriteString(line)
	}
	if bare != "" {
		t.Errorf("no reason is given for %s", bare)
	}
	return findings.String()
}

// TestDecreeFacts: what the README beside the files says of the Decree's own file.
func TestDecreeFacts(t *testing.T) {
	content, err := os.ReadFile(filepath.Join(samples, "30_2020_ND_CP.docx"))
	if err != nil {
		t.Skip("the Decree's Word files are not here")
	}
	r := mustRead(t, content)
	for _, c := range r.Components {
		if want := map[string]string{
			"issuing agency": "CHÍNH PHỦ", "number and symbol": "Số: 30/2020/NĐ-CP", "document type": "NGHỊ ĐỊNH",
			"place and date": "Hà Nội, ngày 05 tháng 3 năm 2020", "subject": "Về công tác văn thư",
		}[c.Name.En]; want != "" && (c.Where.Excerpt != want || c.Places != 1) {
			t.Errorf("%s: %q, %d", c.Name.En, c.Where.Excerpt, c.Places)
		}
	}
	for _, f := range r.Findings {
		switch f.Rule {
		case "number-without-year", "margins", "page-number-place", "page-number-first-page":
			t.Errorf("%s: %s", f.Rule, f.Message.En)
		}
	}
}

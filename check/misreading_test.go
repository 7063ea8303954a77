package check

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const misreadings = "../../shared/cases/check"

// TestMisreadings reads made-up files of clerks, each of which was once misread. What is named here is not in them.
func TestMisreadings(t *testing.T) {
	for name, absent := range map[string][]string{
		"condensed-national-name":         {"national-name-one-line", "number-and-date-level"},
		"date-before-number":              {"first-citation-full"},
		"gap-under-rule-line":             {"paragraph-gap"},
		"tcMar":                           {"rule-line-place"},
		"attached-statute":                {"numbers-in-order", "paragraph-gap", "slant", "alignment"},
		"authority-line-of-a-decision":    {"letter-case", "rule-line-length"},
		"canCu-theo-don":                  {"legal-bases-punctuated", "slant"},
		"congvan-vv":                      {"weight", "size"},
		"heading-with-run-in-text":        {"letter-case"},
		"kemtheo-wording":                 {"appendix-attached"},
		"kinhgui-in-masthead":             {"alignment", "subject-unstopped", "as-above-answered"},
		"part-in-words":                   {"numbers-in-order"},
		"name-and-motto-in-one-paragraph": {},
	} {
		t.Run(name, func(t *testing.T) {
			file, err := os.ReadFile(filepath.Join(misreadings, name+".docx"))
			if err != nil {
				t.Skip("the made-up files are not here")
			}
			r := mustRead(t, file)
			for _, f := range r.Findings {
				if slices.Contains(absent, f.Rule) {
					t.Errorf("%s: %s", f.Rule, f.Message.En)
				}
			}
			for _, u := range r.Unjudged {
				if strings.HasPrefix(u.Reason.En, "not recognised") {
					t.Error(u.statement().En)
				}
			}
		})
	}
}

// TestClerkFiles reads files of the kinds that were misread, and expects of each the findings named: nothing for most.
func TestClerkFiles(t *testing.T) {
	for _, kind := range slices.Concat(factFiles, headFiles, textFiles) {
		t.Run(kind.name, func(t *testing.T) {
			r := mustRead(t, kind.file.bytes(t))
			if got := listed(r); got != kind.findings {
				t.Errorf("found:\n%s\nwant:\n%s", got, kind.findings)
			}
			for _, u := range r.Unjudged {
				if s := u.statement().En; s != kind.unjudged && u.Component != 0 && !strings.Contains(s, "no second page") {
					t.Errorf("unjudged: %s", s)
				}
			}
		})
	}
}

type clerkCase struct {
	name     string
	file     clerkFile
	findings string // as listed
	unjudged string // what alone may be left unjudged
}

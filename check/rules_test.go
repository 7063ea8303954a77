package check

import (
	"go/parser"
	gotoken "go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

func TestRules(t *testing.T) {
	kebab := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	seen := map[string]bool{}
	for r := range Rules() {
		if !kebab.MatchString(r.ID) || seen[r.ID] {
			t.Errorf("id %q", r.ID)
		}
		seen[r.ID] = true
		if r.Title.Vi == "" || r.Title.En == "" || r.Clause == "" || r.check == nil {
			t.Errorf("%s says too little: %+v", r.ID, r)
		}
	}
}

// unjudgeable are the rules of decree on words that no file shows broken.
var unjudgeable = map[decree.TextRule]string{
	decree.AddresseesUpward:     "whether an addressee is a higher body is not said in the file",
	decree.TypeOfTemplate:       "a rule for a program that picks a template",
	decree.SignatureTransparent: "a picture in a file does not tell whether it is a signature",
	decree.SealTransparent:      "a picture in a file does not tell whether it is a seal",
}

// TestEveryRuleOfDecreeIsChecked: a rule on words has a row, and every property of a component has one that takes it up.
func TestEveryRuleOfDecreeIsChecked(t *testing.T) {
	rows := map[string]bool{}
	for r := range Rules() {
		rows[r.ID] = true
	}
	for r := range decree.TextRules() {
		if rows[r.ID()] == (unjudgeable[r] != "") {
			t.Errorf("%s: a row: %v, a reason to have none: %q", r, rows[r.ID()], unjudgeable[r])
		}
	}
	d := &word.Document{Main: &word.Story{Part: "a", Paragraphs: []*word.Paragraph{{}}}}
	for p := decree.PropertyFont; p <= decree.PropertyFirstPage; p++ {
		in := &inspection{Document: d, outline: &recognise.Outline{}, index: map[findingKey]int{}}
		in.atPlace(Where{Part: "a"}, []decree.Departure{{Property: p, Message: decree.Message{En: "x"}}})
		for i := range rules {
			in.rule = &rules[i]
			for _, list := range [][]Rule{pageRules, numberingRules, formatRules} {
				for _, r := range list {
					if r.ID == in.rule.ID && r.ID != "same-size" && r.ID != "line-grid" && r.ID != "page-number-missing" && r.ID != "page-number-lost" {
						in.rule.check(in)
					}
				}
			}
		}
		if len(in.findings) != 1 {
			t.Errorf("%v is taken up by %d rules", p, len(in.findings))
		}
	}
}

// TestImports: the checker reads files. It does not know how ours are made.
func TestImports(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	const module = `"github.com/vanthu/baocao`
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(gotoken.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range f.Imports {
			path := spec.Path.Value
			if strings.HasPrefix(path, module) && !strings.HasPrefix(path, module+"/internal/") && path != module+`/decree"` {
				t.Errorf("%s imports %s", name, path)
			}
		}
	}
}

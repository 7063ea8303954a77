package check

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/golden"
	"github.com/vanthu/baocao/internal/packed"
	"golang.org/x/tools/txtar"
)

const caseFolder = "../testdata/check"

// base is the clean file whose edits are the cases.
func base(t testing.TB) *txtar.Archive {
	t.Helper()
	a, err := txtar.ParseFile(filepath.Join(caseFolder, "clerk.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// pack makes a file of parts.
func pack(t testing.TB, a *txtar.Archive) []byte {
	t.Helper()
	return packed.Archive(t, a)
}

func mustRead(t testing.TB, file []byte) *Result {
	t.Helper()
	r, err := Read(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// asReport reads a file that is judged as a báo cáo, though it is but a few paragraphs.
func asReport(t testing.TB, file []byte) *Result {
	t.Helper()
	r, err := Config{Kind: decree.Report}.Read(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// listed writes findings as a case expects them.
func listed(r *Result) string {
	var b strings.Builder
	for _, f := range r.Findings {
		fmt.Fprintf(&b, "%s: %s\n", f.Rule, f.Message.En)
	}
	return b.String()
}

func TestBaseIsClean(t *testing.T) {
	r := mustRead(t, pack(t, base(t)))
	if len(r.Findings) > 0 || len(r.Unjudged) > 0 {
		t.Errorf("findings:\n%s\nunjudged: %+v", listed(r), r.Unjudged)
	}
}

// TestCases runs the cases of every rule. A case breaks one property of the clean file and expects one finding. It is a
// text: what is broken; then edits, each under the name of a part as a line "- old" and a line "+ new", or a line "x old"
// that removes it, where old stands in the part once; then the finding.
func TestCases(t *testing.T) {
	known := map[string]bool{}
	for rule := range Rules() {
		known[rule.ID] = true
		files, _ := filepath.Glob(filepath.Join(caseFolder, rule.ID, "*.txt"))
		if len(files) == 0 {
			t.Errorf("%s has no case", rule.ID)
		}
		for _, file := range files {
			t.Run(rule.ID+"/"+strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) { runCase(t, rule, file) })
		}
	}
	folders, _ := os.ReadDir(caseFolder)
	for _, f := range folders {
		if f.IsDir() && !known[f.Name()] {
			t.Errorf("%s is the case of no rule", f.Name())
		}
	}
}

func runCase(t *testing.T, rule Rule, file string) {
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	a := base(t)
	var part *txtar.File
	var script strings.Builder // the text of the case without its findings
	old := ""
	for i, line := range strings.Split(string(text), "\n") {
		switch {
		case i == 0 || line == "":
		case strings.HasPrefix(line, "- "):
			old = line[2:]
		case strings.HasPrefix(line, "+ "):
			edited(t, part, old, line[2:])
		case strings.HasPrefix(line, "x "):
			edited(t, part, line[2:], "")
		case strings.HasPrefix(line, "in "):
			part = find(t, a, line[3:])
		default:
			continue
		}
		script.WriteString(line + "\n")
	}
	r := mustRead(t, pack(t, a))
	if len(r.Findings) != 1 || r.Findings[0].Rule != rule.ID {
		t.Errorf("found:\n%s\nwant one finding of %s", listed(r), rule.ID)
	}
	golden.Equal(t, []byte(strings.TrimSpace(script.String())+"\n\n"+listed(r)), file)
}

func find(t *testing.T, a *txtar.Archive, name string) *txtar.File {
	t.Helper()
	for i := range a.Files {
		if a.Files[i].Name == name {
			return &a.Files[i]
		}
	}
	t.Fatalf("no part %s", name)
	return nil
}

func edited(t *testing.T, part *txtar.File, old, replacement string) {
	t.Helper()
	if n := bytes.Count(part.Data, []byte(old)); n != 1 {
		t.Fatalf("%q stands in %s %d times", old, part.Name, n)
	}
	part.Data = bytes.Replace(part.Data, []byte(old), []byte(replacement), 1)
}

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestExamples wants every case among the examples, and the same bytes from what is written of it.
func TestExamples(t *testing.T) {
	sources, err := filepath.Glob("../../examples/cases/*/report.*")
	if err != nil || len(sources) == 0 {
		t.Fatal("no cases", err)
	}
	listed := says(t, exitFine, "new", "--examples")
	for _, source := range sources {
		name := filepath.Base(filepath.Dir(source))
		_, after, found := strings.Cut("\n"+listed, "\n"+name+"\n")
		if !found || !strings.HasPrefix(after, "    ") {
			t.Errorf("%s is not listed with a remark", name)
		}
		dir := filepath.Join(t.TempDir(), "new", name)
		says(t, exitFine, "new", "--example", name, dir)
		copied := filepath.Join(dir, filepath.Base(source))
		for from, to := range map[string]string{source: "case.docx", copied: "copy.docx"} {
			says(t, exitFine, "render", from, "-o", filepath.Join(dir, to))
		}
		want, got := fileContent(t, filepath.Join(dir, "case.docx")), fileContent(t, filepath.Join(dir, "copy.docx"))
		if !bytes.Equal(want, got) {
			t.Errorf("%s: the example renders to other bytes than the case", name)
		}
	}
}

// TestTemplateExample runs what the example of a mail merge says, and wants each row to be a report.
func TestTemplateExample(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "xã")
	said := says(t, exitFine, "new", "--example", "wards", dir)
	_, command, _ := strings.Cut(strings.TrimSpace(said), "baocao ")
	says(t, exitFine, strings.Fields(command)...)
	files, err := filepath.Glob(filepath.Join(dir, "out", "template-000?.docx"))
	rows := bytes.Count(fileContent(t, filepath.Join(dir, "wards.csv")), []byte("\n")) - 1
	if err != nil || len(files) != rows {
		t.Errorf("%d rows became %v (%v)", rows, files, err)
	}
}

// TestNewKeeps wants no file to be overwritten, and nothing to be written of an example when one of its files is there.
func TestNewKeeps(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"bao-cao.md", "thu-ngan-sach.png"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("của tôi"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	says(t, exitCannot, "new", filepath.Join(dir, "bao-cao.md"))
	says(t, exitCannot, "new", "--example", "body", dir)
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 2 {
		t.Error(files, err)
	}
	for _, f := range files {
		if got := fileContent(t, filepath.Join(dir, f.Name())); string(got) != "của tôi" {
			t.Errorf("%s was overwritten", f.Name())
		}
	}
	for _, args := range [][]string{{"--example", "khong-co"}, {"--example", ".."}, {"--example", "body/report.md"}, {"x.yaml"}} {
		says(t, exitCannot, append([]string{"new"}, args...)...)
	}
}

// TestSampleAndSchema validates the sample that new writes against the schema that schema prints, which the sample's own
// first line names for an editor.
func TestSampleAndSchema(t *testing.T) {
	front, _, _ := strings.Cut(strings.TrimPrefix(string(sample), "---\n"), "\n---\n")
	if !strings.HasPrefix(front, "# yaml-language-server: $schema=report.schema.json\n") {
		t.Error("the sample does not name its schema")
	}
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(says(t, exitFine, "schema")))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("report.schema.json", document); err != nil {
		t.Fatal(err)
	}
	var fields any
	if err := yaml.Unmarshal([]byte(front), &fields); err != nil {
		t.Fatal(err)
	}
	if err := c.MustCompile("report.schema.json").Validate(fields); err != nil {
		t.Error(err)
	}
}

// says runs a command and returns what it says. Its exit code must be the one wanted.
func says(t *testing.T, code int, args ...string) string {
	t.Helper()
	var out, errOut bytes.Buffer
	if got := run(args, &out, &errOut); got != code {
		t.Fatalf("%v: exit %d, want %d; said %s%s", args, got, code, &out, &errOut)
	}
	return out.String() + errOut.String()
}

func fileContent(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

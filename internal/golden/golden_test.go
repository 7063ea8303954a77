package golden

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// A recorder stands for the test that calls the package.
type recorder struct {
	testing.TB
	errors, logs []string
}

func (r *recorder) Helper()                   {}
func (r *recorder) Errorf(f string, a ...any) { r.errors = append(r.errors, fmt.Sprintf(f, a...)) }
func (r *recorder) Logf(f string, a ...any)   { r.logs = append(r.logs, fmt.Sprintf(f, a...)) }

// setUpdate holds these tests apart from the environment they are themselves run in.
func setUpdate(t *testing.T, value bool) {
	t.Helper()
	t.Setenv("BAOCAO_UPDATE", map[bool]string{true: "1"}[value])
}

// TestFlagOfTheBinary honours a flag -update that a test binary has of its own, whatever registers it: this package does not.
func TestFlagOfTheBinary(t *testing.T) {
	setUpdate(t, false)
	if flag.Lookup("update") != nil {
		t.Fatal("the package registers a flag")
	}
	own := flag.Bool("update", false, "of this test binary")
	if updating() {
		t.Error("it updates though nobody asks")
	}
	*own = true
	if !updating() {
		t.Error("it does not see the flag")
	}
	*own = false
}

func store(t *testing.T, content string) (file string) {
	t.Helper()
	file = filepath.Join(t.TempDir(), "x.golden")
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func archive(files ...string) *txtar.Archive {
	a := new(txtar.Archive)
	for i := 0; i < len(files); i += 2 {
		a.Files = append(a.Files, txtar.File{Name: files[i], Data: []byte(files[i+1])})
	}
	return a
}

// expect reports whether the messages are as many as the wanted ones, and each
// contains all the lines of its own.
func expect(t *testing.T, what string, got []string, want ...[]string) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: %d messages, want %d:\n%s", what, len(got), len(want), strings.Join(got, "\n"))
	}
	for i, parts := range want {
		for _, part := range parts {
			if !strings.Contains(got[i], part) {
				t.Errorf("%s: message lacks %q:\n%s", what, part, got[i])
			}
		}
	}
}

func TestEqual(t *testing.T) {
	setUpdate(t, false)
	file := store(t, "một\nhai\n")

	var same recorder
	Equal(&same, []byte("một\nhai\n"), file)
	expect(t, "same", same.errors)

	var other recorder
	Equal(&other, []byte("một\nba\n"), file)
	expect(t, "other", other.errors, []string{file, "- hai", "+ ba", "BAOCAO_UPDATE=1"})

	var shorter recorder
	Equal(&shorter, []byte("một\nhai"), file)
	expect(t, "no newline", shorter.errors, []string{"no newline at the end"})

	var missing recorder
	Equal(&missing, nil, file+"x")
	expect(t, "missing", missing.errors, []string{file + "x", "BAOCAO_UPDATE=1"})
}

func TestEqualUpdates(t *testing.T) {
	setUpdate(t, true)
	file := filepath.Join(t.TempDir(), "testdata", "case", "tree.golden")
	for _, content := range []string{"một\n", "hai\n"} {
		var r recorder
		Equal(&r, []byte(content), file)
		expect(t, "errors", r.errors)
		expect(t, "logs", r.logs, []string{"wrote", file})
		if got, err := os.ReadFile(file); err != nil || string(got) != content {
			t.Errorf("file holds %q, %v, want %q", got, err, content)
		}
	}

	var unchanged recorder
	Equal(&unchanged, []byte("hai\n"), file)
	expect(t, "a file that is current is not written", unchanged.logs)

	var refused recorder
	Equal(&refused, []byte("ba\n"), filepath.Join(file, "below-a-file"))
	expect(t, "not writable", refused.errors, []string{file})

	var directory recorder
	Equal(&directory, []byte("ba\n"), filepath.Dir(file))
	expect(t, "directory", directory.errors, []string{filepath.Dir(file)})
}

func TestArchive(t *testing.T) {
	setUpdate(t, false)
	file := store(t, "-- [Content_Types].xml --\n<Types/>\n-- word/document.xml --\n<w:p>\n<w:t>một</w:t></w:p>\n")
	const types, document = "<Types/>", "<w:p>\n<w:t>một</w:t></w:p>\n"
	tests := []struct {
		name string
		got  *txtar.Archive
		want [][]string
	}{
		{"same but for the last newline", archive("[Content_Types].xml", types, "word/document.xml", document), nil},
		{
			"a part differs", archive("[Content_Types].xml", types, "word/document.xml", "<w:p>\n<w:t>hai</w:t></w:p>\n"),
			[][]string{{file, "word/document.xml differs", "- <w:t>một", "+ <w:t>hai"}},
		},
		{
			"both parts differ", archive("[Content_Types].xml", "<x/>", "word/document.xml", ""),
			[][]string{{"[Content_Types].xml differs"}, {"word/document.xml differs"}},
		},
		{
			"a part is missing", archive("[Content_Types].xml", types),
			[][]string{{"list of files differs", "- word/document.xml"}},
		},
		{
			"a part is new, another differs", archive("[Content_Types].xml", "<x/>", "word/document.xml", document, "word/styles.xml", "x"),
			[][]string{{"list of files differs", "+ word/styles.xml"}, {"[Content_Types].xml differs"}},
		},
		{
			"another order", archive("word/document.xml", document, "[Content_Types].xml", types),
			[][]string{{"list of files differs"}},
		},
		{
			"a part twice", archive("[Content_Types].xml", types, "word/document.xml", document, "word/document.xml", "x"),
			[][]string{{"word/document.xml occurs twice"}},
		},
		{
			"a line like a heading", archive("[Content_Types].xml", types, "word/document.xml", "-- x --\n"),
			[][]string{{"cannot hold"}},
		},
		{
			"a comment", &txtar.Archive{Comment: []byte("nghị định\n"), Files: archive("[Content_Types].xml", types, "word/document.xml", document).Files},
			[][]string{{"comment differs", "+ nghị định"}},
		},
	}
	for _, test := range tests {
		var r recorder
		Archive(&r, test.got, file)
		expect(t, test.name, r.errors, test.want...)
	}
}

func TestArchiveUpdates(t *testing.T) {
	setUpdate(t, false)
	file := filepath.Join(t.TempDir(), "parts.txtar")
	got := archive("a.xml", "<a/>", "b.xml", "<b/>\n")

	var absent recorder
	Archive(&absent, got, file)
	expect(t, "absent", absent.errors, []string{file, "BAOCAO_UPDATE=1"})

	setUpdate(t, true)
	var written recorder
	Archive(&written, got, file)
	expect(t, "written", written.errors)

	setUpdate(t, false)
	var compared recorder
	Archive(&compared, got, file)
	expect(t, "compared", compared.errors)
}

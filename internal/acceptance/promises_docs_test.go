package acceptance

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
)

// The pages for people, whose claims the tests of this file hold to the truth.
const (
	readme           = root + "/README.md"
	readmeVietnamese = root + "/README.vi.md"
	guide            = root + "/doc/guide"
)

// largestPicture keeps the repository light.
const largestPicture = 60 << 10

// TestQuickstartInReadme wants the example that the README shows to be the one that is compiled.
func TestQuickstartInReadme(t *testing.T) {
	if shown, code := readPage(t, readme).block(t, "go"), readFile(t, root+"/examples/quickstart/main.go"); shown != code {
		t.Errorf("%s: the quickstart is not examples/quickstart/main.go", readme)
	}
}

// TestReadmesAgree wants the two README to be twins: the same headings in rank, the same blocks, the same links.
func TestReadmesAgree(t *testing.T) {
	english, vietnamese := readPage(t, readme), readPage(t, readmeVietnamese)
	other := func(p *page, twin string) []string {
		return slices.DeleteFunc(p.links(), func(link string) bool { return link == filepath.Base(twin) })
	}
	for _, test := range []struct {
		what string
		a, b []string
	}{
		{"ranks of headings", english.ranks(), vietnamese.ranks()},
		{"blocks", english.texts(), vietnamese.texts()},
		{"links", other(english, readmeVietnamese), other(vietnamese, readme)},
	} {
		if len(test.a) != len(test.b) {
			t.Errorf("%s: %d in %s, %d in %s", test.what, len(test.a), readme, len(test.b), readmeVietnamese)
			continue
		}
		for i := range test.a {
			if test.a[i] != test.b[i] {
				t.Errorf("%s, number %d: %q in %s, %q in %s", test.what, i+1, test.a[i], readme, test.b[i], readmeVietnamese)
			}
		}
	}
}

// TestReadmeSource wants the source that the README shows to be a valid report.
func TestReadmeSource(t *testing.T) {
	if faults := faultsOf(t, "bao-cao.md", readPage(t, readme).block(t, "markdown")); len(faults) > 0 {
		t.Errorf("%s: the source has faults:\n%s", readme, strings.Join(faults, "\n"))
	}
}

// TestReadmeFaults wants the faults that the README shows to be those of the source it shows before them.
func TestReadmeFaults(t *testing.T) {
	p := readPage(t, readme)
	command, shown, _ := strings.Cut(p.block(t, "console"), "\n")
	if want := "$ baocao validate loi.yaml"; command != want {
		t.Errorf("%s: the command is %q, want %q", readme, command, want)
	}
	if got := strings.Join(faultsOf(t, "loi.yaml", p.block(t, "yaml")), "\n") + "\n"; got != shown {
		t.Errorf("%s: the faults are\n%s\nand not\n%s", readme, got, shown)
	}
}

// TestReadmeExample runs the first command of the README and wants what it says to stand there.
func TestReadmeExample(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "examples", "cases"), os.DirFS(sources)); err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(dir, "govap.exe")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", program, root+"/examples/govap").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	run := exec.CommandContext(t.Context(), program)
	run.Dir = dir
	out, err := run.Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if last := lines[len(lines)-1]; !strings.Contains(readFile(t, readme), last) {
		t.Errorf("%s does not show what examples/govap says: %q", readme, last)
	}
}

// TestSpecimens wants every piece of XML in the guides to occur in a document that we write, the pieces of one specimen
// in their order and in one part.
func TestSpecimens(t *testing.T) {
	parts := renderedParts(t)
	for _, p := range pages(t) {
		for _, b := range p.blocks {
			if b.language != "xml" {
				continue
			}
			pieces := strings.Split(b.text, "…")
			if squeezeXML(strings.Join(pieces, "")) == "" {
				t.Errorf("%s:%d: the specimen is empty", p.name, b.line)
			}
			for i := range pieces {
				pieces[i] = squeezeXML(pieces[i])
			}
			if !slices.ContainsFunc(parts, func(part string) bool { return inOrder(part, pieces) }) {
				t.Errorf("%s:%d: no part of any document has this specimen", p.name, b.line)
			}
		}
	}
}

// TestLinks wants every link and picture within the repository to lead somewhere.
func TestLinks(t *testing.T) {
	for _, p := range pages(t) {
		for _, link := range p.links() {
			if strings.Contains(link, "://") {
				continue
			}
			target := filepath.Join(filepath.Dir(p.name), filepath.FromSlash(link))
			info, err := os.Stat(target)
			switch {
			case err != nil:
				t.Errorf("%s: %v", p.name, err)
			case filepath.Ext(target) == ".png" && info.Size() > largestPicture:
				t.Errorf("%s: %s has %d bytes, more than %d", p.name, link, info.Size(), largestPicture)
			}
		}
	}
}

// A page is a Markdown file, its blocks of code apart from its text.
type page struct {
	name   string
	text   string // without the blocks
	blocks []codeBlock
}

type codeBlock struct {
	language string
	text     string
	line     int // on which it begins
}

// pages returns the two README, the pages for those who work on the house, and the guides.
func pages(t *testing.T) []*page {
	t.Helper()
	guides, err := filepath.Glob(guide + "/*.md")
	if err != nil || len(guides) == 0 {
		t.Fatalf("no guides in %s: %v", guide, err)
	}
	var all []*page
	for _, name := range append([]string{readme, readmeVietnamese, architecture, contributing, changelog}, guides...) {
		all = append(all, readPage(t, name))
	}
	return all
}

func readPage(t *testing.T, name string) *page {
	t.Helper()
	p := &page{name: name}
	var text strings.Builder
	fence := "" // that ends the open block
	for i, line := range strings.SplitAfter(readFile(t, name), "\n") {
		trimmed := strings.TrimSpace(line)
		ticks := trimmed[:len(trimmed)-len(strings.TrimLeft(trimmed, "`"))]
		switch {
		case fence == "" && len(ticks) >= 3:
			fence = ticks
			p.blocks = append(p.blocks, codeBlock{language: trimmed[len(ticks):], line: i + 1})
		case fence != "" && trimmed == fence:
			fence = ""
		case fence != "":
			p.blocks[len(p.blocks)-1].text += line
		default:
			text.WriteString(line)
		}
	}
	if fence != "" {
		t.Errorf("%s: the last block is not closed", name)
	}
	p.text = text.String()
	return p
}

// block returns the only block in a language.
func (p *page) block(t *testing.T, language string) string {
	t.Helper()
	found := slices.DeleteFunc(slices.Clone(p.blocks), func(b codeBlock) bool { return b.language != language })
	if len(found) != 1 {
		t.Fatalf("%s: %d blocks in %s, want 1", p.name, len(found), language)
	}
	return found[0].text
}

// texts returns the blocks, each with its language.
func (p *page) texts() []string {
	var all []string
	for _, b := range p.blocks {
		all = append(all, b.language+"\n"+b.text)
	}
	return all
}

var headingMark = regexp.MustCompile(`(?m)^#+ `)

func (p *page) ranks() []string { return headingMark.FindAllString(p.text, -1) }

var linkTarget = regexp.MustCompile(`\]\(([^)\s#]+)[^)]*\)`)

// links returns the targets of the links and pictures, in their order, without the place within a page.
func (p *page) links() []string {
	var all []string
	for _, m := range linkTarget.FindAllStringSubmatch(p.text, -1) {
		all = append(all, m[1])
	}
	return all
}

// faultsOf returns the faults of a source as the command baocao lists them.
func faultsOf(t *testing.T, name, text string) []string {
	t.Helper()
	r, err := source.Decode(fstest.MapFS{name: {Data: []byte(text)}}, name)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, f := range r.Validate() {
		lines = append(lines, f.Severity.Vietnamese()+": "+f.Vietnamese())
	}
	return lines
}

// renderedParts returns the parts of the cases and of the sample that "baocao new" writes.
func renderedParts(t *testing.T) []string {
	t.Helper()
	var docs [][]byte
	for _, c := range cases(t) {
		files, _ := c.config.Assemble(c.report)
		for _, f := range files {
			var docx bytes.Buffer
			if err := render.DOCX(&docx, f.Document); err != nil {
				t.Fatal(err)
			}
			docs = append(docs, docx.Bytes())
		}
	}
	sample, err := source.Decode(os.DirFS(root+"/cmd/baocao"), "sample.md")
	if err != nil {
		t.Fatal(err)
	}
	var docx bytes.Buffer
	if err := baocao.Write(&docx, sample); err != nil {
		t.Fatal(err)
	}
	var parts []string
	for _, doc := range append(docs, docx.Bytes()) {
		z, err := zip.NewReader(bytes.NewReader(doc), int64(len(doc)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range z.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			part, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			parts = append(parts, squeezeXML(string(part)))
		}
	}
	return parts
}

var betweenTags = strings.NewReplacer("> <", "><", " />", "/>", " >", ">")

// squeezeXML takes out the white space by which a specimen is laid out.
func squeezeXML(s string) string { return betweenTags.Replace(strings.Join(strings.Fields(s), " ")) }

// inOrder reports whether the pieces occur in s one after the other.
func inOrder(s string, pieces []string) bool {
	for _, piece := range pieces {
		_, rest, found := strings.Cut(s, piece)
		if !found {
			return false
		}
		s = rest
	}
	return true
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

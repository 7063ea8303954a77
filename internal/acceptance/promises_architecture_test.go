package acceptance

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The pages for those who work on the house.
const (
	architecture = root + "/ARCHITECTURE.md"
	contributing = root + "/CONTRIBUTING.md"
	changelog    = root + "/CHANGELOG.md"
)

const module = "github.com/vanthu/baocao"

// TestArrows holds every package of the module to the table in ARCHITECTURE.md: it stands there, and imports of the module
// what the table says and no more.
func TestArrows(t *testing.T) {
	allowed := arrows(t)
	list := exec.CommandContext(t.Context(), "go", "list", "-f", `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`, "./...")
	list.Dir = root
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		name := inModule(fields[0])
		seen[name] = true
		may, ok := allowed[name]
		if !ok {
			t.Errorf("%s is not in the table of %s", name, architecture)
		}
		for _, imported := range fields[1:] {
			if to := inModule(imported); to != "" && !slices.Contains(may, to) {
				t.Errorf("%s imports %s, which the table of %s does not have", name, to, architecture)
			}
		}
	}
	for name, may := range allowed {
		for _, to := range append(may, name) {
			if !seen[to] {
				t.Errorf("%s: the row of %s names the package %s, which is not there", architecture, name, to)
			}
		}
	}
}

var inTicks = regexp.MustCompile("`([^`]+)`")

// arrows reads the table of packages: each with those of the module that it may import.
func arrows(t *testing.T) map[string][]string {
	_, table, found := strings.Cut(readPage(t, architecture).text, "| Package | Knows | May import |\n")
	if !found {
		t.Fatalf("%s has no table of packages", architecture)
	}
	table, _, _ = strings.Cut(table, "\n\n")
	all := map[string][]string{}
	for row := range strings.Lines(table) {
		cells := strings.Split(row, "|")
		if name := inTicks.FindStringSubmatch(cells[1]); name != nil {
			may := []string{}
			for _, m := range inTicks.FindAllStringSubmatch(cells[3], -1) {
				may = append(may, m[1])
			}
			all[name[1]] = may
		}
	}
	return all
}

// TestPicture holds the picture of the packages to the table under it: each but those for tests stands in a row, and imports from rows
// below, from its own folder, or along an arrow.
func TestPicture(t *testing.T) {
	page := readFile(t, architecture)
	_, picture, _ := strings.Cut(page, "Tests aside.\n\n```\n")
	picture, _, found := strings.Cut(picture, "\n```\n")
	if !found {
		t.Fatalf("%s has no picture of the packages", architecture)
	}
	allowed := arrows(t)
	rows, led, arrow, row := map[string]int{"examples": 1}, map[string]int{}, map[string]bool{}, 0
	for line := range strings.Lines(picture) {
		if line[1] != ' ' { // a name of a row
			row++
		}
		for piece := range strings.SplitSeq(line, "   ") {
			var from []string
			for part := range strings.SplitSeq(piece, "─▶") {
				var to []string
				for _, name := range strings.FieldsFunc(part, func(r rune) bool { return strings.ContainsRune(" ,\n", r) }) {
					if _, known := allowed[name]; !known {
						continue
					}
					to = append(to, name)
					if from == nil {
						rows[name] = row
					}
					led[name] = row
					for _, f := range from {
						arrow[f+" "+name] = true
					}
				}
				from = to
			}
		}
	}
	for name, row := range led { // which stands nowhere but behind an arrow
		rows[name] = max(row, rows[name])
	}
	forTests := func(name string) bool {
		return regexp.MustCompile("(?m)^\\| `" + name + "` .*tests \\|").MatchString(page)
	}
	stand := func(name string) int { // a package in the folder of another belongs to it
		for ; rows[name] == 0 && strings.Contains(name, "/"); name = name[:strings.LastIndexByte(name, '/')] {
		}
		return rows[name]
	}
	for name, may := range allowed {
		if forTests(name) {
			continue
		}
		if stand(name) == 0 {
			t.Errorf("%s: %s is not in the picture", architecture, name)
		}
		for _, to := range may {
			family := strings.HasPrefix(to, name+"/") || strings.HasPrefix(name, to+"/")
			if !forTests(to) && stand(to) <= stand(name) && !arrow[name+" "+to] && !family {
				t.Errorf("%s: in the picture %s has no way to %s", architecture, name, to)
			}
		}
	}
}

// inModule is the name of a package as the table has it, empty for one of another module.
func inModule(path string) string {
	if path == module {
		return "baocao"
	}
	name, ok := strings.CutPrefix(path, module+"/")
	if !ok {
		return ""
	}
	return name
}

var (
	linkedCode   = regexp.MustCompile("\\[`([^`]+)`\\]\\(([^)]+\\.go)\\)")
	filePath     = regexp.MustCompile(`^[\w.<>-]+(/[\w.<>*-]+)+$`)
	testFunction = regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)[A-Z]\w*)\(`)
	testName     = regexp.MustCompile(`\b(Test|Fuzz)[A-Z]\w*`)
)

// TestPagesOfTheHouse wants what ARCHITECTURE.md and CONTRIBUTING.md name to be there: names behind links in the files that
// these lead to, paths, and tests.
func TestPagesOfTheHouse(t *testing.T) {
	tests := allTests(t)
	for _, name := range []string{architecture, contributing} {
		p := readPage(t, name)
		for _, m := range linkedCode.FindAllStringSubmatch(p.text, -1) {
			code := readFile(t, filepath.Join(root, m[2]))
			if !regexp.MustCompile(`\b` + regexp.QuoteMeta(m[1]) + `\b`).MatchString(code) {
				t.Errorf("%s: %s is not in %s", name, m[1], m[2])
			}
		}
		for _, m := range inTicks.FindAllStringSubmatch(p.text, -1) {
			path := m[1]
			if !filePath.MatchString(path) || strings.ContainsAny(path, "<>*") {
				continue
			}
			if _, err := os.Stat(filepath.Join(root, path)); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		text := readFile(t, name)
		for _, test := range testName.FindAllString(text, -1) {
			if !tests[test] {
				t.Errorf("%s: no test is called %s", name, test)
			}
		}
	}
}

var (
	codePath = regexp.MustCompile(`^[\w-]+(/[\w-]+)*/[\w-]+\.(go|md|golden)$`)
	codeName = regexp.MustCompile(`^\*?(baocao|check|decree|doc|docxtest|issuing|model|render|source)\.([A-Z]\w*)`)
)

// TestPagesNameCode wants the files and the exported names that the guide and the two README have in their text to be there.
func TestPagesNameCode(t *testing.T) {
	for _, p := range pages(t) {
		if p.name == changelog {
			continue // it tells what was
		}
		for _, m := range inTicks.FindAllStringSubmatch(p.text, -1) {
			if codePath.MatchString(m[1]) {
				if _, err := os.Stat(filepath.Join(root, m[1])); err != nil {
					t.Errorf("%s: %v", p.name, err)
				}
			}
			if name := codeName.FindStringSubmatch(m[1]); name != nil && !declared(t, name[1], name[2]) {
				t.Errorf("%s: %s is not there", p.name, m[1])
			}
		}
	}
}

var testCommand = regexp.MustCompile(`(?m)(cd \S+ && )?go test .*?-(run|bench) '?(\w+)[^\x60\n]*? (\.[^\s\x60]*)`)

// TestPagesNameTests wants the commands that run a test or a benchmark to find one.
func TestPagesNameTests(t *testing.T) {
	found := 0
	for _, p := range pages(t) {
		for _, m := range testCommand.FindAllStringSubmatch(readFile(t, p.name), -1) {
			found++
			folder := filepath.Join(root, strings.TrimSuffix(strings.TrimPrefix(m[1], "cd "), " && "), m[4])
			files, _ := filepath.Glob(folder + "/*_test.go")
			kind := map[string]string{"run": "Test", "bench": "Benchmark"}[m[2]]
			function := regexp.MustCompile(`(?m)^func ` + kind + `\w*` + strings.TrimPrefix(m[3], kind) + `\w*\(`)
			if !slices.ContainsFunc(files, func(file string) bool { return function.MatchString(readFile(t, file)) }) {
				t.Errorf("%s: %q finds nothing", p.name, m[0])
			}
		}
	}
	if found == 0 {
		t.Error("no page has a command that runs a test")
	}
}

// declared reports whether a package of the library declares a name.
func declared(t *testing.T, pkg, name string) bool {
	folder := filepath.Join(root, strings.TrimPrefix(pkg, "baocao"))
	files, err := filepath.Glob(folder + "/*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: no code: %v", folder, err)
	}
	declaration := regexp.MustCompile(`(?m)^(func |func \(.*?\) |type |var |const |\t)` + name + `\b`)
	return slices.ContainsFunc(files, func(file string) bool {
		return !strings.HasSuffix(file, "_test.go") && declaration.MatchString(readFile(t, file))
	})
}

// allTests are the names of the test functions of the repository.
func allTests(t *testing.T) map[string]bool {
	tests := map[string]bool{}
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		code, err := os.ReadFile(path)
		for _, m := range testFunction.FindAllSubmatch(code, -1) {
			tests[string(m[1])] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return tests
}

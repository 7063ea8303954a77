package acceptance

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/vanthu/baocao"

// arrows say what the packages of the module may import beside the standard library, a line for each: packages of the
// module by their folder, others by the beginning of their path. The facade is ".".
const arrows = `
.: decree doc internal/atomicfile model render
decree:
model: decree internal/composed github.com/go-playground/validator/v10 github.com/shopspring/decimal
source: decree model github.com/goccy/go-yaml github.com/shopspring/decimal github.com/yuin/goldmark golang.org/x/text/unicode/norm
doc: decree internal/composed internal/lines internal/metrics internal/scan model
render: doc internal/opc internal/xmlw
`

// links say which packages must not be linked by a program that imports one, however far away they are imported.
const links = `
.: source check github.com/yuin github.com/goccy github.com/alecthomas
decree: github.com golang.org
model: doc render source check github.com/yuin github.com/goccy github.com/alecthomas
source: doc render check github.com/alecthomas
doc: render source check github.com/yuin github.com/goccy github.com/alecthomas
render: source check github.com/yuin github.com/goccy github.com/alecthomas
check: model doc render source github.com/go-playground github.com/yuin github.com/goccy github.com/alecthomas
`

func TestArrows(t *testing.T) {
	list := listPackages(t)
	for pkg, allowed := range table(t, arrows) {
		for _, path := range list[pkg].imports {
			if !slices.ContainsFunc(allowed, func(a string) bool { return leadsTo(a, path, false) }) {
				t.Errorf("%s imports %s", pkg, path)
			}
		}
		for _, a := range allowed {
			if !slices.ContainsFunc(list[pkg].imports, func(path string) bool { return leadsTo(a, path, false) }) {
				t.Errorf("%s no longer imports %s: take the arrow away", pkg, a)
			}
		}
	}
	for pkg, banned := range table(t, links) {
		for _, path := range list[pkg].links {
			if slices.ContainsFunc(banned, func(b string) bool { return leadsTo(b, path, true) }) {
				t.Errorf("%s links %s", pkg, path)
			}
		}
	}
}

// leadsTo reports whether an entry of a table speaks of a package: of its own, or of those under it as well, as it always
// does of those of other modules.
func leadsTo(entry, path string, under bool) bool {
	return entry == path || (under || strings.Contains(entry, ".")) && strings.HasPrefix(path, entry+"/")
}

// table reads the lines of a table.
func table(t *testing.T, lines string) map[string][]string {
	t.Helper()
	rows := map[string][]string{}
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		pkg, entries, ok := strings.Cut(line, ":")
		if _, twice := rows[pkg]; !ok || twice {
			t.Fatalf("no row of a table: %q", line)
		}
		rows[pkg] = strings.Fields(entries)
	}
	return rows
}

// A listing is what a package imports and what it links, the standard library aside and itself not counted.
type listing struct{ imports, links []string }

func listPackages(t *testing.T) map[string]listing {
	t.Helper()
	cmd := exec.Command("go", "list", "-f", `{{.ImportPath}}:{{join .Imports " "}}:{{join .Deps " "}}`, "./...")
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	list := map[string]listing{}
	for line := range strings.Lines(string(out)) {
		parts := strings.Split(strings.TrimSpace(line), ":")
		list[folder(parts[0])] = listing{foreign(parts[1]), foreign(parts[2])}
	}
	if len(list["model"].links) == 0 {
		t.Fatalf("go list gives %d packages and nothing that model links", len(list))
	}
	return list
}

func foreign(paths string) []string {
	var found []string
	for path := range strings.FieldsSeq(paths) {
		if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ".") {
			found = append(found, folder(path))
		}
	}
	return found
}

// folder returns the path of a package of the module by its folder, and that of any other as it is.
func folder(path string) string {
	if path == module {
		return "."
	}
	return strings.TrimPrefix(path, module+"/")
}

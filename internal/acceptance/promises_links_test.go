package acceptance

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/go-fonts/liberation/liberationserifregular"
)

// others are the modules besides this one from which a package may import, a line for each package; one without a line may
// import from any. Arrows within the module stand in ARCHITECTURE.md.
const others = `
baocao:
decree:
model: github.com/go-playground/validator github.com/shopspring/decimal
source: github.com/goccy/go-yaml github.com/shopspring/decimal github.com/yuin/goldmark
doc:
render:
check:
fromword: github.com/shopspring/decimal
docxtest:
issuing:
rows: github.com/shopspring/decimal
register:
sign: golang.org/x/crypto
source/xlsx: github.com/xuri
internal/liberation: github.com/go-fonts/liberation
`

// unlinked are the packages and modules that must not be in a program which imports a package, however far from it.
const unlinked = `
baocao: source check github.com/yuin github.com/goccy github.com/alecthomas
decree: github.com golang.org
model: doc render source check github.com/yuin github.com/goccy github.com/alecthomas
source: doc render check github.com/xuri github.com/alecthomas
doc: render source check github.com/yuin github.com/goccy github.com/alecthomas
render: source check github.com/yuin github.com/goccy github.com/alecthomas
check: model doc render source github.com/go-playground github.com/yuin github.com/goccy github.com/alecthomas
sign: model doc render source check github.com/go-playground github.com/yuin github.com/goccy github.com/alecthomas
fromword: doc render source check github.com/yuin github.com/goccy github.com/alecthomas
rows: doc render source check github.com/yuin github.com/goccy github.com/alecthomas
`

// TestLinkedPackages holds the packages to the two tables: who lays out a report that a Go program made links no reader of sources,
// and no other surprise.
func TestLinkedPackages(t *testing.T) {
	list := exec.CommandContext(t.Context(), "go", "list", "-f", `{{.ImportPath}}:{{join .Imports " "}}:{{join .Deps " "}}`, "./...")
	list.Dir = root
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	allowed, banned := rowsOf(t, others), rowsOf(t, unlinked)
	for line := range strings.Lines(string(out)) {
		parts := strings.Split(strings.TrimSpace(line), ":")
		pkg := inModule(parts[0])
		if may, ok := allowed[pkg]; ok {
			imports := slices.DeleteFunc(foreign(parts[1]), func(path string) bool { return inModule(path) != "" })
			for _, path := range imports {
				if !slices.ContainsFunc(may, under(path)) {
					t.Errorf("%s imports %s", pkg, path)
				}
			}
			for _, m := range may {
				if !slices.ContainsFunc(imports, func(path string) bool { return under(path)(m) }) {
					t.Errorf("%s no longer imports %s: take it out of the table", pkg, m)
				}
			}
		}
		for _, path := range foreign(parts[2]) {
			if slices.ContainsFunc(banned[pkg], under(strings.TrimPrefix(path, module+"/"))) {
				t.Errorf("%s links %s", pkg, path)
			}
		}
		delete(allowed, pkg)
		delete(banned, pkg)
	}
	for pkg := range allowed {
		t.Errorf("there is no package %s", pkg)
	}
	for pkg := range banned {
		t.Errorf("there is no package %s", pkg)
	}
}

// rowsOf reads the lines of a table.
func rowsOf(t *testing.T, lines string) map[string][]string {
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

// foreign are the paths outside the standard library, of which none begins with the name of a host.
func foreign(paths string) []string {
	return slices.DeleteFunc(strings.Fields(paths), func(path string) bool {
		first, _, _ := strings.Cut(path, "/")
		return !strings.Contains(first, ".")
	})
}

// under tells what is a path or a folder around it.
func under(path string) func(string) bool {
	return func(around string) bool { return path == around || strings.HasPrefix(path, around+"/") }
}

// TestFontsOfPrograms builds a program that writes Word files, and one that writes PDF: the font is in the second alone.
func TestFontsOfPrograms(t *testing.T) {
	for write, want := range map[string]bool{"DOCX": false, "HTML": false, "PDF": true} {
		source := "package main\n\nimport (\n\t\"os\"\n\n\t\"github.com/vanthu/baocao\"\n\t\"github.com/vanthu/baocao/doc\"\n" +
			"\t\"github.com/vanthu/baocao/render\"\n)\n\nfunc main() {\n\t_ = baocao.Write(os.Stdout, nil)\n\t_ = render." + write + "(os.Stdout, &doc.Document{})\n}\n"
		dir := t.TempDir()
		main, program := filepath.Join(dir, "main.go"), filepath.Join(dir, "program")
		if err := os.WriteFile(main, []byte(source), 0o600); err != nil {
			t.Fatal(err)
		}
		build := exec.CommandContext(t.Context(), "go", "build", "-o", program, main)
		build.Dir = root
		if out, err := build.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		data, err := os.ReadFile(program)
		if err != nil {
			t.Fatal(err)
		}
		if got := bytes.Contains(data, liberationserifregular.TTF[1000:2000]); got != want {
			t.Errorf("a program that writes %s has the font: %v", write, got)
		}
	}
}

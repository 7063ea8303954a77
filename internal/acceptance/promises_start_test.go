package acceptance

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

var initLine = regexp.MustCompile(`(?m)^init ` + module + `\S* @[\d.]+ ms, ([\d.]+) ms clock, \d+ bytes, (\d+) allocs$`)

// TestStart starts a program that imports every public package of the module: none of them builds a parser, an expression or
// a table before it is asked. Together they take under 0.1 ms and 300 allocations, dependencies aside.
func TestStart(t *testing.T) {
	program := programOfAll(t)
	const (
		mostAllocs = 300
		most       = 100 * time.Microsecond
		mostSlow   = 3 * most // on a slow or busy machine: the expressions that were built here once took 3 ms
		runs       = 20
	)
	best := map[string]time.Duration{} // by package, as one pause of the machine hits one of them
	sum := time.Duration(0)
	for run := range runs {
		out := startOf(t, program)
		allocs := 0
		for _, m := range initLine.FindAllStringSubmatch(out, -1) {
			took, _ := time.ParseDuration(m[1] + "ms")
			n, _ := strconv.Atoi(m[2])
			allocs += n
			name := strings.Fields(m[0])[1]
			if b, ok := best[name]; !ok || took < b {
				best[name] = took
			}
		}
		if allocs == 0 || allocs > mostAllocs {
			t.Fatalf("%d allocations at the start, want 1 to %d:\n%s", allocs, mostAllocs, out)
		}
		sum = 0
		for _, b := range best {
			sum += b
		}
		if sum < most {
			t.Logf("%v and %d allocations after %d runs", sum, allocs, run+1)
			return
		}
	}
	if sum > mostSlow {
		t.Errorf("the packages take %v at the start: %v", sum, best)
	}
}

// programOfAll builds a program that imports the public packages of the module and does nothing.
func programOfAll(t *testing.T) string {
	t.Helper()
	list := exec.CommandContext(t.Context(), "go", "list", "-f", "{{.Name}} {{.ImportPath}}", "./...")
	list.Dir = root
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	source, imported := "package main\n\n", 0
	for line := range strings.Lines(string(out)) {
		name, path, _ := strings.Cut(strings.TrimSpace(line), " ")
		if name != "main" && !strings.Contains(path, "/internal/") && !strings.Contains(path, "/examples/") {
			source += "import _ \"" + path + "\"\n"
			imported++
		}
	}
	if imported < 8 {
		t.Fatalf("%d packages", imported)
	}
	main := filepath.Join(t.TempDir(), "main.go")
	if err := os.WriteFile(main, []byte(source+"\nfunc main() {}\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	program := strings.TrimSuffix(main, ".go")
	build := exec.CommandContext(t.Context(), "go", "build", "-o", program, main)
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return program
}

// startOf runs a program and returns what the runtime says of its start.
func startOf(t *testing.T, program string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), program)
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return string(out)
}

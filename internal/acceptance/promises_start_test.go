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

var initLine = regexp.MustCompile(`(?m)^init (\S+) @[\d.]+ ms, ([\d.]+) ms clock, \d+ bytes, (\d+) allocs$`)

// TestStart starts a program that imports every public package of the module: none of them builds a parser, an expression or
// a table before it is asked. Together they take under 0.1 ms or, on a slow machine, a third of what the standard
// library does, and 300 allocations.
func TestStart(t *testing.T) {
	program := programOfAll(t)
	const (
		mostAllocs = 300
		most       = 100 * time.Microsecond // the expressions that were built here once took 3 ms
		runs       = 20
	)
	ours, standard := map[string]time.Duration{}, map[string]time.Duration{} // by package, as one pause of the machine hits one of them
	for run := range runs {
		out := startOf(t, program)
		allocs := 0
		for _, m := range initLine.FindAllStringSubmatch(out, -1) {
			took, _ := time.ParseDuration(m[2] + "ms")
			best := standard
			switch first, _, _ := strings.Cut(m[1], "/"); {
			case strings.HasPrefix(m[1], module):
				best = ours
				n, _ := strconv.Atoi(m[3])
				allocs += n
			case strings.Contains(first, "."): // a module of others
				continue
			}
			if b, ok := best[m[1]]; !ok || took < b {
				best[m[1]] = took
			}
		}
		if allocs == 0 || allocs > mostAllocs {
			t.Fatalf("%d allocations at the start, want 1 to %d:\n%s", allocs, mostAllocs, out)
		}
		if sum := total(ours); sum < most {
			t.Logf("%v and %d allocations after %d runs", sum, allocs, run+1)
			return
		}
	}
	if total(ours) > total(standard)/3 {
		t.Errorf("the packages take %v at the start, the standard library %v: %v", total(ours), total(standard), ours)
	}
}

func total(times map[string]time.Duration) (sum time.Duration) {
	for _, t := range times {
		sum += t
	}
	return sum
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

//go:build ignore

// Notices writes the licences of what the command is made of: every module that it imports, and the fonts of its PDF.
package main

import (
	"bytes"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

const out = "notices.txt"

// licenceFile is how modules name what has to be handed on.
var licenceFile = regexp.MustCompile(`^(?i)(licen[cs]e|copying|notice)(\.txt|\.md|-.*)?$`)

func main() {
	list := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Dir}}{{end}}{{end}}", ".")
	list.Stderr = os.Stderr
	listed, err := list.Output()
	if err != nil {
		log.Fatal(err)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		log.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(listed)), "\n")
	slices.Sort(lines)
	var b bytes.Buffer
	b.WriteString("baocao is under the Apache License 2.0. It is made with what follows, each under the licence that stands beneath its name.\n")
	notice(&b, "The Go standard library", strings.TrimSpace(string(root)))
	for _, line := range slices.Compact(lines) {
		path, dir, _ := strings.Cut(line, " ")
		if dir != "" {
			notice(&b, path, dir)
		}
	}
	if err := os.WriteFile(out, b.Bytes(), 0o666); err != nil {
		log.Fatal(err)
	}
}

// notice adds the licences that stand in a folder.
func notice(b *bytes.Buffer, name, dir string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		log.Fatal(err)
	}
	found := false
	for _, e := range entries {
		if e.IsDir() || !licenceFile.MatchString(e.Name()) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			log.Fatal(err)
		}
		b.WriteString("\n" + strings.Repeat("=", 100) + "\n" + name + ": " + e.Name() + "\n\n")
		for line := range strings.Lines(strings.ReplaceAll(string(text), "\r\n", "\n")) {
			b.WriteString(strings.TrimRight(line, " \t\f\n") + "\n")
		}
		found = true
	}
	if !found {
		log.Fatalf("%s has no licence in %s", name, dir)
	}
}

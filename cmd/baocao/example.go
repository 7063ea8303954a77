package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/vanthu/baocao/examples/cases"
)

// listExamples prints the name of each example, and what its source says of itself at the top.
func (c *console) listExamples() error {
	files, err := fs.Glob(cases.Files, "*/*")
	if err != nil {
		return err
	}
	for _, source := range files {
		if !isSource(path.Base(source)) {
			continue
		}
		content, err := fs.ReadFile(cases.Files, source)
		if err != nil {
			return err
		}
		fmt.Fprintln(c.out, path.Dir(source))
		for _, line := range remarks(content) {
			fmt.Fprintln(c.out, "   ", line)
		}
	}
	return nil
}

// remarks returns the first remarks of a source, up to an empty one.
func remarks(source []byte) (lines []string) {
	source = bytes.TrimPrefix(source, []byte("---\n"))
	for line := range bytes.Lines(source) {
		remark, ok := bytes.CutPrefix(line, []byte("# "))
		if !ok {
			break
		}
		lines = append(lines, string(bytes.TrimSpace(remark)))
	}
	return lines
}

// writeExample writes the source of an example into a folder, with the data files and the pictures that it names.
// If one of them is there already, nothing is written.
func (c *console) writeExample(name, dir string) error {
	files, err := fs.ReadDir(cases.Files, name)
	if err != nil || strings.ContainsAny(name, `./`) {
		return failure("không có ví dụ %q; baocao new --examples liệt kê các ví dụ",
			"there is no example %q; baocao new --examples lists them", name)
	}
	source := ""
	for _, f := range files {
		target := filepath.Join(dir, f.Name())
		if _, err := os.Lstat(target); err == nil {
			return failure("%s đã có, không ghi đè", "%s is there already and is not overwritten", target)
		}
		if isSource(f.Name()) {
			source = target
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, f := range files {
		content, err := fs.ReadFile(cases.Files, path.Join(name, f.Name()))
		if err != nil {
			return err
		}
		if err := writeNew(filepath.Join(dir, f.Name()), content); err != nil {
			return err
		}
	}
	run := "baocao render " + source
	if strings.HasPrefix(filepath.Base(source), "template.") {
		run = fmt.Sprintf("baocao batch %s --data %s -o %s", source, filepath.Join(dir, name+".csv"), filepath.Join(dir, "out"))
	}
	c.say("đã ghi %s; chạy: %s", "wrote %s; now run: %s", source, run)
	return nil
}

// isSource tells the source of an example from what stands beside it.
func isSource(name string) bool {
	return strings.HasPrefix(name, "report.") || strings.HasPrefix(name, "template.")
}

// writeNew writes a file that is not there yet, whole or not at all.
func writeNew(name string, content []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, os.Remove(name))
	}
	return nil
}

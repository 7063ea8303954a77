package main

import (
	"errors"
	"io"

	"github.com/vanthu/baocao/check"
	"github.com/vanthu/baocao/internal/atomicfile"
)

type checkCommand struct {
	Files    []string `arg:"" name:"file" help:"Word files (.docx)."`
	Format   string   `enum:"text,json,sarif" default:"text" help:"Form of the list: text, json or sarif."`
	Strict   bool     `help:"Report as advice what is beside an allowed value by too little to be seen: lengths within 0.3 mm, rule lines within 5 %%."`
	Annotate string   `placeholder:"OUT.docx" help:"Write a copy of the file with a comment at each finding."`
}

// Run lists where Word files depart from the Decree. A file that cannot be read does not keep the others from being
// checked.
func (k *checkCommand) Run(c *console) error {
	if k.Annotate != "" && len(k.Files) != 1 {
		return failure("--annotate chỉ đi với một tệp", "--annotate takes one file")
	}
	var checked []check.File
	var unreadable error
	for _, name := range k.Files {
		result, err := k.file(c, name)
		if err != nil {
			unreadable = errors.Join(unreadable, failure("%s: %w", "%s: %w", name, err))
			continue
		}
		checked = append(checked, check.File{Name: name, Result: result})
	}
	if err := k.print(c, checked); err != nil {
		return err
	}
	for _, f := range checked {
		if !f.Result.Clean() && unreadable == nil {
			return errFaults
		}
	}
	return unreadable
}

func (k *checkCommand) file(c *console, name string) (*check.Result, error) {
	f, size, err := atomicfile.OpenRegular(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	result, err := check.Config{Strict: k.Strict}.Read(f, size)
	if err != nil || k.Annotate == "" {
		return result, err
	}
	return result, atomicfile.Write(k.Annotate, func(w io.Writer) error {
		return check.Annotate(w, f, size, result, c.lang)
	})
}

func (k *checkCommand) print(c *console, files []check.File) error {
	switch k.Format {
	case "json":
		return check.WriteJSON(c.out, files)
	case "sarif":
		return check.WriteSARIF(c.out, files, c.lang)
	}
	return check.WriteText(c.out, files, c.lang)
}

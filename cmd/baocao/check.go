package main

import (
	"errors"
	"io"
	"strings"

	"github.com/vanthu/baocao/check"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/atomicfile"
)

type checkCommand struct {
	Files    []string `arg:"" name:"file" help:"Word files (.docx)."`
	Format   string   `enum:"text,json,sarif" default:"text" help:"Form of the list: text, json or sarif."`
	Strict   bool     `help:"Report as advice what is beside an allowed value by too little to be seen: lengths within 0.3 mm, rule lines within 5 %."`
	Kind     string   `placeholder:"TYPE" help:"Judge the files as documents of a type, whatever they look like: a tên loại (\"báo cáo\") or its letters (\"BC\")."`
	Summary  bool     `help:"A line for each file, and how often each rule fires, in place of the findings."`
	Baseline string   `placeholder:"FILE" help:"Report only what is new since a run that was saved with --format json."`
	Annotate string   `placeholder:"OUT.docx" help:"Write a copy of the file with a comment at each finding."`
}

// Run lists where Word files depart from the Decree. A file that cannot be read does not keep the others from being
// checked.
func (k *checkCommand) Run(c *console) error {
	if k.Annotate != "" && len(k.Files) != 1 {
		return failure("--annotate chỉ đi với một tệp", "--annotate takes one file")
	}
	if k.Summary && k.Format == "sarif" {
		return failure("--summary không có dạng sarif", "--summary has no form sarif")
	}
	kind, err := typeOf(k.Kind)
	if err != nil {
		return err
	}
	before, err := k.baseline()
	if err != nil {
		return err
	}
	var checked []check.File
	var unreadable error
	for _, name := range k.Files {
		result, err := k.file(c, name, kind)
		if err != nil {
			unreadable = errors.Join(unreadable, failure("%s: %w", "%s: %w", name, err))
			continue
		}
		checked = append(checked, check.File{Name: name, Result: result})
	}
	if before != nil {
		checked = before.New(checked)
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

// baseline reads the saved run, where one is named.
func (k *checkCommand) baseline() (*check.Baseline, error) {
	if k.Baseline == "" {
		return nil, nil
	}
	f, _, err := atomicfile.OpenRegular(k.Baseline)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	before, err := check.ReadBaseline(f)
	if err != nil {
		return nil, failure("%s: %w", "%s: %w", k.Baseline, err)
	}
	return before, nil
}

// typeOf reads the name of a type, or the letters that stand for it in a symbol.
func typeOf(s string) (decree.DocType, error) {
	if s == "" {
		return 0, nil
	}
	if t, ok := decree.TypeByName(s); ok {
		return t, nil
	}
	for t := decree.Resolution; t.Valid(); t++ {
		if a := t.Abbreviation(); a != "" && strings.EqualFold(a, s) || strings.EqualFold(t.String(), s) {
			return t, nil
		}
	}
	return 0, failure("--kind: không có tên loại “%s” trong Điều 7; thí dụ: báo cáo, quyết định, công văn, BC, QĐ",
		"--kind: no type of Article 7 is called “%s”; examples: báo cáo, quyết định, công văn, BC, QĐ", s)
}

func (k *checkCommand) file(c *console, name string, kind decree.DocType) (*check.Result, error) {
	f, size, err := atomicfile.OpenRegular(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	result, err := check.Config{Strict: k.Strict, Kind: kind}.Read(f, size)
	if err != nil || k.Annotate == "" {
		return result, err
	}
	return result, atomicfile.Write(k.Annotate, func(w io.Writer) error {
		return check.Annotate(w, f, size, result, c.lang)
	})
}

func (k *checkCommand) print(c *console, files []check.File) error {
	if k.Summary {
		s := check.Summarize(files)
		if k.Format == "json" {
			return s.WriteJSON(c.out)
		}
		return s.WriteText(c.out, c.lang)
	}
	switch k.Format {
	case "json":
		return check.WriteJSON(c.out, files)
	case "sarif":
		return check.WriteSARIF(c.out, files, c.lang)
	}
	return check.WriteText(c.out, files, c.lang)
}

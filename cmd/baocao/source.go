package main

import (
	"errors"
	"fmt"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/folder"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// read decodes a source, validates it, lays it out in the set of sizes of that name, and lists its faults. It fails with
// errFaults if one of them is an error. What the source names is read within root, or within its own folder.
func (c *console) read(root, file, sizes string) (baocao.Files, error) {
	within, name, err := folder.Open(root, file)
	if err != nil {
		return nil, err
	}
	defer within.Close()
	dir := within.Dir
	r, err := source.Config{Workbooks: xlsx.Workbooks{}}.Decode(within, name)
	var unreadable *model.ValidationError
	if errors.As(err, &unreadable) {
		c.list(dir, unreadable.Faults)
		return nil, errFaults
	}
	if err != nil {
		return nil, err
	}
	set, _ := decree.SizeSetByName(sizes)
	files, faults := baocao.Config{Sizes: set}.Assemble(r)
	c.list(dir, faults)
	if faults.Err() != nil {
		return nil, errFaults
	}
	return files, nil
}

func (c *console) line(f model.Fault) string {
	if c.lang == "en" {
		return f.Severity.String() + ": " + f.Error()
	}
	return f.Severity.Vietnamese() + ": " + f.Vietnamese()
}

// say prints one line of plain talk.
func (c *console) say(vi, en string, args ...any) {
	if c.lang == "en" {
		fmt.Fprintf(c.out, en+"\n", args...)
		return
	}
	fmt.Fprintln(c.out, bilingual.Sprintf(vi, args...))
}

// failure is an error in both languages.
func failure(vi, en string, args ...any) error {
	return bilingual.Errorf(vi, en, args...)
}

// word chooses the language of the messages.
func (c *console) word(vi, en string) string {
	if c.lang == "en" {
		return en
	}
	return vi
}

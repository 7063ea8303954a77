package main

import (
	"errors"
	"fmt"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/folder"
	"github.com/vanthu/baocao/issuing"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// read decodes a source, validates it, lays it out in the set of sizes of that name, and lists its faults. It fails with
// errFaults if one of them is an error. What the source names is read within root, or within its own folder. The report is
// given number and day first, if there are some. more finds further faults, if it is not nil.
func (c *console) read(root, file, sizes string, given *issuing.Issuance, more func(*model.Report) model.Faults) (baocao.Files, error) {
	r, dir, err := c.decode(root, file)
	if err != nil {
		return nil, err
	}
	if given != nil {
		if err := given.Fill(r); err != nil {
			return nil, c.refused(file, err)
		}
	}
	set, _ := decree.SizeSetByName(sizes)
	files, faults := baocao.Config{Sizes: set}.Assemble(r)
	if more != nil {
		faults = append(faults, more(r)...)
		faults.SortByPlace()
	}
	c.list(dir, faults)
	if faults.Err() != nil {
		return nil, errFaults
	}
	return files, nil
}

// decode reads a source within root, or within its own folder, and lists what cannot be read of it. It returns the folder too.
func (c *console) decode(root, file string) (r *model.Report, dir string, err error) {
	within, name, err := folder.Open(root, file)
	if err != nil {
		return nil, "", err
	}
	defer within.Close()
	r, err = source.Config{Workbooks: xlsx.Workbooks{}}.Decode(within, name)
	var unreadable *model.ValidationError
	if errors.As(err, &unreadable) {
		c.list(within.Dir, unreadable.Faults)
		return nil, "", errFaults
	}
	return r, within.Dir, err
}

// refused says why a file cannot be issued, which is a fault of the file and not of the command. It returns any other error.
func (c *console) refused(file string, err error) error {
	var refused *issuing.Error
	if !errors.As(err, &refused) {
		return err
	}
	fmt.Fprintf(c.err, "%s: %s\n", file, c.word(refused.Vietnamese(), refused.Error()))
	return errFaults
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

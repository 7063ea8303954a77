package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/vanthu/baocao/fromword"
	"github.com/vanthu/baocao/internal/atomicfile"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

type importCommand struct {
	File  string `arg:"" help:"Word file (.docx)."`
	Out   string `short:"o" required:"" placeholder:"FILE" help:"Source to write; its ending says the form: .md, .yaml or .json. Pictures and the rows of long tables are written beside it."`
	Force bool   `help:"Read it all the same where it is protected, signed, carries macros, or is of a type with a template of its own."`
	Draft bool   `help:"Leave number and day blank, as in the draft of a new report."`
}

// Run writes the source of a Word file, with its pictures beside it, and lists what the source does not hold.
func (i *importCommand) Run(c *console) error {
	form, ok := source.FormOf(i.Out)
	if !ok {
		return failure("tệp ghi ra phải có đuôi .md, .yaml hoặc .json", "the file to write must end in .md, .yaml or .json")
	}
	result, err := readWord(i.File, fromword.Config{Anyway: i.Force})
	if err != nil {
		return err
	}
	if i.Draft {
		result.Report.Number.Ordinal, result.Report.Date.Day = 0, 0
	}
	files := []atomicfile.File{{Name: i.Out}}
	encoder := source.Encoder{WriteFile: func(name string, content []byte) error {
		files = append(files, atomicfile.File{Name: filepath.Join(filepath.Dir(i.Out), name), Content: content})
		return nil
	}}
	var text bytes.Buffer
	if err := encoder.Encode(&text, result.Report, form); err != nil {
		if invalid, ok := errors.AsType[*model.ValidationError](err); ok {
			c.list(filepath.Dir(i.Out), invalid.Faults)
			return errFaults
		}
		return err
	}
	files[0].Content = text.Bytes()
	for _, f := range result.Files {
		files = append(files, atomicfile.File{Name: filepath.Join(filepath.Dir(i.Out), f.Name), Content: f.Content})
	}
	for _, f := range files {
		if _, err := os.Lstat(f.Name); err == nil {
			return failure("%s đã có; hãy chọn tên khác", "%s is there already; choose another name", f.Name)
		}
	}
	if err := atomicfile.WriteAll(files); err != nil {
		return err
	}
	for _, f := range files {
		c.say("đã ghi %s", "wrote %s", f.Name)
	}
	c.changes(i.File, result.Changes)
	return c.losses(i.File, result.Losses)
}

func readWord(name string, c fromword.Config) (*fromword.Result, error) {
	f, size, err := atomicfile.OpenRegular(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	result, err := c.Read(f, size)
	if err != nil {
		return nil, failure("%s: %w", "%s: %w", name, err)
	}
	return result, nil
}

// changes says what a report has in other signs than its file.
func (c *console) changes(name string, list []fromword.Change) {
	for _, change := range list {
		place, reason := change.Place.Vietnamese(), change.Reason.Vi
		if c.lang == "en" {
			place, reason = change.Place.String(), change.Reason.En
		}
		fmt.Fprintf(c.err, "%s: %s: %s: “%s” → “%s”\n", name, place, reason, model.Excerpt(change.Was), model.Excerpt(change.Is))
	}
}

// losses lists what stands in a Word file and not in its report.
func (c *console) losses(name string, list []fromword.Loss) error {
	if len(list) == 0 {
		return nil
	}
	for _, l := range list {
		place, reason := l.Place.Vietnamese(), l.Reason.Vi
		if c.lang == "en" {
			place, reason = l.Place.String(), l.Reason.En
		}
		fmt.Fprintf(c.err, "%s: %s: %s: “%s”\n", name, place, reason, model.Excerpt(l.Text))
		if l.File != "" {
			c.say("  giữ trong %s", "  kept in %s", l.File)
		}
	}
	fmt.Fprintf(c.err, c.word("%s: %d chỗ không có trong báo cáo\n", "%s: %d places are not in the report\n"), name, len(list))
	return errFaults
}

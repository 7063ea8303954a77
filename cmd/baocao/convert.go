package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/vanthu/baocao/internal/atomicfile"
	"github.com/vanthu/baocao/internal/folder"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

type convertCommand struct {
	File string `arg:"" help:"Source file: .md, .yaml or .json."`
	Out  string `short:"o" required:"" placeholder:"FILE" help:"File to write; its ending says the form: .md, .yaml or .json."`

	Root string `placeholder:"DIR" help:"Folder within which the source may name files; by default its own."`
}

// Run prints a source in another form, or in its own as the library would write it.
func (v *convertCommand) Run(c *console) error {
	form, ok := source.FormOf(v.Out)
	if !ok {
		return failure("tệp ghi ra phải có đuôi .md, .yaml hoặc .json", "the file to write must end in .md, .yaml or .json")
	}
	if _, err := os.Lstat(v.Out); err == nil {
		return failure("%s đã có; hãy chọn tên khác", "%s is there already; choose another name", v.Out)
	}
	within, name, err := folder.Open(v.Root, v.File)
	if err != nil {
		return err
	}
	defer within.Close()
	r, err := source.Config{Workbooks: xlsx.Workbooks{}}.Decode(within, name)
	if err == nil {
		c.list(within.Dir, r.Doubts)
		err = besideEachOther(r, v.File, v.Out)
	}
	if err == nil {
		err = atomicfile.Write(v.Out, func(w io.Writer) error { return source.Encode(w, r, form) })
	}
	var invalid *model.ValidationError
	if errors.As(err, &invalid) {
		c.list(within.Dir, invalid.Faults)
		return errFaults
	}
	if err == nil {
		c.say("đã ghi %s", "wrote %s", v.Out)
		if comments, _ := source.Comments(within, name); len(comments) > 0 {
			fmt.Fprintf(c.err, c.word("cảnh báo: %s: %d lời ghi chú của nguồn, từ đây trở đi, không được chép sang\n",
				"warning: %s: %d comments of the source, from here on, are not copied\n"), comments[0], len(comments))
		}
	}
	return err
}

// besideEachOther refuses another folder for a report with pictures, which the source names beside itself.
func besideEachOther(r *model.Report, from, to string) error {
	a, err := filepath.Abs(filepath.Dir(from))
	if err != nil {
		return err
	}
	b, err := filepath.Abs(filepath.Dir(to))
	if err != nil || a == b {
		return err
	}
	for range r.Pictures() {
		return failure("báo cáo có hình, nên tệp ghi ra phải nằm cùng thư mục với tệp nguồn",
			"the report has pictures, so the file to write must be in the folder of the source")
	}
	return nil
}

package main

import (
	"path/filepath"
	"strings"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/issuing"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

type renderCommand struct {
	File string `arg:"" help:"Source file: .md, .yaml or .json."`
	Out  string `short:"o" placeholder:"FILE" help:"File to write, a PDF if it ends in .pdf; by default the source's name with .docx or .pdf."`

	Root  string `placeholder:"DIR" help:"Folder within which the source may name files; by default its own."`
	Sizes string `enum:"large,small" default:"large" help:"Set of type sizes: large (text of 14 pt) or small (13 pt)."`

	Number int        `and:"issued" placeholder:"6275" help:"Number that the records office gives; with --date."`
	Date   model.Date `and:"issued" placeholder:"2024-11-08" help:"Day of issue, as year-month-day; with --number."`

	SignatureLine bool `help:"Put a signature line of Word at the place of each signer, in a Word file."`

	pdfFlags `embed:""`
}

// Run writes the Word file or the PDF of a source, unless the source has faults, and beside it those of the appendices
// that have a file of their own. It writes over no file that is digitally signed.
func (r *renderCommand) Run(c *console) error {
	var given *issuing.Issuance
	if r.Number != 0 || r.Date != (model.Date{}) {
		given = &issuing.Issuance{Number: r.Number, Date: r.Date}
	}
	switch strings.ToLower(filepath.Ext(r.Out)) {
	case ".pdf":
		r.PDF = true
	case ".docx":
		if r.PDF {
			return failure("--pdf ghi tệp PDF, còn tên %s là của tệp Word: bỏ --pdf, hoặc đặt tên có đuôi .pdf",
				"--pdf writes a PDF, and %s is the name of a Word file: leave --pdf out, or give a name that ends in .pdf", r.Out)
		}
	}
	pdf, err := r.config()
	if err != nil {
		return err
	}
	extension, write := ".docx", render.Config{SignatureLines: r.SignatureLine}.DOCX
	var more func(*model.Report) model.Faults
	if r.SignatureLine {
		more = func(report *model.Report) model.Faults { return baocao.PDFFaults(report, true) }
	}
	if r.PDF {
		if r.SignatureLine {
			return errLinesOfPDF()
		}
		extension, write = ".pdf", pdf.PDF
		more = func(report *model.Report) model.Faults { return baocao.PDFFaults(report, r.Fields) }
	}
	files, err := c.read(r.Root, r.File, r.Sizes, given, more)
	if err != nil {
		return err
	}
	out := r.Out
	if out == "" {
		out = strings.TrimSuffix(r.File, filepath.Ext(r.File)) + extension
	}
	for _, f := range files {
		if name := f.Name(out); err == nil {
			err = c.refused(name, issuing.CheckTarget(name))
		}
	}
	if err != nil {
		return err
	}
	written, err := files.Write(out, write)
	for _, name := range written {
		c.say("đã ghi %s", "wrote %s", name)
	}
	return err
}

func errLinesOfPDF() error {
	return failure("--signature-line chỉ dùng cho tệp Word; với PDF dùng --fields", "--signature-line is for Word files; for a PDF use --fields")
}

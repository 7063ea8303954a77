package main

import (
	"errors"
	"path/filepath"
	"strings"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
)

type renderCommand struct {
	File string `arg:"" help:"Source file: .md, .yaml or .json."`
	Out  string `short:"o" placeholder:"FILE" help:"File to write; by default the source's name with .docx or .pdf."`

	Sizes   string `enum:"large,small" default:"large" help:"Set of type sizes: large (text of 14 pt) or small (13 pt)."`
	PDF     bool   `name:"pdf" help:"Write a PDF in place of the Word file. LibreOffice must be installed."`
	Archive bool   `name:"pdf-a" help:"As --pdf, in the form that archives keep, PDF/A-2b."`
}

// Run writes the Word file or the PDF of a source, unless the source has faults, and beside it those of the appendices
// that have a file of their own.
func (r *renderCommand) Run(c *console) error {
	report, err := c.read(r.File)
	if err != nil {
		return err
	}
	sizes, _ := decree.SizeSetByName(r.Sizes)
	extension, write := ".docx", baocao.Config{Sizes: sizes}.WriteFiles
	if r.PDF || r.Archive {
		extension, write = ".pdf", pdfWriter{doc.Config{Sizes: sizes}, r.Archive}.writeFiles
	}
	out := r.Out
	if out == "" {
		out = strings.TrimSuffix(r.File, filepath.Ext(r.File)) + extension
	}
	written, err := write(out, report)
	for _, name := range written {
		c.say("đã ghi %s", "wrote %s", name)
	}
	var tooLong *doc.FitError
	if errors.As(err, &tooLong) {
		c.listUnfit(r.File, report, tooLong)
		return errFaults
	}
	return err
}

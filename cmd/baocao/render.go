package main

import (
	"path/filepath"
	"strings"

	"github.com/vanthu/baocao/render"
)

type renderCommand struct {
	File string `arg:"" help:"Source file: .md, .yaml or .json."`
	Out  string `short:"o" placeholder:"FILE" help:"File to write; by default the source's name with .docx or .pdf."`

	Root  string `placeholder:"DIR" help:"Folder within which the source may name files; by default its own."`
	Sizes string `enum:"large,small" default:"large" help:"Set of type sizes: large (text of 14 pt) or small (13 pt)."`

	pdfFlags `embed:""`
}

// Run writes the Word file or the PDF of a source, unless the source has faults, and beside it those of the appendices
// that have a file of their own.
func (r *renderCommand) Run(c *console) error {
	files, err := c.read(r.Root, r.File, r.Sizes)
	if err != nil {
		return err
	}
	pdf, err := r.config()
	if err != nil {
		return err
	}
	extension, write := ".docx", render.DOCX
	if r.PDF {
		extension, write = ".pdf", pdf.PDF
	}
	out := r.Out
	if out == "" {
		out = strings.TrimSuffix(r.File, filepath.Ext(r.File)) + extension
	}
	written, err := files.Write(out, write)
	for _, name := range written {
		c.say("đã ghi %s", "wrote %s", name)
	}
	return err
}

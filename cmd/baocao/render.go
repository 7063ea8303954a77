package main

import (
	"path/filepath"
	"strings"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/render"
)

type renderCommand struct {
	File string `arg:"" help:"Source file: .md, .yaml or .json."`
	Out  string `short:"o" placeholder:"FILE" help:"File to write; by default the source's name with .docx or .pdf."`

	Root    string `placeholder:"DIR" help:"Folder within which the source may name files; by default its own."`
	Sizes   string `enum:"large,small" default:"large" help:"Set of type sizes: large (text of 14 pt) or small (13 pt)."`
	PDF     bool   `name:"pdf" help:"Write a PDF in place of the Word file. LibreOffice must be installed."`
	Archive bool   `name:"pdf-a" help:"As --pdf, in the form that archives keep, PDF/A-2b."`
}

// Run writes the Word file or the PDF of a source, unless the source has faults, and beside it those of the appendices
// that have a file of their own.
func (r *renderCommand) Run(c *console) error {
	files, err := c.read(r.Root, r.File, r.Sizes)
	if err != nil {
		return err
	}
	extension, write := ".docx", writeWord
	if r.PDF || r.Archive {
		extension, write = ".pdf", pdfWriter{r.Archive}.write
	}
	out := r.Out
	if out == "" {
		out = strings.TrimSuffix(r.File, filepath.Ext(r.File)) + extension
	}
	written, err := write(files, out)
	for _, name := range written {
		c.say("đã ghi %s", "wrote %s", name)
	}
	return err
}

func writeWord(files baocao.Files, name string) (written []string, err error) {
	return files.Write(name, render.DOCX)
}

package main

import (
	"os"

	"github.com/vanthu/baocao/render"
)

// pdfFlags say how PDFs are made.
type pdfFlags struct {
	PDF   bool   `name:"pdf" help:"Write PDF in place of Word files: PDF/A-2b, tagged."`
	Fonts string `placeholder:"DIR" help:"Folder with the files of Times New Roman to set PDF in; by default Liberation Serif, which is in the program."`
}

// config reads the fonts that are asked for.
func (p pdfFlags) config() (render.PDFConfig, error) {
	var c render.PDFConfig
	if p.Fonts == "" {
		return c, nil
	}
	if !p.PDF {
		return c, failure("--fonts chỉ dùng với --pdf", "--fonts is for --pdf only")
	}
	var err error
	c.Fonts, err = render.Fonts(os.DirFS(p.Fonts))
	return c, err
}

package main

import (
	"os"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/render"
)

// pdfFlags say how PDFs are made.
type pdfFlags struct {
	PDF    bool    `name:"pdf" help:"Write PDF in place of Word files: PDF/A-2b, tagged."`
	Fields bool    `help:"Make the PDF a form for signing: empty signature fields, and fields for number and date that are blank."`
	Seal   float64 `placeholder:"36" help:"Diameter of the agency's seal in millimetres, where the report has no picture of it; with --fields."`
	Fonts  string  `placeholder:"DIR" help:"Folder with the files of Times New Roman to set PDF in; by default Liberation Serif, which is in the program."`
}

// config reads the fonts that are asked for.
func (p pdfFlags) config() (render.PDFConfig, error) {
	c := render.PDFConfig{Fields: p.Fields, Seal: doc.Mm(p.Seal)}
	switch {
	case p.Fields && !p.PDF:
		return c, failure("--fields chỉ dùng với --pdf", "--fields is for --pdf only")
	case p.Seal != 0 && !p.Fields:
		return c, failure("--seal chỉ dùng với --fields", "--seal is for --fields only")
	}
	if p.Fonts == "" {
		return c, nil
	}
	if !p.PDF {
		return c, failure("--fonts chỉ dùng với --pdf", "--fonts is for --pdf only")
	}
	var err error
	if _, err = os.ReadDir(p.Fonts); err != nil {
		return c, err // names the folder
	}
	c.Fonts, err = render.Fonts(os.DirFS(p.Fonts))
	return c, err
}

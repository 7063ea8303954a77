package bench

import (
	"io"

	fumiama "github.com/fumiama/go-docx"
	"github.com/gomutex/godocx"
	"github.com/unidoc/unioffice/document"
	"github.com/unidoc/unioffice/measurement"
)

// points is the size of type, which the others set run by run or not at all.
const points = 14

// godocxWriter writes the content with gomutex/godocx, which has no footnotes: they are left out.
func godocxWriter(c content) func(io.Writer) error {
	return func(w io.Writer) error {
		d, err := godocx.NewDocument()
		if err != nil {
			return err
		}
		for _, b := range c.Blocks {
			if b.Rows != nil {
				t := d.AddTable()
				for _, row := range b.Rows {
					r := t.AddRow()
					for _, text := range row {
						r.AddCell().AddParagraph(text)
					}
				}
				continue
			}
			p := d.AddEmptyParagraph()
			for _, r := range b.Runs {
				p.AddText(r.Text).Font("Times New Roman").Size(points).Bold(r.Bold).Italic(r.Italic)
			}
		}
		return d.Write(w)
	}
}

// fumiamaWriter writes the content with fumiama/go-docx, which has no footnotes: they are left out.
func fumiamaWriter(c content) func(io.Writer) error {
	return func(w io.Writer) error {
		d := fumiama.New().WithDefaultTheme()
		for _, b := range c.Blocks {
			if b.Rows != nil {
				t := d.AddTable(len(b.Rows), len(b.Rows[0]), 0, nil)
				for i, row := range b.Rows {
					for j, text := range row {
						t.TableRows[i].TableCells[j].AddParagraph().AddText(text)
					}
				}
				continue
			}
			p := d.AddParagraph()
			for _, r := range b.Runs {
				out := p.AddText(r.Text).Font("Times New Roman", "Times New Roman", "Times New Roman", "").Size("28")
				if r.Bold {
					out.Bold()
				}
				if r.Italic {
					out.Italic()
				}
			}
		}
		_, err := d.WriteTo(w)
		return err
	}
}

// uniofficeWriter writes the content with unidoc/unioffice v1.4.0, the last version with its source. It has footnotes,
// although LibreOffice refuses the files that hold them.
func uniofficeWriter(c content) func(io.Writer) error {
	return func(w io.Writer) error {
		d := document.New()
		for _, b := range c.Blocks {
			if b.Rows != nil {
				t := d.AddTable()
				for _, row := range b.Rows {
					r := t.AddRow()
					for _, text := range row {
						r.AddCell().AddParagraph().AddRun().AddText(text)
					}
				}
				continue
			}
			p := d.AddParagraph()
			for _, r := range b.Runs {
				if r.Note != "" {
					p.AddFootnote(r.Note)
					continue
				}
				out := p.AddRun()
				out.AddText(r.Text)
				properties := out.Properties()
				properties.SetFontFamily("Times New Roman")
				properties.SetSize(points * measurement.Point)
				properties.SetBold(r.Bold)
				properties.SetItalic(r.Italic)
			}
		}
		return d.Save(w)
	}
}

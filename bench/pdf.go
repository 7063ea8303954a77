package bench

import (
	"io"
	"strings"

	"codeberg.org/go-pdf/fpdf"
	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifregular"
	"github.com/signintech/gopdf"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// pdfWriter lays a report out and sets it on pages.
func pdfWriter(r *model.Report) func(io.Writer) error {
	return func(w io.Writer) error {
		d, err := doc.Assemble(r)
		if err != nil {
			return err
		}
		return render.PDF(w, d)
	}
}

// A page of the others, in points.
const (
	pageWidth, pageHeight = 595.28, 841.89
	leftMargin, topMargin = 85.0, 57.0
	textWidth             = 467.0
	lineHeight            = points * 1.15
)

// paragraphsOf are the paragraphs of a content as the others can set them: of one face, the notes behind the paragraph of their marks.
func paragraphsOf(c content) (texts []string) {
	for _, b := range c.Blocks {
		if b.Rows != nil {
			for _, row := range b.Rows {
				texts = append(texts, strings.Join(row, " "))
			}
			continue
		}
		var text strings.Builder
		var notes []string
		for _, r := range b.Runs {
			text.WriteString(r.Text)
			if r.Note != "" {
				notes = append(notes, r.Note)
			}
		}
		texts = append(append(texts, text.String()), notes...)
	}
	return texts
}

// fpdfWriter sets the content with codeberg.org/go-pdf/fpdf: justified paragraphs in one face. It has neither notes at the foot nor
// headings of tables that are repeated, and nothing is tagged.
func fpdfWriter(c content) func(io.Writer) error {
	texts := paragraphsOf(c)
	return func(w io.Writer) error {
		p := fpdf.New("P", "pt", "A4", "")
		p.SetMargins(leftMargin, topMargin, pageWidth-leftMargin-textWidth)
		p.AddUTF8FontFromBytes("serif", "", liberationserifregular.TTF)
		p.AddUTF8FontFromBytes("serif", "B", liberationserifbold.TTF)
		p.SetFont("serif", "", points)
		p.AddPage()
		for _, text := range texts {
			p.MultiCell(textWidth, lineHeight, text, "", "J", false)
		}
		return p.Output(w)
	}
}

// gopdfWriter sets the content with signintech/gopdf, which breaks lines and justifies none.
func gopdfWriter(c content) func(io.Writer) error {
	texts := paragraphsOf(c)
	return func(w io.Writer) error {
		p := &gopdf.GoPdf{}
		p.Start(gopdf.Config{PageSize: *gopdf.PageSizeA4})
		if err := p.AddTTFFontData("serif", liberationserifregular.TTF); err != nil {
			return err
		}
		if err := p.SetFont("serif", "", points); err != nil {
			return err
		}
		p.AddPage()
		y := topMargin
		for _, text := range texts {
			if strings.TrimSpace(text) == "" {
				y += lineHeight
				continue
			}
			lines, err := p.SplitTextWithWordWrap(text, textWidth)
			if err != nil {
				return err
			}
			for _, line := range lines {
				if y > pageHeight-topMargin {
					p.AddPage()
					y = topMargin
				}
				p.SetXY(leftMargin, y)
				if err := p.Cell(nil, line); err != nil {
					return err
				}
				y += lineHeight
			}
		}
		_, err := p.WriteTo(w)
		return err
	}
}

package judge

import (
	"encoding/xml"
	"errors"
	"fmt"

	"golang.org/x/text/unicode/norm"
)

const mmPerPoint = 25.4 / 72

// A bbox carries the coordinates that pdftotext gives each line and word, in points.
type bbox struct {
	XMin float64 `xml:"xMin,attr"`
	YMin float64 `xml:"yMin,attr"`
	XMax float64 `xml:"xMax,attr"`
	YMax float64 `xml:"yMax,attr"`
}

func (b bbox) box() Box {
	return Box{b.XMin * mmPerPoint, b.YMin * mmPerPoint, b.XMax * mmPerPoint, b.YMax * mmPerPoint}
}

// readText reads the output of pdftotext -bbox-layout: the pages with their lines.
func readText(out []byte) ([]Page, error) {
	var file struct {
		Pages []struct {
			Width  float64 `xml:"width,attr"`
			Height float64 `xml:"height,attr"`
			Lines  []struct {
				bbox
				Words []struct {
					bbox
					Text string `xml:",chardata"`
				} `xml:"word"`
			} `xml:"flow>block>line"`
		} `xml:"body>doc>page"`
	}
	if err := xml.Unmarshal(out, &file); err != nil {
		return nil, fmt.Errorf("output of pdftotext: %w", err)
	}
	if len(file.Pages) == 0 {
		return nil, errors.New("output of pdftotext: no page")
	}
	var pages []Page
	for _, p := range file.Pages {
		page := Page{Width: p.Width * mmPerPoint, Height: p.Height * mmPerPoint}
		for _, l := range p.Lines {
			line := Line{Box: l.box()}
			for _, w := range l.Words {
				line.Words = append(line.Words, Word{Box: w.box(), Text: norm.NFC.String(Squeeze(w.Text))})
			}
			page.Lines = append(page.Lines, line)
		}
		pages = append(pages, page)
	}
	return pages, nil
}

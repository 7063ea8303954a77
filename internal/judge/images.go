package judge

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
)

// readImages finds where the images stand in a page drawn by pdftocairo -svg. An image is defined once, with its size in
// pixels, and drawn by a reference to it.
func readImages(svg []byte) ([]Box, error) {
	dec := xml.NewDecoder(bytes.NewReader(svg))
	stack := []matrix{millimetres}
	sizes := map[string]point{}
	var images []Box
	hidden := 0 // elements around that are not drawn
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return images, nil
		}
		if err != nil {
			return nil, fmt.Errorf("output of pdftocairo: %w", err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			s, err := readShape(tok, stack[len(stack)-1])
			if err != nil {
				return nil, fmt.Errorf("output of pdftocairo: %w", err)
			}
			stack = append(stack, s.toPage)
			if notDrawn[tok.Name.Local] {
				hidden++
			}
			switch tok.Name.Local {
			case "image":
				sizes["#"+attribute(tok, "id")] = point{number(tok, "width"), number(tok, "height")}
			case "use":
				if size, ok := sizes[attribute(tok, "href")]; ok && hidden == 0 {
					images = append(images, bounds([]point{s.toPage.apply(point{}), s.toPage.apply(size)}))
				}
			}
		case xml.EndElement:
			if notDrawn[tok.Name.Local] {
				hidden--
			}
			stack = stack[:len(stack)-1]
		}
	}
}

func attribute(tok xml.StartElement, name string) string {
	for _, a := range tok.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func number(tok xml.StartElement, name string) float64 {
	v, _ := strconv.ParseFloat(attribute(tok, name), 64)
	return v
}

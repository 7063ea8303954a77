package judge

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// notDrawn are elements whose content appears, if at all, where something refers to it.
var notDrawn = map[string]bool{"defs": true, "symbol": true, "clipPath": true, "mask": true, "pattern": true}

// readRules finds the horizontal lines in a page drawn by pdftocairo -svg.
func readRules(svg []byte) ([]Rule, error) {
	dec := xml.NewDecoder(bytes.NewReader(svg))
	stack := []matrix{millimetres}
	var rules []Rule
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return joinRules(rules), nil
		}
		if err != nil {
			return nil, fmt.Errorf("output of pdftocairo: %w", err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if notDrawn[tok.Name.Local] {
				if err := dec.Skip(); err != nil {
					return nil, fmt.Errorf("output of pdftocairo: %w", err)
				}
				continue
			}
			s, err := readShape(tok, stack[len(stack)-1])
			if err != nil {
				return nil, fmt.Errorf("output of pdftocairo: %w", err)
			}
			stack = append(stack, s.toPage)
			rules = append(rules, s.rules()...)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		}
	}
}

// A shape is one SVG element; lines holds its subpaths, empty for what is no path.
type shape struct {
	toPage       matrix
	lines        [][]point
	fill, stroke bool
	strokeWidth  float64
}

func readShape(tok xml.StartElement, outer matrix) (shape, error) {
	attrs := map[string]string{}
	for _, a := range tok.Attr {
		attrs[a.Name.Local] = a.Value
	}
	// Older versions of cairo put the same properties into a style attribute.
	for property := range strings.SplitSeq(attrs["style"], ";") {
		if name, value, ok := strings.Cut(property, ":"); ok {
			attrs[name] = value
		}
	}
	s := shape{toPage: outer, fill: attrs["fill"] != "none", stroke: attrs["stroke"] != "" && attrs["stroke"] != "none"}
	var err error
	if t := attrs["transform"]; t != "" {
		var inner matrix
		if inner, err = parseMatrix(t); err != nil {
			return s, err
		}
		s.toPage = outer.times(inner)
	}
	switch tok.Name.Local {
	case "path":
		if s.lines, err = parsePath(attrs["d"]); err != nil {
			return s, err
		}
	case "rect":
		var v [4]float64
		for i, name := range []string{"x", "y", "width", "height"} {
			v[i], _ = strconv.ParseFloat(attrs[name], 64) // absent means 0, a percentage is the page's background
		}
		x, y, w, h := v[0], v[1], v[2], v[3]
		s.lines = [][]point{{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}}}
	}
	if s.stroke {
		if s.strokeWidth, err = strconv.ParseFloat(attrs["stroke-width"], 64); err != nil {
			return s, err
		}
	}
	return s, nil
}

const (
	thickest = 1.5 // mm: what is higher is no rule but a box
	shortest = 1.0 // mm
	level    = 0.05
)

// rules returns the rules that the shape draws: as a thin filled area, or as horizontal pieces of its outline.
func (s shape) rules() []Rule {
	var found []Rule
	for _, line := range s.lines {
		for i := range line {
			line[i] = s.toPage.apply(line[i])
		}
		switch {
		case s.fill:
			box := bounds(line)
			if h := box.Y1 - box.Y0; h > 0 && h < thickest && box.X1-box.X0 > shortest {
				found = append(found, Rule{box.X0, box.X1, (box.Y0 + box.Y1) / 2, h})
			}
		case s.stroke:
			for i := 1; i < len(line); i++ {
				a, b := line[i-1], line[i]
				if math.Abs(a.y-b.y) < level && math.Abs(a.x-b.x) > shortest {
					found = append(found, Rule{min(a.x, b.x), max(a.x, b.x), (a.y + b.y) / 2, s.strokeWidth * s.toPage.scale()})
				}
			}
		}
	}
	return found
}

func bounds(line []point) Box {
	b := Box{line[0].x, line[0].y, line[0].x, line[0].y}
	for _, p := range line[1:] {
		b = b.union(Box{p.x, p.y, p.x, p.y})
	}
	return b
}

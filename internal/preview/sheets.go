package preview

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"html"
	"math"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/typeset"
)

// sheets are the pages of a report as a browser shows them: an SVG for each, with every letter at the place that the PDF gives it. What
// was made of one field of the report is one group, which names the field and has a rectangle behind it, so that a fault is
// marked where it is.
type sheets struct {
	out     bytes.Buffer
	origins []string // in the order of the pages
	known   map[string]bool
	letters lettersOf
	height  doc.Length
	group   []typeset.Item // of one origin
	of      doc.Origin
}

// sheetHead is the page around the sheets. It has no style of its own and no script.
const sheetHead = "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<title></title>\n" +
	"<link rel=\"stylesheet\" href=\"sheets.css\">\n<link rel=\"stylesheet\" href=\"%s\">\n</head>\n<body>\n"

// html returns the page, and the files of the faces that it is set in.
func (s *sheets) html() ([]byte, map[string]asset, error) {
	style, files, err := faceFiles(s.letters)
	if err != nil {
		return nil, nil, err
	}
	return append(fmt.Appendf(nil, sheetHead, style), s.out.Bytes()...), files, nil
}

// add adds the pages of a document.
func (s *sheets) add(d *doc.Document) error {
	if s.known == nil {
		s.known = map[string]bool{}
	}
	for page, err := range (typeset.Config{Whole: true}).Pages(d) {
		if err != nil {
			return err
		}
		s.page(page)
	}
	return nil
}

func (s *sheets) page(p *typeset.Page) {
	s.height = p.Format.Height
	s.write("<div class=\"sheet\"><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
	s.number(p.Format.Width)
	s.write(" ")
	s.number(p.Format.Height)
	s.write("\" width=\"")
	s.number(p.Format.Width)
	s.write("pt\" height=\"")
	s.number(p.Format.Height)
	s.write("pt\">\n")
	for _, item := range p.Items {
		switch item := item.(type) {
		case *typeset.Run:
			s.grouped(item.Origin, item)
		case *typeset.Picture:
			s.grouped(item.Image.Origin, item)
		}
	}
	s.endGroup()
	for _, item := range p.Items { // over the rectangles of faults
		if r, ok := item.(*typeset.Rule); ok {
			s.rect("", r.X, r.Y, r.Width, r.Height, r.Ink)
		}
	}
	s.write("</svg></div>\n")
}

// grouped holds an item until what it is made of ends.
func (s *sheets) grouped(of doc.Origin, item typeset.Item) {
	if of != s.of {
		s.endGroup()
		s.of = of
	}
	s.group = append(s.group, item)
}

func (s *sheets) endGroup() {
	if len(s.group) == 0 {
		return
	}
	named := s.of != doc.Origin{}
	if named {
		origin := s.of.String()
		if !s.known[origin] {
			s.known[origin] = true
			s.origins = append(s.origins, origin)
		}
		s.write("<g data-origin=\"" + html.EscapeString(origin) + "\">")
		s.spot()
	}
	for _, item := range s.group {
		switch item := item.(type) {
		case *typeset.Run:
			s.run(item)
		case *typeset.Picture:
			s.picture(item)
		}
	}
	if named {
		s.write("</g>\n")
	}
	s.group, s.of = s.group[:0], doc.Origin{}
}

// spot is the rectangle behind a group.
func (s *sheets) spot() {
	left, top, right, bottom := doc.Length(1<<60), doc.Length(1<<60), doc.Length(0), doc.Length(0)
	for _, item := range s.group {
		var l, t, r, b doc.Length
		switch item := item.(type) {
		case *typeset.Run:
			up, down := item.Size*metrics.Ascent/metrics.UnitsPerEm, item.Size*metrics.Descent/metrics.UnitsPerEm
			l, t, r, b = item.X, item.Y-up, item.X+item.Width, item.Y+down
			if item.Upward {
				l, t, r, b = item.X-up, item.Y-item.Width, item.X+down, item.Y
			}
		case *typeset.Picture:
			l, t, r, b = item.X, item.Y, item.X+item.Image.Width, item.Y+item.Image.Height
		}
		left, top, right, bottom = min(left, l), min(top, t), max(right, r), max(bottom, b)
	}
	s.rect("spot", left, top, right-left, bottom-top, "")
}

// run writes a piece of a line. Only the spaces of a justified line are stretched, and no non-breaking one, as the browser would.
func (s *sheets) run(r *typeset.Run) {
	s.write("<text")
	s.attribute(" x", r.X)
	s.attribute(" y", r.Y)
	s.attribute(" font-size", r.Size)
	if r.Face&metrics.Bold != 0 {
		s.write(" font-weight=\"bold\"")
	}
	if r.Face&metrics.Italic != 0 {
		s.write(" font-style=\"italic\"")
	}
	if r.Stretch != 0 {
		s.attribute(" word-spacing", r.Stretch)
	}
	s.ink(r.Ink)
	if r.Upward {
		s.write(" transform=\"rotate(-90 ")
		s.number(r.X)
		s.write(" ")
		s.number(r.Y)
		s.write(")\"")
	}
	s.write(">")
	text := strings.ReplaceAll(r.Text, "\u2011", "-") // the typeface draws it so
	s.letters.add(r.Face, text)
	text = html.EscapeString(text)
	if r.Stretch != 0 {
		text = strings.ReplaceAll(text, "\u00a0", "<tspan word-spacing=\"0\">\u00a0</tspan>")
	}
	s.write(text + "</text>")
}

func (s *sheets) picture(p *typeset.Picture) {
	s.write("<image preserveAspectRatio=\"none\"")
	s.attribute(" x", p.X)
	s.attribute(" y", p.Y)
	s.attribute(" width", p.Image.Width)
	s.attribute(" height", p.Image.Height)
	s.write(" href=\"data:image/" + p.Image.Format + ";base64," + base64.StdEncoding.EncodeToString(p.Image.Data) +
		"\"><title>" + html.EscapeString(p.Image.Alt) + "</title></image>")
}

func (s *sheets) rect(class string, x, y, width, height doc.Length, ink string) {
	s.write("<rect")
	if class != "" {
		s.write(" class=\"" + class + "\"")
	}
	s.attribute(" x", x)
	s.attribute(" y", y)
	s.attribute(" width", width)
	s.attribute(" height", height)
	s.ink(ink)
	s.write("/>")
}

func (s *sheets) ink(ink string) {
	if _, err := strconv.ParseUint(ink, 16, 32); err == nil && len(ink) == 6 {
		s.write(" fill=\"#" + ink + "\"")
	}
}

func (s *sheets) write(text string) { s.out.WriteString(text) }

// attribute writes a length in points.
func (s *sheets) attribute(name string, l doc.Length) {
	s.write(name + "=\"")
	s.number(l)
	s.write("\"")
}

func (s *sheets) number(l doc.Length) {
	s.out.Write(strconv.AppendFloat(s.out.AvailableBuffer(), math.Round(l.Pt()*1000)/1000, 'f', -1, 64))
}

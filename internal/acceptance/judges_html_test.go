package acceptance

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

func htmlOf(t *testing.T, r *model.Report) (*doc.Document, []byte) {
	t.Helper()
	d, err := doc.Assemble(r)
	if err != nil {
		t.Fatal(err)
	}
	var page bytes.Buffer
	if err := render.HTML(&page, d); err != nil {
		t.Fatal(err)
	}
	return d, page.Bytes()
}

// TestHTML reads the page of every case as a browser and as a screen reader would.
func TestHTML(t *testing.T) {
	for _, c := range cases(t) {
		t.Run(c.name, func(t *testing.T) {
			d, content := htmlOf(t, c.report)
			page := readHTML(t, content)
			words := judge.Squeeze(page.text)
			want := sourceText(c.report)
			for _, text := range append(want.body, want.notes...) {
				if s := judge.Squeeze(text); !strings.Contains(words, s) {
					t.Errorf("the page does not say %q", s)
				}
			}
			if page.noteRefs != len(want.notes) {
				t.Errorf("the page has %d marks of notes, the source %d notes", page.noteRefs, len(want.notes))
			}
			for _, target := range page.targets {
				if strings.HasPrefix(target, "https://") || strings.HasPrefix(target, "mailto:") {
					continue
				}
				if page.ids[strings.TrimPrefix(target, "#")] != 1 {
					t.Errorf("%s leads to %d places", target, page.ids[strings.TrimPrefix(target, "#")])
				}
			}
			if sheets := strings.Count(page.classes, " sheet "); sheets != len(d.Sections) {
				t.Errorf("%d sheets, want one for each of %d sections", sheets, len(d.Sections))
			}
			if got, want := fmt.Sprint(page.headings), fmt.Sprint(outline(d)); got != want {
				t.Errorf("headings of the levels %s, want those of the outline, %s", got, want)
			}
		})
	}
}

// outline lists the levels of the headings of a document.
func outline(d *doc.Document) (levels []int) {
	level := map[doc.StyleID]int{}
	for _, s := range d.Styles {
		level[s.ID] = s.Outline
	}
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if p, ok := b.(*doc.Paragraph); ok && level[p.Style] > 0 && len(p.Inlines) > 0 {
				levels = append(levels, min(level[p.Style], 6))
			}
		}
	}
	return levels
}

// An htmlPage is what a page says and how it hangs together.
type htmlPage struct {
	text, classes string
	ids           map[string]int
	targets       []string
	headings      []int
	noteRefs      int
}

func readHTML(t *testing.T, page []byte) htmlPage {
	t.Helper()
	read := htmlPage{ids: map[string]int{}}
	d := xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(page, []byte("<!DOCTYPE html>"))))
	d.Strict, d.AutoClose = false, []string{"meta", "br", "hr", "col", "img"}
	var text strings.Builder
	body, mark := false, false
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.CharData:
			if body && !mark {
				text.Write(token)
			}
		case xml.EndElement:
			mark = false
		case xml.StartElement:
			attrs := map[string]string{}
			for _, a := range token.Attr {
				attrs[a.Name.Local] = a.Value
			}
			read.classes += " " + attrs["class"] + " "
			if id := attrs["id"]; id != "" {
				read.ids[id]++
			}
			if target := attrs["href"]; target != "" {
				read.targets = append(read.targets, target)
			}
			if mark = attrs["role"] == "doc-noteref"; mark {
				read.noteRefs++
			}
			switch name := token.Name.Local; name {
			case "html":
				if !strings.HasPrefix(attrs["lang"], "vi") {
					t.Errorf("the language is %q", attrs["lang"])
				}
			case "body":
				body = true
			case "br", "p", "td", "th":
				text.WriteByte(' ')
			case "script", "link", "iframe", "object":
				t.Errorf("the page has <%s>", name)
			case "h1", "h2", "h3", "h4", "h5", "h6":
				read.headings = append(read.headings, int(name[1]-'0'))
			}
			if token.Name.Local == "th" && attrs["scope"] == "" {
				t.Error("a heading of a table has no scope")
			}
			if src, ok := attrs["src"]; ok && !strings.HasPrefix(src, "data:image/") {
				t.Errorf("the page needs %s", src)
			}
		}
	}
	read.text = text.String()
	return read
}

// TestHTMLInChromium measures the sheets on the screen, and the pages in print.
func TestHTMLInChromium(t *testing.T) {
	judge.Need(t, judge.Chromium, judge.Poppler)
	browser := judge.Browse(t, t.TempDir())
	for _, c := range cases(t) {
		t.Run(c.name, func(t *testing.T) {
			d, content := htmlOf(t, c.report)
			file := filepath.Join(t.TempDir(), "report.html")
			if err := os.WriteFile(file, content, 0o600); err != nil {
				t.Fatal(err)
			}
			browser.Open("file://" + file)
			browser.Look("html-" + c.name)
			var sheets []struct {
				Width, Height float64
				Outside       []string
			}
			browser.Eval(`[...document.querySelectorAll('.sheet')].map(sheet => {
				const mm = px => px * 25.4 / 96, box = sheet.getBoundingClientRect()
				const right = box.right - parseFloat(getComputedStyle(sheet).paddingRight)
				const outside = [...sheet.querySelectorAll('p, h1, h2, h3, table, img')].filter(e => e.getBoundingClientRect().right > right + 1.5) // a line is a pixel wide
				return {width: mm(box.width), height: mm(box.height), outside: outside.map(e => e.outerHTML.slice(0, 80))}
			})`, &sheets)
			for i, s := range sheets {
				width, height := d.Sections[i].Page.Width.Mm(), d.Sections[i].Page.Height.Mm()
				if s.Width < width-0.5 || s.Width > width+0.5 || s.Height < height-0.5 {
					t.Errorf("sheet %d is %.1f × %.1f mm, want %v × %v at least", i+1, s.Width, s.Height, width, height)
				}
				if len(s.Outside) > 0 {
					t.Errorf("on sheet %d, these reach into the right margin: %q", i+1, s.Outside)
				}
			}
			name, ok := lineHeight(browser, "QuocHieu")
			if !ok {
				t.Errorf("Quốc hiệu is not on one line: it is %s high", name)
			}
			printed(t, browser, d)
		})
	}
	for _, complaint := range browser.Complaints() {
		t.Error(complaint)
	}
}

// lineHeight reports whether the paragraph of a style is as high as one line.
func lineHeight(browser *judge.Browser, style string) (height string, one bool) {
	var lines float64
	browser.Eval(`(e => e.getBoundingClientRect().height / parseFloat(getComputedStyle(e).lineHeight))(document.querySelector('.`+style+`'))`, &lines)
	return fmt.Sprintf("%.1f lines", lines), lines < 1.5
}

// printed wants the pages of the size and direction of the report's.
func printed(t *testing.T, browser *judge.Browser, d *doc.Document) {
	t.Helper()
	pages := judge.PagesOf(t, browser.Print())
	landscape := 0
	for i, p := range pages {
		if p.Width > p.Height {
			landscape++
		}
		if long := max(p.Width, p.Height); long < 296 || long > 298 {
			t.Errorf("page %d is %.1f × %.1f mm", i+1, p.Width, p.Height)
		}
		for _, outside := range p.Outside(judge.Margins{Top: 19, Bottom: 19, Left: 29.5, Right: 14.5}) {
			if !regexp.MustCompile(`^rule`).MatchString(outside) {
				t.Errorf("page %d: %s", i+1, outside)
			}
		}
	}
	want := 0
	for _, s := range d.Sections {
		if s.Page.Landscape {
			want++
		}
	}
	if landscape < want || want == 0 && landscape > 0 {
		t.Errorf("%d pages are landscape, for %d sections", landscape, want)
	}
}

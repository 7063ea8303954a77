package preview

import (
	"encoding/xml"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/liberation"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/truetype"
)

// TestFaces reads the pages and the font files that they name: each face has the letters that are set in it, as wide as the whole
// typeface has them, and no others. A browser may keep them, and asks anew when a letter comes.
func TestFaces(t *testing.T) {
	file := sourceIn(t)
	url := serve(t, file)
	served := facesAt(t, url)
	_, page := get(t, url+"page")
	used := textsByFace(t, page)
	whole, err := liberation.Faces()
	if err != nil {
		t.Fatal(err)
	}
	for i, letters := range used {
		if len(letters) == 0 {
			t.Fatalf("nothing is set in the face %d", i)
		}
		data := served[faces[i].name].body
		if len(data) > 60_000 {
			t.Errorf("%s has %d bytes", faces[i].name, len(data))
		}
		font, err := truetype.Parse([]byte(data))
		if err != nil {
			t.Fatal(err)
		}
		for r := rune(' '); r < 0x10000; r++ {
			switch glyph := font.Glyph(r); {
			case (glyph != 0) != letters[r]:
				t.Errorf("%s has %q: %v; it is used: %v", faces[i].name, r, glyph != 0, letters[r])
			case glyph != 0 && font.Advance(glyph) != whole[i].Advance(whole[i].Glyph(r)):
				t.Errorf("%s: %q is %d wide", faces[i].name, r, font.Advance(glyph))
			}
		}
	}

	version := stateAt(t, url).Version
	write(t, file, front+table+"\nSở nhận hồ sơ.\n")
	version = until(t, url, func(a answered) bool { return a.Version > version }).Version
	if again := facesAt(t, url); again["regular"].name != served["regular"].name {
		t.Error("words of letters that are known make a new file")
	}
	write(t, file, front+table+"\nSở đã nhận 4 kW.\n")
	until(t, url, func(a answered) bool { return a.Version > version })
	anew := facesAt(t, url)
	if anew["regular"].name == served["regular"].name || anew["bold"].name != served["bold"].name {
		t.Errorf("a new letter of the regular face: %v, before %v", anew["regular"].name, served["regular"].name)
	}
	if response, _ := get(t, url+served["regular"].name); response.StatusCode != 200 {
		t.Errorf("the files of the page before: %s", response.Status)
	}
}

type served struct{ name, body string }

// facesAt gets the files of the faces of the page.
func facesAt(t *testing.T, url string) map[string]served {
	t.Helper()
	_, page := get(t, url+"page")
	sheet := regexp.MustCompile(`faces-[0-9a-f]+\.css`).FindString(page)
	response, style := get(t, url+sheet)
	if kept := response.Header.Get("Cache-Control"); !strings.Contains(kept, "immutable") || !strings.Contains(kept, "private") {
		t.Errorf("the style sheet %q is kept: %q", sheet, kept)
	}
	to := map[string]served{}
	for _, m := range regexp.MustCompile(`url\((([a-z]+)-[0-9a-f]+\.ttf)\)`).FindAllStringSubmatch(style, -1) {
		response, body := get(t, url+m[1])
		if response.StatusCode != 200 || response.Header.Get("Content-Type") != "font/ttf" {
			t.Errorf("%s: %s", m[1], response.Status)
		}
		to[m[2]] = served{m[1], body}
	}
	return to
}

// textsByFace are the letters of the texts of a page.
func textsByFace(t *testing.T, page string) (to lettersOf) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(page[strings.Index(page, "<body>"):]))
	face, within := metrics.Regular, false
	for {
		token, err := d.Token()
		if err == io.EOF {
			return to
		}
		switch token := token.(type) {
		case xml.StartElement:
			if token.Name.Local != "text" {
				continue
			}
			face, within = metrics.Regular, true
			for _, a := range token.Attr {
				switch a.Value {
				case "bold":
					face |= metrics.Bold
				case "italic":
					face |= metrics.Italic
				}
			}
		case xml.EndElement:
			within = within && token.Name.Local != "text"
		case xml.CharData:
			if within {
				to.add(face, string(token))
			}
		case nil:
			return to // the page is not closed, as HTML may be
		}
	}
}

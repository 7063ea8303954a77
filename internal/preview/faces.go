package preview

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/vanthu/baocao/internal/liberation"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/truetype"
)

// lettersOf are those that pages have, by face.
type lettersOf [len(faces)]map[rune]bool

func (l *lettersOf) add(face metrics.Face, text string) {
	if l[face] == nil {
		l[face] = map[rune]bool{}
	}
	for _, r := range text {
		l[face][r] = true
	}
}

// faces are those of the typeface of the PDF, by their names and what a style sheet says of them.
var faces = [...]struct{ name, style string }{
	metrics.Regular:    {"regular", ""},
	metrics.Bold:       {"bold", ";font-weight:bold"},
	metrics.Italic:     {"italic", ";font-style:italic"},
	metrics.BoldItalic: {"bolditalic", ";font-weight:bold;font-style:italic"},
}

// faceFiles returns the name of a style sheet, and with it the font files that it names: of each face the letters that are used. A name
// tells the content, so that a browser keeps the file until a letter is new. Letters are in the order of Unicode: a font says no
// more of a report than which there are.
func faceFiles(letters lettersOf) (string, map[string]asset, error) {
	whole, err := liberation.Faces()
	if err != nil {
		return "", nil, err
	}
	files := map[string]asset{}
	var style strings.Builder
	for i, used := range letters {
		if len(used) == 0 {
			continue
		}
		subset := truetype.NewSubset(whole[i])
		for _, r := range slices.Sorted(maps.Keys(used)) {
			subset.Letter(r)
		}
		data, err := subset.WebBytes()
		if err != nil {
			return "", nil, err
		}
		name := named(faces[i].name, data, ".ttf")
		files[name] = asset{"font/ttf", data}
		fmt.Fprintf(&style, "@font-face{font-family:page;src:url(%s)%s}\n", name, faces[i].style)
	}
	name := named("faces", []byte(style.String()), ".css")
	files[name] = asset{"text/css; charset=utf-8", []byte(style.String())}
	return name, files, nil
}

// named is the name of a file by what it holds.
func named(kind string, content []byte, ending string) string {
	sum := sha256.Sum256(content)
	return fmt.Sprintf("%s-%x%s", kind, sum[:12], ending)
}

// Package liberation has Liberation Serif (SIL OFL 1.1), the typeface of a PDF, whose letters are as wide as those of Times New Roman.
package liberation

import (
	"sync"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"

	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/truetype"
)

// parsed keeps the faces, each read once. Variables that are made by calling would put the fonts into every program, and
// sync.OnceValues allocates at the start of every one.
var parsed [4]struct {
	once sync.Once
	font *truetype.Font
	err  error
}

func parse(face metrics.Face, file []byte) (*truetype.Font, error) {
	p := &parsed[face]
	p.once.Do(func() { p.font, p.err = truetype.Parse(file) })
	return p.font, p.err
}

// Regular returns the regular face.
func Regular() (*truetype.Font, error) { return parse(metrics.Regular, liberationserifregular.TTF) }

// Faces returns the four faces, each at the place of its [metrics.Face].
func Faces() (faces [4]*truetype.Font, err error) {
	for face, file := range [...][]byte{
		metrics.Regular: liberationserifregular.TTF, metrics.Bold: liberationserifbold.TTF,
		metrics.Italic: liberationserifitalic.TTF, metrics.BoldItalic: liberationserifbolditalic.TTF,
	} {
		if faces[face], err = parse(metrics.Face(face), file); err != nil {
			return faces, err
		}
	}
	return faces, nil
}

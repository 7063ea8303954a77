package render

import "github.com/vanthu/baocao/internal/opc"

// A Compression says how hard the parts of a file are compressed. What it costs and gains on three kinds of report is
// measured in the guide, doc/guide/docx.md.
type Compression uint8

// The levels of compression. Readers take them all alike.
const (
	Balanced Compression = iota // the default: beyond it time grows much faster than the file shrinks
	Fastest                     // where a file is sent on at once and thrown away
	Smallest                    // where it is kept for years, or sent over a slow line
)

var levels = [...]opc.Level{Balanced: opc.Balanced, Fastest: opc.Fastest, Smallest: opc.Smallest}

// Valid reports whether it is one of the levels.
func (c Compression) Valid() bool { return int(c) < len(levels) }

// Config says how a document is written. The zero value is the usual way.
type Config struct {
	Compression Compression
}

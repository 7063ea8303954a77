package opc

import (
	"hash/crc32"
	"math"
	"sync"

	"github.com/klauspost/compress/flate"
)

// A Level says how hard the parts are compressed.
type Level uint8

// The levels, with what they cost on a large table of a report. A value that
// is none of them counts as Balanced.
const (
	Balanced Level = iota // the default
	Fastest               // nearly twice as fast, a sixth larger
	Smallest              // ten times slower, a tenth smaller
)

func (l Level) deflate() int {
	switch l {
	case Fastest:
		return flate.BestSpeed
	case Smallest:
		return flate.BestCompression
	default:
		return 5
	}
}

// compressors keeps compressors, by deflate level, for the next part: each is
// about a megabyte, far more than a usual part.
var compressors [flate.BestCompression + 1]sync.Pool

// maxPart is what a zip file can hold without an extension for larger files,
// less what deflate adds to content that it cannot compress.
const maxPart = math.MaxUint32 - 1<<20

// A Part is a part that is being written. Its content is compressed on the
// way, and only the compressed bytes are kept. Different parts may be written
// at the same time, each by one goroutine.
type Part struct {
	name        string
	contentType string
	level       int
	compressor  *flate.Writer // nil once the part is closed
	packed
}

// packed is what a part holds, as it stands in the package.
type packed struct {
	data chunks
	size int64 // before compression
	crc  uint32
}

func newPart(name, contentType string, level Level) (*Part, error) {
	p := &Part{name: name, contentType: contentType, level: level.deflate()}
	if c, ok := compressors[p.level].Get().(*flate.Writer); ok {
		c.Reset(&p.data)
		p.compressor = c
		return p, nil
	}
	var err error
	p.compressor, err = flate.NewWriter(&p.data, p.level)
	return p, err
}

// Write adds to the content of the part.
func (p *Part) Write(b []byte) (int, error) {
	if p.compressor == nil {
		return 0, &PartError{p.name, ErrClosed}
	}
	if p.size+int64(len(b)) > maxPart {
		return 0, &PartError{p.name, ErrTooLarge}
	}
	n, err := p.compressor.Write(b)
	p.crc = crc32.Update(p.crc, crc32.IEEETable, b[:n])
	p.size += int64(n)
	return n, err
}

// Close ends the part. A package cannot be written before all its parts are
// closed.
func (p *Part) Close() error {
	c := p.compressor
	if c == nil {
		return &PartError{p.name, ErrClosed}
	}
	p.compressor = nil
	if err := c.Close(); err != nil {
		return &PartError{p.name, err}
	}
	compressors[p.level].Put(c)
	return nil
}

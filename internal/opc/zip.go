package opc

import (
	"archive/zip"
	"io"
)

const (
	// dosEpoch is 1980-01-01, the first date that a zip file can express.
	dosEpoch = 1<<5 | 1
	// zipVersion is that of the format with folders and deflate.
	zipVersion = 20
)

// writeZip writes finished parts. Sizes and checksums are known, so they stand
// in the local headers, where readers that do not seek need them.
func writeZip(out io.Writer, files []*Part) (int64, error) {
	counter := &countingWriter{out: out}
	archive := zip.NewWriter(counter)
	for _, part := range files {
		if err := part.writeTo(archive); err != nil {
			return counter.n, err
		}
	}
	err := archive.Close()
	return counter.n, err
}

type countingWriter struct {
	out io.Writer
	n   int64
}

func (c *countingWriter) Write(b []byte) (int, error) {
	n, err := c.out.Write(b)
	c.n += int64(n)
	return n, err
}

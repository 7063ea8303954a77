package opc

import (
	"archive/zip"
	"io"
	"strings"
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
		header := &zip.FileHeader{
			Name:               strings.TrimPrefix(part.name, "/"),
			CreatorVersion:     zipVersion,
			ReaderVersion:      zipVersion,
			Method:             zip.Deflate,
			CRC32:              part.crc,
			CompressedSize64:   uint64(part.data.size),
			UncompressedSize64: uint64(part.size),
		}
		//lint:ignore SA1019 CreateRaw takes the date from this field and not from Modified.
		header.ModifiedDate = dosEpoch
		entry, err := archive.CreateRaw(header)
		if err == nil {
			err = part.data.copyTo(entry)
		}
		if err != nil {
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

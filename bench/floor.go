package bench

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"io"

	"github.com/klauspost/compress/flate"
)

// unpack returns the parts of a file without their compression.
func unpack(docx []byte) (names []string, parts [][]byte, err error) {
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		return nil, nil, err
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return nil, nil, err
		}
		part, err := io.ReadAll(r)
		if err != nil {
			return nil, nil, err
		}
		names, parts = append(names, f.Name), append(parts, part)
	}
	return names, parts, nil
}

// floorLevel is the level of compression that this library uses.
const floorLevel = 5

// floorWriter only compresses and zips XML that is there already: no writer of these bytes can be faster.
func floorWriter(names []string, parts [][]byte) func(io.Writer) error {
	compressor, err := flate.NewWriter(nil, floorLevel)
	return func(w io.Writer) error {
		if err != nil {
			return err
		}
		z := zip.NewWriter(w)
		for i, part := range parts {
			var packed bytes.Buffer
			compressor.Reset(&packed)
			if _, err := compressor.Write(part); err != nil {
				return err
			}
			if err := compressor.Close(); err != nil {
				return err
			}
			raw, err := z.CreateRaw(&zip.FileHeader{
				Name: names[i], Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(part),
				CompressedSize64: uint64(packed.Len()), UncompressedSize64: uint64(len(part)),
			})
			if err != nil {
				return err
			}
			if _, err := raw.Write(packed.Bytes()); err != nil {
				return err
			}
		}
		return z.Close()
	}
}

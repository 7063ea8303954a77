package opc

import (
	"archive/zip"
	"cmp"
)

// Limits bounds what a package may cost to read. A field that is zero stands
// for its default.
type Limits struct {
	Entries    int64 // files in the zip; 10 000
	PartBytes  int64 // unpacked size of one part; 256 MiB
	TotalBytes int64 // unpacked size of all parts; 1 GiB
	Ratio      int64 // unpacked size of a part over its packed size; 200
}

// exempt is the unpacked size up to which no ratio is wrong: it costs little,
// and blanks or empty rows pack extremely well.
const exempt = 4 << 20

func (l Limits) withDefaults() Limits {
	return Limits{
		Entries:    cmp.Or(l.Entries, 10_000),
		PartBytes:  cmp.Or(l.PartBytes, 256<<20),
		TotalBytes: cmp.Or(l.TotalBytes, 1<<30),
		Ratio:      cmp.Or(l.Ratio, 200),
	}
}

// check holds the sizes in the zip's directory against the limits. Reading
// stops with an error at the declared size, so this bounds the real cost too.
func (l Limits) check(files []*zip.File, archiveSize int64) error {
	l = l.withDefaults()
	if n := int64(len(files)); n > l.Entries {
		return &LimitError{Limit: "Entries", Value: n, Max: l.Entries}
	}
	var packed, unpacked int64
	for _, f := range files {
		name := "/" + f.Name
		// Files that lie over each other can unpack to any size. If they do not,
		// together they fit into the archive.
		if f.CompressedSize64 > uint64(archiveSize-packed) {
			return &PartError{name, zip.ErrFormat}
		}
		packed += int64(f.CompressedSize64)

		size := int64(min(f.UncompressedSize64, 1<<62))
		if size > l.PartBytes {
			return &LimitError{Limit: "PartBytes", Part: name, Value: size, Max: l.PartBytes}
		}
		unpacked += size
		if unpacked > l.TotalBytes {
			return &LimitError{Limit: "TotalBytes", Value: unpacked, Max: l.TotalBytes}
		}
		if ratio := size / max(1, int64(f.CompressedSize64)); size > exempt && ratio > l.Ratio {
			return &LimitError{Limit: "Ratio", Part: name, Value: ratio, Max: l.Ratio}
		}
	}
	return nil
}

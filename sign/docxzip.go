package sign

import (
	"archive/zip"
	"cmp"
	"encoding/binary"
	"io"
	"slices"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/opc"
)

// ErrTwoWays is a zip file in which programs find different parts.
var ErrTwoWays = bilingual.New("tệp nén (zip) có thể được đọc theo hai cách; mở tệp bằng Word và lưu lại", "the zip file can be read in two ways; open it in Word and save it again")

// The first bytes of the records of a zip file (APPNOTE 4.3), and how long each is without what varies.
const (
	localHeader, localLength  = "PK\x03\x04", 30
	directoryHeader           = "PK\x01\x02"
	endOfDirectory, endLength = "PK\x05\x06", 22
	afterData                 = 1 << 3                          // flag: sizes stand behind the data
	plainFlags                = afterData | 1<<1 | 1<<2 | 1<<11 // how hard it was packed, and names in UTF-8
	otherName                 = 0x7075                          // extra field: the name that some programs take in place of the name
	mostDescriptor            = 24
)

// oneWay asks that a zip file is the same for who reads its directory and for who reads its entries from the beginning on: that
// they follow one another from the first byte to the directory, under the same names, and nothing stands behind its end.
func oneWay(in io.ReaderAt, size int64) error {
	z, err := zip.NewReader(in, size)
	if err != nil {
		return err
	}
	var end [endLength]byte
	if !readFull(in, end[:], size-endLength) || string(end[:4]) != endOfDirectory {
		return ErrTwoWays
	}
	type placed struct {
		*zip.File
		data int64
	}
	var files []placed
	for _, f := range z.File {
		if name := "/" + f.Name; opc.Key(name) == opc.Key(opc.ContentTypesName) && name != opc.ContentTypesName {
			return ErrTwoWays // some programs look for that name alone
		}
		at, err := f.DataOffset()
		if err != nil {
			return err
		}
		files = append(files, placed{f, at})
	}
	slices.SortFunc(files, func(a, b placed) int { return cmp.Compare(a.data, b.data) })
	at, flags := int64(0), uint16(0)
	for _, f := range files {
		var ok bool
		if at, ok = nextRecord(in, at, flags, localHeader); !ok {
			return ErrTwoWays
		}
		var h [localLength]byte
		if !readFull(in, h[:], at) {
			return ErrTwoWays
		}
		number := func(from int) uint64 { return uint64(binary.LittleEndian.Uint32(h[from:])) }
		name := make([]byte, binary.LittleEndian.Uint16(h[26:]))
		extra := int64(binary.LittleEndian.Uint16(h[28:]))
		flags = binary.LittleEndian.Uint16(h[6:])
		if !readFull(in, name, at+localLength) || string(name) != f.Name || f.data != at+localLength+int64(len(name))+extra ||
			binary.LittleEndian.Uint16(h[8:]) != f.Method || flags != f.Flags || flags&^plainFlags != 0 {
			return ErrTwoWays
		}
		more := make([]byte, extra)
		if !readFull(in, more, f.data-extra) || renames(more) || renames(f.Extra) {
			return ErrTwoWays
		}
		if flags&afterData == 0 && (number(14) != uint64(f.CRC32) || number(18) != f.CompressedSize64 || number(22) != f.UncompressedSize64) {
			return ErrTwoWays
		}
		at = f.data + int64(f.CompressedSize64)
	}
	if _, ok := nextRecord(in, at, flags, directoryHeader); !ok {
		return ErrTwoWays
	}
	return nil
}

// renames reports whether extra fields of an entry give it another name (APPNOTE 4.6.9).
func renames(extra []byte) bool {
	for len(extra) >= 4 {
		if binary.LittleEndian.Uint16(extra) == otherName {
			return true
		}
		extra = extra[min(len(extra), 4+int(binary.LittleEndian.Uint16(extra[2:]))):]
	}
	return false
}

// nextRecord is where a record begins behind data, or behind the sizes that follow it.
func nextRecord(in io.ReaderAt, at int64, flags uint16, record string) (int64, bool) {
	lengths := []int64{0}
	if flags&afterData != 0 {
		lengths = []int64{16, 12, mostDescriptor, 20}
	}
	for _, n := range lengths {
		var head [4]byte
		if readFull(in, head[:], at+n) && string(head[:]) == record {
			return at + n, true
		}
	}
	return 0, false
}

func readFull(in io.ReaderAt, to []byte, at int64) bool {
	if at < 0 {
		return false
	}
	n, _ := in.ReadAt(to, at)
	return n == len(to)
}

// Package pdffile writes the objects of a PDF file (ISO 32000-1): numbers, streams, the table of where they are. It knows
// nothing of pages.
//
// The same calls give the same bytes: objects stand in the order in which they are given, and the identifier of the file is the
// digest of what it holds.
package pdffile

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strconv"

	"github.com/klauspost/compress/zlib"
)

// A Ref is the number of an object.
type Ref int

// A Version says how objects are written.
type Version uint8

const (
	// V17 packs small objects together (ISO 32000-1, 7.5.7).
	V17 Version = iota
	// V14 writes each object by itself, as readers before 2003 want it, and PDF/A-1.
	V14
)

// A Writer makes one file, in memory.
type Writer struct {
	version  Version
	base     int // bytes of the file before those that are written
	out      bytes.Buffer
	places   []place // by number
	pack     bytes.Buffer
	packed   []Ref // in the pack
	packHead []byte
	zip      *zlib.Writer
	scratch  []byte
}

// A place is where an object stands: at an offset, or in a pack at an index. A long table has a million.
type place struct {
	at    uint32 // the offset, or the number of the pack
	index int16  // in the pack; -1 is none
}

// level is that of compression: one more makes files 1 % smaller and takes a third more time.
const level = 4

// packSize is how many objects stand in one pack: a reader that wants one of them unpacks all.
const packSize = 200

// New returns a writer of an empty file.
func New(v Version) *Writer {
	w := &Writer{version: v, places: make([]place, 1, 256)}
	w.zip, _ = zlib.NewWriterLevel(nil, level) // the level is a valid one
	head := "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"
	if v == V14 {
		head = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n"
	}
	w.out.WriteString(head)
	return w
}

// Reserve returns the number of an object that is written later.
func (w *Writer) Reserve() Ref {
	w.places = append(w.places, place{})
	return Ref(len(w.places) - 1)
}

// Object writes an object that is no stream.
func (w *Writer) Object(ref Ref, body []byte) {
	if w.version == V14 {
		w.begin(ref)
		w.out.Write(body)
		w.out.WriteString("\nendobj\n")
		return
	}
	w.places[ref] = place{index: int16(len(w.packed))}
	w.packHead = strconv.AppendInt(w.packHead, int64(ref), 10)
	w.packHead = append(w.packHead, ' ')
	w.packHead = strconv.AppendInt(w.packHead, int64(w.pack.Len()), 10)
	w.packHead = append(w.packHead, ' ')
	w.packed = append(w.packed, ref)
	w.pack.Write(body)
	w.pack.WriteByte('\n')
	if len(w.packed) == packSize {
		w.flush()
	}
}

// flush writes the pack.
func (w *Writer) flush() {
	if len(w.packed) == 0 {
		return
	}
	ref := w.Reserve()
	for _, r := range w.packed {
		w.places[r].at = uint32(ref)
	}
	dict := append([]byte(nil), "/Type/ObjStm/N "...)
	dict = strconv.AppendInt(dict, int64(len(w.packed)), 10)
	dict = append(dict, "/First "...)
	dict = strconv.AppendInt(dict, int64(len(w.packHead)), 10)
	w.Stream(ref, dict, append(w.packHead, w.pack.Bytes()...))
	w.packed, w.packHead = w.packed[:0], w.packHead[:0]
	w.pack.Reset()
}

// Stream writes a stream compressed; dict is what its dictionary says besides.
func (w *Writer) Stream(ref Ref, dict, data []byte) {
	var packed bytes.Buffer
	packed.Grow(len(data)/3 + 64)
	w.zip.Reset(&packed)
	w.zip.Write(data) // a buffer takes all
	w.zip.Close()
	w.Raw(ref, append(dict[:len(dict):len(dict)], "/Filter/FlateDecode"...), packed.Bytes())
}

// Raw writes a stream as it is.
func (w *Writer) Raw(ref Ref, dict, data []byte) {
	w.begin(ref)
	w.out.WriteString("<<")
	w.out.Write(dict)
	w.out.WriteString("/Length ")
	w.out.Write(strconv.AppendInt(w.scratch[:0], int64(len(data)), 10))
	w.out.WriteString(">>\nstream\n")
	w.out.Write(data)
	w.out.WriteString("\nendstream\nendobj\n")
}

func (w *Writer) begin(ref Ref) {
	w.places[ref] = place{uint32(w.base + w.out.Len()), -1}
	w.scratch = strconv.AppendInt(w.scratch[:0], int64(ref), 10)
	w.out.Write(w.scratch)
	w.out.WriteString(" 0 obj\n")
}

// Close ends the file and returns it. root is the catalogue, info the dictionary of properties.
func (w *Writer) Close(root, info Ref) []byte {
	w.flush()
	digest := sha256.Sum256(w.out.Bytes())
	id := hex.EncodeToString(digest[:16])
	trailer := append([]byte(nil), "/Root "...)
	trailer = root.Append(trailer)
	trailer = append(trailer, "/Info "...)
	trailer = info.Append(trailer)
	trailer = append(append(append(append(append(trailer, "/ID[<"...), id...), "><"...), id...), ">]"...)
	start := w.out.Len()
	if w.version == V14 {
		w.table(trailer)
	} else {
		start = w.crossReferences(trailer)
	}
	w.out.WriteString("startxref\n" + strconv.Itoa(start) + "\n%%EOF\n")
	return w.out.Bytes()
}

// table writes the places of objects as a table of text.
func (w *Writer) table(trailer []byte) {
	w.out.WriteString("xref\n0 " + strconv.Itoa(len(w.places)) + "\n0000000000 65535 f \n")
	for _, p := range w.places[1:] {
		digits := strconv.Itoa(int(p.at))
		w.out.WriteString("0000000000"[len(digits):] + digits + " 00000 n \n")
	}
	w.out.WriteString("trailer\n<</Size " + strconv.Itoa(len(w.places)))
	w.out.Write(trailer)
	w.out.WriteString(">>\n")
}

// crossReferences writes the places of objects as a stream (ISO 32000-1, 7.5.8), and returns where it stands.
func (w *Writer) crossReferences(trailer []byte) int {
	ref := w.Reserve()
	start := w.out.Len()
	w.places[ref] = place{uint32(start), -1}
	rows := make([]byte, 0, 7*len(w.places))
	rows = append(rows, 0, 0, 0, 0, 0, 255, 255)
	for _, p := range w.places[1:] {
		kind := byte(1)
		if p.index >= 0 {
			kind = 2
		}
		rows = binary.BigEndian.AppendUint32(append(rows, kind), p.at)
		rows = binary.BigEndian.AppendUint16(rows, uint16(max(p.index, 0)))
	}
	dict := append([]byte("/Type/XRef/W[1 4 2]/Size "+strconv.Itoa(len(w.places))), trailer...)
	w.Stream(ref, dict, rows)
	return start
}

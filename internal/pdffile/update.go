package pdffile

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"strconv"
)

// A Base is the file that an update continues.
type Base struct {
	Length int    // in bytes, to the end of its last line
	Size   int    // one more than the highest number of its objects
	Table  int    // where its last table of objects stands
	Stream bool   // the table is a stream, and so is that of the update (ISO 32000-1, 7.5.8.4)
	ID     []byte // the first part of its identifier; nil is none
	Last   []byte // the second
	Root   Ref
	Others []byte // further entries of the trailer, as they stand: /Info 3 0 R
	Open   bool   // its last line has no end
}

// An Update is what is written behind a file to change it (ISO 32000-1, 7.5.6). Objects that are not written stay as they are. Each is
// written by itself.
type Update struct {
	Writer
	base Base
}

// NewUpdate returns an update that changes nothing.
func NewUpdate(b Base) *Update {
	u := &Update{*New(V14), b}
	if u.out.Reset(); b.Open {
		u.out.WriteByte('\n')
	}
	u.Writer.base = b.Length
	u.places = make([]place, b.Size)
	return u
}

// Len is how many bytes of the update there are.
func (u *Update) Len() int { return u.out.Len() }

// Close ends the update and returns it. The second part of the identifier is the digest of the update and of that before.
func (u *Update) Close() []byte {
	trailer := u.base.Root.Append([]byte("/Root "))
	trailer = append(trailer, u.base.Others...)
	if u.base.ID != nil {
		digest := sha256.Sum256(append(slices.Clone(u.base.Last), u.out.Bytes()...))
		trailer = AppendBytes(append(trailer, "/ID["...), u.base.ID)
		trailer = append(AppendBytes(trailer, digest[:16]), ']')
	}
	trailer = strconv.AppendInt(append(trailer, "/Prev "...), int64(u.base.Table), 10)
	if u.base.Stream {
		return u.end(u.updateStream(trailer))
	}
	start := u.base.Length + u.out.Len()
	u.out.WriteString("xref\n")
	for first, run := range u.runs() {
		u.out.WriteString(strconv.Itoa(first) + " " + strconv.Itoa(len(run)) + "\n")
		for _, p := range run {
			digits := strconv.Itoa(int(p.at))
			u.out.WriteString("0000000000"[len(digits):] + digits + " 00000 n \n")
		}
	}
	u.out.WriteString("trailer\n<</Size " + strconv.Itoa(len(u.places)))
	u.out.Write(trailer)
	u.out.WriteString(">>\n")
	return u.end(start)
}

func (u *Update) end(start int) []byte {
	u.out.WriteString("startxref\n" + strconv.Itoa(start) + "\n%%EOF\n")
	return u.out.Bytes()
}

// runs yields the objects written, those whose numbers follow one another together, each run with its first number.
func (u *Update) runs() func(yield func(int, []place) bool) {
	return func(yield func(int, []place) bool) {
		for i := 0; i < len(u.places); i++ {
			first := i
			for i < len(u.places) && u.places[i].at > 0 {
				i++
			}
			if i > first && !yield(first, u.places[first:i]) {
				return
			}
		}
	}
}

// updateStream writes the table as a stream, and returns where it stands.
func (u *Update) updateStream(trailer []byte) int {
	ref := u.Reserve()
	start := u.base.Length + u.out.Len()
	u.places[ref] = place{uint32(start), -1}
	var rows []byte
	dict := []byte("/Type/XRef/W[1 4 2]/Size " + strconv.Itoa(len(u.places)) + "/Index[")
	for first, run := range u.runs() {
		dict = append(dict, strconv.Itoa(first)+" "+strconv.Itoa(len(run))+" "...)
		for _, p := range run {
			rows = binary.BigEndian.AppendUint32(append(rows, 1), p.at)
			rows = append(rows, 0, 0)
		}
	}
	u.Stream(ref, append(append(dict, ']'), trailer...), rows)
	return start
}

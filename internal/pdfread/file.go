// Package pdfread reads PDF files back for tests, by the standard (ISO 32000-1) and not by what writes them: objects by their places, the
// tree of what is read aloud, and the letters of pages. It reads what the house writes, and refuses anything else.
package pdfread

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A File is a PDF whose objects are known.
type File struct {
	data    []byte
	places  map[Ref]place
	packs   map[Ref][]any
	Trailer Dict
}

type place struct {
	pack  Ref // 0: at an offset
	value int // the offset, or the index in the pack
}

// A Stream is an object with data, unpacked where it is packed by deflate.
type Stream struct {
	Dict Dict
	Data []byte
}

var errEnd = errors.New("the end")

// Open reads the table of objects, a table of text or a stream.
func Open(data []byte) (*File, error) {
	f := &File{data: data, places: map[Ref]place{}, packs: map[Ref][]any{}}
	at := bytes.LastIndex(data, []byte("startxref\n"))
	if at < 0 || !bytes.HasSuffix(data, []byte("\n%%EOF\n")) {
		return nil, errors.New("no end of a PDF")
	}
	start, err := strconv.Atoi(strings.Fields(string(data[at:]))[1])
	if err != nil || start >= len(data) {
		return nil, fmt.Errorf("the table of objects is said to be at %d: %v", start, err)
	}
	if bytes.HasPrefix(data[start:], []byte("xref\n")) {
		return f, f.readTable(start)
	}
	return f, f.readStream(start)
}

func (f *File) readTable(start int) error {
	lines := strings.SplitN(string(f.data[start:]), "\n", 3)
	n, err := strconv.Atoi(strings.TrimPrefix(lines[1], "0 "))
	if err != nil || len(lines[2]) < 20*n {
		return fmt.Errorf("a table that begins with %q", lines[1])
	}
	for i := range n {
		line := lines[2][20*i : 20*i+20]
		if offset, err := strconv.Atoi(line[:10]); err == nil && line[17] == 'n' {
			f.places[Ref(i)] = place{value: offset}
		}
	}
	s := scanner{data: f.data, at: start + len(lines[0]) + len(lines[1]) + 2 + 20*n}
	if word, err := s.next(); word != operator("trailer") || err != nil {
		return fmt.Errorf("%v in place of a trailer: %v", word, err)
	}
	trailer, err := s.next()
	f.Trailer, _ = trailer.(Dict)
	return err
}

func (f *File) readStream(start int) error {
	_, v, err := f.objectAt(start)
	if err != nil {
		return err
	}
	x, ok := v.(*Stream)
	if !ok || x.Dict["Type"] != Name("XRef") || fmt.Sprint(x.Dict["W"]) != "[1 4 2]" || len(x.Data)%7 != 0 {
		return errors.New("no table of objects")
	}
	f.Trailer = x.Dict
	for i := 0; i < len(x.Data); i += 7 {
		kind, a, b := x.Data[i], int(binary.BigEndian.Uint32(x.Data[i+1:])), int(binary.BigEndian.Uint16(x.Data[i+5:]))
		switch kind {
		case 1:
			f.places[Ref(i/7)] = place{value: a}
		case 2:
			f.places[Ref(i/7)] = place{pack: Ref(a), value: b}
		}
	}
	return nil
}

// Object returns an object.
func (f *File) Object(ref Ref) (any, error) {
	p, ok := f.places[ref]
	switch {
	case !ok:
		return nil, fmt.Errorf("there is no object %d", ref)
	case p.pack == 0:
		number, v, err := f.objectAt(p.value)
		if err == nil && number != int(ref) {
			err = fmt.Errorf("at the place of the object %d stands %d", ref, number)
		}
		return v, err
	}
	if f.packs[p.pack] == nil {
		if err := f.unpack(p.pack); err != nil {
			return nil, err
		}
	}
	if p.value >= len(f.packs[p.pack]) {
		return nil, fmt.Errorf("the object %d is said to be the %dth of a pack of %d", ref, p.value, len(f.packs[p.pack]))
	}
	return f.packs[p.pack][p.value], nil
}

// unpack reads the objects that stand together in a stream.
func (f *File) unpack(ref Ref) error {
	v, err := f.Object(ref)
	if err != nil {
		return err
	}
	s, ok := v.(*Stream)
	if !ok || s.Dict["Type"] != Name("ObjStm") {
		return fmt.Errorf("the object %d is no pack", ref)
	}
	first, _ := s.Dict["First"].(float64)
	head := strings.Fields(string(s.Data[:int(first)]))
	if n, _ := s.Dict["N"].(float64); len(head) != 2*int(n) {
		return fmt.Errorf("the pack %d has a head of %d numbers", ref, len(head))
	}
	for i := 1; i < len(head); i += 2 {
		offset, _ := strconv.Atoi(head[i])
		inner := scanner{data: s.Data, at: int(first) + offset}
		v, err := inner.next()
		if err != nil {
			return err
		}
		f.packs[ref] = append(f.packs[ref], v)
	}
	return nil
}

// objectAt reads the object at an offset.
func (f *File) objectAt(at int) (number int, v any, err error) {
	s := scanner{data: f.data, at: at}
	n, _ := s.next()
	zero, _ := s.next()
	begin, err := s.next()
	if number, ok := n.(float64); err != nil || !ok || zero != 0.0 || begin != operator("obj") {
		return int(number), nil, fmt.Errorf("no object at %d", at)
	}
	if v, err = s.next(); err != nil {
		return 0, nil, err
	}
	number = int(n.(float64))
	end, err := s.next()
	if err != nil || end != operator("stream") {
		if end != operator("endobj") {
			err = fmt.Errorf("%v in place of the end of the object %d", end, number)
		}
		return number, v, err
	}
	dict, _ := v.(Dict)
	length, ok := dict["Length"].(float64)
	from := s.at + 1
	if to := from + int(length); !ok || to > len(f.data) || !bytes.HasPrefix(f.data[to:], []byte("\nendstream\nendobj\n")) {
		return number, nil, fmt.Errorf("the stream %d does not end where it says", number)
	}
	stream := &Stream{dict, f.data[from : from+int(length)]}
	if dict["Filter"] == Name("FlateDecode") {
		r, err := zlib.NewReader(bytes.NewReader(stream.Data))
		if err != nil {
			return number, nil, err
		}
		if stream.Data, err = io.ReadAll(r); err != nil {
			return number, nil, err
		}
	}
	return number, stream, nil
}

// Resolve returns what a value leads to.
func (f *File) Resolve(v any) (any, error) {
	if ref, ok := v.(Ref); ok {
		return f.Object(ref)
	}
	return v, nil
}

// Dict returns the dictionary that a value is or leads to.
func (f *File) Dict(v any) (Dict, error) {
	v, err := f.Resolve(v)
	if s, ok := v.(*Stream); ok {
		return s.Dict, err
	}
	d, ok := v.(Dict)
	if err == nil && !ok {
		err = fmt.Errorf("%v is no dictionary", v)
	}
	return d, err
}

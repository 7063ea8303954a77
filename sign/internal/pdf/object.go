package pdf

import (
	"bytes"
	"slices"

	"github.com/vanthu/baocao/internal/bilingual"
)

// Spans says where the values of an object stand that is a dictionary. One in a pack has none.
func (f *File) Spans(ref Ref) (map[Name]Span, error) {
	spans := map[Name]Span{}
	if at, ok := f.Offset(ref); ok {
		if _, _, err := f.objectAt(ref, at, spans); err != nil {
			return nil, err
		}
	}
	return spans, nil
}

// Unlisted finds what stands between an offset and the newest table and is no object that this table lists: readers that look for objects
// by themselves take it for one. at is where it stands.
func (f *File) Unlisted(from int) (at int, found bool, err error) {
	newest := f.Sections[0]
	starts := []int{}
	for _, p := range newest.places {
		if p.index == 0 && p.at >= max(from, 1) && p.at < newest.At {
			starts = append(starts, p.at)
		}
	}
	slices.Sort(starts)
	for _, start := range append(starts, newest.At) {
		if start < from {
			return start, true, nil // within another
		}
		s := scanner{data: f.Data[:start], at: from}
		if s.skip(); s.at < start || bytes.Contains(f.Data[from:start], []byte("obj")) {
			return from, true, nil
		}
		if start < newest.At {
			if _, from, err = f.objectAt(0, start, nil); err != nil {
				return 0, false, err
			}
		}
	}
	return 0, false, nil
}

// objectAt reads the object at an offset, and says where it ends. With the number 0 it may be any.
func (f *File) objectAt(ref Ref, at int, spans map[Name]Span) (v any, end int, err error) {
	s := scanner{data: f.Data, at: at, spans: spans}
	broken := func() error {
		return bilingual.Errorf("đối tượng %d của tệp PDF bị hỏng", "the object %d of the PDF is damaged", ref)
	}
	if at <= 0 || at >= len(f.Data) || s.data[at] < '0' || s.data[at] > '9' {
		return nil, 0, broken()
	}
	number, _ := s.number()
	generation, ok := s.number()
	if !ok || ref > 0 && (number != int(ref) || generation != 0) || !s.keyword("obj") {
		return nil, 0, broken()
	}
	if v, err = s.value(); err != nil {
		return nil, 0, err
	}
	if s.keyword("endobj") {
		return v, s.at, nil
	}
	dict, ok := v.(Dict)
	if !ok || !s.keyword("stream") {
		return nil, 0, broken()
	}
	if s.peek(0) == '\r' {
		s.at++
	}
	if s.peek(0) != '\n' {
		return nil, 0, broken()
	}
	s.at++
	length, ok := f.length(dict["Length"])
	if !ok || length > len(f.Data)-s.at {
		return nil, 0, broken()
	}
	stream := &Stream{dict, f.Data[s.at : s.at+length]}
	s.at += length
	if s.skipWhite(); !s.keyword("endstream") || !s.keyword("endobj") {
		return nil, 0, broken()
	}
	return stream, s.at, nil
}

// length is the length of a stream, which may stand in an object of its own.
func (f *File) length(v any) (int, bool) {
	if ref, ok := v.(Ref); ok {
		at, ok := f.Offset(ref)
		if !ok {
			return 0, false
		}
		s := scanner{data: f.Data, at: at}
		number, _ := s.number()
		if zero, ok := s.number(); !ok || number != int(ref) || zero != 0 || !s.keyword("obj") {
			return 0, false
		}
		n, ok := s.number()
		return n, ok && s.keyword("endobj")
	}
	n, ok := v.(Int)
	return int(n), ok && n >= 0 && n <= mostBytes
}

package pdf

import (
	"bytes"
	"slices"

	"github.com/vanthu/baocao/internal/bilingual"
)

func errTable(at int) error {
	return bilingual.Errorf("bảng đối tượng của tệp PDF ở byte %d bị hỏng", "the table of the PDF at byte %d is damaged", at)
}

// section reads the table at an offset, as text or as a stream.
func (f *File) section(at int) (*Section, error) {
	sec := &Section{At: at}
	s := scanner{data: f.Data, at: at}
	var err error
	if bytes.HasPrefix(f.Data[at:], []byte("xref")) {
		err = f.textSection(sec, &s)
	} else {
		sec.Stream = true
		err = f.streamSection(sec, &s)
	}
	if err != nil {
		return nil, err
	}
	sorted := slices.Clone(sec.Refs)
	slices.Sort(sorted)
	if len(slices.Compact(sorted)) != len(sec.Refs) {
		return nil, errTable(at) // an object has two places
	}
	if s.skipWhite(); s.keyword("startxref") {
		if n, ok := s.number(); ok && n == at {
			if s.skipWhite(); bytes.HasPrefix(f.Data[s.at:], []byte("%%EOF")) {
				sec.End = s.at + len("%%EOF")
				if bytes.HasPrefix(f.Data[sec.End:], []byte("\r\n")) {
					sec.End++
				}
				if sec.End < len(f.Data) && (f.Data[sec.End] == '\n' || f.Data[sec.End] == '\r') {
					sec.End++
				}
			}
		}
	}
	return sec, nil
}

// entry notes the place of an object. One that is free has none.
func (sec *Section) entry(ref, most int, p place) bool {
	if ref >= most {
		return false
	}
	if ref > 0 {
		sec.Refs, sec.places = append(sec.Refs, Ref(ref)), append(sec.places, p)
	}
	return true
}

// textSection reads a table of text (ISO 32000-1, 7.5.4).
func (f *File) textSection(sec *Section, s *scanner) error {
	s.at += len("xref")
	for !s.keyword("trailer") {
		first, ok := s.number()
		n, ok2 := s.number()
		if !ok || !ok2 {
			return errTable(sec.At)
		}
		s.skipWhite()
		const size = len("0000000000 00000 n \n")
		if n > (len(f.Data)-s.at)/size {
			return errTable(sec.At)
		}
		for i := range n {
			line := string(f.Data[s.at : s.at+size])
			s.at += size
			at, ok := digits(line[:10])
			generation, ok2 := digits(line[11:16])
			if end := line[18:]; !ok || !ok2 || line[10] != ' ' || line[16] != ' ' || end != " \n" && end != "\r\n" && end != " \r" {
				return errTable(sec.At)
			}
			p := place{at: at}
			switch {
			case line[17] == 'f':
				p = place{}
			case line[17] != 'n' || at == 0:
				return errTable(sec.At)
			case generation != 0:
				p.later = true
			}
			if !sec.entry(first+i, len(f.Data), p) {
				return errTable(sec.At)
			}
		}
	}
	v, err := s.value()
	if err != nil {
		return err
	}
	trailer, ok := v.(Dict)
	if !ok {
		return errTable(sec.At)
	}
	sec.trailer = trailer
	return nil
}

// streamSection reads a table in a stream (ISO 32000-1, 7.5.8).
func (f *File) streamSection(sec *Section, s *scanner) error {
	v, end, err := f.objectAt(0, sec.At, nil)
	if err != nil {
		return err
	}
	s.at = end
	x, ok := v.(*Stream)
	if !ok || x.Dict["Type"] != Name("XRef") {
		return errTable(sec.At)
	}
	widths, total := [3]int{}, 0
	w, _ := x.Dict["W"].(Array)
	for i, v := range w {
		n, ok := v.(Int)
		if !ok || n < 0 || n > 8 || i > 2 {
			return errTable(sec.At)
		}
		widths[i] = int(n)
		total += int(n)
	}
	size, _ := x.Dict["Size"].(Int)
	if len(w) != 3 || widths[1] == 0 || size < 0 || size > Int(len(f.Data)) {
		return errTable(sec.At)
	}
	rows, _, err := f.packs.unpack(x, total*(len(f.Data)+1))
	if err != nil {
		return err
	}
	index, ok := x.Dict["Index"].(Array)
	if !ok {
		index = Array{Int(0), size}
	}
	for i := 0; i+1 < len(index); i += 2 {
		first, ok := index[i].(Int)
		n, ok2 := index[i+1].(Int)
		if !ok || !ok2 || first < 0 || n < 0 || first > Int(len(f.Data)) || n > Int(len(rows)/total) {
			return errTable(sec.At)
		}
		for j := range int(n) {
			if !sec.row(int(first)+j, len(f.Data), rows[:total], widths) {
				return errTable(sec.At)
			}
			rows = rows[total:]
		}
	}
	if len(rows) > 0 || len(index)%2 != 0 {
		return errTable(sec.At)
	}
	sec.trailer = x.Dict
	return nil
}

// row reads one entry of a table in a stream.
func (sec *Section) row(ref, most int, row []byte, widths [3]int) bool {
	var fields [3]int
	for i, w := range widths {
		for _, b := range row[:w] {
			if fields[i] >= 1<<40 {
				return false
			}
			fields[i] = fields[i]<<8 | int(b)
		}
		row = row[w:]
	}
	if widths[0] == 0 {
		fields[0] = 1
	}
	switch fields[0] {
	case 0:
		return sec.entry(ref, most, place{})
	case 1:
		return fields[1] > 0 && fields[1] < most && sec.entry(ref, most, place{at: fields[1], later: fields[2] != 0})
	case 2:
		return fields[1] > 0 && fields[1] < most && fields[2] < most && sec.entry(ref, most, place{at: fields[1], index: fields[2] + 1})
	}
	return false
}

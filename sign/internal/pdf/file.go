// Package pdf reads the objects of a PDF (ISO 32000-1) of anybody's, as a signature has to see them: strictly, so that what two
// readers may take in two ways is an error, in bounded memory, and revision by revision.
package pdf

import (
	"bytes"
	"slices"

	"github.com/vanthu/baocao/internal/bilingual"
)

// A File is a PDF, or one of its revisions: the file up to the end of an update.
type File struct {
	Trailer  Dict       // of the newest section
	Sections []*Section // the newest first
	Data     []byte

	places []place // by number
	packs  *packs
}

// A Section is a table of objects: that of the first revision, or of an update.
type Section struct {
	At, End int   // End is behind %%EOF and the end of its line; 0 where what follows the table is not the end of a revision
	Stream  bool  // the table is a stream
	Refs    []Ref // the objects that it gives a place, or takes it from

	places  []place
	trailer Dict
	more    *Section // the second table of a hybrid
}

// A place is where an object stands. The zero place is nowhere.
type place struct {
	at    int  // the offset; for an object in a pack, the number of the pack
	index int  // in the pack, from 1; 0 is none
	later bool // there is nothing but an object of a later generation, to which nothing that is read refers
}

const (
	mostBytes    = 1 << 28
	mostSections = 200
)

// Open reads the tables of objects. A file that is encrypted, or that has two tables which do not agree, is refused.
func Open(data []byte) (*File, error) {
	if len(data) > mostBytes {
		return nil, bilingual.Errorf("tệp PDF lớn hơn %d MB", "the PDF has more than %d MB", mostBytes>>20)
	}
	return open(data, newPacks(len(data)))
}

// Revision opens the file as it was up to a byte. What both unpack is bounded together, so that a file of many revisions costs no more
// than another.
func (f *File) Revision(end int) (*File, error) { return open(f.Data[:end], f.packs) }

func open(data []byte, packs *packs) (*File, error) {
	if !bytes.HasPrefix(data, []byte("%PDF-1.")) && !bytes.HasPrefix(data, []byte("%PDF-2.0")) {
		return nil, bilingual.New("tệp không bắt đầu như tệp PDF", "the file does not begin as a PDF")
	}
	f := &File{Data: data, packs: packs}
	at, ok := lastTable(data)
	if !ok {
		return nil, bilingual.New("tệp PDF không kết thúc đúng (startxref, %%EOF)", "the PDF has no proper end (startxref, %%EOF)")
	}
	for seen := map[int]bool{}; ; {
		if seen[at] || len(f.Sections) == mostSections {
			return nil, bilingual.New("các bảng đối tượng của tệp PDF quay vòng hoặc quá nhiều", "the tables of the PDF lead to one another, or are too many")
		}
		seen[at] = true
		s, err := f.section(at)
		if err != nil {
			return nil, err
		}
		f.Sections = append(f.Sections, s)
		switch {
		case s.trailer["Encrypt"] != nil:
			return nil, bilingual.New("tệp PDF được mã hóa (có mật khẩu hoặc hạn chế quyền)", "the PDF is encrypted, by a password or for its permissions")
		case s.trailer["XRefStm"] != nil:
			if s.more, err = f.second(s); err != nil {
				return nil, err
			}
		}
		prev := s.trailer["Prev"]
		if prev == nil {
			break
		}
		n, ok := prev.(Int)
		if !ok || n < 0 || n >= Int(len(data)) {
			return nil, bilingual.New("bảng đối tượng của tệp PDF bị hỏng (Prev)", "the table of the PDF is damaged (Prev)")
		}
		at = int(n)
	}
	if end := f.Sections[0].End; end > 0 && !f.Whole() {
		return nil, bilingual.Errorf("cuối tệp PDF dẫn về một lần lưu cũ, hết ở byte %d", "the end of the PDF leads back to an earlier revision, which ends at byte %d", end)
	}
	f.Trailer = f.Sections[0].trailer
	return f, f.settle()
}

func errHybrid() error {
	return bilingual.New("tệp PDF lai: có hai bảng đối tượng (XRefStm) không khớp nhau", "a hybrid PDF, with two tables of objects (XRefStm) that do not agree")
}

// second reads the second table of a hybrid file, as Word makes them: a stream beside a table of text, which lists what stands in packs
// (ISO 32000-1, 7.5.8.4). Programs of today read both.
func (f *File) second(s *Section) (*Section, error) {
	at, ok := s.trailer["XRefStm"].(Int)
	if !ok || s.Stream || at <= 0 || at >= Int(len(f.Data)) {
		return nil, errHybrid()
	}
	more, err := f.section(int(at))
	if err != nil || !more.Stream || more.trailer["Encrypt"] != nil {
		return nil, errHybrid()
	}
	return more, nil
}

// settle overlays the sections, the newest on top. The second table of a hybrid may list what no other lists, or say the same.
func (f *File) settle() error {
	most := Ref(0)
	for _, s := range f.Sections {
		all := s.Refs
		if s.more != nil {
			all = slices.Concat(all, s.more.Refs)
		}
		for _, r := range all {
			most = max(most, r)
		}
	}
	f.places = make([]place, most+1)
	for i := len(f.Sections) - 1; i >= 0; i-- {
		s := f.Sections[i]
		for j, r := range s.Refs {
			f.places[r] = s.places[j]
		}
		if s.more == nil {
			continue
		}
		for j, r := range s.more.Refs {
			switch p := s.more.places[j]; {
			case f.places[r] == place{}:
				f.places[r] = p
			case f.places[r] != p:
				return errHybrid()
			}
		}
	}
	return nil
}

// Hybrid reports whether a section has a second table.
func (s *Section) Hybrid() bool { return s.more != nil }

// lastTable reads the end of the file, which says where the newest table is.
func lastTable(data []byte) (int, bool) {
	end := len(bytes.TrimRight(data, white))
	tail := data[max(0, end-64):end]
	if !bytes.HasSuffix(tail, []byte("%%EOF")) {
		return 0, false
	}
	from := bytes.LastIndex(tail, []byte("startxref"))
	if from < 0 {
		return 0, false
	}
	s := scanner{data: tail, at: from + len("startxref")}
	at, ok := s.number()
	s.skipWhite()
	return at, ok && at < len(data) && s.at == len(tail)-len("%%EOF")
}

func (s *scanner) skipWhite() {
	for s.at < len(s.data) && bytes.IndexByte([]byte(white), s.data[s.at]) >= 0 {
		s.at++
	}
}

// Len is one more than the highest number of an object.
func (f *File) Len() int { return len(f.places) }

// Size is the number of the next object.
func (f *File) Size() int {
	size, _ := f.Trailer["Size"].(Int)
	return max(len(f.places), int(min(size, Int(len(f.Data)))))
}

// Whole reports whether nothing stands behind the newest table but its end, and white space.
func (f *File) Whole() bool {
	end := f.Sections[0].End
	return end > 0 && len(bytes.Trim(f.Data[end:], white)) == 0
}

// Unpacked is the data of the stream that a value leads to. Nothing stands behind what is packed.
func (f *File) Unpacked(v any) ([]byte, error) {
	v, err := f.Resolve(v)
	if err != nil {
		return nil, err
	}
	x, ok := v.(*Stream)
	if !ok {
		return nil, bilingual.New("thiếu dữ liệu (stream) trong tệp PDF", "data (a stream) is missing in the PDF")
	}
	data, rest, err := f.packs.unpack(x, mostPack)
	if err == nil && rest > 0 {
		err = bilingual.New("sau dữ liệu nén trong tệp PDF còn dữ liệu khác", "something stands behind what is packed in the PDF")
	}
	return data, err
}

// Has reports whether there is an object of a number.
func (f *File) Has(ref Ref) bool {
	return ref > 0 && int(ref) < len(f.places) && f.places[ref] != place{} && !f.places[ref].later
}

// Later reports whether there is nothing of a number but an object of a later generation.
func (f *File) Later(ref Ref) bool { return ref > 0 && int(ref) < len(f.places) && f.places[ref].later }

// Generations reports an error if something refers to an object that has become one of a later generation: some readers take that for it,
// others none. Programs leave such objects behind where they have written an object anew under another number.
func (f *File) Generations() error {
	if !slices.ContainsFunc(f.places, func(p place) bool { return p.later }) {
		return nil
	}
	for ref := range Ref(f.Len()) {
		v, err := f.Object(ref)
		if err != nil {
			return err
		}
		bad := Ref(0)
		Refs(v, func(to Ref) {
			if f.Later(to) {
				bad = to
			}
		})
		if bad > 0 {
			return bilingual.Errorf("đối tượng %d của tệp PDF được nhắc đến theo một thế hệ (generation) khác", "the object %d of the PDF is referred to by another generation than it has", bad)
		}
	}
	return nil
}

// Offset is where an object stands, if it stands by itself.
func (f *File) Offset(ref Ref) (int, bool) {
	if !f.Has(ref) || f.places[ref].index > 0 {
		return 0, false
	}
	return f.places[ref].at, true
}

// Pack is the stream in which an object stands; 0 is none.
func (f *File) Pack(ref Ref) Ref {
	if !f.Has(ref) || f.places[ref].index == 0 {
		return 0
	}
	return Ref(f.places[ref].at)
}

// Object returns an object: nil for one that is not there.
func (f *File) Object(ref Ref) (any, error) {
	if !f.Has(ref) {
		return nil, nil
	}
	p := f.places[ref]
	if p.index > 0 {
		return f.packed(ref, p)
	}
	v, _, err := f.objectAt(ref, p.at, nil)
	return v, err
}

// Resolve returns what a value leads to. A reference to a reference is none.
func (f *File) Resolve(v any) (any, error) {
	if ref, ok := v.(Ref); ok {
		return f.Object(ref)
	}
	return v, nil
}

// Dict is the dictionary that a value is or leads to; nil for anything else.
func (f *File) Dict(v any) (Dict, error) {
	v, err := f.Resolve(v)
	d, _ := v.(Dict)
	return d, err
}

// Array is the array that a value is or leads to; nil for anything else.
func (f *File) Array(v any) (Array, error) {
	v, err := f.Resolve(v)
	a, _ := v.(Array)
	return a, err
}

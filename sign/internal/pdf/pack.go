package pdf

import (
	"bytes"
	"compress/zlib"
	"io"

	"github.com/vanthu/baocao/internal/bilingual"
)

// packs are the streams that hold objects, unpacked, the last few of them. The revisions of a file share them.
type packs struct {
	budget int // bytes that may still be unpacked, and read in what was
	recent []*pack
}

// A pack is a stream of objects that has been unpacked.
type pack struct {
	at, packed int // where it stands, and how long it is as it was packed: its length may stand in an object that another revision has anew
	data       []byte
	numbers    []Ref
	offsets    []int
}

const (
	mostPack   = 8 << 20
	mostRecent = 16
)

func newPacks(length int) *packs { return &packs{budget: 64<<20 + 200*length} }

func errTooMuch() error {
	return bilingual.New("dữ liệu nén trong tệp PDF quá lớn hoặc bị hỏng", "what is packed in the PDF is too much, or damaged")
}

// spend takes from what may be read.
func (p *packs) spend(n int) error {
	if p.budget -= n; p.budget < 0 {
		return errTooMuch()
	}
	return nil
}

// unpack returns the data of a stream that is plain or packed by deflate, and how many bytes are behind it.
func (p *packs) unpack(x *Stream, most int) (data []byte, rest int, err error) {
	packed := bytes.NewReader(x.Data)
	var r io.Reader = packed
	filter := x.Dict["Filter"]
	if a, ok := filter.(Array); ok && len(a) == 1 {
		filter = a[0]
	}
	switch filter {
	case nil:
	case Name("FlateDecode"):
		z, err := zlib.NewReader(r)
		if err != nil {
			return nil, 0, errTooMuch()
		}
		r = z
	default:
		return nil, 0, bilingual.New("dữ liệu trong tệp PDF được nén theo cách không đọc được", "the data of the PDF is packed in a way that is not read")
	}
	most = max(0, min(most, p.budget))
	data, err = io.ReadAll(io.LimitReader(r, int64(most)+1))
	if p.spend(len(data)) != nil || err != nil || len(data) > most {
		return nil, 0, errTooMuch()
	}
	parms := x.Dict["DecodeParms"]
	if a, ok := parms.(Array); ok && len(a) == 1 {
		parms = a[0]
	}
	if parms == nil {
		return data, packed.Len(), nil
	}
	d, ok := parms.(Dict)
	if data, ok2 := unpredict(data, d); ok && ok2 {
		return data, packed.Len(), nil
	}
	return nil, 0, errTooMuch()
}

// unpredict undoes the prediction of PNG (ISO 32000-1, 7.4.4.4).
func unpredict(data []byte, parms Dict) ([]byte, bool) {
	predictor, _ := parms["Predictor"].(Int)
	if predictor < 2 {
		return data, true
	}
	columns, ok := parms["Columns"].(Int)
	if !ok {
		columns = 1
	}
	if predictor < 10 || columns < 1 || columns > 64 || parms["Colors"] != nil && parms["Colors"] != Int(1) ||
		parms["BitsPerComponent"] != nil && parms["BitsPerComponent"] != Int(8) {
		return nil, false
	}
	n := int(columns)
	if len(data)%(n+1) != 0 {
		return nil, false
	}
	out := make([]byte, 0, len(data)/(n+1)*n)
	above := make([]byte, n)
	for ; len(data) > 0; data = data[n+1:] {
		row := data[1 : n+1]
		for i := range row {
			left, corner := byte(0), byte(0)
			if i > 0 {
				left, corner = row[i-1], above[i-1]
			}
			switch data[0] {
			case 0:
			case 1:
				row[i] += left
			case 2:
				row[i] += above[i]
			case 3:
				row[i] += byte((int(left) + int(above[i])) / 2)
			case 4:
				row[i] += paeth(left, above[i], corner)
			default:
				return nil, false
			}
		}
		out = append(out, row...)
		above = row
	}
	return out, true
}

func paeth(a, b, c byte) byte {
	abs := func(v int) int { return max(v, -v) }
	p := int(a) + int(b) - int(c)
	pa, pb, pc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	switch {
	case pa <= pb && pa <= pc:
		return a
	case pb <= pc:
		return b
	}
	return c
}

// packed reads an object in a pack.
func (f *File) packed(ref Ref, p place) (any, error) {
	k, err := f.pack(Ref(p.at))
	if err != nil {
		return nil, err
	}
	i := p.index - 1
	if i >= len(k.numbers) || k.numbers[i] != ref {
		return nil, bilingual.Errorf("đối tượng %d của tệp PDF không ở chỗ đã ghi", "the object %d of the PDF is not where it is said to be", ref)
	}
	end := len(k.data)
	if i+1 < len(k.offsets) {
		end = k.offsets[i+1]
	}
	if err := f.packs.spend(end - k.offsets[i]); err != nil {
		return nil, err
	}
	s := scanner{data: k.data[:end], at: k.offsets[i]}
	v, err := s.value()
	if err != nil {
		return nil, err
	}
	if s.skip(); s.at != end {
		return nil, bilingual.Errorf("đối tượng %d của tệp PDF bị hỏng", "the object %d of the PDF is damaged", ref)
	}
	return v, nil
}

func (f *File) pack(ref Ref) (*pack, error) {
	broken := bilingual.Errorf("đối tượng %d của tệp PDF, chứa các đối tượng khác, bị hỏng", "the object %d of the PDF, which holds others, is damaged", ref)
	at, ok := f.Offset(ref)
	if !ok {
		return nil, broken
	}
	v, _, err := f.objectAt(ref, at, nil)
	if err != nil {
		return nil, err
	}
	x, ok := v.(*Stream)
	if !ok || x.Dict["Type"] != Name("ObjStm") {
		return nil, broken
	}
	for i, k := range f.packs.recent {
		if k.at == at && k.packed == len(x.Data) {
			f.packs.recent = append(append(f.packs.recent[:i:i], f.packs.recent[i+1:]...), k)
			return k, nil
		}
	}
	k := &pack{at: at, packed: len(x.Data)}
	if k.data, _, err = f.packs.unpack(x, mostPack); err != nil {
		return nil, err
	}
	n, _ := x.Dict["N"].(Int)
	first, _ := x.Dict["First"].(Int)
	if n < 0 || first < 0 || first > Int(len(k.data)) || n > first/2 {
		return nil, broken
	}
	s := scanner{data: k.data[:first]}
	seen := make(map[int]bool, n)
	for range n {
		number, ok := s.number()
		offset, ok2 := s.number()
		offset += int(first)
		if !ok || !ok2 || seen[number] || offset > len(k.data) || len(k.offsets) > 0 && offset <= k.offsets[len(k.offsets)-1] {
			return nil, broken // or a number stands there twice, and readers take one or the other
		}
		seen[number] = true
		k.numbers, k.offsets = append(k.numbers, Ref(number)), append(k.offsets, offset)
	}
	if len(f.packs.recent) == mostRecent {
		f.packs.recent = f.packs.recent[1:]
	}
	f.packs.recent = append(f.packs.recent, k)
	return k, nil
}

package sign

import (
	"bytes"
	"crypto"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/cms"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// locate finds the bytes of a signature and holds its range against them: all of a revision but exactly the string of the signature.
func (r *standing) locate(f *pdf.File) (der []byte, err error) {
	wrong := func(vi, en string) error {
		return bilingual.Errorf("phạm vi ký (ByteRange) sai: %[1]s", "the range of the signature (ByteRange) is wrong: %[2]s", vi, en)
	}
	ref, ok := r.field.value.(pdf.Ref)
	if !ok {
		return nil, bilingual.New("chữ ký không đứng thành một đối tượng riêng", "the signature is no object of its own")
	}
	if r.dict, err = f.Dict(ref); err != nil {
		return nil, err
	}
	spans, err := f.Spans(ref)
	if err != nil {
		return nil, err
	}
	r.kind, _ = r.dict["SubFilter"].(pdf.Name)
	ranges, _ := r.dict["ByteRange"].(pdf.Array)
	var v [4]int
	for i, n := range ranges {
		n, ok := n.(pdf.Int)
		if !ok || i > 3 || n < 0 || n > pdf.Int(len(f.Data)) {
			return nil, wrong("không phải bốn số trong tệp", "not four numbers within the file")
		}
		v[i] = int(n)
	}
	span, found := spans["Contents"]
	switch {
	case len(ranges) != 4 || !found:
		return nil, wrong("thiếu ByteRange hoặc Contents", "ByteRange or Contents is missing")
	case v[0] != 0:
		return nil, wrong("không bắt đầu từ đầu tệp", "it does not begin with the file")
	case v[1] != span.From || v[2] != span.To:
		return nil, wrong("phần để trống không đúng là chỗ của chữ ký", "what it leaves out is not exactly the place of the signature")
	case v[3] > len(f.Data)-v[2]:
		return nil, wrong("dài hơn tệp", "it is longer than the file")
	}
	end := v[2] + v[3]
	if err := r.covers(f, ref, end); err != nil {
		return nil, err
	}
	r.end = end
	r.hash = func(h crypto.Hash) []byte {
		d := h.New()
		d.Write(f.Data[:v[1]])
		d.Write(f.Data[v[2]:end])
		return d.Sum(nil)
	}
	return contents(f.Data[span.From:span.To])
}

// covers asks that a range ends where a revision ends, in which the signature stands as it does in the file.
func (r *standing) covers(f *pdf.File, ref pdf.Ref, end int) error {
	wrong := bilingual.New("phạm vi ký (ByteRange) không kết thúc ở cuối một lần lưu", "the range of the signature (ByteRange) does not end where a revision does")
	revision, err := f.Revision(end)
	if err != nil || !revision.Whole() {
		return wrong
	}
	form, err := readForm(revision)
	if err != nil {
		return err
	}
	before := form.field(r.field.name)
	there, ok := revision.Offset(ref)
	here, ok2 := f.Offset(ref)
	if before == nil || before.value != ref || !ok || !ok2 || here != there {
		return bilingual.New("chữ ký không đứng trong lần lưu mà nó ký", "the signature does not stand in the revision that it covers")
	}
	return nil
}

// contents reads the string of a signature: DER, or BER, and zeros up to the end.
func contents(hex []byte) ([]byte, error) {
	damaged := bilingual.New("chỗ của chữ ký (Contents) bị hỏng", "the place of the signature (Contents) is damaged")
	if len(hex) < 2 || hex[0] != '<' || len(hex)%2 != 0 {
		return nil, damaged
	}
	data, err := hexBytes(string(hex[1 : len(hex)-1]))
	if err != nil {
		return nil, damaged
	}
	der, rest, err := cms.DER(data)
	if err != nil {
		return nil, damaged
	}
	if len(bytes.Trim(rest, "\x00")) > 0 {
		return nil, bilingual.New("sau chữ ký còn dữ liệu khác trong chỗ của nó", "something else than zeros follows the signature in its place")
	}
	return der, nil
}

package pdf_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// made is a file of objects as they are given, in a plain table: the first has the number 1.
func made(trailer string, objects ...string) []byte {
	b := []byte("%PDF-1.7\n")
	var table []byte
	for i, o := range objects {
		table = fmt.Appendf(table, "%010d 00000 n \n", len(b))
		b = fmt.Appendf(b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := len(b)
	b = fmt.Appendf(b, "xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R%s>>\n", len(objects)+1, table, len(objects)+1, trailer)
	return fmt.Appendf(b, "startxref\n%d\n%%%%EOF\n", at)
}

func TestValues(t *testing.T) {
	for in, want := range map[string]any{
		"null": nil, "true": true, "12": pdf.Int(12), "-1": pdf.Int(-1), "+.5": pdf.Real("+.5"), "(a\\)\\101(b)\\\n)": pdf.String("a)A(b)"), "(a\r\nb)": pdf.String("a\nb"),
		"<4 1 4>": pdf.String("A@"), "/A#20b": pdf.Name("A b"), "2 0 R": pdf.Ref(2), "[1 2 0 R 3]": pdf.Array{pdf.Int(1), pdf.Ref(2), pdf.Int(3)},
		"<</A 1/B null/C<</D[]>>>>": pdf.Dict{"A": pdf.Int(1), "C": pdf.Dict{"D": pdf.Array{}}}, "% c\n1": pdf.Int(1),
	} {
		f, err := pdf.Open(made("", in))
		if err != nil {
			t.Fatal(err)
		}
		got, err := f.Object(1)
		if err != nil || !pdf.Equal(got, want) {
			t.Errorf("%s: %#v, want %#v: %v", in, got, want, err)
			continue
		}
		f, err = pdf.Open(made("", string(pdf.Append(nil, got))))
		if err != nil {
			t.Fatal(err)
		}
		if back, err := f.Object(1); err != nil || !pdf.Equal(back, want) {
			t.Errorf("%s is written as %s", in, pdf.Append(nil, got))
		}
	}
}

// TestStrict refuses what readers may take in two ways, and what leads them astray.
func TestStrict(t *testing.T) {
	good := string(made("", "<</A 1>>", "(two)"))
	at := strings.Index(good, "xref\n")
	for name, data := range map[string]string{
		"no head":          good[1:],
		"no end":           good[:len(good)-3],
		"words at the end": good + "a",
		"table elsewhere":  strings.Replace(good, fmt.Sprintf("startxref\n%d", at), fmt.Sprintf("startxref\n%d", at+1), 1),
		"beyond the file":  strings.Replace(good, fmt.Sprintf("startxref\n%d", at), "startxref\n999999", 1),
		"too many entries": strings.Replace(good, "xref\n0 3", "xref\n0 9999999", 1),
		"two places":       strings.Replace(good, "xref\n0 3", "xref\n0 1\n0000000000 65535 f \n1 1\n0000000009 00000 n \n0 3", 1),
		"itself before":    string(made(fmt.Sprintf("/Prev %d", at), "<</A 1>>", "(two)")),
		"before the start": string(made("/Prev -5", "<</A 1>>")),
		"encrypted":        string(made("/Encrypt 1 0 R", "<</A 1>>")),
		"hybrid":           string(made("/XRefStm 9", "<</A 1>>")),
		"an old end again": good + fmt.Sprintf("startxref\n%d\n%%%%EOF\n", at),
	} {
		if _, err := pdf.Open([]byte(data)); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
	for name, object := range map[string]string{
		"a key twice": "<</A 1/A 2>>", "a key twice, spelt otherwise": "<</A 1/#41 2>>", "no end": "<</A 1", "another generation": "[2 1 R]", "object 0": "[0 0 R]", "no number": "1.2.3",
		"no letter": "<4g>", "no string": "(a", "too deep": strings.Repeat("[", 100) + strings.Repeat("]", 100), "more behind": "1 2", "no length": "<<>>\nstream\n\nendstream",
		"its own length": "<</Length 1 0 R>>\nstream\n\nendstream", "too long": "<</Length 5>>\nstream\nabc\nendstream", "word": "endobj", "zero in a name": "/A#00",
	} {
		f, err := pdf.Open(made("", object))
		if err != nil {
			continue
		}
		if v, err := f.Object(1); err == nil {
			t.Errorf("%s: %#v", name, v)
		}
	}
}

// TestBomb: what is packed a thousandfold is refused before it is all unpacked.
func TestBomb(t *testing.T) {
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	zeros := make([]byte, 1<<20)
	for range 200 {
		z.Write(zeros)
	}
	z.Close()
	stream := fmt.Sprintf("<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream", packed.Len(), packed.String())
	f, err := pdf.Open(made("", "<<>>", stream))
	if err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := f.Unpacked(pdf.Ref(2)); err == nil {
		t.Error("200 MB are unpacked")
	}
	runtime.ReadMemStats(&after)
	if used := after.TotalAlloc - before.TotalAlloc; used > 64<<20 {
		t.Errorf("%d MB to refuse it", used>>20)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(made("", "<</A[1 2 0 R(a)<41>]>>", "<</Length 3>>\nstream\nabc\nendstream"))
	for _, v := range []pdffile.Version{pdffile.V14, pdffile.V17} {
		w := pdffile.New(v)
		root, info := w.Reserve(), w.Reserve()
		w.Object(root, []byte("<</Type/Catalog>>"))
		w.Object(info, []byte("<</Title(a)>>"))
		f.Add(w.Close(root, info))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := pdf.Open(data)
		if err != nil {
			return
		}
		for ref := range pdf.Ref(min(file.Len(), 100)) {
			v, err := file.Object(ref)
			if err != nil || v == nil {
				continue
			}
			if x, ok := v.(*pdf.Stream); ok {
				if content, err := file.Unpacked(ref); err == nil {
					pdf.OneLine(content)
				}
				v = x.Dict
			}
			again, err := pdf.Open(made("", string(pdf.Append(nil, v))))
			if err != nil {
				continue // more objects than the file has bytes
			}
			if back, err := again.Object(1); err != nil || !pdf.Equal(back, v) {
				t.Errorf("%#v is written as %s and read as %#v: %v", v, pdf.Append(nil, v), back, err)
			}
		}
	})
}

package pdffile_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/internal/pdfread"
)

// written makes a file of n small objects and a stream, under a catalogue.
func written(v pdffile.Version, n int, text string) []byte {
	w := pdffile.New(v)
	root, info, data := w.Reserve(), w.Reserve(), w.Reserve()
	var refs []pdffile.Ref
	for range n {
		refs = append(refs, w.Reserve())
	}
	for i, ref := range refs {
		b := append([]byte(nil), fmt.Sprintf("<</Number %d/Text", i)...)
		b = append(pdffile.AppendText(b, text), "/Next "...)
		w.Object(ref, append(refs[(i+1)%n].Append(b), ">>"...))
	}
	w.Stream(data, []byte("/Kind/Data"), []byte(strings.Repeat("endstream\nendobj\n", 100)))
	w.Object(root, append(refs[0].Append([]byte("<</Type/Catalog/First ")), ">>"...))
	w.Object(info, []byte("<<>>"))
	return w.Close(root, info)
}

// TestObjects reads every object back by its place, in both ways of writing: more of them than one pack holds, and a stream that has
// what looks like its end.
func TestObjects(t *testing.T) {
	for _, v := range []pdffile.Version{pdffile.V17, pdffile.V14} {
		const n = 450
		data := written(v, n, "Ủy ban")
		f, err := pdfread.Open(data)
		if err != nil {
			t.Fatal(err)
		}
		for i := range n {
			d, err := f.Dict(pdfread.Ref(4 + i))
			if err != nil || d["Number"] != float64(i) || pdfread.Text(d["Text"]) != "Ủy ban" || d["Next"] != pdfread.Ref(4+(i+1)%n) {
				t.Fatalf("object %d: %v %v", i, d, err)
			}
		}
		s, err := f.Object(pdfread.Ref(3))
		if stream, ok := s.(*pdfread.Stream); err != nil || !ok || len(stream.Data) != 1700 || stream.Dict["Kind"] != pdfread.Name("Data") {
			t.Errorf("the stream: %v %v %d", err, stream.Dict, len(stream.Data))
		}
		ids, _ := f.Trailer["ID"].([]any)
		if len(ids) != 2 || ids[0] != ids[1] || len(ids[0].(string)) != 16 {
			t.Errorf("the identifier: %v", ids)
		}
		if !bytes.Equal(data, written(v, n, "Ủy ban")) {
			t.Error("the same calls give other bytes")
		}
		other, err := pdfread.Open(written(v, n, "Ủy bàn"))
		if err != nil || fmt.Sprint(other.Trailer["ID"]) == fmt.Sprint(ids) {
			t.Errorf("another file has the same identifier: %v", err)
		}
	}
}

// TestUpdate writes one object anew and adds one, and reads the table of the update back as it must stand.
func TestUpdate(t *testing.T) {
	base := written(pdffile.V14, 5, "a")
	u := pdffile.NewUpdate(pdffile.Base{Length: len(base), Size: 9, Table: bytes.LastIndex(base, []byte("xref\n0 9")), Root: 1,
		ID: []byte("one"), Last: []byte("two"), Others: []byte("/Info 2 0 R")})
	u.Object(4, []byte("<</Number 77>>"))
	added := u.Reserve()
	u.Stream(added, nil, []byte("data"))
	out := u.Close()
	if added != 9 {
		t.Errorf("the added object has the number %d", added)
	}
	all := append(bytes.Clone(base), out...)
	for number, at := range map[int]string{4: "xref\n4 1\n%010d 00000 n \n", 9: "9 1\n%010d 00000 n \ntrailer"} {
		offset := len(base) + bytes.Index(out, fmt.Appendf(nil, "%d 0 obj", number))
		if !bytes.Contains(out, fmt.Appendf(nil, at, offset)) {
			t.Errorf("object %d at %d:\n%s", number, offset, out)
		}
	}
	if want := fmt.Sprintf("startxref\n%d\n%%%%EOF\n", bytes.LastIndex(all, []byte("\nxref\n"))+1); !bytes.HasSuffix(out, []byte(want)) {
		t.Errorf("the end is not %q:\n%s", want, out)
	}
	if !bytes.Contains(out, []byte("/Size 10/Root 1 0 R/Info 2 0 R/ID[<6F6E65><")) && !bytes.Contains(out, []byte("/ID[<6f6e65><")) {
		t.Errorf("the trailer:\n%s", out)
	}
}

func TestAppendMilli(t *testing.T) {
	for v, want := range map[int64]string{0: "0", 1: "0.001", 10: "0.01", 100: "0.1", 1000: "1", 1500: "1.5", -1: "-0.001", -12_340: "-12.34", 595_276: "595.276"} {
		if got := string(pdffile.AppendMilli(nil, v)); got != want {
			t.Errorf("%d: %s, want %s", v, got, want)
		}
	}
}

// FuzzText reads texts back as they were, whatever is in them.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "a", "(((", `\)(\\`, "Ủy ban 𝄞", "a\nb", "\x7f~ ", "\ufeffa", "þÿ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		file, err := pdfread.Open(written(pdffile.V17, 1, s))
		if err != nil {
			t.Fatal(err)
		}
		d, err := file.Dict(pdfread.Ref(4))
		if err != nil || pdfread.Text(d["Text"]) != s {
			t.Errorf("%q is read as %q: %v", s, pdfread.Text(d["Text"]), err)
		}
	})
}

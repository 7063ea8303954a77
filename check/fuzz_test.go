package check

import (
	"bytes"
	"io"
	"runtime"
	"testing"

	"golang.org/x/tools/txtar"
)

// FuzzRead reads a document made of the fuzzer's bytes, and a file made of them. Neither may panic, and neither may cost
// much more memory than its size.
func FuzzRead(f *testing.F) {
	a := base(f)
	styles, document := part(a, "word/styles.xml"), part(a, "word/document.xml")
	f.Add(document, styles)
	f.Add([]byte(head+`<w:p><w:r><w:t>Số: 5/BC-A</w:t></w:r></w:p>`+tail), styles)
	f.Add([]byte(head+`<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:pPr><w:sectPr/></w:pPr></w:p>`+tail), []byte(`<w:styles/>`))
	f.Add(pack(f, a), []byte{})
	for _, body := range []string{
		typed("", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập") + typed("", "Số: \t  \tV/v") + typed("", "Kính gửi:\n\n-") + typed("b", "PHẦN MỘT: A\n"),
		typed("", "\t A    B") + typed("center", "X\n(Kèm theo") + typed("", "“1. a") + typed("", "I. A: b”") + typed("", "(1) x\n"),
		tableOf(rowOf(cellOf(1, typed("", "Nơi nhận:\n- A;"), typed("", "Lưu")), cellOf(1, typed("", "KT. A\n\nB")))) + typed("center", "QUY CHẾ\n(Kèm theo)"),
	} {
		f.Add([]byte(head+body+tail), styles)
	}
	f.Fuzz(func(t *testing.T, document, styles []byte) {
		Read(bytes.NewReader(document), int64(len(document)))
		made := base(t)
		set(made, "word/document.xml", document)
		set(made, "word/styles.xml", styles)
		file := pack(t, made)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		r, err := Read(bytes.NewReader(file), int64(len(file)))
		runtime.ReadMemStats(&after)
		const fixed, factor = 16 << 20, 200 // of all that is ever allocated, not only held
		if cost, most := after.TotalAlloc-before.TotalAlloc, uint64(fixed+factor*(len(document)+len(styles))); cost > most {
			t.Errorf("%d bytes for a document of %d", cost, len(document))
		}
		if err != nil {
			return
		}
		r.Outline()
		var out bytes.Buffer
		if err := Annotate(&out, bytes.NewReader(file), int64(len(file)), r, "vi"); err != nil {
			t.Fatal(err)
		}
		if _, err := Read(bytes.NewReader(out.Bytes()), int64(out.Len())); err != nil {
			t.Errorf("the annotated copy cannot be read: %v", err)
		}
		for _, write := range []func(io.Writer, []File) error{WriteJSON,
			func(w io.Writer, f []File) error { return WriteSARIF(w, f, "en") },
			func(w io.Writer, f []File) error { return WriteText(w, f, "vi") }} {
			if err := write(io.Discard, []File{{"a.docx", r}}); err != nil {
				t.Error(err)
			}
		}
	})
}

func part(a *txtar.Archive, name string) []byte {
	for _, f := range a.Files {
		if f.Name == name {
			return f.Data
		}
	}
	return nil
}

func set(a *txtar.Archive, name string, data []byte) {
	for i := range a.Files {
		if a.Files[i].Name == name {
			a.Files[i].Data = data
		}
	}
}

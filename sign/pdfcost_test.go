package sign

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// swollen is a file of a few bytes whose pages stand in packs, each behind so many blanks.
func swollen(pages, blanks int) []byte {
	var b, rows bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	row := func(kind byte, at, index int) {
		rows.Write(binary.BigEndian.AppendUint32([]byte{kind}, uint32(at)))
		rows.WriteByte(byte(index))
	}
	object := func(number int, content string) {
		row(1, b.Len(), 0)
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", number, content)
	}
	const firstPack = 4
	firstPage := firstPack + pages
	kids := ""
	for i := range pages {
		kids += fmt.Sprintf("%d 0 R ", firstPage+i)
	}
	row(0, 0, 0)
	object(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields[3 0 R]>>>>")
	object(2, fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", pages, kids))
	object(3, "<</Type/Annot/Subtype/Widget/FT/Sig/T(ChuKy1)/F 132/Rect[0 0 0 0]>>")
	for i := range pages {
		head := fmt.Sprintf("%d 0 ", firstPage+i)
		var packed bytes.Buffer
		w := zlib.NewWriter(&packed)
		w.Write([]byte(head + "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>" + strings.Repeat(" ", blanks)))
		w.Close()
		object(firstPack+i, fmt.Sprintf("<</Type/ObjStm/N 1/First %d/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream", len(head), packed.Len(), &packed))
	}
	for i := range pages {
		row(2, firstPack+i, 0)
	}
	at, number := b.Len(), firstPage+pages
	row(1, at, 0)
	fmt.Fprintf(&b, "%d 0 obj\n<</Type/XRef/W[1 4 1]/Size %d/Root 1 0 R/ID[<00><00>]/Length %d>>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n",
		number, number+1, rows.Len(), &rows, at)
	return b.Bytes()
}

// savedAgain is a file with updates that say nothing.
func savedAgain(data []byte, updates int) []byte {
	f := must(pdf.Open(data))
	out, before := bytes.Clone(data), f.Sections[0].At
	for range updates {
		at := len(out)
		out = fmt.Appendf(out, "xref\n0 0\ntrailer\n<</Size %d/Root %s/ID%s/Prev %d>>\nstartxref\n%d\n%%%%EOF\n", f.Size(), pdf.Append(nil, f.Trailer["Root"]), pdf.Append(nil, f.Trailer["ID"]), before, at)
		before = at
	}
	return out
}

// TestRevisionsAreBounded: what the revisions of a file unpack is bounded together. Each of them alone is little, and all of them took ten
// minutes for a file of a megabyte. One whose packs are as large as they say is read to the end.
func TestRevisionsAreBounded(t *testing.T) {
	for name, test := range map[string]struct {
		data []byte
		want bool
	}{
		"swollen":       {swollen(3, 7<<20), false},
		"not so":        {swollen(3, 100), true},
		"in one stream": {withoutInfo(blankPDF(t, pdffile.V17)), true},
	} {
		signed := signedPDF(t, test.data, theOffice().signer(), PDFOptions{Field: "ChuKy1"})
		if ok, said := clean(signed); !ok {
			t.Errorf("%s: %s", name, said)
		}
		if ok, said := clean(savedAgain(signed, 100)); ok != test.want {
			t.Errorf("%s, saved again: %v %s", name, ok, said)
		}
	}
}

// withoutInfo is a file without information about it.
func withoutInfo(data []byte) []byte {
	f := must(pdf.Open(data))
	delete(f.Trailer, "Info")
	return append(bytes.Clone(data), updateOf(f).Close()...)
}

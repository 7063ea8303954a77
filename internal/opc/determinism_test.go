package opc

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"sync"
	"testing"
)

// table returns a document as the library writes it: rows with a seeded choice
// of words and numbers.
func table(seed uint64, size int) []byte {
	words := strings.Fields("Ủy ban nhân dân quận giải quyết đơn thư khiếu nại tố cáo của công dân đúng thời hạn")
	r := rand.New(rand.NewPCG(seed, 0))
	var b bytes.Buffer
	for b.Len() < size {
		b.WriteString(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		for range 5 {
			b.WriteString(`<w:tc><w:tcPr><w:tcW w:w="1820" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="OBang"/></w:pPr><w:r><w:t>`)
			for range 1 + r.IntN(5) {
				b.WriteString(words[r.IntN(len(words))] + " ")
			}
			fmt.Fprintf(&b, `%d,%02d</w:t></w:r></w:p></w:tc>`, r.IntN(1000), r.IntN(100))
		}
		b.WriteString(`</w:tr>`)
	}
	return b.Bytes()
}

// TestSameBytes writes one package over and over: at the same time with shared
// compressors, with other packages in between, and in pieces of any size.
func TestSameBytes(t *testing.T) {
	for _, level := range []Level{Balanced, Fastest, Smallest} {
		want := notedTable(t, level, rand.New(rand.NewPCG(0, 0)))
		for seed := range uint64(4) {
			t.Run(fmt.Sprintf("level %d, seed %d", level, seed), func(t *testing.T) {
				t.Parallel()
				r := rand.New(rand.NewPCG(seed, 1))
				for range 2 {
					other := NewWriter(level, nil)
					createPart(t, other, "/other.xml", "text/xml", string(table(r.Uint64(), r.IntN(200_000))))
					if !bytes.Equal(notedTable(t, level, r), want) {
						t.Error("other bytes for the same content")
					}
				}
			})
		}
	}
}

// notedTable writes a document and its footnotes side by side, as the notes
// come up in the text, in pieces whose sizes are random.
func notedTable(t *testing.T, level Level, r *rand.Rand) []byte {
	document, notes := table(1, 150_000), table(2, 70_000)
	w := NewWriter(level, nil)
	d, err := w.Create("/word/document.xml", documentType)
	if err != nil {
		t.Fatal(err)
	}
	n, err := w.Create("/word/footnotes.xml", "text/xml")
	if err != nil {
		t.Fatal(err)
	}
	for len(document)+len(notes) > 0 {
		i, j := min(len(document), r.IntN(40_000)), min(len(notes), r.IntN(500))
		d.Write(document[:i])
		n.Write(notes[:j])
		document, notes = document[i:], notes[j:]
	}
	if err := errors.Join(d.Close(), n.Close()); err != nil {
		t.Fatal(err)
	}
	w.Relate("/word/footnotes.xml", "urn:link", "urn:x", true)
	w.Relate("/word/document.xml", "urn:notes", "/word/footnotes.xml", false)
	return write(t, w)
}

// Parts of one package may be written by several goroutines.
func TestPartsAtTheSameTime(t *testing.T) {
	build := func(write func(func())) *Writer {
		w := NewWriter(Balanced, nil)
		for i := range uint64(3) {
			part, err := w.Create(fmt.Sprintf("/part%d.xml", i), "text/xml")
			if err != nil {
				t.Fatal(err)
			}
			write(func() {
				_, err := part.Write(table(i, 100_000))
				if err := errors.Join(err, part.Close()); err != nil {
					t.Error(err)
				}
			})
		}
		return w
	}
	inTurn := build(func(f func()) { f() })
	var running sync.WaitGroup
	together := build(running.Go)
	running.Wait()
	if !bytes.Equal(write(t, together), write(t, inTurn)) {
		t.Error("other bytes")
	}
}

func TestWriteToAgain(t *testing.T) {
	w := sample(t)
	if !bytes.Equal(write(t, w), write(t, w)) {
		t.Error("the second WriteTo differs")
	}
}

// A part costs the memory of its compressed bytes and no copies of them.
func TestMemoryOfLargePart(t *testing.T) {
	const size = 24 << 20
	random := make([]byte, size)
	r := rand.New(rand.NewPCG(3, 3))
	for i := range random {
		random[i] = byte(r.Uint32())
	}
	createPart(t, NewWriter(Balanced, nil), "/warm.xml", "text/xml", "x")

	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	w := NewWriter(Balanced, nil)
	part, err := w.Create("/large.bin", "application/octet-stream")
	if err != nil {
		t.Fatal(err)
	}
	for piece := random; len(piece) > 0; piece = piece[32<<10:] {
		if _, err := part.Write(piece[:32<<10]); err != nil {
			t.Fatal(err)
		}
	}
	if err := part.Close(); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	// A compressor may have to be made anew if the pool was emptied.
	if allocated := after.TotalAlloc - before.TotalAlloc; allocated > size*11/10+4<<20 {
		t.Errorf("%d bytes allocated for a part of %d compressed bytes", allocated, part.data.size)
	}
}

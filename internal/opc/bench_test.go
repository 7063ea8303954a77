package opc

import (
	"io"
	"testing"

	"github.com/klauspost/compress/flate"
)

// BenchmarkLargePart is to be compared with BenchmarkCompressOnly: the
// difference is what the package costs.
func BenchmarkLargePart(b *testing.B) {
	data := table(1, 128<<20)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		w := NewWriter(Balanced, nil)
		part, err := w.Create("/word/document.xml", documentType)
		if err != nil {
			b.Fatal(err)
		}
		writePieces(b, part, data)
		if err := part.Close(); err != nil {
			b.Fatal(err)
		}
		if _, err := w.WriteTo(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCompressOnly(b *testing.B) {
	data := table(1, 128<<20)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		w, err := flate.NewWriter(io.Discard, Balanced.deflate())
		if err != nil {
			b.Fatal(err)
		}
		writePieces(b, w, data)
		if err := w.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// writePieces writes as the XML writer does.
func writePieces(b *testing.B, w io.Writer, data []byte) {
	for len(data) > 0 {
		n := min(len(data), 32<<10)
		if _, err := w.Write(data[:n]); err != nil {
			b.Fatal(err)
		}
		data = data[n:]
	}
}

// BenchmarkSmallPackage is a report of two pages.
func BenchmarkSmallPackage(b *testing.B) {
	document := string(table(1, 40_000))
	b.ReportAllocs()
	for b.Loop() {
		w := sample(b)
		createPart(b, w, "/word/report.xml", documentType, document)
		if _, err := w.WriteTo(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLevels(b *testing.B) {
	data := table(1, 8<<20)
	for _, level := range []struct {
		name string
		Level
	}{{"Fastest", Fastest}, {"Balanced", Balanced}, {"Smallest", Smallest}} {
		b.Run(level.name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			var packed int64
			for b.Loop() {
				part, err := newPart("/a.xml", "", level.Level)
				if err != nil {
					b.Fatal(err)
				}
				writePieces(b, part, data)
				if err := part.Close(); err != nil {
					b.Fatal(err)
				}
				packed = part.data.size
			}
			b.ReportMetric(float64(len(data))/float64(packed), "ratio")
		})
	}
}

package scan_test

import (
	"testing"

	"github.com/vanthu/baocao/internal/scan"
)

func TestMachine(t *testing.T) {
	var m scan.Machine
	m.On(scan.Start, 'a', 'z', scan.Start)
	m.On(scan.Start, 0xC3, 0xC3, scan.Last)
	m.On(scan.Last, 0x80, 0xBF, scan.Start)
	m.Refuse("xy")
	for s, want := range map[string]bool{
		"": true, "abc": true, "é": true, "aéb": true,
		"A": false, "x": false, "ay": false, "\xc3": false, "\xc3a": false, "\xa9": false, "Aa": false, "\xc3\xc3\xa9": false,
	} {
		if got := m.Accepts(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

func BenchmarkAccepts(b *testing.B) {
	var m scan.Machine
	m.On(scan.Start, ' ', '~', scan.Start)
	m.On(scan.Start, 0xC2, 0xDF, scan.Last)
	m.On(scan.Start, 0xE1, 0xE1, scan.Last+6)
	m.On(scan.Last+6, 0x80, 0xBF, scan.Last)
	m.On(scan.Last, 0x80, 0xBF, scan.Start)
	const s = "Ủy ban nhân dân quận Gò Vấp báo cáo kết quả thực hiện công tác cải cách hành chính năm 2024 như sau:"
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		if !m.Accepts(s) {
			b.Fatal(s)
		}
	}
}

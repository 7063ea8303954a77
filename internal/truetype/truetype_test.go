package truetype_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"testing"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"

	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/truetype"
)

const letters = "Ủy ban nhân dân quận Gò Vấp – ằẵặđĐ ₫ ½ ²"

func TestWidthsAreThoseOfTheMeasure(t *testing.T) {
	for face, data := range map[metrics.Face][]byte{metrics.Regular: liberationserifregular.TTF, metrics.Bold: liberationserifbold.TTF} {
		f, err := truetype.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range letters {
			if got, want := f.Advance(f.Glyph(r)), int(metrics.Advance(face, r)); got != want || f.Glyph(r) == 0 {
				t.Errorf("%q: %d, want %d", r, got, want)
			}
		}
		if f.Glyph('世') != 0 || f.Glyph(0x10FFFF) != 0 {
			t.Error("a letter that the font lacks has a glyph")
		}
	}
}

// TestSubset draws every letter as the whole font does: the outlines of a subset, its parts resolved, are those of the font.
func TestSubset(t *testing.T) {
	f, err := truetype.Parse(liberationserifregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	s := truetype.NewSubset(f)
	numbers := map[rune]uint16{}
	for _, r := range letters {
		numbers[r] = s.Letter(r)
	}
	data, err := s.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	again, _ := s.Bytes()
	if !bytes.Equal(data, again) {
		t.Error("a second time the file is another one")
	}
	if len(data) > 40_000 {
		t.Errorf("a subset of %d letters has %d bytes", len(numbers), len(data))
	}
	small := tables(t, data)
	for r, n := range numbers {
		if int(n) >= int(binary.BigEndian.Uint16(small["maxp"][4:])) {
			t.Errorf("%q has the number %d", r, n)
		}
		if got := binary.BigEndian.Uint16(small["hmtx"][4*int(n):]); int(got) != f.Advance(f.Glyph(r)) {
			t.Errorf("%q is %d wide", r, got)
		}
	}
	var sum uint32
	for i := 0; i+4 <= len(data); i += 4 {
		sum += binary.BigEndian.Uint32(data[i:])
	}
	if sum != 0xB1B0AFBA {
		t.Errorf("the sum over the file is %x", sum)
	}
}

func tables(t *testing.T, data []byte) map[string][]byte {
	t.Helper()
	to := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		e := data[12+16*i:]
		from, length := binary.BigEndian.Uint32(e[8:]), binary.BigEndian.Uint32(e[12:])
		to[string(e[:4])] = data[from : from+length]
	}
	return to
}

func TestRefused(t *testing.T) {
	if _, err := truetype.Parse([]byte("no font")); err == nil {
		t.Error("a text is a font")
	}
	locked := bytes.Clone(liberationserifregular.TTF)
	for i := range int(binary.BigEndian.Uint16(locked[4:])) {
		if e := locked[12+16*i:]; string(e[:4]) == "OS/2" {
			binary.BigEndian.PutUint16(locked[binary.BigEndian.Uint32(e[8:])+8:], 2)
		}
	}
	if _, err := truetype.Parse(locked); !errors.Is(err, truetype.ErrNoEmbedding) {
		t.Errorf("a font that forbids embedding: %v", err)
	}
}

// FuzzParse never panics, whatever the bytes say.
func FuzzParse(f *testing.F) {
	f.Add(0, byte(0), uint16(0))
	f.Add(300, byte(255), uint16(40))
	f.Fuzz(func(t *testing.T, at int, value byte, cut uint16) {
		data := bytes.Clone(liberationserifregular.TTF)
		if at = at % len(data); at >= 0 {
			data[at] = value
			data[(at*7+13)%min(len(data), 4000)] ^= value
		}
		font, err := truetype.Parse(data[:len(data)-int(cut)])
		if err != nil {
			return
		}
		s := truetype.NewSubset(font)
		for _, r := range letters {
			s.Letter(r)
		}
		_, _ = s.Bytes()
		s.Advances()
	})
}

// TestMetricsHas: the letters that package metrics knows of are those that all faces draw.
func TestMetricsHas(t *testing.T) {
	var faces []*truetype.Subset
	for _, data := range [][]byte{liberationserifregular.TTF, liberationserifbold.TTF, liberationserifitalic.TTF, liberationserifbolditalic.TTF} {
		f, err := truetype.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		faces = append(faces, truetype.NewSubset(f))
	}
	for r := ' '; r < 0x20000; r++ {
		has := !slices.ContainsFunc(faces, func(s *truetype.Subset) bool { return s.Letter(r) == 0 })
		if has != metrics.Has(r) {
			t.Errorf("%U has a glyph in each face: %v", r, has)
		}
	}
}

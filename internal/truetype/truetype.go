// Package truetype reads what a PDF needs of a TrueType font: which glyph draws a letter, how wide it is, and a font file that
// holds the glyphs used and no others. It trusts nothing in a file: every offset is looked at before it is used.
package truetype

import (
	"encoding/binary"
	"unicode/utf16"

	"github.com/vanthu/baocao/internal/bilingual"
)

// A Font is a font file that has been read. It may be used by many goroutines.
type Font struct {
	Name        string // its PostScript name: "LiberationSerif-Bold"
	UnitsPerEm  int
	Ascent      int // above the base line, in units of the em, as the two that follow
	Descent     int // under it, positive
	CapHeight   int
	Box         [4]int // that holds every glyph: left, bottom, right, top
	ItalicAngle int    // in degrees, against the clock
	Weight      int    // 400 is regular, 700 bold

	tables   map[string][]byte
	letters  letterMap
	advances []byte // hmtx
	wide     int    // glyphs with an advance of their own
	glyphs   int
	longLoca bool
}

var (
	errNoFont = bilingual.New("không phải tệp phông chữ TrueType", "this is no TrueType font file")
	errBroken = bilingual.New("tệp phông chữ bị hỏng", "the font file is damaged")

	// ErrNoEmbedding says that the maker of a font forbids that it be put into a document (OS/2, fsType).
	ErrNoEmbedding = bilingual.New("phông chữ không cho phép nhúng vào văn bản", "the font may not be embedded in a document")
)

// mostParts and mostDepth bound what one glyph may be composed of, and how deep.
const (
	mostParts = 256
	mostDepth = 8
)

// Parse reads a font file with TrueType outlines. It keeps data, which must not be changed afterwards.
func Parse(data []byte) (*Font, error) {
	if len(data) < 12 || (binary.BigEndian.Uint32(data) != 0x00010000 && string(data[:4]) != "true") {
		return nil, errNoFont
	}
	f := &Font{tables: map[string][]byte{}}
	n := int(binary.BigEndian.Uint16(data[4:]))
	if len(data) < 12+16*n {
		return nil, errBroken
	}
	for i := range n {
		entry := data[12+16*i:]
		offset, length := uint64(binary.BigEndian.Uint32(entry[8:])), uint64(binary.BigEndian.Uint32(entry[12:]))
		if offset+length > uint64(len(data)) {
			return nil, errBroken
		}
		f.tables[string(entry[:4])] = data[offset : offset+length : offset+length]
	}
	for _, step := range []func() bool{f.head, f.measures, f.limits, f.licence, f.readName, f.cmap} {
		if !step() {
			return nil, errBroken
		}
	}
	if os2 := table(f.tables["OS/2"]); os2.u16(8)&0x0302 == 2 {
		return nil, ErrNoEmbedding
	}
	return f, nil
}

// A table answers 0 where it ends.
type table []byte

func (t table) u16(at int) int {
	if at < 0 || at+2 > len(t) {
		return 0
	}
	return int(binary.BigEndian.Uint16(t[at:]))
}

func (t table) i16(at int) int { return int(int16(t.u16(at))) }

func (t table) u32(at int) int { return t.u16(at)<<16 | t.u16(at+2) }

func (f *Font) head() bool {
	t := table(f.tables["head"])
	f.UnitsPerEm = t.u16(18)
	for i := range f.Box {
		f.Box[i] = t.i16(36 + 2*i)
	}
	f.longLoca = t.u16(50) != 0
	return len(t) >= 54 && f.UnitsPerEm >= 16 && f.UnitsPerEm <= 16384
}

func (f *Font) measures() bool {
	t := table(f.tables["hhea"])
	f.Ascent, f.Descent, f.wide = t.i16(4), -t.i16(6), t.u16(34)
	f.CapHeight = f.Ascent
	f.ItalicAngle = int(int16(table(f.tables["post"]).u16(4)))
	return len(t) >= 36
}

func (f *Font) limits() bool {
	f.glyphs = table(f.tables["maxp"]).u16(4)
	f.advances = f.tables["hmtx"]
	size := 2
	if f.longLoca {
		size = 4
	}
	return f.glyphs > 0 && f.wide > 0 && f.wide <= f.glyphs && len(f.advances) >= 4*f.wide+2*(f.glyphs-f.wide) &&
		len(f.tables["loca"]) >= size*(f.glyphs+1) && f.tables["glyf"] != nil && len(f.tables["maxp"]) >= 32
}

// licence reads the table in which a font says what it is and what may be done with it.
func (f *Font) licence() bool {
	t := table(f.tables["OS/2"])
	f.Weight = t.u16(4)
	if t.u16(0) >= 2 && t.i16(88) > 0 {
		f.CapHeight = t.i16(88)
	}
	return len(t) >= 68
}

// readName finds the PostScript name.
func (f *Font) readName() bool {
	t := table(f.tables["name"])
	storage := t.u16(4)
	for i := range t.u16(2) {
		record := 6 + 12*i
		if t.u16(record+6) != 6 {
			continue
		}
		from, length := storage+t.u16(record+10), t.u16(record+8)
		if from+length > len(t) {
			return false
		}
		raw, name := t[from:from+length], ""
		if t.u16(record) == 1 {
			name = string(raw)
		} else {
			units := make([]uint16, length/2)
			for i := range units {
				units[i] = binary.BigEndian.Uint16(raw[2*i:])
			}
			name = string(utf16.Decode(units))
		}
		if validName(name) {
			f.Name = name
			return true
		}
	}
	f.Name = "Font"
	return true
}

// validName reports whether a name may stand in a PDF as it is.
func validName(s string) bool {
	for i := range len(s) {
		if c := s[i]; c != '-' && c != '_' && (c < '0' || c > 'z' || c > '9' && c < 'A' || c > 'Z' && c < 'a') {
			return false
		}
	}
	return s != "" && len(s) <= 63
}

// Advance returns the width of a glyph in units of the em.
func (f *Font) Advance(glyph uint16) int {
	return table(f.advances).u16(4 * min(int(glyph), f.wide-1))
}

// Em turns a length in units of the em into thousandths of it, as a PDF counts.
func (f *Font) Em(units int) int {
	n := units * 1000
	if n < 0 {
		return -((-n + f.UnitsPerEm/2) / f.UnitsPerEm)
	}
	return (n + f.UnitsPerEm/2) / f.UnitsPerEm
}

package truetype

import (
	"encoding/binary"
	"slices"
	"strings"

	"github.com/vanthu/baocao/internal/bilingual"
)

// A Subset is the glyphs of the letters that a document uses, numbered in the order in which they are met; 0 is that of a letter
// that the font lacks. Every letter has a number of its own, also where two are drawn alike, so that a reader gets back what was
// written. The libraries of others number by the order of the font, so that no page can be written before the last letter is
// known: here a page is written as soon as it is set.
type Subset struct {
	font    *Font
	letters map[rune]uint16
	parts   map[uint16]uint16 // the number of a glyph that is a part of others
	glyphs  []uint16          // of the font, by number
	runes   []rune            // by number
}

// NewSubset returns a subset without a letter.
func NewSubset(f *Font) *Subset {
	return &Subset{font: f, letters: map[rune]uint16{}, parts: map[uint16]uint16{}, glyphs: []uint16{0}, runes: []rune{0}}
}

// Letter returns the number of a letter, which is part of the subset from then on. It is 0 where the font has no glyph for it.
func (s *Subset) Letter(r rune) uint16 {
	if n, ok := s.letters[r]; ok {
		return n
	}
	glyph := s.font.Glyph(r)
	if glyph == 0 && r == '\u2011' {
		glyph = s.font.Glyph('-') // it is a hyphen at which no line ends, and looks like one
	}
	n := uint16(0)
	if glyph != 0 && len(s.glyphs) < mostGlyphs {
		n = uint16(len(s.glyphs))
		s.glyphs, s.runes = append(s.glyphs, glyph), append(s.runes, r)
	}
	s.letters[r] = n
	return n
}

// part returns the number of a glyph that is a part of others.
func (s *Subset) part(glyph uint16) uint16 {
	n, ok := s.parts[glyph]
	if !ok {
		n = uint16(len(s.glyphs))
		s.parts[glyph] = n
		s.glyphs, s.runes = append(s.glyphs, glyph), append(s.runes, 0)
	}
	return n
}

// mostGlyphs leaves room for the parts of composed glyphs among the numbers of 16 bits.
const mostGlyphs = 60_000

// Runes returns the letter of each number; 0 is none.
func (s *Subset) Runes() []rune { return s.runes }

// Advances returns the width of each glyph in units of the em, by its number in the subset.
func (s *Subset) Advances() []int {
	to := make([]int, len(s.glyphs))
	for i, g := range s.glyphs {
		to[i] = s.font.Advance(g)
	}
	return to
}

// Bytes returns a font file of the subset. The parts of composed glyphs become part of the subset.
func (s *Subset) Bytes() ([]byte, error) { return s.bytes() }

// BytesWithLetters returns a font file of the subset that says which letters its glyphs are, for a reader that does not ask by
// number.
func (s *Subset) BytesWithLetters() ([]byte, error) { return s.bytes(part{"cmap", s.cmap()}) }

// WebBytes returns a font file of the subset for a browser, which wants more of a font than its glyphs: what it is, and under which
// licence it comes.
func (s *Subset) WebBytes() ([]byte, error) {
	post := slices.Clone(s.font.tables["post"])
	if len(post) >= 32 {
		post = post[:32]
		binary.BigEndian.PutUint32(post, 0x00030000) // names no glyph
	}
	return s.bytes(part{"cmap", s.cmap()}, part{"OS/2", s.font.tables["OS/2"]}, part{"name", s.font.tables["name"]}, part{"post", post})
}

// bytes returns a font file of the subset, with more tables than draw its glyphs.
func (s *Subset) bytes(more ...part) ([]byte, error) {
	var glyf, loca []byte
	for i := 0; i < len(s.glyphs); i++ { // it grows on the way
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		outline, err := s.font.outline(s.glyphs[i])
		if err != nil {
			return nil, err
		}
		at := len(glyf)
		glyf = append(glyf, outline...)
		places, err := s.font.parts(outline)
		if err != nil {
			return nil, err
		}
		for _, place := range places {
			binary.BigEndian.PutUint16(glyf[at+place:], s.part(uint16(table(outline).u16(place))))
		}
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
	}
	if err := s.shallow(); err != nil {
		return nil, err
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))

	head := slices.Clone(s.font.tables["head"])
	binary.BigEndian.PutUint32(head[8:], 0)  // the sum over the file, set when that is made
	binary.BigEndian.PutUint16(head[50:], 1) // long offsets
	hhea := slices.Clone(s.font.tables["hhea"])
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(s.glyphs)))
	maxp := slices.Clone(s.font.tables["maxp"])
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(s.glyphs)))
	return file(append(more, []part{
		{"cvt ", s.font.tables["cvt "]}, {"fpgm", s.font.tables["fpgm"]}, {"glyf", glyf}, {"head", head}, {"hhea", hhea},
		{"hmtx", s.hmtx()}, {"loca", loca}, {"maxp", maxp}, {"prep", s.font.tables["prep"]},
	}...)), nil
}

// outline returns what draws a glyph; nothing for a space.
func (f *Font) outline(glyph uint16) ([]byte, error) {
	loca, glyf := table(f.tables["loca"]), f.tables["glyf"]
	g := int(glyph)
	from, to := 2*loca.u16(2*g), 2*loca.u16(2*g+2)
	if f.longLoca {
		from, to = loca.u32(4*g), loca.u32(4*g+4)
	}
	if from < 0 || from > to || to > len(glyf) {
		return nil, errBroken
	}
	return glyf[from:to], nil
}

// The flags of a part of a composed glyph (OpenType, table glyf).
const (
	wordArguments = 1 << 0
	oneScale      = 1 << 3
	moreParts     = 1 << 5
	twoScales     = 1 << 6
	twoByTwo      = 1 << 7
)

// parts returns the places in a composed glyph where the numbers of its parts stand; of any other glyph, none.
func (f *Font) parts(outline table) ([]int, error) {
	if len(outline) < 10 || outline.i16(0) >= 0 {
		return nil, nil
	}
	var places []int
	for at, n := 10, 0; ; n++ {
		if at+6 > len(outline) || n == mostParts || outline.u16(at+2) >= f.glyphs {
			return nil, errBroken
		}
		places = append(places, at+2)
		flags := outline.u16(at)
		at += 6
		if flags&wordArguments != 0 {
			at += 2
		}
		switch {
		case flags&oneScale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&twoByTwo != 0:
			at += 8
		}
		if flags&moreParts != 0 {
			continue
		}
		if at > len(outline) {
			return nil, errBroken
		}
		return places, nil
	}
}

var errDeep = bilingual.New("phông chữ có hình chữ ghép quá nhiều tầng", "a glyph of the font is composed too deeply")

// shallow refuses a glyph that is a part of itself: no reader could draw it.
func (s *Subset) shallow() error {
	depth := make([]int, s.font.glyphs)
	var look func(glyph uint16, level int) error
	look = func(glyph uint16, level int) error {
		if level > mostDepth {
			return errDeep
		}
		if depth[glyph] >= level+1 {
			return nil
		}
		depth[glyph] = level + 1
		outline, err := s.font.outline(glyph)
		if err != nil {
			return err
		}
		places, err := s.font.parts(outline)
		if err != nil {
			return err
		}
		for _, at := range places {
			if err := look(uint16(table(outline).u16(at)), level+1); err != nil {
				return err
			}
		}
		return nil
	}
	for _, g := range s.glyphs {
		if err := look(g, 0); err != nil {
			return err
		}
	}
	return nil
}

func (s *Subset) hmtx() []byte {
	all := table(s.font.advances)
	to := make([]byte, 0, 4*len(s.glyphs))
	for _, g := range s.glyphs {
		bearing := all.u16(4*int(g) + 2)
		if int(g) >= s.font.wide {
			bearing = all.u16(4*s.font.wide + 2*(int(g)-s.font.wide))
		}
		to = binary.BigEndian.AppendUint16(to, uint16(s.font.Advance(g)))
		to = binary.BigEndian.AppendUint16(to, uint16(bearing))
	}
	return to
}

// A part is a table of a font file.
type part struct {
	tag  string
	data []byte
}

// file puts tables together, in the order of their tags. A table without content is left out.
func file(all []part) []byte {
	all = slices.DeleteFunc(all, func(p part) bool { return len(p.data) == 0 })
	slices.SortFunc(all, func(a, b part) int { return strings.Compare(a.tag, b.tag) })
	n := len(all)
	power, log := 1, 0
	for power*2 <= n {
		power, log = power*2, log+1
	}
	to := binary.BigEndian.AppendUint32(nil, 0x00010000)
	for _, v := range []int{n, 16 * power, log, 16 * (n - power)} {
		to = binary.BigEndian.AppendUint16(to, uint16(v))
	}
	at, head := 12+16*n, 0
	for _, p := range all {
		if p.tag == "head" {
			head = at
		}
		to = append(to, p.tag...)
		for _, v := range []uint32{checksum(p.data), uint32(at), uint32(len(p.data))} {
			to = binary.BigEndian.AppendUint32(to, v)
		}
		at += (len(p.data) + 3) &^ 3
	}
	for _, p := range all {
		to = append(to, p.data...)
		for len(to)%4 != 0 {
			to = append(to, 0)
		}
	}
	binary.BigEndian.PutUint32(to[head+8:], 0xB1B0AFBA-checksum(to))
	return to
}

func checksum(data []byte) (sum uint32) {
	for len(data) >= 4 {
		sum, data = sum+binary.BigEndian.Uint32(data), data[4:]
	}
	var rest [4]byte
	copy(rest[:], data)
	return sum + binary.BigEndian.Uint32(rest[:])
}

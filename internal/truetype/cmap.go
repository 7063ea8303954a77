package truetype

import (
	"encoding/binary"
	"slices"
	"sort"
)

// A letterMap finds the glyph of a letter in the segments of a cmap table.
type letterMap struct{ segments []segment }

// A segment maps letters that follow one another to glyphs that do, or to those in a list.
type segment struct {
	first, last rune
	glyph       int   // of the first
	list        table // nil: the glyphs follow one another
	at, delta   int   // of the first in the list, and what is added to it
}

// cmap reads the best table of letters there is: all of Unicode, or its first plane.
func (f *Font) cmap() bool {
	t := table(f.tables["cmap"])
	best, format := 0, 0
	for i := range t.u16(2) {
		record := 4 + 8*i
		platform, encoding, offset := t.u16(record), t.u16(record+2), t.u32(record+4)
		if platform != 0 && (platform != 3 || encoding != 1 && encoding != 10) || offset <= 0 || offset >= len(t) {
			continue
		}
		if kind := t.u16(offset); (kind == 4 || kind == 12) && kind > format {
			best, format = offset, kind
		}
	}
	switch format {
	case 4:
		f.letters.segments = segments4(t[best:])
	case 12:
		f.letters.segments = segments12(t[best:])
	}
	return len(f.letters.segments) > 0
}

func segments4(t table) []segment {
	n := t.u16(6) / 2
	if len(t) < 16+8*n {
		return nil
	}
	to := make([]segment, 0, n)
	for i := range n {
		end, start := t.u16(14+2*i), t.u16(16+2*n+2*i)
		delta, rangeAt := t.u16(16+4*n+2*i), 16+6*n+2*i
		s := segment{first: rune(start), last: rune(end), glyph: start + delta}
		if offset := t.u16(rangeAt); offset != 0 {
			s.list, s.at, s.delta = t, rangeAt+offset, delta
		}
		if start <= end && start != 0xFFFF {
			to = append(to, s)
		}
	}
	return sorted(to)
}

func segments12(t table) []segment {
	n := t.u32(12)
	if n < 0 || len(t) < 16 || n > (len(t)-16)/12 {
		return nil
	}
	to := make([]segment, 0, n)
	for i := range n {
		at := 16 + 12*i
		if s := (segment{first: rune(t.u32(at)), last: rune(t.u32(at + 4)), glyph: t.u32(at + 8)}); s.first >= 0 && s.first <= s.last {
			to = append(to, s)
		}
	}
	return sorted(to)
}

func sorted(s []segment) []segment {
	sort.SliceStable(s, func(i, j int) bool { return s[i].last < s[j].last })
	return s
}

// Glyph returns the glyph that draws a letter, or 0 where the font has none.
func (f *Font) Glyph(r rune) uint16 {
	s := f.letters.segments
	i := sort.Search(len(s), func(i int) bool { return s[i].last >= r })
	if i == len(s) || s[i].first > r {
		return 0
	}
	n, from := int(r-s[i].first), &s[i]
	glyph := from.glyph + n
	if from.list != nil {
		if glyph = from.list.u16(from.at + 2*n); glyph == 0 {
			return 0
		}
		glyph += from.delta
	}
	if from.list != nil || from.last <= 0xFFFF {
		glyph &= 0xFFFF
	}
	if glyph >= f.glyphs {
		return 0
	}
	return uint16(glyph)
}

// cmap is a table of the letters of the subset on the first plane, in segments of format 4 (OpenType, table cmap).
func (s *Subset) cmap() []byte {
	type run struct{ first, last, glyph int }
	var letters []int
	for r, n := range s.letters {
		if n != 0 && r < 0xFFFF {
			letters = append(letters, int(r))
		}
	}
	slices.Sort(letters)
	var runs []run
	for _, r := range letters {
		glyph := int(s.letters[rune(r)])
		if last := len(runs) - 1; last >= 0 && runs[last].last == r-1 && runs[last].glyph+r-runs[last].first == glyph {
			runs[last].last = r
			continue
		}
		runs = append(runs, run{r, r, glyph})
	}
	runs = append(runs, run{0xFFFF, 0xFFFF, 0}) // ends the table
	n := len(runs)
	power, log := 1, 0
	for power*2 <= n {
		power, log = power*2, log+1
	}
	var b []byte
	add := func(values ...int) {
		for _, v := range values {
			b = binary.BigEndian.AppendUint16(b, uint16(v))
		}
	}
	add(0, 1, 3, 1, 0, 12) // one table, of Unicode as Windows has it, behind this head
	add(4, 16+8*n, 0, 2*n, 2*power, log, 2*(n-power))
	for _, r := range runs {
		add(r.last)
	}
	add(0)
	for _, r := range runs {
		add(r.first)
	}
	for _, r := range runs {
		add(r.glyph - r.first)
	}
	add(make([]int, n)...)
	return b
}

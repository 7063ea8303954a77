package lines

import (
	"unicode/utf8"

	"github.com/vanthu/baocao/internal/metrics"
)

// A Run is a part of a paragraph in one face and size, or a thing that stands in the line as a letter does.
type Run struct {
	Text  string // of a thing: one character, which says what a line may do before and behind it
	Face  metrics.Face
	Size  int64 // of the type, in any unit of length
	Width int64 // of a thing, in the same unit; 0 is none
}

// A Breaking says where and how the lines of a paragraph of runs end. The zero value is Word's way.
type Breaking struct {
	First, Rest int64 // the measures of the first line and of the others, in the unit of the sizes
	// Whole ends no line behind a dash within a word, such as a number, a date in figures or a ký hiệu (06/BC-UBND), unless
	// the word is longer than a line.
	Whole bool
	// Shrink is by how many per cent the spaces of a line may shrink for one more word.
	Shrink int64
}

// A RunLine is a line of a paragraph of runs, whose texts are counted as one.
type RunLine struct {
	Start, End int   // without the spaces at its end
	Next       int   // where the next one begins
	Width      int64 // without these spaces
	Spaces     int   // within it, that may be stretched
	Hard       bool  // ends where the text does, or at a newline
}

// Break breaks a paragraph of runs into lines, as [Text.Lines] breaks a text of one face. A paragraph without a letter has
// one line.
func (b Breaking) Break(runs []Run) []RunLine {
	p := runBreaker{Breaking: b, runs: runs, line: make([]RunLine, 0, 4)}
	return p.all()
}

// exact counts widths so that nothing is rounded: in the unit of the sizes, times the units of the em.
type exact = int64

// A runBreaker goes through the runs letter by letter. A line ends at the last place where it may, once it is too long.
type runBreaker struct {
	Breaking
	runs []Run
	line []RunLine

	start  int   // of the line
	at     int   // of the letter
	x      exact // behind the letters so far
	spaces int
	narrow exact // what the spaces of the line may shrink by

	end      int   // behind the last letter that is no space
	endX     exact // there
	endSpace int

	mark   breakPlace // the last place where the line may end
	dash   breakPlace // the last one within a word that is to stay whole
	dashed bool       // the letter before is a dash
	spaced bool       // the letter before is a space
}

// A breakPlace is a place between letters.
type breakPlace struct {
	end, next, spaces int
	endX              exact
	x                 exact // at next
	nextSpaces        int
	narrow            exact
	ok                bool
}

func (p *runBreaker) all() []RunLine {
	for i := range p.runs {
		r := &p.runs[i]
		alphabet := metrics.AlphabetOf(r.Face)
		for off := 0; off < len(r.Text); {
			letter, n := rune(r.Text[off]), 1
			if letter >= utf8.RuneSelf {
				letter, n = utf8.DecodeRuneInString(r.Text[off:])
			}
			l := alphabet.Letter(letter)
			width := l.Width() * r.Size
			if r.Width > 0 {
				width = r.Width * metrics.UnitsPerEm
			}
			p.letter(letter, l, width, n)
			off += n
		}
	}
	p.finish(p.at, true)
	return p.line
}

func (p *runBreaker) measure() exact {
	m := p.Rest
	if len(p.line) == 0 {
		m = p.First
	}
	return max(m, 0) * metrics.UnitsPerEm
}

// letter adds a letter of n bytes.
func (p *runBreaker) letter(r rune, l metrics.Letter, width exact, n int) {
	switch {
	case r == '\n':
		p.at += n
		p.finish(p.at, true)
		return
	case l.IsSpace():
		p.at += n
		p.x += width
		p.spaces++
		p.narrow += width * p.Shrink / 100
		p.spaced, p.dashed = true, false
		return
	}
	if p.spaced || p.at == p.start {
		if p.spaced {
			p.mark = p.place()
		}
		p.dash.ok = false
	} else if p.dashed && !l.IsDash() && !staysWithDash(r) {
		if p.Whole {
			p.dash = p.place()
		} else {
			p.mark = p.place()
		}
	}
	p.spaced, p.dashed = false, l.IsDash()
	if p.x+width-p.narrow > p.measure() && width > 0 {
		p.overflow()
	}
	p.at += n
	p.x += width
	p.end, p.endX, p.endSpace = p.at, p.x, p.spaces
}

// place is here, where the line may end.
func (p *runBreaker) place() breakPlace {
	return breakPlace{end: p.end, next: p.at, endX: p.endX, x: p.x, spaces: p.endSpace, nextSpaces: p.spaces, narrow: p.narrow, ok: p.end > p.start}
}

// overflow ends a line that has no room for the letter: at the last place where it may end, or before the letter.
func (p *runBreaker) overflow() {
	m := p.mark
	if !m.ok {
		m = p.dash
	}
	if m.ok {
		p.line = append(p.line, RunLine{Start: p.start, End: m.end, Next: m.next, Width: m.endX / metrics.UnitsPerEm, Spaces: m.spaces})
		p.start, p.x, p.spaces, p.narrow = m.next, p.x-m.x, p.spaces-m.nextSpaces, p.narrow-m.narrow
		p.endX, p.endSpace = max(p.endX-m.x, 0), max(p.endSpace-m.nextSpaces, 0)
		p.end = max(p.end, p.start)
		p.mark.ok = false
		if p.dash.ok = p.dash.ok && p.dash.end > p.start && p.dash.next > m.next; p.dash.ok {
			p.dash.endX, p.dash.x = p.dash.endX-m.x, p.dash.x-m.x
			p.dash.spaces, p.dash.nextSpaces, p.dash.narrow = p.dash.spaces-m.nextSpaces, p.dash.nextSpaces-m.nextSpaces, p.dash.narrow-m.narrow
		}
		if p.x <= p.measure() {
			return
		}
		p.overflow()
		return
	}
	if p.end > p.start {
		p.line = append(p.line, RunLine{Start: p.start, End: p.end, Next: p.at, Width: p.endX / metrics.UnitsPerEm, Spaces: p.endSpace})
		p.begin(p.at)
	}
}

func (p *runBreaker) begin(at int) {
	p.start, p.end, p.x, p.endX, p.spaces, p.endSpace, p.narrow = at, at, 0, 0, 0, 0, 0
	p.mark.ok, p.dash.ok = false, false
}

// finish ends the line for good; the next one begins at an offset.
func (p *runBreaker) finish(next int, hard bool) {
	p.line = append(p.line, RunLine{Start: p.start, End: max(p.end, p.start), Next: next, Width: p.endX / metrics.UnitsPerEm, Spaces: p.endSpace, Hard: hard})
	p.begin(next)
	p.spaced, p.dashed = false, false
}

package lines

import (
	"math"
	"strings"
	"unicode"
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
	// the word is longer than a line. An address of the web that is begins on the line of the word before it, and is broken behind
	// a dash or a stroke.
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
	Parted     bool  // ends within a word, which was to stay whole and is too long for it
}

// Break breaks a paragraph of runs into lines. A paragraph without a letter has one line.
func (b Breaking) Break(runs []Run) []RunLine {
	list := make([]RunLine, 0, 4)
	p := runBreaker{Breaking: b, runs: runs, yield: func(l RunLine) bool {
		list = append(list, l)
		return true
	}}
	p.all()
	return list
}

// widest is a measure in which all is on one line.
const widest = math.MaxInt64 / metrics.UnitsPerEm / 2

// exact counts widths so that nothing is rounded: in the unit of the sizes, times the units of the em.
type exact = int64

// A runBreaker goes through the runs letter by letter. Once a line is too long it ends at the last place where it may, and what is
// behind that is gone through again.
type runBreaker struct {
	Breaking
	runs  []Run
	yield func(RunLine) bool
	done  bool // no more lines are wanted

	letter place // the next one
	limit  exact // the measure of the line
	start  int   // of the line
	x      exact // behind the letters so far
	spaces int
	narrow exact // what the spaces of the line may shrink by

	end      int   // behind the last letter that is no space
	endX     exact // there
	endSpace int

	mark   breakPlace // the last place where the line may end
	dash   breakPlace // the last one within a word that is to stay whole
	slash  bool       // the letter before parts an address
	dashed bool       // the letter before is a dash
	spaced bool       // the letter before is a space
}

// A place is one before a letter.
type place struct {
	at       int // in all texts
	run, off int
}

// A breakPlace is a place where a line may end, and what the line is then.
type breakPlace struct {
	place
	line RunLine
	ok   bool
}

func (p *runBreaker) all() {
	p.limit = limitOf(p.First)
	for p.letter.run < len(p.runs) && !p.done {
		r := &p.runs[p.letter.run]
		alphabet := metrics.AlphabetOf(r.Face)
		for run := p.letter.run; run == p.letter.run && p.letter.off < len(r.Text) && !p.done; {
			off := p.letter.off
			letter, n := rune(r.Text[off]), 1
			if letter >= utf8.RuneSelf {
				letter, n = utf8.DecodeRuneInString(r.Text[off:])
			}
			l := alphabet.Letter(letter)
			width := l.Width() * r.Size
			if r.Width > 0 {
				width = r.Width * metrics.UnitsPerEm
			}
			if p.spaced || p.dashed || p.slash || l.IsSpace() || l.IsDash() || p.Whole && partsAddress(letter) || p.x+width-p.narrow > p.limit {
				p.add(letter, l, width, n)
				continue
			}
			p.pass(n)
			p.x += width
			p.end, p.endX, p.endSpace = p.letter.at, p.x, p.spaces
		}
		if p.letter.off >= len(p.runs[p.letter.run].Text) {
			p.letter.run, p.letter.off = p.letter.run+1, 0
		}
	}
	p.finish()
}

func limitOf(measure int64) exact { return min(max(measure, 0), widest) * metrics.UnitsPerEm }

// add adds a letter of n bytes, or ends the line before it.
func (p *runBreaker) add(r rune, l metrics.Letter, width exact, n int) {
	switch {
	case r == '\n':
		p.pass(n)
		p.finish()
		return
	case l.IsSpace():
		p.pass(n)
		p.x += width
		p.spaces++
		p.narrow += width * p.Shrink / 100
		p.spaced, p.dashed, p.slash = true, false, false
		return
	}
	switch {
	case p.spaced:
		p.mark, p.dash.ok = p.here(), false
	case p.slash && !staysWithDash(r):
		p.dash = p.here()
	case p.dashed && !l.IsDash() && !staysWithDash(r) && p.Whole:
		p.dash = p.here()
	case p.dashed && !l.IsDash() && !staysWithDash(r):
		p.mark = p.here()
	}
	p.spaced, p.dashed, p.slash = false, l.IsDash(), p.Whole && partsAddress(r)
	if width > 0 && p.x+width-p.narrow > p.limit && p.overflow() {
		return
	}
	p.pass(n)
	p.x += width
	p.end, p.endX, p.endSpace = p.letter.at, p.x, p.spaces
}

// pass goes to the next letter of the run.
func (p *runBreaker) pass(n int) { p.letter.at, p.letter.off = p.letter.at+n, p.letter.off+n }

// here is the place before the letter.
func (p *runBreaker) here() breakPlace {
	return breakPlace{place: p.letter, line: p.upToHere(), ok: p.x > 0}
}

func (p *runBreaker) upToHere() RunLine {
	return RunLine{Start: p.start, End: max(p.end, p.start), Next: p.letter.at, Width: p.endX / metrics.UnitsPerEm, Spaces: p.endSpace}
}

// overflow ends a line that has no room for the letter, at the last place where it may end, or before the letter if there is
// none. It reports false for the first letter of a line, which stands there however little room it has.
func (p *runBreaker) overflow() bool {
	switch {
	case p.mark.ok && !(p.dash.ok && p.isLongAddress()):
		p.letter = p.mark.place
		p.endLine(p.mark.line)
	case p.dash.ok:
		p.letter, p.dash.line.Parted = p.dash.place, true
		p.endLine(p.dash.line)
	case p.x > 0:
		p.endLine(p.upToHere())
	default:
		return false
	}
	return true
}

// isLongAddress reports whether the word behind the last space is an address of the web that has no room on a line of its own either.
func (p *runBreaker) isLongAddress() bool {
	at, x, limit := p.mark.place, exact(0), limitOf(p.Rest)
	before, address := ' ', false
	for ; at.run < len(p.runs); at.run, at.off = at.run+1, 0 {
		r := &p.runs[at.run]
		alphabet := metrics.AlphabetOf(r.Face)
		for _, letter := range r.Text[at.off:] {
			l := alphabet.Letter(letter)
			if l.IsSpace() {
				return false
			}
			x += l.Width() * r.Size
			address = address || before == '/' && letter == '/'
			if before = letter; address && x > limit {
				return true
			}
		}
	}
	return false
}

// partsAddress reports whether a long address, or a row of marks of notes, may be broken behind a letter.
func partsAddress(r rune) bool {
	return r == '/' || r == '?' || r == '&' || r == '=' || r == '_' || r == ','
}

// finish ends the line for good.
func (p *runBreaker) finish() {
	l := p.upToHere()
	l.Hard = true
	p.endLine(l)
}

// endLine hands out a line, and begins the next one at the letter.
func (p *runBreaker) endLine(l RunLine) {
	p.done = p.done || !p.yield(l)
	p.limit = limitOf(p.Rest)
	at := p.letter.at
	p.start, p.end, p.x, p.endX, p.spaces, p.endSpace, p.narrow = at, at, 0, 0, 0, 0, 0
	p.mark.ok, p.dash.ok, p.spaced, p.dashed, p.slash = false, false, false, false, false
}

// staysWithDash reports whether a character stands on the line of the dash before it: a mark of punctuation that ends
// something, a quotation mark, a character that does not break.
func staysWithDash(r rune) bool {
	return strings.ContainsRune(",.;:!?)]}\"'/…\u00A0\u2007\u202F\u2011", r) ||
		r >= utf8.RuneSelf && unicode.In(r, unicode.Pe, unicode.Pi, unicode.Pf, unicode.M, unicode.Cf)
}

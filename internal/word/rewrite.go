package word

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/vanthu/baocao/internal/composed"
)

// Rewrite writes the letters of the runs of some formats otherwise; whatever stands in the paragraph keeps its place.
func (p *Paragraph) Rewrite(of func(*RunFormat) bool, write func(string) string) {
	var places []*int
	p.Inlines.places(func(at *int) { places = append(places, at) })
	for i := range p.Runs {
		places = append(places, &p.Runs[i].End)
	}
	slices.SortStableFunc(places, func(a, b *int) int { return *a - *b })
	var text strings.Builder
	from, next := 0, 0
	flush := func(to int, rewritten bool) {
		piece := p.Text[from:to]
		if rewritten {
			piece = composed.String(write(piece))
		}
		text.WriteString(piece)
		from = to
	}
	at := 0
	stretches := p.stretches(of)
	for _, s := range stretches {
		for ; next < len(places) && *places[next] <= s.to; next++ {
			to := *places[next]
			if to < s.to && s.rewritten {
				to = wholeLetter(p.Text, to, s.to, write)
			}
			if to > from {
				flush(to, s.rewritten)
			}
			*places[next] = text.Len()
		}
		if s.to > from {
			flush(s.to, s.rewritten)
		}
		at = s.to
	}
	text.WriteString(p.Text[max(at, from):])
	p.Text, p.cleaned = text.String(), ""
}

// A runStretch is runs beside each other that are all rewritten, or none.
type runStretch struct {
	to        int
	rewritten bool
}

func (p *Paragraph) stretches(of func(*RunFormat) bool) (list []runStretch) {
	for _, r := range p.Runs {
		s := runStretch{r.End, of(r.Format)}
		if n := len(list) - 1; n >= 0 && list[n].rewritten == s.rewritten {
			list[n].to = s.to
		} else {
			list = append(list, s)
		}
	}
	return list
}

// wholeLetter moves a place between two signs that are written as one letter behind both.
func wholeLetter(s string, at, end int, write func(string) string) int {
	_, before := utf8.DecodeLastRuneInString(s[:at])
	_, behind := utf8.DecodeRuneInString(s[at:end])
	if write(s[at-before:at+behind]) != write(s[at-before:at])+write(s[at:at+behind]) {
		return at + behind
	}
	return at
}

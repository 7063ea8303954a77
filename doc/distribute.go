package doc

import (
	"math"
	"slices"
)

// distribute gives the columns that ask for a width that width, and the others what is left; where no other is or
// nothing is left, it takes all columns alike.
func (m *measure) distribute(total Length) []Length {
	grow := beyondOrdinals
	if m.content.rows == 0 { // headings do not say what will be written under them
		grow = scale
	}
	if !slices.Contains(m.held, true) {
		return distribute(m.least, m.most, total, grow)
	}
	n := len(m.held)
	least, most := make([]Length, 0, n), make([]Length, 0, n)
	left := total
	for i, held := range m.held {
		if held {
			left -= m.least[i]
		} else {
			least, most = append(least, m.least[i]), append(most, m.most[i])
		}
	}
	if len(least) == 0 || sum(least) > left {
		return distribute(m.least, m.most, total, grow)
	}
	free := distribute(least, most, left, grow)
	widths := slices.Clone(m.least)
	for i, held := range m.held {
		if !held {
			widths[i], free = free[0], free[1:]
		}
	}
	return widths
}

// distribute gives every column its least width and shares the rest; where nothing is lacking, the columns grow in the
// way given.
func distribute(least, most []Length, total Length, grow func(widths, most []Length, total Length)) []Length {
	sumLeast := sum(least)
	widths := make([]Length, len(least))
	switch {
	case sumLeast >= total:
		scale(widths, least, total)
	case sum(most) <= total:
		grow(widths, most, total)
	default:
		share(widths, least, most, total-sumLeast)
	}
	return widths
}

// share gives the columns room by the square root of what each lacks: a column of names is then as good as whole beside
// one of long text, which still gets the most. What a column cannot use goes to the others.
func share(widths, least, most []Length, room Length) {
	copy(widths, least)
	for room > Length(len(widths)) {
		weights := 0.0
		for i := range widths {
			weights += math.Sqrt(float64(most[i] - widths[i]))
		}
		given := Length(0)
		for i := range widths {
			lack := most[i] - widths[i]
			part := min(lack, Length(float64(room)*math.Sqrt(float64(lack))/weights))
			widths[i] += part
			given += part
		}
		if given == 0 {
			return
		}
		room -= given
	}
}

// beyondOrdinals shares what is left by what each column has beyond the width of an ordinal: that reads no better with more room, and a text does.
func beyondOrdinals(widths, most []Length, total Length) {
	const ordinal = 10 * perMillimetre
	weight := func(w Length) Length { return max(w-ordinal, w/10) }
	weights := Length(0)
	for _, w := range most {
		weights += weight(w)
	}
	left := float64(total - sum(most))
	for i, w := range most {
		widths[i] = w + Length(left*float64(weight(w))/float64(max(weights, 1)))
	}
}

// scale lets all grow or shrink in proportion.
func scale(to, from []Length, total Length) {
	all := max(sum(from), 1)
	for i := range to {
		to[i] = Length(float64(from[i]) * float64(total) / float64(all))
	}
}

func sum(lengths []Length) Length {
	var s Length
	for _, l := range lengths {
		s += l
	}
	return s
}

// inTwips rounds widths to whole twips, down where they would be wider than the total otherwise; what is left the widest has. Like columns stay
// alike, which makes the file of a long table smaller by a tenth.
func inTwips(widths []Length, total Length) []Length {
	total = Twips(int(total.Twips()))
	widest, rounded := 0, Length(0)
	for i, w := range widths {
		if w > widths[widest]+perTwip {
			widest = i
		}
		rounded += Twips(int(w.Twips()))
	}
	up := Length(perTwip / 2)
	if rounded > total {
		up = 0
	}
	rest := total
	for i, w := range widths {
		widths[i] = (w + up) / perTwip * perTwip
		rest -= widths[i]
	}
	widths[widest] += rest
	return widths
}

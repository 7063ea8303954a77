package doc

import (
	"math"
	"slices"
)

// distribute gives the columns that ask for a width that width, and the others what is left; where no other is or
// nothing is left, it takes all columns alike.
func (m *measure) distribute(total Length) []Length {
	if !slices.Contains(m.held, true) {
		return distribute(m.least, m.most, total)
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
		return distribute(m.least, m.most, total)
	}
	free := distribute(least, most, left)
	widths := slices.Clone(m.least)
	for i, held := range m.held {
		if !held {
			widths[i], free = free[0], free[1:]
		}
	}
	return widths
}

// distribute gives every column its least width and shares the rest; where nothing is lacking, the columns grow in
// proportion.
func distribute(least, most []Length, total Length) []Length {
	sumLeast, sumMost := sum(least), sum(most)
	widths := make([]Length, len(least))
	switch {
	case sumLeast >= total:
		scale(widths, least, total, sumLeast)
	case sumMost <= total:
		scale(widths, most, total, sumMost)
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

func scale(to, from []Length, total, sum Length) {
	for i := range to {
		to[i] = Length(float64(from[i]) * float64(total) / float64(max(sum, 1)))
	}
}

func sum(lengths []Length) Length {
	var s Length
	for _, l := range lengths {
		s += l
	}
	return s
}

// inTwips rounds widths so that their edges stand on whole twips, and the last one at the total.
func inTwips(widths []Length, total Length) []Length {
	edge, before := Length(0), int64(0)
	for i, w := range widths {
		edge += w
		at := min(edge, total).Twips()
		if i == len(widths)-1 {
			at = total.Twips()
		}
		widths[i], before = Twips(int(at-before)), at
	}
	return widths
}

package pdf

import (
	"slices"
	"strconv"
)

// A Line is a row of letters that a drawing sets, and where (ISO 32000-1, 9.4).
type Line struct {
	Letters    String
	Font       Name
	Size, X, Y float64
	Clips      [][4]float64 // left, bottom, width, height: what is outside of one is not seen

	set   face   // what letters would be set in
	outer []face // of the states of graphics that are put by (q), the innermost last
}

type face struct {
	font Name
	size float64
}

// mostOuter bounds how many states may be put by (ISO 32000-1, annex C).
const mostOuter = 28

// OneLine reads a drawing that sets one row of letters, upright and from left to right, and reports whether it does nothing else. One that
// draws nothing sets no letters.
func OneLine(content []byte) (line Line, ok bool) {
	s := scanner{data: content}
	var operands []any
	shown := false
	for {
		if s.skip(); s.at == len(s.data) {
			return line, len(operands) == 0
		}
		at := s.at
		v, err := s.value()
		if err == nil {
			if operands = append(operands, v); len(operands) > 6 {
				return line, false
			}
			continue
		}
		s.at, s.depth = at, 0
		op := s.word()
		if !line.take(op, operands) || shown && !slices.Contains([]string{"ET", "Q", "EMC", "g", "rg", "k"}, op) {
			return line, false
		}
		shown = shown || op == "Tj"
		operands = operands[:0]
	}
}

// take follows an operator.
func (l *Line) take(op string, operands []any) bool {
	n, numbers := floats(operands)
	switch op {
	case "BMC", "EMC", "ET", "W", "n":
		return true
	case "BT": // a new text begins at the corner
		l.X, l.Y = 0, 0
		return true
	case "q":
		l.outer = append(l.outer, l.set)
		return len(l.outer) <= mostOuter
	case "Q":
		last := len(l.outer) - 1
		if last < 0 {
			return false
		}
		l.set, l.outer = l.outer[last], l.outer[:last]
		return true
	case "cs":
		return len(operands) == 1 && (operands[0] == Name("DeviceGray") || operands[0] == Name("DeviceRGB") || operands[0] == Name("DeviceCMYK"))
	case "g", "rg", "k", "sc":
		return numbers && dark(n)
	case "Tf":
		if len(operands) != 2 {
			return false
		}
		l.set.font, _ = operands[0].(Name)
		n, numbers = floats(operands[1:])
		if numbers {
			l.set.size = n[0]
		}
		return numbers && l.set.size > 0
	case "Td":
		if !numbers || len(n) != 2 {
			return false
		}
		l.X, l.Y = l.X+n[0], l.Y+n[1]
		return true
	case "Tm":
		if !numbers || len(n) != 6 || !slices.Equal(n[:4], []float64{1, 0, 0, 1}) {
			return false
		}
		l.X, l.Y = n[4], n[5]
		return true
	case "re":
		if !numbers || len(n) != 4 {
			return false
		}
		l.Clips = append(l.Clips, [4]float64(n))
		return true
	case "Tj":
		if len(operands) != 1 || l.set.size == 0 {
			return false
		}
		l.Font, l.Size = l.set.font, l.set.size
		var ok bool
		l.Letters, ok = operands[0].(String)
		return ok
	}
	return false
}

// dark reports whether a colour, grey, of three lights or of four inks, is seen on white paper: of light, at most half of it is left.
func dark(n []float64) bool {
	const most = 0.5
	switch len(n) {
	case 1:
		return n[0] <= most
	case 3:
		return 0.3*n[0]+0.59*n[1]+0.11*n[2] <= most
	case 4:
		return 0.3*n[0]+0.59*n[1]+0.11*n[2]+n[3] >= most
	}
	return false
}

// Float is a number as one of a length or a place.
func Float(v any) (float64, bool) {
	switch v := v.(type) {
	case Int:
		return float64(v), true
	case Real:
		n, err := strconv.ParseFloat(string(v), 64)
		return n, err == nil
	}
	return 0, false
}

func floats(values []any) (all []float64, ok bool) {
	for _, v := range values {
		n, ok := Float(v)
		if !ok {
			return nil, false
		}
		all = append(all, n)
	}
	return all, true
}

package judge

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

type point struct{ x, y float64 }

// A matrix is an affine map as SVG writes it: x' = a·x + c·y + e, y' = b·x + d·y + f.
type matrix struct{ a, b, c, d, e, f float64 }

// millimetres takes the points of an SVG page to millimetres.
var millimetres = matrix{a: mmPerPoint, d: mmPerPoint}

func parseMatrix(text string) (matrix, error) {
	list, ok := strings.CutPrefix(strings.TrimSpace(text), "matrix(")
	list, closed := strings.CutSuffix(list, ")")
	fields := strings.FieldsFunc(list, isSeparator)
	if !ok || !closed || len(fields) != 6 {
		return matrix{}, fmt.Errorf("no matrix: %q", text)
	}
	var v [6]float64
	for i, field := range fields {
		var err error
		if v[i], err = strconv.ParseFloat(field, 64); err != nil {
			return matrix{}, err
		}
	}
	return matrix{v[0], v[1], v[2], v[3], v[4], v[5]}, nil
}

func isSeparator(r rune) bool { return r == ',' || r == ' ' || r == '\n' }

func (m matrix) apply(p point) point {
	return point{m.a*p.x + m.c*p.y + m.e, m.b*p.x + m.d*p.y + m.f}
}

// times returns the map that applies n first and m to its result.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m.a*n.a + m.c*n.b, m.b*n.a + m.d*n.b,
		m.a*n.c + m.c*n.d, m.b*n.c + m.d*n.d,
		m.a*n.e + m.c*n.f + m.e, m.b*n.e + m.d*n.f + m.f,
	}
}

// scale is the factor by which the map changes lengths.
func (m matrix) scale() float64 { return math.Sqrt(math.Abs(m.a*m.d - m.b*m.c)) }

// pointsOf gives the commands that cairo writes, all absolute, and how many points follow each.
var pointsOf = map[string]int{"M": 1, "L": 1, "C": 3, "Z": 0}

// parsePath returns the corners of each subpath, the first repeated at the end of a closed one. Of a curve
// the control points count as corners, which shows well enough that it is no straight line.
func parsePath(d string) ([][]point, error) {
	var lines [][]point
	var line []point
	flush := func() {
		if len(line) > 1 {
			lines = append(lines, line)
		}
		line = nil
	}
	fields := strings.FieldsFunc(d, isSeparator)
	for len(fields) > 0 {
		command := fields[0]
		n, ok := pointsOf[command]
		if !ok || len(fields) < 1+2*n {
			return nil, fmt.Errorf("path %q: cannot read from command %q", d, command)
		}
		if command == "M" {
			flush()
		}
		for i := range n {
			x, errX := strconv.ParseFloat(fields[1+2*i], 64)
			y, errY := strconv.ParseFloat(fields[2+2*i], 64)
			if err := errors.Join(errX, errY); err != nil {
				return nil, fmt.Errorf("path %q: %w", d, err)
			}
			line = append(line, point{x, y})
		}
		if command == "Z" && len(line) > 0 {
			line = append(line, line[0])
			flush()
		}
		fields = fields[1+2*n:]
	}
	flush()
	return lines, nil
}

package formula

import (
	"strconv"
	"strings"
)

// NearRow returns the cell that keeps a row from being one of labels, where the others are and at least two of them stand in brackets, one
// number after the other; or the first of those of which a spreadsheet made negative numbers: (1) and (2), typed as they are, become -1 and -2. It is
// blank for any other row.
func NearRow(cells []string) (odd string) {
	if negative := firstNegative(cells); negative != "" {
		return negative
	}
	last, numbered := 0, 0
	for _, cell := range cells {
		name, ok := nameOf(cell)
		n, err := strconv.Atoi(name)
		switch {
		case strings.TrimSpace(cell) == "":
		case !ok && odd != "":
			return ""
		case !ok:
			odd = strings.TrimSpace(cell)
		case err == nil && strings.HasPrefix(strings.TrimSpace(cell), "("):
			if numbered++; numbered > 1 && n != last+1 {
				return ""
			}
			last = n
		}
	}
	if numbered < 2 {
		return ""
	}
	return odd
}

// firstNegative returns the first negative number of a row that is one of labels where such numbers stand for numbers in brackets.
func firstNegative(cells []string) (first string) {
	typed, negatives := make([]string, len(cells)), 0
	for i, cell := range cells {
		digits, negative := strings.CutPrefix(strings.TrimSpace(cell), "-")
		if typed[i] = cell; negative && isName(digits) {
			typed[i] = "(" + digits + ")"
			if negatives++; first == "" {
				first = strings.TrimSpace(cell)
			}
		}
	}
	if _, sure := Row(typed); !sure || negatives < 2 {
		return ""
	}
	return first
}

// Row returns the labels of columns that a row of cells is, and whether it can be nothing else. A formula, a letter in brackets and numbers in
// brackets that begin with (1), or that go on by one from cell to cell where no cell is without, are labels; 1, 2, 3 may be numbers, and so
// may (5), (6) behind a name, losses of 5 and 6. It returns nil for a row of anything else.
func Row(cells []string) (labels []string, sure bool) {
	names, bare, first, last, follow := map[string]bool{}, 0, 0, 0, true
	for _, cell := range cells {
		cell = strings.TrimSpace(cell)
		labels = append(labels, cell)
		if cell == "" {
			continue
		}
		name, ok := nameOf(cell)
		if !ok || names[name] {
			return nil, false
		}
		names[name] = true
		bracketed := cell[0] == '('
		if !bracketed {
			bare++
		}
		sure = sure || strings.Contains(cell, "=")
		if name[0] >= 'A' {
			sure = sure || bracketed
			continue
		}
		digits := strings.TrimRight(name, "abcd")
		n, _ := strconv.Atoi(digits)
		if first == 0 {
			first, last = n, n
			sure = sure || bracketed && n == 1
		}
		follow = follow && digits == strconv.Itoa(n) && (n == last || n == last+1)
		last = n
	}
	switch {
	case len(names) < 2:
		return nil, false
	case sure || follow && bare == 0:
		return labels, true
	case first == 0 || !follow, bare == len(names) && (first > 1 || len(names) < len(cells) || len(names) < 3):
		return nil, false
	}
	return labels, false
}

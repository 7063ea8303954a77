package numeral

import "github.com/vanthu/baocao/internal/bilingual"

// A Convention says what a point and a comma are in typed numbers (quy ước viết số). A source declares it by the key
// numbers, nearest first: column or figure, table, command line, source.
type Convention int

// The conventions.
const (
	// Undeclared takes each number for what it can only be, and refuses one that can be two.
	Undeclared Convention = iota
	// Vietnamese has a point between groups of three digits and nowhere else, and a comma before the decimals: 1.973,25.
	Vietnamese
	// Point has a point before the decimals and nowhere else: 1973.25. It says nothing of a comma, which is before the
	// decimals as always in Vietnamese; in 1,973 it can still be two things.
	Point
)

var names = [...]string{"", "vi", "point"}

// String returns the value of the key: "vi", "point", nothing where none is declared.
func (c Convention) String() string {
	if c < 0 || int(c) >= len(names) {
		return ""
	}
	return names[c]
}

// MarshalText writes the form that UnmarshalText reads.
func (c Convention) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads the value of the key.
func (c *Convention) UnmarshalText(b []byte) error {
	for i, name := range names {
		if string(b) == name {
			*c = Convention(i)
			return nil
		}
	}
	return bilingual.New("quy ước viết số là vi (1.973,25) hoặc point (1973.25)",
		"the convention of numbers is vi (1.973,25) or point (1973.25)")
}

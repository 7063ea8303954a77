package decree

// A SizeSet is a choice within the ranges of sizes. The Decree gives each component its own range; its samples keep to
// one end of all of them, so that the national name, the motto and the date stay in proportion.
type SizeSet int

const (
	Large SizeSet = iota // the upper ends: national name 13, motto 14, date 14, text 14, as in the templates
	Small                // the lower ends: national name 12, motto 13, date 13, text 13
)

// String gives the name of the set: "large", "small".
func (s SizeSet) String() string {
	return nameOf([]Message{same("large"), same("small")}, int(s), "SizeSet").En
}

// Valid reports whether it is one of the sets.
func (s SizeSet) Valid() bool { return s == Large || s == Small }

// SizeSetByName finds a set by its name.
func SizeSetByName(name string) (set SizeSet, ok bool) {
	for set := Large; set <= Small; set++ {
		if set.String() == name {
			return set, true
		}
	}
	return Large, false
}

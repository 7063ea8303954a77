// Package scan looks through text for what is not expected in it.
//
// A [Machine] reads byte after byte without a branch. The letters of Vietnamese are of one, two and three bytes in an
// order that no processor guesses: a loop with a case for each takes several times as long.
package scan

// A Machine is a table of states: for each byte, every state's successor stands in the bits from state on.
// Of the zero Machine no byte is expected.
type Machine [256]uint64

// A State is what the machine expects next: a multiple of six bits, of which a word has room for ten.
type State uint64

// The states of every machine. Others count on from Last.
const (
	Failed State = 0 // a byte was not expected
	Start  State = 6 // at the beginning of a character, and at a good end
	Last   State = 12
)

const mask = 63

// On lets the bytes from first to last lead from one state to another.
func (m *Machine) On(from State, first, last byte, to State) {
	for c := int(first); c <= int(last); c++ {
		m[c] = m[c]&^(mask<<from) | uint64(to)<<from
	}
}

// Copy lets one state lead where another does.
func (m *Machine) Copy(to, from State) {
	for c := range m {
		m.On(to, byte(c), byte(c), State(m[c]>>from&mask))
	}
}

// Refuse expects none of these bytes at the beginning of a character.
func (m *Machine) Refuse(bytes string) {
	for i := range len(bytes) {
		m.On(Start, bytes[i], bytes[i], Failed)
	}
}

// Find returns where in s, from an offset on, the machine is first given a byte that it does not expect, or the end of s.
func (m *Machine) Find(s string, from int) int {
	state := uint64(Start)
	for i := from; i < len(s); i++ {
		if state = m[s[i]] >> (state & mask); State(state&mask) == Failed {
			return i
		}
	}
	return len(s)
}

// Accepts reports whether s is whole characters that the machine expects.
func (m *Machine) Accepts(s string) bool {
	state := uint64(Start)
	for i := range len(s) {
		state = m[s[i]] >> (state & mask)
	}
	return State(state&mask) == Start
}

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
	at := from
	for ; len(s)-at >= 4; at += 4 {
		next := m.four(state, s[at:at+4])
		if State(next&mask) == Failed {
			break
		}
		state = next
	}
	for ; at < len(s); at++ {
		if state = m[s[at]] >> (state & mask); State(state&mask) == Failed {
			break
		}
	}
	return at
}

// Accepts reports whether s is whole characters that the machine expects.
func (m *Machine) Accepts(s string) bool {
	state := uint64(Start)
	for ; len(s) >= 4; s = s[4:] {
		state = m.four(state, s)
	}
	for i := range len(s) {
		state = m[s[i]] >> (state & mask)
	}
	return State(state&mask) == Start
}

// four reads four bytes in one go: half as long as in a loop. From Failed no byte leads anywhere else.
func (m *Machine) four(state uint64, s string) uint64 {
	_ = s[3]
	state = m[s[0]] >> (state & mask)
	state = m[s[1]] >> (state & mask)
	state = m[s[2]] >> (state & mask)
	return m[s[3]] >> (state & mask)
}

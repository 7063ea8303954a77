package decree

import "strconv"

// nameOf looks up the name of an enumerated value; a value outside the enumeration names itself, as "Basis(9)".
func nameOf(names []Message, i int, kind string) Message {
	if i < 0 || i >= len(names) || names[i] == (Message{}) {
		return same(kind + "(" + strconv.Itoa(i) + ")")
	}
	return names[i]
}

package decree

// A Basis says how firmly the Decree stands behind a demand. A checker may report a departure from the wording as a
// fault and a departure from a reading as advice.
type Basis int

const (
	Wording Basis = iota // the words of the clause say so
	Sample               // the clause shows it in a sample or a template and no sentence orders it
	Reading              // the clause is unclear or speaks of something near; this is how it is read here
	Silent               // the Decree says nothing
)

// String gives the basis in one English word: "wording", "sample", "reading", "silent".
func (b Basis) String() string { return nameOf(basisNames[:], int(b), "Basis").En }

// Vietnamese gives the basis in Vietnamese: "lời văn", "mẫu minh họa", "cách hiểu", "không quy định".
func (b Basis) Vietnamese() string { return nameOf(basisNames[:], int(b), "Basis").Vi }

// MarshalText writes the basis as its English word.
func (b Basis) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// Remark is what stands behind a clause where it is cited: nothing if its words say so, otherwise how it says it: "; mẫu
// minh họa", "; cách hiểu".
func (b Basis) Remark() Message {
	if b == Wording {
		return Message{}
	}
	return Message{"; ", "; "}.join("", "", nameOf(basisNames[:], int(b), "Basis"))
}

var basisNames = [...]Message{
	Wording: {"lời văn", "wording"},
	Sample:  {"mẫu minh họa", "sample"},
	Reading: {"cách hiểu", "reading"},
	Silent:  {"không quy định", "silent"},
}

// A Citation is a clause together with how firmly it demands what it is cited for.
type Citation struct {
	Clause Clause
	Basis  Basis
}

// citations names, for single properties, a citation other than the one of the whole row.
type citations map[Property]Citation

package decree

import "strconv"

// A Message says one thing in Vietnamese and in English, each whole in its own language, without a full stop. Rules,
// faults of a report and findings in a file all speak by it.
type Message struct {
	Vi string `json:"vi"`
	En string `json:"en"`
}

// In gives the message in a language: "en" for English, otherwise Vietnamese.
func (m Message) In(lang string) string {
	if lang == "en" {
		return m.En
	}
	return m.Vi
}

// same is a message that reads alike in both languages, such as the name of a typeface.
func same(s string) Message { return Message{Vi: s, En: s} }

// join sets two messages side by side, with a separator of each language between them.
func (m Message) join(vi, en string, next Message) Message {
	return Message{Vi: m.Vi + vi + next.Vi, En: m.En + en + next.En}
}

// nameOf looks up the name of an enumerated value; a value outside the enumeration names itself, as "Basis(9)".
func nameOf(names []Message, i int, kind string) Message {
	if i < 0 || i >= len(names) || names[i] == (Message{}) {
		return same(kind + "(" + strconv.Itoa(i) + ")")
	}
	return names[i]
}

package decree

// A Statement says one thing in Vietnamese and in English.
type Statement struct{ Vi, En string }

// same is a statement that reads alike in both languages, such as the name of a typeface.
func same(s string) Statement { return Statement{Vi: s, En: s} }

// join sets two statements side by side, with a separator of each language between them.
func (s Statement) join(vi, en string, next Statement) Statement {
	return Statement{Vi: s.Vi + vi + next.Vi, En: s.En + en + next.En}
}

package sourceschema

import (
	"maps"

	"github.com/vanthu/baocao/decree"
)

// words say what a key means, in both languages, with the clause of the Decree that asks for it.
type words struct {
	vi, en string
	clause decree.Clause
}

// describe returns the description of a type or of a key of it, "Report.number", as an editor shows it.
func describe(name string) string {
	w, ok := dictionary[name]
	if !ok {
		return ""
	}
	s := w.vi + "\n" + w.en
	if w.clause != "" {
		s += "\n[" + string(w.clause) + "]"
	}
	return s
}

// dictionary holds the words of every type and key.
var dictionary = merge(headWords, bodyWords, tableWords, closingWords)

func merge(parts ...map[string]words) map[string]words {
	all := map[string]words{}
	for _, part := range parts {
		maps.Copy(all, part)
	}
	return all
}

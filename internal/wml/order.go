// Package wml holds the order in which WordprocessingML wants the children of
// its elements, as data. Word may refuse a file over one property that stands a
// place too late, and says no more than that the content is unreadable.
//
// The tests of the writer and the checker use the same data, and a test holds
// the data against the schema of ISO/IEC 29500.
package wml

import (
	"strings"
	"sync"
)

// Order returns the children that an element may have, in their order, with the
// prefixes w, m and sl. Children that may be mixed, such as the content of a
// run, stand together in the order of the schema. The parent is given as
// "w:pPr", or as "w:style/w:pPr" where its own parent makes a difference.
func Order(parent string) (children []string, known bool) {
	context, name, found := strings.Cut(parent, "/")
	if !found {
		context, name = "", parent
	}
	m := lookup(context, name)
	if m == nil {
		return nil, false
	}
	for _, place := range m.places {
		children = append(children, place.names...)
	}
	return children, true
}

// A place is one position in the sequence of children.
type place struct {
	names []string // any one of these may stand here
	many  bool     // and further ones, in any order
}

type model struct {
	places []place
	index  map[string][]int // the places where a child may stand
}

// find returns the first place for a child that does not lie before the given
// one, and whether the child may stand anywhere at all.
func (m *model) find(child string, from int) (at int, known bool) {
	places := m.index[child]
	for _, at := range places {
		if at >= from {
			return at, true
		}
	}
	return -1, len(places) > 0
}

// parseModel reads the notation of sources.
func parseModel(source string) *model {
	m := &model{index: make(map[string][]int)}
	for i, field := range strings.Fields(source) {
		list, many := strings.CutSuffix(field, "*")
		names := strings.Split(strings.Trim(list, "()"), "|")
		for j, name := range names {
			if !strings.Contains(name, ":") {
				name = "w:" + name
			}
			names[j] = name
			m.index[name] = append(m.index[name], i)
		}
		m.places = append(m.places, place{names, many})
	}
	return m
}

// models holds the parsed sources, by the name of the element and then by that
// of its parent, or "" for any.
var models = sync.OnceValue(func() map[string]map[string]*model {
	parsed := make(map[string]map[string]*model)
	for key, source := range sources {
		context, name, found := strings.Cut(key, "/")
		if !found {
			context, name = "", key
		}
		if parsed[name] == nil {
			parsed[name] = make(map[string]*model)
		}
		parsed[name][context] = parseModel(source)
	}
	return parsed
})

func lookup(context, name string) *model {
	byContext := models()[name]
	if m, ok := byContext[context]; ok {
		return m
	}
	return byContext[""]
}

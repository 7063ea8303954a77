package wml

import (
	"encoding/xml"
	"errors"
	"io/fs"
	"os"
	"slices"
	"testing"
)

const schemaFile = "../../../shared/schema/wml.xsd"

// TestModelsFollowSchema visits every place where the schema allows an element
// that has a model, and compares the model that holds there with the type that
// the schema gives.
func TestModelsFollowSchema(t *testing.T) {
	s := readSchema(t)
	visited := make(map[string]bool)
	type position struct{ parent, name, typeName string }
	seen := make(map[position]bool)
	var visit func(p position)
	visit = func(p position) {
		m := lookup(p.parent, p.name)
		if m == nil || seen[p] {
			return
		}
		seen[p] = true
		if _, own := sources[p.parent+"/"+p.name]; own {
			visited[p.parent+"/"+p.name] = true
		} else {
			visited[p.name] = true
		}
		compareModel(t, p.parent, p.name, m.places, s.places(p.typeName))
		for child, typeName := range s.children(p.typeName) {
			visit(position{p.name, child, typeName})
		}
	}
	for name, typeName := range s.roots {
		visit(position{"", name, typeName})
	}
	for key := range sources {
		if !visited[key] {
			t.Errorf("the schema has no element for the model of %s", key)
		}
	}
}

func compareModel(t *testing.T, parent, name string, got, want []place) {
	t.Helper()
	if name == "w:rPr" {
		// The one model that is stricter than the schema; see there.
		got, want = []place{{allNames(got), true}}, []place{{allNames(want), true}}
	}
	if !slices.EqualFunc(got, want, func(a, b place) bool { return a.many == b.many && slices.Equal(a.names, b.names) }) {
		t.Errorf("%s in %s\nmodel  %v\nschema %v", name, parent, got, want)
	}
}

func allNames(places []place) (names []string) {
	for _, p := range places {
		names = append(names, p.names...)
	}
	return names
}

// A node is an element of the schema file.
type node struct {
	XMLName  xml.Name
	Name     string `xml:"name,attr"`
	Type     string `xml:"type,attr"`
	Ref      string `xml:"ref,attr"`
	Base     string `xml:"base,attr"`
	Max      string `xml:"maxOccurs,attr"`
	Children []node `xml:",any"`
}

type schema struct {
	types, groups map[string]node
	roots         map[string]string // type names of the document elements
}

func readSchema(t *testing.T) schema {
	data, err := os.ReadFile(schemaFile)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("no schema beside the module: " + schemaFile)
	}
	if err != nil {
		t.Fatal(err)
	}
	var file node
	if err := xml.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	s := schema{make(map[string]node), make(map[string]node), make(map[string]string)}
	for _, n := range file.Children {
		switch n.XMLName.Local {
		case "complexType":
			s.types[n.Name] = n
		case "group":
			s.groups[n.Name] = n
		case "element":
			s.roots["w:"+n.Name] = n.Type
		}
	}
	return s
}

func (s schema) places(typeName string) []place {
	var places []place
	for _, n := range s.types[typeName].Children {
		places = append(places, s.flatten(n, false)...)
	}
	return places
}

// flatten turns a particle into places. A choice is one place for all its
// elements; anything may repeat in what may repeat itself.
func (s schema) flatten(n node, many bool) []place {
	many = many || n.Max != "" && n.Max != "1"
	var inside []place
	switch n.XMLName.Local {
	case "element":
		return []place{{[]string{n.elementName()}, many}}
	case "attribute", "attributeGroup":
		return nil
	case "extension":
		inside = s.places(n.Base)
	case "group":
		if n.Ref != "" {
			return s.flatten(s.groups[n.Ref], many)
		}
	}
	for _, child := range n.Children {
		inside = append(inside, s.flatten(child, many)...)
	}
	if n.XMLName.Local != "choice" {
		return inside
	}
	choice := place{many: many}
	for _, p := range inside {
		choice.names = append(choice.names, p.names...)
		choice.many = choice.many || p.many
	}
	return []place{choice}
}

func (n node) elementName() string {
	if n.Ref != "" {
		return n.Ref
	}
	return "w:" + n.Name
}

// children returns the type names of the elements inside a type.
func (s schema) children(typeName string) map[string]string {
	found := make(map[string]string)
	var collect func(n node)
	collect = func(n node) {
		if n.XMLName.Local == "element" && n.Type != "" {
			found[n.elementName()] = n.Type
		}
		if n.XMLName.Local == "group" && n.Ref != "" {
			collect(s.groups[n.Ref])
		}
		if n.Base != "" {
			collect(s.types[n.Base])
		}
		for _, child := range n.Children {
			collect(child)
		}
	}
	collect(s.types[typeName])
	return found
}

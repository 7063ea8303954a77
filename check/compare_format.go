package check

import (
	"cmp"
	"slices"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

// formatChanges are the properties of which a file has other values: of the page, and of each component that both have.
func formatChanges(was, is *recognise.Outline) []FormatChange {
	changes := pageChanges(was.Document, is.Document)
	old, fresh := looksOf(was), looksOf(is)
	for c := range decree.Components() {
		if old[c] == nil || fresh[c] == nil {
			continue
		}
		for p := decree.PropertyFont; p <= decree.PropertyLine; p++ {
			if p == decree.PropertyCase { // a matter of text
				continue
			}
			a, b := valuesOfLooks(old[c].looks, p), valuesOfLooks(fresh[c].looks, p)
			if places := a.beyond(b); places > 0 && len(b.list) > 0 {
				changes = append(changes, FormatChange{c, p, whereOf(fresh[c].first), places, a.message(), b.message()})
			}
		}
	}
	return changes
}

// The looks of a component, paragraph by paragraph.
type componentLooks struct {
	first *word.Paragraph
	looks []look
}

// looksOf are the looks of the components of a document.
func looksOf(o *recognise.Outline) map[decree.Component]*componentLooks {
	in := &inspection{Document: o.Document, outline: o}
	all := make(map[decree.Component]*componentLooks)
	var above *word.Paragraph
	see := func(p, above *word.Paragraph) {
		c := in.outline.Component(p)
		if in.letters.count(p); !c.Valid() || in.letters.letters == 0 {
			return
		}
		if all[c] == nil {
			all[c] = &componentLooks{first: p}
		}
		all[c].looks = append(all[c].looks, in.look(p, above, &in.letters, decree.For(c)))
	}
	for _, p := range o.Flow {
		if p.Box != nil {
			see(p, nil)
			continue
		}
		see(p, above)
		above = p
	}
	return all
}

// A valueCount counts paragraphs by a value of a property.
type valueCount struct {
	list  []decree.Message
	count map[decree.Message]int
}

func valuesOfLooks(looks []look, p decree.Property) valueCount {
	v := valueCount{count: make(map[decree.Message]int)}
	for i := range looks {
		if value, ok := looks[i].observed().Value(p); ok {
			if v.count[value]++; v.count[value] == 1 {
				v.list = append(v.list, value)
			}
		}
	}
	slices.SortStableFunc(v.list, func(a, b decree.Message) int { return cmp.Compare(v.count[b], v.count[a]) })
	return v
}

// beyond is how many paragraphs have values that none of another count has.
func (v valueCount) beyond(other valueCount) (places int) {
	for _, value := range v.list {
		if other.count[value] == 0 {
			places += v.count[value]
		}
	}
	return places
}

// message names the values, the most frequent first; of many those that come first.
func (v valueCount) message() (m decree.Message) {
	const most = 3
	for i, value := range v.list {
		switch {
		case i == most:
			return decree.Message{Vi: m.Vi + ", …", En: m.En + ", …"}
		case i > 0:
			m.Vi, m.En = m.Vi+", ", m.En+", "
		}
		m.Vi, m.En = m.Vi+value.Vi, m.En+value.En
	}
	return m
}

// pageChanges compares the first pages.
func pageChanges(was, is *word.Document) (changes []FormatChange) {
	if len(was.Sections) == 0 || len(is.Sections) == 0 || len(is.Main.Paragraphs) == 0 {
		return nil
	}
	a, b := was.Sections[0], is.Sections[0]
	for _, side := range []struct {
		property decree.Property
		was, is  word.Length
	}{
		{decree.PropertyTop, a.Top, b.Top}, {decree.PropertyBottom, a.Bottom, b.Bottom}, {decree.PropertyLeft, a.Left, b.Left}, {decree.PropertyRight, a.Right, b.Right},
	} {
		old, fresh := observeLength(side.was), observeLength(side.is)
		if old == nil || fresh == nil || old.String() == fresh.String() {
			continue
		}
		changes = append(changes, FormatChange{Property: side.property, Where: whereOf(is.Main.Paragraphs[0]),
			Was: decree.Message{Vi: old.Vietnamese(), En: old.String()}, Is: decree.Message{Vi: fresh.Vietnamese(), En: fresh.String()}})
	}
	return changes
}

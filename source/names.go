package source

import (
	"cmp"
	"io/fs"
	"maps"
	"slices"

	"github.com/vanthu/baocao/model"
)

// A Name is one that a template has between braces, {{xa}}: what a row has to give.
type Name struct {
	Name string
	// Figure says that the source declares it under figures: a value takes the place of the one there.
	Figure bool
	// Places are where it stands, the first one first; of a figure that no text uses, where it is declared.
	Places []model.Position
}

// Names lists the names that a source wants values for, in the order in which it first names them, and all its figures. The
// error is that of [Decode]; what a value has to be there for, such as a date, is not looked at.
func Names(fsys fs.FS, name string) ([]Name, error) {
	text, err := readFile(fsys, name, mostSource)
	if err != nil {
		return nil, err
	}
	d := newDecoder(fsys, name, Values{})
	d.listing = true
	d.decode(text)
	if err := d.faults.Err(); err != nil {
		d.faults.SortByPlace()
		return nil, err
	}
	for _, figure := range slices.Sorted(maps.Keys(d.figures)) {
		if d.wanted[figure] == nil {
			d.want(figure, d.places.Find("figures."+figure), "figures."+figure)
		}
	}
	var names []Name
	for _, w := range d.wanted {
		slices.SortStableFunc(w.places, comparePlaces)
		names = append(names, Name{w.name, d.figures[w.name], w.places})
	}
	slices.SortFunc(names, func(a, b Name) int {
		return cmp.Or(comparePlaces(a.Places[0], b.Places[0]), cmp.Compare(a.Name, b.Name))
	})
	return names, nil
}

// comparePlaces orders places as they stand in a source, and those of data files behind it.
func comparePlaces(a, b model.Position) int {
	return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
}

package source

import (
	"maps"
	"strings"

	"github.com/vanthu/baocao/internal/composed"
)

// mergeFigures puts values into the figures that the source declares, and keeps the rest of them as texts.
func (d *decoder) mergeFigures(root *sourceNode) {
	if d.values == nil || root == nil {
		return
	}
	texts := maps.Clone(d.values)
	for _, figures := range root.under("figures") {
		for i, key := range figures.keys {
			name := composed.String(strings.TrimSpace(key.name))
			d.figures[name] = true
			value, known := d.values[name]
			if !known {
				d.unset = append(d.unset, unsetFigure{name, figures.values[i]})
				continue
			}
			delete(texts, name)
			figures.values[i].setFigure(value, d.config.Counted[name])
			d.merged["figures."+key.name] = []string{name}
		}
	}
	d.values = texts
}

// An unsetFigure is a figure of the source that no value replaces.
type unsetFigure struct {
	name string
	node *sourceNode
}

// valueOf returns what is typed as the value of a figure.
func (n *sourceNode) valueOf() string {
	if n.kind != mapNode {
		return n.scalar
	}
	for _, v := range n.under("value") {
		return v.scalar
	}
	return ""
}

// under returns the values of a key.
func (n *sourceNode) under(key string) (values []*sourceNode) {
	for i := range n.keys {
		if n.keys[i].name == key {
			values = append(values, n.values[i])
		}
	}
	return values
}

// setFigure replaces the value of a figure, and keeps how it is printed.
func (n *sourceNode) setFigure(value string, sheet bool) {
	if n.kind != mapNode {
		n.kind, n.scalar, n.token, n.sheet = scalarNode, value, false, sheet
		return
	}
	for _, old := range n.under("value") {
		old.setFigure(value, sheet)
	}
}

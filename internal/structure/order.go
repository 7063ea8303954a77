package structure

import (
	"github.com/vanthu/baocao/internal/wml"
)

func (d *document) checkOrder() {
	for _, p := range d.parts {
		if p.root == nil {
			continue
		}
		misplaced, err := wml.CheckOrder(p.data)
		if err != nil {
			d.report(XML, p, nil, "%v", err)
		}
		for _, m := range misplaced {
			d.report(ElementOrder, p, nil, "%v", m)
		}
	}
}

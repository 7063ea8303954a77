package model

// A shorthand is a field that a source may write as a single value instead of its long form.
type shorthand interface {
	setScalar(d *decoder, p fieldPath, n *sourceNode)
}

// setScalar takes inline Markdown, which is read when every note is known.
func (t *Text) setScalar(d *decoder, _ fieldPath, n *sourceNode) {
	if value, ok := d.values.alone(n.scalar); ok {
		*t = Plain(value)
		return
	}
	*t = Text{plain: n.scalar, unread: true}
}

// setScalar takes one line.
func (l *Lines) setScalar(d *decoder, _ fieldPath, n *sourceNode) {
	*l = Lines{d.values.Print(n.scalar)}
}

// setScalar takes an addressee's name alone.
func (a *Addressee) setScalar(d *decoder, _ fieldPath, n *sourceNode) {
	*a = Addressee{Name: d.values.Print(n.scalar)}
}

// setScalar takes a column's title alone.
func (c *Column) setScalar(d *decoder, p fieldPath, n *sourceNode) { c.Title.setScalar(d, p, n) }

// setScalar takes a cell, which is made a number later where its column wants one.
func (c *Cell) setScalar(d *decoder, p fieldPath, n *sourceNode) { c.Text.setScalar(d, p, n) }

// setScalar takes Markdown.
func (b *Body) setScalar(d *decoder, p fieldPath, n *sourceNode) {
	d.newBody(b, string(p), &sourceText{[]byte(n.scalar), n.text})
}

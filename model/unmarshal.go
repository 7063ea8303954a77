package model

import (
	"fmt"

	"github.com/goccy/go-yaml/ast"
)

// A scalarError is a value that a field could not take, with the place of the value in its source.
type scalarError struct {
	node ast.Node
	err  error
}

func (e *scalarError) Error() string { return e.err.Error() }
func (e *scalarError) Unwrap() error { return e.err }

// scalar returns the characters of a scalar as they are typed: 01 stays "01", which the YAML types would make 1.
func scalar(node ast.Node) (string, error) {
	switch n := node.(type) {
	case *ast.StringNode:
		return n.Value, nil
	case *ast.LiteralNode:
		return n.Value.Value, nil
	case *ast.NullNode:
		return "", nil
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return n.GetToken().Value, nil
	case *ast.TagNode:
		return scalar(n.Value)
	}
	return "", &scalarError{node, fmt.Errorf("a text is wanted here, not a %s", node.Type())}
}

type textUnmarshaler interface{ UnmarshalText([]byte) error }

func unmarshalScalar(node ast.Node, to textUnmarshaler) error {
	s, err := scalar(node)
	if err != nil {
		return err
	}
	if err := to.UnmarshalText([]byte(s)); err != nil {
		return &scalarError{node, err}
	}
	return nil
}

// UnmarshalYAML reads the form of UnmarshalText and keeps the place of a fault.
func (n *Number) UnmarshalYAML(node ast.Node) error { return unmarshalScalar(node, n) }

// UnmarshalYAML reads the form of UnmarshalText and keeps the place of a fault.
func (d *Date) UnmarshalYAML(node ast.Node) error { return unmarshalScalar(node, d) }

// UnmarshalYAML reads the form of UnmarshalText and keeps the place of a fault.
func (a *Authority) UnmarshalYAML(node ast.Node) error { return unmarshalScalar(node, a) }

// UnmarshalYAML reads the form of UnmarshalText and keeps the place of a fault.
func (k *ColumnKind) UnmarshalYAML(node ast.Node) error { return unmarshalScalar(node, k) }

// UnmarshalYAML reads the form of UnmarshalText and keeps the place of a fault.
func (k *RowKind) UnmarshalYAML(node ast.Node) error { return unmarshalScalar(node, k) }

// UnmarshalYAML reads the form of UnmarshalText and keeps the place of a fault.
func (a *Alignment) UnmarshalYAML(node ast.Node) error { return unmarshalScalar(node, a) }

// UnmarshalYAML reads the form of UnmarshalText and keeps the place of a fault.
func (w *Width) UnmarshalYAML(node ast.Node) error { return unmarshalScalar(node, w) }

// UnmarshalYAML reads the form of UnmarshalText and keeps the place of a fault.
func (r *Reference) UnmarshalYAML(node ast.Node) error { return unmarshalScalar(node, r) }

// UnmarshalYAML reads the form of UnmarshalText and keeps the place of a fault.
func (o *Orientation) UnmarshalYAML(node ast.Node) error { return unmarshalScalar(node, o) }

// UnmarshalYAML reads the form of UnmarshalText and keeps the place of a fault.
func (t *DocumentType) UnmarshalYAML(node ast.Node) error { return unmarshalScalar(node, t) }

// UnmarshalYAML reads the form of UnmarshalText and keeps the place of a fault.
func (u *Urgency) UnmarshalYAML(node ast.Node) error { return unmarshalScalar(node, u) }

// UnmarshalYAML reads the form of UnmarshalText and keeps the place of a fault.
func (c *Circulation) UnmarshalYAML(node ast.Node) error { return unmarshalScalar(node, c) }

// UnmarshalYAML reads the form of UnmarshalText and keeps the place of a fault.
func (s *Scheme) UnmarshalYAML(node ast.Node) error { return unmarshalScalar(node, s) }

// UnmarshalYAML reads the form of UnmarshalText and keeps the place of a fault.
func (k *SectionKind) UnmarshalYAML(node ast.Node) error { return unmarshalScalar(node, k) }

// UnmarshalText reads inline Markdown. Its notes are looked up by [Decode], which knows where they stand.
func (t *Text) UnmarshalText(b []byte) error {
	*t = Text{plain: string(b), unread: true}
	return nil
}

// UnmarshalYAML reads the form of UnmarshalText.
func (t *Text) UnmarshalYAML(node ast.Node) error { return unmarshalScalar(node, t) }

// UnmarshalYAML reads one cell, or its text alone; Decode makes a number of it where the column wants one.
func (c *Cell) UnmarshalYAML(unmarshal func(any) error) error {
	if unmarshal(&c.Text) == nil {
		return nil
	}
	var spanning struct {
		Text    Text `json:"text"`
		Columns int  `json:"columns"`
		Rows    int  `json:"rows"`
	}
	err := unmarshal(&spanning)
	*c = Cell{Text: spanning.Text, Columns: spanning.Columns, Rows: spanning.Rows}
	return err
}

// UnmarshalYAML reads a row, or the list of its cells alone.
func (r *Row) UnmarshalYAML(unmarshal func(any) error) error {
	if unmarshal(&r.Cells) == nil {
		return nil
	}
	type plain Row
	return unmarshal((*plain)(r))
}

// UnmarshalYAML reads one line or a list of lines.
func (l *Lines) UnmarshalYAML(unmarshal func(any) error) error {
	var one Text
	if unmarshal(&one) == nil {
		*l = Lines{one.plain}
		return nil
	}
	return unmarshal((*[]string)(l))
}

// UnmarshalYAML reads an addressee, or its name alone.
func (a *Addressee) UnmarshalYAML(unmarshal func(any) error) error {
	var name Text
	if unmarshal(&name) == nil {
		*a = Addressee{Name: name.plain}
		return nil
	}
	type plain Addressee
	return unmarshal((*plain)(a))
}

// UnmarshalYAML reads a column, or its title alone.
func (c *Column) UnmarshalYAML(unmarshal func(any) error) error {
	var title Text
	if unmarshal(&title) == nil {
		*c = Column{Title: title}
		return nil
	}
	type plain Column
	return unmarshal((*plain)(c))
}

// UnmarshalYAML reads a list of blocks, or Markdown, which Decode makes into blocks when it knows the notes.
func (b *Body) UnmarshalYAML(unmarshal func(any) error) error {
	var markdown Text
	if unmarshal(&markdown) == nil {
		*b = Body{{Paragraph: markdown, unread: true}}
		return nil
	}
	return unmarshal((*[]Block)(b))
}

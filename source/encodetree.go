package source

import (
	"encoding"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/internal/numeral"
	"github.com/vanthu/baocao/model"
)

// A printNode is a value to be printed, in the shapes of a source.
type printNode struct {
	kind   nodeKind
	scalar string
	style  scalarStyle
	keys   []string
	values []*printNode
}

// A scalarStyle says what a scalar is, which decides whether it needs quotes.
type scalarStyle uint8

const (
	textScalar   scalarStyle = iota
	wordScalar               // a date, a width, a word of a list: never taken for anything else
	numberScalar             // a number or a truth value, which JSON has too
)

func textNode(s string) *printNode { return &printNode{kind: scalarNode, scalar: s} }
func wordNode(s string) *printNode { return &printNode{kind: scalarNode, scalar: s, style: wordScalar} }
func numberNode(s string) *printNode {
	return &printNode{kind: scalarNode, scalar: s, style: numberScalar}
}

func (n *printNode) add(key string, value *printNode) {
	n.keys = append(n.keys, key)
	n.values = append(n.values, value)
}

func valueOf(pointer any) reflect.Value { return reflect.ValueOf(pointer).Elem() }

// node is the tree of a value, in the short form where it has one.
func (p *printer) node(v reflect.Value) *printNode {
	switch x := v.Interface().(type) {
	case model.Text:
		return p.text(x)
	case model.Lines:
		if len(x) == 1 {
			return textNode(x[0])
		}
	case model.Addressee:
		if len(x.Lines) == 0 && x.OrganID == "" {
			return textNode(x.Name)
		}
	case model.Column:
		if reflect.DeepEqual(x, model.Column{Title: x.Title}) {
			if n := p.text(x.Title); n.kind == scalarNode {
				return n
			}
		}
	case model.Table:
		return p.table(&x)
	case model.Figure:
		return p.figure(x)
	case decimal.Decimal:
		return p.number(x)
	case decimal.NullDecimal:
		return p.number(x.Decimal)
	case encoding.TextMarshaler:
		if s, err := x.MarshalText(); err == nil {
			return wordNode(string(s))
		}
	}
	switch v.Kind() {
	case reflect.Pointer:
		return p.node(v.Elem())
	case reflect.Struct:
		return p.fields(v)
	case reflect.Map:
		n := &printNode{kind: mapNode}
		names := v.Interface().(model.Figures)
		for _, name := range slices.Sorted(maps.Keys(names)) {
			n.add(name, p.node(reflect.ValueOf(names[name])))
		}
		return n
	case reflect.Slice:
		n := &printNode{kind: listNode}
		for i := range v.Len() {
			n.values = append(n.values, p.node(v.Index(i)))
		}
		return n
	case reflect.String:
		return textNode(v.String())
	case reflect.Float64:
		return numberNode(strconv.FormatFloat(v.Float(), 'f', -1, 64))
	}
	return numberNode(fmt.Sprint(v.Interface()))
}

// fields are the keys of a struct, but for those that have their default.
func (p *printer) fields(v reflect.Value) *printNode {
	n := &printNode{kind: mapNode}
	for i := range v.NumField() {
		name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		if name == "" || name == "-" || isDefault(v.Field(i)) {
			continue
		}
		n.add(name, p.node(v.Field(i)))
	}
	return n
}

func isDefault(v reflect.Value) bool {
	if t, ok := v.Interface().(interface{ IsZero() bool }); ok && v.Kind() != reflect.Pointer {
		if _, number := v.Interface().(decimal.Decimal); !number {
			return t.IsZero()
		}
	}
	return v.IsZero()
}

// number is a number with a point before its decimals.
func (p *printer) number(d decimal.Decimal) *printNode {
	s := d.String()
	if p.form != JSONForm { // where it is a token
		p.typed(s)
	}
	return numberNode(s)
}

// typed notes that the source has to declare its numbers where one of them could be read as another: 1.973.
func (p *printer) typed(s string) {
	_, err := numeral.Read(s, UndeclaredNumbers)
	refusal, refused := errors.AsType[*numeral.Refusal](err)
	p.ambiguous = p.ambiguous || refused && refusal.Kind == numeral.Ambiguous
}

// declareNumbers adds the key to a report with such a number.
func (p *printer) declareNumbers(report *printNode) {
	if p.ambiguous {
		report.add(numbersKey, wordNode(PointNumbers.String()))
	}
}

// figure is a figure as a number alone where that says how it is printed.
func (p *printer) figure(f model.Figure) *printNode {
	if f.Decimals >= 0 && f.Decimals <= 12 {
		s := f.Value.StringFixed(int32(f.Decimals))
		if f.Pad && f.Decimals == 0 && len(s) == 1 {
			s = "0" + s
		}
		if f.Percent {
			s += "%"
		}
		if short, err := numeral.Read(s, PointNumbers); err == nil && short.Value.Equal(f.Value) &&
			short.Decimals == f.Decimals && short.Percent == f.Percent && short.Pad == f.Pad {
			p.typed(s)
			return wordNode(s)
		}
	}
	n := &printNode{kind: mapNode}
	n.add("value", p.number(f.Value))
	rest := p.fields(valueOf(&struct {
		Decimals int  `json:"decimals"`
		Percent  bool `json:"percent"`
		Pad      bool `json:"pad"`
	}{f.Decimals, f.Percent, f.Pad}))
	n.keys, n.values = append(n.keys, rest.keys...), append(n.values, rest.values...)
	return n
}

// table is the tree of a table. Which cells are read as numbers their columns decide.
func (p *printer) table(t *model.Table) *printNode {
	n := &printNode{kind: mapNode}
	for i, v := 0, valueOf(t); i < v.NumField(); i++ {
		name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		switch {
		case name == "-" || isDefault(v.Field(i)):
		case name == "rows":
			n.add(name, p.rows(t))
		default:
			n.add(name, p.node(v.Field(i)))
		}
	}
	return n
}

func (p *printer) rows(t *model.Table) *printNode {
	leaves := t.Leaves()
	grid := model.NewGrid(len(leaves))
	list := &printNode{kind: listNode}
	for i := range t.Rows {
		row := &t.Rows[i]
		columns := make([]*model.Column, len(row.Cells)) // those of numbers
		if places, err := grid.Place(*row); err == nil {
			for _, at := range places {
				if at.Cell >= 0 && leaves[at.Column].Kind == model.NumberColumn {
					columns[at.Cell] = &leaves[at.Column]
				}
			}
		}
		cells := &printNode{kind: listNode}
		for j := range row.Cells {
			cells.values = append(cells.values, p.cell(row.Cells[j], columns[j]))
		}
		rest := *row
		rest.Cells = nil
		n := &printNode{kind: mapNode, keys: []string{"cells"}, values: []*printNode{cells}}
		if says := p.fields(reflect.ValueOf(rest)); len(says.keys) > 0 {
			n.keys, n.values = append(n.keys, says.keys...), append(n.values, says.values...)
			list.values = append(list.values, n)
			continue
		}
		list.values = append(list.values, cells)
	}
	return list
}

// cell is the tree of a cell; of is its column where that is one of numbers.
func (p *printer) cell(c model.Cell, of *model.Column) *printNode {
	alone := c.Columns == 0 && c.Rows == 0
	switch {
	case c.Number.Valid && of != nil && alone && c.Text.IsEmpty() && c.Format == nil && !of.AsTyped:
		return p.number(c.Number.Decimal)
	case c.Number.Valid && of != nil && alone && c.Text.IsEmpty() && of.AsTyped && c.Format != nil && *c.Format == typedFormat(c.Format, of):
		if n := p.figure(model.Figure{Value: c.Number.Decimal, Decimals: c.Format.Decimals, Percent: c.Format.Percent && !of.Percent, Pad: c.Format.Pad && !of.Pad}); n.kind == scalarNode {
			return n
		}
	case c.Number.Valid && of != nil && isRichNumber(&c):
		p.typed(c.Number.Decimal.String())
		c.Number = decimal.NullDecimal{}
		return p.textCell(c, p.text(c.Text), alone && c.Format == nil)
	}
	if c.Number.Valid {
		return p.fields(valueOf(&c))
	}
	text := p.text(c.Text)
	if of != nil && !c.AsText && text.kind == scalarNode && isNumeral(text.scalar) {
		text = p.runs(c.Text)
	}
	if c.AsText && of != nil && c.Text.IsPlain() && slices.Contains(of.Texts, c.Text.String()) {
		c.AsText = false
	}
	return p.textCell(c, text, alone && !c.AsText && c.Format == nil)
}

// isRichNumber reports whether the text of a cell is its number in a face of its own, or with a note.
func isRichNumber(c *model.Cell) bool {
	digits := 0
	for r := range c.Text.Runs() {
		if r.Text != "" {
			digits++
		}
		if r.Break || digits > 1 || r.Text != "" && r.Text != c.Number.Decimal.String() {
			return false
		}
	}
	return digits == 1 && !c.Text.IsPlain()
}

// typedFormat is the format that a cell typed in a column has, where it is that one.
func typedFormat(f *model.NumberFormat, of *model.Column) model.NumberFormat {
	return model.NumberFormat{Decimals: f.Decimals, Percent: f.Percent || of.Percent, Pad: f.Pad || of.Pad}
}

func (p *printer) textCell(c model.Cell, text *printNode, alone bool) *printNode {
	if alone && text.kind == scalarNode {
		return text
	}
	n := &printNode{kind: mapNode}
	if text.kind != scalarNode || text.scalar != "" {
		n.add("text", text)
	}
	c.Text = model.Text{}
	rest := p.fields(valueOf(&c))
	n.keys, n.values = append(n.keys, rest.keys...), append(n.values, rest.values...)
	return n
}

// isNumeral reports whether a text is one that a reader of numbers does not leave as it is: a number, or what is nearly one.
func isNumeral(s string) bool {
	_, err := numeral.Read(s, PointNumbers)
	refusal, refused := errors.AsType[*numeral.Refusal](err)
	return !refused || refusal.Kind != numeral.NotNumber
}

package model

import (
	"encoding"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// fill puts a value of a source into a field, and notes the place of everything it fills.
func (d *decoder) fill(p fieldPath, n *sourceNode, to reflect.Value) {
	if n.kind == nullNode {
		return
	}
	switch field := to.Addr().Interface().(type) {
	case shorthand:
		if n.kind == scalarNode {
			field.setScalar(d, p, n)
			return
		}
	case *Row: // the list of its cells alone
		if n.kind == listNode {
			d.fill(p, n, reflect.ValueOf(&field.Cells).Elem())
			return
		}
	case *decimal.Decimal:
		number, ok := parseNumeral(d.values.Print(n.scalar))
		if *field = number; !ok {
			d.wrongValue(p, n, errors.New("a number is wanted here, such as 1973.25"))
		}
		return
	case encoding.TextUnmarshaler:
		if n.kind != scalarNode {
			d.wrongKind(p, n, scalarNode)
		} else if err := field.UnmarshalText([]byte(d.values.Print(n.scalar))); err != nil {
			d.wrongValue(p, n, err)
		}
		return
	}
	switch to.Kind() {
	case reflect.Pointer:
		to.Set(reflect.New(to.Type().Elem()))
		d.fill(p, n, to.Elem())
	case reflect.Struct:
		d.fillKeys(p, n, to)
	case reflect.Map:
		d.fillMap(p, n, to)
	case reflect.Slice:
		d.fillList(p, n, to)
	default:
		d.fillScalar(p, n, to)
	}
}

func (d *decoder) fillKeys(p fieldPath, n *sourceNode, to reflect.Value) {
	known := d.keysOf(to.Type())
	if n.kind != mapNode || len(known) == 0 {
		d.wrongKind(p, n, mapNode)
		return
	}
	seen := map[string]bool{}
	for i, key := range n.keys {
		at := p.field(key.name)
		switch index, ok := known[key.name]; {
		case !ok:
			d.unknownKey(at, key, known)
		case seen[key.name]:
			d.repeatedKey(at, key)
		default:
			d.places[string(at)] = key.at
			d.fill(at, n.values[i], to.FieldByIndex(index))
		}
		seen[key.name] = true
	}
}

func (d *decoder) fillMap(p fieldPath, n *sourceNode, to reflect.Value) {
	if n.kind != mapNode {
		d.wrongKind(p, n, mapNode)
		return
	}
	to.Set(reflect.MakeMap(to.Type()))
	for i, key := range n.keys {
		at := p.field(key.name)
		if to.MapIndex(reflect.ValueOf(key.name)).IsValid() {
			d.repeatedKey(at, key)
			continue
		}
		d.places[string(at)] = key.at
		value := reflect.New(to.Type().Elem()).Elem()
		d.fill(at, n.values[i], value)
		to.SetMapIndex(reflect.ValueOf(key.name), value)
	}
}

func (d *decoder) fillList(p fieldPath, n *sourceNode, to reflect.Value) {
	if n.kind != listNode {
		d.wrongKind(p, n, listNode)
		return
	}
	to.Set(reflect.MakeSlice(to.Type(), len(n.values), len(n.values)))
	for i, v := range n.values {
		at := p.index(i)
		d.places[string(at)] = v.at
		d.fill(at, v, to.Index(i))
	}
}

func (d *decoder) fillScalar(p fieldPath, n *sourceNode, to reflect.Value) {
	if n.kind != scalarNode {
		d.wrongKind(p, n, scalarNode)
		return
	}
	scalar := d.values.Print(n.scalar)
	switch to.Kind() {
	case reflect.String:
		to.SetString(scalar)
	case reflect.Bool:
		if scalar != "true" && scalar != "false" {
			d.wrongValue(p, n, errors.New("true or false is wanted here"))
		}
		to.SetBool(scalar == "true")
	case reflect.Int:
		v, err := strconv.ParseInt(scalar, 10, 32)
		if err != nil {
			d.wrongValue(p, n, errors.New("a whole number is wanted here"))
		}
		to.SetInt(v)
	case reflect.Float64:
		v, err := strconv.ParseFloat(scalar, 64)
		if err != nil {
			d.wrongValue(p, n, errors.New("a number is wanted here"))
		}
		to.SetFloat(v)
	}
}

// keysOf returns the keys that a struct takes, with the way to the field of each.
func (d *decoder) keysOf(t reflect.Type) map[string][]int {
	if keys, ok := d.keys[t]; ok {
		return keys
	}
	keys := map[string][]int{}
	for _, f := range reflect.VisibleFields(t) {
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" && name != "-" {
			keys[name] = f.Index
		}
	}
	d.keys[t] = keys
	return keys
}

func (d *decoder) wrongKind(p fieldPath, n *sourceNode, want nodeKind) {
	d.fault(n.at, string(p), "source-type", "", Message{
		Vi: fmt.Sprintf("chỗ này cần %s, không phải %s", kindNames[want].Vi, kindNames[n.kind].Vi),
		En: fmt.Sprintf("%s is wanted here, not %s", kindNames[want].En, kindNames[n.kind].En)})
}

func (d *decoder) wrongValue(p fieldPath, n *sourceNode, err error) {
	d.fault(n.at, string(p), "source-value", n.scalar, Message{Vi: "không đọc được giá trị: " + err.Error(), En: err.Error()})
}

func (d *decoder) unknownKey(p fieldPath, key sourceKey, known map[string][]int) {
	m := Message{Vi: "không có khóa này", En: "there is no such key"}
	if meant := nearest(key.name, known); meant != "" {
		m = Message{Vi: m.Vi + ", có phải là " + meant + "?", En: m.En + "; is " + meant + " meant?"}
	}
	d.fault(key.at, string(p), "unknown-key", key.name, m)
}

func (d *decoder) repeatedKey(p fieldPath, key sourceKey) {
	d.fault(key.at, string(p), "repeated-key", key.name, Message{Vi: "khóa này đã có ở trên", En: "this key stands above already"})
}

package acceptance

import (
	"bytes"
	"image"
	"image/png"
	"math"
	"reflect"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

// A dice rolls the bytes of the fuzzer, and zeros when they have run out. Half of them are loaded: they avoid what a
// rule would surely refuse, so that many reports are written.
type dice struct {
	data   []byte
	loaded bool
	tables int // with an ID
	labels int // of columns
}

func roll(r *model.Report, data []byte) {
	d := &dice{data: data}
	d.loaded = d.roll(2) == 0
	d.fill(reflect.ValueOf(r).Elem(), 0)
	if d.loaded {
		r.DocumentType, r.Sums, r.Joint, r.Doubts = 0, nil, nil, nil
		r.DueDate.Day = max(1, r.DueDate.Day)
		for i := range r.Appendices {
			r.Appendices[i].SigningTime = ""
		}
	}
}

// roll returns a number below n.
func (d *dice) roll(n int) int {
	if len(d.data) == 0 {
		return 0
	}
	b := d.data[0]
	d.data = d.data[1:]
	return int(b) % n
}

// rarely is true once in sixteen times, and never when the dice is loaded.
func (d *dice) rarely() bool { return !d.loaded && d.roll(16) == 15 }

const deepest = 12 // struct fields within each other

// fill gives a value to every exported field, whatever the report has by now.
func (d *dice) fill(v reflect.Value, depth int) {
	if !v.CanSet() {
		return
	}
	switch to := v.Addr().Interface().(type) {
	case *model.Text:
		*to = d.text(depth)
		return
	case *model.Body:
		*to = d.body(depth, "Section", "Paragraph", "Item", "Table", "Quote", "Centred", "Picture")
		return
	case *model.Table:
		d.table(to, depth)
		return
	case *model.Date:
		if !d.rarely() {
			*to = model.Date{Day: d.roll(29), Month: 1 + d.roll(12), Year: 2000 + d.roll(50)}
			return
		}
	case *model.Number:
		if !d.rarely() {
			*to = model.Number{Ordinal: d.roll(100), Symbol: "BC-UBND"}
			return
		}
	case *model.Authority:
		*to = model.Authority{Prefix: decree.ForHead, Of: d.line()}
		return
	case *model.Section:
		for i := range v.NumField() {
			d.fill(v.Field(i), depth+1)
		}
		if d.loaded {
			to.Number, to.Level, to.Kind = "", 0, model.ByLevel
		}
		return
	case *model.Picture:
		*to = model.Picture{Alt: d.line(), Width: float64(10 * d.roll(20)), Data: onePixel}
		if d.rarely() {
			to.Data = onePixel[:d.roll(len(onePixel))]
		}
		return
	case *model.Item:
		*to = model.Item{Marker: []string{"", "-", "+", "1.", "a)"}[d.roll(5)], Text: d.text(depth), Body: d.body(depth+3, "Paragraph", "Item", "Table")}
		return
	case *decimal.Decimal:
		*to = decimal.New(int64(d.roll(256))-128, int32(d.roll(8)-4))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			d.fill(v.Field(i), depth+1)
		}
	case reflect.Slice:
		n := 1 + d.roll(2)
		if depth > deepest || d.roll(3) == 2 && !(d.loaded && depth == 1) {
			n = 0
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			d.fill(v.Index(i), depth+1)
		}
	case reflect.Pointer:
		if depth <= deepest && d.roll(4) == 3 {
			v.Set(reflect.New(v.Type().Elem()))
			d.fill(v.Elem(), depth+1)
		}
	case reflect.String:
		v.SetString(d.line())
	case reflect.Bool:
		v.SetBool(d.roll(2) == 1)
	case reflect.Uint8:
		v.SetUint(uint64(d.small()))
	case reflect.Int:
		v.SetInt(int64(d.small()))
	case reflect.Float64:
		values := []float64{0, 0, 10, 25.4, 99, 0.01}
		if d.rarely() {
			values = []float64{math.Inf(1), math.NaN(), -1, 401}
		}
		v.SetFloat(values[d.roll(len(values))])
	}
}

// onePixel is a picture.
var onePixel = func() []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 1, 1))); err != nil {
		panic(err)
	}
	return b.Bytes()
}()

// small is mostly a value that an enumeration has.
func (d *dice) small() int {
	if d.rarely() {
		return d.roll(256) - 1
	}
	return d.roll(3)
}

// pieces are what texts are made of: words of a report, and what a report should never hold.
var pieces = []string{
	"Ủy ban", "quận Gò Vấp", "759", "Căn cứ", "phụ lục", "a", "1.973,25", "*", "Gò Va\u0302\u0301p", "e\u0301",
	"\u0301", "\u0323\u0302", "\u1100\u1161", "\u1161", "\U0001f1fb\U0001f1f3", "ﬀ", "\u200d", "\u00a0", "\u2028", "ﬁ",
	"]]>", "&amp;<w:t>", "\"'", "[^1]", "./.", "- ", "\u202e", "\t", "\r", "\n", "\x00", "\x1b", "\ufffe", "\xff", "\xed\xa0\x80", "\u0085",
	strings.Repeat("dài", 60), strings.Repeat("x", 501),
}

// safe is the number of pieces at the beginning that no rule refuses.
const safe = 23

func (d *dice) line() string {
	var b strings.Builder
	if d.loaded {
		b.WriteString(pieces[d.roll(6)])
	}
	for range 1 + d.roll(3) {
		n := safe
		if d.rarely() {
			n = len(pieces)
		}
		b.WriteString(pieces[d.roll(n)])
		if d.roll(2) == 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func (d *dice) text(depth int) model.Text {
	switch d.roll(4) {
	case 0:
		return source.Markdown(d.line(), nil)
	case 1:
		return model.Plain(d.line())
	}
	var runs []model.Run
	for range 1 + d.roll(4) {
		run := model.Run{
			Text: d.line(), Bold: d.roll(4) == 1, Italic: d.roll(4) == 1, Superscript: d.roll(4) == 1,
		}
		switch kind := d.roll(6); {
		case d.loaded && runs == nil:
		case kind == 1:
			run = model.Run{Break: true}
		case kind == 2:
			run = model.Run{Note: &model.Note{}}
			for range 2 - d.roll(2) {
				body := model.Plain(d.line())
				if depth < deepest && d.rarely() {
					body = d.text(depth + 4)
				}
				run.Note.Body = append(run.Note.Body, body)
			}
		}
		runs = append(runs, run)
	}
	return model.Rich(runs...)
}

// body makes blocks of one of the fields each, and rarely of another.
func (d *dice) body(depth int, fields ...string) model.Body {
	var body model.Body
	for range 1 + d.roll(3) {
		var b model.Block
		v := reflect.ValueOf(&b).Elem()
		if d.rarely() || depth > deepest {
			b.Paragraph = d.text(depth)
			body = append(body, b)
			continue
		}
		field := v.FieldByName(fields[d.roll(len(fields))])
		if any := v.Field(d.roll(v.NumField())); any.CanSet() && d.rarely() {
			field = any
		}
		if field.Kind() == reflect.Pointer {
			field.Set(reflect.New(field.Type().Elem()))
			field = field.Elem()
		}
		d.fill(field, depth+3)
		body = append(body, b)
	}
	return body
}

// table makes a tree of columns and rows that fit it, rarely ones that do not, from a slice or from an iterator.
func (d *dice) table(t *model.Table, depth int) {
	v := reflect.ValueOf(t).Elem()
	for i := range v.NumField() {
		if name := v.Type().Field(i).Name; name != "Columns" && name != "Rows" && name != "RowSeq" {
			d.fill(v.Field(i), depth+1)
		}
	}
	if d.loaded {
		t.File = ""
	}
	t.ID = ""
	if d.roll(4) == 3 {
		d.tables++
		t.ID = "bang-" + strconv.Itoa(d.tables)
	}
	t.Columns = d.columns(depth)
	leaves := t.Leaves()
	var rows []model.Row
	for range d.roll(4) {
		rows = append(rows, d.row(leaves, depth))
	}
	if d.roll(3) != 1 {
		t.Rows = rows
		return
	}
	fails := d.rarely()
	t.RowSeq = func(yield func(model.Row, error) bool) {
		for _, r := range rows {
			if !yield(r, nil) {
				return
			}
		}
		if fails {
			yield(model.Row{}, errSource)
		}
	}
}

func (d *dice) columns(depth int) []model.Column {
	columns := make([]model.Column, 1+d.roll(3))
	for i := range columns {
		v := reflect.ValueOf(&columns[i]).Elem()
		for j := range v.NumField() {
			if v.Type().Field(j).Name != "Columns" {
				d.fill(v.Field(j), depth+1)
			}
		}
		columns[i].Sum = columns[i].Sum && d.rarely()
		d.label(&columns[i])
		if depth <= deepest && d.roll(4) == 1 {
			columns[i].Columns = d.columns(depth + 3)
			columns[i].Label, columns[i].AsTyped, columns[i].Texts = "", false, nil
		}
	}
	return columns
}

// label gives a column a label, rarely with a formula, and what only columns of numbers have.
func (d *dice) label(c *model.Column) {
	c.Label = ""
	if d.labels++; d.roll(3) == 1 {
		c.Label = "(" + strconv.Itoa(d.labels) + ")"
	}
	if d.rarely() {
		c.Label += "=(" + strconv.Itoa(d.roll(d.labels+1)) + ")" + []string{"+", "/", "*"}[d.roll(3)] + "(" + strconv.Itoa(d.roll(d.labels+1)) + ")"
	}
	if d.loaded && c.Kind != model.NumberColumn {
		c.AsTyped, c.Texts = false, nil
	}
}

// format is how a number is printed beside its column.
func (d *dice) format() *model.NumberFormat {
	if d.roll(4) != 3 {
		return nil
	}
	return &model.NumberFormat{Decimals: d.small(), Percent: d.roll(2) == 1, Pad: d.roll(2) == 1, Unit: []string{"", "kg", "triệu đồng"}[d.roll(3)]}
}

func (d *dice) row(leaves []model.Column, depth int) model.Row {
	row := model.Row{Cells: make([]model.Cell, len(leaves))}
	if d.rarely() {
		row.Cells = make([]model.Cell, d.roll(5))
	}
	if d.rarely() {
		d.fill(reflect.ValueOf(&row.Kind).Elem(), depth)
	}
	row.Level, row.Format = d.small(), d.format()
	row.OfWhich = d.roll(4) == 1
	if d.rarely() {
		row.Level = 12
	}
	for i := range row.Cells {
		c := &row.Cells[i]
		if i < len(leaves) && leaves[i].Kind == model.NumberColumn && !d.rarely() {
			*c = model.Num(decimal.New(int64(d.roll(256))-128, int32(d.roll(20))))
			if c.Format = d.format(); d.roll(4) == 1 {
				*c = model.RichNum(c.Number.Decimal, model.Run{Bold: true, Italic: d.roll(2) == 1})
			}
		} else {
			c.Text = d.text(depth)
			c.AsText = d.rarely()
		}
		if d.rarely() {
			c.Columns, c.Rows = d.roll(4), d.roll(4)
		}
	}
	return row
}

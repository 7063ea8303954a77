package model

import (
	"fmt"
	"unicode/utf8"
)

// The fields of a body are looked at here and not by tags: there are thousands of them in a report, and the validator
// allocates for each.

func (v *validation) required(p fieldPath, t *Text) {
	if t.IsEmpty() {
		v.missing(p)
	}
}

func (v *validation) missing(p fieldPath) {
	v.add(Error, string(p), "required", "", "thiếu nội dung bắt buộc", "this is required")
}

func (v *validation) within(p fieldPath, value, least, most int) {
	switch {
	case value < least:
		v.tooSmall(string(p), fmt.Sprint(value), fmt.Sprint(least))
	case value > most:
		v.tooLarge(string(p), fmt.Sprint(value), fmt.Sprint(most))
	}
}

func (v *validation) width(p fieldPath, millimetres float64) {
	const most = 400
	switch {
	case !(millimetres >= 0): // NaN too
		v.tooSmall(string(p), fmt.Sprint(millimetres), "0")
	case millimetres > most:
		v.tooLarge(string(p), fmt.Sprint(millimetres), fmt.Sprint(most))
	}
}

func (v *validation) tooSmall(path, value, least string) {
	v.add(Error, path, "range", value, "giá trị nhỏ hơn "+least, "the value is less than "+least)
}

func (v *validation) tooLarge(path, value, most string) {
	v.add(Error, path, "range", value, "giá trị lớn hơn "+most, "the value is more than "+most)
}

func (v *validation) tooLong(path, value, most string) {
	v.add(Error, path, "max-length", value, "dài hơn "+most+" ký tự", "this is longer than "+most+" characters")
}

func (v *validation) item(p fieldPath, item *Item) {
	const longestMarker = 8
	v.required(p.field("text"), &item.Text)
	if utf8.RuneCountInString(item.Marker) > longestMarker {
		v.tooLong(string(p.field("marker")), item.Marker, fmt.Sprint(longestMarker))
	}
}

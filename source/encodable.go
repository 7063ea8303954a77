package source

import (
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// encodable refuses what no form has a way to write.
func encodable(r *model.Report) error {
	var faults model.Faults
	refuse := func(path, vi, en string) {
		faults = append(faults, model.Fault{Path: path, Rule: "source-form", Message: decree.Message{Vi: vi, En: en}})
	}
	eachValue("", reflect.ValueOf(r).Elem(), func(path string, v reflect.Value) {
		switch x := v.Interface().(type) {
		case model.Text:
			if f := x.Fault(); f != nil {
				refuse(path, "chữ ở đây có lỗi: "+f.Message.Vi, "the text here has a fault: "+f.Message.En)
			}
		case decimal.Decimal:
			if !printable(x) {
				refuse(path, "số này có quá nhiều chữ số", "this number has too many digits")
			}
		case model.Table:
			if x.RowSeq != nil {
				refuse(path, "các dòng đến từ một hàm của chương trình (RowSeq), nguồn không ghi được; hãy đưa vào Rows",
					"the rows come from an iterator of a program (RowSeq), which a source cannot hold; put them into Rows")
			}
		case float64:
			if math.IsNaN(x) || math.IsInf(x, 0) {
				refuse(path, "không phải là một số", "this is not a number")
			}
		}
	})
	return faults.Err()
}

// eachValue visits the values of a report that a source may hold, with the path of each.
func eachValue(path string, v reflect.Value, visit func(path string, v reflect.Value)) {
	visit(path, v)
	if _, text := v.Interface().(model.Text); text {
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			eachValue(path, v.Elem(), visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); f.IsExported() && name != "-" {
				eachValue(string(fieldPath(path).field(orName(name, f.Name))), v.Field(i), visit)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachValue(path+"["+strconv.Itoa(i)+"]", v.Index(i), visit)
		}
	case reflect.Map:
		for _, key := range sortedKeys(v) {
			eachValue(string(fieldPath(path).field(key.String())), v.MapIndex(key), visit)
		}
	}
}

// sortedKeys returns the keys of a map, which are strings, in their order: an error is the same every time.
func sortedKeys(m reflect.Value) []reflect.Value {
	return slices.SortedFunc(slices.Values(m.MapKeys()), func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
}

func orName(tag, name string) string {
	if tag == "" {
		return name
	}
	return tag
}

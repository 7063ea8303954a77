package rows

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/model"
)

var (
	decimalType     = reflect.TypeFor[decimal.Decimal]()
	nullDecimalType = reflect.TypeFor[decimal.NullDecimal]()
	jsonNumberType  = reflect.TypeFor[json.Number]()
	bigIntType      = reflect.TypeFor[big.Int]()
	timeType        = reflect.TypeFor[time.Time]()
	dateType        = reflect.TypeFor[model.Date]()
	textType        = reflect.TypeFor[model.Text]()
	valuerType      = reflect.TypeFor[driver.Valuer]()
	stringerType    = reflect.TypeFor[fmt.Stringer]()
)

// isValue reports whether a cell can hold a struct of the type.
func isValue(t reflect.Type) bool {
	return t == bigIntType || t == timeType || t == dateType || t == textType || t.Implements(valuerType) || t.Implements(stringerType)
}

// kindOf is the kind of the column of a type.
func kindOf(t reflect.Type) model.ColumnKind {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case t == decimalType || t == nullDecimalType || t == jsonNumberType || t == bigIntType:
		return model.NumberColumn
	case t == timeType || t == dateType:
		return model.DateColumn
	case t.Implements(valuerType): // sql.NullInt64, sql.Null[T]: the value, and whether there is one
		if t.Kind() == reflect.Struct && t.NumField() == 2 && t.Field(1).Name == "Valid" {
			return kindOf(t.Field(0).Type)
		}
		return model.TextColumn
	case t.Implements(stringerType):
		return model.TextColumn
	case reflect.Int <= t.Kind() && t.Kind() <= reflect.Float64 && t.Kind() != reflect.Uintptr:
		return model.NumberColumn
	}
	return model.TextColumn
}

// cellOf is the cell of a value in a column.
func cellOf(c *model.Column, value any) (model.Cell, error) {
	switch x := value.(type) {
	case nil:
		return model.Cell{}, nil
	case model.Text:
		return model.Cell{Text: x}, nil
	case decimal.Decimal:
		return number(c, x)
	case decimal.NullDecimal:
		if !x.Valid {
			return model.Cell{}, nil
		}
		return number(c, x.Decimal)
	case *big.Int:
		if x == nil {
			return model.Cell{}, nil
		}
		return number(c, decimal.NewFromBigInt(x, 0))
	case big.Int:
		return number(c, decimal.NewFromBigInt(&x, 0))
	case time.Time:
		if x.IsZero() {
			return model.Cell{}, nil
		}
		return text(c, x.Format(day))
	case model.Date:
		switch {
		case x.IsZero():
			return model.Cell{}, nil
		case !x.Valid():
			return model.Cell{}, bilingual.Errorf("không có ngày %v trong lịch", "no calendar has the date %v", x)
		case x.Month == 0:
			return text(c, fmt.Sprint(x.Year))
		case x.Day == 0:
			return text(c, fmt.Sprintf("%02d/%d", x.Month, x.Year))
		}
		return text(c, fmt.Sprintf("%02d/%02d/%d", x.Day, x.Month, x.Year))
	case []byte:
		if x == nil {
			return model.Cell{}, nil
		}
		return text(c, string(x))
	}
	v := reflect.ValueOf(value)
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return model.Cell{}, nil
		}
		return cellOf(c, v.Elem().Interface())
	}
	switch x := value.(type) {
	case driver.Valuer: // sql.NullString and its like
		inner, err := x.Value()
		if err != nil {
			return model.Cell{}, err
		}
		if _, again := inner.(driver.Valuer); !again {
			return cellOf(c, inner)
		}
	case fmt.Stringer:
		return text(c, x.String())
	}
	switch {
	case v.CanInt():
		return number(c, decimal.NewFromInt(v.Int()))
	case v.CanUint():
		return number(c, decimal.NewFromBigInt(new(big.Int).SetUint64(v.Uint()), 0))
	case v.CanFloat():
		if f := v.Float(); math.IsNaN(f) || math.IsInf(f, 0) {
			return model.Cell{}, bilingual.Errorf("%v không phải là một số", "%v is not a number", f)
		}
		return float(c, v)
	case v.Kind() == reflect.String:
		return text(c, v.String())
	case v.Kind() == reflect.Bool && v.Bool():
		return text(c, "Có")
	case v.Kind() == reflect.Bool:
		return text(c, "Không")
	}
	return model.Cell{}, bilingual.Errorf("không có ô nào chứa được kiểu %T", "no cell can hold a %T", value)
}

// float is a number that a float holds. One so large that the type does not keep all whole numbers may have been another one, as an identifier
// in JSON.
func float(c *model.Column, v reflect.Value) (model.Cell, error) {
	d, whole := decimal.NewFromFloat(v.Float()), float64(1<<53)
	if v.Kind() == reflect.Float32 {
		d, whole = decimal.NewFromFloat32(float32(v.Float())), 1<<24
	}
	if math.Abs(v.Float()) >= whole {
		return model.Cell{}, bilingual.Errorf("%v có thể đã bị làm tròn: %v không giữ hết chữ số của số từ %.0f trở lên; dùng json.Number (UseNumber) hoặc decimal.Decimal",
			"%v may have been rounded: a %v does not keep all digits of numbers from %.0f on; use json.Number (UseNumber) or decimal.Decimal", d, v.Kind(), whole)
	}
	return number(c, d)
}

// mostDigits is how many digits a number of a report may have.
const mostDigits = 40

// number is a number in a column of numbers; in another a whole one is its digits.
func number(c *model.Column, d decimal.Decimal) (model.Cell, error) {
	switch {
	case c.Kind == model.NumberColumn:
		return model.Num(d), nil
	case int64(d.NumDigits())+int64(max(d.Exponent(), 0)) > mostDigits:
		return model.Cell{}, bilingual.Errorf("số có hơn %d chữ số", "the number has more than %d digits", mostDigits)
	case d.IsInteger():
		return model.Cell{Text: model.Plain(d.String())}, nil
	}
	return model.Cell{}, bilingual.Errorf("cột không phải cột số mà có số lẻ %v", "the column is not one of numbers and holds the fraction %v", d.InexactFloat64())
}

const day = "02/01/2006"

// text is a text. In a column of numbers it is what a database writes a DECIMAL as, a dash, or one of the texts of the column; in one of dates a DATE may come as text.
func text(c *model.Column, s string) (model.Cell, error) {
	switch c.Kind {
	case model.DateColumn:
		for _, layout := range []string{time.DateOnly, time.DateTime, time.RFC3339Nano} {
			if t, err := time.Parse(layout, s); err == nil {
				s = t.Format(day)
				break
			}
		}
	case model.NumberColumn:
		word := strings.TrimSpace(s)
		if slices.Contains(c.Texts, word) {
			return model.Cell{Text: model.Plain(word), AsText: true}, nil
		}
		if word == "-" || word == "–" || word == "—" { // none
			return model.Cell{Text: model.Plain(word)}, nil
		}
		d, err := decimal.NewFromString(word)
		if err != nil {
			return model.Cell{}, bilingual.Errorf("%q không phải là một số", "%q is not a number", s)
		}
		return model.Num(d), nil
	}
	return model.Cell{Text: model.Plain(s)}, nil
}

package pdf

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/internal/pdffile"
)

// Append appends a value as a PDF writes it: dictionaries in the order of their keys, strings in digits.
func Append(to []byte, v any) []byte {
	switch v := v.(type) {
	case nil:
		return append(to, "null"...)
	case bool:
		return strconv.AppendBool(to, v)
	case Int:
		return strconv.AppendInt(to, int64(v), 10)
	case Real:
		return append(to, v...)
	case String:
		return pdffile.AppendBytes(to, []byte(v))
	case Name:
		return appendName(to, v)
	case Ref:
		return pdffile.Ref(v).Append(to)
	case Array:
		to = append(to, '[')
		for i, e := range v {
			if i > 0 {
				to = append(to, ' ')
			}
			to = Append(to, e)
		}
		return append(to, ']')
	case Dict:
		to = append(to, "<<"...)
		for _, key := range slices.Sorted(maps.Keys(v)) {
			to = append(appendName(to, key), ' ')
			to = Append(to, v[key])
		}
		return append(to, ">>"...)
	}
	return to // a stream is an object, not a value
}

func appendName(to []byte, n Name) []byte {
	const digits = "0123456789ABCDEF"
	to = append(to, '/')
	for i := range len(n) {
		if c := n[i]; c <= ' ' || c > '~' || c == '#' || strings.IndexByte(delimiters, c) >= 0 {
			to = append(to, '#', digits[c>>4], digits[c&15])
		} else {
			to = append(to, c)
		}
	}
	return to
}

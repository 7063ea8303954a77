package xmltree

import (
	"bytes"
	"encoding/binary"
	"testing"
	"unicode/utf16"
)

// in16 is a text in UTF-16 with its byte order mark.
func in16(order binary.AppendByteOrder, s string) (out []byte) {
	for _, unit := range append([]uint16{0xFEFF}, utf16.Encode([]rune(s))...) {
		out = order.AppendUint16(out, unit)
	}
	return out
}

func TestUTF8(t *testing.T) {
	for content, want := range map[string]string{
		`<?xml version="1.0" encoding="UTF-16" standalone="yes"?><a>Ủy ban 𠀋</a>`: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a>Ủy ban 𠀋</a>`,
		`<?xml version='1.0' encoding='utf-16le'?><a>utf-16le</a>`:                `<?xml version='1.0' encoding='UTF-8'?><a>utf-16le</a>`,
		`<?xml version="1.0"?><a/>`:                                               `<?xml version="1.0"?><a/>`,
		`<?xml version="1.0" encoding="iso-8859-1"?><a/>`:                         `<?xml version="1.0" encoding="iso-8859-1"?><a/>`,
		`<a encoding="UTF-16"/>`:                                                  `<a encoding="UTF-16"/>`,
		``:                                                                        ``,
	} {
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			if got := UTF8(in16(order, content)); string(got) != want {
				t.Errorf("%v: %q, want %q", order, got, want)
			}
		}
	}
	whole := in16(binary.LittleEndian, "<a>𠀋</a>")
	for what, content := range map[string][]byte{
		"UTF-8":              []byte("\xEF\xBB\xBF<a/>"),
		"no order mark":      whole[2:],
		"half a unit":        whole[:len(whole)-1],
		"half a pair":        whole[:10],
		"a pair turned over": append(append(bytes.Clone(whole[:8]), whole[10:12]...), append(bytes.Clone(whole[8:10]), whole[12:]...)...),
		"nothing":            nil,
	} {
		if got := UTF8(content); !bytes.Equal(got, content) {
			t.Errorf("%s: %q", what, got)
		}
	}
}

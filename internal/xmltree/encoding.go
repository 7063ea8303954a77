package xmltree

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// UTF8 is the content of a part in UTF-8. A part may be in UTF-16 with its byte order mark as well (ECMA-376 part 2, XML usage);
// whatever else it is stays as it is, and a [Scanner] refuses it.
func UTF8(content []byte) []byte {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(content, []byte("\xFF\xFE")):
		order = binary.LittleEndian
	case bytes.HasPrefix(content, []byte("\xFE\xFF")):
		order = binary.BigEndian
	}
	if order == nil || len(content)%2 > 0 {
		return content
	}
	out := make([]byte, 0, len(content))
	for at := 2; at < len(content); at += 2 {
		r := rune(order.Uint16(content[at:]))
		if utf16.IsSurrogate(r) {
			if at += 2; at == len(content) {
				return content
			}
			if r = utf16.DecodeRune(r, rune(order.Uint16(content[at:]))); r == utf8.RuneError {
				return content
			}
		}
		out = utf8.AppendRune(out, r)
	}
	declaration, _, _ := bytes.Cut(out, []byte("?>"))
	if named := declared(declaration, "encoding"); bytes.HasPrefix(out, []byte("<?xml ")) && strings.HasPrefix(strings.ToUpper(named), "UTF-16") {
		return bytes.Replace(out, []byte(named), []byte("UTF-8"), 1)
	}
	return out
}

package xmlw

import (
	"fmt"
	"unicode/utf8"
)

// A CharError reports text that XML 1.0 cannot hold.
type CharError struct {
	Rune    rune   // the character, or utf8.RuneError where the bytes are not UTF-8
	Byte    byte   // its first byte
	Offset  int    // where it stands in the string that was to be written
	Element string // the innermost open element
}

func (e *CharError) Error() string {
	if e.Rune == utf8.RuneError {
		return fmt.Sprintf("xmlw: byte 0x%02X at offset %d of text in <%s> is not UTF-8", e.Byte, e.Offset, e.Element)
	}
	return fmt.Sprintf("xmlw: character %U at offset %d of text in <%s> cannot stand in XML", e.Rune, e.Offset, e.Element)
}

// Vietnamese says it in Vietnamese.
func (e *CharError) Vietnamese() string {
	if e.Rune == utf8.RuneError {
		return fmt.Sprintf("byte 0x%02X ở vị trí %d của chữ trong <%s> không phải UTF-8", e.Byte, e.Offset, e.Element)
	}
	return fmt.Sprintf("ký tự %U ở vị trí %d của chữ trong <%s> không ghi được vào XML", e.Rune, e.Offset, e.Element)
}

// A MisuseError reports a call that cannot stand where it was made. It is a
// fault of the program, never of its input.
type MisuseError struct {
	Call   string // the method
	Name   string // the element or attribute it was called for, if any
	Reason string
}

func (e *MisuseError) Error() string {
	return fmt.Sprintf("xmlw: %s(%s): %s", e.Call, e.Name, e.Reason)
}

// Vietnamese says it in Vietnamese. The reason is for the one who mends the program.
func (e *MisuseError) Vietnamese() string {
	return fmt.Sprintf("lỗi của chương trình khi ghi XML: %s(%s)", e.Call, e.Name)
}

func (x *Writer) misuse(call, name, reason string) {
	x.fail(&MisuseError{Call: call, Name: name, Reason: reason})
}

// fail keeps the first error only: the ones after it are its consequences.
func (x *Writer) fail(err error) {
	if x.err == nil {
		x.err = err
	}
}

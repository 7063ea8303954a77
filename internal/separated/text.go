package separated

import (
	"bufio"
	"bytes"
	"io"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
)

// Text returns the text of a file in UTF-8, without byte order mark, its lines ended by "\n". It reads UTF-8, and UTF-16
// with a byte order mark, which Excel calls "Unicode Text"; lines end in LF, CR LF or CR. Anything else is an [*Error].
func Text(r io.Reader) io.Reader {
	t := &textReader{in: bufio.NewReaderSize(r, 1<<15), line: 1, column: 1}
	start, _ := t.in.Peek(4) // of fewer bytes the first reading says why
	switch {
	case bytes.HasPrefix(start, []byte("PK\x03\x04")):
		t.err = t.fault("đây là sổ tính (.xlsx, .ods), không phải CSV; trong Excel chọn Save As, loại “CSV UTF-8”",
			"this is a workbook (.xlsx, .ods) and no CSV file; in Excel choose Save As, “CSV UTF-8”")
	case bytes.HasPrefix(start, []byte("\xff\xfe")):
		t.in.Discard(2)
		t.next = t.utf16(func(b []byte) uint16 { return uint16(b[0]) | uint16(b[1])<<8 })
	case bytes.HasPrefix(start, []byte("\xfe\xff")):
		t.in.Discard(2)
		t.next = t.utf16(func(b []byte) uint16 { return uint16(b[0])<<8 | uint16(b[1]) })
	default:
		if bytes.HasPrefix(start, []byte("\ufeff")) {
			t.in.Discard(3)
		}
		t.next = t.utf8
	}
	return t
}

type textReader struct {
	in           *bufio.Reader
	next         func() (rune, error)
	out          []byte // what is read and not yet taken
	returns      int    // carriage returns that were just read
	line, column int
	err          error
}

func (t *textReader) Read(p []byte) (int, error) {
	for len(t.out) == 0 {
		if t.err != nil {
			return 0, t.err
		}
		t.fill(len(p))
	}
	n := copy(p, t.out)
	t.out = t.out[n:]
	return n, nil
}

// fill reads about so many bytes.
func (t *textReader) fill(size int) {
	t.out = make([]byte, 0, min(max(size, 64), 1<<15))
	for len(t.out) < cap(t.out)-utf8.UTFMax && t.err == nil {
		r, err := t.next()
		if err == nil && r == 0 {
			err = t.fault("tệp có byte 0, như UTF-16 không có dấu thứ tự byte (BOM); trong Excel chọn Save As, loại “CSV UTF-8”",
				"the file holds zero bytes, as UTF-16 without a byte order mark does; in Excel choose Save As, “CSV UTF-8”")
		}
		if err == nil && r == '\r' {
			t.returns++
			continue
		}
		t.endLines(err == nil && r == '\n')
		if err != nil {
			t.err = err
			return
		}
		if r == '\n' {
			continue
		}
		t.column++
		t.out = utf8.AppendRune(t.out, r)
	}
}

// endLines ends the lines that carriage returns and a line feed after them end. CR CR LF is what a program writes for CR LF
// that takes its own end of a line for text: one end.
func (t *textReader) endLines(feed bool) {
	ends := t.returns
	if feed {
		ends = max(1, t.returns-1)
	}
	t.returns = 0
	if ends > 0 {
		t.line, t.column = t.line+ends, 1
		t.out = append(t.out, bytes.Repeat([]byte("\n"), ends)...)
	}
}

func (t *textReader) utf8() (rune, error) {
	r, size, err := t.in.ReadRune()
	if err == nil && r == utf8.RuneError && size == 1 {
		err = t.notUnicode()
	}
	return r, err
}

func (t *textReader) utf16(unit func([]byte) uint16) func() (rune, error) {
	read := func() (rune, error) {
		b, err := t.in.Peek(2)
		if len(b) == 1 && err == io.EOF {
			return 0, t.notUnicode()
		}
		if err != nil {
			return 0, err
		}
		r := rune(unit(b))
		t.in.Discard(2)
		return r, nil
	}
	return func() (rune, error) {
		r, err := read()
		if err != nil || !utf16.IsSurrogate(r) {
			return r, err
		}
		low, err := read()
		if r = utf16.DecodeRune(r, low); err == io.EOF || err == nil && r == utf8.RuneError {
			err = t.notUnicode()
		}
		return r, err
	}
}

func (t *textReader) notUnicode() error {
	return t.fault("tệp không phải là UTF-8; trong Excel chọn Save As, loại “CSV UTF-8”",
		"the file is not UTF-8; in Excel choose Save As, “CSV UTF-8”")
}

func (t *textReader) fault(vi, en string) error {
	line, column := t.line, t.column
	if t.returns > 0 {
		line, column = line+t.returns, 1
	}
	return &Error{line, column, "encoding", decree.Message{Vi: vi, En: en}}
}

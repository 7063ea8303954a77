package source

import (
	"bytes"
	"io/fs"
	"slices"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

const (
	commentOpen  = "<!--"
	commentClose = "-->"
)

// Comments are the places of the comments of a source, <!-- … --> in Markdown and # in YAML. A report has none of them, so
// that what [Encode] prints has none. The error is that of [Decode].
func Comments(fsys fs.FS, name string) ([]model.Position, error) {
	text, err := readFile(fsys, name, mostSource)
	if err != nil {
		return nil, err
	}
	d := newDecoder(fsys, name, nil)
	d.comments = &[]model.Position{}
	d.decode(text)
	if err := d.faults.Err(); err != nil {
		d.faults.SortByPlace()
		return nil, err
	}
	slices.SortStableFunc(*d.comments, comparePlaces)
	return *d.comments, nil
}

// uncommented takes the comments out of a body, for they never reach paper. Its lines stay where they are, and so does what
// stands in a fenced block, which has comments of its own.
func (d *decoder) uncommented(body *sourceText, path string) []byte {
	rest := body.text
	if !bytes.Contains(rest, []byte(commentOpen)) {
		return rest
	}
	out := make([]byte, 0, len(rest))
	var fence []byte // that is open
	left := 0        // of the line
	for len(rest) > 0 {
		if left <= 0 {
			if left = bytes.IndexByte(rest, '\n') + 1; left == 0 {
				left = len(rest)
			}
		}
		line := rest[:left]
		if mark := fenceMark(line); mark != nil && (fence == nil || bytes.HasPrefix(mark, fence)) {
			if fence == nil {
				fence = mark
			} else {
				fence = nil
			}
		}
		open := bytes.Index(line, []byte(commentOpen))
		if fence != nil || open < 0 {
			out, rest, left = append(out, line...), rest[len(line):], 0
			continue
		}
		out = append(out, rest[:open]...)
		length, lines := commentLength(rest[open:])
		if length < 0 {
			d.commentOpen(newCursor(body.text, body.origin).at(len(body.text)-len(rest)+open), path)
			return out
		}
		if d.comments != nil {
			*d.comments = append(*d.comments, newCursor(body.text, body.origin).at(len(body.text)-len(rest)+open))
		}
		out = append(out, lines...)
		rest = rest[open+length:]
		left -= open + length
		if len(out) == 0 || bytes.ContainsRune([]byte(" \n"), rune(out[len(out)-1])) {
			trimmed := bytes.TrimLeft(rest, " ") // one blank between two words, none before a line
			left -= len(rest) - len(trimmed)
			rest = trimmed
		}
	}
	return out
}

// uncommentedText is uncommented for the text of a field.
func (d *decoder) uncommentedText(path, s string) string {
	if !strings.Contains(s, commentOpen) {
		return s
	}
	return string(d.uncommented(&sourceText{text: []byte(s), origin: origin{at: d.places.Find(path)}}, path))
}

// fenceMark returns the row of signs that opens or closes a fenced block, nil where a line is none.
func fenceMark(line []byte) []byte {
	line = bytes.TrimLeft(line, " >")
	if len(line) == 0 || line[0] != '`' && line[0] != '~' {
		return nil
	}
	mark := line[:len(line)-len(bytes.TrimLeft(line, string(line[:1])))]
	if len(mark) < 3 {
		return nil
	}
	return mark
}

// commentLength returns the length of the comment that s begins with, -1 where it has no end, and its line feeds.
func commentLength(s []byte) (length int, lines []byte) {
	end := bytes.Index(s[len(commentOpen):], []byte(commentClose))
	if end < 0 {
		return -1, nil
	}
	length = len(commentOpen) + end + len(commentClose)
	return length, bytes.Repeat([]byte("\n"), bytes.Count(s[:length], []byte("\n")))
}

func (d *decoder) commentOpen(at model.Position, path string) {
	d.fault(at, path, "comment-open", commentOpen, decree.Message{
		Vi: "lời ghi chú <!-- không có --> kết thúc", En: "the comment <!-- has no --> that ends it"})
}

package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/model"
)

// parseJSON reads a document into the tree that YAML has too. It returns nil after a fault.
func (d *decoder) parseJSON(source []byte, o origin) *sourceNode {
	if len(bytes.TrimSpace(source)) == 0 { // Validate says what is missing
		return &sourceNode{kind: mapNode, at: o.at}
	}
	j := &jsonReader{d: d, source: source, decoder: json.NewDecoder(bytes.NewReader(source)), cursor: newCursor(source, o)}
	j.decoder.UseNumber()
	root, err := j.value(0)
	if err == nil && j.next() < len(source) {
		err = bilingual.New("còn chữ sau khi báo cáo kết thúc", "more text after the end of the report")
	}
	switch {
	case errors.Is(err, errTooDeep):
		d.tooDeep(j.at(), "")
		return nil
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		err = bilingual.New("tệp kết thúc sớm", "the file ends too early")
	}
	if err != nil {
		vi := bilingual.Vietnamese(err)
		en := err.Error()
		if _, known := errors.AsType[*json.SyntaxError](err); known { // whose place the fault has
			vi = "có ký tự không đúng chỗ; xem lại dấu phẩy, dấu ngoặc và dấu nháy kép"
			if strings.Contains(en, "escape code") {
				vi, en = `dấu \ trong dấu nháy kép gõ thành \\`, `a \ in double quotes is typed as \\: `+en
			}
		}
		d.fault(j.at(), "", "source", "", decree.Message{Vi: "sai cú pháp JSON: " + vi, En: "bad JSON: " + en})
		return nil
	}
	return root
}

var errTooDeep = bilingual.New("các cấp lồng nhau quá sâu", "nested too deep")

// A jsonReader reads one token after the other, as only the tokens have places.
type jsonReader struct {
	d       *decoder
	source  []byte
	decoder *json.Decoder
	cursor  *cursor
}

func (j *jsonReader) value(depth int) (*sourceNode, error) {
	n := &sourceNode{at: j.at()}
	if depth > maxNesting {
		return n, errTooDeep
	}
	start := j.next()
	t, err := j.decoder.Token()
	if err != nil {
		return n, err
	}
	switch t := t.(type) {
	case json.Delim:
		return n, j.inside(n, t, depth)
	case nil:
		return n, nil
	}
	if _, text := t.(string); text {
		j.lostText(n.at, j.source[start:j.decoder.InputOffset()])
	}
	n.kind, n.scalar, n.text = scalarNode, fmt.Sprint(t), origin{at: n.at}
	_, n.token = t.(json.Number)
	return n, nil
}

// lostText warns of a path of Windows whose signs \ make other characters of the letters behind them.
func (j *jsonReader) lostText(at model.Position, typed []byte) {
	if bytes.IndexByte(typed, '\\') < 0 {
		return
	}
	if m := escapedPath(string(typed)); m != "" {
		j.d.doubt(at, "", "backslash", m, decree.Message{
			Vi: `JSON đọc \t là dấu tab, \n là xuống dòng; trong đường dẫn gõ mỗi dấu \ thành \\`,
			En: `JSON reads \t as a tab and \n as a new line: in a path type each \ as \\`})
	}
}

// inside reads what stands between two brackets.
func (j *jsonReader) inside(n *sourceNode, open json.Delim, depth int) error {
	n.kind = listNode
	if open == '{' {
		n.kind = mapNode
	}
	for j.decoder.More() {
		if n.kind == mapNode {
			at := j.at()
			key, err := j.decoder.Token()
			if err != nil {
				return err
			}
			n.keys = append(n.keys, sourceKey{fmt.Sprint(key), at})
		}
		v, err := j.value(depth + 1)
		if err != nil {
			return err
		}
		n.values = append(n.values, v)
	}
	_, err := j.decoder.Token()
	return err
}

// next returns the offset of the next token.
func (j *jsonReader) next() int {
	offset := int(j.decoder.InputOffset())
	for offset < len(j.source) && bytes.IndexByte([]byte(" \t\r\n,:"), j.source[offset]) >= 0 {
		offset++
	}
	return offset
}

// at returns the place of the next token.
func (j *jsonReader) at() model.Position { return j.cursor.at(j.next()) }

package source

import (
	"bytes"

	"github.com/goccy/go-yaml/token"

	"github.com/vanthu/baocao/decree"
)

// The parser of YAML takes time by the square for what no source needs. It is refused before.

// flowTooDeep returns the bracket with which [ ] and { } nest too deep.
func flowTooDeep(tokens token.Tokens) *token.Token {
	depth := 0
	for _, t := range tokens {
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			if depth++; depth > maxNesting {
				return t
			}
		case token.SequenceEndType, token.MappingEndType:
			depth--
		}
	}
	return nil
}

// tooManyKeys returns the key with which a mapping has more than maxKeys, one of lines or one in brackets. The parser compares
// every key with all before it.
func tooManyKeys(tokens token.Tokens) *token.Token {
	type mapping struct {
		column, keys int  // 0: in brackets
		list         bool // [ ]
	}
	var open []mapping // mappings around, outermost first
	close := func(beyond int) {
		for len(open) > 0 && open[len(open)-1].column > beyond {
			open = open[:len(open)-1]
		}
	}
	brackets := 0
	for i, t := range tokens {
		switch {
		case t.Type == token.MappingStartType, t.Type == token.SequenceStartType:
			open = append(open, mapping{list: t.Type == token.SequenceStartType})
			brackets++
		case t.Type == token.MappingEndType, t.Type == token.SequenceEndType:
			if brackets > 0 {
				open = open[:len(open)-1]
				brackets--
			}
		case brackets > 0:
			if t.Type == token.MappingValueType || t.Type == token.CollectEntryType { // a key may have no value
				top := &open[len(open)-1]
				if top.keys++; top.keys > 2*maxKeys && !top.list {
					return t
				}
			}
		case t.Type == token.SequenceEntryType:
			close(t.Position.Column)
		case t.Type == token.MappingValueType && i > 0:
			key := tokens[i-1]
			column := key.Position.Column
			close(column)
			if len(open) == 0 || open[len(open)-1].column < column {
				open = append(open, mapping{column: column})
			}
			top := &open[len(open)-1]
			if top.keys++; top.keys > maxKeys {
				return key
			}
		}
	}
	return nil
}

const maxKeys = 5000

// blankLines returns the number of the line with which more than maxBlankLines stand in a row, 0 where none do: the lexer looks back over all of
// them at each.
func blankLines(source []byte) int {
	line, blank := 0, 0
	for text := range bytes.Lines(source) {
		line++
		if len(bytes.TrimSpace(text)) > 0 {
			blank = 0
		} else if blank++; blank > maxBlankLines {
			return line
		}
	}
	return 0
}

const maxBlankLines = 1000

// unread refuses what no source needs and the parser takes time by the square for: keys behind "?", many documents, many empty
// entries of lists. It reports whether there is none.
func (y *yamlReader) unread(tokens token.Tokens) bool {
	const most = 1000
	documents, empty, tags := 0, 0, 0
	for i, t := range tokens {
		m := decree.Message{}
		switch t.Type {
		case token.TagType, token.AnchorType: // which hold all that follows where they have no value
			if tags++; tags > most {
				m = decree.Message{Vi: "hơn 1.000 thẻ hoặc neo YAML", En: "more than 1,000 YAML tags or anchors"}
			}
		case token.MappingKeyType:
			m = decree.Message{Vi: "không đọc khóa viết sau dấu ?", En: "a key behind the sign ? is not read: write key: value"}
		case token.DocumentHeaderType, token.DocumentEndType:
			if documents++; documents > most {
				m = decree.Message{Vi: "tệp chỉ được có một tài liệu YAML", En: "a second YAML document: a source is one"}
			}
		case token.SequenceEntryType:
			if i > 0 && tokens[i-1].Type == token.SequenceEntryType {
				if empty++; empty > most {
					m = decree.Message{Vi: "hơn 1.000 mục trống trong danh sách", En: "more than 1,000 empty entries of lists"}
				}
			}
		}
		if m.En != "" {
			y.d.fault(y.place(t), y.path, "source", "", m)
			return false
		}
	}
	return true
}

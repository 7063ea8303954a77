// Package xmltree reads the XML of the parts of a Word file.
package xmltree

import (
	"bytes"
	"unicode/utf8"
)

// A Scanner reads the elements of one part. encoding/xml takes six times as long and an allocation for every name and
// attribute, which for a file of fifty pages is the whole time that there is. The scanner knows the XML that Office
// writes: elements, attributes, text, CDATA and the five entities. A document type declaration is refused, so there is
// nothing else an entity could mean.
//
// Errors stick: after one, there are no more elements.
type Scanner struct {
	part  string
	src   []byte
	Pos   int
	limit int // elements that may be open at once

	open     []openElement
	bindings []binding
	names    map[string]string // names and values met before, so that each is one string

	Namespace   Namespace // of the element begun or ended last
	Local       string    // its name without prefix
	attributes  []attribute
	Text        []byte // of the text read last, with entities resolved
	Begin       int    // where the token begins in src
	pendingEnd  bool   // the element begun last is empty
	SelfClosing bool   // the element begun last is written <w:p/>
	Err         error
}

type openElement struct {
	name     []byte // as written, with its prefix
	space    Namespace
	local    string
	bindings int // in force outside of it
}

type binding struct {
	prefix string
	space  Namespace
}

type attribute struct {
	namespace Namespace
	local     []byte
	value     []byte // as written
}

type Token uint8

const (
	End Token = iota
	StartElement
	EndElement
	TextToken
)

// MaxDepth is far more than a document nests: a table in a table in a text box has about fifty.
const MaxDepth = 500

// NewScanner reads the content of a part. Bytes that are not UTF-8 have no meaning in it.
func NewScanner(part string, src []byte) *Scanner {
	s := &Scanner{part: part, src: bytes.TrimPrefix(src, []byte("\xEF\xBB\xBF")), limit: MaxDepth, names: make(map[string]string)}
	if !utf8.Valid(src) || bytes.IndexByte(src, 0) >= 0 {
		s.Fail(ErrEncoding)
	}
	if i := len(src) - len(s.src); i > 0 { // offsets count from the byte order mark
		s.src, s.Pos = src, i
	}
	return s
}

// Depth is the number of open elements.
func (s *Scanner) Depth() int { return len(s.open) }

func (s *Scanner) Fail(err error) Token {
	if s.Err == nil {
		s.Err = &PartError{Part: s.part, Offset: s.Begin, Err: err}
	}
	return End
}

// Next reads one token. Comments and processing instructions are passed over.
func (s *Scanner) Next() Token {
	if s.pendingEnd {
		s.pendingEnd = false
		return s.pop()
	}
	for s.Err == nil {
		s.Begin = s.Pos
		if s.Pos >= len(s.src) {
			if len(s.open) > 0 {
				return s.Fail(Malformed("an element is still open at the end"))
			}
			return End
		}
		rest := s.src[s.Pos:]
		if rest[0] != '<' {
			return s.readText(rest)
		}
		switch {
		case len(rest) < 2:
			return s.Fail(Malformed("a tag is cut off"))
		case rest[1] == '/':
			return s.readEnd()
		case rest[1] == '?':
			s.passOver("?>")
		case bytes.HasPrefix(rest, []byte("<!--")):
			s.passOver("-->")
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			const lead = len("<![CDATA[")
			end := bytes.Index(rest, []byte("]]>"))
			if end < 0 || len(s.open) == 0 {
				return s.Fail(Malformed("CDATA has no end"))
			}
			s.Text, s.Pos = rest[lead:end], s.Pos+end+3
			return TextToken
		case rest[1] == '!':
			return s.Fail(ErrDoctype)
		default:
			return s.readStart()
		}
	}
	return End
}

func (s *Scanner) passOver(end string) {
	n := bytes.Index(s.src[s.Pos:], []byte(end))
	if n < 0 {
		s.Fail(Malformed("a comment has no end"))
		return
	}
	s.Pos += n + len(end)
}

func (s *Scanner) readText(rest []byte) Token {
	n := bytes.IndexByte(rest, '<')
	if n < 0 {
		n = len(rest)
	}
	s.Pos += n
	if len(s.open) == 0 {
		if len(bytes.TrimSpace(rest[:n])) > 0 {
			return s.Fail(Malformed("text stands outside of the document element"))
		}
		return s.Next()
	}
	s.Text = s.resolve(rest[:n])
	return TextToken
}

package check

import (
	"bytes"
	"unicode/utf8"
)

// A scanner reads the elements of one part. encoding/xml takes six times as long and an allocation for every name and
// attribute, which for a file of fifty pages is the whole time that there is. The scanner knows the XML that Office
// writes: elements, attributes, text, CDATA and the five entities. A document type declaration is refused, so there is
// nothing else an entity could mean.
//
// Errors stick: after one, there are no more elements.
type scanner struct {
	part  string
	src   []byte
	pos   int
	limit int // elements that may be open at once

	open     []openElement
	bindings []binding
	names    map[string]string // names and values met before, so that each is one string

	space       space  // of the element begun or ended last
	local       string // its name without prefix
	attributes  []attribute
	text        []byte // of the text read last, with entities resolved
	begin       int    // where the token begins in src
	pendingEnd  bool   // the element begun last is empty
	selfClosing bool   // the element begun last is written <w:p/>
	err         error
}

type openElement struct {
	name     []byte // as written, with its prefix
	space    space
	local    string
	bindings int // in force outside of it
}

type binding struct {
	prefix string
	space  space
}

type attribute struct {
	space space
	local []byte
	value []byte // as written
}

type token uint8

const (
	endOfPart token = iota
	startElement
	endElement
	textToken
)

// maxDepth is far more than a document nests: a table in a table in a text box has about fifty.
const maxDepth = 500

// newScanner reads the content of a part. Bytes that are not UTF-8 have no meaning in it.
func newScanner(part string, src []byte) *scanner {
	s := &scanner{part: part, src: bytes.TrimPrefix(src, []byte("\xEF\xBB\xBF")), limit: maxDepth, names: make(map[string]string)}
	if !utf8.Valid(src) || bytes.IndexByte(src, 0) >= 0 {
		s.fail(ErrEncoding)
	}
	if i := len(src) - len(s.src); i > 0 { // offsets count from the byte order mark
		s.src, s.pos = src, i
	}
	return s
}

// depth is the number of open elements.
func (s *scanner) depth() int { return len(s.open) }

func (s *scanner) fail(err error) token {
	if s.err == nil {
		s.err = &PartError{Part: s.part, Offset: s.begin, Err: err}
	}
	return endOfPart
}

// next reads one token. Comments and processing instructions are passed over.
func (s *scanner) next() token {
	if s.pendingEnd {
		s.pendingEnd = false
		return s.pop()
	}
	for s.err == nil {
		s.begin = s.pos
		if s.pos >= len(s.src) {
			if len(s.open) > 0 {
				return s.fail(malformed("an element is still open at the end"))
			}
			return endOfPart
		}
		rest := s.src[s.pos:]
		if rest[0] != '<' {
			return s.readText(rest)
		}
		switch {
		case len(rest) < 2:
			return s.fail(malformed("a tag is cut off"))
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
				return s.fail(malformed("CDATA has no end"))
			}
			s.text, s.pos = rest[lead:end], s.pos+end+3
			return textToken
		case rest[1] == '!':
			return s.fail(ErrDoctype)
		default:
			return s.readStart()
		}
	}
	return endOfPart
}

func (s *scanner) passOver(end string) {
	n := bytes.Index(s.src[s.pos:], []byte(end))
	if n < 0 {
		s.fail(malformed("a comment has no end"))
		return
	}
	s.pos += n + len(end)
}

func (s *scanner) readText(rest []byte) token {
	n := bytes.IndexByte(rest, '<')
	if n < 0 {
		n = len(rest)
	}
	s.pos += n
	if len(s.open) == 0 {
		if len(bytes.TrimSpace(rest[:n])) > 0 {
			return s.fail(malformed("text stands outside of the document element"))
		}
		return s.next()
	}
	s.text = s.resolve(rest[:n])
	return textToken
}

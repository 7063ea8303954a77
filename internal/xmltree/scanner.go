// Package xmltree reads the XML of the parts of a Word file, element by element with a [Scanner] or whole with [Parse], and
// knows the namespaces that they use.
package xmltree

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/vanthu/baocao/internal/bilingual"
)

// A Scanner reads the elements of one part. encoding/xml takes six times as long and an allocation for every name and
// attribute, which for a file of fifty pages is the whole time that there is. The scanner knows the XML that Office
// writes: elements, attributes, text, CDATA and the five entities. A document type declaration is refused, so there is
// nothing else an entity could mean.
//
// Errors stick: after one, there are no more elements.
type Scanner struct {
	Namespace   Namespace // of the element begun or ended last
	Local       string    // its name without prefix
	SelfClosing bool      // the element begun or ended last is written <w:p/>
	Text        []byte    // of the text read last, with references resolved
	Begin, Pos  int       // offsets of the token and of what follows it
	Err         error

	part       string
	src        []byte
	open       []openElement
	attributes []attribute
	bindings   []binding
	names      map[string]string // names and values met before, so that each is one string
	pendingEnd bool              // the element begun last is empty
	cdata      bool              // the text read last stood in CDATA
}

type openElement struct {
	name     []byte // as written, with its prefix
	space    Namespace
	local    string
	bindings int // in force outside of it
}

type binding struct {
	prefix, uri string
	space       Namespace
}

type attribute struct {
	namespace Namespace
	name      []byte // as written, with its prefix
	local     []byte
	value     []byte // as written
}

// A Token is what [Scanner.Next] has read.
type Token uint8

// The tokens.
const (
	End Token = iota // of the part, or an error
	StartElement
	EndElement
	TextToken
)

// MaxDepth is how many elements may be open at once, far more than a document nests: a table in a table in a text
// box has about fifty.
const MaxDepth = 500

// NewScanner reads the content of a part. Bytes that are not UTF-8 have no meaning in it.
func NewScanner(part string, src []byte) *Scanner {
	s := &Scanner{part: part, src: bytes.TrimPrefix(src, []byte("\xEF\xBB\xBF")), names: make(map[string]string)}
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

// Fail ends the reading with an error at the place of the token.
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
			s.passOver("<?", "?>")
		case bytes.HasPrefix(rest, []byte("<!--")):
			s.passOver("<!--", "-->")
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			const lead = len("<![CDATA[")
			end := bytes.Index(rest, []byte("]]>"))
			if end < 0 || len(s.open) == 0 {
				return s.Fail(Malformed("CDATA has no end"))
			}
			s.Text, s.Pos, s.cdata = rest[lead:end], s.Pos+end+3, true
			return TextToken
		case rest[1] == '!':
			return s.Fail(ErrDoctype)
		default:
			return s.readStart()
		}
	}
	return End
}

// passOver goes past a comment or an instruction.
func (s *Scanner) passOver(begin, end string) {
	inside, _, closed := bytes.Cut(s.src[s.Pos+len(begin):], []byte(end))
	switch {
	case !closed:
		s.Fail(Malformed("a comment has no end"))
	case end == "-->":
		if bytes.Contains(inside, []byte("--")) || bytes.HasSuffix(inside, []byte("-")) {
			s.Fail(Malformed("a comment holds --"))
		}
	default:
		s.instruct(inside)
	}
	s.Pos += len(begin) + len(inside) + len(end)
}

// instruct looks at an instruction. That which begins a part tells its version of XML and its encoding.
func (s *Scanner) instruct(instruction []byte) {
	target, _ := s.readName(s.Pos + len("<?"))
	if !isName(target) {
		s.Fail(Malformed("an instruction has no name"))
	}
	if string(target) != "xml" {
		return
	}
	if v := declared(instruction, "version"); v != "" && v != "1.0" {
		s.Fail(Malformed("it is XML " + v))
	}
	if v := declared(instruction, "encoding"); v != "" && !strings.EqualFold(v, "utf-8") {
		s.Fail(ErrEncoding)
	}
}

// declared is a value in the declaration of XML.
func declared(declaration []byte, name string) string {
	_, rest, _ := bytes.Cut(declaration, []byte(name))
	rest = bytes.TrimLeft(rest, "= \t\r\n")
	if len(rest) == 0 {
		return ""
	}
	value, _, _ := bytes.Cut(rest[1:], rest[:1])
	return string(value)
}

func (s *Scanner) readText(rest []byte) Token {
	n := bytes.IndexByte(rest, '<')
	if n < 0 {
		n = len(rest)
	}
	s.Pos += n
	if len(s.open) == 0 {
		if len(bytes.Trim(rest[:n], " \t\r\n")) > 0 {
			return s.Fail(Malformed("text stands outside of the document element"))
		}
		return s.Next()
	}
	s.Text, s.cdata = s.resolve(rest[:n]), false
	return TextToken
}

// Why a part cannot be read. They stand inside a [PartError].
var (
	ErrMalformed = bilingual.New("nội dung XML trong tệp bị hỏng", "the XML is malformed")
	ErrDoctype   = bilingual.New("tệp có khai báo DOCTYPE, không được phép", "a document type declaration is not allowed")
	ErrEncoding  = bilingual.New("nội dung XML trong tệp không phải UTF-8; hãy mở tệp bằng Word rồi lưu lại", "the XML is not UTF-8; open the file in Word and save it anew")
	ErrTooDeep   = bilingual.New("nội dung tệp lồng nhau quá sâu", "the elements are nested too deeply")
)

// A PartError says in which part of the file an error lies, and at which byte of it.
type PartError struct {
	Part   string
	Offset int
	Err    error
}

func (e *PartError) Error() string { return fmt.Sprintf("%s, byte %d: %v", e.Part, e.Offset, e.Err) }

// Vietnamese says it in Vietnamese.
func (e *PartError) Vietnamese() string {
	return bilingual.Sprintf("%s, byte %d: %w", e.Part, e.Offset, e.Err)
}

// Unwrap returns the error without its place.
func (e *PartError) Unwrap() error { return e.Err }

// Malformed is an error of XML that says what is wrong.
func Malformed(why string) error { return bilingual.Errorf("%[1]w", "%w: %s", ErrMalformed, why) }

// Slice is a stretch of the part as it is written.
func (s *Scanner) Slice(from, to int) []byte { return s.src[from:to] }

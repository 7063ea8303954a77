package markdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A Superscript is the node of ^text^, as in "m^2^".
type Superscript struct{ ast.BaseInline }

var kindSuperscript = ast.NewNodeKind("Superscript")

func (*Superscript) Kind() ast.NodeKind              { return kindSuperscript }
func (n *Superscript) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// superscriptParser reads ^…^ the way the parser reads emphasis, so that both nest. A superscript holds no space, as in
// Pandoc: "10^6 đến 10^9" has none.
type superscriptParser struct{}

func (superscriptParser) Trigger() []byte { return []byte{'^'} }

func (superscriptParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	canOpen := caretWithin(bytes.IndexAny(line[1:], " \t\n^"), line[1:])
	before := block.Source()[:segment.Start]
	last := bytes.LastIndexAny(before, " \t\n^")
	canClose := last < len(before)-1 && caretWithin(last, before)
	if !canOpen && !canClose {
		return nil
	}
	d := parser.NewDelimiter(canOpen, canClose, 1, '^', superscriptProcessor{})
	d.Segment = segment.WithStop(segment.Start + 1)
	block.Advance(1)
	pc.PushDelimiter(d)
	return d
}

// caretWithin reports whether the character found in s, the first that may end a superscript, is another mark.
func caretWithin(found int, s []byte) bool { return found >= 0 && s[found] == '^' }

type superscriptProcessor struct{}

func (superscriptProcessor) IsDelimiter(b byte) bool { return b == '^' }

func (superscriptProcessor) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (superscriptProcessor) OnMatch(int) ast.Node { return &Superscript{} }

// A Subscript is the node of ~text~ right behind a letter or a bracket, as in "H~2~O".
type Subscript struct{ ast.BaseInline }

var kindSubscript = ast.NewNodeKind("Subscript")

func (*Subscript) Kind() ast.NodeKind              { return kindSubscript }
func (n *Subscript) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// subscriptParser reads one to three letters or digits between two tildes behind a letter or “)”. Anywhere else a tilde
// means about: "~5 km đến ~7 km".
type subscriptParser struct{}

func (subscriptParser) Trigger() []byte { return []byte{'~'} }

func (subscriptParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	if before := block.PrecendingCharacter(); before != ')' && !unicode.IsLetter(before) {
		return nil
	}
	line, segment := block.PeekLine()
	length, count := 1, 0
	for count < 4 && length < len(line) {
		r, size := utf8.DecodeRune(line[length:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		length, count = length+size, count+1
	}
	if count < 1 || count > 3 || length >= len(line) || line[length] != '~' || length+1 < len(line) && line[length+1] == '~' {
		return nil
	}
	n := &Subscript{}
	n.AppendChild(n, ast.NewTextSegment(text.NewSegment(segment.Start+1, segment.Start+length)))
	block.Advance(length + 1)
	return n
}

// A NoteRef is the node of [^label].
type NoteRef struct {
	ast.BaseInline
	Label string
}

var kindNoteRef = ast.NewNodeKind("NoteRef")

func (*NoteRef) Kind() ast.NodeKind              { return kindNoteRef }
func (n *NoteRef) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// noteRefParser reads every [^label], whether there is such a note or not. The parser of the footnote extension leaves
// one without a note in the text, where nobody would notice it.
type noteRefParser struct{}

func (noteRefParser) Trigger() []byte { return []byte{'['} }

// maxLabel keeps a row of opening brackets from being searched to the end of the line for each of them.
const maxLabel = 100

func (noteRefParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	label, found := bytes.CutPrefix(line, []byte("[^"))
	if !found {
		return nil
	}
	label, _, found = bytes.Cut(label[:min(len(label), maxLabel)], []byte("]"))
	if !found || len(label) == 0 || bytes.ContainsAny(label, "[ \t") {
		return nil
	}
	block.Advance(len("[^]") + len(label))
	return &NoteRef{Label: string(label)}
}

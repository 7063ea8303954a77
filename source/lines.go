package source

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// A lineKind is the block as which a line begins.
type lineKind uint8

const (
	running     lineKind = iota
	pointLine            // a)
	clauseLine           // 1. 2)
	decimalLine          // 1.1.
	romanLine            // I.
	wordLine             // Điều 5.
	bulletLine           // a dash, a plus, a dot of any script
	tableLine            // |a|b| or +---+
	markLine             // #A, ===
)

// A lineStart is what a line begins with.
type lineStart struct {
	kind   lineKind
	mark   string // as it is typed
	number int    // that it says, from 1
}

// lineForm finds the beginning of a block, one group a kind. Behind a number or sign stands a blank of any width, a letter
// or nothing: "2.5", "-5" and "2025." begin none.
var lineForm = sync.OnceValue(func() *regexp.Regexp {
	const after = `(?:[\s\p{Zs}]|\pL|$)`
	return regexp.MustCompile(`^[\s\p{Zs}]*(?:` +
		`(([a-zđ])\))` + after + `|` +
		`((\d{1,2})[.)])` + after + `|` +
		`((?:\d{1,2}\.){2,4})[\s\p{Zs}]|` +
		`(([IVXLC]{1,6})\.)` + after + `|` +
		`((?:Điều|Chương|Tiểu mục|Mục|Phần)[\s\p{Zs}]+(\d{1,3}|[IVXLC]{1,6})[.:])(?:[\s\p{Zs}]|$)|` +
		`([-+` + bullets + `]|\*[\s\p{Zs}])` + after + `|` +
		`(\|.*\|[\s\p{Zs}]*$|\+[-=+:]{2,}\+[\s\p{Zs}]*$)|` +
		`(#{1,6}[\pL\d]|={3,}[\s\p{Zs}]*$)` +
		`)`)
})

// bullets are the signs that lists begin with in Word and in pasted text, but for those of Markdown. Of the private use
// area are the bullets of Symbol and Wingdings.
const bullets = `–—−•·●○▪▫■□◦‣⁃➢➤►▶✓✔❖◆◇♦★\x{F0B7}\x{F0A7}\x{F0FC}\x{F0D8}\x{F076}`

func startOf(line []byte) (s lineStart) {
	if !mayStart(line) {
		return s
	}
	m := lineForm().FindSubmatch(line)
	if m == nil {
		return s
	}
	group := func(i int) string { return strings.TrimFunc(string(m[i]), unicode.IsSpace) }
	switch {
	case m[1] != nil:
		s = lineStart{kind: pointLine, mark: group(1)}
		s.number, _ = decree.PointIndex(group(2))
	case m[3] != nil:
		s = lineStart{kind: clauseLine, mark: group(3)}
		s.number, _ = strconv.Atoi(group(4))
	case m[5] != nil:
		s = lineStart{kind: decimalLine, mark: group(5)}
	case m[6] != nil:
		n, ok := decree.ParseRoman(group(7))
		if !ok {
			return lineStart{}
		}
		s = lineStart{kind: romanLine, mark: group(6), number: n}
	case m[8] != nil:
		s = lineStart{kind: wordLine, mark: group(8)}
		if s.number, _ = strconv.Atoi(group(9)); s.number == 0 {
			s.number, _ = decree.ParseRoman(group(9))
		}
	case m[10] != nil:
		s = lineStart{kind: bulletLine, mark: group(10)}
		after := bytes.TrimLeftFunc(line[bytes.Index(line, m[10])+len(m[10]):], unicode.IsSpace)
		if r, _ := utf8.DecodeRune(after); unicode.IsDigit(r) && strings.Contains("–—−-+", s.mark) {
			return lineStart{} // a span of years, a sign of a number
		}
	case m[11] != nil:
		s = lineStart{kind: tableLine, mark: string(m[11][:1])}
	default:
		s = lineStart{kind: markLine, mark: group(12)}
	}
	return s
}

// mayStart looks at the first letters of a line, since hardly any begins a block.
func mayStart(line []byte) bool {
	line = bytes.TrimLeftFunc(line, unicode.IsSpace)
	if len(line) == 0 {
		return false
	}
	switch c := line[0]; {
	case c >= 'a' && c <= 'z':
		return len(line) > 1 && line[1] == ')'
	case c >= 'A' && c <= 'Z':
		return strings.IndexByte("IVXLCTMP", c) >= 0
	case c < utf8.RuneSelf:
		return c >= '0' && c <= '9' || strings.IndexByte("-+*|#=", c) >= 0
	}
	r, _ := utf8.DecodeRune(line)
	return unicode.Is(unicode.Co, r) || !unicode.IsLetter(r) || r == 'đ' || r == 'Đ'
}

// A lineSplitter parts the lines of a paragraph that are blocks of their own, where their sequence makes that plain: the
// điểm under a khoản, the dashes of a list. Markdown joins them to the line above.
type lineSplitter struct{}

func (lineSplitter) Transform(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines := n.Lines()
	if lines.Len() < 2 {
		return
	}
	cuts := cutLines(lines, reader.Source(), n.Parent().Kind() == ast.KindListItem)
	count := tallyOf(pc)
	for i, cut := range cuts {
		if !count.block(lines.At(cut).Start) {
			cuts = cuts[:i]
			break
		}
	}
	if len(cuts) == 0 {
		return
	}
	trimEnd(lines, reader) // the parser trims what stays of n only
	for i := len(cuts) - 1; i >= 0; i-- {
		block := ast.NewParagraph()
		for j := cuts[i]; j < lines.Len(); j++ {
			block.Lines().Append(lines.At(j))
		}
		trimEnd(block.Lines(), reader)
		lines.SetSliced(0, cuts[i])
		trimEnd(lines, reader)
		n.Parent().InsertAfter(n.Parent(), n, block)
	}
}

// trimEnd drops the newline at the end of a paragraph, where it is no break between words.
func trimEnd(lines *text.Segments, reader text.Reader) {
	last := lines.At(lines.Len() - 1)
	lines.Set(lines.Len()-1, last.TrimRightSpace(reader.Source()))
}

// cutLines returns the lines of a paragraph that begin a block. Under a khoản its points need no sign before them; in
// running text, where a wrapped line may begin with any word, the line above has to end a clause of the sentence.
func cutLines(lines *text.Segments, source []byte, underItem bool) (cuts []int) {
	starts := make([]lineStart, lines.Len())
	count := map[lineStart]int{} // of bullets by their sign, of others by their kind
	for i := range starts {
		segment := lines.At(i)
		starts[i] = startOf(segment.Value(source))
		count[starts[i].group()]++
	}
	last := map[lineKind]int{starts[0].kind: starts[0].number}
	for i := 1; i < len(starts); i++ {
		s := starts[i]
		above := lines.At(i - 1)
		sign := endSign(above.Value(source))
		introduced := sign == ':'
		plain := false
		switch s.kind {
		case bulletLine:
			plain = introduced || count[s.group()] > 1
		case pointLine, clauseLine, romanLine, wordLine, decimalLine:
			before, begun := last[s.kind]
			inOrder := s.number == 1 || begun && s.number == before+1 || s.kind == decimalLine
			enough := introduced || begun || count[s.group()] > 1 && follows(starts[i+1:], s)
			pointAfterPoint := s.kind == pointLine && starts[0].kind == pointLine
			plain = pointAfterPoint || inOrder && enough && (sign != 0 || underItem && s.kind == pointLine)
		}
		if plain {
			cuts = append(cuts, i)
			last[s.kind] = s.number
		}
	}
	return cuts
}

// group is what lines of one list have in common.
func (s lineStart) group() lineStart {
	if s.kind == bulletLine {
		return lineStart{kind: s.kind, mark: s.mark}
	}
	return lineStart{kind: s.kind}
}

// follows reports whether the next of the lines of a kind has the number after that of s.
func follows(lines []lineStart, s lineStart) bool {
	for _, next := range lines {
		if next.kind == s.kind {
			return next.number == s.number+1 || s.kind == decimalLine
		}
	}
	return false
}

// endSign is the sign with which a line ends that ends a part of a sentence, 0 where there is none.
func endSign(line []byte) rune {
	r, _ := utf8.DecodeLastRune(bytes.TrimRightFunc(line, unicode.IsSpace))
	if strings.ContainsRune(":;.,?!", r) {
		return r
	}
	return 0
}

// bulletMark is the sign of a list that Markdown takes for running text, with the blanks behind it.
var bulletMark = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[\s\p{Zs}]*([` + bullets + `])[\s\p{Zs}]+\P{Nd}`)
})

// oddBlanks are the blanks behind the mark of a list that Word writes and Markdown does not know, such as a no-break space.
var oddBlanks = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?m)^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]*([\x{a0}\x{2000}-\x{200a}\x{202f}\x{205f}\x{3000}]+)`)
})

// plainBlanks writes spaces for such blanks, as many as they have bytes, so that every place stays where it is.
func plainBlanks(source []byte) []byte {
	found := oddBlanks().FindAllSubmatchIndex(source, -1)
	if len(found) == 0 {
		return source
	}
	out := bytes.Clone(source)
	for _, at := range found {
		blanks := out[at[2]:at[3]]
		for i := range blanks {
			blanks[i] = ' '
		}
	}
	return out
}

// doubtLines warns of lines of a block that begin as another block does and are read as running text, and of tabs.
func (b *bodyReader) doubtLines(n ast.Node, path string) {
	lines := n.Lines()
	if lines == nil {
		return
	}
	table := b.looksLikeTable(n) // which is refused
	for i := range lines.Len() {
		segment := lines.At(i)
		line := segment.Value(b.source)
		at := b.cursor.at(segment.Start)
		s := startOf(line)
		switch {
		case s.kind == tableLine:
			if !table {
				b.d.doubt(at, path, "table-drawn", string(bytes.TrimSpace(line)), tableDrawn)
			}
			table = true
		case s.kind == markLine && s.mark[0] == '#', s.kind != running && i > 0:
			b.d.doubt(at, path, "line-joined", string(bytes.TrimSpace(line)), joinedLine(s))
		}
		b.d.doubtTab(at, path, string(line))
	}
}

var tableDrawn = decree.Message{
	Vi: "bảng vẽ bằng | hoặc + phải có dòng |---|---| dưới dòng tiêu đề; ở đây được in như chữ thường",
	En: "a table drawn with | or + needs the line |---|---| under its heading; here it is printed as running text"}

func joinedLine(s lineStart) decree.Message {
	if s.kind == markLine {
		return decree.Message{
			Vi: "“" + s.mark + "” được in như chữ thường; đề mục viết # và một dấu cách ở đầu dòng",
			En: "“" + s.mark + "” is printed as running text; a heading is # and a space at the beginning of its line"}
	}
	return decree.Message{
		Vi: "dòng bắt đầu bằng “" + s.mark + "” được nối vào dòng trên; để một dòng trống trước nó, còn nếu là chữ trong câu thì đưa lên dòng trên",
		En: "the line that begins with “" + s.mark + "” is joined to the one above; put an empty line before it, or, if it is running text, move it up"}
}

// doubtTab warns of a tab within a line, which is read as a space.
func (d *decoder) doubtTab(at model.Position, path, line string) {
	if strings.Contains(strings.TrimSpace(line), "\t") {
		d.doubt(at, path, "tab", "", decree.Message{
			Vi: "dấu tab trong chữ được đọc là dấu cách; số liệu theo cột thì viết thành bảng",
			En: "a tab within the text is read as a space; write columns as a table"})
	}
}

// doubtText is doubtLines for a text of a field, whose lines have one place.
func (d *decoder) doubtText(path, value string) {
	at := d.places.Find(path)
	for line := range strings.Lines(strings.TrimSpace(value)) {
		d.doubtTab(at, path, line)
	}
	_, rest, _ := strings.Cut(strings.TrimSpace(value), "\n")
	for line := range strings.Lines(rest) {
		if s := startOf([]byte(line)); s.kind != running {
			d.doubt(at, path, "line-joined", strings.TrimSpace(line), joinedLine(s))
		}
	}
}

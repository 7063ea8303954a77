package source

import (
	"bytes"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml/token"
	"github.com/yuin/goldmark/ast"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/typedline"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source/internal/markdown"
)

// Markdown and YAML join the lines of a paragraph, for who types wraps his lines. Who pastes from Word, Excel or a message means each line
// as it stands; such lines are warned of.

// doubtLines warns of lines of a block that begin as another block does and are read as running text, of lines that look like paragraphs,
// and of signs that are read otherwise than typed.
func (b *bodyReader) doubtLines(n ast.Node, path string) {
	lines := n.Lines()
	if lines == nil {
		return
	}
	table := b.looksLikeTable(n) // which is refused
	joined := typedline.Joined{}
	for i := range lines.Len() {
		segment := lines.At(i)
		line := segment.Value(b.source)
		at := b.cursor.at(segment.Start)
		s := typedline.StartOf(line)
		switch {
		case s.Kind == typedline.Table:
			if !table {
				b.d.doubt(at, path, "table-drawn", string(bytes.TrimSpace(line)), tableDrawn)
			}
			table = true
		case s.Kind == typedline.Mark && s.Mark[0] == '#', s.Kind != typedline.Running && i > 0:
			b.d.doubt(at, path, "line-joined", string(bytes.TrimSpace(line)), joinedLine(s))
		case i > 0 && !table:
			before := lines.At(i - 1)
			if joined.Apart(before.Value(b.source), line, func() []byte { return lines.Value(b.source) }) {
				b.d.doubt(at, path, "line-joined", string(bytes.TrimSpace(line)), joinedParagraph)
			}
		}
		if mark := bytes.Index(line, []byte(s.Mark)); s.Kind != typedline.Running && mark >= 0 { // which a tab may follow
			line = line[mark+len(s.Mark):]
		}
		b.d.doubtSigns(at, path, line)
	}
}

var (
	joinedParagraph = decree.Message{
		Vi: "dòng này được nối vào dòng trên thành một đoạn; là đoạn riêng thì để một dòng trống trước nó, là chữ nối tiếp thì đưa lên dòng trên",
		En: "this line is joined to the one above, as one paragraph; for a paragraph of its own put an empty line before it, or, if the text goes on, move it up"}
	joinedText = decree.Message{
		Vi: "dòng này được nối vào dòng trên; để xuống dòng thì gõ dấu \\ ở cuối dòng trên, là đoạn riêng thì viết thành khối riêng, là chữ nối tiếp thì đưa lên dòng trên",
		En: "this line is joined to the one above; for a new line end the one above with \\, for a paragraph of its own write a block of its own, or, if the text goes on, move it up"}
	foldedLine = decree.Message{
		Vi: "YAML nối dòng này vào dòng trên; để giữ các dòng thì viết giá trị sau dấu | (xuống dòng, thụt vào), là chữ nối tiếp thì đưa lên dòng trên",
		En: "YAML joins this line to the one above; to keep the lines write the value after the sign | (on lines of its own, indented), or, if the text goes on, move it up"}
)

// lostText warns of what YAML leaves out or reads otherwise: text behind " #", which is a comment, and in double quotes the \t and \n of a path.
func (y *yamlReader) lostText(tokens token.Tokens) {
	for i, t := range tokens {
		switch t.Type {
		case token.CommentType:
			first, _ := utf8.DecodeRuneInString(t.Value)
			if i > 0 && tokens[i-1].Type == token.StringType && tokens[i-1].Position.Line == t.Position.Line && (unicode.IsLetter(first) || unicode.IsDigit(first)) {
				y.d.doubt(y.place(t), y.path, "yaml-comment", "#"+t.Value, decree.Message{
					Vi: "chữ từ dấu # sau dấu cách là lời ghi chú của YAML, không được in; nếu là chữ thì đặt cả giá trị trong dấu nháy, nếu là ghi chú thì viết # và một dấu cách",
					En: "what follows a blank and # is a comment of YAML and is not printed: put the value in quotes if it is text, write # and a blank if it is a comment"})
			}
		case token.DoubleQuoteType:
			if m := escapedPath(t.Origin); m != "" {
				y.d.doubt(y.place(t), y.path, "backslash", m, decree.Message{
					Vi: `trong dấu nháy kép YAML đọc \t là dấu tab, \n là xuống dòng; đường dẫn thì đặt trong dấu nháy đơn`,
					En: `in double quotes YAML reads \t as a tab and \n as a new line: put a path in single quotes`})
			}
		}
	}
}

// escapedPath returns what of a string in double quotes, as it is typed, looks like a path of Windows in which a \ and the letter behind it are one
// character: C:\temp, C:\\so\new. Behind a colon alone \n is a new line, unless letters go on: "Nhóm A:\n- Xã".
func escapedPath(typed string) string {
	word, path := 0, false
	for i := 0; i < len(typed); i++ {
		switch {
		case typed[i] == ' ' || typed[i] == '\n' || typed[i] == '"':
			word, path = i+1, false
			continue
		case typed[i] != '\\' || i+1 == len(typed):
			continue
		}
		drive := i >= 2 && typed[i-1] == ':' && isASCIILetter(typed[i-2]) && (i == 2 || !isASCIILetter(typed[i-3]) && typed[i-3] < utf8.RuneSelf)
		share := i == word && strings.HasPrefix(typed[i:], `\\`) && i+2 < len(typed) && isASCIILetter(typed[i+2])
		next := typed[i+1]
		goesOn := i+2 < len(typed) && (isASCIILetter(typed[i+2]) && typed[i+2] >= 'a' || typed[i+2] >= '0' && typed[i+2] <= '9')
		switch {
		case next == '\\':
			path = path || drive || share
		case (path || drive && !isProse(typed[i+2:])) && isASCIILetter(next) && goesOn:
			end := strings.IndexAny(typed[word:], " \n\"")
			if end < 0 {
				end = len(typed) - word
			}
			return typed[word : word+end]
		case next == 'n' || next == 't' || next == 'r':
			word, path = i+2, false
		}
		i++
	}
	return ""
}

// isProse reports whether a word has a letter that no path has: of "Nhóm A:\nxã một" it is "xã".
func isProse(rest string) bool {
	word := rest[:max(0, strings.IndexAny(rest+" ", " \n\"\\"))]
	return strings.IndexFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0
}

func isASCIILetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// foldedLines warns of the lines of a value that YAML joins, in quotes, without them or behind ">", and that look like lines of their own.
func (y *yamlReader) foldedLines(tokens token.Tokens) {
	for i, t := range tokens {
		typed := strings.Trim(t.Origin, " \n")
		if strings.IndexByte(typed, '\n') < 0 {
			continue
		}
		line := t.Position.Line
		switch t.Type {
		case token.StringType, token.SingleQuoteType, token.DoubleQuoteType:
			if i > 0 && tokens[i-1].Type == token.LiteralType {
				continue
			}
			if i > 0 && tokens[i-1].Type == token.FoldedType {
				before := t.Origin[:len(t.Origin)-len(strings.TrimLeft(t.Origin, " \n"))]
				line = tokens[i-1].Position.Line + 1 + strings.Count(before, "\n")
			}
		default:
			continue
		}
		lines := strings.Split(typed, "\n")
		lines[0] = strings.Repeat(" ", max(0, t.Position.Column-1)) + lines[0]
		joined := typedline.Joined{}
		for k := 1; k < len(lines); k++ {
			text := strings.TrimSpace(lines[k])
			if text == "" {
				continue
			}
			empty := strings.TrimSpace(lines[k-1]) == ""
			if empty || typedline.StartOf([]byte(text)).Kind != typedline.Running || joined.Apart([]byte(lines[k-1]), []byte(text), func() []byte { return []byte(strings.Join(lines, "\n")) }) {
				y.d.doubt(y.origin.place(line+k, 1+strings.Index(lines[k], text)), y.path, "line-joined", text, foldedLine)
			}
		}
	}
}

var tableDrawn = decree.Message{
	Vi: "bảng vẽ bằng | hoặc + phải có dòng |---|---| dưới dòng tiêu đề; ở đây được in như chữ thường",
	En: "a table drawn with | or + needs the line |---|---| under its heading; here it is printed as running text"}

func joinedLine(s typedline.Start) decree.Message {
	if s.Kind == typedline.Mark {
		return decree.Message{
			Vi: "“" + s.Mark + "” được in như chữ thường; đề mục viết # và một dấu cách ở đầu dòng",
			En: "“" + s.Mark + "” is printed as running text; a heading is # and a space at the beginning of its line"}
	}
	return decree.Message{
		Vi: "dòng bắt đầu bằng “" + s.Mark + "” được nối vào dòng trên; để một dòng trống trước nó, còn nếu là chữ trong câu thì đưa lên dòng trên",
		En: "the line that begins with “" + s.Mark + "” is joined to the one above; put an empty line before it, or, if it is running text, move it up"}
}

var tabRead = decree.Message{
	Vi: "dấu tab trong chữ được đọc là dấu cách; số liệu theo cột thì viết thành bảng",
	En: "a tab within the text is read as a space; write columns as a table"}

// doubtSigns warns of a tab within a line, which is read as a space, and of signs that are lost: a backslash, the sign of a product, the title
// of a link.
func (d *decoder) doubtSigns(at model.Position, path string, line []byte) {
	if bytes.IndexByte(line, '\t') >= 0 && bytes.IndexByte(bytes.TrimSpace(line), '\t') >= 0 {
		d.doubt(at, path, "tab", "", tabRead)
	}
	if bytes.IndexByte(line, '*') >= 0 && typedline.LosesProduct(line) {
		d.doubt(at, path, "product", "", decree.Message{
			Vi: `dấu * giữa các chữ số được đọc là chữ nghiêng và bị bỏ; gõ \* hoặc ×`, En: `signs * between figures are read as italics and left out: type \* or ×`})
	}
	if bytes.Contains(line, []byte("](")) {
		if m := lostForms().emptyLink.FindSubmatch(line); m != nil && markdown.IsAddress(m[1]) {
			d.doubt(at, path, "link-empty", string(m[1]), decree.Message{
				Vi: "liên kết không có chữ nên không in gì; viết [chữ](địa chỉ), hoặc chỉ địa chỉ", En: "a link without a text prints nothing: write [text](address), or the address alone"})
		}
		if m := lostForms().linkTitle.FindSubmatch(line); m != nil && markdown.IsAddress(m[1]) {
			d.doubt(at, path, "link-title", string(m[2]), decree.Message{
				Vi: "lời mô tả của liên kết không được in; bỏ đi, hoặc viết vào chữ", En: "the title of a link is not printed: leave it out, or write it into the text"})
		}
	}
	if bytes.IndexByte(line, '\\') < 0 {
		return
	}
	for word := range strings.FieldsSeq(string(line)) {
		if typedline.LosesBackslash(word) {
			d.doubt(at, path, "backslash", word, decree.Message{
				Vi: `dấu \ ở đây bị bỏ vì Markdown đọc \\ là một dấu \, và \ trước một dấu câu là dấu đó; trong đường dẫn thì gõ mỗi dấu \ thành \\`,
				En: `a backslash is left out here, for in Markdown \\ is one \, and \ before another sign is that sign; in a path type each \ as \\`})
			return
		}
	}
}

// lostForms are signs that mean something else than they seem to, with what is lost.
var lostForms = sync.OnceValue(func() (forms struct{ emptyLink, linkTitle *regexp.Regexp }) {
	forms.emptyLink = regexp.MustCompile(`\[\s*\]\(([^\s)]+)`)
	forms.linkTitle = regexp.MustCompile(`\]\((\S+)[ \t]+["'(](.*?)["')][ \t]*\)`)
	return forms
})

// doubtText is doubtLines for a text of a field, whose lines have one place.
func (d *decoder) doubtText(path, value string) {
	at, cell := d.places.Find(path), isCell(path)
	value = strings.TrimSpace(value)
	joined, above := typedline.Joined{}, ""
	for line := range strings.Lines(value) {
		d.doubtSigns(at, path, []byte(line))
		switch s := typedline.StartOf([]byte(line)); {
		case above == "" || trim(line) == "":
		case s.Kind != typedline.Running:
			if !cell {
				d.doubt(at, path, "line-joined", strings.TrimSpace(line), joinedLine(s))
			}
		case joined.Apart([]byte(above), []byte(line), func() []byte { return []byte(value) }):
			m := joinedText
			if cell {
				m = joinedParagraph
			}
			d.doubt(at, path, "line-joined", strings.TrimSpace(line), m)
		}
		above = strings.TrimRight(line, "\n")
		if trim(above) == "" {
			above = ""
		}
	}
}

// isCell reports whether a path is that of a cell: "body[2].table.rows[3][5]".
func isCell(path string) bool {
	last := path[strings.LastIndexByte(path, '.')+1:]
	return strings.HasPrefix(last, "rows[") && strings.Count(last, "[") == 2
}

// cellLines makes breaks of the ends of lines in a cell behind which an item begins, and of its empty lines: a cell holds several
// paragraphs. Other lines go on in the one before, as everywhere.
func cellLines(markdown string) string {
	if !strings.Contains(markdown, "\n") {
		return markdown
	}
	var b strings.Builder
	empty := false
	for line := range strings.Lines(trim(markdown)) {
		line = strings.TrimRight(line, "\n")
		switch {
		case trim(line) == "":
			empty = true
			continue
		case b.Len() == 0:
		case (empty || typedline.StartOf([]byte(line)).Kind != typedline.Running) && !strings.HasSuffix(b.String(), `\`):
			b.WriteString("\\\n")
		default:
			b.WriteByte('\n')
		}
		b.WriteString(strings.TrimLeft(line, " "))
		empty = false
	}
	return b.String()
}

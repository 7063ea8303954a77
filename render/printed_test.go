package render_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
)

// A printed document is what doc.Fprint says of one. Nothing else is known of it.
type printed struct {
	sections [][]any        // paragraphs and tables, those of the margins of the first page first
	levels   map[string]int // of headings, by the names of styles
}

type printedParagraph struct {
	style, label string
	inlines      []printedInline
}

// A printedInline is a piece of a paragraph.
type printedInline struct {
	kind  string // "", "note", "hình", "nơi ký", a line break "⏎", or the title of a field
	text  string
	link  string
	blank bool
	note  []*printedParagraph // the body
}

type printedTable struct{ rows []printedRow }

type printedRow struct {
	heading bool
	cells   []printedCell
}

type printedCell struct {
	span   string // as it is printed
	blocks []any
}

func (c *printedCell) columns() int {
	if m := regexp.MustCompile(`(\d+) cột`).FindStringSubmatch(c.span); m != nil {
		n, _ := strconv.Atoi(m[1])
		return n
	}
	return 1
}

// readPrinted prints a document and reads the text.
func readPrinted(t *testing.T, d *doc.Document) *printed {
	t.Helper()
	var b bytes.Buffer
	if err := doc.Fprint(&b, d); err != nil {
		t.Fatal(err)
	}
	r := &printedReader{lines: strings.Split(b.String(), "\n"), notes: map[string]*printedInline{}}
	to := &printed{levels: map[string]int{}}
	for r.at < len(r.lines) {
		line := r.lines[r.at]
		switch {
		case strings.HasPrefix(line, "=== Phần trang"):
			r.at += 2
			var blocks []any
			for strings.HasPrefix(r.lines[r.at], "=== Lề") {
				r.at++
				blocks = append(blocks, r.blocks(2)...)
			}
			to.sections = append(to.sections, append(blocks, r.blocks(0)...))
		case strings.HasPrefix(line, "Kiểu "):
			name, fixes, _ := strings.Cut(strings.TrimPrefix(line, "Kiểu "), ": ")
			if _, level, ok := strings.Cut(fixes, "cấp đề mục "); ok {
				to.levels[name], _ = strconv.Atoi(level[:1])
			}
			r.at++
		default:
			r.at++
		}
	}
	if r.err != nil {
		t.Fatalf("line %d, %q: %v", r.at, r.lines[min(r.at, len(r.lines)-1)], r.err)
	}
	return to
}

// A printedReader reads lines, the depth of each by its indent.
type printedReader struct {
	lines []string
	at    int
	notes map[string]*printedInline // whose bodies are still to come
	err   error
}

// next returns the line if it stands at an indent.
func (r *printedReader) next(indent int) (string, bool) {
	if r.at == len(r.lines) || r.err != nil {
		return "", false
	}
	line := r.lines[r.at]
	text := strings.TrimLeft(line, " ")
	return text, len(line)-len(text) == indent && text != "" && !strings.HasPrefix(text, "===")
}

func (r *printedReader) blocks(indent int) (to []any) {
	for {
		line, ok := r.next(indent)
		switch {
		case !ok:
			return to
		case strings.HasPrefix(line, "Bảng, kiểu "):
			r.at++
			to = append(to, r.table(indent+2))
		default:
			r.at++
			to = append(to, r.paragraph(line))
			r.bodies(indent + 2)
		}
	}
}

// paragraph reads a line: "Kiểu (giữ với đoạn sau): chữ".
func (r *printedReader) paragraph(line string) *printedParagraph {
	style, text, ok := strings.Cut(line+" ", ": ")
	if !ok {
		r.err = fmt.Errorf("a paragraph without a style")
	}
	return r.inlines(strings.TrimSuffix(style, " (giữ với đoạn sau)"), text)
}

// bodies reads the notes beneath a paragraph or a row.
func (r *printedReader) bodies(indent int) {
	for {
		line, ok := r.next(indent)
		number, text, note := strings.Cut(strings.TrimPrefix(line, "[^"), "] ")
		if !ok || !note || !strings.HasPrefix(line, "[^") {
			return
		}
		of := r.notes[number]
		if of == nil {
			r.err = fmt.Errorf("the note %s has no mark", number)
			return
		}
		for r.at++; ; r.at++ {
			of.note = append(of.note, r.paragraph(text))
			if text, ok = r.next(indent + len("[^] ") + len(number)); !ok {
				break
			}
		}
	}
}

func (r *printedReader) table(indent int) *printedTable {
	to := &printedTable{}
	var styles []string
	for {
		line, ok := r.next(indent)
		if !ok {
			return to
		}
		r.at++
		if names, ok := strings.CutPrefix(line, "kiểu ô: "); ok {
			styles = strings.Split(names, " | ")
			continue
		}
		row := printedRow{heading: strings.HasPrefix(line, "tiêu đề ")}
		if strings.HasSuffix(line, "hàng:") {
			for {
				line, ok := r.next(indent + 2)
				if !ok {
					break
				}
				r.at++
				row.cells = append(row.cells, printedCell{span: line, blocks: r.blocks(indent + 4)})
			}
		} else {
			line = line[strings.Index(line, "|")+1:]
			for i, text := range strings.Split(strings.TrimSuffix(" "+strings.TrimPrefix(line, " "), " |"), " | ") {
				text, span, _ := strings.Cut(strings.ReplaceAll(" "+text, `\‹`, "\x00"), " ‹")
				style := styles[min(i, len(styles)-1)]
				row.cells = append(row.cells, printedCell{span, []any{r.inlines(style, strings.ReplaceAll(text, "\x00", `\‹`))}})
			}
			r.bodies(indent + 2)
		}
		to.rows = append(to.rows, row)
	}
}

// token is a mark of a line, or a letter.
var token = regexp.MustCompile(`^(?s:\\(.)|\[\^(\d+)\]|\{((?:\\.|[^}\\])*)\}|\[((?:\\.|[^\]\\])*)\]\(((?:\\.|[^)\\])*)\)| ⏎ |[*^~]|.)`)

// inlines reads the text of a paragraph.
func (r *printedReader) inlines(style, text string) *printedParagraph {
	to := &printedParagraph{style: style}
	add := func(in printedInline) { to.inlines = append(to.inlines, in) }
	for text = strings.TrimSpace(text); text != ""; {
		m := token.FindStringSubmatch(text)
		text = text[len(m[0]):]
		switch {
		case m[1] != "":
			add(printedInline{text: m[1]})
		case m[2] != "":
			add(printedInline{kind: "note", text: m[2]})
		case m[3] != "":
			about, inner, _ := strings.Cut(m[3], ": ")
			title, rest, _ := strings.Cut(about, ",")
			if label, ok := strings.CutPrefix(title, "nhãn "); ok {
				to.label = plainOf(label)
				continue
			}
			for _, kind := range []string{"hình", "nơi ký"} {
				if strings.HasPrefix(title, kind+" ") {
					title = kind
				}
			}
			add(printedInline{kind: title, text: plainOf(inner), blank: rest == " để trống"})
		case strings.HasPrefix(m[0], "[") && m[5] != "":
			add(printedInline{text: plainOf(m[4]), link: plainOf(m[5])})
		case m[0] == " ⏎ ":
			add(printedInline{kind: "⏎"})
		case strings.Contains("*^~", m[0]):
		default:
			add(printedInline{text: m[0]})
		}
	}
	for i := range to.inlines {
		if in := &to.inlines[i]; in.kind == "note" {
			r.notes[in.text] = in
		}
	}
	return to
}

// plainOf is a text without its marks.
func plainOf(s string) string {
	return regexp.MustCompile(`\\(.)|[*^~]`).ReplaceAllString(s, "$1")
}

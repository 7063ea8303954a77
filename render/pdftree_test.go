package render_test

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/pdfread"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
)

// TestPDFTree reads the tree of each case back from its PDF, and holds it against the one that follows from the text that doc.Fprint
// writes: the same elements in the same order, with their texts, levels, scopes, spans, labels and notes.
func TestPDFTree(t *testing.T) {
	for _, c := range casesOf(t) {
		t.Run(c.name, func(t *testing.T) { treeIsRead(t, c, false) })
	}
	t.Run("lists", func(t *testing.T) { treeIsRead(t, aCase{doc: listsWithin(t)}, false) })
	for _, c := range unissued(t) {
		t.Run(c.name+"/fields", func(t *testing.T) { treeIsRead(t, c, true) })
	}
}

// listsWithin is a report of lists within lists, which end and go on, and of text that looks like the marks of doc.Fprint.
func listsWithin(t *testing.T) *doc.Document {
	t.Helper()
	const front = "---\nissuing_agency: SỞ TÀI CHÍNH\nnumber: 5/BC-STC\nplace: Lâm Đồng\ndate: 2026-03-05\nsubject: Kết quả quý I\n" +
		"recipients: [Như trên]\narchive: VT\nsignature: {position: GIÁM ĐỐC, signer_name: Trần Thị Bình}\n---\n\n"
	const text = "# TÌNH HÌNH\n\n" +
		"1. Một\n   - gạch {Số: 5}\n   - gạch nữa[^1]\n     - cộng \\[x\\](y)\n2. Hai ‹2 cột›\n   - gạch của hai | ô\n     - cộng của hai\n   - gạch\n3. Ba\n\n" +
		"Đoạn xen vào[^2] và 5 * 3.\n\n- gạch sau đoạn\n- [liên *kết*](https://a.vn/x_(y))[^3]\n\n# KẾT QUẢ\n\n- gạch khác\n\n" +
		"[^1]: Chú thích **đậm** {nhãn x}.\n[^2]: Hai đoạn.\n\n    Đoạn hai {nhãn -}.\n\n[^3]: Xem [trang](https://b.vn/).\n\n" +
		"```table\ncolumns: [STT, {title: Tên, columns: [Xã, Thôn]}]\nrows:\n  - [1, 'a | b[^4]', '‹gộp xuống›']\n  - [2, '- c', 'tiêu đề | d']\n```\n\n[^4]: Của bảng.\n"
	r, err := source.Decode(fstest.MapFS{"a.md": {Data: []byte(front + text)}}, "a.md")
	if err != nil {
		t.Fatal(err)
	}
	d, err := doc.Assemble(r)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func treeIsRead(t *testing.T, c aCase, fields bool) {
	file, err := pdfread.Open(pdfOf(t, c.doc, func(b *bytes.Buffer, d *doc.Document) error {
		return render.PDFConfig{Fields: fields}.PDF(b, d)
	}))
	if err != nil {
		t.Fatal(err)
	}
	root, err := file.Tree()
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	printNode(&got, 0, root)
	want := (&expectation{of: readPrinted(t, c.doc), fields: fields}).tree()
	g, w := strings.Split(got.String(), "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		if i >= len(g) || i >= len(w) || g[i] != w[i] {
			t.Fatalf("line %d of %d:\n%s\nwant (of %d)\n%s", i+1, len(g), strings.Join(g[max(0, i-3):min(i+3, len(g))], "\n"),
				len(w), strings.Join(w[max(0, i-3):min(i+3, len(w))], "\n"))
		}
	}
	if len(g) < 30 && c.name != "" { // an appendix by chance may be short
		t.Errorf("a tree of %d lines", len(g))
	}
}

// printNode prints an element a line, its texts as they come.
func printNode(b *strings.Builder, depth int, n *pdfread.Node) {
	fmt.Fprintf(b, "%s%s", strings.Repeat("  ", depth), n.Kind)
	for _, about := range []string{n.Alt, n.ID, n.Scope} {
		if about != "" {
			b.WriteString(" " + about)
		}
	}
	if n.Columns > 1 || n.Rows > 1 {
		fmt.Fprintf(b, " %dx%d", max(n.Columns, 1), max(n.Rows, 1))
	}
	b.WriteString("\n")
	text := ""
	flush := func() {
		if words := squeezed(text); words != "" {
			b.WriteString(strings.Repeat("  ", depth+1) + "“" + words + "”\n")
		}
		text = ""
	}
	for _, kid := range n.Kids {
		switch kid := kid.(type) {
		case string:
			text += kid
		case *pdfread.Node:
			flush()
			printNode(b, depth+1, kid)
		}
	}
	flush()
}

// squeezed has one space where there are several, or a line ends.
func squeezed(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' }), " ")
}

// An expectation makes the tree that a document asks for, of what doc.Fprint says of it.
type expectation struct {
	of     *printed
	fields bool // what is filled in or signed later is a form
	lists  []openList
}

type openList struct {
	kind string
	node *pdfread.Node // the last body
	list *pdfread.Node
}

func (e *expectation) tree() string {
	root := &pdfread.Node{Kind: "Document"}
	for _, blocks := range e.of.sections {
		e.blocks(root, blocks, true)
	}
	var b strings.Builder
	printNode(&b, 0, root)
	return b.String()
}

// blocks adds blocks to an element; listed says that labels make lists there.
func (e *expectation) blocks(in *pdfread.Node, blocks []any, listed bool) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *printedParagraph:
			e.paragraph(in, b, listed)
		case *printedTable:
			e.table(in, b, listed)
		}
	}
}

// signed reports whether somebody signs in a paragraph, and whether it shows nothing else.
func (p *printedParagraph) signed() (signed, alone bool) {
	alone = p.label == ""
	for _, in := range p.inlines {
		signed, alone = signed || in.kind == "nơi ký", alone && in.kind == "nơi ký"
	}
	return signed, alone
}

func (e *expectation) paragraph(in *pdfread.Node, p *printedParagraph, listed bool) {
	if signed, empty := p.signed(); empty && (!e.fields || !signed) {
		return
	}
	switch level := e.of.levels[p.style]; {
	case listed && level > 0:
		e.lists = nil
		e.inlines(add(in, "H"+strconv.Itoa(min(level, 6))), p, true)
	case listed && p.label != "":
		e.item(in, p)
	default:
		if listed {
			e.lists = nil
		}
		e.inlines(add(in, "P"), p, true)
	}
}

func (e *expectation) item(in *pdfread.Node, p *printedParagraph) {
	kind := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '1'
		}
		if unicode.IsLetter(r) {
			return 'a'
		}
		return r
	}, p.label)
	kind = strings.ReplaceAll(strings.ReplaceAll(kind, "11", "1"), "11", "1")
	at := -1
	for i, l := range e.lists {
		if l.kind == kind {
			at = i
		}
	}
	if at < 0 {
		if n := len(e.lists); n > 0 {
			in = e.lists[n-1].node
		}
		e.lists = append(e.lists, openList{kind: kind, list: add(in, "L")})
		at = len(e.lists) - 1
	}
	e.lists = e.lists[:at+1]
	item := add(e.lists[at].list, "LI")
	add(item, "Lbl").Kids = []any{p.label}
	e.lists[at].node = add(item, "LBody")
	e.inlines(e.lists[at].node, p, false)
}

// inlines adds the texts of a paragraph, with its label or without.
func (e *expectation) inlines(in *pdfread.Node, p *printedParagraph, labelled bool) {
	if labelled && p.label != "" {
		in.Kids = append(in.Kids, p.label+" ")
	}
	var link *pdfread.Node
	address := ""
	signed, _ := p.signed()
	for _, inline := range p.inlines {
		if inline.link == "" {
			link = nil
		}
		field := inline.blank && slices.Contains([]string{"Số", "Ngày", "Tháng", "Năm"}, inline.kind)
		switch {
		case e.fields && (inline.kind == "nơi ký" || field && !signed):
			add(in, "Form")
		case inline.kind == "nơi ký", inline.kind == "số trang", e.fields && signed:
		case inline.link != "":
			if link == nil || address != inline.link {
				link, address = add(in, "Link"), inline.link
			}
			link.Kids = append(link.Kids, inline.text)
		case inline.kind == "⏎":
			in.Kids = append(in.Kids, " ")
		case inline.kind == "hình":
			add(in, "Figure").Alt = inline.text
		case inline.kind == "note":
			add(in, "Reference").Kids = []any{inline.text}
			note := add(in, "Note")
			note.ID = "note" + fmt.Sprintf("%08s", inline.text)
			for i, body := range inline.note {
				at := add(note, "P")
				if i == 0 {
					add(at, "Lbl").Kids = []any{inline.text}
				}
				e.inlines(at, body, true)
			}
		default:
			in.Kids = append(in.Kids, inline.text)
		}
	}
}

func add(in *pdfread.Node, kind string) *pdfread.Node {
	n := &pdfread.Node{Kind: kind}
	in.Kids = append(in.Kids, n)
	return n
}

// table adds a table of data, or what stands in one that only sets things side by side.
func (e *expectation) table(in *pdfread.Node, t *printedTable, listed bool) {
	if listed {
		e.lists = nil
	}
	outer := e.lists
	defer func() { e.lists = outer }()
	e.lists = nil
	data := len(t.rows) > 0 && t.rows[0].heading
	table := in
	if data {
		table = add(in, "Table")
	}
	open := map[int]*pdfread.Node{} // merged cells, by column
	for _, r := range t.rows {
		row := in
		if data {
			row = add(table, "TR")
		}
		column := 0
		for i := range r.cells {
			c := &r.cells[i]
			switch {
			case strings.Contains(c.span, "gộp với ô trên"):
				if open[column] != nil {
					open[column].Rows = max(open[column].Rows, 1) + 1
				}
			case !data:
				e.blocks(in, c.blocks, listed)
				e.lists = nil
			default:
				at := add(row, "TD")
				if r.heading {
					at.Kind, at.Scope = "TH", "Column"
				}
				at.Columns = c.columns()
				if delete(open, column); strings.Contains(c.span, "gộp xuống") {
					open[column] = at
				}
				if p, ok := c.blocks[0].(*printedParagraph); ok && len(c.blocks) == 1 {
					e.inlines(at, p, true)
				} else {
					e.blocks(at, c.blocks, false)
				}
			}
			column += c.columns()
		}
	}
}

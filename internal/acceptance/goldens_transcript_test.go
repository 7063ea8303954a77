package acceptance

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
)

// A content is what stands on the pages, without its layout: the lines in their order, each with its style, the notes,
// and the tables as the texts of their cells. Bold is **so**, italics *so*, and [^6] is the mark of note 6.
type content struct {
	lines  []styledLine
	notes  []string // the first with its mark, "[^6] …"
	tables [][][]string
}

type styledLine struct{ style, text string }

// TestTranscript holds the Gò Vấp report, as a page and as a file, against the transcript of the real one.
func TestTranscript(t *testing.T) {
	want := readTranscript(t, "govap")
	for _, c := range cases(t) {
		if c.name != "govap" {
			continue
		}
		t.Run("page", func(t *testing.T) { compareContent(t, treeContent(assembled(t, c)), want) })
		t.Run("file", func(t *testing.T) { compareContent(t, fileContent(t, c.docx), want) })
		return
	}
	t.Error("no case govap")
}

// tagStyles are the styles in which the lines of a tag may stand.
var tagStyles = map[string][]string{
	"agency":         {"CoQuanBanHanh"},
	"national-name":  {"QuocHieu"},
	"motto":          {"TieuNgu"},
	"number":         {"SoKyHieu"},
	"place-date":     {"DiaDanhThoiGian"},
	"type":           {"TenLoai"},
	"subject":        {"TrichYeu"},
	"addressee":      {"KinhGui"},
	"preamble":       {"NoiDung", "CanCu"},
	"heading1":       {"Muc"},
	"heading2":       {"Khoan"},
	"paragraph":      {"NoiDung"},
	"bullet":         {"GachDauDong"},
	"closing":        {"NoiDung"},
	"recipient":      {"NoiNhan", "NoiNhanDanhSach"},
	"signature":      {"QuyenHanChucVu"},
	"signer":         {"HoTen"},
	"appendix":       {"PhuLuc"},
	"appendix-title": {"TenPhuLuc"},
}

// readTranscript returns the content that the transcript tells; the style of a line is its tag.
func readTranscript(t *testing.T, name string) content {
	t.Helper()
	source, err := os.ReadFile(filepath.Join(goldens, name, "transcript.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var c content
	for line := range strings.Lines(string(source)) {
		tag, text, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		number, isNote := strings.CutPrefix(tag, "footnote ")
		switch {
		case !ok:
		case isNote:
			c.notes = append(c.notes, "[^"+number+"] "+text)
		case tag == "table":
			c.tables = append(c.tables, readCSV(t, filepath.Join(sources, name, strings.TrimSuffix(text, ".tsv")+".csv")))
		default:
			c.lines = append(c.lines, styledLine{tag, text})
		}
	}
	if len(c.notes) != 22 || len(c.tables) != 6 || len(c.lines) != 111 {
		t.Fatalf("the transcript has %d notes, %d tables, %d lines", len(c.notes), len(c.tables), len(c.lines))
	}
	return c
}

func readCSV(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func compareContent(t *testing.T, got, want content) {
	t.Helper()
	for i := range max(len(got.lines), len(want.lines)) {
		g, w := at(got.lines, i), at(want.lines, i)
		if breaking(g.text) != w.text || !slices.Contains(tagStyles[w.style], g.style) {
			t.Fatalf("line %d:\n got %s: %q\nwant %s: %q", i, g.style, g.text, w.style, w.text)
		}
	}
	for i := range max(len(got.notes), len(want.notes)) {
		if g, w := at(got.notes, i), at(want.notes, i); breaking(g) != w {
			t.Errorf("note %d:\n got %q\nwant %q", i, g, w)
		}
	}
	if len(got.tables) != len(want.tables) {
		t.Fatalf("%d tables, want %d", len(got.tables), len(want.tables))
	}
	for i, table := range got.tables {
		compareTable(t, i, table, want.tables[i])
	}
}

// breaking makes plain spaces of those that keep words on one line: a transcript does not tell them apart.
func breaking(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// compareTable wants the rows of the file of data, under a heading whose lowest titles are its first line. A title over
// several columns is not in the file.
func compareTable(t *testing.T, n int, got, want [][]string) {
	t.Helper()
	body := want[1:]
	heading := len(got) - len(body)
	if heading < 1 {
		t.Fatalf("table %d has %d rows, want a heading and %d", n, len(got), len(body))
	}
	titles := slices.Concat(got[:heading]...)
	for _, title := range want[0] {
		if !slices.Contains(titles, title) {
			t.Errorf("table %d: no column %q", n, title)
		}
	}
	for i, row := range body {
		if !slices.Equal(got[heading+i], row) {
			t.Errorf("table %d, row %d:\n got %q\nwant %q", n, i, got[heading+i], row)
		}
	}
}

func at[T any](list []T, i int) (element T) {
	if i < len(list) {
		element = list[i]
	}
	return element
}

// isData tells a table of data from one that only places things on the page.
func isData(style string) bool { return strings.HasPrefix(style, "Bang") }

// treeContent collects the content of a page.
func treeContent(d *doc.Document) content {
	c := new(content)
	note := d.FirstNote
	var text func(p *doc.Paragraph) string
	text = func(p *doc.Paragraph) string {
		var b strings.Builder
		for _, in := range p.Inlines {
			switch in := in.(type) {
			case *doc.Text:
				b.WriteString(marked(in.Text, in.Bold, in.Italic))
			case *doc.Field:
				b.WriteString(marked(in.Text.Text, in.Text.Bold, in.Text.Italic))
			case *doc.Break:
				b.WriteByte('\n')
			case *doc.Note:
				mark := "[^" + strconv.Itoa(note) + "]"
				note++
				b.WriteString(mark)
				c.notes = append(c.notes, mark+" "+text(in.Body[0]))
			}
		}
		return b.String()
	}
	var blocks func([]doc.Block)
	blocks = func(list []doc.Block) {
		for _, b := range list {
			switch b := b.(type) {
			case *doc.Paragraph:
				c.add(string(b.Style), text(b))
			case *doc.Table:
				var rows [][]string
				for row := range b.Rows {
					var cells []string
					for _, cell := range row.Cells {
						if !isData(string(b.Style)) {
							blocks(cell.Blocks)
							continue
						}
						cells = append(cells, text(cell.Blocks[0].(*doc.Paragraph)))
					}
					rows = append(rows, cells)
				}
				if isData(string(b.Style)) {
					c.tables = append(c.tables, rows)
				}
			}
		}
	}
	for _, s := range d.Sections {
		blocks(s.Blocks)
	}
	return *c
}

// add adds the lines of a paragraph. What has no text is layout.
func (c *content) add(style, text string) {
	if text == "" {
		return
	}
	for line := range strings.SplitSeq(text, "\n") {
		c.lines = append(c.lines, styledLine{style, line})
	}
}

func marked(s string, bold, italic bool) string {
	if italic {
		s = "*" + s + "*"
	}
	if bold {
		s = "**" + s + "**"
	}
	return s
}

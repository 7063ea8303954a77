package fromword_test

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/packed"
	"github.com/vanthu/baocao/render"
)

// inOrder is a file put in order.
func inOrder(t *testing.T, docx []byte) []byte {
	report := read(t, docx).Report
	report.Conform()
	d, err := doc.Assemble(report)
	if d == nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := render.DOCX(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestTwice wants a file that was put in order to stay as it is when that is done once more.
func TestTwice(t *testing.T) {
	seeds := uint64(100)
	if testing.Short() || raceEnabled {
		seeds = 20
	}
	for seed := range seeds {
		c := newClerk(seed)
		if seed%4 != 0 {
			c.report()
		} else { // little but a table on its side: the report lies so as a whole
			c.masthead()
			c.title()
			c.body.WriteString(c.running(c.piece("", "Kết quả như sau:")) + pageEnd(`w:w="11906" w:h="16838"`))
			c.table()
			c.body.WriteString(pageEnd(`w:w="16838" w:h="11906" w:orient="landscape"`))
			c.closing()
		}
		once := inOrder(t, c.file(t))
		if twice := inOrder(t, once); !bytes.Equal(once, twice) {
			t.Errorf("%d: %+v: changed again:\n%s", seed, c.habit, firstDifference(reportOf(t, twice), reportOf(t, once)))
		}
	}
}

// TestItemsWithoutDashes: a line of ours in the style of items whose dash a clerk took away, or put a number with a word for, gets no
// other mark, and stays as it is.
func TestItemsWithoutDashes(t *testing.T) {
	file := rendered(t, caseReport(t, "commune/report.md"))
	item := regexp.MustCompile(`(<w:pStyle w:val="GachDauDong"/>.*?<w:t[^>]*>)- ([^<]*)<`)
	for _, mark := range []string{"", "Điều 4 ", "Điều 4. "} {
		parts := packed.Parts(t, file)
		text := item.FindStringSubmatch(parts["word/document.xml"])[2]
		parts["word/document.xml"] = strings.Replace(parts["word/document.xml"], ">- "+text, ` xml:space="preserve">`+mark+text, 1)
		once := packed.Of(t, parts)
		if got, want := said(read(t, once).Report), "p "+strings.TrimSpace(mark+text); !slices.ContainsFunc(got, func(line string) bool { return strings.HasPrefix(line, want) }) {
			t.Errorf("%q: no line %q in\n%s", mark, want, strings.Join(got, "\n"))
		}
		once = inOrder(t, once)
		if twice := inOrder(t, once); !bytes.Equal(once, twice) {
			t.Errorf("%q: changed again:\n%s", mark, firstDifference(reportOf(t, twice), reportOf(t, once)))
		}
	}
}

// pageEnd is a paragraph that ends pages of a size.
func pageEnd(size string) string {
	return `<w:p><w:pPr><w:sectPr><w:pgSz ` + size + `/></w:sectPr></w:pPr></w:p>`
}

// reportOf is the tree of the report that a file holds.
func reportOf(t *testing.T, docx []byte) string {
	return tree(t, read(t, docx).Report)
}

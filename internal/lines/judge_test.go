package lines_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/render"
)

// pool are words and what stands between and around them. What LibreOffice alone breaks is left out: see the package.
var pool = []string{
	"công", "tác", "nghiệm", "thu", "UBND", "Gò\u00a0Vấp", "30/2020/NĐ-CP", "BCĐ-TW-2", "2020–2025", "2020 – 2025", "trước — sau", "-5,3%",
	"A‐B", "NĐ\u2011CP", "(a-b),", "“một-hai”", "x-“y”", "12-(34)", "a-.", "ngày/tháng/năm", "15\u202f000", "năm:2024", "một;hai", "--", "x--y",
	"email@tphcm.gov.vn", "số_liệu", "m²", "5%", "100₫", "+5", "a=b", "(-3)", "Thànhphốkhôngcódấucáchthậtlàdàiquá",
}

// TestLinesOfLibreOffice holds the lines of many texts against those on which LibreOffice sets them.
func TestLinesOfLibreOffice(t *testing.T) {
	judge.Need(t, judge.LibreOffice, judge.Poppler)
	const size, count = 14, 300
	d := &doc.Document{Properties: doc.Properties{Language: "vi-VN"}}
	page := doc.Page{Width: doc.Mm(210), Height: doc.Mm(297), Top: doc.Mm(10), Bottom: doc.Mm(10), Left: doc.Mm(10), Right: doc.Mm(10)}
	d.Styles = append(d.Styles, doc.Style{ID: "Normal", Name: "Normal", Font: "Times New Roman", Size: doc.Pt(size)})
	dice := rand.New(rand.NewPCG(1, 2))
	var blocks []doc.Block
	var want []string
	for i := range count {
		words := make([]string, 4+dice.IntN(12))
		for j := range words {
			words[j] = pool[dice.IntN(len(pool))]
		}
		text := strings.Join(words, " ")
		measure := doc.Mm(30 + float64(dice.IntN(120)))
		id := doc.StyleID(fmt.Sprint("S", i))
		d.Styles = append(d.Styles, doc.Style{ID: id, Name: string(id), BasedOn: "Normal", Size: doc.Pt(size), Right: page.TextWidth() - measure})
		blocks = append(blocks, &doc.Paragraph{Style: id, Inlines: []doc.Inline{&doc.Text{Text: text}}})
		cut := lines.TextOf(metrics.Regular, text)
		for l := range cut.Lines(int64(measure) * metrics.UnitsPerEm / int64(doc.Pt(size))) {
			want = append(want, visible(l.Text))
		}
	}
	d.Sections = []doc.Section{{Page: page, Blocks: blocks}}
	var docx bytes.Buffer
	if err := render.DOCX(&docx, d); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range judge.Layouts(t, docx.Bytes())[0].Pages {
		for _, l := range p.Lines[1:] { // under the number of the page
			got = append(got, visible(l.Text()))
		}
	}
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Fatalf("line %d of %d: LibreOffice sets %q, want %q\nbefore it: %q", i, len(want), got[i], want[i], want[max(0, i-4):i])
		}
	}
	if len(got) != len(want) {
		t.Errorf("LibreOffice sets %d lines, want %d", len(got), len(want))
	}
}

// visible is a line without its spaces, of which a PDF keeps no account, and with the hyphens that the font has.
func visible(s string) string {
	return strings.NewReplacer("\u2011", "-", "\u2010", "-", "\u00ad", "-").Replace(strings.Join(strings.Fields(s), ""))
}
